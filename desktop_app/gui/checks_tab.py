"""The checks' tab: what was found, segment by segment; each card leads to its place in the English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from desktop_app.checking.model import Check, Finding
from desktop_app.gui.cards import Card, CardList, Face, Part
from desktop_app.gui.finding_words import finding_words, kind_name, state_name
from desktop_app.gui.flow import FlowLayout
from desktop_app.gui.inspector import Inspection
from desktop_app.gui.positions import showable
from desktop_app.gui.settings_rows import Choice
from desktop_app.gui.theme import Colours
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TranslatedSentence

_ALL, _FINE = "", "fine"
_AROUND, _LONGEST = 55, 150  # characters of the English on either side of a place, and where there is none


class ChecksTab(QWidget):
    """Click, Enter or Space goes to the place; the buttons are for the finding, or the sentence, one is at."""

    finding_chosen = Signal(object)  # a Finding
    counted = Signal(int)  # how many findings there are, the filter aside
    changed = Signal()  # other findings are shown, or another one is current

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._inspection: Inspection | None = None
        self._lit: int | None = None
        self.shown: tuple[Finding, ...] = ()
        self._rows: Mapping[int, Sequence[int]] = {}  # by segment, of what is shown
        self._made: dict[Finding, tuple[TranslatedSentence | None, Card]] = {}
        self.current: Finding | None = None
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setWordWrap(True)
        self.kinds = Choice(self.tr("Kinds of findings to show"))
        self.kinds.chosen.connect(lambda _kind: self._show())
        self.list = CardList(self.tr("Sentences to check"))
        self.list.row_chosen.connect(self._on_row_chosen)
        self.list.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.changed.emit())
        self.count.setBuddy(self.list)
        self._buttons = FlowLayout(spacing=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.count)
        column.addWidget(self.kinds)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons)
        self.buttons: list[QToolButton] = []
        self._show()

    @property
    def shows_fine(self) -> bool:
        """Whether what a person said is fine is on show, and not what is to be looked at."""
        return bool(self.kinds.currentData() == _FINE)

    @property
    def has_keyboard(self) -> bool:
        """Whether the list or a button below it has the keyboard."""
        return self.list.hasFocus() or any(button.hasFocus() for button in self.buttons)

    @property
    def at(self) -> Finding | None:
        """The finding one is at: the list's while that or a button has the keyboard, else the one gone to last."""
        row = self.list.currentIndex().row()
        if self.has_keyboard and 0 <= row < len(self.shown):
            return self.shown[row]
        return self.current if self._row_of(self.current) is not None else None

    def add_actions(self, *actions: QAction, first: bool = False) -> None:
        """Give these actions a button each, below the list; before all others where they are to be `first`."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().rstrip(" …"))
            self.buttons.append(button)
            self._buttons.insertWidget(0 if first else self._buttons.count(), button)

    def show_reading(self, reading: Reading | None) -> None:
        """Show what is known of `reading`: what was found in it before, as far as it is still true."""
        before, self._reading = self._inspection, reading
        if reading is None or before is None or before.reading.article is not reading.article:
            self._inspection = None
        else:
            self._inspection = before.still_true_of(reading)
        self._show()

    def show_inspection(self, inspection: Inspection) -> None:
        """Show what was found."""
        self._reading, self._inspection = inspection.reading, inspection
        self._show()

    def step(self, step: int, here: int | None) -> Finding | None:
        """The finding after (`step` 1) or before (-1) the one gone to last, else after or before segment `here`; round."""
        found = self.shown
        if not found:
            return None
        row = self._row_of(self.current)
        if row is not None and self.current is not None and here in (None, self.current.segment):
            return found[(row + step) % len(found)]
        if step > 0:
            return next((f for f in found if here is None or f.segment >= here), found[0])
        return next((f for f in reversed(found) if here is not None and f.segment < here), found[-1])

    def go_to(self, finding: Finding) -> None:
        """Make a finding the current one, and tell that it is gone to."""
        self.current = finding
        row = self._row_of(finding)
        if row is not None:
            self.list.setCurrentIndex(self.list.model().index(row, 0))
        self._light()
        self.finding_chosen.emit(finding)
        self.changed.emit()

    def light(self, sentence: int | None) -> None:
        """Light the finding gone to last, or the first, of the sentence that is lit in the text."""
        self._lit = sentence
        self._light()

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes on its way round."""
        return (self.list,)

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.list.set_colours(colours)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the keyboard is, is what the actions are about."""
        if watched is self.list and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.changed.emit()
        return super().eventFilter(watched, event)

    # --- inside -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        found = self._inspection.findings if self._inspection else ()
        fine = self._inspection.accepted if self._inspection else ()
        self._fill_kinds(found, fine)
        wanted = self.kinds.currentData()
        self.shown = fine if wanted == _FINE else tuple(f for f in found if wanted in (_ALL, f.check.value))
        rows: dict[int, list[int]] = {}
        for number, finding in enumerate(self.shown):
            rows.setdefault(finding.segment, []).append(number)
        self._rows = rows
        row = self.list.currentIndex().row()
        before, self._made = self._made, {}
        self.list.show_cards([self._kept(n, finding, before) for n, finding in enumerate(self.shown)])
        if self.list.currentIndex().row() < 0 <= row and self.shown:
            # One is gone, said to be fine perhaps: the keyboard is at the next.
            self.list.setCurrentIndex(self.list.model().index(min(row, len(self.shown) - 1), 0))
        self.list.setVisible(bool(self.shown))
        self.count.setText(self._words(found))
        self._light()
        self.counted.emit(len(found))
        self.changed.emit()

    def _fill_kinds(self, found: tuple[Finding, ...], fine: tuple[Finding, ...]) -> None:
        """Offer the kinds that there are; the one that was chosen stays while there are some of it."""
        chosen = self.kinds.currentData()
        entries = [(_ALL, self.tr("All findings ({count})").format(count=len(found)))]
        counts = Counter(finding.check for finding in found)
        for check in Check:
            if counts[check]:
                entries.append((check.value, f"{kind_name(check)} ({counts[check]})"))
        if fine:
            entries.append((_FINE, self.tr("Said to be fine ({count})").format(count=len(fine))))
        if entries != [(self.kinds.itemData(n), self.kinds.itemText(n)) for n in range(self.kinds.count())]:
            self.kinds.offer(entries)
            self.kinds.setCurrentIndex(max(self.kinds.findData(chosen), 0))
        self.kinds.setVisible(bool(found or fine))

    def _words(self, found: tuple[Finding, ...]) -> str:
        translation = self._reading.translation if self._reading is not None else None
        if translation is None or not translation.done:
            return self.tr("There is no English to check yet.")
        if found:
            words = self.tr("{count} of {total} sentences are worth checking against the Arabic.")
            return words.format(count=len({f.segment for f in found}), total=translation.done)
        return self.tr("Nothing looks wrong. The checks see lost numbers and loops, not every mistake.")

    def _row_of(self, finding: Finding | None) -> int | None:
        """The row of a finding, None where it is not shown."""
        rows = () if finding is None else self._rows.get(finding.segment, ())
        return next((row for row in rows if self.shown[row] == finding), None)

    def _kept(
        self, number: int, finding: Finding, before: Mapping[Finding, tuple[TranslatedSentence | None, Card]]
    ) -> Card:
        """The card of a finding, made anew only where it or its segment is another: there may be thousands."""
        assert self._reading is not None
        english = self._reading.english(finding.segment)
        made = before.get(finding)
        if made is None or made[0] is not english:
            made = (english, self._card(number, finding))
        elif made[1].number != number:
            made = (english, Card(number, made[1].parts))
        self._made[finding] = made
        return made[1]

    def _card(self, number: int, finding: Finding) -> Card:
        assert self._reading is not None
        english = self._reading.english(finding.segment)
        text = english.text if english else ""
        words, marked = excerpt(text, finding.start, finding.end)
        parts = [Part(finding_words(finding), Face.REMARK)]
        if words.strip():
            parts.insert(0, Part(showable(words), Face.ENGLISH, marked=marked))
        if english is not None:
            where = self.tr("Sentence {number}, {state}")
            state = state_name(english.state)
            if english.revised:
                state = self.tr("{reasons}; translated again").format(reasons=state)
            parts.append(Part(where.format(number=finding.segment + 1, state=state), Face.NOTE))
        return Card(number, tuple(parts))

    def _light(self) -> None:
        lit = None
        if self._lit is not None and (rows := self._rows.get(self._lit, ())):
            at = self._row_of(self.current)
            lit = at if at in rows else rows[0]
        self.list.light(lit)

    def _on_row_chosen(self, row: int) -> None:
        if 0 <= row < len(self.shown):
            self.go_to(self.shown[row])


def excerpt(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """So much of a segment as shows the place from `start` to `end`, on one line, and where that place is in it."""
    line = text.replace("\n", " ").replace("\t", " ")
    if not end or end - start > _LONGEST:
        words = line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"
        return words, (0, 0)
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(line))
    before, behind = line[first:start], line[end:last]
    if first:
        before = "… " + before.split(" ", 1)[-1] if " " in before else "… " + before
    if last < len(line):
        behind = (behind.rsplit(" ", 1)[0] if " " in behind else behind) + " …"
    return before + line[start:end] + behind, (len(before), len(before) + end - start)
