"""What a summary would say twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.summary.repeats import NEARLY_EQUAL, RareWords, Repeats

BAGS = st.lists(st.lists(st.sampled_from("ابتثجحخدذرز"), max_size=8), max_size=12)


def test_equal_words_in_another_order_are_a_repeat() -> None:
    repeats = Repeats(RareWords([["نهر", "مدينة", "جسر"]]))
    repeats.add(["نهر", "مدينة", "جسر"])
    assert repeats.has(["جسر", "نهر", "مدينة"])


def test_two_sentences_on_one_subject_are_no_repeat() -> None:
    repeats = Repeats(RareWords([]))
    repeats.add(["نهر", "مدينة", "جسر", "قديم"])
    assert not repeats.has(["نهر", "سد", "كهرباء", "جديد"])


def test_no_words_repeat_nothing() -> None:
    repeats = Repeats(RareWords([[]]))
    repeats.add([])
    assert not repeats.has([])


@settings(max_examples=150)
@given(BAGS, st.data())
def test_the_index_finds_exactly_what_comparing_with_everything_finds(
    bags: list[list[str]], data: st.DataObject
) -> None:
    added = data.draw(st.lists(st.sampled_from(bags), max_size=8)) if bags else []
    repeats = Repeats(RareWords(bags))
    for bag in added:
        repeats.add(bag)
    for bag in bags:
        words = set(bag)
        alike = any(
            words and len(words & set(other)) / len(words | set(other)) >= NEARLY_EQUAL for other in added
        )
        assert repeats.has(bag) == alike
