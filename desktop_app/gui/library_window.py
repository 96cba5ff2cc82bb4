"""The library's own window: find readings, open them, say what they are, delete them, carry them elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import ReaderError
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.library_list import LibraryList
from desktop_app.gui.library_worker import Carried, LibraryWorker, Shelf
from desktop_app.gui.settings_rows import Choice
from desktop_app.gui.theme import Colours
from desktop_app.library.model import Entry
from desktop_app.messages import explain

if TYPE_CHECKING:
    from desktop_app.library.store import Store

_SIZE = (860, 660)
_TYPED = 150  # milliseconds after the last letter
_NOTES_LINES = 3
_EVERY = ""  # of the tags; one by name has a sign before it


class LibraryWindow(QDialog):
    """Stands beside the main window and holds nothing up; `reading_requested` is for that one."""

    reading_requested = Signal(int, int)  # a reading's number, and a place in its text or -1
    fault_found = Signal(object)

    def __init__(self, open_library: Callable[[], Store], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Library"))
        self.resize(*_SIZE)
        self._entry: Entry | None = None
        self._doomed: tuple[int, ...] = ()
        self._total = 0
        self.asker = FileAsker(self)
        self._worker = LibraryWorker(open_library, self)
        self._later = QTimer(self, singleShot=True, interval=_TYPED)
        self._later.timeout.connect(self.refresh)
        self._build()
        for field in (self.search, self.notes):
            field.installEventFilter(self)
        self._worker.listed.connect(self._on_listed)
        self._worker.changed.connect(self.refresh)
        self._worker.carried.connect(self._on_carried)
        self._worker.failed.connect(self._on_failed)
        self.finished.connect(self._on_finished)
        self.refresh()

    # --- building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setProperty("form", True)
        self.search.setPlaceholderText(self.tr("Find words in both languages"))
        self.search.setAccessibleName(self.tr("Find words in both languages"))
        self.search.setToolTip(self.tr("Words in quotation marks stand together"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._later.start())
        self.tag = Choice(self.tr("Tag"))
        self.tag.offer([(_EVERY, self.tr("All tags"))])
        self.tag.chosen.connect(lambda _name: self.refresh())
        over = QHBoxLayout()
        over.addWidget(self.search, 2)
        over.addWidget(self.tag, 1)
        self.list = LibraryList()
        self.list.entry_chosen.connect(self._on_entry_chosen)
        self.list.reading_requested.connect(self.reading_requested)
        self.list.itemSelectionChanged.connect(self._show_what_can_be_done)
        self.nothing = QLabel()
        self.nothing.setProperty("quiet", True)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._make_aside())
        column.addLayout(over)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.count)
        column.addWidget(self._make_details())
        column.addWidget(self.message)
        column.addWidget(self._make_question())
        column.addLayout(self._make_foot())

    def _make_aside(self) -> QWidget:
        self.aside = QLabel()
        self.aside.setProperty("banner", "problem")
        self.aside.setWordWrap(True)
        self.aside.setMargin(8)
        self.aside.setTextFormat(Qt.TextFormat.PlainText)
        self.aside.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.aside.hide()
        return self.aside

    def _make_details(self) -> QWidget:
        self.details = QWidget()
        self.tags = QLineEdit()
        self.tags.setProperty("form", True)
        self.tags.setPlaceholderText(self.tr("Separate them by commas"))
        self.tags.editingFinished.connect(self._keep_tags)
        self.notes = QPlainTextEdit()
        self.notes.setProperty("form", True)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(self.notes.fontMetrics().lineSpacing() * _NOTES_LINES + 14)
        form = QFormLayout(self.details)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Tags"), self.tags)
        form.addRow(self.tr("Notes"), self.notes)
        for words, field in ((self.tr("Tags"), self.tags), (self.tr("Notes"), self.notes)):
            field.setAccessibleName(words)
        return self.details

    def _make_question(self) -> QWidget:
        self.question = QFrame()
        self.question.setProperty("banner", "notice")
        self.asked = QLabel()
        self.asked.setWordWrap(True)
        self.asked.setTextFormat(Qt.TextFormat.PlainText)
        self.delete_now = self._button(self.tr("Delete"), self._on_confirmed)
        self.keep = self._button(self.tr("Keep"), self._close_question)
        row = QHBoxLayout(self.question)
        row.addWidget(self.asked, 1)
        row.addWidget(self.delete_now)
        row.addWidget(self.keep)
        self.question.hide()
        return self.question

    def _make_foot(self) -> QHBoxLayout:
        self.open_button = self._button(self.tr("Open"), self._on_open_asked)
        self.delete_button = self._button(self.tr("Delete …"), self._on_delete_asked)
        self.export_button = self._button(self.tr("Export …"), self._on_export_asked)
        self.import_button = self._button(self.tr("Import …"), self._on_import_asked)
        self.export_button.setToolTip(
            self.tr("Write all readings to one file: as a backup, or for another machine")
        )
        self.import_button.setToolTip(
            self.tr("Take in such a file; nothing that is newer here is overwritten")
        )
        foot = QHBoxLayout()
        for button in (self.open_button, self.delete_button, self.export_button, self.import_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._button(self.tr("Close"), self.close))
        return foot

    def _button(self, words: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("main", True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: pressed())
        return button

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self.list.set_colours(colours)

    # --- finding ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Find anew what is asked for."""
        self._later.stop()
        self._worker.look(self.search.text(), self._tag())

    def _tag(self) -> str | None:
        value = str(self.tag.currentData() or _EVERY)
        return value[1:] if value else None

    def _on_listed(self, shelf: Shelf) -> None:
        chosen = self.tag.currentData() or _EVERY
        entries = [(_EVERY, self.tr("All tags")), *((f"={tag}", tag) for tag in shelf.tags)]
        self.tag.offer(entries)
        there = chosen in dict(entries)
        self.tag.show_value(chosen if there else _EVERY, "")
        self._total = shelf.total
        if shelf.set_aside is not None:
            self.aside.setText(
                self.tr(
                    "The library was damaged and has been built anew: {rows} rows could be read. The damaged file: {path}"
                ).format(rows=shelf.set_aside.rows_saved, path=shelf.set_aside.path)
            )
            self.aside.show()
        self.list.show_found(shelf.found)
        self.list.setVisible(bool(shelf.found))
        self.nothing.setVisible(not shelf.found)
        self.nothing.setText(
            self.tr("Nothing has these words or this tag.")
            if shelf.total
            else self.tr(
                "Nothing is kept yet. What you open from a file is kept here, with all that you write."
            )
        )
        locale = QLocale()
        self.count.setText(
            self.tr("{shown} of {total} readings").format(
                shown=locale.toString(len(shelf.found)), total=locale.toString(shelf.total)
            )
        )
        self.count.setVisible(shelf.total > 0)
        self._show_what_can_be_done()
        if not there:
            self.refresh()

    # --- one reading --------------------------------------------------------------------------------------

    def _on_entry_chosen(self, entry: Entry | None) -> None:
        if self._entry is not None and (entry is None or entry.id != self._entry.id):
            self._keep_tags()
            self._keep_notes()
        same = entry is not None and self._entry is not None and entry.id == self._entry.id
        self._entry = entry
        self.details.setEnabled(entry is not None)
        if not (same and self.tags.hasFocus()):
            self.tags.setText("" if entry is None else ", ".join(entry.tags))
        if not (same and self.notes.hasFocus()):
            self.notes.setPlainText("" if entry is None else entry.notes)

    def _keep_tags(self) -> None:
        entry, tags = self._entry, [tag.strip() for tag in self.tags.text().replace("،", ",").split(",")]
        wanted = [tag for tag in tags if tag]
        if entry is not None and sorted(wanted) != sorted(entry.tags):
            self._worker.describe(entry.id, tags=wanted)

    def _keep_notes(self) -> None:
        entry, notes = self._entry, self.notes.toPlainText()
        if entry is not None and notes != entry.notes:
            self._worker.describe(entry.id, notes=notes)

    def _on_open_asked(self) -> None:
        entry = self.list.current
        if entry is not None:
            self.reading_requested.emit(entry.id, -1)

    def _show_what_can_be_done(self) -> None:
        self.open_button.setEnabled(self.list.current is not None)
        self.delete_button.setEnabled(bool(self.list.chosen))
        self.export_button.setEnabled(self._total > 0)

    # --- deleting -----------------------------------------------------------------------------------------

    def _on_delete_asked(self) -> None:
        chosen = self.list.chosen
        if chosen:
            self._doomed = tuple(entry.id for entry in chosen)
            self.asked.setText(self._doom(chosen))
            self.question.show()
            self.keep.setFocus()

    def _doom(self, chosen: Sequence[Entry]) -> str:
        if len(chosen) == 1:
            words = self.tr("Delete “{name}” for good, with all that was written in it?")
            return words.format(name=chosen[0].name)
        words = self.tr("Delete these {count} readings for good, with all that was written in them?")
        return words.format(count=QLocale().toString(len(chosen)))

    def _on_confirmed(self) -> None:
        self._entry = None  # what stands in its fields goes with it
        self._worker.delete(self._doomed)
        self._close_question()

    def _close_question(self) -> None:
        self.question.hide()
        (self.list if self.list.isVisible() else self.search).setFocus()

    # --- files --------------------------------------------------------------------------------------------

    def _on_export_asked(self) -> None:
        self.asker.ask_where(
            self.tr("Export the library"), self._filters(), "dragoman-library.zip", self.export_file
        )

    def _on_import_asked(self) -> None:
        self.asker.ask(self.tr("Import a library"), self._filters(), "", self.import_file)

    def _filters(self) -> str:
        return self.tr("Libraries of Dragoman (*.zip)")

    def export_file(self, path: Path) -> None:
        """Write all readings to one file."""
        self._say(self.tr("Writing {name} …").format(name=path.name))
        self._worker.export_to(path, None)

    def import_file(self, path: Path) -> None:
        """Take in what such a file holds."""
        self._say(self.tr("Reading {name} …").format(name=path.name))
        self._worker.import_from(path)

    def _on_carried(self, carried: Carried) -> None:
        done, locale = carried.imported, QLocale()
        if done is None:
            words = self.tr("{count} readings are in {path}.")
            self._say(words.format(count=locale.toString(carried.count), path=carried.path))
            return
        words = self.tr("{name}: {added} new readings, {merged} with something new, {unchanged} unchanged.")
        self._say(
            words.format(
                name=carried.path.name,
                added=locale.toString(done.added),
                merged=locale.toString(done.merged),
                unchanged=locale.toString(done.unchanged),
            )
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            message = explain(error)
            self._say(f"{message.text} {message.advice}".strip())
        else:
            self.fault_found.emit(error)

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Type at once."""
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Back from the main window: what was done there shows."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search down into the list, by Enter to the first; notes are kept when one leaves them."""
        if watched is self.notes and event.type() is QEvent.Type.FocusOut:
            self._keep_notes()
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
                self.list.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_open_asked()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks; Esc closes the question first."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._on_delete_asked()
        elif event.key() == Qt.Key.Key_Escape and not self.question.isHidden():
            self._close_question()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        self._keep_tags()
        self._keep_notes()
        self._worker.finish()
