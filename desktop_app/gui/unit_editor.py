"""One unit of the memory in full: its Arabic, its English to write in, its notes, and where it is from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.faces import reading_font
from desktop_app.gui.match_words import provenance
from desktop_app.gui.positions import showable
from desktop_app.memory.model import Unit

_LOW = 68


class _Field(QPlainTextEdit):
    """Tab goes on to the next control, as in a form."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was written."""
        if event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.left.emit()
            return
        super().keyPressEvent(event)


class UnitEditor(QWidget):
    """Ctrl+Enter keeps the English, Esc puts back what it was."""

    change_requested = Signal(int, str)  # the unit's number, and its English

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit: Unit | None = None
        self.arabic = QLabel()
        self.arabic.setWordWrap(True)
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.arabic.setFont(reading_font(arabic=True, pixels=19))
        self.arabic.setTextFormat(Qt.TextFormat.PlainText)
        self.english = _Field()
        self.english.setProperty("form", True)
        self.english.setAccessibleName(self.tr("English of the unit"))
        self.english.setFont(reading_font(arabic=False, pixels=15))
        self.english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.english.setTabChangesFocus(True)
        self.english.setFixedHeight(_LOW)
        self.english.left.connect(self._put_back)
        self.english.textChanged.connect(self._show_state)
        self.about = QLabel()
        self.about.setProperty("quiet", True)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton(self.tr("Keep this English"))
        self.save.setProperty("main", True)
        self.save.setAutoDefault(False)
        self.save.setToolTip(self.tr("Keep this English (Ctrl+Enter)"))
        self.save.clicked.connect(self._on_save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.english, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addWidget(self.about, 1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.arabic)
        column.addWidget(self.english)
        column.addLayout(foot)
        self.show_unit(None)

    def show_unit(self, unit: Unit | None) -> None:
        """Show a unit. What was written for the one before is kept, as by Ctrl+Enter; for the same one it stays."""
        if self.unit is not None and (unit is None or unit.id != self.unit.id):
            self._on_save()
        same = unit is not None and self.unit is not None and unit.id == self.unit.id
        writing = self.english.toPlainText() if same and self.changed else None
        self.unit = unit
        self.setVisible(unit is not None)
        if unit is None:
            return
        self.arabic.setText(showable(unit.arabic))
        self.english.setPlainText(unit.english if writing is None else writing)
        self.about.setText("\n".join((*unit.notes, provenance(unit))))
        self._show_state()

    @property
    def changed(self) -> bool:
        """Whether something was written that is not kept."""
        return self.unit is not None and self.english.toPlainText() != self.unit.english

    def _show_state(self) -> None:
        self.save.setEnabled(self.changed and bool(self.english.toPlainText().strip()))

    def _put_back(self) -> None:
        if self.unit is not None:
            self.english.setPlainText(self.unit.english)

    def _on_save(self) -> None:
        if self.unit is not None and self.save.isEnabled():
            self.change_requested.emit(self.unit.id, self.english.toPlainText().strip())
