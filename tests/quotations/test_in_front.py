"""Subjects that stand before their verb."""

import pytest

from tests.quotations.reading import said


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("أبو سامر، بائع في السوق، يروي لنا كيف بدأ الأمر: «كنت صغيرا حينها».", "أبو سامر، بائع في السوق"),
        ("أحال السؤال إلى مدير الدائرة نزار سالم الذي قال إن المال جاهز.", "مدير الدائرة نزار سالم"),
        ("وقع بأمر من مديره الذي هدده قائلا: «توقع أو ترحل».", "مديره"),
        ("أما بطل الفيلم، الممثل نادر سعيد، فكشف أن الدور صعب.", "بطل الفيلم، الممثل نادر سعيد"),
    ],
)
def test_the_subject_is_found_in_front(text, source):
    assert said(text)[-1][2] == source


@pytest.mark.parametrize(
    "text",
    [
        "وبينما كان يجمع أغراضه قال لنا إن البيت بارد.",
        "وعن أصعب قرار اتخذه يروي: «كان الليل طويلا».",
        "ويقول وقد نهض ليلحق بالحافلة: «سأعود غدا».",
        "وحين يُذكر أمامها الفيلم الأول تضحك وتقول: «لا تعيدوه».",
    ],
)
def test_what_somebody_does_or_has_is_no_subject(text):
    assert [source for _, _, source in said(text)] == [None]
