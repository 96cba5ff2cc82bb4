"""The colours of the window, light and dark, and the style of its controls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True, slots=True)
class SpeakerColour:
    """`ink` draws underlines and marks, `tint` lies under spoken words."""

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class Colours:
    """All colours there are; nothing else in gui/ names one."""

    dark: bool
    paper: str
    panel: str
    card: str
    rule: str
    ink: str
    muted: str
    faint: str
    lit: str
    selection: str
    accent: str
    done: str
    dot: str
    flag: str
    notice: str
    notice_rule: str
    problem: str
    problem_rule: str
    unknown: SpeakerColour
    speakers: tuple[SpeakerColour, ...]

    def speaker(self, number: int | None) -> SpeakerColour:
        """The colours of a speaker; after the last they begin again, with other marks (see marks.py)."""
        return self.unknown if number is None else self.speakers[number % len(self.speakers)]


# The hues follow Okabe and Ito's for colour-blind readers (jfly.uni-koeln.de/color), darkened until a line
# has a contrast of at least 4.5:1 on paper, and ordered so that neighbours differ in lightness too.
LIGHT = Colours(
    dark=False,
    paper="#fbf9f5",
    panel="#f4f1ea",
    card="#fffefb",
    rule="#e6e2da",
    ink="#22252b",
    muted="#696761",
    faint="#aaa496",
    lit="#fff1bd",
    selection="#c6d8e8",
    accent="#2f6ea5",
    done="#5b8c5a",
    dot="#c99a21",
    flag="#b3402e",
    notice="#f7efd9",
    notice_rule="#e6d9b4",
    problem="#f8e4dd",
    problem_rule="#e6bfb2",
    unknown=SpeakerColour("#6b6f76", "#ececea"),
    speakers=(
        SpeakerColour("#1f6aa5", "#dcebf6"),
        SpeakerColour("#9a5412", "#f6e7d5"),
        SpeakerColour("#0b7560", "#d9efe8"),
        SpeakerColour("#98407a", "#f5e1ee"),
        SpeakerColour("#766400", "#f1ebc9"),
        SpeakerColour("#5a50a6", "#e6e3f5"),
        SpeakerColour("#b23c2a", "#f9e1dc"),
        SpeakerColour("#3f6473", "#e0eaee"),
    ),
)
DARK = Colours(
    dark=True,
    paper="#1e1d1b",
    panel="#262522",
    card="#2c2a27",
    rule="#3a3834",
    ink="#e6e1d6",
    muted="#a39d90",
    faint="#79746a",
    lit="#453d22",
    selection="#2e475f",
    accent="#84b4dc",
    done="#86b083",
    dot="#d9b154",
    flag="#e58c78",
    notice="#35301f",
    notice_rule="#524a2e",
    problem="#3d2a25",
    problem_rule="#62443b",
    unknown=SpeakerColour("#a3a29c", "#33322f"),
    speakers=(
        SpeakerColour("#7db3df", "#22364a"),
        SpeakerColour("#dba268", "#45311e"),
        SpeakerColour("#6fc3ae", "#1f3b34"),
        SpeakerColour("#d79ac5", "#432c3d"),
        SpeakerColour("#cabb66", "#3b361c"),
        SpeakerColour("#aba5e6", "#322f4b"),
        SpeakerColour("#e59180", "#462a25"),
        SpeakerColour("#9dbac8", "#2b383e"),
    ),
)


class Theme(QObject):
    """Which colours are in force; follows the desktop unless the user chose."""

    changed = Signal()

    def __init__(self, choice: str = "system", *, desktop_is_dark: Callable[[], bool] | None = None) -> None:
        super().__init__()
        self._choice = choice
        self._desktop_is_dark = desktop_is_dark or _desktop_is_dark
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> str:
        """«system», «light» or «dark»."""
        return self._choice

    @property
    def colours(self) -> Colours:
        """The colours in force now."""
        if self._choice in ("light", "dark"):
            return DARK if self._choice == "dark" else LIGHT
        return DARK if self._desktop_is_dark() else LIGHT

    def choose(self, choice: str) -> None:
        """Take «light», «dark» or, with «system», what the desktop has."""
        if choice != self._choice:
            self._choice = choice
            self.changed.emit()

    def _on_scheme_changed(self) -> None:
        if self._choice == "system":
            self.changed.emit()


def _desktop_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def palette(colours: Colours) -> QPalette:
    """The palette for everything that Qt draws itself."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, name in (
        (role.Window, colours.panel),
        (role.WindowText, colours.ink),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.card),
        (role.Text, colours.ink),
        (role.Button, colours.panel),
        (role.ButtonText, colours.ink),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.ink),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.ink),
        (role.PlaceholderText, colours.faint),
        (role.Link, colours.accent),
        (role.Mid, colours.rule),
    ):
        made.setColor(where, QColor(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.faint))
    return made


def stylesheet(c: Colours, *, mirrored: bool = False) -> str:
    """The look of controls: few borders, focus always visible. `mirrored`: right to left."""
    return f"""
QMainWindow, QWidget#top, QWidget#foot, QWidget#side {{ background: {c.panel}; }}
QWidget#top {{ border-bottom: 1px solid {c.rule}; }}
QWidget#foot {{ border-top: 1px solid {c.rule}; }}
QWidget#side {{ border: none; border-{"right" if mirrored else "left"}: 1px solid {c.rule}; }}
QWidget#welcome, QWidget#page {{ background: {c.paper}; }}
QLabel {{ color: {c.ink}; background: transparent; }}
QLabel[quiet="true"] {{ color: {c.muted}; }}
QLabel#heading {{ color: {c.muted}; }}
QToolButton, QPushButton {{ color: {c.ink}; background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 5px 10px; }}
QToolButton:hover, QPushButton:hover {{ background: {c.card}; border-color: {c.rule}; }}
QToolButton:pressed, QPushButton:pressed,
QToolButton:checked {{ background: {c.card}; border-color: {c.rule}; }}
QToolButton:focus, QPushButton:focus {{ border: 1px solid {c.accent}; }}
QToolButton:disabled, QPushButton:disabled {{ color: {c.faint}; }}
QToolButton[main="true"], QPushButton[main="true"] {{ background: {c.card}; border-color: {c.rule}; }}
QToolButton[main="true"]:focus, QPushButton[main="true"]:focus {{ border-color: {c.accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[popupMode="1"] {{ padding-{"left" if mirrored else "right"}: 18px; }}
QToolButton::menu-button {{ border: none; width: 16px; }}
QFrame#types {{ background: {c.card}; border: 1px solid {c.rule}; }}
QFrame#types QLabel {{ color: {c.muted}; }}
QMenu {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.rule}; padding: 4px; }}
QMenu::item {{ padding: {"5px 22px 5px 26px" if mirrored else "5px 26px 5px 22px"}; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.selection}; }}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::separator {{ height: 1px; background: {c.rule}; margin: 4px 8px; }}
QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.rule}; padding: 4px; }}
QListView {{ background: transparent; border: 1px solid transparent; border-radius: 6px; outline: 0; }}
QFrame[banner="notice"] {{ background: {c.notice}; border: none; border-bottom: 1px solid {c.notice_rule}; }}
QFrame[banner="problem"] {{ background: {c.problem}; border: none;
  border-bottom: 1px solid {c.problem_rule}; }}
QProgressBar {{ background: {c.rule}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {c.done}; border-radius: 2px; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c.rule}; border-radius: 4px; min-height: 36px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {c.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
