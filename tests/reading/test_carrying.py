"""Quotations get their marks back in the English, and stay in place when names change around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.article.loading import load_text
from desktop_app.errors import EngineFailed
from desktop_app.reading.carrying import keep_quotations
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.engine import TargetSpan
from tests.fakes import FakeTranslator

TEXT = "قالت وزيرة النقل ليلى حداد: «لن نؤجل موعد افتتاح الجسر مرة أخرى»."


def reading_of(english: str) -> Reading:
    return translated(TEXT, lambda _: english)


def translated(text: str, answer: Callable[[str], str]) -> Reading:
    loaded, options = load_text(text, "a.txt"), ReadingOptions(SummaryLength(1))
    return list(read(loaded, options, open_translator=lambda: FakeTranslator(answer)))[-1].reading


def test_lost_marks_come_back_and_the_machines_text_is_kept() -> None:
    machine = "Transport minister Laila Haddad said: We will not postpone the opening of the bridge again."
    reading = reading_of(machine)
    english = reading.english(0)
    ((span,),) = reading.quotation_spans
    assert english is not None and english.machine == machine and "quotes" not in english.flags
    assert english.text[span.start : span.end] == "“We will not postpone the opening of the bridge again”"


def test_marks_that_cannot_be_placed_stay_flagged_and_nothing_is_changed() -> None:
    machine = (
        "The transport minister says they will not put off opening the bridge, Laila Haddad has made known."
    )
    english = reading_of(machine).english(0)
    assert english is not None and "quotes" in english.flags and "“" not in english.text


def test_a_quotation_that_nothing_else_places_is_translated_alone_and_found_again() -> None:
    def answer(text: str) -> str:
        whole = "The police who watch the place say the road is closed until evening, and then left."
        return whole if "الشرطة" in text else "The road is closed until evening."

    reading = translated("«الطريق مغلق حتى المساء» بحسب الشرطة التي تراقب المكان ثم انصرفت.", answer)
    ((span,),) = reading.quotation_spans
    english = reading.english(0)
    assert english is not None and span.exact
    assert english.text[span.start : span.end] == "“the road is closed until evening”"


def test_an_engine_that_fails_on_a_quotation_alone_leaves_the_sentence_as_it_is() -> None:
    def answer(text: str) -> str:
        if "الشرطة" not in text:
            raise EngineFailed("out of memory")
        return "The police say a road closed."

    reading = translated("«الطريق مغلق حتى المساء» بحسب الشرطة التي تراقب المكان ثم انصرفت.", answer)
    ((span,),) = reading.quotation_spans
    assert reading.english(0) is not None and not span.exact


def test_no_alignment_outlives_the_finding_of_quotations() -> None:
    english = reading_of("She said: We will not postpone it.").english(0)
    assert english is not None and english.alignment is None


def test_a_place_moves_along_when_a_name_before_it_grows() -> None:
    before = reading_of("Minister Lyla said: We will not postpone the opening of the bridge again.")
    english = before.english(0)
    assert english is not None and before.translation is not None
    longer = replace(english, text=english.text.replace("Lyla", "Laila Haddad"))
    after = replace(before, translation=before.translation.with_sentences([longer]))
    ((span,),) = keep_quotations(before, after, [0]).quotation_spans
    assert longer.text[span.start : span.end] == "“We will not postpone the opening of the bridge again”"


def test_a_place_that_is_the_whole_sentence_stays_the_whole_sentence() -> None:
    before = reading_of("They put it off, she says, the bridge and all, as it was known to be.")
    english = before.english(0)
    assert english is not None and before.translation is not None
    longer = replace(english, text=f"Today {english.text} Again.")
    after = replace(before, translation=before.translation.with_sentences([longer]))
    kept = keep_quotations(before, after, [0]).quotation_spans
    assert kept == ((TargetSpan(0, 0, len(longer.text), False),),)
