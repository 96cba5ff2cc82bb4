"""The small window with what is known about a word; part of the large one, so that it stands by its word everywhere.

A window of its own could not be placed on Wayland, and would take the keyboard on some desktops.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dictionary.model import Entry, Split, WordHelp
from desktop_app.gui import word_senses
from desktop_app.gui.clipboard import copy_text
from desktop_app.gui.faces import interface_font, reading_font

_WIDE, _MARGIN = 380, 8
_WORD, _PART, _HEAD, _TEXT, _SMALL = 25.0, 20.0, 18.0, 13.0, 11.0  # pixels at 100 %
_LARGEST_ZOOM = 200
_SHARE = 0.55  # of the window's height that it may take


class WordPopup(QFrame):
    """Shows the help for one word. Opened by the keyboard or a double click it has the keyboard, else never."""

    closed = Signal()
    step_requested = Signal(int)  # 1: the next word, -1: the one before

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("words")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._zoom = 100
        self._text = ""
        self.kept = False
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._word = _label("", reading_font(arabic=True, pixels=_WORD))
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._copy.setAccessibleName(self.tr("Copy this entry"))
        self._copy.setProperty("main", True)
        self._copy.clicked.connect(self.copy)
        self._note = _label("", interface_font(pixels=_SMALL), quiet=True, wrapped=True)
        top = _pinned_row()
        top.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch(1)
        top.addWidget(self._word)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 6, 12, 8)
        whole.setSpacing(4)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._note)
        self.hide()

    @property
    def text(self) -> str:
        """All that is shown, as it is copied."""
        return self._text

    def set_zoom(self, zoom: int) -> None:
        """Show the words at `zoom` per cent from the next word on; less than 100 is not legible here."""
        self._zoom = min(max(zoom, 100), _LARGEST_ZOOM)

    def show_help(self, found: WordHelp, beside: QRect, *, note: str = "", kept: bool = False) -> None:
        """Show what was found.

        Args:
            found: the help for one word.
            beside: where the word stands in the window; it is not covered.
            note: what the tooltip there would have said.
            kept: take the keyboard and stay.
        """
        self.kept = kept
        self._text = word_senses.as_text(found)
        self._word.setText(found.word)
        self._word.setFont(reading_font(arabic=True, pixels=self._scaled(_WORD)))
        self._note.setText(note)
        self._note.setFont(interface_font(pixels=self._scaled(_SMALL)))
        self._note.setVisible(bool(note))
        self._copy.setFont(interface_font(pixels=self._scaled(_TEXT)))
        self._copy.setVisible(found.found)
        self._scroll.setWidget(self._content(found))
        self._place(beside)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if kept else Qt.FocusPolicy.NoFocus)
        self.setProperty("kept", kept)
        self.style().polish(self)
        self.setAccessibleName(self.tr("Word help: {word}").format(word=found.word))
        self.setAccessibleDescription(self._text)
        self.show()
        self.raise_()
        if kept:
            self.setFocus(Qt.FocusReason.PopupFocusReason)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text))

    def dismiss(self) -> None:
        """Go, if it is there."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def copy(self) -> None:
        """Copy all that is shown."""
        copy_text(self._text)

    # --- building -----------------------------------------------------------------------------------------

    def _content(self, found: WordHelp) -> QWidget:
        made = QWidget()
        made.setObjectName("words-content")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._add_entries(column, found.own)
        for number, explanation in enumerate(found.explanations):
            if number or found.own:
                column.addSpacing(6)
                column.addWidget(_rule())
                column.addSpacing(4)
            if explanation.split.parted:
                column.addWidget(self._parts(explanation.split))
                column.addSpacing(4)
            self._add_entries(column, explanation.entries)
        if not found.found:
            words = interface_font(pixels=self._scaled(_TEXT))
            column.addWidget(_label(word_senses.nothing_found(), words, quiet=True, wrapped=True))
        column.addStretch(1)
        return made

    def _parts(self, split: Split) -> QWidget:
        made = QWidget()
        # Arabic runs from the right, whatever the direction of the interface.
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        for number, (text, words) in enumerate(word_senses.parts_of(split)):
            if number:
                plus = interface_font(pixels=self._scaled(_TEXT))
                beside = reading_font(arabic=True, pixels=self._scaled(_PART))
                row.addWidget(_on_line_of(beside, _label("+", plus, quiet=True)), 0, top)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            stem = number == len(split.prefixes)
            face = reading_font(arabic=True, pixels=self._scaled(_PART), bold=stem)
            centred = Qt.AlignmentFlag.AlignHCenter
            pair.addWidget(_label(text, face), 0, centred)
            small = interface_font(pixels=self._scaled(_SMALL))
            pair.addWidget(_label(words, small, quiet=True), 0, centred)
            row.addLayout(pair)
        row.addStretch(1)
        return made

    def _add_entries(self, column: QVBoxLayout, entries: tuple[Entry, ...]) -> None:
        source = ""
        for number, entry in enumerate(entries):
            row = _pinned_row()
            row.setSpacing(12)
            face = reading_font(arabic=True, pixels=self._scaled(_HEAD))
            head = _label(entry.headword, face)
            words = interface_font(pixels=self._scaled(_TEXT))
            senses = _on_line_of(face, _label(", ".join(entry.senses), words, wrapped=True))
            senses.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
            row.addWidget(senses, 1, Qt.AlignmentFlag.AlignTop)
            row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
            source = word_senses.source_of(entry)
            following = entries[number + 1 : number + 2]
            if not following or word_senses.source_of(following[0]) != source:
                column.addWidget(_label(source, interface_font(pixels=self._scaled(_SMALL)), quiet=True))
                column.addSpacing(6 if following else 0)

    def _scaled(self, pixels: float) -> float:
        return pixels * self._zoom / 100

    # --- placing ------------------------------------------------------------------------------------------

    def _place(self, beside: QRect) -> None:
        window = self.parentWidget()
        assert window is not None
        room = window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(round(self._scaled(_WIDE)), room.width())
        below, above = room.bottom() - beside.bottom() - 3, beside.top() - room.top() - 3
        height = min(self._wanted(width), round(room.height() * _SHARE))
        under = height <= below or below >= above
        height = min(height, max(below if under else above, 80))
        top = beside.bottom() + 3 if under else beside.top() - 3 - height
        left = beside.right() - width + _MARGIN  # an Arabic word begins at its right
        left = min(max(left, room.left()), room.right() - width)
        self.setGeometry(QRect(left, max(top, room.top()), width, height))

    def _wanted(self, width: int) -> int:
        layout, content = self.layout(), self._scroll.widget()
        assert layout is not None and content is not None
        margins = layout.contentsMargins()
        inside = width - margins.left() - margins.right() - 2
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        content.ensurePolished()
        wanted = _height_of(content.layout(), inside - bar)
        note = self._note.heightForWidth(inside) + layout.spacing() if self._note.text() else 0
        top = max(self._word.sizeHint().height(), self._copy.sizeHint().height())
        return wanted + note + top + 2 * layout.spacing() + margins.top() + margins.bottom() + 4

    def minimumSizeHint(self) -> QSize:
        """As small as it must be: the entries scroll."""
        return QSize(120, 60)

    # --- Qt -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the window's shortcuts, one of which stops the translation."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._owns(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Left and Right go to the next word, Up and Down scroll."""
        bar = self._scroll.verticalScrollBar()
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_requested.emit(1 if key == Qt.Key.Key_Left else -1)  # Arabic goes on to the left
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 2 * bar.singleStep()
            bar.setValue(bar.value() + (step if key == Qt.Key.Key_Down else -step))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar.setValue(bar.value() + (bar.pageStep() if key == Qt.Key.Key_PageDown else -bar.pageStep()))
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _owns(event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return event.matches(QKeySequence.StandardKey.Copy) or (plain and event.key() in keys)


def _pinned_row() -> QHBoxLayout:
    """A row with Arabic at its right, as on the page, whatever the direction of the interface."""
    made = QHBoxLayout()
    if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        made.setDirection(QBoxLayout.Direction.RightToLeft)  # mirrored once more
    return made


def _on_line_of(face: QFont, label: QLabel) -> QLabel:
    """`label`, its first line lowered to the baseline of the larger `face` beside it."""
    lower = QFontMetricsF(face).ascent() - QFontMetricsF(label.font()).ascent()
    label.setContentsMargins(0, max(round(lower), 0), 0, 0)
    return label


def _height_of(layout: QLayout | None, width: int) -> int:
    assert layout is not None
    layout.activate()
    return (
        layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    )


def _rule() -> QFrame:
    made = QFrame()
    made.setProperty("rule", True)
    made.setFixedHeight(1)
    return made


def _label(text: str, font: QFont, *, quiet: bool = False, wrapped: bool = False) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # what a dictionary says is shown, never run
    made.setFont(font)
    made.setWordWrap(wrapped)
    if quiet:
        made.setProperty("quiet", True)
    return made
