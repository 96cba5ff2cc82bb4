"""Translating anew."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.gui.overlay import overlay
from desktop_app.reading.model import Reading
from tests.gui import readings


def again(old: Reading, *, translated: tuple[int, ...]) -> Reading:
    """`old` with other English, for these sentences only."""
    new = readings.reading(translated=translated)
    assert new.translation is not None
    sentences = tuple(s and replace(s, text=s.text.upper()) for s in new.translation.sentences)
    return replace(new, article=old.article, translation=replace(new.translation, sentences=sentences))


def test_english_that_was_there_stays_until_better_comes() -> None:
    old = readings.reading()
    shown = overlay(again(old, translated=(0,)), old)
    assert shown.english(0).text == "MARKET HEAD: WE OPEN THE DOORS ON THURSDAY"  # type: ignore[union-attr]
    assert shown.english(3) == old.english(3)


def test_quotations_keep_their_place_in_the_english_that_stays() -> None:
    old = readings.reading()
    shown = overlay(again(old, translated=(2,)), old)
    assert shown.quotation_spans == old.quotation_spans
    shown = overlay(again(old, translated=()), old)
    assert shown.quotation_spans == old.quotation_spans


def test_when_all_is_made_anew_nothing_of_the_old_is_left() -> None:
    old = readings.reading()
    new = again(old, translated=(0, 1, 2, 3, 4))
    assert overlay(new, old) == new


def test_another_article_takes_nothing_over() -> None:
    new = readings.reading(translated=())
    assert overlay(new, readings.reading()) is new
    assert overlay(new, None) is new
