"""Draws a segment that was found: its Arabic above its English, the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop_app.article.model import Span
from desktop_app.gui.faces import reading_font
from desktop_app.gui.positions import showable
from desktop_app.gui.theme import Colours
from desktop_app.library.model import Hit

HIT = Qt.ItemDataRole.UserRole + 1
"""Under which an item of the list keeps its Hit."""
ARABIC_PIXELS, ENGLISH_PIXELS = 17, 13
_Index = QModelIndex | QPersistentModelIndex
_BEFORE, _LONGEST = 40, 150  # letters before the first match, and in all
_ABOVE, _BESIDE = 3, 12


class HitDelegate(QStyledItemDelegate):
    """Items without a Hit are drawn as usual, with a little more room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours | None = None
        self._sizes: dict[tuple[Hit, int], int] = {}
        self._usual: dict[tuple[int, str, str], QSize] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw an item."""
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        ink = option.palette.color(role).name()
        width = option.rect.width() - 2 * _BESIDE
        painter.save()
        painter.setClipRect(option.rect)
        painter.translate(option.rect.left() + _BESIDE, option.rect.top() + _ABOVE)
        for document in self._documents(hit, width, ink):
            document.drawContents(painter)
            painter.translate(0, round(document.size().height()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """How high an item is at the width of the list."""
        hit, view = index.data(HIT), option.widget
        if not isinstance(hit, Hit) or not isinstance(view, QTreeView):
            return self._usual_size(option, index)
        width = view.viewport().width() - 2 * view.indentation() - 2 * _BESIDE
        height = self._sizes.get((hit, width))
        if height is None:
            if len(self._sizes) > 4000:
                self._sizes.clear()
            height = round(sum(document.size().height() for document in self._documents(hit, width)))
            self._sizes[hit, width] = height
        return QSize(200, height + 2 * _ABOVE)

    def _usual_size(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """How large an item without a Hit is: as high as others of its column, of the same words as wide."""
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        key = (index.column(), index.data(), font.key())
        size = self._usual.get(key)
        if size is None:
            if len(self._usual) > 4000:
                self._usual.clear()
            usual = super().sizeHint(option, index)
            size = self._usual[key] = QSize(usual.width(), usual.height() + 2 * _ABOVE)
        return size

    def _documents(self, hit: Hit, width: int, ink: str = "") -> Iterator[QTextDocument]:
        mark = "" if self.colours is None else f"background-color: {self.colours.found.tint};"
        around = f' style="color: {ink}"' if ink else ""
        for arabic, text, spans in ((True, hit.arabic, hit.in_arabic), (False, hit.english, hit.in_english)):
            if not text:
                continue
            document = QTextDocument()
            document.setDocumentMargin(1)
            pixels = ARABIC_PIXELS if arabic else ENGLISH_PIXELS
            document.setDefaultFont(reading_font(arabic=arabic, pixels=pixels))
            option = QTextOption()
            option.setTextDirection(
                Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
            )
            document.setDefaultTextOption(option)
            direction = "rtl" if arabic else "ltr"
            document.setHtml(f'<p dir="{direction}"{around}>{marked(text, spans, mark)}</p>')
            document.setTextWidth(width)
            yield document


def marked(text: str, spans: Sequence[Span], style: str) -> str:
    """What is around the first match of a text, as HTML with the matches marked.

    By colour and by a line under them: bold would tear Arabic letters apart.
    """
    low = max(spans[0].start - _BEFORE, 0) if spans else 0
    if low:
        low = text.rfind(" ", 0, low) + 1
    high = min(low + _LONGEST, len(text))
    if high < len(text) and (blank := text.rfind(" ", low, high)) > low:
        high = blank
    made, at = ("… " if low else ""), low
    for span in spans:
        start, end = max(span.start, low), min(span.end, high)
        if start < end:
            made += escape(showable(text[at:start]))
            words = escape(showable(text[start:end]))
            made += f'<span style="{style} text-decoration: underline;">{words}</span>'
            at = end
    return made + escape(showable(text[at:high])) + (" …" if high < len(text) else "")
