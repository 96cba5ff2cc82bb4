"""Speech or name: what words in quotation marks are."""

import pytest

from tests.quotations.reading import said, terms_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال الوزير: «سنبدأ غدا».", "direct"),
        ("وقالت: «سنبدأ غدا».", "direct"),
        ("وأضاف قائلا «سنبدأ العمل غدا».", "direct"),
        ("قال الوزير «سنبدأ العمل غدا صباحا».", "direct"),
        ("وأكد أن «العمل بدأ ولن يتوقف».", "direct"),
        ("وأوضح أنه «متفائل بالنتيجة».", "mixed"),
        ("«سنبدأ العمل غدا»، قال الوزير.", "direct"),
        ("«سنبدأ العمل غدا» يقول الوزير.", "direct"),
        ("«سنبدأ العمل غدا»، كما قال الوزير للصحفيين.", "direct"),
        ("«سنبدأ العمل غدا»، بحسب الوزير.", "direct"),
        ("«سنبدأ العمل غدا»، وفق ما ذكره الوزير.", "direct"),
        ("«كفى!»", "direct"),
        ("«سنبدأ العمل غدا»، على حد تعبيره.", "direct"),
        ("لو فاز لكانت النتيجة «كارثة حقيقية» حسب تأكيده.", "mixed"),
        ("قال الوزير إن الوضع «صعب للغاية» هذا العام.", "mixed"),
        ("قال الوزير إن الحكومة «لن تدفع» المبلغ.", "mixed"),
        ("ووصف الوزير الوضع بأنه «مأساة».", "mixed"),
        ("وحذر الوزير من «كارثة وشيكة» في البلاد.", "mixed"),
        ("ودعا الوزير إلى «وقف فوري» للقتال.", "mixed"),
        ("واتهم الوزير خصومه بـ«تضليل الناس» عمدا.", "mixed"),
        ("وتعهد الوزير «بإعادة فتح» المدارس قريبا.", "mixed"),
        ("وختم الوزير كلمته بالقول إن الناس «يستحقون حياة كريمة».", "mixed"),
        ("وفقا للوزير، فإن الوضع «تحت السيطرة».", "mixed"),
        ("الوزير: «لن نسمح بذلك».", "direct"),
        ("«لن نسمح بأن يتكرر هذا أبدا».", "direct"),
    ],
)
def test_words_that_somebody_says_are_speech(text, kind):
    assert [found for found, _, _ in said(text) if found != "indirect"] == [kind]
    assert terms_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("زار الوفد شركة «النور» أمس.", "name"),
        ("قال مدير شركة «النور» إن العمل بدأ.", "name"),
        ("قال الوزير لصحيفة «الغد» إن العمل بدأ.", "name"),
        ("قال الوزير لـ«الغد» إن العمل بدأ.", "name"),
        ("أنهى الكاتب رواية «بيت على البحر» هذا العام.", "title"),
        ("عرض الفيلم الكوميدي المصري «ليلة طويلة» أمس.", "title"),
        ("له روايتان هما: «ليل بلا قمر» عن الحرب.", "title"),
        ("نشر مقالا بعنوان «الطريق الطويل» أمس.", "title"),
        ("يعرف المرض باسم «حمى النهر» في البلاد.", "name"),
        ("دخل ما يسمى «جيش الليل» إلى القرية.", "name"),
        ("اعتبرت المدينة باعتبارها «عاصمة صغيرة» للفن.", "scare"),
        ("قال الوزير إن «الحرب الباردة» انتهت منذ زمن.", "scare"),
        ("يرى الناس أن «الإنترنت» مفيد.", "scare"),
        ("وكانوا يشيرون إلى القمر بقولهم «الأم البيضاء» في أغانيهم.", "scare"),
        ("اشترى جهاز «iPhone» جديدا.", "name"),
        ("أصدر القاضي «كرامر» حكما أمس.", "name"),
        ("تعلم الأطفال «سباحة الضفادع» في الصيف.", "scare"),
    ],
)
def test_names_titles_and_labels_are_terms(text, kind):
    assert [found for found, _ in terms_in(text)] == [kind]
    assert not {"direct", "mixed"} & {found for found, _, _ in said(text)}


def test_marks_joined_by_and_hold_the_like_of_the_first():
    assert len(terms_in("قرأ قصتي «البحر» و«النهر القديم» كلها.")) == 2
    kinds = [kind for kind, _, _ in said("وطالب المحتجون بـ«إسقاط الحكومة» و«محاسبة الفاسدين».")]
    assert kinds == ["mixed", "mixed"]


def test_what_is_named_inside_somebodys_speech_is_no_term_of_the_reporters():
    text = 'قال الرجل: «قرأت رواية "البحر" مرتين».'
    assert [kind for kind, _, _ in said(text)] == ["direct"]
    assert terms_in(text) == []


def test_a_fragment_and_its_clause_are_both_told():
    assert [kind for kind, _, _ in said("قال الوزير إن الوضع «صعب للغاية» هذا العام.")] == [
        "indirect",
        "mixed",
    ]


def test_a_clause_wholly_in_marks_is_told_once():
    assert [kind for kind, _, _ in said("قال الوزير إن «العمل بدأ ولن يتوقف أبدا».")] == ["direct"]


def test_both_halves_of_a_split_quotation_are_the_speakers():
    text = "«أنا سعيد جدا»، يقول كامل النجار، «وسأعود قريبا إلى الملعب»."
    assert said(text) == [
        ("direct", "«أنا سعيد جدا»", "كامل النجار"),
        ("direct", "«وسأعود قريبا إلى الملعب»", "كامل النجار"),
    ]


def test_a_quoted_name_before_a_colon_is_the_speaker():
    text = "بعد الفوز قال «أسد الملعب»: «أنا سعيد جدا»."
    assert said(text) == [("direct", "«أنا سعيد جدا»", "«أسد الملعب»")]
