"""Marks come back where the place is certain, and nothing else changes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.translation.restoring import restore_marks

ARABIC = "قال المدير: «سنفتح المصنع غداً»."
QUOTED = Span(ARABIC.index("«"), ARABIC.index("»") + 1)


def restored(
    english: str, said: str, *, exact: bool = True, arabic: str = ARABIC, span: Span = QUOTED
) -> str:
    start = english.index(said)
    text, ((first, last, _),) = restore_marks(arabic, [span], english, [(start, start + len(said), exact)])
    assert text[first:last].strip('“”"') == said.strip('“”"')
    return text


@pytest.mark.parametrize(
    "said", ["We open tomorrow", '"We open tomorrow', 'We open tomorrow"', '"We open tomorrow"']
)
def test_lost_single_and_straight_marks_become_a_typographic_pair(said: str) -> None:
    assert restored(f"He said: {said}.", said) == "He said: “We open tomorrow”."


def test_a_place_that_is_not_certain_gets_no_marks() -> None:
    assert restored("He said: We open.", "He said: We open.", exact=False) == "He said: We open."


def test_reported_speech_gets_no_marks() -> None:
    arabic = "قال المدير إن المصنع سيفتح غداً."
    span = Span(arabic.index("إن"), len(arabic) - 1)
    english = "He said that we open."
    assert restored(english, "that we open", arabic=arabic, span=span) == english


def test_the_half_of_a_quotation_that_a_sentence_holds_gets_that_mark_only() -> None:
    arabic = "قال المدير: «سنفتح المصنع غداً."
    span = Span(arabic.index("«"), len(arabic))
    assert restored("He said: We open.", "We open.", arabic=arabic, span=span) == "He said: “We open."


@pytest.mark.parametrize("english", ['He said: We "open tomorrow.', "He said: 'We open tomorrow'."])
def test_where_the_machine_has_other_marks_at_hand_it_is_left_alone(english: str) -> None:
    said = english.removeprefix("He said: ").strip(".'")
    assert restored(english, said) == english


def test_words_quoted_within_reported_speech_move_its_end_along() -> None:
    arabic = "قال إن الحفل كان «جميلاً جداً»"
    outer, inner = Span(arabic.index("إن"), len(arabic)), Span(arabic.index("«"), len(arabic))
    english = "He said that the party was very nice"
    start, end = english.index("that"), len(english)
    text, places = restore_marks(
        arabic, [outer, inner], english, [(start, end, True), (english.index("very"), end, True)]
    )
    assert text == "He said that the party was “very nice”"
    assert [text[a:b] for a, b, _ in places] == ["that the party was “very nice”", "“very nice”"]


@settings(max_examples=80)
@given(st.data())
def test_without_the_inserted_marks_it_is_the_machines_text_and_places_cover_the_same_words(
    data: st.DataObject,
) -> None:
    words = data.draw(st.lists(st.sampled_from(["we", "open", "now", "x"]), min_size=2, max_size=8))
    english = " ".join(words)
    edges = sorted(data.draw(st.sets(st.integers(0, len(words)), min_size=2, max_size=4)))
    offsets = [len(" ".join(words[:edge])) + (0 < edge < len(words)) for edge in edges]
    places = [(a, a + len(english[a:b].rstrip()), data.draw(st.booleans())) for a, b in pairwise(offsets)]
    arabic = " ثم ".join("«نفتح الآن»" for _ in places)
    spans = [Span(n * 14, n * 14 + 10) for n in range(len(places))]
    text, moved = restore_marks(arabic, spans, english, places)
    assert text.replace("“", "").replace("”", "") == english
    for (a, b, exact), (c, d, still) in zip(places, moved, strict=True):
        assert exact == still
        assert text[c:d].replace("“", "").replace("”", "") == english[a:b]
