"""The rows in which a person chooses the layout of what is delivered and what goes with it, for one format or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop_app.exporting import FORMATS, layout_of
from desktop_app.exporting.delivery import Delivery, Layout, Part
from desktop_app.gui.delivery_words import layout_words, own_layout_words, part_words, some_keep_words
from desktop_app.gui.settings_rows import Choice, Rows, set_explanation
from desktop_app.gui.tick import Tick

NO_NOTES: Mapping[Part, str] = MappingProxyType({})
_OWN = ""  # the value of «each format in its own layout»


class DeliveryChoices(QObject):
    """Puts its rows into a grid. What no format knows is greyed, and not there where few would know it."""

    def __init__(
        self, rows: Rows, delivery: Delivery, parent: QObject, *, notes: Mapping[Part, str] = NO_NOTES
    ) -> None:
        """`notes` stand in the place of a part's usual explanation."""
        super().__init__(parent)
        self._formats: tuple[str, ...] = ()
        self._delivery = delivery
        self.layout_ = Choice(self.tr("Layout"))
        self.layout_.chosen.connect(self._on_layout_chosen)
        self._layout_line = rows.add(self.tr("Layout"), self.layout_)
        self.ticks: dict[Part, Tick] = {}
        self._lines: dict[Part, QLabel] = {}
        for part, (words, explanation) in part_words().items():
            tick = self.ticks[part] = Tick(words)
            tick.clicked.connect(lambda on, part=part: self._on_ticked(part, on))
            first = part is Part.SUMMARY
            self._lines[part] = rows.add(
                self.tr("With it") if first else "", tick, notes.get(part, explanation)
            )
        self.show_delivery(delivery)

    @property
    def delivery(self) -> Delivery:
        """What is chosen."""
        return self._delivery

    def show_delivery(self, delivery: Delivery) -> None:
        """Choose this."""
        self._delivery = delivery
        for part, tick in self.ticks.items():
            tick.setChecked(bool(getattr(delivery, part.value)))
        self._show_layout()

    def show_formats(self, formats: Sequence[str]) -> None:
        """Offer what these formats know, keys of FORMATS. Of several each can have its own layout."""
        self._formats = tuple(formats)
        self._show_layout()
        known = {part for to in self._formats for part in FORMATS[to].parts}
        for part, tick in self.ticks.items():
            tick.setEnabled(part in known)
            shown = part is not Part.EXCEL or part in known
            tick.setVisible(shown)
            self._lines[part].setVisible(shown)

    def _show_layout(self) -> None:
        several = len(self._formats) > 1
        layouts = [layout for to in self._formats for layout in FORMATS[to].layouts]
        offered = [layout for layout in Layout if layout in layouts] if several else layouts
        entries = [(layout.value, layout_words()[layout][0]) for layout in offered]
        self.layout_.offer([(_OWN, own_layout_words()[0]), *entries] if several and entries else entries)
        self.layout_.setEnabled(bool(entries))
        wanted = self._delivery.layout
        if wanted not in offered:
            wanted = None if several or not entries else layout_of(self._formats[0], self._delivery)
        if entries:
            self.layout_.show_value(wanted.value if wanted else _OWN, wanted.value if wanted else _OWN)
        self._explain(wanted)

    def _explain(self, layout: Layout | None) -> None:
        if not self.layout_.isEnabled():
            words = ""
        elif layout is None:
            words = own_layout_words()[1]
        else:
            words = layout_words()[layout][1]
            if any(FORMATS[to].layouts and layout not in FORMATS[to].layouts for to in self._formats):
                words = f"{words} {some_keep_words()}"
        set_explanation(self._layout_line, self.layout_, words)

    def _on_layout_chosen(self, value: object) -> None:
        layout = Layout(str(value)) if value != _OWN else None
        self._explain(layout)
        self._delivery = replace(self._delivery, layout=layout)

    def _on_ticked(self, part: Part, on: bool) -> None:
        changes = {part.value: on}
        self._delivery = replace(self._delivery, **changes)  # type: ignore[arg-type]


def scrolled(rows: Rows) -> QScrollArea:
    """Rows that are scrolled where a dialog has no room for all of them."""
    rows.setContentsMargins(20, 16, 20, 16)
    rows.setRowStretch(rows.rowCount(), 1)
    inside = QWidget()
    inside.setObjectName("page")
    inside.setLayout(rows)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
