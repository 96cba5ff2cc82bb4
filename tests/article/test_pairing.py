"""Pairing: marks find their partners, and a lost one ruins nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.article.pairing import pair_marks


def _paired(text: str) -> list[str]:
    return [text[pair.start : pair.end] for pair in pair_marks(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("قال «نعم» ثم", ["«نعم»"]),
        ("قال “نعم” ثم", ["“نعم”"]),
        ("قال ”نعم“ ثم", ["”نعم“"]),
        ("قال ”نعم” ثم", ["”نعم”"]),
        ("قال »نعم« ثم", ["»نعم«"]),
        ('قال "نعم" ثم "لا".', ['"نعم"', '"لا"']),
        ("قال « نعم » ثم", ["« نعم »"]),
        ('قال “نعم" ثم', ['“نعم"']),
        ("قال «كتب «نعم» أمس» ثم", ["«كتب «نعم» أمس»", "«نعم»"]),
        ('بـ"لا" و"نعم"', ['"لا"', '"نعم"']),
        ("قال «نعم ثم «لا» مضى", ["«لا»"]),
        ("قال نعم» ثم «لا»", ["«لا»"]),
        ("قال (نعم [1]) ثم", ["(نعم [1])", "[1]"]),
        ("قال ‹نعم› ثم", ["‹نعم›"]),
    ],
)
def test_marks_find_their_partners(text: str, pairs: list[str]) -> None:
    assert _paired(text) == pairs


@given(st.text(alphabet=st.sampled_from('«»“”"()‹› ا.ب'), max_size=40))
@settings(max_examples=200, deadline=None)
def test_each_mark_belongs_to_one_pair_at_most(text: str) -> None:
    pairs = pair_marks(text, Span(0, len(text)))
    marks = [at for pair in pairs for at in (pair.start, pair.end - 1)]
    assert len(marks) == len(set(marks))
    assert all(pair.start < pair.end - 1 for pair in pairs)


def test_marks_outside_the_paragraph_are_not_seen() -> None:
    text = "«أ\nب» «ج»"
    assert pair_marks(text, Span(3, len(text))) == [Span(6, 9)]
