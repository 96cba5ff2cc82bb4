"""The counts of the text on screen: what there was to do, and how far a person is; to be copied into an invoice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.clipboard import copy_text
from desktop_app.reading.model import Reading

if TYPE_CHECKING:
    from desktop_app.reading.counting import Amount, Counts

_SETTLED = 400  # milliseconds after the last change the counts are made again
_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: a heading has words only."""

    words: str
    amount: Amount | None = None
    share: float | None = None
    strong: bool = False


class CountsDialog(QDialog):
    """Stands beside the window and follows it; Ctrl+C copies what is selected, else all of it."""

    count_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Counts"))
        self._lines: tuple[Line, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_SETTLED)
        self._later.timeout.connect(self.count_requested)
        self.name = QLabel(self.tr("Counting …"))
        self.name.setWordWrap(True)
        self.table = QTableWidget(0, _COLUMNS)
        self.table.setAccessibleName(self.tr("Counts"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        for column, words in enumerate(self._heads()):
            head = QTableWidgetItem(words)
            head.setTextAlignment(_FAR if column else _NEAR)
            self.table.setHorizontalHeaderItem(column, head)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.note = QLabel(self.tr("Characters are counted with blanks."))
        self.note.setProperty("quiet", True)
        self.note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(lambda: copy_text(self.as_text()))
        buttons.rejected.connect(self.reject)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(lambda: copy_text(self.as_text(selected=True)))
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(16, 14, 16, 12)
        column_.setSpacing(10)
        for part in (self.name, self.table, self.note, buttons):
            column_.addWidget(part)
        self.table.setFocus()
        self.resize(660, 700)  # room for all of the table

    def wait(self, *_changed: object) -> None:
        """The text is another: the counts follow when it has settled."""
        self._later.start()

    def show_counts(self, reading: Reading, counts: Counts) -> None:
        """Show the counts of `reading`."""
        self.name.setText(reading.article.source.name)
        self._lines = tuple(self._made(counts))
        self.table.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            self._fill(row, line)

    def as_text(self, *, selected: bool = False) -> str:
        """The table with a tab between its columns, as spreadsheets take it.

        Only the rows that are `selected`, where there are more than one.
        """
        rows = sorted({index.row() for index in self.table.selectedIndexes()}) if selected else []
        chosen = rows if len(rows) > 1 else range(len(self._lines))
        lines = ["\t".join(["", *self._heads()[1:]])]
        for row in chosen:
            amount, share = self._lines[row].amount, self._lines[row].share
            cells = [self._lines[row].words]
            if amount is not None:
                cells += [str(amount.segments), str(amount.words), str(amount.characters)]
                cells.append("" if share is None else f"{share:.0f}")
            lines.append("\t".join(cells))
        return "\n".join(lines) + "\n"

    # --- inside -------------------------------------------------------------------------------------------

    def _heads(self) -> list[str]:
        return ["", self.tr("Segments"), self.tr("Words"), self.tr("Characters"), self.tr("% of words")]

    def _made(self, counts: Counts) -> Iterator[Line]:
        from desktop_app.reading.counting import Amount, Band, Stage

        bands = {
            Band.CONTEXT: self.tr("In the memory, in the same context"),
            Band.EXACT: self.tr("In the memory, 100%"),
            Band.REPETITION: self.tr("Repetitions"),
            Band.FROM_95: self.tr("Matches of 95–99%"),
            Band.FROM_85: self.tr("Matches of 85–94%"),
            Band.FROM_75: self.tr("Matches of 75–84%"),
            Band.FROM_50: self.tr("Matches of 50–74%"),
            Band.NONE: self.tr("New"),
        }
        stages = {
            Stage.UNTRANSLATED: self.tr("Without English"),
            Stage.MACHINE: self.tr("From the machine only"),
            Stage.MEMORY: self.tr("From the memory only"),
            Stage.EDITED: self.tr("Edited"),
            Stage.APPROVED: self.tr("Approved"),
        }
        whole = counts.arabic
        if all(
            amount == Amount()
            for band, amount in counts.bands.items()
            if band not in (Band.REPETITION, Band.NONE)
        ):
            bands = {band: bands[band] for band in (Band.REPETITION, Band.NONE)}  # the memory has nothing
        yield Line(self.tr("Before translating (Arabic)"), strong=True)
        yield from _shared(bands, counts.bands, whole)
        yield Line(self.tr("All"), whole, _share(whole, whole), strong=True)
        yield Line(self.tr("Now (Arabic words)"), strong=True)
        yield from _shared(stages, counts.stages, whole)
        yield Line(self.tr("Left to approve"), counts.left, _share(counts.left, whole), strong=True)
        yield Line(self.tr("The English"), counts.english, strong=True)

    def _fill(self, row: int, line: Line) -> None:
        locale = QLocale(QLocale.Language.English)  # digits as everywhere in the window
        amount = line.amount
        cells = [line.words, "", "", "", ""]
        if amount is not None:
            figures = (amount.segments, amount.words, amount.characters)
            share = "" if line.share is None else f"{line.share:.0f}"
            cells[1:] = [*(locale.toString(figure) for figure in figures), share]
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            item.setTextAlignment(_FAR if column else _NEAR)
            font = item.font()
            font.setBold(line.strong)
            item.setFont(font)
            self.table.setItem(row, column, item)
        span = _COLUMNS if amount is None else 1
        if self.table.columnSpan(row, 0) != span:
            self.table.setSpan(row, 0, 1, span)


_NEAR = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_FAR = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


def _shared(words: Mapping[Any, str], amounts: Mapping[Any, Amount], whole: Amount) -> Iterator[Line]:
    return (Line(name, amounts[key], _share(amounts[key], whole)) for key, name in words.items())


def _share(part: Amount, whole: Amount) -> float:
    return 100 * part.words / whole.words if whole.words else 0.0
