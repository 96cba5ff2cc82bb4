"""The library's own window: find readings, open them, say what they are, delete them, carry them elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
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

from desktop_app.errors import NotKept, ReaderError
from desktop_app.gui import library_words
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.library_details import LibraryDetails
from desktop_app.gui.library_list import LibraryList
from desktop_app.gui.library_worker import Ended, LibraryWorker, Prepared, Shelf
from desktop_app.gui.settings_rows import Choice
from desktop_app.gui.theme import Colours
from desktop_app.messages import explain

if TYPE_CHECKING:
    from desktop_app.library.model import Step
    from desktop_app.library.store import Store

_SIZE = (940, 680)
_TYPED = 150  # milliseconds after the last letter
_SOON = 400  # milliseconds after which it is said why a search takes so long
_EVERY = ""  # of the tags; one by name has a sign before it
_FILE = "dragoman-library.zip"


class LibraryWindow(QDialog):
    """Stands beside the main window and holds nothing up.

    `open_library` is called once on each thread that needs it; `open_kept` is given the number of the reading that a
    person wants, and the place in its text where something was found, or -1.
    """

    fault_found = Signal(object)

    def __init__(
        self,
        open_library: Callable[[], Store],
        window: QWidget | None,
        open_kept: Callable[[int, int], None],
    ) -> None:
        # A window rather than a dialog to the desktop: what is opened here shows in the main one, before this.
        super().__init__(window, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Library"))
        self.resize(*_SIZE)
        self._open_kept = open_kept
        self._shown: tuple[str, str | None] | None = None  # what the list is the answer to
        self._opens_when_listed = False
        self._doomed: tuple[int, ...] = ()
        self._total = 0
        self._importing = False
        self.asker = FileAsker(self)
        self._worker = LibraryWorker(open_library, self)
        self._later = QTimer(self, singleShot=True, interval=_TYPED)
        self._later.timeout.connect(self.refresh)
        self._sign_later = QTimer(self, singleShot=True, interval=_SOON)
        self._sign_later.timeout.connect(self._show_preparing)
        self._build()
        self._worker.preparing.connect(self._on_preparing)
        self._worker.listed.connect(self._on_listed)
        self._worker.changed.connect(self.refresh)
        self._worker.moved.connect(self._on_moved)
        self._worker.ended.connect(self._on_ended)
        self._worker.failed.connect(self._on_failed)
        self.finished.connect(self._on_finished)
        self.refresh()

    # --- building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list = LibraryList()
        self.list.chosen_changed.connect(self._on_chosen_changed)
        self.list.reading_requested.connect(self._open_kept)
        self.list.delete_requested.connect(self._on_delete_asked)
        self.nothing = self._label(quiet=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(40)
        self.nothing.hide()
        self.details = LibraryDetails()
        self.details.described.connect(self._worker.describe)
        self.message = self._label()
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._make_aside())
        column.addLayout(self._make_head())
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(self._make_count())
        column.addWidget(self.details)
        column.addWidget(self.message)
        column.addWidget(self._make_progress())
        column.addWidget(self._make_question())
        column.addLayout(self._make_foot())
        self._show_what_can_be_done()

    def _label(self, *, quiet: bool = False) -> QLabel:
        label = QLabel()
        label.setProperty("quiet", quiet)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _make_count(self) -> QHBoxLayout:
        self.count = self._label(quiet=True)
        self.preparing = QWidget()
        words = self._label(quiet=True)
        words.setText(self.tr("Preparing the search …"))
        words.setWordWrap(False)
        self.prepared = QProgressBar()
        self.prepared.setTextVisible(False)
        self.prepared.setFixedWidth(160)
        self.prepared.setAccessibleName(words.text())
        sign = QHBoxLayout(self.preparing)
        sign.setContentsMargins(0, 0, 0, 0)
        sign.addWidget(words)
        sign.addWidget(self.prepared)
        self.preparing.hide()
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.preparing)
        return row

    def _make_aside(self) -> QWidget:
        self.aside = self._label()
        self.aside.setProperty("banner", "problem")
        self.aside.setMargin(8)
        self.aside.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.aside.hide()
        return self.aside

    def _make_head(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setProperty("form", True)
        self.search.setPlaceholderText(self.tr("Find words in both languages"))
        self.search.setAccessibleName(self.tr("Find words in both languages"))
        self.search.setToolTip(self.tr("Words in quotation marks stand together"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._later.start())
        self.search.installEventFilter(self)
        finding = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        finding.activated.connect(self._on_find)
        self.tag = Choice(self.tr("Only with this tag"))
        self.tag.offer([(_EVERY, self.tr("All tags"))])
        self.tag.chosen.connect(lambda _name: self.refresh())
        head = QHBoxLayout()
        head.addWidget(self.search, 2)
        head.addWidget(self.tag, 1)
        return head

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
        self.asked = self._label()
        self.delete_now = self._button(self.tr("Delete"), self._on_confirmed)
        self.keep = self._button(self.tr("Keep"), self._close_question)
        row = QHBoxLayout(self.question)
        row.addWidget(self.asked, 1)
        row.addWidget(self.delete_now)
        row.addWidget(self.keep)
        self.question.hide()
        return self.question

    def _make_foot(self) -> QHBoxLayout:
        self.open_button = self._button(self.tr("Open"), self.list.open_current)
        self.delete_button = self._button(self.tr("Delete …"), self._on_delete_asked)
        menu = QMenu(self)
        self.export_all = menu.addAction(self.tr("All Readings …"), lambda: self._on_export_asked(None))
        self.export_chosen = menu.addAction(self.tr("The Chosen Ones …"), self._on_export_chosen_asked)
        self.export_button = self._button(self.tr("Export …"), lambda: None)
        self.export_button.setMenu(menu)
        self.export_button.setToolTip(
            self.tr("Write readings to one file: as a backup, or for another machine")
        )
        self.import_button = self._button(self.tr("Import …"), self._on_import_asked)
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

    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _on_preparing(self, prepared: Prepared) -> None:
        """The first search of a large library: a quiet sign, once it takes longer than a moment."""
        self.prepared.setRange(0, prepared.total)
        self.prepared.setValue(prepared.done)
        if self.preparing.isHidden() and not self._sign_later.isActive():
            self._sign_later.start()

    def _show_preparing(self) -> None:
        self.preparing.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.prepared.accessibleName()))

    def _end_preparing(self) -> None:
        self._sign_later.stop()
        self.preparing.hide()

    def _on_listed(self, shelf: Shelf) -> None:
        self._end_preparing()
        asked = (shelf.asked.query.strip(), shelf.asked.tag)
        anew, self._shown, self._total = asked != self._shown, asked, shelf.total
        if shelf.set_aside is not None:
            self.aside.setText(library_words.set_aside(shelf.set_aside))
            self.aside.show()
        self.list.show_found(shelf.found, anew=anew)
        empty = not shelf.found
        had_focus = self.list.hasFocus()
        self.list.setVisible(not empty)
        self.nothing.setVisible(empty)
        self.nothing.setText(
            self.tr("No reading has these words or this tag.")
            if shelf.total
            else self.tr(
                "Nothing is kept yet. What you open from a file is kept here, with its English and all that you "
                "write. It opens again at once, where you left it, and is found by any word in both languages."
            )
        )
        if empty and had_focus:
            self.search.setFocus()
        self.count.setText(library_words.count(shelf.found, shelf.total))
        self.count.setVisible(shelf.total > 0)
        self.details.setVisible(shelf.total > 0)
        self._show_what_can_be_done()
        self._offer_tags(shelf.tags)
        if self._opens_when_listed:
            self._opens_when_listed = False
            self.list.open_current()

    def _offer_tags(self, tags: tuple[str, ...]) -> None:
        entries = [(_EVERY, self.tr("All tags")), *((f"={tag}", tag) for tag in tags)]
        if [value for value, _ in entries] == self.tag.values:
            return
        chosen = self.tag.currentData() or _EVERY
        there = chosen in dict(entries)
        self.tag.offer(entries)
        self.tag.show_value(chosen if there else _EVERY, "")
        if not there:
            self.refresh()  # the last reading with it is gone

    def _on_chosen_changed(self) -> None:
        self.details.show_entries([self._worker.with_waiting(entry) for entry in self.list.chosen])
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        free, chosen = not self._worker.transferring, bool(self.list.chosen)
        self.open_button.setEnabled(chosen)
        self.delete_button.setEnabled(chosen and free)
        self.export_chosen.setEnabled(chosen)
        self.export_button.setEnabled(self._total > 0 and free)
        self.import_button.setEnabled(free)

    def _open_what_was_typed(self) -> None:
        """Open the first that was found, once what was typed has been looked for."""
        asked = (self.search.text().strip(), self._tag())
        if asked == self._shown:
            self.list.open_current()
        else:
            self._opens_when_listed = True
            self.refresh()

    # --- deleting -----------------------------------------------------------------------------------------

    def _on_delete_asked(self) -> None:
        chosen = self.list.chosen
        if chosen and not self._worker.transferring:
            self._doomed = tuple(entry.id for entry in chosen)
            self.asked.setText(library_words.doom(chosen))
            self.question.show()
            self.keep.setFocus()

    def _on_confirmed(self) -> None:
        self.details.forget()
        self._worker.delete(self._doomed)
        self._close_question()

    def _close_question(self) -> None:
        self.question.hide()
        (self.list if self.list.isVisible() else self.search).setFocus()

    # --- files --------------------------------------------------------------------------------------------

    def _on_export_chosen_asked(self) -> None:
        self._on_export_asked([entry.id for entry in self.list.chosen])

    def _on_export_asked(self, readings: list[int] | None) -> None:
        title = self.tr("Export the library")
        self.asker.ask_where(title, self._filters(), _FILE, lambda path: self.export_file(path, readings))

    def _on_import_asked(self) -> None:
        self.asker.ask(self.tr("Import a library"), self._filters(), "", self.import_file)

    def _filters(self) -> str:
        return self.tr("Libraries of Dragoman (*.zip)")

    def export_file(self, path: Path, readings: list[int] | None = None) -> None:
        """Write all readings, or some, to one file."""
        self.details.keep()
        self._start(
            self.tr("Exporting {name} …").format(name=library_words.isolated(path.name)), importing=False
        )
        self._worker.export_to(path, readings)
        self._show_transfer()

    def import_file(self, path: Path) -> None:
        """Take in what such a file holds."""
        self.details.keep()
        self._start(
            self.tr("Importing {name} …").format(name=library_words.isolated(path.name)), importing=True
        )
        self._worker.import_from(path)
        self._show_transfer()

    def _start(self, words: str, *, importing: bool) -> None:
        self._importing = importing
        self._say(words)
        self.bar.setValue(0)

    def _show_transfer(self) -> None:
        running = self._worker.transferring
        self.progress.setVisible(running)
        self._show_what_can_be_done()
        if running:
            self._close_question()
            self.stop.setFocus()

    def _on_moved(self, step: Step) -> None:
        self.bar.setValue(round(1000 * step.done / max(step.total, 1)))

    def _on_ended(self, how: Ended | Exception) -> None:
        self._show_transfer()
        if isinstance(how, Exception):
            self._on_failed(how)
        elif how.step is None:
            self._say(self.tr("Stopped; nothing was changed."))
        elif self._importing:
            self._say(library_words.imported(how.path.name, how.step.imported))
        else:
            self._say(library_words.exported(how.path.name, how.step.done))
        (self.list if self.list.isVisible() else self.search).setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._opens_when_listed = False
        self._end_preparing()
        if isinstance(error, ReaderError):
            message = explain(error)
            self._say(f"{message.text} {message.advice}".strip())
        else:
            self.fault_found.emit(error)
        if isinstance(error, NotKept):
            self.refresh()

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
        """From the search down into the list, by Enter to the first that was found."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
                self.list.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_what_was_typed()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the question first."""
        if event.key() == Qt.Key.Key_Escape and not self.question.isHidden():
            self._close_question()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        self.details.keep()
        self._worker.close()
