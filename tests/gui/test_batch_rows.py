"""The rows of the queue keep what came of them, whatever comes, goes and changes places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.batch.model import Fate, Result, Source
from desktop_app.gui.batch_rows import Row, Rows, RowState


def found(*names: str) -> list[Row]:
    return [Row(Source(Path("/texts") / name, PurePath(name)), 10) for name in names]


def names(rows: Rows) -> list[str]:
    return [row.source.name for row in rows.all]


def rows_of(*taken: str) -> tuple[Rows, list[int]]:
    rows = Rows()
    return rows, rows.take(found(*taken))


def test_what_was_read_stays_read_when_its_folder_is_looked_through_again() -> None:
    rows, (one, _) = rows_of("1", "2")
    rows.put(rows.all[0].ended(Result(Fate.DONE)))
    new = rows.take([*found("0"), *found("1", "2")])
    assert names(rows) == ["0", "1", "2"] and [row.key for row in rows.all][0:1] == new
    assert [row.state for row in rows.all] == [RowState.WAITING, RowState.DONE, RowState.WAITING]
    assert rows.all[1].key == one


def test_while_texts_are_read_only_new_ones_come_and_behind_the_others() -> None:
    rows, _ = rows_of("1", "2")
    assert rows.take(found("0", "2"), only_new=True) == [3]
    assert names(rows) == ["1", "2", "0"]


def test_a_text_that_nobody_has_read_takes_its_new_name() -> None:
    rows, keys = rows_of("1")
    named = [Row(Source(Path("/texts/1"), PurePath("folder/1")), 10)]
    assert rows.take(named) == [] and names(rows) == ["folder/1"] and rows.all[0].key == keys[0]


def test_rows_lead_those_that_wait_and_pass_none_that_is_read() -> None:
    rows, keys = rows_of("1", "2", "3", "4")
    rows.put(rows.all[0].ended(Result(Fate.DONE)))
    rows.put(replace(rows.all[1], state=RowState.READING))
    rows.lead([keys[3]])
    assert names(rows) == ["1", "2", "4", "3"]
    rows.trail([keys[0]])
    assert names(rows) == ["2", "4", "3", "1"]


def test_what_was_put_first_leads_when_all_is_found_again() -> None:
    rows = Rows()
    rows.take(found("1", "2", "3"), first=["/texts/3", "/texts/2"])
    assert names(rows) == ["3", "2", "1"]


@given(
    st.lists(st.tuples(st.sampled_from(["lead", "trail", "remove"]), st.sets(st.integers(1, 5))), max_size=8)
)
def test_each_row_is_found_by_its_key(steps: list[tuple[str, set[int]]]) -> None:
    rows, keys = rows_of("1", "2", "3", "4", "5")
    left = set(keys)
    for step, wanted in steps:
        there = sorted(wanted & left)
        if step == "remove":
            rows.remove(there)
            left -= wanted
        else:
            getattr(rows, step)(there)
    assert {row.key for row in rows.all} == left
    assert all(rows.get(row.key) is row for row in rows.all)
    assert all(rows.get(key) is None for key in set(keys) - left)
