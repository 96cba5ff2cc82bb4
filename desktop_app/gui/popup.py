"""The small window: gist, summary and quotations of what was copied, at a glance, without the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyle,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.clipboard import copy_text, mark_as_ours
from desktop_app.gui.digest import MARK_SIZE, Digest, Page, digest_of, mark_name, plain_text
from desktop_app.gui.marks import paint_speaker
from desktop_app.gui.notices import Notice, Place
from desktop_app.gui.progress import Progress, Stage
from desktop_app.gui.theme import LIGHT, Colours
from desktop_app.reading.model import Reading

_SIZE = (420, 560)


class _Document(QTextEdit):
    """Text to read and to copy from. Shows no picture but our own marks, and marks what is copied as ours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(16)
        self.marks: dict[str, QImage] = {}

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A mark; anything else is not there."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self.marks.get(name.toString() if isinstance(name, QUrl) else name)
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected text, nothing of its looks."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        mark_as_ours(data)
        return data


class Popup(QDialog):
    """Shows one reading; Enter hands it to the large window, Esc closes. Keeps nothing once it is closed."""

    open_requested = Signal(object)  # the Reading on show

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        # The program ends with its large window, or from the tray; not when this one is closed.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("popup")
        self.setWindowTitle(self.tr("Clipboard"))
        self.resize(*_SIZE)
        self.setMinimumSize(280, 240)
        self.reading: Reading | None = None
        self._digest: Digest | None = None
        self._colours, self._zoom = LIGHT, 100
        self._notices: dict[Place, Notice] = {}
        self.page = _Document()
        self.page.setAccessibleName(self.tr("Summary of the clipboard"))
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.setContentsMargins(16, 8, 16, 8)
        self.words = QLabel()
        self.words.setProperty("quiet", True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the translation"))
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setToolTip(self.tr("Copy the gist and the summary (Ctrl+Shift+C)"))
        self.copy_button.setShortcut("Ctrl+Shift+C")
        self.copy_button.clicked.connect(self._on_copy)
        self.open_button = QPushButton(self.tr("&Open in Dragoman"))
        self.open_button.setToolTip(self.tr("Read it all in the large window (Enter)"))
        self.open_button.setProperty("main", True)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._on_open)
        self._build()
        self.begin()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.words, 1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.open_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.bar)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.set_colours(self._colours)

    # --- what it is told ----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Wait for another text: what was on show is gone."""
        self.reading = self._digest = None
        self._notices.clear()
        self.page.clear()
        self._show_notice()
        self.show_progress(Progress())

    def show_reading(self, reading: Reading) -> None:
        """Show as much of `reading` as has been made."""
        self.reading = reading
        digest = digest_of(reading)
        if digest != self._digest:
            self._digest = digest
            self._write()
        self._enable()

    def show_progress(self, progress: Progress) -> None:
        """Say how far the English is."""
        self.bar.setVisible(progress.running)
        self.bar.setRange(0, max(progress.total, 1) if progress.stage is Stage.TRANSLATING else 0)
        self.bar.setValue(progress.done)
        words = ""
        if progress.stage is Stage.TRANSLATING:
            words = self.tr("{done} of {total} sentences").format(done=progress.done, total=progress.total)
        elif progress.running:
            words = self.tr("Getting ready …")
        self.words.setText(words)
        self._enable()

    def show_notice(self, place: Place, notice: Notice | None) -> None:
        """Say what stands in the way."""
        self._notices.pop(place, None)
        if notice is not None:
            self._notices[place] = notice
        self._show_notice()

    def set_colours(self, colours: Colours) -> None:
        """Draw in these colours."""
        self._colours = colours
        self.setStyleSheet(
            f"QDialog#popup {{ background: {colours.panel}; }}"
            f"QTextEdit {{ background: {colours.paper}; border: none;"
            f" border-bottom: 1px solid {colours.rule}; }}"
        )
        self._show_notice()
        self._write()

    def set_zoom(self, zoom: int) -> None:
        """Write at `zoom` per cent."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._write()

    def present(self, *, activate: bool) -> None:
        """Come to the front; without `activate` the keyboard stays where it is, and this in the corner."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not activate)
        if not activate and not self.isVisible():
            self._go_to_corner()
        self.show()
        self.raise_()
        if activate:
            self.activateWindow()
            self.page.setFocus()

    # --- inside -------------------------------------------------------------------------------------------

    def _write(self) -> None:
        if self._digest is None:
            return
        self.page.marks = {mark_name(said.speaker): self._mark(said.speaker) for said in self._digest.said}
        bar = self.page.verticalScrollBar()
        place = bar.value()
        self.page.document().clear()  # and with it the marks in other colours
        self.page.setHtml(Page(self._colours, self._zoom).html(self._digest))
        bar.setValue(place)

    def _mark(self, speaker: int | None) -> QImage:
        sharp = max(self.devicePixelRatioF(), 1.0)
        side = round(MARK_SIZE * sharp)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(sharp)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        box = QRectF(1, 1, MARK_SIZE - 2, MARK_SIZE - 2)
        paint_speaker(painter, speaker, box, self._colours.speaker(speaker).ink)
        painter.end()
        return image

    def _show_notice(self) -> None:
        order = (Place.PROBLEM, Place.TEXT, Place.PACKAGE)
        notice = next((self._notices[place] for place in order if place in self._notices), None)
        self.notice.setVisible(notice is not None)
        if notice is None:
            return
        self.notice.setText(f"{notice.text} {notice.detail}".strip())
        c = self._colours
        ground, rule = (c.problem, c.problem_rule) if notice.problem else (c.notice, c.notice_rule)
        self.notice.setStyleSheet(f"background: {ground}; border-bottom: 1px solid {rule};")

    def _enable(self) -> None:
        self.open_button.setEnabled(self.reading is not None)
        self.copy_button.setEnabled(self._digest is not None and bool(self._digest.summary))

    def _go_to_corner(self) -> None:
        area = self.screen().availableGeometry().adjusted(16, 16, -16, -16)
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self.setGeometry(QStyle.alignedRect(self.layoutDirection(), corner, self.size(), area))

    def _on_copy(self) -> None:
        if self._digest is not None:
            copy_text(plain_text(self._digest))
            self.words.setText(self.tr("Copied"))

    def _on_open(self) -> None:
        if self.reading is not None:
            reading = self.reading
            self.accept()
            self.open_requested.emit(reading)

    def done(self, result: int) -> None:
        """Closed, one way or another."""
        super().done(result)
        self.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Another screen may need sharper marks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._write()
