"""Who reports in a sentence, and where what they say begins."""

import pytest

from desktop_app.quotations.frame import Opening
from tests.quotations.reading import frames_of, tokens_of


def reports(text):
    """(cue, speaker, first token of the content) of every act of reporting that has content."""
    tokens = tokens_of(text)
    return [
        (tokens[f.at].raw, f.source.shown if f.source else None, tokens[f.opener].raw)
        for f in frames_of(text)
        if f.opener is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير إن الأمر سهل.", ("قال", "الوزير", "إن")),
        ("وأشار الوزير إلى أن الأمر سهل.", ("وأشار", "الوزير", "أن")),
        ("واشار الوزير الى ان الامر سهل.", ("واشار", "الوزير", "ان")),
        ("وشدد الوزير على أن الأمر سهل.", ("وشدد", "الوزير", "أن")),
        ("وحذر الوزير من أن الأمر صعب.", ("وحذر", "الوزير", "أن")),
        ("واعترف الوزير بأنه أخطأ.", ("واعترف", "الوزير", "بأنه")),
        ("وأعلن الوزير، أن الأمر سهل.", ("وأعلن", "الوزير", "أن")),
        ("قال الوزير، في مؤتمر صحفي أمس، إن الأمر سهل.", ("قال", "الوزير", "إن")),
        ("قال أمس الوزير إن الأمر سهل.", ("قال", "الوزير", "إن")),
        ("قال لي الوزير إن الأمر سهل.", ("قال", "الوزير", "إن")),
        ("قال في مؤتمر صحفي وزير المالية إن الأمر سهل.", ("قال", "وزير المالية", "إن")),
        ("قال الوزير: «نعم».", ("قال", "الوزير", "«نعم»")),
        ("قال الوزير لبرنامج «الصباح»: «نعم».", ("قال", "الوزير", "«نعم»")),
        ("صرح الوزير لوكالة «الشرق» بأن الأمر سهل.", ("صرح", "الوزير", "بأن")),
        ("قال «نعم» ثم خرج.", ("قال", None, "«نعم»")),
        (
            "وتابع الوزير، الذي لم يذكر أحدا، «نحن نعرف من فعل هذا».",
            ("وتابع", "الوزير", "«نحن نعرف من فعل هذا»"),
        ),
        ("قال إن الأمر سهل.", ("قال", None, "إن")),
        ("قالوا إن الأمر سهل.", ("قالوا", None, "إن")),
    ],
)
def test_content_opens_behind_the_speaker_and_what_else_stands_between(text, expected):
    assert reports(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("الوزير قال إن الأمر سهل.", "الوزير"),
        ("وكان الوزير قد قال إن الأمر سهل.", "الوزير"),
        ("لكن وزير المالية يؤكد أن الأمر سهل.", "وزير المالية"),
        ("كامل النجار يقول إن الأمر سهل.", "كامل النجار"),
        ("الخبراء يقولون إن الأمر سهل.", "الخبراء"),
        ("نقل عن باحثين يقولون إن الأمر سهل.", "باحثين"),
        ("أما الوزير فقال إن الأمر سهل.", "الوزير"),
        ("وزير المالية، في كلمة له، قال إن الأمر سهل.", "وزير المالية"),
        ("سامي نصر رئيس الاتحاد قال إن الأمر سهل.", "سامي نصر"),
        ("التقى الوفد رئيس الحكومة سامي نصر، الذي أكد أن الأمر سهل.", "سامي نصر"),
    ],
)
def test_a_speaker_may_stand_before_the_verb(text, speaker):
    assert [found for _, found, _ in reports(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("تتذكر هدى قائلة: «كنا صغارا».", "هدى"),
        ("اعتبر الوزير أن الأمر سهل، لكنه أضاف أن الوقت ضيق.", "الوزير"),
        ("واكتفى الوزير بالقول إن الأمر سهل.", "الوزير"),
        ("سخر الوزير قائلا: «لا أعرف».", "الوزير"),
        ("قال الوزير إن الأمر سهل، مضيفا أن العمل بدأ.", "الوزير"),
        ("قالت الوزيرة إن الأمر سهل، مشيرةً إلى أن العمل بدأ.", "الوزيرة"),
        ("التقى وزير المالية نظيره التونسي، مؤكدا أن التعاون سيستمر.", "وزير المالية"),
        ("زارت الوزيرة المدينة أمس، موضحة أن العمل بدأ.", "الوزيرة"),
        ("نقلت صحيفة «الغد» عن مسؤول محلي قوله إن الأمر سهل.", "مسؤول محلي"),
        ("ووصل الوزير إلى المدينة وقال إن الأمر سهل.", "الوزير"),
        ("قال المدير إن الوزير أكد أن العمل بدأ، مضيفا أن النتائج جيدة.", "المدير"),
    ],
)
def test_participles_and_verbal_nouns_take_up_the_subject_of_their_sentence(text, speaker):
    assert reports(text)[-1][1] == speaker


def test_a_participle_does_not_take_up_a_subject_of_the_other_gender():
    assert reports("غادر الوزير القاعة بسرعة، مؤكدة أن الأمر سهل.")[-1][1] is None


def test_a_passive_written_out_names_no_speaker():
    assert reports("وُصف الأمر بأنه سهل.") == [("وُصف", None, "بأنه")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("جاء في بيان الوزارة أن الأمر سهل.", "بيان الوزارة"),
        ("وورد في التقرير أن الأمر سهل.", "التقرير"),
        ("وكتب في دليل المستخدم: «لا تلمس الجهاز».", "دليل المستخدم"),
    ],
)
def test_a_document_may_speak(text, speaker):
    assert [found for _, found, _ in reports(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "يذكر أن المدينة قديمة.",
        "ويعتقد أن السبب حريق.",
        "وتبين أن الباب مفتوح.",
        "بين الوزير والنائب خلاف قديم.",
        "في رد على السؤال خرج الوزير.",
        "طلب عدم ذكر اسمه لأن الأمر سري.",
        "قال الوزير كلمة ثم خرج.",
        "وصل بعد أن انتهى الحفل.",
        "يجب أن نذهب غدا.",
        "كتب رواية جديدة عن الحرب.",
        "زاد الطلب على القمح.",
        "ووفقا لتقرير نشر أمس، فإن الأمر سهل.",
    ],
)
def test_what_reports_nothing_opens_nothing(text):
    assert reports(text) == []


def test_the_word_between_reports_only_where_it_is_a_verb():
    assert reports("وبين الوزير أن الأمر سهل.") == [("وبين", "الوزير", "أن")]
    assert reports("بيّن الوزير أن الأمر سهل.") == [("بيّن", "الوزير", "أن")]


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("ارتفعت الأسعار، بحسب وزير المالية.", "بحسب", "وزير المالية"),
        ("ارتفعت الأسعار وفقا لوزارة المالية.", "وفقا", "وزارة المالية"),
        ("ووفقا للوزير ارتفعت الأسعار.", "ووفقا", "الوزير"),
        ("ارتفعت الأسعار نقلا عن مصدر مطلع.", "نقلا", "مصدر مطلع"),
        ("ارتفعت الأسعار، على حد قوله.", "على", None),
        ("ارتفعت الأسعار حسب تأكيدها.", "حسب", None),
    ],
)
def test_a_phrase_may_attribute_without_a_verb(text, cue, speaker):
    tokens = tokens_of(text)
    (frame,) = frames_of(text)
    assert frame.form is None
    assert (tokens[frame.at].raw, frame.source.shown if frame.source else None) == (cue, speaker)


def test_a_comment_has_its_content_around_it():
    (frame,) = frames_of("ارتفعت الأسعار كما قال الوزير.")
    assert frame.outside
    assert frame.opener is None


def test_the_opening_is_told():
    assert [f.opening for f in frames_of("قال الوزير: «نعم».")] == [Opening.COLON]
    assert [f.opening for f in frames_of("قال الوزير إن الأمر سهل.")] == [Opening.CLAUSE]
    assert [f.opening for f in frames_of("قال الوزير «نعم».")] == [Opening.MARKS]


def test_a_negated_cue_is_marked():
    assert [f.negated for f in frames_of("لم يؤكد الوزير أن الأمر سهل.")] == [True]
