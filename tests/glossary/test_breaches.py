"""What is not called as the glossary wants it."""

from __future__ import annotations

import pytest

from desktop_app.glossary.breaches import breaches
from desktop_app.glossary.model import Term
from desktop_app.glossary.renderings import renderings_in

CRISIS = Term("أزمة", "crisis; emergency", forbidden=("disaster",))
ARABIC = "ناقشت اللجنة الأزمة"


def test_a_term_whose_english_stands_there_is_no_breach() -> None:
    assert breaches(ARABIC, "The committee discussed the Crisis.", (CRISIS,)) == []
    assert breaches(ARABIC, "The committee discussed emergencies.", (CRISIS,)) == []


def test_a_term_whose_english_is_missing_is_one() -> None:
    (breach,) = breaches(ARABIC, "The committee discussed the problem.", (CRISIS,))
    assert breach.term == CRISIS and not breach.forbidden and breach.span is None
    assert ARABIC[breach.arabic.start : breach.arabic.end] == "الأزمة"


def test_a_forbidden_rendering_is_one_even_beside_the_right_one() -> None:
    english = "It discussed the crisis, that disaster."
    (breach,) = breaches(ARABIC, english, (CRISIS,))
    assert breach.forbidden == "disaster"
    assert breach.span is not None and english[breach.span.start : breach.span.end] == "disaster"


def test_a_forbidden_rendering_inside_the_right_one_is_none() -> None:
    term = Term("وزارة الخارجية", "Ministry of Foreign Affairs", forbidden=("Foreign Affairs",))
    assert breaches("وزارة الخارجية", "The Ministry of Foreign Affairs said so.", (term,)) == []


def test_a_term_that_is_not_in_the_arabic_or_has_no_english_yet_is_none() -> None:
    assert breaches("ناقشت اللجنة", "A disaster.", (CRISIS,)) == []
    assert breaches(ARABIC, "", (CRISIS,)) == []


def test_a_term_is_told_once_a_segment() -> None:
    assert len(breaches("أزمة بعد أزمة", "One thing after another.", (CRISIS,))) == 1


@pytest.mark.parametrize(
    ("rendering", "text"),
    [
        ("the White House", "White House staff"),
        ("city", "three cities'"),
        ("cease-fire", "a cease fire"),
        ("prime minister", "Prime Ministers"),
        ("Minister of Finance", "the Minister's of finance"),
        ("wolf", "wolves"),
    ],
)
def test_plural_possessive_case_article_and_hyphens_do_not_matter(rendering: str, text: str) -> None:
    assert renderings_in(text, (rendering,))


@pytest.mark.parametrize(
    ("rendering", "text"), [("art", "start"), ("art", "artist"), ("war", "warm"), ("", "x")]
)
def test_a_rendering_is_not_found_inside_a_word(rendering: str, text: str) -> None:
    assert not renderings_in(text, (rendering,))
