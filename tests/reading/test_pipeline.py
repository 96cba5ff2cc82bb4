"""The pipeline tells each step in order, keeps what is made, and stops where it is told to."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.article.loading import LoadedText
from desktop_app.article.model import Source
from desktop_app.errors import EngineFailed, NoPackage
from desktop_app.reading.events import (
    ArticleRead,
    Event,
    QuotationsFound,
    ReadingFinished,
    SentencesTranslated,
    SummaryReady,
    TermsNamed,
    TranslationStarted,
    TranslationUnavailable,
)
from desktop_app.reading.model import Reading
from desktop_app.reading.opening import open_reading
from desktop_app.reading.pipeline import ReadingOptions, go_on, read, summarise_again, translate_again
from desktop_app.summary.model import SummaryLength
from tests.fakes import FAKE_PACKAGE, FakeTranslator

TEXT = """الوزيرة: الجسر يفتح قريباً

قالت وزيرة النقل ليلى حداد إن الجسر سيفتح في الربيع. وأضافت: «لن نؤجل الموعد مرة أخرى». وينتظر السكان منذ عامين.

وقال المهندس سامي نصر: «العمل انتهى». وتبلغ كلفة الجسر 12 مليون دينار.
"""
OPTIONS = ReadingOptions(SummaryLength(2))


def events(translator: FakeTranslator | None, text: str = TEXT) -> list[Event]:
    opener = (lambda: translator) if translator else None
    return list(read(LoadedText(Source("a.txt"), text), OPTIONS, open_translator=opener))


def test_the_steps_come_in_order_and_the_arabic_side_comes_first() -> None:
    kinds = [type(event) for event in events(FakeTranslator())]
    assert kinds[:4] == [ArticleRead, QuotationsFound, SummaryReady, TranslationStarted]
    assert set(kinds[4:-2]) == {SentencesTranslated}
    assert kinds[-2] is TermsNamed
    assert kinds[-1] is ReadingFinished


def test_every_sentence_has_its_english_at_the_end() -> None:
    reading = events(FakeTranslator())[-1].reading
    assert reading.translation is not None
    assert reading.translation.done == len(reading.article.sentences)
    for sentence in reading.article.sentences:
        english = reading.english(sentence.index)
        assert english is not None and reading.article.cut(sentence)[:5] in english.text


def test_quotations_are_carried_into_the_english() -> None:
    reading = events(FakeTranslator(lambda text: text.replace("«", "“").replace("»", "”")))[-1].reading
    direct = next(i for i, q in enumerate(reading.findings.quotations) if q.kind == "direct")
    (span,) = reading.quotation_spans[direct]
    english = reading.english(span.sentence)
    assert english is not None and span.exact
    assert english.text[span.start : span.end] == "“لن نؤجل الموعد مرة أخرى”"


def test_without_a_translator_the_arabic_side_is_whole() -> None:
    made = events(None)
    assert [type(e) for e in made] == [ArticleRead, QuotationsFound, SummaryReady, ReadingFinished]
    assert made[-1].reading.translation is None and made[-1].reading.findings.quotations


def test_a_missing_package_is_told_and_all_else_stands() -> None:
    def no_package() -> FakeTranslator:
        raise NoPackage("ar", "en")

    made = list(read(LoadedText(Source("a.txt"), TEXT), OPTIONS, open_translator=no_package))
    assert isinstance(made[-2], TranslationUnavailable) and isinstance(made[-2].error, NoPackage)
    assert isinstance(made[-1], ReadingFinished) and made[-1].reading.summary


def test_an_engine_that_fails_midway_keeps_what_it_made() -> None:
    calls = []

    def answer(text: str) -> str:
        calls.append(text)
        if len(calls) > 3:
            raise EngineFailed("out of memory")
        return "English."

    made = events(FakeTranslator(answer), TEXT * 20)
    assert isinstance(made[-2], TranslationUnavailable) and isinstance(made[-2].error, EngineFailed)
    translation = made[-1].reading.translation
    assert translation is not None and 0 < translation.done < len(made[-1].reading.article.sentences)


def test_latin_text_is_kept_and_not_translated() -> None:
    translator = FakeTranslator()
    reading = events(translator, "Only English here. Nothing else at all.")[-1].reading
    assert not reading.arabic and reading.translation is None and not translator.batches
    assert reading.article.text.startswith("Only English here.")


def test_closing_the_generator_cancels_before_the_next_batch() -> None:
    translator = FakeTranslator()
    running = read(LoadedText(Source("a.txt"), TEXT * 50), OPTIONS, open_translator=lambda: translator)
    next(event for event in running if isinstance(event, SentencesTranslated))
    batches = len(translator.batches)
    running.close()
    assert len(translator.batches) == batches


def test_another_length_of_summary_changes_nothing_else() -> None:
    reading = events(FakeTranslator())[-1].reading
    longer = summarise_again(reading, SummaryLength(3))
    assert longer.translation is reading.translation and longer.findings is reading.findings
    assert longer.summary is not None and len(longer.summary.sentences) == 3


def test_the_gist_is_a_sentence_of_the_summary_and_the_key_terms_are_of_the_text() -> None:
    reading = events(None)[-1].reading
    assert reading.summary is not None and reading.gist in [s.index for s in reading.summary.sentences]
    assert reading.key_terms and all(term.text in reading.article.text for term in reading.key_terms)


def test_a_speech_is_not_parted_from_the_sentence_that_says_whose_it_is() -> None:
    text = "قال المدير سامي نصر في بيان: «العمل انتهى.\n\nولن نعود إليه». والجو معتدل اليوم. والسوق هادئ."
    reading = events(None, text)[-1].reading
    assert reading.summary is not None
    chosen = {s.index for s in summarise_again(reading, SummaryLength(1)).summary.sentences}  # type: ignore[union-attr]
    (quotation,) = reading.findings.quotations
    held = {s.index for span in quotation.content for s in reading.article.sentences_in(span)}
    assert held <= chosen or not held & chosen


def test_another_package_makes_only_the_english_anew() -> None:
    reading = events(FakeTranslator())[-1].reading
    again = list(translate_again(reading, lambda: FakeTranslator("NEW {}".format)))
    assert isinstance(again[0], TranslationStarted)
    assert again[-1].reading.summary is reading.summary
    assert again[-1].reading.english(0).text.startswith("NEW")  # type: ignore[union-attr]


def test_english_that_is_there_stays_and_only_the_rest_is_made() -> None:
    made = events(FakeTranslator())
    whole = made[-1].reading
    part = next(event.reading for event in made if isinstance(event, SentencesTranslated))
    assert part.translation is not None
    assert 0 < part.translation.done < len(part.article.sentences)
    engine = FakeTranslator()
    again = list(go_on(part, OPTIONS, open_translator=lambda: engine))
    assert again[-1].reading == whole
    asked = [text for batch in engine.batches for text in batch]
    assert not [s for s in part.article.sentences if part.english(s.index) and part.article.cut(s) in asked]
    engine.batches.clear()
    assert list(go_on(whole, OPTIONS, open_translator=lambda: engine))[-1].reading == whole
    assert engine.batches == []


def test_english_of_another_package_does_not_stay() -> None:
    whole = events(FakeTranslator())[-1].reading
    other = FakeTranslator("NEW {}".format, replace(FAKE_PACKAGE, name="other"))
    again = list(go_on(whole, OPTIONS, open_translator=lambda: other))[-1].reading
    assert all(again.english(s.index).text.startswith("NEW") for s in again.article.sentences)  # type: ignore[union-attr]


def test_what_a_person_is_looking_at_is_translated_first() -> None:
    translator = FakeTranslator()
    list(
        read(
            LoadedText(Source("a.txt"), TEXT + "\n".join(f"\nالخبر رقم {n} من اليوم." for n in range(100))),
            OPTIONS,
            open_translator=lambda: translator,
            focus=lambda: 60,
        )
    )
    assert "قالت وزيرة" not in " ".join(translator.batches[0])


def sound(text: str) -> str:
    """English that raises no doubt."""
    return "".join(chr(ord("a") + ord(c) % 26) if c.isalpha() else c for c in text)


def half_done(translator: FakeTranslator) -> Reading:
    """A reading that was stopped after its first batch."""
    running = read(LoadedText(Source("a.txt"), TEXT), OPTIONS, open_translator=lambda: translator)
    stopped = next(event for event in running if isinstance(event, SentencesTranslated))
    running.close()
    return stopped.reading


def test_what_was_stopped_goes_on_with_the_sentences_that_have_no_english() -> None:
    stopped = half_done(FakeTranslator(sound))
    rest = FakeTranslator(sound)
    made = list(go_on(stopped, OPTIONS, open_translator=lambda: rest))
    assert [type(event) for event in made[:2]] == [TranslationStarted, SentencesTranslated]
    assert stopped.translation is not None and 0 < stopped.translation.done < 6
    missing = [s for s in stopped.article.sentences if stopped.english(s.index) is None]
    assert rest.batches[0] == [stopped.article.cut(s) for s in missing][: len(rest.batches[0])]
    asked = {text for batch in rest.batches for text in batch}
    assert asked.isdisjoint(stopped.article.cut(s) for s in stopped.article.sentences if s not in missing)
    whole = events(FakeTranslator(sound))[-1].reading
    assert made[-1].reading == whole


def test_going_on_with_another_package_makes_all_english_of_it() -> None:
    stopped = half_done(FakeTranslator(sound))
    other = FakeTranslator(sound, package=replace(FAKE_PACKAGE, version="2.0"))
    made = list(go_on(stopped, OPTIONS, open_translator=lambda: other))
    asked = {text for batch in other.batches for text in batch}
    assert asked >= {stopped.article.cut(s) for s in stopped.article.sentences}
    assert made[-1].reading.translation.package.version == "2.0"  # type: ignore[union-attr]


def test_what_was_stopped_before_its_quotations_were_found_gets_everything() -> None:
    opened = open_reading(LoadedText(Source("a.txt"), TEXT))
    made = list(go_on(opened, OPTIONS, open_translator=lambda: FakeTranslator(sound)))
    assert made[-1].reading == events(FakeTranslator(sound))[-1].reading


def test_a_reading_that_is_whole_needs_no_engine_to_go_on() -> None:
    whole = events(FakeTranslator(sound))[-1].reading
    rest = FakeTranslator(sound)
    assert list(go_on(whole, OPTIONS, open_translator=lambda: rest))[-1].reading == whole
    assert rest.batches == []


def test_a_package_that_is_gone_costs_no_english() -> None:
    def no_package() -> FakeTranslator:
        raise NoPackage("ar", "en")

    stopped = half_done(FakeTranslator(sound))
    for made in (go_on(stopped, OPTIONS, open_translator=no_package), translate_again(stopped, no_package)):
        assert list(made)[-1].reading.translation == stopped.translation
