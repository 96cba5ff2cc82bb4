"""The window of the translation memory: find, read, correct, delete, bring in, take out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import ReaderError
from desktop_app.gui import memory_words
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.memory_worker import MemoryWorker, Search
from desktop_app.gui.settings_rows import Choice
from desktop_app.gui.unit_editor import UnitEditor
from desktop_app.gui.unit_table import UnitTable
from desktop_app.messages import explain

if TYPE_CHECKING:
    from desktop_app.memory.model import Statistics
    from desktop_app.memory.store import Found
    from desktop_app.memory.transfer import Exported, Imported

_SIZE = (920, 640)
_PAGE = 200
_TYPED = 150  # milliseconds after the last letter
_EVERYTHING = ""  # of the documents; one by name has a sign before it


class MemoryWindow(QDialog):
    """Stands beside the main window. What it asks of the worker comes back by signals; it holds nothing up."""

    fault_found = Signal(object)

    def __init__(self, worker: MemoryWorker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Translation Memory"))
        self.resize(*_SIZE)
        self._worker = worker
        self._file = ""
        self._figures: Statistics | None = None
        self._confirmed: Callable[[], None] = lambda: None
        self.asker = FileAsker(self)
        self._later = QTimer(self, singleShot=True, interval=_TYPED)
        self._later.timeout.connect(self.refresh)
        self._build()
        worker.listed.connect(self._on_listed)
        worker.counted.connect(self._on_counted)
        worker.changed.connect(self.refresh)
        worker.moved.connect(self._on_moved)
        worker.transfer_ended.connect(self._on_transfer_ended)
        worker.failed.connect(self._tell_error)
        self.refresh()
        self.search.setFocus()

    # --- building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setProperty("form", True)
        self.search.setPlaceholderText(self.tr("Find words in both languages"))
        self.search.setAccessibleName(self.tr("Find words in both languages"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._later.start())
        self.document = Choice(self.tr("Document"))
        self.document.chosen.connect(lambda _name: self.refresh())
        self.document.offer([(_EVERYTHING, self.tr("All documents"))])
        over = QHBoxLayout()
        over.addWidget(self.search, 2)
        over.addWidget(self.document, 1)
        self.table = UnitTable()
        self.editor = UnitEditor()
        self.table.unit_chosen.connect(self.editor.show_unit)
        self.table.units.more_requested.connect(self._ask)
        self.editor.change_requested.connect(self._worker.change)
        self.figures = QLabel()
        self.figures.setProperty("quiet", True)
        self.figures.setWordWrap(True)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addLayout(over)
        column.addWidget(self.table, 1)
        column.addWidget(self.editor)
        column.addWidget(self.figures)
        column.addWidget(self.message)
        column.addWidget(self._make_progress())
        column.addWidget(self._make_question())
        column.addLayout(self._make_foot())

    def _make_progress(self) -> QWidget:
        self.progress = QWidget()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = self._button(self.tr("Stop"), self._worker.stop_transfer)
        row = QHBoxLayout(self.progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.progress.hide()
        return self.progress

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
        self.bring = self._button(self.tr("Import TMX …"), self._on_import_asked)
        self.take = self._button(self.tr("Export TMX …"), self._on_export_asked)
        menu = QMenu(self)
        self.delete_chosen = menu.addAction(self.tr("The Chosen Units …"), self._ask_chosen)
        self.delete_document = menu.addAction(self.tr("All of This Document …"), self._ask_document)
        menu.addSeparator()
        self.delete_all = menu.addAction(self.tr("The Whole Memory …"), self._ask_all)
        menu.aboutToShow.connect(self._show_what_can_be_deleted)
        self.delete = QPushButton(self.tr("Delete …"))
        self.delete.setProperty("main", True)
        self.delete.setAutoDefault(False)
        self.delete.setAccessibleName(self.tr("Delete units"))
        self.delete.setMenu(menu)
        foot = QHBoxLayout()
        foot.addWidget(self.bring)
        foot.addWidget(self.take)
        foot.addWidget(self.delete)
        foot.addStretch(1)
        foot.addWidget(self._button(self.tr("Close"), self.close))
        return foot

    def _button(self, words: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("main", True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: pressed())
        return button

    # --- finding ------------------------------------------------------------------------------------------

    def look_for(self, words: str) -> None:
        """Find these words, as if they had been typed."""
        self.search.setText(words)
        self.search.selectAll()
        self.refresh()

    def refresh(self) -> None:
        """Find anew what is asked for, and count."""
        self._later.stop()
        self._ask(0)
        self._worker.count()

    def _ask(self, start: int) -> None:
        self._worker.search(Search(self.search.text(), self._document(), start, _PAGE))

    def _document(self) -> str | None:
        value = str(self.document.currentData() or _EVERYTHING)
        return value[1:] if value else None

    def _on_listed(self, asked: Search, found: Found) -> None:
        if asked.start:
            self.table.units.add_units(found.units, found.total)
        else:
            self.table.show_units(found.units, found.total, at=self.editor.unit)
            if not found.total:
                self.editor.show_unit(None)

    def _on_counted(self, figures: Statistics) -> None:
        if figures == self._figures:
            return
        self._figures = figures
        self.figures.setText(memory_words.figures(figures))
        chosen = self.document.currentData()
        entries = [(_EVERYTHING, self.tr("All documents"))]
        for document in figures.documents:
            name = document.name or self.tr("Not known")
            words = f"\u2068{name}\u2069 ({memory_words.number(document.units)})"
            entries.append((f"={document.name}", words))
        self.document.offer(entries)
        there = chosen in dict(entries)
        self.document.show_value(chosen if there else _EVERYTHING, "")
        self.take.setEnabled(figures.units > 0 and not self._worker.transferring)
        if not there:
            self.refresh()

    # --- deleting -----------------------------------------------------------------------------------------

    def _show_what_can_be_deleted(self) -> None:
        self.delete_chosen.setEnabled(bool(self.table.chosen))
        self.delete_document.setEnabled(self._document() is not None)
        self.delete_all.setEnabled(self._figures is not None and self._figures.units > 0)

    def _ask_chosen(self) -> None:
        numbers = [unit.id for unit in self.table.chosen]
        words = self.tr("Delete this unit for good?")
        if len(numbers) > 1:
            words = self.tr("Delete these {count} units for good?")
        self._question(
            words.format(count=memory_words.number(len(numbers))), lambda: self._worker.delete(numbers)
        )

    def _ask_document(self) -> None:
        name = self._document()
        if name is not None:
            words = self.tr("Delete all units of “{name}” for good?").format(name=name)
            self._question(words, lambda: self._worker.delete_document(name))

    def _ask_all(self) -> None:
        words = self.tr("Delete the whole memory for good? Export it first if you may want it again.")
        self._question(words, lambda: self._worker.delete_document(None))

    def _question(self, words: str, confirmed: Callable[[], None]) -> None:
        self._confirmed = confirmed
        self.asked.setText(words)
        self.question.show()
        self.keep.setFocus()

    def _on_confirmed(self) -> None:
        self._close_question()
        self._confirmed()

    def _close_question(self) -> None:
        self.question.hide()
        self.table.setFocus()

    # --- files --------------------------------------------------------------------------------------------

    def _on_import_asked(self) -> None:
        filters = self.tr("Translation memories (*.tmx);;All files (*)")
        self.asker.ask(self.tr("Import a translation memory"), filters, "", self.import_file)

    def _on_export_asked(self) -> None:
        filters = self.tr("Translation memories (*.tmx)")
        self.asker.ask_where(
            self.tr("Export the translation memory"), filters, "memory.tmx", self.export_file
        )

    def import_file(self, path: Path) -> None:
        """Bring a TMX file in."""
        self._start(path, self.tr("Importing {name} …"))
        self._worker.import_file(path)

    def export_file(self, path: Path) -> None:
        """Take all out into a TMX file."""
        self._start(path, self.tr("Exporting {name} …"))
        self._worker.export_file(path)

    def _start(self, path: Path, words: str) -> None:
        self._file = path.name
        self._say(words.format(name=path.name))
        self.bar.setValue(0)
        self._show_transfer(True)

    def _show_transfer(self, running: bool) -> None:
        self.progress.setVisible(running)
        for button in (self.bring, self.take, self.delete):
            button.setEnabled(not running)
        if running:
            self.stop.setFocus()

    def _on_moved(self, step: Imported | Exported) -> None:
        self.bar.setValue(round(1000 * step.done / max(step.total, 1)))

    def _on_transfer_ended(self, how: Imported | Exported | Exception | None) -> None:
        from desktop_app.memory.transfer import Imported

        self._show_transfer(False)
        if how is None:
            self._say(self.tr("Stopped; nothing was changed."))
        elif isinstance(how, Exception):
            self._tell_error(how)
            if not isinstance(how, ReaderError):
                self.fault_found.emit(how)
        elif isinstance(how, Imported):
            self._say(memory_words.imported(self._file, how))
        else:
            self._say(memory_words.exported(self._file, how))
        self.search.setFocus()

    def _tell_error(self, error: Exception) -> None:
        if isinstance(error, ReaderError):
            message = explain(error)
            self._say(f"{message.text} {message.advice}".strip())

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    # --- Qt -----------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody is there to see the end of an import: it stops, and changes nothing."""
        self.editor.show_unit(None)
        self._worker.stop_transfer()
        super().closeEvent(event)
