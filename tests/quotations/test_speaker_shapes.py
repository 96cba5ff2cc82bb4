"""The shapes in which written Arabic names a speaker, each with a sentence of its own."""

import pytest

from tests.quotations.reading import said, speakers_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال مدير عام المطار إن الرحلات عادت.", "مدير عام المطار"),
        ("وقال قائد اتحاد الشمال وليد رزق إن الفوز قريب.", "قائد اتحاد الشمال وليد رزق"),
        ("وأكد المتحدث باسمها الرائد وليد رزق أن الطريق مغلق.", "المتحدث باسمها الرائد وليد رزق"),
        (
            "رأى أستاذ التاريخ في جامعة الساحل وليد رزق أن النص قديم.",
            "أستاذ التاريخ في جامعة الساحل وليد رزق",
        ),
        ("وقال الطبيب الكندي من أصل لبناني وليد رزق إن العلاج آمن.", "الطبيب الكندي من أصل لبناني وليد رزق"),
        ("وقالت البائعة أم سمير إن السوق خال.", "البائعة أم سمير"),
        ("أعلنت وزارة التربية والتعليم أن العام الدراسي يبدأ غدا.", "وزارة التربية والتعليم"),
        ("ورحب رئيس النادي وليد رزق بهذا الفوز، معتبرا أنه «أجمل ما في العام».", "رئيس النادي وليد رزق"),
        ("وصرح به مدرب الفريق: «سنلعب من أجل الفوز وحده».", "مدرب الفريق"),
        ("وقال لإذاعة محلية أمس الحارس وليد رزق: «كنا نستحق الفوز بهذه المباراة».", "الحارس وليد رزق"),
        ("غير أن مصدرا قال إن الأمر سهل.", "مصدرا"),
        ("لكن مصدر مطلع على سير التحقيق قد أفاد صحيفة محلية بأن الملف أغلق.", "مصدر مطلع"),
        ("أما رئيس القرية وليد رزق فوصف الجسر بأنه «هدية لأبنائنا».", "رئيس القرية وليد رزق"),
        ("وأضافت مبتسمة: «لم نصدق أعيننا حين وصلنا».", None),
        ("أثنت هند على الفريق، لكنها رفضت المبالغة: «ما زال أمامنا عمل كثير جدا».", "هند"),
    ],
)
def test_the_speaker_is_named_from_first_to_last_word(text, source):
    found = [quotation[2] for quotation in said(text) if quotation[0] != "headline"]
    assert found[0] == source


def test_a_degree_before_the_name_is_no_part_of_it():
    assert speakers_of("وقالت رئيسة القسم د. هند عيسى إن النتائج جيدة.") == ["هند عيسى"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال وليد رزق خلال لقاء عبر الهاتف: «نحن على الطريق الصحيح هذه المرة».",
        "وقال وليد رزق عقب المباراة: «نحن على الطريق الصحيح هذه المرة».",
        "وقال وليد رزق وهو يشير إلى الخريطة: «نحن على الطريق الصحيح هذه المرة».",
    ],
)
def test_a_preposition_or_a_circumstance_takes_the_word_from_nobody(text):
    assert [quotation[2] for quotation in said(text)] == ["وليد رزق"]


def test_a_verbal_noun_reports_with_its_speaker_and_clause():
    assert said("وجاء ذلك بعد تصريح المتحدث العسكري بأن العملية انتهت.") == [
        ("indirect", "بأن العملية انتهت", "المتحدث العسكري")
    ]


def test_who_calls_something_so_is_the_subject_of_the_verb_before():
    assert said("انتقد النائب وليد رزق ما وصفه بـ«الإنفاق المفرط» على الحفل.") == [
        ("mixed", "«الإنفاق المفرط»", "النائب وليد رزق")
    ]


def test_regarding_something_as_is_a_stance_where_somebody_takes_it():
    found = said("رحبت وزارة الزراعة بالقرار باعتباره «بداية في طريق طويل».")
    assert found == [("mixed", "«بداية في طريق طويل»", "وزارة الزراعة")]


def test_a_forum_named_on_the_way_to_the_content_is_no_speech():
    found = said(
        "وذكر رزق، في كلمة خلال منتدى «نجم الساحل» الاقتصادي، أن «الحكومة أدت ما عليها والباقي على التجار»."
    )
    assert found == [("direct", "«الحكومة أدت ما عليها والباقي على التجار»", "رزق")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "وقال المدرب: ((سنلعب من أجل الفوز وحده)).",
            [("direct", "((سنلعب من أجل الفوز وحده))", "المدرب")],
        ),
        ("وعولج المريض (بدواء جديد (نحو غرامين)) أمس.", []),
    ],
)
def test_two_brackets_stand_for_quotation_marks_where_both_pairs_do(text, found):
    assert said(text) == found


def test_an_adjective_with_tanwin_is_no_verb():
    assert said("كن حذراً: الأرصفة في هذه المدينة ليست دوما آمنة للمشاة.") == []


def test_refusing_to_do_something_reports_nothing():
    assert said("ورفض الوزير أن يحضر الجلسة.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وفقا لتقرير أصدرته الوزارة أمس، ارتفعت أسعار القمح كثيرا.", "ارتفعت أسعار القمح كثيرا"),
        ("مساء أمس - وفقا لشهود عيان - كانت الحافلة تعبر الجسر مسرعة.", "كانت الحافلة تعبر الجسر مسرعة"),
    ],
)
def test_an_attribution_attributes_the_clause_and_not_what_narrows_its_speaker(text, words):
    assert [quotation[1] for quotation in said(text)] == [words]
