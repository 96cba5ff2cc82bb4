"""The legend of speakers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.gui.speakers_panel import SpeakersPanel
from desktop_app.gui.theme import LIGHT
from tests.gui import readings


@pytest.fixture
def panel(qtbot: QtBot) -> SpeakersPanel:
    """The legend of the market article, on screen."""
    made = SpeakersPanel()
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show()
    made.show_reading(readings.reading())
    return made


def test_people_stand_in_the_order_in_which_they_speak(panel: SpeakersPanel) -> None:
    assert [(p.name, p.count) for p in panel.people] == [("ليلى حداد", 2), ("عمر نجم", 1)]


def test_english_names_are_told_with_the_arabic_ones_and_the_place_is_kept(panel: SpeakersPanel) -> None:
    panel.setCurrentIndex(panel.model().index(1, 0))
    panel.show_reading(replace(readings.reading(), speaker_names=("Layla Haddad", None)))
    model = panel.model()
    assert [model.data(model.index(row, 0)) for row in range(2)] == ["Layla Haddad", "عمر نجم"]
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert all(words in spoken for words in ("Layla Haddad", "ليلى حداد", "2"))
    assert panel.currentIndex().row() == 1


def test_words_of_nobody_named_come_last_with_a_mark_of_their_own(panel: SpeakersPanel) -> None:
    reading = readings.reading()
    unnamed = replace(reading.findings.quotations[0], speaker=None, speaker_id=None)
    findings = replace(reading.findings, quotations=(unnamed, *reading.findings.quotations[1:]))
    panel.show_reading(replace(reading, findings=findings))
    assert [(p.number, p.count) for p in panel.people] == [(0, 1), (1, 1), (None, 1)]


def test_each_persons_mark_is_drawn_in_their_colour(panel: SpeakersPanel) -> None:
    image = panel.viewport().grab().toImage()
    for row, person in enumerate(panel.people):
        rect = panel.visualRect(panel.model().index(row, 0))
        seen = {
            image.pixelColor(x, y).name()
            for x in range(rect.left(), rect.left() + 24)
            for y in range(rect.top(), rect.bottom())
        }
        assert LIGHT.speaker(person.number).ink in seen


def test_without_a_reading_nobody_speaks(panel: SpeakersPanel) -> None:
    panel.show_reading(None)
    assert panel.people == []
