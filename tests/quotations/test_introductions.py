"""People named in full in a sentence without a quotation, taken up by surname or title where they speak."""

import pytest

from tests.quotations.reading import said, speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("شككت رئيسة النقابة سلوى الهادي في الموعد. وقالت الهادي إن العمل لم يبدأ بعد.", "سلوى الهادي"),
        ("وزارت المعلمة المتقاعدة هند عيسى المدرسة. وقالت عيسى إنها درست هنا.", "هند عيسى"),
        ("حضر وزير النقل رامي سالم الجلسة. وقال الوزير إن الطريق آمن.", "رامي سالم"),
        ("تنتظر مديرة المتحف دلال نصر القرار. وأكدت نصر أن المتحف مفتوح.", "دلال نصر"),
    ],
)
def test_the_full_name_comes_from_where_the_article_introduces_the_person(text, speaker):
    assert speakers_of(text) == [speaker]


def test_of_two_people_with_one_surname_the_one_introduced_last_speaks():
    text = "استقبل وزير النقل رامي سالم الوفد. ورافقت مديرة الميناء هيام سالم الضيوف. وقالت سالم إن الميناء جاهز."
    assert speakers_of(text) == ["هيام سالم"]


def test_somebody_who_was_never_introduced_keeps_the_name_they_have():
    assert speakers_of("وقال سالم إن الميناء جاهز.") == ["سالم"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وطالبت الهادي الحكومة بتوزيع القمح توزيعا «عادلا وسريعا» بين القرى.", "الهادي"),
        ("وحذر رئيس الاتحاد سامي فارس الأندية من «عقوبات أشد من قبل».", "رئيس الاتحاد سامي فارس"),
    ],
)
def test_the_object_of_a_verb_is_no_part_of_its_subject(text, source):
    assert [quotation[2] for quotation in said(text)] == [source]
