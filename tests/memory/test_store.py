"""The memory keeps units and finds them again: exact, alike, by words; and tells about itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.memory.folding import key
from desktop_app.memory.index import similarity
from desktop_app.memory.model import Approved, Match
from desktop_app.memory.store import Memory
from tests.memory.arabic import segments


class Clock:
    """Goes on by a second each time it is looked at."""

    def __init__(self) -> None:
        self.seconds = 0

    def __call__(self) -> str:
        self.seconds += 1
        return f"2026-03-01T09:{self.seconds // 60:02}:{self.seconds % 60:02}Z"


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """An empty memory whose clock goes on by a second at each writing."""
    made = Memory(tmp_path / "memory.db", who="Huda", now=Clock())
    yield made
    made.close()


def approve(memory: Memory, arabic: str, english: str | None, *, segment: str = "", **more: str) -> None:
    """Approve a segment of the document «news»; it is its own segment unless told otherwise."""
    memory.take([Approved("news", segment or arabic, arabic, english, "news.txt", **more)])


def percents(matches: list[Match]) -> list[tuple[int, str]]:
    """Percentage and English of each."""
    return [(match.percent, match.unit.english) for match in matches]


def cuts(match: Match, here: str) -> list[tuple[str, str]]:
    """What is changed into what."""
    there = match.unit.arabic
    return [(there[c.there.start : c.there.end], here[c.here.start : c.here.end]) for c in match.changes]


def test_an_approved_segment_is_recalled_for_the_same_arabic_whatever_its_marks(memory: Memory) -> None:
    approve(memory, "وصلتِ السفينةُ إلى الميناء، مساءً.", "The ship reached the port in the evening.")
    assert memory.recall("وصلت السفينة إلى الميناء مساء") == "The ship reached the port in the evening."
    assert memory.recall("وصلت السفينة إلى الميناء") is None


def test_nothing_is_recalled_that_only_looks_the_same(memory: Memory) -> None:
    approve(memory, "وصلت ٢٥ سفينة على البحر", "25 ships arrived by sea.")
    for other in (
        "وصلت ٢٦ سفينة على البحر",
        "وصلت ٢٥ سفينة علي البحر",
        "وصلت ٢٥ سفينة على البحر؟",
        "",
        "...",
    ):
        assert memory.recall(other) is None


def test_of_several_translations_the_newest_is_recalled_and_all_are_offered_newest_first(
    memory: Memory,
) -> None:
    for number, english in enumerate(("First.", "Second.", "Third.")):
        approve(memory, "عاد الوفد إلى العاصمة", english, segment=str(number))
    assert memory.recall("عاد الوفد إلى العاصمة") == "Third."
    found = memory.matches("عاد الوفد إلى العاصمة")
    assert percents(found) == [(100, "Third."), (100, "Second."), (100, "First.")]
    assert all(match.exact and not match.changes for match in found)


def test_the_same_pair_is_kept_once_and_approving_it_again_makes_it_the_newest(memory: Memory) -> None:
    approve(memory, "عاد الوفد", "The delegation returned.", segment="1")
    approve(memory, "عاد الوفد", "It came back.", segment="2")
    approve(memory, "عاد الوفد", "The delegation returned.", segment="3")
    assert memory.statistics().units == 2
    assert memory.recall("عاد الوفد") == "The delegation returned."


def test_a_match_tells_its_share_of_equal_words_rounded_down_and_where_the_rest_differs(
    memory: Memory,
) -> None:
    approve(memory, "قال الوزيرُ إن المفاوضات ستبدأ يوم الأحد", "The minister said talks begin Sunday.")
    here = "قال الرئيس إن المفاوضات ستبدأ غدا يوم الأحد"
    (match,) = memory.matches(here)
    assert match.percent == 75  # two changes among eight words
    assert cuts(match, here) == [("الوزير", "الرئيس"), ("", "غدا")]
    assert not match.numbers_differ


def test_other_numbers_are_never_a_full_match_and_are_told(memory: Memory) -> None:
    approve(
        memory, "بلغ عدد الركاب ٢٥٠ راكبا في الرحلة الأولى", "There were 250 passengers on the first trip."
    )
    here = "بلغ عدد الركاب ٣٢٠ راكبا في الرحلة الأولى"
    (match,) = memory.matches(here)
    assert match.percent == 87 and match.numbers_differ
    assert match.english == "There were 320 passengers on the first trip."
    assert match.unit.english == "There were 250 passengers on the first trip."
    assert cuts(match, here) == [("٢٥٠", "٣٢٠")]


@pytest.mark.parametrize(
    ("here", "change"),
    [
        ("هل وصلت السفينة الي الميناء؟", ("إلى", "الي")),
        ("هل وصلت السفينة إلى الميناء", ("؟", "")),
    ],
)
def test_other_seats_of_hamza_or_another_mood_are_99_per_cent(
    memory: Memory, here: str, change: tuple[str, str]
) -> None:
    approve(memory, "هل وصلت السفينة إلى الميناء؟", "Has the ship reached the port?")
    (match,) = memory.matches(here)
    assert match.percent == 99 and not match.exact
    assert cuts(match, here) == [change]


def test_the_same_neighbours_put_a_full_match_first(memory: Memory) -> None:
    approve(memory, "نعم", "Yes.", segment="1", before="هل وصل الوفد؟", after="وصل أمس.")
    approve(memory, "نعم", "Indeed.", segment="2", before="أحقا؟", after="حقا.")
    first, second = memory.matches("نعم", before="هل وصل الوفد", after="وصل أمس")
    assert (first.unit.english, first.in_context) == ("Yes.", True)
    assert (second.unit.english, second.in_context) == ("Indeed.", False)
    assert not any(match.in_context for match in memory.matches("نعم"))


def test_of_equal_shares_the_one_more_alike_letter_by_letter_comes_first(memory: Memory) -> None:
    approve(memory, "غادر الرئيس العاصمة صباح اليوم", "The president left.")
    approve(memory, "غادر والوفد العاصمة صباح اليوم", "And the delegation left.")
    found = memory.matches("غادر الوفد العاصمة صباح اليوم")
    assert percents(found) == [(80, "And the delegation left."), (80, "The president left.")]


def test_no_more_matches_are_given_than_wanted_and_none_below_the_threshold(memory: Memory) -> None:
    for number in range(12):
        approve(memory, f"وصلت السفينة رقم {number} إلى الميناء", f"Ship {number} arrived.")
    here = "وصلت السفينة رقم ٩٩ إلى الميناء"
    assert len(memory.matches(here, limit=5)) == 5
    assert len(memory.matches(here, limit=50)) == 12
    assert memory.matches(here, least=90) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(segments, min_size=1, max_size=25, unique=True), segments, st.sampled_from([50, 70, 85]))
def test_matches_are_those_that_a_comparison_with_every_unit_gives(
    tmp_path_factory: pytest.TempPathFactory, kept: list[str], here: str, least: int
) -> None:
    memory = Memory(tmp_path_factory.mktemp("m") / "memory.db", who="")
    memory.take([Approved("d", str(n), arabic, f"e{n}") for n, arabic in enumerate(kept)])
    expected = [
        n
        for n, arabic in enumerate(kept)
        if int(100 * similarity(key(arabic).split(), key(here).split()) + 1e-9) >= least
    ]
    found = memory.matches(here, least=least, limit=100)
    assert sorted(int(match.unit.english[1:]) for match in found) == expected
    assert [m.percent for m in found] == sorted((m.percent for m in found), reverse=True)
    memory.close()


def test_what_another_window_adds_or_deletes_is_seen_at_once(memory: Memory, tmp_path: Path) -> None:
    approve(memory, "بدأ المؤتمر", "The conference began.")
    assert len(memory.matches("بدأ المؤتمر")) == 1
    other = Memory(tmp_path / "memory.db", who="Sami")
    approve(other, "انتهى المؤتمر", "The conference ended.", segment="2")
    assert percents(memory.matches("انتهى المؤتمر")) == [(100, "The conference ended.")]
    other.delete([memory.matches("انتهى المؤتمر")[0].unit.id])
    approve(other, "توقف المؤتمر", "The conference stopped.", segment="3")
    assert memory.matches("انتهى المؤتمر", least=100) == []
    assert percents(memory.matches("توقف المؤتمر", least=100)) == [(100, "The conference stopped.")]
    other.close()


def test_a_file_that_was_mended_meanwhile_is_looked_through_anew(memory: Memory, tmp_path: Path) -> None:
    approve(memory, "بدأ المؤتمر", "The conference began.")
    assert len(memory.matches("بدأ المؤتمر")) == 1
    mended = Memory(tmp_path / "mended.db", who="")
    approve(mended, "انتهى المؤتمر", "The conference ended.")
    with mended.database.write() as connection:
        connection.execute("UPDATE unit SET id = 1")
    mended.close()
    memory.database.close()
    for leftover in tmp_path.glob("memory.db*"):
        leftover.unlink()
    (tmp_path / "mended.db").rename(tmp_path / "memory.db")
    assert percents(memory.matches("انتهى المؤتمر", least=100)) == [(100, "The conference ended.")]
    assert memory.matches("بدأ المؤتمر", least=100) == []


def test_a_memory_that_was_never_written_is_empty_and_makes_no_file(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    memory.load()
    assert memory.recall("قال") is None and memory.matches("قال") == []
    assert (
        memory.search("قال").total
        == memory.statistics().units
        == memory.delete([1])
        == memory.delete_all()
        == 0
    )
    assert not (tmp_path / "memory.db").exists()


def test_search_finds_parts_of_words_in_both_languages_and_in_the_document(memory: Memory) -> None:
    approve(memory, "أعلنتِ الوزارةُ خطتها", "The ministry announced its plan.", segment="1")
    approve(memory, "رفضت النقابة الخطة", "The union rejected 100% of the plan.", segment="2")
    for words, count in (
        ("الوزاره", 1),
        ("خط", 2),
        ("PLAN", 2),
        ("plan خطتها", 1),
        ("news.txt union", 1),
        ("100%", 1),
        ("_", 0),
        ("", 2),
        ("سفينة", 0),
    ):
        assert memory.search(words).total == count, words
    assert memory.search("plan").units[0].english.startswith("The union"), "the newest first"
    some = memory.search("plan", limit=1, start=1)
    assert (len(some.units), some.total) == (1, 2) and some.units[0].english.startswith("The ministry")


def test_other_english_is_of_now_and_of_who_wrote_it(memory: Memory, tmp_path: Path) -> None:
    approve(memory, "عاد الوفد", "The delegation came back.")
    (unit,) = memory.search().units
    other = Memory(tmp_path / "memory.db", who="Sami", now=lambda: "2027-01-01T00:00:00Z")
    changed = other.change(unit.id, "The delegation returned.")
    assert changed is not None and changed.id == unit.id
    assert (changed.created_by, changed.changed_by, changed.changed) == (
        "Huda",
        "Sami",
        "2027-01-01T00:00:00Z",
    )
    assert changed.created == unit.created
    assert memory.recall("عاد الوفد") == "The delegation returned."
    assert memory.change(999, "Nobody.") is None
    other.close()


def test_english_changed_into_that_of_another_unit_leaves_one(memory: Memory) -> None:
    approve(memory, "عاد الوفد", "It came back.", segment="1")
    approve(memory, "عاد الوفد", "It returned.", segment="2")
    units = {unit.english: unit.id for unit in memory.search().units}
    memory.change(units["It came back."], "It returned.")
    assert [unit.english for unit in memory.search().units] == ["It returned."]
    approve(memory, "عاد الوفد", None, segment="2")
    assert memory.search().total == 1, "the other segment still stands for it"
    approve(memory, "عاد الوفد", None, segment="1")
    assert memory.search().total == 0


def test_units_are_deleted_one_by_one_by_document_and_all(memory: Memory) -> None:
    for number in range(6):
        memory.take(
            [
                Approved(
                    f"d{number % 2}", str(number), f"الفقرة {number}", f"Part {number}.", f"d{number % 2}.txt"
                )
            ]
        )
    assert memory.delete([memory.search("Part 3").units[0].id, 999]) == 1
    assert memory.matches("الفقرة 3", least=100) == []
    assert memory.delete_document("d0.txt") == 3
    assert memory.statistics().units == 2
    assert memory.delete_all() == 2
    assert memory.search().total == 0 and memory.matches("الفقرة 1", least=50) == []
    approve(memory, "الفقرة 9", "Part 9.")
    assert memory.recall("الفقرة 9") == "Part 9."


def test_what_was_deleted_is_not_left_on_the_disk(memory: Memory, tmp_path: Path) -> None:
    approve(memory, "سر عظيم", "A great secret that nobody may read.")
    memory.delete_all()
    memory.close()
    assert not any(b"great secret" in file.read_bytes() for file in tmp_path.iterdir())


def test_statistics_count_units_words_documents_dates_and_bytes(memory: Memory) -> None:
    empty = memory.statistics()
    assert (empty.units, empty.arabic_words, empty.english_words, empty.documents, empty.first) == (
        0,
        0,
        0,
        (),
        "",
    )
    approve(memory, "وصلت ٢٥ سفينة.", "25 ships arrived.", segment="1")
    memory.take([Approved("b", "1", "غادرت السفينة", "The ship left", "b.txt")])
    assert [u.english for u in memory.search(document="b.txt").units] == ["The ship left"]
    assert memory.search("ship", document="news.txt").total == 1
    figures = memory.statistics()
    assert (figures.units, figures.arabic_words, figures.english_words) == (2, 5, 6)
    assert {(d.name, d.units) for d in figures.documents} == {("news.txt", 1), ("b.txt", 1)}
    assert figures.first < figures.last and figures.first.startswith("2026-03-01T09:")
    assert figures.size > 0
