"""Speech without quotation marks."""

import pytest

from tests.quotations.reading import only, said


def words(text):
    return [found for kind, found, _ in said(text) if kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("قال الوزير إن الأمر سهل.", ["إن الأمر سهل"]),
        (
            "قال الوزير إن الأمر سهل، وإن العمل سيبدأ، وأنه سعيد.",
            ["إن الأمر سهل، وإن العمل سيبدأ، وأنه سعيد"],
        ),
        ("قال الوزير إن الأمر سهل وأضاف أن العمل بدأ.", ["إن الأمر سهل", "أن العمل بدأ"]),
        ("قال الوزير إن الأمر سهل، مشيرا إلى أن العمل بدأ.", ["إن الأمر سهل", "أن العمل بدأ"]),
        ("قال الوزير إن الأمر سهل، مشددا على أهمية العمل.", ["إن الأمر سهل"]),
        ("قال الوزير إن الأمر سهل، بينما رفض النائب التعليق.", ["إن الأمر سهل"]),
        ("فيما قال الوزير إن الأمر سهل، أكد النائب أن الوقت ضيق.", ["إن الأمر سهل", "أن الوقت ضيق"]),
        ("قال الوزير إن الأمر سهل، كما أكد أن العمل بدأ.", ["إن الأمر سهل", "أن العمل بدأ"]),
        ("قال الوزير إن الأمر سهل، بحسب صحيفة «الغد».", ["إن الأمر سهل"]),
        ("قال الوزير إن الأمر سهل، وذلك خلال مؤتمر صحفي.", ["إن الأمر سهل"]),
        ("قال الوزير إن الأمر سهل، في تصريح صحفي.", ["إن الأمر سهل"]),
        ("قال الوزير إن القرار، كما تعلمون جميعا، نهائي.", ["إن القرار، كما تعلمون جميعا، نهائي"]),
    ],
)
def test_a_reported_clause_runs_from_its_complementiser_to_where_the_reporter_speaks_again(text, clauses):
    assert words(text) == clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "قالت الوزيرة إن الأمر سهل، لكنها حذرت من أن الوقت ضيق.",
            ["إن الأمر سهل", "أن الوقت ضيق"],
        ),
        (
            "قال المصدر إن الوزيرة لم تحدد موعدا، لكنها أبلغت الوفد بأن الوقت ضيق.",
            ["إن الوزيرة لم تحدد موعدا، لكنها أبلغت الوفد بأن الوقت ضيق", "بأن الوقت ضيق"],
        ),
        (
            "وذكرت صحيفة النهر، نقلا عن مصدر في اللجنة، أن الحكم سيصل غدا.",
            ["أن الحكم سيصل غدا"],
        ),
    ],
)
def test_but_goes_on_with_the_speaker_where_its_pronoun_fits(text, clauses):
    assert [words for _, words, _ in said(text)] == clauses


def test_an_attribution_that_ends_in_a_pronoun_makes_the_sentence_somebodys():
    text = "قال المعلم إن الصف مكتظ. فالمدرسة فقدت جاذبيتها منذ سنوات، على حد تعبيره."
    assert said(text)[1] == ("indirect", "فالمدرسة فقدت جاذبيتها منذ سنوات", None)


def test_a_clause_reported_in_another_lies_inside_it_and_is_less_sure():
    assert words("قال الوزير إن المدير أكد أن العمل بدأ.") == ["إن المدير أكد أن العمل بدأ", "أن العمل بدأ"]


def test_what_nobody_said_is_no_quotation():
    assert said("لم يؤكد الوزير أن الأمر سهل.") == []


def test_a_denial_is_a_quotation():
    assert words("لم يستبعد الوزير أن يستقيل.") == ["أن يستقيل"]


def test_speech_behind_a_colon_needs_no_marks():
    assert words("قال الوزير: سنبدأ العمل غدا.") == ["سنبدأ العمل غدا"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفعت أسعار القمح هذا العام، بحسب وزير المالية.", ["ارتفعت أسعار القمح هذا العام"]),
        ("ووفقا لوزارة المالية، ارتفعت أسعار القمح هذا العام.", ["ارتفعت أسعار القمح هذا العام"]),
        ("ووصلت السفينة إلى الميناء فجرا، بحسب ما أعلنته البحرية.", ["ووصلت السفينة إلى الميناء فجرا"]),
        ("توزع المقاعد على الطلاب حسب الموقع.", []),
        ("وبحسب القانون تدفع الغرامة خلال شهر.", []),
        ("رتبت الكتب على الرفوف وفقا للحجم.", []),
    ],
)
def test_a_phrase_attributes_its_sentence_where_it_names_who_can_speak(text, expected):
    assert words(text) == expected


BODY = "\n\nعقد الوزير كامل النجار مؤتمرا صحفيا في العاصمة. وتحدث عن خطط الوزارة في العام المقبل."


@pytest.mark.parametrize(
    ("headline", "speaker", "statement"),
    [
        ("هيلين نصر من عمّان: الماء أولا والطريق بعده", "هيلين نصر", "الماء أولا والطريق بعده"),
        ("مصدر لـ«النهر»: لا موعد للافتتاح بعد", "مصدر", "لا موعد للافتتاح بعد"),
        ("الوزير: لا زيادة في الأسعار هذا العام", "الوزير", "لا زيادة في الأسعار هذا العام"),
        ("كامل النجار: العمل سيبدأ قريبا", "كامل النجار", "العمل سيبدأ قريبا"),
        ("مصدر مسؤول: لا زيادة في الأسعار", "مصدر مسؤول", "لا زيادة في الأسعار"),
    ],
)
def test_a_headline_may_be_a_speaker_and_a_statement(headline, speaker, statement):
    assert ("headline", statement, speaker) in said(headline + BODY)


@pytest.mark.parametrize(
    "headline", ["عاجل: ارتفاع أسعار القمح", "القاهرة: ارتفاع أسعار القمح", "فيديو: افتتاح المعرض اليوم"]
)
def test_a_label_or_a_place_before_the_colon_speaks_nothing(headline):
    assert "headline" not in [kind for kind, _, _ in said(headline + BODY)]


def test_a_headline_with_marks_is_direct_speech():
    assert ("direct", "«لن نرفع الأسعار»", "الوزير") in said("الوزير: «لن نرفع الأسعار»" + BODY)


def test_the_rules_of_a_clause_are_told():
    _, quotation = only("قال الوزير إن الأمر سهل.")
    assert quotation.rules[:2] == ("reported-clause", "speaker-after-cue")
