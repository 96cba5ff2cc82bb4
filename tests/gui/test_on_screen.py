"""What the pipeline makes and what a person changes come together in what is on screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.gui.on_screen import OnScreen
from desktop_app.library.model import Kept, Mark
from desktop_app.reading.editing import edit, without_english
from desktop_app.reading.learning import Learnt
from desktop_app.reading.model import Reading
from desktop_app.summary.model import Chosen, Summary
from desktop_app.translation.engine import TranslatedSentence
from tests.gui import readings


@dataclass
class Seen:
    """What was on screen, and what was told of it."""

    screen: OnScreen
    changed: list[tuple[int, ...] | None]
    written: list[tuple[int, ...]]
    left: list[int]

    def english(self, sentence: int) -> str:
        """What one reads there."""
        assert self.screen.reading is not None
        english = self.screen.reading.english(sentence)
        return english.text if english else ""


@pytest.fixture
def seen(qapp: QApplication) -> Iterator[Seen]:
    """Nothing yet."""
    made = Seen(OnScreen(), [], [], [])
    made.screen.changed.connect(lambda _reading, sentences: made.changed.append(sentences))
    made.screen.written.connect(lambda _reading, segments: made.written.append(segments))
    made.screen.left.connect(lambda _reading, place: made.left.append(place))
    yield made


def later(reading: Reading, *, made: int, english: str = "MADE {}") -> Reading:
    """The same article, with so many sentences made by the pipeline."""
    assert reading.translation is not None
    sentences = tuple(
        TranslatedSentence(n, english.format(n), -0.2) if n < made else None
        for n in range(len(reading.article.sentences))
    )
    bare = without_english(reading, range(len(sentences)))
    return replace(bare, translation=replace(reading.translation, sentences=sentences))


def test_what_a_person_wrote_stays_while_the_pipeline_goes_on(seen: Seen) -> None:
    reading = readings.reading(translated=(0,))
    seen.screen.open(reading, None)
    seen.screen.write(edit(reading, 0, "Mine."), [0])
    seen.screen.take_made(later(reading, made=3), (0, 1, 2))
    assert [seen.english(n) for n in range(4)] == ["Mine.", "MADE 1", "MADE 2", ""]
    assert seen.changed == [(0,), (0, 1, 2)]
    assert seen.written == [(0,)]


def test_a_step_back_to_where_there_was_nothing_shows_what_was_made_since(seen: Seen) -> None:
    reading = readings.reading(translated=())
    seen.screen.open(reading, None)
    seen.screen.write(edit(reading, 1, "Mine."), [1])
    seen.screen.take_made(later(reading, made=3), (0, 1, 2))
    assert seen.english(1) == "Mine."
    now = seen.screen.reading
    assert now is not None
    seen.screen.write(without_english(now, [1]), [1])
    assert seen.english(1) == "MADE 1"


def test_english_that_is_made_anew_stays_until_the_new_comes(seen: Seen) -> None:
    reading = readings.reading()
    seen.screen.open(reading, None)
    assert not seen.screen.replacing
    seen.screen.make_anew()
    assert seen.screen.replacing
    seen.screen.take_made(later(reading, made=1, english="NEW {}"), (0,))
    assert seen.english(0) == "NEW 0"
    assert seen.english(3) == readings.english_of()[3]
    assert seen.screen.made is not None and seen.screen.made.english(3) is None


def test_a_summary_that_was_chosen_outlives_english_made_anew_but_not_the_text(seen: Seen) -> None:
    reading = readings.reading()
    short = Summary("by hand", (Chosen(3, 1.0),))
    seen.screen.open(reading, None)
    seen.screen.take_summary(replace(reading, summary=short))
    seen.screen.make_anew()
    seen.screen.take_made(later(reading, made=2), (0, 1))
    assert seen.screen.reading is not None and seen.screen.reading.summary == short
    seen.screen.open(readings.reading(), None)
    assert seen.screen.reading.summary != short


def test_what_comes_late_of_another_article_changes_nothing(seen: Seen) -> None:
    late, reading = readings.reading(), readings.reading()
    seen.screen.open(reading, None)
    seen.screen.write(edit(late, 0, "Late."), [0])
    seen.screen.take_in(edit(late, 0, "Late."), [0])
    seen.screen.take_revised(edit(late, 0, "Late."), 0)
    seen.screen.take_summary(replace(late, summary=None))
    seen.screen.take_learnt(Learnt(edit(late, 0, "Late."), (0,)))
    assert seen.screen.reading is reading
    assert seen.changed == seen.written == []


def test_another_windows_words_are_taken_without_being_told_as_written_here(seen: Seen) -> None:
    reading = readings.reading()
    seen.screen.open(reading, None)
    seen.screen.take_in(replace(edit(reading, 2, "Theirs."), accepted=frozenset({"a"})), [2])
    assert seen.english(2) == "Theirs."
    assert seen.screen.reading is not None and seen.screen.reading.accepted == {"a"}
    assert (seen.changed, seen.written) == ([(2,)], [])


def test_findings_that_are_fine_are_told_once_as_written(seen: Seen) -> None:
    seen.screen.open(readings.reading(), None)
    for _ in range(2):
        seen.screen.accept(frozenset({"a"}))
    assert (seen.changed, seen.written) == ([()], [()])


def test_a_term_that_is_learnt_leaves_alone_what_a_person_wrote_meanwhile(seen: Seen) -> None:
    reading = readings.reading()
    seen.screen.open(reading, None)
    learnt = later(reading, made=5, english="LEARNT {}")
    seen.screen.write(edit(reading, 0, "Mine."), [0])
    seen.screen.take_learnt(Learnt(learnt, (0, 1)))
    assert (seen.english(0), seen.english(1)) == ("Mine.", "LEARNT 1")
    assert seen.changed[-1] == (1,)


def test_other_segments_begin_without_what_was_changed_in_the_old_ones(seen: Seen) -> None:
    reading = readings.reading()
    seen.screen.open(reading, None)
    seen.screen.write(edit(reading, 0, "Mine."), [0])
    seen.screen.resegment(readings.reading())
    assert seen.english(0) == readings.english_of()[0]
    assert seen.left == []


def test_one_comes_back_to_where_one_was_in_a_text_that_is_kept(seen: Seen) -> None:
    reading = readings.reading()
    start = reading.article.sentences[3].start
    seen.screen.open(reading, Kept(Mark(1, 1, 1), reading, start))
    assert seen.screen.place == seen.screen.last_place == 3
    seen.screen.look_at(4)
    assert seen.screen.last_place == 3
    seen.screen.open(readings.reading(), None)
    assert seen.left == [4]
    assert (seen.screen.place, seen.screen.kept) == (0, None)
