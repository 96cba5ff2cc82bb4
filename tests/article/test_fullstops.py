"""Full stops: which of them end a sentence."""

from __future__ import annotations

import pytest

from desktop_app.article.fullstops import abbreviation, ends_at_full_stop, token_before


def _ends(before: str, after: str) -> bool:
    text = before + after
    rest = len(before) + len(after) - len(after.lstrip())
    return ends_at_full_stop(text, 0, len(before) - 1, rest)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("خرج الحارس.", " ثم عاد"),
        ("خرج الحارس.", "ثم عاد"),
        ("عام 1950.", "ثم عاد"),
        ("سنة 40 هـ.", " ثم"),
        ("النسبة 5%.", "وهبطت"),
    ],
)
def test_a_stop_after_a_word_or_a_number_ends_the_sentence(before: str, after: str) -> None:
    assert _ends(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("وصل د.", " سامر"),
        ("قالت أ.", "ف.ب أمس"),
        ("قالت سي.", "إن.إن أمس"),
        ("بلغ 3.", "5 في المئة"),
        ("موقع example.", "com"),
        ("2.", " البند الثاني"),
        ("كتبه J.", " Smith"),
        ("شركة Example Inc.", " المحدودة"),
    ],
)
def test_a_stop_inside_a_name_a_number_or_an_address_does_not(before: str, after: str) -> None:
    assert not _ends(before, after)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("د", "title"),
        ("ود", "title"),
        ("أ.د", "title"),
        ("Mr", "title"),
        ("إلخ", "other"),
        ("ق.م", "other"),
        ("بيت", ""),
        ("ياهو", "name"),
    ],
)
def test_abbreviations_are_known_with_vowel_signs_or_without(word: str, kind: str) -> None:
    assert abbreviation(word) == kind
    assert abbreviation(word[0] + "\u064e" + word[1:]) == kind


def test_the_word_before_does_not_reach_into_the_last_sentence() -> None:
    assert token_before("كلمةأخرى.", 4, 8) == "أخرى"
