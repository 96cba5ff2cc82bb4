"""The edge between the text and the panel beside it: dragged with the mouse, moved with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

NARROWEST, USUAL, WIDEST = 260, 320, 560  # of the panel, in logical pixels
_STEP = 20
_GRIP = 5  # wide enough to be caught with the mouse; all of it but a line is the text's ground


class PanelSplitter(QSplitter):
    """Holds the text and the panel. The panel keeps its width when the window changes its own."""

    def __init__(self, text: QWidget, panel: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panel = panel
        self._width = USUAL
        self.setHandleWidth(_GRIP)
        self.setChildrenCollapsible(False)
        self.addWidget(text)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._on_moved)
        panel.installEventFilter(self)

    @property
    def panel_width(self) -> int:
        """How wide the panel is, or will be once it is on show."""
        return self._width

    @property
    def edge(self) -> QSplitterHandle:
        """What is dragged."""
        return self.handle(1)

    def set_panel_width(self, width: int) -> None:
        """Give the panel that width, within what is sensible; the text takes the rest."""
        self._width = min(max(width, NARROWEST), WIDEST)
        self._apply()

    def createHandle(self) -> QSplitterHandle:
        """Ours takes the keyboard."""
        return _Edge(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The panel comes back with the width it had."""
        if watched is self._panel and event.type() is QEvent.Type.Show:
            self._apply()
        return False

    def _apply(self) -> None:
        room = self.width() - self.handleWidth()
        if not self._panel.isHidden() and room > self._width:
            self.setSizes([room - self._width, self._width])

    def _on_moved(self) -> None:
        self._width = min(max(self._panel.width(), NARROWEST), WIDEST)


class _Edge(QSplitterHandle):
    """A thin line; wider, and in the colour of the focus, while it has the keyboard."""

    def __init__(self, splitter: PanelSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._splitter = splitter
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Width of the panel"))
        self.setToolTip(self.tr("Drag to make the panel wider; a double click gives it its usual width"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move the edge to their side, Home gives the usual width."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wider = Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left
        narrower = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
        width = self._splitter.panel_width
        targets = {wider: width + _STEP, narrower: width - _STEP, Qt.Key.Key_Home: USUAL}
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self._splitter.set_panel_width(target)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Back to the usual width."""
        self._splitter.set_panel_width(USUAL)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went on."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text's ground, and the line beside the panel."""
        painter, colours = QPainter(self), self.palette()
        role = QPalette.ColorRole
        if self.hasFocus():
            painter.fillRect(self.rect(), colours.color(role.Link))
            return
        painter.fillRect(self.rect(), colours.color(role.Base))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        line = QRect(QPoint(0 if mirrored else self.width() - 1, 0), self.rect().bottomRight())
        line.setWidth(1)
        painter.fillRect(line, QColor(colours.color(role.Mid)))
