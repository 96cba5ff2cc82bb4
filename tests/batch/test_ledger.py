"""The ledger forgets nothing that was finished, whatever is cut off, damaged or done twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.batch.ledger import FOLDER, Entry, Stamp, Written, open_ledger, outputs_below
from desktop_app.batch.lines import line_of, value_of
from desktop_app.batch.model import Counts
from desktop_app.errors import OutputInUse, OutputUnwritable, StoreTooNew

ENTRY = Entry(
    "../in/a.txt",
    "a",
    Stamp(3, 4, "ab"),
    {"json": Written("a.json", Stamp(5, 6, "cd"), "options")},
    Counts(7, 8, 9, 1.5),
)


def entries(out: Path) -> dict[str, Entry]:
    with open_ledger(out) as ledger:
        return dict(ledger.entries)


def file_of(out: Path) -> Path:
    return out / FOLDER / "ledger.jsonl"


def test_what_is_put_is_there_the_next_time(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        ledger.put(ENTRY)
    assert entries(tmp_path) == {ENTRY.key: ENTRY}
    assert outputs_below(tmp_path) == {tmp_path.resolve() / "a.json"}


def test_two_runs_at_once_are_refused_and_the_second_says_so(tmp_path: Path) -> None:
    with open_ledger(tmp_path), pytest.raises(OutputInUse, match=tmp_path.name), open_ledger(tmp_path):
        pass
    assert entries(tmp_path) == {}, "it is free again"


@pytest.mark.parametrize("cut", [1, 20, 200])
def test_a_line_that_a_kill_cut_off_costs_only_itself(cut: int, tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        ledger.put(ENTRY)
        ledger.put(Entry("other", "other"))
    file = file_of(tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]) + lines[-1][: min(cut, len(lines[-1]) - 1)])
    with open_ledger(tmp_path) as ledger:
        assert list(ledger.entries) == [ENTRY.key] and ledger.damaged is None
        ledger.put(Entry("third", "third"))
    assert list(entries(tmp_path)) == [ENTRY.key, "third"]


def test_a_damaged_line_costs_only_itself_and_the_file_is_set_aside(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        ledger.put(Entry("bad", "bad"))
        ledger.put(ENTRY)
    damaged = file_of(tmp_path).read_bytes().replace(b'"bad"', b'"bAd"', 1)
    file_of(tmp_path).write_bytes(damaged)
    with open_ledger(tmp_path) as ledger:
        assert list(ledger.entries) == [ENTRY.key]
        assert ledger.damaged is not None and ledger.damaged.read_bytes() == damaged
    with open_ledger(tmp_path) as ledger:
        assert ledger.damaged is None


@pytest.mark.parametrize("rubbish", [b"\0" * 500, b"rubbish", b"\n\n", b"SQLite format 3\0"])
def test_rubbish_is_set_aside(rubbish: bytes, tmp_path: Path) -> None:
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(rubbish)
    with open_ledger(tmp_path) as ledger:
        assert ledger.entries == {} and ledger.damaged is not None


def test_a_ledger_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(line_of({"kind": "ledger", "version": 99}))
    with pytest.raises(StoreTooNew):
        entries(tmp_path)


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(OutputUnwritable):
        entries(tmp_path / "out")


def test_both_folders_can_be_moved_together(tmp_path: Path) -> None:
    for place in ("here", "there"):
        (tmp_path / place / "in").mkdir(parents=True)
        with open_ledger(tmp_path / place / "out") as ledger:
            assert ledger.key_of(tmp_path / place / "in" / "a.txt") == "../in/a.txt"


def test_many_runs_do_not_make_it_longer_for_ever(tmp_path: Path) -> None:
    for _ in range(4):
        with open_ledger(tmp_path) as ledger:
            for number in range(100):
                ledger.put(Entry("same", str(number)))
    assert file_of(tmp_path).read_bytes().count(b"\n") < 250


@given(
    st.dictionaries(st.text(), st.text() | st.integers() | st.none()),
    st.integers(min_value=0),
    st.binary(max_size=1),
)
def test_a_line_comes_back_or_is_known_to_be_damaged(value: dict[str, object], at: int, other: bytes) -> None:
    line = line_of(value)[:-1]
    assert value_of(line) == value and b"\n" not in line
    at %= len(line)
    changed = line[:at] + other + line[at + 1 :]
    assert changed == line or value_of(changed) is None
