"""What a person chooses for many files: the folder of results, the formats, which texts, and whether to make them anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.batch.orders import Order
from desktop_app.exporting import FORMATS
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.batch_words import format_words
from desktop_app.gui.flow import FlowLayout
from desktop_app.gui.settings_rows import Rows
from desktop_app.gui.tick import Tick

USUAL_FORMATS = ("docx",) if "docx" in FORMATS else ("html",)


class BatchChoices(QWidget):
    """Each choice holds at once; the signals carry what was chosen."""

    folder_chosen = Signal(str)
    formats_chosen = Signal(tuple)
    recursive_chosen = Signal(bool)
    anew_chosen = Signal(bool)
    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asker = FileAsker(self)
        self.folder = QLineEdit()
        self.folder.setProperty("form", True)
        self.folder.setPlaceholderText(self.tr("a folder beside the texts"))
        self.choose_button = QPushButton(self.tr("Choose …"))
        self.choose_button.setAccessibleName(self.tr("Choose the folder for the results"))
        self.show_button = QPushButton(self.tr("Show"))
        self.show_button.setToolTip(self.tr("Show the folder of the results"))
        self.show_button.setAccessibleName(self.tr("Show the folder of the results"))
        self.formats = {to: Tick(format_words(to)) for to in FORMATS}
        self.recursive = Tick(self.tr("Folders inside folders too"))
        self.anew = Tick(self.tr("Make anew what is finished"))
        self.anew.setToolTip(self.tr("Results that you have changed are kept as a copy."))
        self._build()
        self.folder.editingFinished.connect(lambda: self.folder_chosen.emit(self.folder.text().strip()))
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.show_button.clicked.connect(self.show_requested)
        for tick in self.formats.values():
            tick.clicked.connect(lambda _on: self.formats_chosen.emit(self._ticked()))
        self.recursive.clicked.connect(self.recursive_chosen)
        self.anew.clicked.connect(self.anew_chosen)

    def _build(self) -> None:
        where = QWidget()
        beside = QHBoxLayout(where)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.folder, 1)
        for button in (self.choose_button, self.show_button):
            button.setProperty("main", True)
            button.setAutoDefault(False)
            beside.addWidget(button)
        where.setFocusProxy(self.folder)
        self.folder.setAccessibleName(self.tr("Folder for the results"))
        rows = Rows()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.add(self.tr("Results in"), where)
        rows.add(self.tr("Formats"), _flow(*self.formats.values()))
        rows.add(self.tr("Options"), _flow(self.recursive, self.anew))
        self.hint = QLabel()
        self.hint.setProperty("quiet", True)
        self.hint.setWordWrap(True)
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addWidget(self.hint)

    def show_order(self, order: Order) -> None:
        """Show what holds."""
        if not self.folder.hasFocus() or not self.folder.isModified():
            self.folder.setText(order.out_dir)
        self.show_button.setEnabled(bool(order.out_dir))
        for to, tick in self.formats.items():
            tick.setChecked(to in order.formats)
        self.recursive.setChecked(order.recursive)
        self.anew.setChecked(order.anew)
        missing = self.tr("Choose one format at least.") if not order.formats else ""
        self.hint.setText(missing)
        self.hint.setVisible(bool(missing))

    def set_usable(self, usable: bool) -> None:
        """While texts are read nothing can be chosen; the folder can be shown."""
        for part in (
            self.folder,
            self.choose_button,
            self.recursive,
            self.anew,
            *self.formats.values(),
        ):
            part.setEnabled(usable)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(to for to, tick in self.formats.items() if tick.isChecked())

    def _on_choose_clicked(self) -> None:
        self.asker.ask_folder(self.tr("Folder for the results"), self.folder.text(), self._on_chosen)

    def _on_chosen(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self.folder_chosen.emit(str(folder))


def _flow(*parts: QWidget) -> QWidget:
    made = QWidget()
    flow = FlowLayout(made, spacing=4)
    for part in parts:
        flow.addWidget(part)
    made.setFocusProxy(parts[0])
    policy = made.sizePolicy()
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made
