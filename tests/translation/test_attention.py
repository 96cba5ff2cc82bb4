"""A quotation is found where the engine looked at it, and nowhere where it looked all over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.translation.alignment import locate
from desktop_app.translation.attention import place
from desktop_app.translation.token_alignment import Alignment, align

ARABIC = "قال المدير: «سنفتح المصنع غداً صباحاً»، ثم غادر القاعة"
QUOTED = Span(ARABIC.index("«"), ARABIC.index("»") + 1)


def alignment(english: str, looks: tuple[int, ...], arabic: str = ARABIC, sharp: float = 0.9) -> Alignment:
    """Each English word looks at the Arabic word of that number, the rest of its weight is spread."""
    source, target = re.findall(r"\s*\S+", arabic), re.findall(r"\s*\S+", english)
    rest = (1 - sharp) / (len(source) - 1)
    rows = [[sharp if number == look else rest for number in range(len(source))] for look in looks]
    return align(source, arabic, target, english, rows)


def found(english: str, looks: tuple[int, ...], *, arabic: str = ARABIC, span: Span = QUOTED) -> str | None:
    at = place(span, alignment(english, looks, arabic), arabic, english)
    return english[at.start : at.end] if at else None


def test_speech_whose_marks_were_lost_is_found_between_the_reporters_words() -> None:
    english = "The manager said: we will open the factory tomorrow morning, then he left the hall"
    looks = (1, 1, 0, 2, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 8)
    assert found(english, looks) == "we will open the factory tomorrow morning"


def test_a_mark_that_is_left_belongs_to_the_place() -> None:
    english = 'The manager said: "we will open the factory tomorrow morning, then he left the hall'
    looks = (1, 1, 0, 2, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 8)
    assert found(english, looks) == '"we will open the factory tomorrow morning'


def test_a_verb_that_looked_ahead_is_left_to_the_reporter() -> None:
    english = 'The manager said "we will open the factory tomorrow morning", then he left the hall'
    looks = (1, 1, 2, 2, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 8)
    assert found(english, looks) == '"we will open the factory tomorrow morning"'


def test_reported_speech_starts_with_its_that() -> None:
    arabic = "أعلن المدير أن المصنع سيفتح غداً صباحاً، ثم غادر القاعة"
    english = "The manager announced that the factory will open tomorrow morning, then left the hall"
    looks = (1, 1, 0, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 9)
    span = Span(arabic.index("أن "), arabic.index("،"))
    assert found(english, looks, arabic=arabic, span=span) == "that the factory will open tomorrow morning"


def test_where_the_engine_looked_all_over_nothing_is_found() -> None:
    english = "The manager said: we will open the factory tomorrow morning, then he left the hall"
    looks = (1, 1, 0, 2, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 8)
    assert place(QUOTED, alignment(english, looks, sharp=0.4), ARABIC, english) is None


def test_speech_torn_in_two_is_not_found() -> None:
    english = "We will open, said the manager and then he left the hall, the factory tomorrow morning"
    looks = (2, 2, 2, 0, 1, 1, 6, 6, 7, 7, 8, 8, 3, 3, 4, 5)
    assert found(english, looks) is None


def test_marks_gone_astray_inside_leave_no_certain_place() -> None:
    english = 'The manager said: we "will" open the factory tomorrow morning, then he left the hall'
    looks = (1, 1, 0, 2, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 8)
    assert found(english, looks) is None


def test_quoted_words_at_the_end_of_reported_speech_keep_their_mark() -> None:
    arabic = "أعلن المدير أن الاجتماع كان «ناجحاً ومفيداً»، ثم غادر القاعة"
    english = 'The manager announced that the meeting was "good and useful", then left the hall'
    looks = (1, 1, 0, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9)
    span = Span(arabic.index("أن "), arabic.index("،"))
    assert found(english, looks, arabic=arabic, span=span) == 'that the meeting was "good and useful"'


def test_the_ladder_uses_it_where_no_sign_is_left() -> None:
    english = "The manager said: we will open the factory tomorrow morning, then he left the hall"
    looks = (1, 1, 0, 2, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 8)
    assert locate(ARABIC, [QUOTED], english)[0][2] is False
    ((start, end, exact),) = locate(ARABIC, [QUOTED], english, alignment=alignment(english, looks))
    assert exact and english[start:end] == "we will open the factory tomorrow morning"


def test_two_quotations_never_share_a_place() -> None:
    arabic = "قال «نحن هنا اليوم معكم» وقالت «نحن هناك غداً معهم» وذهبوا"
    english = "He said we are here with you today and she left"
    looks = (0, 0, 1, 1, 2, 4, 4, 7, 5, 5, 10)
    spans = [Span(*m.span()) for m in re.finditer("«.*?»", arabic)]
    places = [
        Span(a, b)
        for a, b, exact in locate(arabic, spans, english, alignment=alignment(english, looks, arabic))
        if exact
    ]
    assert not any(a.overlaps(b) for a in places for b in places if a is not b)


@settings(max_examples=60)
@given(st.lists(st.integers(0, 8), min_size=11, max_size=11), st.floats(0.2, 1.0))
def test_a_place_is_always_whole_words_of_the_english(looks: list[int], sharp: float) -> None:
    english = "one two three, four five six seven: eight nine ten eleven"
    at = place(QUOTED, alignment(english, tuple(looks), sharp=sharp), ARABIC, english)
    if at:
        assert 0 <= at.start < at.end <= len(english) and 0.5 < at.certainty <= 1.0
        assert not (english[at.start].isalnum() and english[at.start - 1 : at.start].isalnum())
        assert not (english[at.end - 1].isalnum() and english[at.end : at.end + 1].isalnum())


@pytest.mark.parametrize("span", [Span(0, len(ARABIC)), QUOTED])
def test_nothing_written_is_nowhere(span: Span) -> None:
    assert place(span, align([" قال"], ARABIC, [], "", []), ARABIC, "") is None
