"""One sentence translated otherwise: quotations found again, the first draft remembered, all else untouched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app import paths
from desktop_app.article.loading import LoadedText
from desktop_app.article.model import Source
from desktop_app.reading.editing import without_english
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.reading.revising import (
    other_translations,
    put_translation,
    translate_once_more,
    with_sentences_of,
)
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.argos import load
from desktop_app.translation.engine import PackageInfo, TranslatedSentence, Translator
from tests.fakes import FakeTranslator

TEXT = """قالت مديرة المتحف هدى زيدان: «سنفتح القاعة الكبيرة في الربيع». وينتظر الزوار منذ عامين.

وأضافت زيدان أن القطع القديمة عادت من الخارج.
"""


def reading_of(translator: Translator, text: str = TEXT) -> Reading:
    loaded = LoadedText(Source("museum.txt"), text)
    options = ReadingOptions(SummaryLength(2))
    return list(read(loaded, options, open_translator=lambda: translator))[-1].reading


def english(reading: Reading, index: int) -> TranslatedSentence:
    made = reading.english(index)
    assert made is not None
    return made


def marks(text: str) -> str:
    return text.replace("«", "“").replace("»", "”")


def test_a_translation_is_put_in_its_place_and_marked() -> None:
    translator = FakeTranslator(marks)
    before = reading_of(translator)
    after = put_translation(
        before, TranslatedSentence(1, "Visitors have waited for two years.", -0.4), translator
    )
    now = english(after, 1)
    assert now.text == "Visitors have waited for two years."
    assert now.revised and now.machine == english(before, 1).text
    for index in (0, 2):
        assert after.english(index) == before.english(index)
    assert after.quotation_spans == before.quotation_spans


def test_a_quotation_is_found_again_in_the_new_words() -> None:
    translator = FakeTranslator(marks)
    before = reading_of(translator)
    direct = next(n for n, q in enumerate(before.findings.quotations) if q.kind == "direct")
    words = "The museum's head Huda Zidan said: “We open the great hall in spring.”"
    after = put_translation(before, TranslatedSentence(0, words, -0.4), translator)
    (span,) = after.quotation_spans[direct]
    assert span.sentence == 0 and span.exact
    assert english(after, 0).text[span.start : span.end].startswith("“We open the great hall in spring")


def test_of_two_changes_the_machines_first_words_are_remembered() -> None:
    translator = FakeTranslator(marks)
    before = reading_of(translator)
    once = put_translation(before, TranslatedSentence(1, "First.", -0.4), translator)
    twice = put_translation(once, TranslatedSentence(1, "Second.", -0.4), translator)
    assert english(twice, 1).machine == english(before, 1).text


def test_a_second_try_takes_the_place_only_where_it_is_as_sound() -> None:
    translator = FakeTranslator(marks)
    before = reading_of(translator)
    worse = FakeTranslator(lambda text: text + " 77")  # a number from nowhere, each time
    assert translate_once_more(before, 1, worse) is None


def test_a_sentence_without_english_cannot_be_tried_again() -> None:
    before = reading_of(FakeTranslator(marks))
    assert before.translation is not None
    empty = replace(before.translation, sentences=(None,) * 3)
    assert translate_once_more(replace(before, translation=empty), 1, FakeTranslator()) is None


def test_other_sentences_of_a_later_state_stay_as_they_are_there() -> None:
    translator = FakeTranslator(marks)
    before = reading_of(translator)
    revised = put_translation(before, TranslatedSentence(1, "Chosen.", -0.4), translator)
    later = put_translation(before, TranslatedSentence(2, "Later.", -0.4), translator)
    joined = with_sentences_of(later, revised, [1])
    assert [english(joined, n).text for n in (1, 2)] == ["Chosen.", "Later."]
    assert joined.quotation_spans[0] == before.quotation_spans[0]


@pytest.fixture(scope="module")
def starter() -> Translator:
    (folder,) = paths.shipped_packages().glob("translate-ar_en-*")
    return load(PackageInfo(folder.name, folder, "ar", "en", "1", "shipped", starter=True))


def test_with_the_starter_package_a_choice_keeps_its_quotation_and_its_speakers_name(
    starter: Translator,
) -> None:
    before = reading_of(starter)
    offered = other_translations(before, 0, starter, count=4)
    assert len({made.text for made in offered}) == len(offered) >= 2
    chosen = next(made for made in offered if made.text != english(before, 0).text)
    after = put_translation(before, chosen, starter)
    now = english(after, 0)
    assert now.revised and now.alignment is None
    direct = next(n for n, q in enumerate(before.findings.quotations) if q.kind == "direct")
    spans = after.quotation_spans[direct]
    assert spans and all(0 <= s.start < s.end <= len(now.text) for s in spans)
    assert after.speaker_names == before.speaker_names


def test_what_another_state_has_no_english_for_has_none_then() -> None:
    whole = reading_of(FakeTranslator(marks))
    bare = without_english(whole, {1})
    assert with_sentences_of(whole, bare, {1, 2}) == bare
    assert with_sentences_of(bare, whole, {1}) == whole
    untranslated = replace(whole, translation=None)
    assert with_sentences_of(untranslated, whole, {2}).english(1) is None
