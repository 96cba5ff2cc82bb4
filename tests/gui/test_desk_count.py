"""The count of segments is right after any changes, though only what changed is counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.gui.desk_count import Tally
from desktop_app.gui.segment_signs import Sign, States, Those
from desktop_app.reading.editing import approve, edit, without_english
from desktop_app.reading.model import Reading
from desktop_app.reading.resegmenting import join
from desktop_app.translation.engine import State
from tests.gui import readings

READING = readings.reading()
CHANGES = st.lists(st.tuples(st.sampled_from("eadnj"), st.integers(0, 4)), max_size=12)


def changed(reading: Reading, what: str, segment: int) -> Reading:
    """A reading edited, approved, no longer approved, without its English, or joined."""
    segment %= len(reading.article.sentences)
    made = {
        "e": lambda: edit(reading, segment, f"Words {segment}"),
        "a": lambda: approve(reading, segment),
        "d": lambda: approve(reading, segment, approved=False),
        "n": lambda: without_english(reading, [segment]),
        "j": lambda: join(reading, segment),
    }
    return made[what]()


@given(CHANGES)
def test_what_is_counted_from_state_to_state_is_what_there_is(changes: list[tuple[str, int]]) -> None:
    tally, reading = Tally(), READING
    for what, segment in changes:
        reading = changed(reading, what, segment)
        tally.take(reading)
        made = [s for s in (reading.translation.sentences if reading.translation else ()) if s]
        assert tally.approved == sum(s.state is State.APPROVED for s in made)
        assert tally.by_person == sum(s.by_person for s in made)


def test_another_article_is_counted_by_itself() -> None:
    tally = Tally()
    tally.take(approve(READING, 1))
    tally.take(readings.without_translation())
    assert (tally.approved, tally.by_person) == (0, 0)
    tally.take(approve(READING, 2))
    assert (tally.approved, tally.by_person) == (1, 1)


def test_the_signs_of_segments_are_those_of_their_english() -> None:
    reading = without_english(edit(approve(READING, 1), 3, "Prices stay."), [0])
    assert reading.translation is not None
    made = reading.translation.sentences
    assert dict(States(made, all_states=False)) == {1: Sign.APPROVED, 3: Sign.EDITED}
    every = States(made, all_states=True)
    assert list(every) == [1, 2, 3, 4] and every[2] is Sign.DRAFT and 0 not in every and 9 not in every
    assert Those(made, lambda s: s.by_person) == {1, 3} and "1" not in Those(made, lambda _s: True)
