"""What the settings are made of: a choice from a list, and rows of a name, a control and a line that explains it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QStyle, QWidget


class Choice(QComboBox):
    """A list of values, each in words; tells what a person chose, not what the program set."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    @property
    def values(self) -> list[object]:
        """What can be chosen, in its order."""
        return [self.itemData(row) for row in range(self.count())]

    def offer(self, entries: Iterable[tuple[str | int, str]], *, usable: Iterable[str] | None = None) -> None:
        """Fill the list with values and their words; where `usable` is given, other values cannot be chosen."""
        self.clear()
        for value, words in entries:
            self.addItem(words, value)
        model = self.model()
        if usable is not None and isinstance(model, QStandardItemModel):
            kept = set(usable)
            for row, offered in enumerate(self.values):
                model.item(row).setEnabled(offered in kept)

    def show_value(self, value: str | int, words: str) -> None:
        """Show `value`; one that is not in the list is added under `words`."""
        row = self.findData(value)
        if row < 0:
            self.addItem(words, value)
            row = self.count() - 1
        self.setCurrentIndex(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """With an arrow of our own: a style sheet takes the style's away."""
        super().paintEvent(event)
        rect = QStyle.visualRect(
            self.layoutDirection(), self.rect(), self.rect().adjusted(self.width() - 24, 0, -8, 0)
        )
        middle = QPointF(rect.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.4))
        painter.drawPolyline([middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the value, unless the keyboard is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Rows(QGridLayout):
    """Names at the start, controls beside them, and below each control in quiet words what it does."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(18)
        self.setVerticalSpacing(4)
        self.setColumnStretch(1, 1)

    def add(self, name: str, control: QWidget, explanation: str = "") -> QLabel:
        """Add a row; the label of its explanation."""
        row = self._gap()
        if name:
            label = QLabel(name)
            label.setBuddy(control)
            place = (
                Qt.AlignmentFlag.AlignTop
                if control.sizeHint().height() > 60
                else Qt.AlignmentFlag.AlignVCenter
            )
            self.addWidget(label, row, 0, place)
        self.addWidget(control, row, 1)
        return self.explain(control, explanation)

    def explain(self, control: QWidget, explanation: str) -> QLabel:
        """Add a line under the row that was added last."""
        label = QLabel()
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        set_explanation(label, control, explanation)
        self.addWidget(label, self.rowCount(), 1)
        return label

    def add_below(self, control: QWidget) -> None:
        """Add a control to the row that was added last."""
        self.addWidget(control, self.rowCount(), 1, Qt.AlignmentFlag.AlignLeading)

    def _gap(self) -> int:
        row = self.rowCount()
        if row > 1:
            self.setRowMinimumHeight(row, 12)
        return row + 1


def set_explanation(label: QLabel, control: QWidget, words: str) -> None:
    """Show `words` under `control`, and tell them to a screen reader with it."""
    label.setText(words)
    label.setVisible(bool(words))
    control.setAccessibleDescription(words)
