"""What tells a sentence that leans on the one before from one that stands alone."""

from __future__ import annotations

import pytest

from desktop_app.summary.openings import leans_on_previous


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف الوزير أن المشروع سيكتمل في الربيع.",
        "وأضافت: «لن ننتظر طويلا».",
        "واستطرد قائلا إن الوقت ضيق.",
        "وأردف المدرب أن الفريق جاهز.",
    ],
)
def test_a_verb_of_going_on_speaking_leans_on_what_was_said_before(text: str) -> None:
    assert leans_on_previous(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال إن الطريق مغلق.",
        "وأكدت أن الأسعار ثابتة.",
        "وقال: «نعم».",
        "وأشار إلى أن المطر غزير.",
        'وأعلن "نهاية الموسم".',
    ],
)
def test_a_verb_of_saying_without_its_subject_leans_on_the_sentence_that_names_it(text: str) -> None:
    assert leans_on_previous(text)


@pytest.mark.parametrize(
    "text", ["وقال الوزير إن الطريق مغلق.", "وأكدت البلدية أن الأسعار ثابتة.", "أعلن المصرف نتائجه السنوية."]
)
def test_a_verb_of_saying_with_its_subject_stands_alone(text: str) -> None:
    assert not leans_on_previous(text)


@pytest.mark.parametrize(
    "text",
    [
        "وهذا يعني أن الميناء سيتوسع.",
        "ولذلك توقفت الأعمال.",
        "وبهذه الخطوة تنتهي المرحلة.",
        "وفي هذا الإطار زار الوفد المصنع.",
        "وذلك بعد يومين من الإغلاق.",
        "هؤلاء وصلوا أمس.",
        "هَذَا كلام قديم.",
    ],
)
def test_a_demonstrative_points_back(text: str) -> None:
    assert leans_on_previous(text)


@pytest.mark.parametrize(
    "text", ["هذا العام ارتفع الإنتاج.", "وفي هذا الأسبوع بدأ الموسم.", "هذه السنة كانت جافة."]
)
def test_a_demonstrative_before_a_time_points_to_the_day_of_writing(text: str) -> None:
    assert not leans_on_previous(text)


@pytest.mark.parametrize(
    "text",
    [
        "من جهته رحب المجلس بالقرار.",
        "ومن جانبها نفت الشركة الخبر.",
        "لكن المزارعين رفضوا العرض.",
        "غير أن الحفر توقف.",
        "كما زار الوفد المتحف.",
        "وهو أقدم جسر في المدينة.",
        "إنها المرة الأولى منذ سنوات.",
    ],
)
def test_a_connective_or_a_pronoun_leans_on_the_sentence_before(text: str) -> None:
    assert leans_on_previous(text)


@pytest.mark.parametrize(
    "text",
    [
        "وصل القطار إلى المحطة.",
        "وزير النقل يفتتح الجسر.",
        "فاز الفريق بالكأس.",
        "هواء المدينة نقي.",
        "كمال الدين شاعر من حلب.",
        "على الشاطئ تجمع الصيادون.",
        "",
        "…",
        "و",
        "2024",
    ],
)
def test_a_sentence_that_only_begins_with_the_same_letters_stands_alone(text: str) -> None:
    assert not leans_on_previous(text)
