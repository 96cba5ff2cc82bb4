"""What a person writes on readings: tags, on several at once too, and notes on one; kept as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.gui.library_worker import Description
from desktop_app.library.listing import clean_tags
from desktop_app.library.model import Entry

_NOTES_LINES = 3
_TYPED = 600  # milliseconds after the last letter


class LibraryDetails(QWidget):
    """Of several readings it shows the tags that all have; what is changed there is changed on each."""

    described = Signal(int, object)  # a reading's number and its Description

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_TYPED)
        self._later.timeout.connect(self._keep_notes)
        self.tags = QLineEdit()
        self.tags.setProperty("form", True)
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("Separated by commas"))
        self.tags.editingFinished.connect(self._keep_tags)
        self.notes = QPlainTextEdit()
        self.notes.setProperty("form", True)
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(self.notes.fontMetrics().lineSpacing() * _NOTES_LINES + 14)
        self.notes.textChanged.connect(self._later.start)
        self.notes.installEventFilter(self)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Tags"), self.tags)
        form.addRow(self.tr("Notes"), self.notes)
        self.show_entries(())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these readings. What was written on others is kept; what is being written stays as it is."""
        same = [entry.id for entry in entries] == [entry.id for entry in self._entries]
        if not same:
            self.keep()
        self._entries = tuple(entries)
        self.setEnabled(bool(entries))
        if not (same and self.tags.hasFocus()):
            self.tags.setText(", ".join(self._common()))
        single = len(entries) == 1
        self.notes.setEnabled(single)
        self.notes.setPlaceholderText("" if single or not entries else self.tr("Notes are on one reading"))
        if not (same and self.notes.hasFocus()):
            self.notes.setPlainText(entries[0].notes if single else "")
            self._later.stop()

    def keep(self) -> None:
        """Keep what stands in the fields."""
        self._keep_tags()
        self._keep_notes()

    def forget(self) -> None:
        """The readings are to be deleted, and what stands in the fields with them."""
        self._entries = ()
        self._later.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes are kept when one leaves them."""
        if watched is self.notes and event.type() is QEvent.Type.FocusOut:
            self._keep_notes()
        return super().eventFilter(watched, event)

    # --- inside -------------------------------------------------------------------------------------------

    def _common(self) -> tuple[str, ...]:
        first = self._entries[0].tags if self._entries else ()
        return tuple(tag for tag in first if all(tag in entry.tags for entry in self._entries))

    def _keep_tags(self) -> None:
        common = self._common()
        wanted = clean_tags(self.tags.text().replace("،", ",").split(","))
        removed, added = set(common) - set(wanted), [tag for tag in wanted if tag not in common]
        if not self._entries or not (removed or added):
            return
        entries, self._entries = self._entries, ()
        made = []
        for entry in entries:
            tags = clean_tags([*(tag for tag in entry.tags if tag not in removed), *added])
            made.append(replace(entry, tags=tags))
        self._entries = tuple(made)
        for was, now in zip(entries, made, strict=True):
            if now.tags != was.tags:
                self.described.emit(now.id, Description(tags=now.tags))

    def _keep_notes(self) -> None:
        self._later.stop()
        notes = self.notes.toPlainText()
        if len(self._entries) == 1 and notes != self._entries[0].notes:
            (entry,) = self._entries
            self._entries = (replace(entry, notes=notes),)
            self.described.emit(entry.id, Description(notes=notes))
