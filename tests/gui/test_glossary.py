"""Terms stand beside the text and in it; what is always to be translated so is learnt from a selection."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop_app.glossary.model import Term
from desktop_app.glossary.store import Glossary
from desktop_app.gui.desk import desk_of
from desktop_app.gui.glossary_wing import GlossaryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.term_dialog import TermDialog
from desktop_app.gui.word_help import WordHelp
from desktop_app.reading.aids import Aids
from desktop_app.reading.editing import edit
from desktop_app.settings import Settings
from tests.fakes import FakeTranslator
from tests.gui.conftest import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = {"السوق": "bazaar", "الميناء": "harbour", "ليلى حداد": "Layla Haddad", "عمر نجم": "Omar Najm"}


def english_of(arabic: str) -> str:
    """A machine that knows four words and copies nothing else."""
    said = [(arabic.find(word), english) for word, english in WORDS.items() if word in arabic]
    return (
        "The " + " and the ".join(english for _, english in sorted(said)) + "." if said else "Something else."
    )


@pytest.fixture
def glossary(own_home: Path) -> Iterator[Glossary]:
    """The user's glossary, as the test looks at it."""
    made = Glossary()
    yield made
    made.close()


@pytest.fixture
def speaking(desk: Desk) -> Desk:
    """A desk whose machine knows some words."""
    desk.translator = FakeTranslator(english_of)
    return desk


def wing_of(window: MainWindow) -> GlossaryWing:
    """The part of the window that the glossary is."""
    (wing,) = (child for child in window.children() if isinstance(child, GlossaryWing))
    return wing


def opened(desk: Desk, qtbot: QtBot) -> tuple[MainWindow, GlossaryWing]:
    """A window with the article, the keyboard at its first sentence, and the glossary read."""
    window = desk.window()
    wing = wing_of(window)
    with qtbot.waitSignal(wing.worker.written):
        desk.read(window)
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Home)
    return window, wing


def texts(window: MainWindow) -> list[str]:
    """The English of all sentences."""
    reading = window.controller.reading
    assert reading is not None
    return [e.text if (e := reading.english(s.index)) else "" for s in reading.article.sentences]


def select(window: MainWindow, arabic: str) -> None:
    """Select the first place of some Arabic words."""
    from desktop_app.article.model import Span

    reading = window.controller.reading
    assert reading is not None
    at = reading.article.text.index(arabic)
    window.view.go_to_span(Span(at, at + len(arabic)))


def ask(window: MainWindow, wing: GlossaryWing, qtbot: QtBot) -> TermDialog:
    """Press Ctrl+T and wait for the dialog."""
    qtbot.keyClick(window.view, Qt.Key.Key_T, CONTROL)
    qtbot.waitUntil(lambda: wing.dialog is not None)
    assert wing.dialog is not None
    return wing.dialog


def test_the_terms_of_the_lit_sentence_are_listed_with_what_the_english_lacks(
    speaking: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    glossary.add(Term("سوق", "market", note="covered", forbidden=("bazaar",)))
    _, wing = opened(speaking, qtbot)
    assert [term.english for term in wing.terms.terms] == ["market"]
    shown = wing.terms.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "The English says “bazaar”." in shown and "covered" in shown


def test_the_terms_are_drawn_in_the_colours_of_the_window(
    desk: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    glossary.add(Term("سوق", "market"))
    window = desk.window(Settings(theme="dark"))
    wing = wing_of(window)
    desk.read(window)
    window.view.go_to(0)
    window.side.tabs.setCurrentWidget(wing.terms.parentWidget())
    qtbot.waitUntil(lambda: wing.terms.list.isVisible())
    grabbed = wing.terms.list.grab().toImage()
    assert grabbed.pixelColor(grabbed.width() // 2, 6).lightness() < 128


def test_enter_puts_the_english_of_a_term_into_the_sentence(
    speaking: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    glossary.add(Term("سوق", "market"))
    window, wing = opened(speaking, qtbot)
    window.side.tabs.setCurrentWidget(wing.terms.parentWidget())
    wing.terms.list.setFocus()
    wing.terms.list.setCurrentIndex(wing.terms.list.model().index(0, 0))
    qtbot.keyClick(wing.terms.list, Qt.Key.Key_Return)
    assert texts(window)[0].endswith("market")


def test_terms_have_dots_under_them_and_a_tip(speaking: Desk, qtbot: QtBot, glossary: Glossary) -> None:
    glossary.add(Term("سوق", "market", forbidden=("bazaar",)))
    window, _ = opened(speaking, qtbot)
    word = window.view.first_word(0)
    assert word is not None
    while word is not None and word.text != "السوق:" and word.text != "السوق":
        word = window.view.next_word(word, 1)
    assert word is not None
    assert (word.start, word.end) in window.view.look(word.row).terms()
    tip = window.view.tip_at(window.view.word_rect(word).center().toPointF())
    assert "سوق — market" in tip and "Not: bazaar" in tip


def test_a_selected_word_is_learnt_and_the_machines_segments_are_corrected(
    speaking: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    window, wing = opened(speaking, qtbot)
    before = texts(window)
    assert sum("bazaar" in text for text in before) >= 3
    select(window, "السوق")
    dialog = ask(window, wing, qtbot)
    assert (dialog.arabic.text(), dialog.english.text()) == ("السوق", "bazaar")
    dialog.english.selectAll()
    qtbot.keyClicks(dialog.english, "market")
    with qtbot.waitSignal(window.controller.learner.learnt):
        qtbot.keyClick(dialog.english, Qt.Key.Key_Return)
    assert [text.replace("market", "bazaar") for text in texts(window)] == before
    assert not any("bazaar" in text for text in texts(window))
    assert [term.english for term in glossary.terms()] == ["market"]


def test_the_word_one_is_writing_at_is_proposed(speaking: Desk, qtbot: QtBot, glossary: Glossary) -> None:
    window, wing = opened(speaking, qtbot)
    segment = next(n for n, text in enumerate(texts(window)) if "bazaar" in text)
    desk = desk_of(window)
    desk.edit(segment, caret=texts(window)[segment].index("bazaar") + 2)  # in the middle of the word
    qtbot.keyClick(desk.place.text, Qt.Key.Key_T, CONTROL)
    qtbot.waitUntil(lambda: wing.dialog is not None)
    assert wing.dialog is not None
    assert wing.dialog.english.text() == "bazaar"
    wing.dialog.reject()


def test_what_a_person_wrote_stays_when_a_term_is_learnt(
    speaking: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    window, wing = opened(speaking, qtbot)
    reading = window.controller.reading
    assert reading is not None
    window.controller.write(edit(reading, 0, "My own bazaar."), [0])
    select(window, "السوق")
    dialog = ask(window, wing, qtbot)
    dialog.english.setText("market")
    with qtbot.waitSignal(window.controller.learner.learnt):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert texts(window)[0] == "My own bazaar."
    assert not any("bazaar" in text for text in texts(window)[1:])
    window.view.go_to(0)
    shown = wing.terms.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not in the English." in shown


def test_a_speaker_is_called_so_everywhere(speaking: Desk, qtbot: QtBot, glossary: Glossary) -> None:
    window, wing = opened(speaking, qtbot)
    select(window, "ليلى حداد")
    dialog = ask(window, wing, qtbot)
    assert dialog.name.isChecked() and dialog.arabic.text() == "ليلى حداد"
    dialog.english.setText("Leila Hadad")
    with qtbot.waitSignal(window.controller.learner.learnt):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    reading = window.controller.reading
    assert reading is not None
    assert "Leila Hadad" in reading.speaker_names
    assert any("Leila Hadad" in text for text in texts(window))
    assert not any("Layla" in text for text in texts(window))


def test_what_is_asked_for_is_kept_even_if_the_window_closes_at_once(
    speaking: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    window, wing = opened(speaking, qtbot)
    wing.worker.learn(Term("سوق", "market"))
    window.close()
    assert [term.english for term in glossary.terms()] == ["market"]


def test_half_a_term_cannot_be_learnt(speaking: Desk, qtbot: QtBot) -> None:
    window, wing = opened(speaking, qtbot)
    select(window, "السوق")
    dialog = ask(window, wing, qtbot)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    dialog.english.clear()
    assert not ok.isEnabled()
    dialog.english.setText("market")
    dialog.arabic.setText("market")
    assert not ok.isEnabled()
    dialog.reject()


def test_the_word_help_has_the_glossarys_entry_first(
    speaking: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    glossary.add(Term("سوق", "covered market", note="of the old town"))
    window, _ = opened(speaking, qtbot)
    select(window, "السوق")
    qtbot.keyClick(window.view, Qt.Key.Key_D, CONTROL)
    popup = window.findChild(WordHelp).popup
    qtbot.waitUntil(lambda: popup.isVisible() and "covered market" in popup.text)
    assert popup.text.index("covered market") < len(popup.text) // 2


def test_a_reading_that_begins_now_keeps_to_the_glossary(
    speaking: Desk, qtbot: QtBot, glossary: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    glossary.add(Term("سوق", "market", forbidden=("bazaar",)))
    real = speaking._services
    terms = glossary.terms()
    from dataclasses import replace

    monkeypatch.setattr(speaking, "_services", lambda: replace(real(), aids=lambda: Aids(terms=terms)))
    window, _ = opened(speaking, qtbot)
    assert sum("market" in text for text in texts(window)) >= 3
    assert not any("bazaar" in text for text in texts(window))


# --- the window of the glossary ---------------------------------------------------------------------------


def glossary_window(window: MainWindow, wing: GlossaryWing, qtbot: QtBot):  # type: ignore[no-untyped-def]
    """The glossary's own window, filled."""
    with qtbot.waitSignal(wing.worker.written):
        qtbot.keyClick(window.view, Qt.Key.Key_G, CONTROL | SHIFT)
    assert wing.glossary is not None
    return wing.glossary


def test_terms_are_added_changed_deleted_and_brought_back(
    desk: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    window, wing = opened(desk, qtbot)
    own = glossary_window(window, wing, qtbot)
    qtbot.keyClick(own, Qt.Key.Key_N, CONTROL)
    own.dialog.arabic.setText("ميناء")
    own.dialog.english.setText("port")
    with qtbot.waitSignal(wing.worker.written):
        qtbot.keyClick(own.dialog.english, Qt.Key.Key_Return)
    assert [e.term.english for e in own.table.chosen] == ["port"]
    qtbot.keyClick(own.table, Qt.Key.Key_Return)
    own.dialog.forbidden.setText("harbour; haven")
    with qtbot.waitSignal(wing.worker.written):
        qtbot.keyClick(own.dialog.note, Qt.Key.Key_Return)
    assert glossary.terms() == (Term("ميناء", "port", forbidden=("harbour", "haven")),)
    with qtbot.waitSignal(wing.worker.written):
        qtbot.keyClick(own.table, Qt.Key.Key_Delete)
    assert glossary.terms() == ()
    with qtbot.waitSignal(wing.worker.written):
        qtbot.keyClick(own, Qt.Key.Key_Z, CONTROL)
    assert [term.english for term in glossary.terms()] == ["port"]


def test_a_term_that_is_there_already_is_not_lost_what_was_written(
    desk: Desk, qtbot: QtBot, glossary: Glossary
) -> None:
    glossary.add(Term("ميناء", "port"))
    window, wing = opened(desk, qtbot)
    own = glossary_window(window, wing, qtbot)
    own.add(Term("ميناء", "harbour"))
    with qtbot.waitSignal(wing.worker.failed):
        own.dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert own.dialog is not None and own.dialog.english.text() == "harbour"
    assert "has an entry" in own.dialog.told.text()
    own.dialog.reject()


def test_a_search_narrows_the_table(desk: Desk, qtbot: QtBot, glossary: Glossary) -> None:
    glossary.add(Term("ميناء", "port"))
    glossary.add(Term("سوق", "market"))
    window, wing = opened(desk, qtbot)
    own = glossary_window(window, wing, qtbot)
    qtbot.keyClicks(own.search, "mark")
    assert [e.term.english for e in own.table.entries.entries] == ["market"]
    assert own.told.text() == "1 of 2 terms"


def test_a_file_is_brought_in_and_accounted_for(
    desk: Desk, qtbot: QtBot, glossary: Glossary, tmp_path: Path
) -> None:
    window, wing = opened(desk, qtbot)
    own = glossary_window(window, wing, qtbot)
    (tmp_path / "t.csv").write_text("سوق,market\nميناء,port\n", encoding="utf-8")
    with qtbot.waitSignal(wing.worker.written):
        wing.worker.bring_in(tmp_path / "t.csv")
    assert "2 terms added" in own.told.text()
    with qtbot.waitSignal(wing.worker.written):
        wing.worker.take_out(tmp_path / "t.tbx")
    assert "t.tbx" in own.told.text() and (tmp_path / "t.tbx").read_bytes().startswith(b"<?xml")
    (tmp_path / "bad.csv").write_text('سوق,"market\n', encoding="utf-8")
    with qtbot.waitSignal(wing.worker.failed):
        wing.worker.bring_in(tmp_path / "bad.csv")
    assert "line 1" in own.told.text() and len(glossary.terms()) == 2
