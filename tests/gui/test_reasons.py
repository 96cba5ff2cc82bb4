"""Why a quotation was taken, in words."""

from __future__ import annotations

import pytest

from desktop_app.gui.reasons import _words, certainty, doubts, kind_words, reasons, sureness
from desktop_app.quotations.evidence import RULES
from desktop_app.quotations.model import QuotationKind


def test_every_rule_has_words_and_no_words_are_without_a_rule() -> None:
    assert set(_words()) == set(RULES)
    assert all(_words().values())


def test_the_weightiest_reasons_come_first_and_are_few() -> None:
    rules = ("in-marks", "first-person", "colon-after-cue", "long", "speaker-after-cue", "sentence-inside")
    said = reasons(rules)
    assert said[0] == _words()["colon-after-cue"]
    assert len(said) == 3
    assert _words()["in-marks"] not in said
    assert doubts(rules) == [_words()["in-marks"]]


@pytest.mark.parametrize(
    ("confidence", "words"), [(0.99, "sure"), (0.9, "sure"), (0.8, "likely"), (0.5, "a guess")]
)
def test_a_confidence_has_three_grades(confidence: float, words: str) -> None:
    assert certainty(confidence) == words


def test_a_score_has_the_same_grades() -> None:
    assert [sureness(score) for score in (-0.2, -0.9, -2.0)] == ["sure", "likely", "a guess"]


def test_every_kind_has_words_of_its_own() -> None:
    assert len({kind_words(kind) for kind in QuotationKind}) == len(QuotationKind)
