"""Segmenting: where a sentence ends, and where a stop does not end one."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.article.segmenting import sentence_spans


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text, Span(0, len(text)))]


def _check(marked: str) -> None:
    """`|` stands in `marked` where a sentence ends."""
    parts = [part.strip() for part in marked.split("|")]
    assert _sentences(marked.replace("|", "")) == parts


@pytest.mark.parametrize(
    "marked",
    [
        "وصل الوفد صباحا.| وغادر مساء.",
        "متى يصل الوفد؟| لا أحد يعرف!| هكذا قيل.",
        "أحقا؟!| نعم!!!| انتهى الأمر",
        "وصل الوفد، ثم غادر؛ أما الباقون: فانتظروا، طويلا.| ثم ناموا.",
        "هل يأتي غدا؟ أو يأتي بعد غد؟| لا ندري.",
        "یہ پہلا جملہ ہے۔| یہ دوسرا ہے۔",
    ],
)
def test_stops_end_sentences_and_commas_colons_and_semicolons_never_do(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قالت المديرة: «نبدأ غدا. لن ننتظر أحدا. سنكمل».| وأضافت أن الصف جاهز.",
        "قالت المديرة: “نبدأ غدا. لن ننتظر أحدا”.| وأضافت أن الصف جاهز.",
        'قالت المديرة: "نبدأ غدا. لن ننتظر."| وأضافت أن الصف جاهز.',
        "قالت ”نعم. سنبدأ” للصحافة.| ثم خرجت.",
        "«العمل صعب. نحتاج إلى دعم»، قالت المديرة.| ثم خرجت.",
        "«العمل صعب. نحتاج إلى دعم.» قالت المديرة.| ثم خرجت.",
        "« العمل صعب. نحتاج إلى دعم » قالت المديرة.| ثم خرجت.",
        "»العمل صعب. نحتاج إلى دعم« قالت المديرة.| ثم خرجت.",
        "روى لنا: «سألني: “من أنت؟ ماذا تريد؟” فلم أجب».| ثم سكت.",
        "سألت: «متى نبدأ؟»| فأجاب الحارس: «الآن!»| وفتح الباب.",
        "قرأنا كتاب «لماذا تأخر المطر؟» للكاتبة سلوى.| وهو مفيد.",
        'يقول المثل: "من زرع حصد.".| وهذا صحيح.',
    ],
)
def test_a_full_stop_inside_an_open_quotation_does_not_end_the_sentence(marked: str) -> None:
    _check(marked)


def test_a_quotation_without_a_reporter_is_cut_like_any_text() -> None:
    _check("«العمل صعب.| نحتاج إلى دعم.| وسننجح».")
    _check("«العمل صعب.| نحتاج إلى دعم.»| وأضافت المديرة أن الوقت ضيق.")


def test_after_a_quotation_without_a_reporter_any_word_begins_a_sentence() -> None:
    _check("«العمل مستمر.»| المدينة كلها تنتظر.")
    _check("«العمل مستمر.» تقول المديرة.| المدينة كلها تنتظر.")


def test_the_exclamation_mark_of_a_name_ends_nothing() -> None:
    _check("اشترت شركة ياهو! الموقع.| ثم باعته.")


def test_a_speech_too_long_to_read_at_once_is_cut_inside() -> None:
    speech = " ".join(["هذه جملة من خطاب طويل ألقاه رئيس الجمعية أمام الأعضاء."] * 15)
    assert len(_sentences(f"وقال الرئيس: «{speech}» وصفق له الحاضرون.")) > 10


@pytest.mark.parametrize(
    "marked",
    [
        'قال: "لن نتأخر.| ثم خرج.| وقال: "سنعود. حتما".| ومضى.',
        "قال «لن نتأخر.| ثم خرج.| ومضى.",
        "قال لن نتأخر».| ثم خرج.| ومضى.",
        "وصل (متأخرا.| ثم خرج.| ومضى.",
    ],
)
def test_a_lost_mark_swallows_no_sentence(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "التقى د. سامر وأ.د. منى وم. جابر في ص. 15 من الدليل.| ثم افترقوا.",
        "نقلت أ.ف.ب عن شبكة سي.إن.إن الخبر.| ونفته بي.بي.سي لاحقا.",
        "رحب الحضور ود. سامر بالفكرة.| ثم صوتوا.",
        "كتبها J. K. Rowling في U.S. عام 2001.| ثم اشتهرت.",
        "قالت شركة Example Inc. إن العمل مستمر.| وأكدت ذلك.",
        "عاش في القرن الثالث ق.م. في مصر.| ومات فيها.",
        "زرعوا القمح والشعير إلخ. في السهل.| وحصدوه.",
    ],
)
def test_the_stop_of_an_abbreviation_ends_nothing(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "بلغت النسبة 3.5 في المئة و٣٫٥ و3,5 يوم 12.5.2016.| ثم هبطت.",
        "تأسست عام 1950.| وأغلقت عام 1960م.| ثم عادت سنة 1445 هـ.| وما زالت.",
        "طوله 5 م.| وعرضه 3 كم.| هكذا قالوا.",
        "زوروا www.example.com أو https://example.com/a.php?page=2&b=1.| وشكرا.",
        "1. البند الأول.| 2. البند الثاني.| ٣. البند الثالث.",
        "ارتفعت 5%.| وهبطت 2.5%.وانتهى الأمر.".replace(".وانتهى", ".|وانتهى"),
    ],
)
def test_numbers_dates_addresses_and_list_numbers_stay_whole(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "انتهت المباراة.|وخرج الجمهور.|ثم أقفلت الأبواب.",
        "كان ذلك عام 2016.|ثم تغير كل شيء.",
        "هل خرجوا؟|نعم خرجوا.",
        'قال إن "الأمر سهل".|ثم خرج.',
        "خرج الجمهور .|وأقفلت الأبواب .| ثم نام الحارس .",
        "خرج الجمهور.|«سنعود»، قالوا.",
    ],
)
def test_a_stop_without_a_blank_after_it_ends_a_sentence_between_words(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال إنه... لا يعرف… متى يعود.| ثم سكت.",
        "بدأ يشرح… وأضاف أنه سيعود.".replace("… وأضاف", "…| وأضاف"),
        "قال: «سنرى…»| وأضاف أنه متعب.",
        "انتظرنا طويلا.. لكنه لم يأت.",
        "ثم سكت...",
    ],
)
def test_dots_that_trail_off_end_a_sentence_only_where_a_report_goes_on(marked: str) -> None:
    _check(marked)


def test_a_very_long_run_of_clauses_is_cut_at_its_dots() -> None:
    clause = "وهذه جملة من مقال لا يضع كاتبه غير النقاط بين أفكاره الكثيرة المتتابعة التي لا تنتهي"
    assert len(_sentences("... ".join([clause] * 8))) > 1


@pytest.mark.parametrize(
    "marked",
    [
        "وصل القطار (بعد ساعة.) إلى المحطة.| ثم غادر.",
        "وصل القطار أخيرا (!) إلى المحطة.| ثم غادر.",
        "وصل القطار (انظر ص. 5. وما بعدها) متأخرا.| ثم غادر.",
        "وصل القطار.[1]| ثم غادر.[2][3]| وانتهى.",
        "وصل القطار (رويترز).| ثم غادر.",
    ],
)
def test_what_stands_in_brackets_belongs_to_its_sentence(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال إن العمل «مستمر.»|انتهى",
        "غادر الوفد.|انتهى",
        "غادر الوفد.| انتهى/م.ع",
        "غادر الوفد.| (انتهى)",
        "قال إنه «باق»| انتهى 25",
        "غادر الوفد.| انتهى الأمر بسلام.",
        "قال إن الأمر انتهى",
    ],
)
def test_a_closing_word_is_a_sentence_of_its_own(marked: str) -> None:
    _check(marked)


def test_letters_lost_as_question_marks_do_not_cut_words() -> None:
    _check("كتب سل?مان عن المدينة.| ثم رحل.")


STOPPED = st.text(alphabet=st.sampled_from('ابوقال .؟!…«»“”"()[]:،19\u064ba'), max_size=80)


@given(STOPPED)
@settings(max_examples=300, deadline=None)
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    spans = sentence_spans(text, Span(0, len(text)))
    assert all(span.start < span.end for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    inside = "".join(text[span.start : span.end] for span in spans)
    assert re.sub(r"\s", "", inside) == re.sub(r"\s", "", text)
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in spans)


def test_only_the_paragraph_is_cut() -> None:
    text = "أول. ثان.\nثالث. رابع."
    assert sentence_spans(text, Span(10, len(text))) == [Span(10, 15), Span(16, 21)]


def test_a_line_of_a_hundred_thousand_characters_is_one_sentence() -> None:
    text = ("كلمة وأخرى، " * 9000).strip()
    assert _sentences(text) == [text]
