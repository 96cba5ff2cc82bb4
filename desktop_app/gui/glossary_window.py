"""The window of the glossary: find, add, change, take away and take back, bring in, take out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.article.searching import fold
from desktop_app.errors import ReaderError, TermExists
from desktop_app.glossary.model import Entry, Term
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.glossary_table import GlossaryTable
from desktop_app.gui.glossary_worker import GlossaryWorker, Written
from desktop_app.gui.term_dialog import TermDialog
from desktop_app.messages import explain

_SIZE = (880, 580)


class GlossaryWindow(QDialog):
    """Stands beside the main window. What it asks of the worker comes back by signals; it holds nothing up."""

    fault_found = Signal(object)

    def __init__(self, worker: GlossaryWorker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Glossary"))
        self.resize(*_SIZE)
        self._worker = worker
        self._gone: list[tuple[Entry, ...]] = []
        self._tried: tuple[Entry | None, Term] | None = None
        self.asker = FileAsker(self)
        self.dialog: TermDialog | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in Arabic, English and notes"))
        self.search.setAccessibleName(self.tr("Find terms"))
        self.search.setClearButtonEnabled(True)
        self.search.setProperty("form", True)
        self.search.textChanged.connect(lambda _words: self._show())
        self.table = GlossaryTable()
        self.table.edit_requested.connect(self.edit)
        self.table.removal_requested.connect(self.remove)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_what_can_be_done())
        self.told = QLabel()
        self.told.setProperty("quiet", True)
        self.told.setWordWrap(True)
        self._build()
        self._key(QKeySequence.StandardKey.Find, self.search.setFocus)
        self._key(QKeySequence.StandardKey.New, self.add)
        self._key(QKeySequence.StandardKey.Undo, self.take_back)
        worker.written.connect(self._on_written)
        worker.failed.connect(self._on_failed)
        self._show()
        self.table.setFocus()

    def add(self, term: Term | None = None) -> None:
        """Write a new term, beginning with one that may be given."""
        self._write(None, term or Term("", ""))

    def edit(self) -> None:
        """Change the term that is selected."""
        for entry in self.table.chosen[:1]:
            self._write(entry, entry.term)

    def remove(self) -> None:
        """Take away the terms that are selected: they can be taken back while this window is open."""
        if chosen := self.table.chosen:
            self._worker.remove(chosen)

    def take_back(self) -> None:
        """Bring back what was taken away last."""
        if self._gone:
            self._worker.restore(self._gone.pop())

    def bring_in(self) -> None:
        """Ask for a file of terms and take them in."""
        kinds = self.tr("Glossaries (*.csv *.tsv *.tbx *.txt *.tab *.utf8 *.xml)")
        self.asker.ask(self.tr("Import Terms"), kinds, "", self._worker.bring_in)

    def take_out(self) -> None:
        """Ask where to write all terms."""
        kinds = ";;".join(
            (
                self.tr("Table for a spreadsheet (*.csv)"),
                self.tr("Table with tabs (*.tsv)"),
                self.tr("TBX for other translation programs (*.tbx)"),
                self.tr("Glossary of OmegaT (*.txt)"),
            )
        )
        self.asker.ask_where(self.tr("Export Terms"), kinds, "glossary.csv", self._worker.take_out)

    # --- inside -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.buttons = {
            "add": self._button(self.tr("&New …"), lambda: self.add()),
            "edit": self._button(self.tr("&Change …"), self.edit),
            "remove": self._button(self.tr("&Delete"), self.remove),
            "back": self._button(self.tr("&Undo"), self.take_back),
            "in": self._button(self.tr("&Import …"), self.bring_in),
            "out": self._button(self.tr("E&xport …"), self.take_out),
        }
        row = QHBoxLayout()
        for name, button in self.buttons.items():
            if name == "in":
                row.addStretch(1)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(row)

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("main", True)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _key(self, key: QKeySequence.StandardKey, do: object) -> None:
        QShortcut(QKeySequence(key), self).activated.connect(do)

    def _write(self, entry: Entry | None, term: Term, *, told: str = "") -> None:
        self.dialog = TermDialog(self.tr("New Term") if entry is None else self.tr("Change a Term"), self)
        self.dialog.show_term(term, told=told)
        self.dialog.finished.connect(lambda _result: self._on_dialog_closed())
        self.dialog.written.connect(lambda term: self._on_term_written(entry, term))
        self.dialog.open()

    def _on_term_written(self, entry: Entry | None, term: Term) -> None:
        self._tried = (entry, term)
        if entry is None:
            self._worker.add(term)
        else:
            self._worker.put(entry, term)

    def _show(self, *, at: int | None = None) -> None:
        wanted = fold(self.search.text()).split()
        shown = [entry for entry in self._worker.entries if all(word in _searched(entry) for word in wanted)]
        self.table.show_entries(shown, at=at)
        total = len(self._worker.entries)
        if not total:
            self.told.setText(
                self.tr("No terms yet. Add one, import a file, or select words in the text: Ctrl+T.")
            )
        elif wanted:
            self.told.setText(self.tr("{count} of {total} terms").format(count=len(shown), total=total))
        else:
            self.told.setText(self.tr("{total} terms").format(total=total))
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        chosen = bool(self.table.chosen)
        self.buttons["edit"].setEnabled(chosen)
        self.buttons["remove"].setEnabled(chosen)
        self.buttons["back"].setEnabled(bool(self._gone))
        self.buttons["out"].setEnabled(bool(self._worker.entries))

    def _on_written(self, written: Written) -> None:
        self._tried = None
        if written.removed:
            self._gone.append(written.removed)
        new = {term.arabic for term in written.changed}
        self._show(at=next((entry.id for entry in written.entries if entry.term.arabic in new), None))
        if written.removed:
            words = self.tr("{count} terms deleted. Undo brings them back.").format(
                count=len(written.removed)
            )
            self.told.setText(words)
        elif written.imported is not None:
            done = written.imported
            words = self.tr(
                "{added} terms added, {updated} merged with what you had (your English stays first), "
                "{known} known already, {skipped} incomplete ones left out."
            )
            self.told.setText(
                words.format(
                    added=done.added, updated=done.updated, known=done.known, skipped=done.incomplete
                )
            )
        elif written.saved is not None:
            self.told.setText(self.tr("Written to {path}.").format(path=written.saved.name))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, TermExists) and self._tried is not None:
            # What was written is not lost: the dialog has it again, with the reason.
            (entry, term), self._tried = self._tried, None
            self._write(entry, term, told=explain(error).one_line())
        elif isinstance(error, ReaderError):
            self.told.setText(explain(error).one_line())
        else:
            self.fault_found.emit(error)

    def _on_dialog_closed(self) -> None:
        self.dialog = None
        self.activateWindow()
        self.table.setFocus()


def _searched(entry: Entry) -> str:
    term = entry.term
    return fold(" ".join((*term.forms, term.english, *term.forbidden, term.note)))
