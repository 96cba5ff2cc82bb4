"""How a reporting word reaches words in marks, by ways that are not the plain ones."""

import pytest

from tests.quotations.reading import said, terms_in


def in_marks(text):
    """(kind, words, source) of everything in marks that is somebody's."""
    return [found for found in said(text) if found[0] != "indirect"]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("وانتقد النائب ما سماه «حفلة أرقام» في الموازنة.", "«حفلة أرقام»", "النائب"),
        ("وانتقدت النائبة ما أسمته «حفلة أرقام» في الموازنة.", "«حفلة أرقام»", "النائبة"),
        ("أغلق الحرس الحديقة بحجة «سلامة الزوار».", "«سلامة الزوار»", None),
        ("واعتبر النائب القرار «كارثياً».", "«كارثياً»", "النائب"),
        ("وجهت الجمعية تحذيرا من «عطش قادم».", "«عطش قادم»", "الجمعية"),
        ("وختم المدرب تصريحاته «موعدنا غدا على أرض الملعب».", "«موعدنا غدا على أرض الملعب»", "المدرب"),
    ],
)
def test_words_that_somebody_calls_a_thing_by_or_gives_as_a_reason_are_theirs(text, words, source):
    assert [found[1:] for found in in_marks(text)] == [(words, source)]


@pytest.mark.parametrize(
    "text",
    [
        "يسمي الأطباء هذه الحالة «نوم الماء» في كتبهم.",
        "وسماه أبوه «سيف الليل» حين ولد.",
        "والنزهة (تسمى أيضا «مشي النهر») تطول ساعات.",
        "طالبت «الأردنية» بالتعويض.",
    ],
)
def test_giving_something_its_name_says_nothing_about_it(text):
    assert in_marks(text) == [] and len(terms_in(text)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ويرى المحامي أن التهمة «باطلة» وأن موكله «بريء».", ["«باطلة»", "«بريء»"]),
        ("وقال الوزير إن الاتفاق «تاريخي» وسيدوم.", ["«تاريخي»"]),
        ("ووصفت الصحيفة اللقاء بـ«الصريح» و«البناء».", ["«الصريح»", "«البناء»"]),
    ],
)
def test_one_word_is_speech_where_it_says_something_of_the_clauses_subject(text, words):
    assert [found[1] for found in in_marks(text)] == words


def test_a_name_at_the_same_place_stays_a_name():
    assert in_marks("وقال الوزير إن شركة «النور» ستبني الجسر.") == []
    assert in_marks("وأكد الوزير أن إدارة «النور» ستبني الجسر.") == []


def test_few_words_before_a_verb_with_a_colon_are_not_what_it_says():
    text = "وعن لقب المباراة، وهو «قمة النهر»، رد المدرب: «لا أحب هذا الاسم»."
    assert [found[1] for found in in_marks(text)] == ["«لا أحب هذا الاسم»"]


def test_a_speaker_may_say_more_after_the_attribution_and_before_another_colon():
    text = "«ابنتي تسير ساعة كل صباح»، يقول جابر، وهو فلاح، قبل أن يضيف بحسرة: «من يحميها؟»."
    assert [(words, source) for _, words, source in in_marks(text)] == [
        ("«ابنتي تسير ساعة كل صباح»", "جابر"),
        ("«من يحميها؟»", "جابر"),
    ]


def test_marks_between_speaker_and_clause_are_a_name_on_the_way():
    text = "وأوضح رئيس اللجنة «قيد التأسيس» سامي نصر، أن العمل بدأ."
    ((kind, words, _),) = said(text)
    assert (kind, words) == ("indirect", "أن العمل بدأ")
    assert len(terms_in(text)) == 1


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("«الليل طويل هنا»، هذا ما كانت تقوله له أمه.", "«الليل طويل هنا»", "أمه"),
        ("«نحن ننتظر فقط»، بهذه الكلمات وصف العامل حال بلدته.", "«نحن ننتظر فقط»", "العامل"),
        ("وبحسب ما ذكره المتحدث سامي نصر، كان السائق «تحت تأثير النعاس» حينها.", "«تحت تأثير النعاس»", None),
        ("وتساءلت الوزيرة عما إذا كان الجسر «قادرا على الصمود».", "«قادرا على الصمود»", "الوزيرة"),
        ("وقال المفتش دي. كي. سانار، «اعتقلنا خمسة أشخاص هذا الصباح».", None, "المفتش دي. كي. سانار"),
        ("عزت الهيئة الحادث إلى «خطأ بشري».", "«خطأ بشري»", "الهيئة"),
    ],
)
def test_marks_are_reached_by_rarer_ways_too(text, words, source):
    ((_, found, named),) = in_marks(text)
    assert words in (None, found) and (source is None or named == source)


def test_an_amount_is_nobody_to_be_cited():
    assert in_marks("يكون الخليط «جافا» أو «رطبا» حسب مقدار السائل.") == []


def test_a_city_is_no_condemnation_and_a_width_no_message():
    assert in_marks("ويبلغ عرض الكهف في مدينة النهر، واسمه «الأخوات»، مئة متر.") == []
