"""The summary of a book is laid out bit by bit, and its English arrives in place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from desktop_app.gui.summary_panel import SummaryPanel
from desktop_app.reading.model import Reading
from desktop_app.summary.model import Chosen, Summary
from desktop_app.translation.engine import TranslatedSentence
from tests.gui import readings


def long_summary(count: int) -> Reading:
    """A book with a summary of so many sentences."""
    chosen = tuple(Chosen(index, 1.0) for index in range(count))
    return replace(readings.book(count * 2), summary=Summary("by hand", chosen))


def with_english(reading: Reading, sentence: int) -> Reading:
    """The same with English for one sentence."""
    assert reading.translation is not None
    made = reading.translation.with_sentences([TranslatedSentence(sentence, f"Sentence {sentence}.", -0.3)])
    return replace(reading, translation=made)


def test_a_long_summary_is_laid_out_bit_by_bit_and_reached_to_its_end(qtbot: QtBot) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show_reading(long_summary(500))
    panel.show()
    assert len(panel.entries) == panel.model().rowCount() == 500
    assert panel.layoutMode() is QListView.LayoutMode.Batched
    panel.setCurrentIndex(panel.model().index(0, 0))

    def at_its_end() -> bool:
        qtbot.keyClick(panel, Qt.Key.Key_End)
        return panel.currentIndex().row() == 499

    qtbot.waitUntil(at_its_end)


def test_english_that_comes_stands_in_its_own_entry_alone(qtbot: QtBot) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    reading = long_summary(100)
    panel.show_reading(reading)
    changed: list[int] = []
    panel.model().dataChanged.connect(lambda first, _last: changed.append(first.row()))
    for sentence in (3, 150, 70):  # the second is not in the summary
        reading = with_english(reading, sentence)
        panel.show_reading(reading)
    assert changed == [3, 70]
    assert [entry.sentence for entry in panel.entries if entry.english] == [3, 70]


def test_another_summary_is_taken_whole_though_only_some_english_came(qtbot: QtBot) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.show_reading(long_summary(10))
    panel.show_reading(long_summary(4))
    assert len(panel.entries) == 4
