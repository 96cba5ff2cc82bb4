"""One person under several names, titles and spellings is one speaker."""

import pytest

from desktop_app.quotations.speakers import edit_distance
from tests.quotations.reading import findings_in, speakers_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("وزير المالية كامل النجار", "النجار"),  # the surname alone
        ("وزير المالية كامل النجار", "الوزير"),  # the title alone
        ("وزير المالية كامل النجار", "وزير المالية"),
        ("القنصل النرويجي بوريس كوزلوف", "القنصل النرويجي"),
        ("القنصل النرويجي بوريس كوزلوف", "الدبلوماسي النرويجي"),  # a wider word
        ("القنصل النرويجي بوريس كوزلوف", "كوزلوفا"),  # another spelling
        ("سيرجي كوزلوف", "سيرغي كوزلوف"),
        ("بوريس كوزلوف", "كوزلوف"),
        ("وزير خارجية روسيا بوريس كوزلوف", "الوزير الروسي"),
    ],
)
def test_the_fullest_name_stands_for_every_mention(first, second):
    assert len(set(speakers_of(f"قال {first} إن الأمر سهل. وقال {second} إن العمل بدأ."))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("سامي النجار", "كامل النجار"),  # brothers
        ("السفير النرويجي", "السفير المصري"),
        ("وزير المالية كامل النجار", "وزير الدفاع سامي الخطيب"),
        ("مسؤول عراقي", "مسؤول مصري"),
        ("وزارة المالية", "وزارة الدفاع"),
        ("كامل النجار", "المتحدث باسم الحكومة"),
    ],
)
def test_other_people_stay_apart(first, second):
    assert len(set(speakers_of(f"قال {first} إن الأمر سهل. وقال {second} إن العمل بدأ."))) == 2


def test_a_silent_sentence_is_the_speakers_before_it():
    assert speakers_of("قال كامل النجار إن الأمر سهل. وأضاف: «سنبدأ غدا».") == ["كامل النجار"] * 2


def test_the_verbs_gender_chooses_among_those_who_spoke():
    text = "قالت هدى منصور إن الأمر سهل. وقال كامل النجار إنه صعب. وأضافت أن العمل بدأ."
    assert speakers_of(text) == ["هدى منصور", "كامل النجار", "هدى منصور"]


def test_who_is_quoted_by_somebody_quoted_is_not_taken_up():
    text = "قال كامل النجار إن المدير أكد أن العمل بدأ. وأضاف أن الأمر سهل."
    assert speakers_of(text)[-1] == "كامل النجار"


def test_an_answer_is_not_the_questioners():
    assert speakers_of("سأله الصحفي: «هل ستعود قريبا؟» فأجاب: «لا أعرف».") == ["الصحفي", None]


def test_carrying_a_speaker_over_costs_confidence_and_past_a_turn_more():
    def last(join):
        return findings_in(f"قال كامل النجار إن الأمر سهل.{join}وأضاف أن العمل بدأ.")[1].quotations[-1]

    near, across = last(" "), last("\n\n")
    turned = last("\n\nوفي سياق آخر ")
    assert near.speaker_id == across.speaker_id == turned.speaker_id == 0
    assert near.confidence > across.confidence > turned.confidence
    assert "speaker-carried-past-turn" in turned.rules


def test_a_headline_learns_its_speaker_from_the_body():
    text = "سفيرها في تونس: مصر مستعدة للتعاون\n\nأكد السفير المصري في تونس، كامل النجار، أن بلاده مستعدة. وشكر الجميع."
    assert speakers_of(text) == ["كامل النجار", "كامل النجار"]


def test_speakers_are_numbered_and_know_their_mentions():
    article, findings = findings_in(
        "قال كامل النجار إن الأمر سهل. وقالت هدى منصور إنه صعب. وقال النجار إنه سعيد."
    )
    assert [(s.id, s.name) for s in findings.speakers] == [(0, "كامل النجار"), (1, "هدى منصور")]
    assert [article.cut(span) for span in findings.speakers[0].mentions] == ["كامل النجار", "النجار"]
    assert [q.speaker_id for q in findings.quotations] == [0, 1, 0]


@pytest.mark.parametrize(("a", "b", "distance"), [("", "ابج", 3), ("كوزلوف", "كوزنوف", 1), ("كلب", "كلب", 0)])
def test_edit_distance_counts_letters(a, b, distance):
    assert edit_distance(a, b) == edit_distance(b, a) == distance
