"""Where a speaker's name starts and ends in the sentence, and what in it is title and what is name."""

import pytest

from desktop_app.quotations.nouns import noun_phrase
from tests.quotations.reading import tokens_of


def phrase_in(text, **options):
    return noun_phrase(tokens_of(text), 0, **options)


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("كامل النجار إن", "", "كامل النجار"),
        ("الوزير كامل النجار إن", "الوزير", "كامل النجار"),
        ("وزير المالية كامل النجار إن", "وزير المالية", "كامل النجار"),
        ("وزير المالية المصري السابق كامل النجار إن", "وزير المالية المصري السابق", "كامل النجار"),
        ("رئيس وزراء تونس كامل النجار إن", "رئيس وزراء تونس", "كامل النجار"),
        ("وزير خارجية ألمانيا يوهان كرامر إن", "وزير خارجية ألمانيا", "يوهان كرامر"),
        ("رئيس مجلس النواب كامل النجار إن", "رئيس مجلس النواب", "كامل النجار"),
        ("المتحدث باسم وزارة الصحة كامل النجار إن", "المتحدث باسم وزارة الصحة", "كامل النجار"),
        ("الأمين العام للاتحاد كامل النجار إن", "الأمين العام للاتحاد", "كامل النجار"),
        (
            "وكيل الوزارة لشؤون الزراعة الدكتور كامل النجار إن",
            "وكيل الوزارة لشؤون الزراعة الدكتور",
            "كامل النجار",
        ),
        ("السيدة هدى النجار إن", "السيدة", "هدى النجار"),
        ("د. هدى النجار إن", "د", "هدى النجار"),
        ("كامل النجار وزير المالية السابق إن", "وزير المالية السابق", "كامل النجار"),
        ("وزارة المالية المصرية إن", "وزارة المالية المصرية", ""),
        ("مصادر مطلعة إن", "مصادر مطلعة", ""),
        ("مسؤول عراقي كبير إن", "مسؤول عراقي كبير", ""),
        ("مسؤول في وزارة المالية إن", "مسؤول في وزارة المالية", ""),
        ("مسؤول في الوزارة إن", "مسؤول في الوزارة", ""),
    ],
)
def test_a_title_is_closed_by_a_definite_noun_or_a_place_and_the_name_follows(text, title, name):
    phrase = phrase_in(text)
    assert (" ".join(phrase.title), " ".join(phrase.name)) == (title, name)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("كامل النجار للصحفيين إن", "كامل النجار"),  # addressee
        ("كامل النجار لوكالة الأنباء إن", "كامل النجار"),
        ("كامل النجار في مقابلة إن", "كامل النجار"),
        ("كامل النجار بتصريح صحفي إن", "كامل النجار"),
        ("كامل النجار أمس إن", "كامل النجار"),
        ("كامل النجار الذي يزور البلاد إن", "كامل النجار"),
        ("كامل النجار قائلا إن", "كامل النجار"),
        ("كامل النجار: نعم", "كامل النجار"),
        ("كامل النجار لاحقاً إن", "كامل النجار"),
        ("الرئيس ووزير المالية إن", "الرئيس"),
        ("السفير المصري في تونس إن", "السفير المصري في تونس"),  # a place belongs to the title
        ("السفير المصري في مؤتمر إن", "السفير المصري"),
        ("علي النجار إن", "علي النجار"),  # the name, not على
        ("لمياء النجار إن", "لمياء النجار"),  # the ل belongs to the name
        ("بسام النجار إن", "بسام النجار"),
        ("وليد النجار إن", "وليد النجار"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text, named):
    phrase = phrase_in(text)
    assert text[phrase.span.start : phrase.span.end] == named


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("السفير المصري في تونس، كامل النجار، اليوم، إن", "السفير المصري في تونس", "كامل النجار"),
        ("كامل النجار، وزير المالية، إن", "وزير المالية", "كامل النجار"),
        ("كامل النجار، المساعد الخاص للرئيس في رسالة:", "المساعد الخاص للرئيس", "كامل النجار"),
    ],
)
def test_a_name_or_title_between_commas_belongs_to_the_speaker(text, title, name):
    phrase = phrase_in(text)
    assert (" ".join(phrase.title), " ".join(phrase.name)) == (title, name)


@pytest.mark.parametrize("text", ["كامل النجار، اليوم، إن", "كامل النجار، في بيان، إن", "الوزير، مؤكدا أن"])
def test_what_else_stands_between_commas_does_not(text):
    phrase = phrase_in(text)
    assert "،" not in text[phrase.span.start : phrase.span.end]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("كرامر الاتفاق بأنه", "كرامر"),
        ("المدرب أداء فريقه بأنه", "المدرب"),
        ("وزير المالية نظيره التونسي", "وزير المالية"),
        ("وزيرة المالية هدى النجار المصنع", "وزيرة المالية هدى النجار"),
        ("عبد الرحمن العبادي القرار", "عبد الرحمن العبادي"),
    ],
)
def test_the_object_of_a_transitive_verb_is_no_part_of_its_subject(text, named):
    phrase = phrase_in(text, transitive=True)
    assert text[phrase.span.start : phrase.span.end] == named


def test_a_body_ends_with_its_own_name():
    text = "الجيش مقتل جنديين"
    phrase = phrase_in(text)
    assert text[phrase.span.start : phrase.span.end] == "الجيش"
    assert phrase.end_token == 1


def test_a_newspaper_may_have_its_name_in_marks():
    phrase = phrase_in("صحيفة «الغد» إن")
    assert phrase.title == ("صحيفة", "«الغد»")


@pytest.mark.parametrize(
    "text", ["في بيان", "أن الأمر", "قائلا إن", "12 شخصا", "اليوم", "الذي قال", "للصحفيين إن", ": نعم"]
)
def test_no_name_starts_with_a_particle(text):
    assert phrase_in(text) is None


def test_an_unnamed_person_is_indefinite():
    assert not phrase_in("مسؤول عراقي إن").definite
    assert phrase_in("المسؤول العراقي إن").definite
