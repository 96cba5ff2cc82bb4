"""Whom a text is about, where the sentence that reports names nobody."""

import pytest

from tests.quotations.reading import only, speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("تجلس ليلى، وهي أم لثلاثة أطفال، قرب النافذة. بصوت خافت تهمس: «الماء قليل هذا العام».", "ليلى"),
        ("يفرش أبو سامر (54 عاماً) شباكه. لا يرفع عينيه عن الخيط وهو يقول: «البحر تعب».", "أبو سامر"),
        ("ومن بين الركاب جنان (29 عاماً)، وهي خياطة. قالت عبر الهاتف: «لم أر شيئاً».", "جنان"),
        ("لا يحب الدكتور مأمون الطيب هذه الكلمة.\n\nويقول: «عملي لا يستحقها».", "مأمون الطيب"),
        ("استقبلنا الروائي كمال حنا في بيته.\n\nعن روايته يقول: «كتبتها بسرعة».", "كمال حنا"),
        ("بكت الشاهدة الأولى، وهي معلمة. «دفعت له كل ما عندي»، قالت بصوت متقطع.", "الشاهدة الأولى"),
    ],
)
def test_speech_that_names_nobody_is_of_whom_the_text_tells_about(text, speaker):
    assert speakers_of(text)[-1] == speaker


def test_going_on_stays_with_the_one_who_spoke():
    text = "قال الوزير سامي نصر إن العمل بدأ. وتابع المدير هاني فارس من بعيد. وأضاف أن المال جاهز."
    assert speakers_of(text) == ["سامي نصر", "سامي نصر"]


def test_a_topic_of_the_other_gender_says_nothing():
    text = "وصلت المديرة، وهي مهندسة. وقال: «سنبدأ العمل غدا»."
    assert speakers_of(text) == [None]


def test_the_rule_is_told_and_costs_confidence():
    named = only("قالت ليلى: «الماء قليل هذا العام».")[1]
    told = only("تجلس ليلى، وهي أم، قرب النافذة. وتقول: «الماء قليل هذا العام».")[1]
    assert "speaker-is-topic" in told.rules and told.confidence <= named.confidence
