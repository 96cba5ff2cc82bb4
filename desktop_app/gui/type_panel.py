"""The panel behind «Aa»: typefaces and sizes, the width of lines, and whether vowel signs are shown."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.faces import ARABIC, ENGLISH, families
from desktop_app.gui.page_style import TYPOGRAPHY
from desktop_app.gui.settings_rows import Choice
from desktop_app.gui.tick import Tick
from desktop_app.settings import SIZE_RANGE, Settings

_OURS = {"arabic_face": ARABIC[0], "english_face": ENGLISH[0]}
_NAMES = 24  # letters of a family's name that have to be seen


class TypePanel(QFrame):
    """Every choice holds at once; `change_requested` carries the fields of Settings that are to be others."""

    change_requested = Signal(dict)

    def __init__(self, parent: QWidget, *, smaller: QAction, larger: QAction) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("types")
        self.setAccessibleName(self.tr("Text and typefaces"))
        self._showing = False
        self.zoom = QLabel()
        self.smaller = self._size_button(smaller, "A−")
        self.larger = self._size_button(larger, "A+")
        self.arabic_face = self._faces("arabic_face", self.tr("Arabic typeface"))
        self.arabic_size = self._percents("arabic_size", self.tr("Size of the Arabic text"))
        self.english_face = self._faces("english_face", self.tr("English typeface"))
        self.english_size = self._percents("english_size", self.tr("Size of the English text"))
        self.line_width = self._percents("line_width", self.tr("Longest lines"))
        self.justified = self._check("justified", self.tr("Lines of equal length"))
        self.diacritics = self._check("diacritics", self.tr("Show vowel signs in the Arabic"))
        self.usual = QPushButton(self.tr("Usual Settings"))
        self.usual.setProperty("main", True)
        self.usual.clicked.connect(self._on_usual_clicked)
        self._build()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("All text"), self._beside(self.smaller, self.zoom, self.larger))
        form.addRow(self.tr("Arabic"), self._beside(self.arabic_face, self.arabic_size))
        form.addRow(self.tr("English"), self._beside(self.english_face, self.english_size))
        form.addRow(self.tr("Line width"), self._beside(self.line_width))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self.justified)
        column.addWidget(self.diacritics)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignTrailing)

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        self._showing = True
        self.zoom.setText(self.tr("{zoom} %").format(zoom=settings.zoom))
        for name in ("arabic_size", "english_size", "line_width"):
            getattr(self, name).setValue(getattr(settings, name))
        for name in ("arabic_face", "english_face"):
            self._choose(getattr(self, name), getattr(settings, name))
        self.justified.setChecked(settings.justified)
        self.diacritics.setChecked(settings.diacritics)
        usual = Settings()
        self.usual.setEnabled(any(getattr(settings, n) != getattr(usual, n) for n in TYPOGRAPHY))
        self._showing = False

    def open_under(self, button: QWidget) -> None:
        """Show the panel under `button`, the keyboard at its first choice."""
        self._list_families()
        self.adjustSize()
        anchor = QRect(button.mapToGlobal(QPoint()), button.size())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = anchor.left() if mirrored else anchor.right() - self.width() + 1
        room = self.screen().availableGeometry()
        x = max(min(x, room.right() - self.width()), room.left())
        y = max(min(anchor.bottom() + 4, room.bottom() - self.height()), room.top())
        self.move(x, y)
        self.show()
        self.arabic_face.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- inside -------------------------------------------------------------------------------------------

    def _list_families(self) -> None:
        """The names are looked up when they are first wanted: there may be hundreds."""
        for box, arabic in ((self.arabic_face, True), (self.english_face, False)):
            if box.count() > 2:
                continue
            chosen = box.currentData()
            self._showing = True
            known = {box.itemData(n) for n in range(box.count())}
            for name in families(arabic=arabic):
                if name not in known:
                    box.addItem(name, name)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            self._showing = False

    def _choose(self, box: Choice, name: str) -> None:
        if box.findData(name) < 0:
            box.insertItem(1, name, name)
        box.setCurrentIndex(box.findData(name))

    def _change(self, name: str, value: object) -> None:
        if not self._showing:
            self.change_requested.emit({name: value})

    def _on_usual_clicked(self) -> None:
        usual = {f.name: getattr(Settings(), f.name) for f in fields(Settings) if f.name in TYPOGRAPHY}
        self.change_requested.emit(usual)
        if not self.usual.isEnabled():  # the keyboard must not fall out of the panel
            self.arabic_face.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- making -------------------------------------------------------------------------------------------

    def _faces(self, name: str, words: str) -> Choice:
        box = Choice(words)
        box.setToolTip(words)
        box.setMinimumContentsLength(_NAMES)
        box.setMaxVisibleItems(14)
        box.addItem(self.tr("Usual ({family})").format(family=_OURS[name]), "")
        box.currentIndexChanged.connect(lambda _index: self._change(name, box.currentData() or ""))
        return box

    def _percents(self, name: str, words: str) -> QSpinBox:
        box = QSpinBox()
        box.setAccessibleName(words)
        box.setToolTip(words)
        box.setRange(*SIZE_RANGE)
        box.setSingleStep(5)
        box.setAlignment(Qt.AlignmentFlag.AlignHCenter)  # digits would stay left in a mirrored window
        box.setSuffix(self.tr(" %"))
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: self._change(name, value))
        return box

    def _check(self, name: str, words: str) -> Tick:
        box = Tick(words)
        box.toggled.connect(lambda on: self._change(name, on))
        return box

    def _size_button(self, action: QAction, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(f"\u200e{words}\u200e")  # in a mirrored window too the sign comes last
        button.setAccessibleName(action.text())
        button.setToolTip(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(action.trigger)
        return button

    def _beside(self, *parts: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return row
