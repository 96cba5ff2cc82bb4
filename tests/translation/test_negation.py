"""A «not» that the English lost is noticed; the many ways of English to negate are not taken for a loss."""

from __future__ import annotations

import pytest

from desktop_app.translation.checks import flags_of
from desktop_app.translation.negation import negation_lost


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لم يوقع الوزير الاتفاق.", "The minister signed the agreement."),
        ("ولن نقبل هذا العرض أبداً.", "And we will accept this offer."),
        ("ليس الجسر آمناً.", "The bridge is safe."),
        ("لا يعرف السكان موعد الافتتاح.", "The residents know the date of the opening."),
    ],
)
def test_a_negation_that_no_english_word_carries_is_lost(arabic: str, english: str) -> None:
    assert negation_lost(arabic, english)
    assert "unknown" in flags_of(arabic, english, score=-0.4)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لم يوقع الوزير الاتفاق.", "The minister did not sign the agreement."),
        ("لم يوقع الوزير الاتفاق.", "The minister hasn’t signed the agreement."),
        ("لم يوقع الوزير الاتفاق.", "The minister refused to sign the agreement."),
        ("ليس الجسر آمناً.", "The bridge is unsafe."),
        ("لا يوجد ماء في القرية.", "The village is without water."),
        ("لا يزال الجسر مغلقاً.", "The bridge is closed."),
        ("لم يحضر الاجتماع إلا ثلاثة وزراء.", "Three ministers attended the meeting."),
        ("ليس فقط الجسر بل الطريق أيضاً.", "The bridge and the road as well."),
        ("وقع الوزير الاتفاق.", "The minister signed the agreement."),
    ],
)
def test_a_negation_said_another_way_is_not_lost(arabic: str, english: str) -> None:
    assert not negation_lost(arabic, english)
