"""The panel beside the text as a person uses it: the slider, people, terms, checks, other translations."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QListView, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.gui.alternatives_popup import AlternativesPopup
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.notices import Place
from desktop_app.gui.progress import Stage
from desktop_app.gui.theme import LIGHT
from desktop_app.settings import Settings
from desktop_app.translation.engine import Decoding, Draft
from tests.fakes import FakeTranslator
from tests.gui.conftest import ARTICLE, Desk, Gate

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SUMMARY, PEOPLE, CHECKS = range(3)
SAID = "Layla Haddad says the market opens with many new traders on Thursday, and the prices stay as they are"


class Doubtful(FakeTranslator):
    """Loses the number 30; a second try finds it again."""

    def __init__(self) -> None:
        super().__init__(lambda _text: f"{SAID}.")

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """The same words, and those with the number."""
        self.batches.append([text])
        return [Draft(f"{SAID}.", -0.3), Draft(f"{SAID}, all 30.", -0.6), Draft(f"{SAID} for 30.", -2.0)]


NUMBERS = "قالت رئيسة السوق ليلى حداد إن السوق تستقبل 30 بائعاً جديداً صباح الخميس وإن الأسعار تبقى كما هي.\n\n"
CALM = "وتفتح السوق أبوابها صباح الخميس ويأتي إليها الناس من القرى القريبة من الميناء والمدينة القديمة.\n\n"
TWO_DOUBTS = CALM + NUMBERS + CALM.replace("القرى", "البلدات") + NUMBERS.replace("صباح", "مساء")


def click(qtbot: QtBot, panel: QListView, row: int) -> None:
    """Click an entry of a list."""
    index = panel.model().index(row, 0)
    panel.scrollTo(index)
    qtbot.mouseClick(panel.viewport(), LEFT, pos=panel.visualRect(index).center())


def choose_from_menu(button: QToolButton, words: str) -> None:
    """Choose an entry of a button's menu."""
    action = next(a for a in button.menu().actions() if words in a.text())
    assert isinstance(action, QAction)
    action.trigger()


def chosen(window: MainWindow) -> list[int]:
    """The sentences of the summary on show."""
    return [entry.sentence for entry in window.side.summary.entries]


def english(window: MainWindow, sentence: int) -> str:
    """The English of a sentence on screen."""
    made = window.view.reading.english(sentence)  # type: ignore[union-attr]
    return made.text if made else ""


# --- tabs -----------------------------------------------------------------------------------------------------


def test_the_arrow_keys_go_from_tab_to_tab(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    bar = window.side.tabs.tabBar()
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert window.side.tabs.currentWidget() is window.side.people_tab
    assert window.side.people_tab.isVisible() and not window.side.summary_tab.isVisible()
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert window.side.summary_tab.isVisible()


def test_the_tab_of_the_keyboard_shows_it(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    bar = window.side.tabs.tabBar()
    before = bar.grab().toImage()
    bar.setFocus()
    assert _has(bar.grab().toImage(), LIGHT.accent) and not _has(before, LIGHT.accent)


def _has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


# --- the summary ----------------------------------------------------------------------------------------------


def test_the_gist_stands_above_in_arabic_until_its_english_is_there(
    desk: Desk, qtbot: QtBot, gate: Gate
) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    tab = window.side.summary_tab
    qtbot.waitUntil(lambda: bool(tab.gist.text()))
    reading = window.view.reading
    assert reading is not None and reading.gist is not None
    arabic = reading.article.cut(reading.article.sentences[reading.gist])
    assert arabic.startswith(tab.gist.text().rstrip(" …"))
    assert tab.gist.layoutDirection() is Qt.LayoutDirection.RightToLeft
    gate.open.set()
    desk.wait_for(window, "market.txt")
    assert tab.gist.text().startswith("EN(")
    assert tab.gist.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_slider_goes_from_one_sentence_to_all_and_an_arrow_is_one_more(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window, ARTICLE * 3)
    tab = window.side.summary_tab
    tab.slider.setFocus()
    qtbot.keyClick(tab.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: len(chosen(window)) == 1)
    before = tab.slider.value()
    qtbot.keyClick(tab.slider, Qt.Key.Key_Right)
    assert tab.slider.value() == before + 1
    qtbot.keyClick(tab.slider, Qt.Key.Key_End)
    total = tab.slider.maximum()
    qtbot.waitUntil(lambda: len(chosen(window)) == total)
    assert tab.count.text() == f"{total} of {total} sentences"
    marked = window.view.look(0).in_summary
    assert set(marked) == set(chosen(window))  # the dots in the text's margin


def test_another_length_leaves_the_english_alone_even_while_it_is_made(
    desk: Desk, qtbot: QtBot, gate: Gate
) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    started: list[object] = []  # an engine is named each time a translation begins
    window.controller.package_changed.connect(started.append)
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    slider = window.side.summary_tab.slider
    qtbot.waitUntil(slider.isEnabled)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(chosen(window)) == slider.maximum())
    assert window.controller.progress.running
    gate.open.set()
    desk.wait_for(window, "market.txt")
    assert len(chosen(window)) == slider.maximum()  # what the translation tells later has not undone it
    assert all(entry.english.startswith("EN(") for entry in window.side.summary.entries)
    assert len(started) == 1


def test_the_length_is_kept_as_a_share_and_holds_for_the_next_text(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    slider = window.side.summary_tab.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: window.controller.settings.summary == "100%")
    assert desk.saved[-1].summary == "100%"
    desk.read(window, CALM * 2 + NUMBERS, "next.txt")
    assert len(chosen(window)) == slider.maximum() == slider.value()


def test_a_length_not_settled_yet_is_kept_when_the_window_closes(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    qtbot.keyClick(window.side.summary_tab.slider, Qt.Key.Key_End)
    window.close()
    assert desk.saved[-1].summary == "100%"


def test_a_length_chosen_in_the_settings_holds_at_once(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    window.controller.change_settings(replace(window.controller.settings, summary="100%"))
    slider = window.side.summary_tab.slider
    qtbot.waitUntil(lambda: len(chosen(window)) == slider.maximum())


def test_the_sentence_lit_in_the_text_lights_its_entry(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window(Settings(theme="light", summary="100%"))
    desk.read(window)
    sentence = chosen(window)[-1]
    window.view.go_to(sentence)
    assert window.side.summary.lit == sentence
    assert _has(window.side.summary.viewport().grab().toImage(), LIGHT.lit)
    window.view.go_to(0)
    assert window.side.summary.lit is None or window.side.summary.lit == 0


def test_the_summary_is_copied_in_both_languages_or_in_english(desk: Desk) -> None:
    window = desk.window()
    desk.read(window)
    entries = window.side.summary.entries
    choose_from_menu(window.side.summary_tab.share, "Both")
    both = QGuiApplication.clipboard().text()
    assert all(entry.english in both and f"\n{entry.arabic}" in both for entry in entries)
    choose_from_menu(window.side.summary_tab.share, "the English")
    assert QGuiApplication.clipboard().text() == "\n\n".join(e.english for e in entries) + "\n"


@pytest.mark.parametrize("name", ["market.md", "market.txt", "market.html"])
def test_the_summary_is_saved_under_the_name_that_was_chosen(desk: Desk, qtbot: QtBot, name: str) -> None:
    window = desk.window()
    desk.read(window)
    choose_from_menu(window.side.summary_tab.share, "Save")
    qtbot.waitUntil(lambda: window.looking.asker.dialog is not None)
    dialog = window.looking.asker.dialog
    assert dialog is not None
    folder = desk.tmp_path / "saved"
    dialog.fileSelected.emit(str(folder / name))
    dialog.close()
    banner = window.banners.at(Place.PROBLEM)
    qtbot.waitUntil(banner.isVisible)
    assert banner.notice is not None and not banner.notice.problem and name in banner.notice.detail
    text = (folder / name).read_text(encoding="utf-8")
    assert "ليلى حداد" in text and ("<html" in text) == name.endswith("html")


def test_a_summary_that_cannot_be_saved_is_told(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    window.controller.save_summary(Path(desk.file("x", "in-the-way")) / "summary.txt")
    banner = window.banners.at(Place.PROBLEM)
    qtbot.waitUntil(banner.isVisible)
    assert banner.notice is not None and banner.notice.problem and "summary.txt" in banner.notice.detail


def test_a_key_term_leads_from_mention_to_mention(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window, ARTICLE * 2)
    terms = window.side.summary_tab.terms
    number, chip = next((n, c) for n, c in enumerate(terms.chips) if len(c.places) > 2)
    reading = window.view.reading
    assert reading is not None
    for place in (*chip.places, chip.places[0]):
        qtbot.mouseClick(terms.buttons[number], LEFT)
        assert window.view.selected_text == reading.article.cut(place)
        assert window.view.lit == reading.article.sentence_at(place.start).index


def test_a_key_person_leads_to_a_mention_by_the_keyboard_too(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window()
    desk.read(window)
    people = window.side.summary_tab.people
    number = next(n for n, chip in enumerate(people.chips) if "ليلى" in chip.arabic)
    people.buttons[number].setFocus()
    qtbot.keyClick(people.buttons[number], Qt.Key.Key_Space)
    assert "ليلى" in window.view.selected_text or "رئيسة" in window.view.selected_text


def test_a_term_whose_english_the_article_bears_out_shows_both(desk: Desk) -> None:
    desk.translator = FakeTranslator(
        lambda text: "market" if len(text.split()) < 3 else f"The market. {text}"
    )
    window = desk.window()
    desk.read(window, ARTICLE * 2)
    chip = next(c for c in window.side.summary_tab.terms.chips if c.arabic == "السوق")
    assert chip.english == "market" and "السوق" in chip.words and "market" in chip.words


# --- people ---------------------------------------------------------------------------------------------------


def people(desk: Desk) -> MainWindow:
    """A window with the people on show."""
    window = desk.window()
    desk.read(window)
    window.side.tabs.setCurrentIndex(PEOPLE)
    return window


def test_choosing_a_person_lists_what_they_say_and_each_leads_there(desk: Desk, qtbot: QtBot) -> None:
    window = people(desk)
    tab, reading = window.side.people_tab, window.view.reading
    assert reading is not None
    for row, person in enumerate(tab.speakers.people):
        tab.speakers.setCurrentIndex(tab.speakers.model().index(row, 0))
        said = [n for n, q in enumerate(reading.findings.quotations) if q.speaker_id == person.number]
        assert [card.number for card in tab.said.cards] == said
        click(qtbot, tab.said, len(said) - 1)
        place = reading.findings.quotations[said[-1]].content[0]
        assert window.view.lit == reading.article.sentence_at(place.start).index


def test_what_is_said_is_read_out_with_how_it_is_said(desk: Desk) -> None:
    window = people(desk)
    model = window.side.people_tab.said.model()
    spoken = [str(model.data(model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole)) for n in range(2)]
    assert any("in their own words" in words or "not word for word" in words for words in spoken)


def ink_of(window: MainWindow, sentence: int) -> set[str]:
    """The colours in the Arabic of a sentence."""
    rect = window.view.sentence_rect(sentence, arabic=True)
    image = window.view.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def only_of(window: MainWindow, name: str) -> int:
    """Choose a person; the sentence of the first direct quotation of theirs."""
    tab, reading = window.side.people_tab, window.view.reading
    assert reading is not None
    row = next(n for n, person in enumerate(tab.speakers.people) if name in person.name)
    tab.speakers.setCurrentIndex(tab.speakers.model().index(row, 0))
    number = tab.speakers.people[row].number
    said = next(q for q in reading.findings.quotations if q.speaker_id == number and q.kind == "direct")
    return reading.article.sentence_at(said.content[0].start).index


def test_one_persons_words_stand_out_and_the_rest_is_dimmed_without_its_lines(
    desk: Desk, qtbot: QtBot
) -> None:
    window = people(desk)
    tab = window.side.people_tab
    layla, omar = only_of(window, "ليلى"), only_of(window, "عمر")
    last = len(window.view.reading.article.sentences) - 1  # type: ignore[union-attr]  # nobody's words
    assert LIGHT.ink in ink_of(window, last)
    qtbot.mouseClick(tab.only, LEFT)
    assert LIGHT.ink not in ink_of(window, last) and LIGHT.faint in ink_of(window, last)
    person = tab.person
    assert person is not None and "عمر" in person.name
    speaker = LIGHT.speaker(person.number)
    assert LIGHT.ink in ink_of(window, omar) and speaker.ink in ink_of(window, omar)
    other = next(p for p in tab.speakers.people if "ليلى" in p.name)
    assert LIGHT.speaker(other.number).ink not in ink_of(window, layla)
    assert LIGHT.ink not in ink_of(window, layla)


@pytest.mark.parametrize("by", ["escape", "button", "another text"])
def test_the_filter_ends(desk: Desk, qtbot: QtBot, by: str) -> None:
    window = people(desk)
    tab = window.side.people_tab
    only_of(window, "عمر")
    qtbot.mouseClick(tab.only, LEFT)
    assert window.view.look(0).only is not None
    if by == "escape":
        qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    elif by == "button":
        qtbot.mouseClick(tab.only, LEFT)
    else:
        desk.read(window, CALM, "other.txt")
    assert window.view.look(0).only is None
    assert not tab.only.isChecked()
    assert window.actions_.stop.shortcut().toString() == "Esc"


def test_escape_ends_the_filter_first_and_stops_the_translation_then(
    desk: Desk, qtbot: QtBot, gate: Gate
) -> None:
    desk.translator = FakeTranslator(gate.answer)
    window = desk.window()
    window.controller.open_file(desk.file())
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: bool(window.side.speakers.people))
    window.side.tabs.setCurrentIndex(PEOPLE)
    qtbot.mouseClick(window.side.people_tab.only, LEFT)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.view.look(0).only is None and window.controller.progress.running
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.controller.progress.stage is Stage.STOPPED


def test_another_person_takes_the_filter_over(desk: Desk, qtbot: QtBot) -> None:
    window = people(desk)
    tab = window.side.people_tab
    only_of(window, "عمر")
    qtbot.mouseClick(tab.only, LEFT)
    before = window.view.look(0).only
    only_of(window, "ليلى")
    assert window.view.look(0).only not in (None, before)


def test_a_tooltip_says_why_words_were_taken_for_speech_and_how_sure_that_is(desk: Desk) -> None:
    window = people(desk)
    sentence = only_of(window, "ليلى")
    reading = window.view.reading
    assert reading is not None
    arabic = reading.article.cut(reading.article.sentences[sentence])
    window.view.go_to(sentence)
    tip = window.view.tip_at(
        window.view.point_of(sentence, arabic=True, letter=arabic.index("سنستقبل") + 1).toPointF()
    )
    assert "Taken as speech (sure)" in tip and "colon" in tip


# --- checks ---------------------------------------------------------------------------------------------------


def doubtful(desk: Desk) -> MainWindow:
    """A window whose text has two doubtful sentences."""
    desk.translator = Doubtful()
    window = desk.window()
    desk.read(window, TWO_DOUBTS)
    window.side.tabs.setCurrentIndex(CHECKS)
    desk.qtbot.waitUntil(lambda: flags(window) == [1, 3])
    return window


def flags(window: MainWindow) -> list[int]:
    """The sentences that the checks' tab lists."""
    return [finding.segment for finding in window.side.checks_tab.shown]


def test_the_checks_list_every_flagged_sentence_with_its_reason(desk: Desk, qtbot: QtBot) -> None:
    window = doubtful(desk)
    words = [
        part.text.replace("\u2068", "").replace("\u2069", "")
        for part in window.side.checks_tab.list.cards[0].parts
    ]
    assert words == [f"{SAID}.", "30 is missing", "Sentence 2, draft"]
    assert window.side.tabs.tabText(CHECKS) == "Checks 2"
    click(qtbot, window.side.checks_tab.list, 1)
    assert window.view.lit == 3
    assert window.side.checks_tab.list.lit == 1  # the second card


def test_where_nothing_is_doubtful_the_tab_says_so(desk: Desk) -> None:
    desk.translator = FakeTranslator(lambda _text: f"{SAID}.")
    window = desk.window()
    desk.read(window, CALM)
    assert flags(window) == [] and window.side.tabs.tabText(CHECKS) == "Checks"
    assert "Nothing looks wrong" in window.side.checks_tab.count.text()
    assert not window.actions_.next_finding.isEnabled()


def test_f8_goes_through_the_doubtful_sentences_and_round(desk: Desk, qtbot: QtBot) -> None:
    window = doubtful(desk)
    seen = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 3 + (SHIFT,) * 2:
        qtbot.keyClick(window.view, Qt.Key.Key_F8, modifier)
        seen.append(window.view.lit)
    assert seen == [1, 3, 1, 3, 1]


def test_ctrl_r_translates_the_lit_sentence_once_more(desk: Desk, qtbot: QtBot) -> None:
    window = doubtful(desk)
    window.view.go_to(1)
    before = {n: english(window, n) for n in (0, 2, 3)}
    qtbot.keyClick(window.view, Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: english(window, 1).endswith("all 30."))
    assert {n: english(window, n) for n in before} == before
    qtbot.waitUntil(lambda: flags(window) == [3])  # the number is there now
    made = window.view.reading.english(1)  # type: ignore[union-attr]
    assert made is not None and made.revised and made.machine == f"{SAID}."
    assert window.view.look(0).revised == {1}  # the sign in the margin
    box = _again_box(window, 1)
    assert "asked for" in window.view.tip_at(box) and SAID in window.view.tip_at(box)


def _again_box(window: MainWindow, sentence: int):  # type: ignore[no-untyped-def]
    stack = window.view._stack
    assert stack is not None
    number = stack.rows.row_of(sentence)
    box = stack.layout(number).again_box(sentence)
    assert box is not None
    return box.center() + window.view._corner(number)


def test_a_second_try_that_finds_nothing_better_says_so_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.translator = FakeTranslator(lambda _text: f"{SAID}, 77.")
    window = desk.window()
    desk.read(window, NUMBERS)
    window.view.go_to(0)
    desk.translator.alternatives = lambda *_: [Draft(f"{SAID}, 77.", -0.2)]  # type: ignore[method-assign]
    window.actions_.try_again.trigger()
    banner = window.banners.at(Place.PROBLEM)
    qtbot.waitUntil(banner.isVisible)
    assert "No better" in banner.notice.text  # type: ignore[union-attr]
    assert english(window, 0) == f"{SAID}, 77."


def popup_of(window: MainWindow, qtbot: QtBot) -> AlternativesPopup:
    """Ask for other translations of the lit sentence and wait for the list."""
    qtbot.keyClick(window.view, Qt.Key.Key_R, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.looking.popup is not None)
    popup = window.looking.popup
    assert popup is not None
    return popup


@pytest.mark.parametrize("by", ["click", "enter"])
def test_another_translation_is_chosen_from_a_list(desk: Desk, qtbot: QtBot, by: str) -> None:
    window = doubtful(desk)
    window.view.go_to(3)
    popup = popup_of(window, qtbot)
    notes = [card.parts[-1].text for card in popup.list.cards]
    assert [note.split(" · ")[0] for note in notes] == ["sure", "sure", "a guess"]
    if by == "click":
        click(qtbot, popup.list, 2)
    else:
        popup.list.setCurrentIndex(popup.list.model().index(2, 0))
        qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: english(window, 3).endswith("for 30."))
    qtbot.waitUntil(lambda: window.looking.popup is None)
    assert english(window, 1) == f"{SAID}."


def test_escape_leaves_the_translation_as_it_is(desk: Desk, qtbot: QtBot) -> None:
    window = doubtful(desk)
    window.view.go_to(1)
    popup = popup_of(window, qtbot)
    qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.looking.popup is None)
    assert english(window, 1) == f"{SAID}."


def test_a_choice_made_while_the_rest_is_translated_stays_and_the_rest_goes_on(
    desk: Desk, qtbot: QtBot, gate: Gate
) -> None:
    class Slow(Doubtful):
        def __init__(self) -> None:
            super().__init__()
            self.answer = lambda text: gate.answer(text) if "البلدات" in text else f"{SAID}."

    desk.translator = Slow()
    window = desk.window()
    window.controller.open_file(desk.file(TWO_DOUBTS))
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: bool(english(window, 1)))
    window.view.go_to(1)
    window.actions_.try_again.trigger()  # waits for the batch that is being translated
    gate.open.set()
    desk.wait_for(window, "market.txt")
    qtbot.waitUntil(lambda: english(window, 1).endswith("all 30."))
    assert english(window, 2).startswith("EN(") and english(window, 3) == f"{SAID}."
    assert window.controller.progress.stage is Stage.DONE


def test_translating_again_forgets_what_was_chosen(desk: Desk, qtbot: QtBot) -> None:
    window = doubtful(desk)
    window.view.go_to(1)
    window.actions_.try_again.trigger()
    qtbot.waitUntil(lambda: english(window, 1).endswith("all 30."))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: english(window, 1) == f"{SAID}.")
    qtbot.waitUntil(lambda: window.controller.progress.stage is Stage.DONE)


def test_without_english_there_is_nothing_to_try_again(desk: Desk) -> None:
    from desktop_app.errors import NoPackage

    desk.open_error = NoPackage("ar", "en")
    window = desk.window()
    desk.read(window)
    window.view.go_to(0)
    assert not window.actions_.try_again.isEnabled()
    assert not window.actions_.others.isEnabled()
    assert "no English" in window.side.checks_tab.count.text()
