"""What a person chooses for many files: the folder of results, the formats, which texts, and whether to make them anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.batch.orders import Order
from desktop_app.exporting import FORMATS
from desktop_app.gui.asking import FileAsker
from desktop_app.gui.batch_words import format_words
from desktop_app.gui.delivery_words import delivery_words
from desktop_app.gui.flow import FlowLayout
from desktop_app.gui.settings_rows import Rows
from desktop_app.gui.tick import Tick

if TYPE_CHECKING:
    from desktop_app.gui.batch_how import HowDialog

USUAL_FORMATS = ("docx",) if "docx" in FORMATS else ("html",)


class BatchChoices(QWidget):
    """Each choice holds at once; the signals carry what was chosen."""

    folder_chosen = Signal(str)
    formats_chosen = Signal(tuple)
    delivery_chosen = Signal(object)  # a Delivery
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
        self.contents = QLabel()
        self.contents.setWordWrap(True)
        self.how_button = QPushButton(self.tr("Change …"))
        self.how_button.setToolTip(self.tr("Choose the layout, and what goes with the text"))
        self.how: HowDialog | None = None
        self._order, self._usable = Order(), True
        self.recursive = Tick(self.tr("Folders inside folders too"))
        self.anew = Tick(self.tr("Make anew what is finished"))
        self.anew.setToolTip(self.tr("Results that you have changed are kept as a copy."))
        self._build()
        self.folder.editingFinished.connect(lambda: self.folder_chosen.emit(self.folder.text().strip()))
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.show_button.clicked.connect(self.show_requested)
        self.how_button.clicked.connect(self._on_how_clicked)
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
        rows.add(self.tr("Contents"), self._make_contents())
        rows.add(self.tr("Options"), _flow(self.recursive, self.anew))
        self.hint = QLabel()
        self.hint.setProperty("quiet", True)
        self.hint.setWordWrap(True)
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addWidget(self.hint)

    def _make_contents(self) -> QWidget:
        self.how_button.setProperty("main", True)
        self.how_button.setAutoDefault(False)
        made = QWidget()
        beside = QHBoxLayout(made)
        beside.setContentsMargins(4, 0, 0, 0)
        beside.addWidget(self.contents, 1)
        beside.addWidget(self.how_button)
        made.setFocusProxy(self.how_button)
        return made

    def show_order(self, order: Order) -> None:
        """Show what holds."""
        self._order = order
        if not self.folder.hasFocus() or not self.folder.isModified():
            self.folder.setText(order.out_dir)
        self.show_button.setEnabled(bool(order.out_dir))
        for to, tick in self.formats.items():
            tick.setChecked(to in order.formats)
        self.recursive.setChecked(order.recursive)
        self.anew.setChecked(order.anew)
        contents = delivery_words(order.delivery, order.formats)
        self.contents.setText(contents or self.tr("Nothing to choose in these formats"))
        self.how_button.setEnabled(self._usable and bool(contents))
        self.how_button.setAccessibleName(
            self.tr("Change the contents: {contents}").format(contents=contents)
        )
        missing = self.tr("Choose one format at least.") if not order.formats else ""
        self.hint.setText(missing)
        self.hint.setVisible(bool(missing))

    def set_usable(self, usable: bool) -> None:
        """While texts are read nothing can be chosen; the folder can be shown."""
        if usable == self._usable:
            return
        self._usable = usable
        self.how_button.setEnabled(usable and bool(delivery_words(self._order.delivery, self._order.formats)))
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

    def _on_how_clicked(self) -> None:
        from desktop_app.gui.batch_how import HowDialog

        how = self.how = HowDialog(self._order.formats, self._order.delivery, self)
        how.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        how.delivery_chosen.connect(self.delivery_chosen)
        how.finished.connect(lambda _result: setattr(self, "how", None))
        how.open()

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
