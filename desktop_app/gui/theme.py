"""The colours of the window, light, dark and in high contrast, and the style of its controls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from desktop_app.gui.control_style import control_style


@dataclass(frozen=True, slots=True)
class SpeakerColour:
    """`ink` draws underlines and marks, `tint` lies under spoken words."""

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class FoundColour:
    """`ink` draws the line around a place that was found, `tint` lies under it."""

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class Colours:
    """All colours there are; nothing else in gui/ names one.

    With `contrast` grounds say nothing: spoken words have a heavy line instead of a tint, the lit sentence a frame.
    """

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
    contrast: bool = False

    def speaker(self, number: int | None) -> SpeakerColour:
        """The colours of a speaker; after the last they begin again, with other marks (see marks.py)."""
        return self.unknown if number is None else self.speakers[number % len(self.speakers)]

    @property
    def found(self) -> FoundColour:
        """What was looked for."""
        return FoundColour("#b9a46c", "#5b4a1c") if self.dark else FoundColour("#8a6a1d", "#ffe3a6")

    @property
    def found_now(self) -> FoundColour:
        """What was looked for, where a person is."""
        return FoundColour("#ffc879", "#7c470c") if self.dark else FoundColour("#8a3d00", "#ffc069")


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
# Black on white and white on black: every pair of a colour and its ground has at least 7:1 (tests/gui/test_theme.py).
CONTRAST_LIGHT = Colours(
    dark=False,
    paper="#ffffff",
    panel="#ffffff",
    card="#ffffff",
    rule="#000000",
    ink="#000000",
    muted="#333333",
    faint="#4a4a4a",
    lit="#fff7b0",
    selection="#569bd8",
    accent="#0b4a8f",
    done="#2c5a2a",
    dot="#684d06",
    flag="#982817",
    notice="#ffffff",
    notice_rule="#000000",
    problem="#ffffff",
    problem_rule="#000000",
    unknown=SpeakerColour("#3c3f44", "#ffffff"),
    speakers=(
        SpeakerColour("#0b538b", "#ffffff"),
        SpeakerColour("#823f01", "#ffffff"),
        SpeakerColour("#005b49", "#ffffff"),
        SpeakerColour("#8a2d6a", "#ffffff"),
        SpeakerColour("#5f5100", "#ffffff"),
        SpeakerColour("#4d41a7", "#ffffff"),
        SpeakerColour("#9a2614", "#ffffff"),
        SpeakerColour("#2f5666", "#ffffff"),
    ),
    contrast=True,
)
CONTRAST_DARK = Colours(
    dark=True,
    paper="#000000",
    panel="#000000",
    card="#000000",
    rule="#ffffff",
    ink="#ffffff",
    muted="#d6d6d6",
    faint="#bdbdbd",
    lit="#2b2700",
    selection="#0a59a5",
    accent="#86bce9",
    done="#95c192",
    dot="#eab843",
    flag="#f6a18e",
    notice="#000000",
    notice_rule="#ffffff",
    problem="#000000",
    problem_rule="#ffffff",
    unknown=SpeakerColour("#c4c4c0", "#000000"),
    speakers=(
        SpeakerColour("#80bced", "#000000"),
        SpeakerColour("#eba864", "#000000"),
        SpeakerColour("#64ceb3", "#000000"),
        SpeakerColour("#e3a2d0", "#000000"),
        SpeakerColour("#d6c45a", "#000000"),
        SpeakerColour("#b5aff1", "#000000"),
        SpeakerColour("#f4a191", "#000000"),
        SpeakerColour("#98bccd", "#000000"),
    ),
    contrast=True,
)
_CHOSEN = {"light": LIGHT, "dark": DARK, "contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}


class Theme(QObject):
    """Which colours are in force; follows the desktop unless the user chose."""

    changed = Signal()

    def __init__(
        self,
        choice: str = "system",
        *,
        desktop_is_dark: Callable[[], bool] | None = None,
        desktop_wants_contrast: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__()
        self._choice = choice
        self._desktop_is_dark = desktop_is_dark or _desktop_is_dark
        self._desktop_wants_contrast = desktop_wants_contrast or _desktop_wants_contrast
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> str:
        """One of settings.THEMES."""
        return self._choice

    @property
    def colours(self) -> Colours:
        """The colours in force now."""
        if self._choice in _CHOSEN:
            return _CHOSEN[self._choice]
        shade = "dark" if self._desktop_is_dark() else "light"
        return _CHOSEN[f"contrast-{shade}" if self._desktop_wants_contrast() else shade]

    def choose(self, choice: str) -> None:
        """Take one of settings.THEMES; «system» is what the desktop has."""
        if choice != self._choice:
            self._choice = choice
            self.changed.emit()

    def _on_scheme_changed(self) -> None:
        if self._choice == "system":
            self.changed.emit()


def _desktop_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _desktop_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


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
    """The look of controls: few borders, focus always visible."""
    return f"""
QMainWindow, QWidget#top, QWidget#foot, QWidget#side {{ background: {c.panel}; }}
QWidget#top {{ border-bottom: 1px solid {c.rule}; }}
QWidget#foot {{ border-top: 1px solid {c.rule}; }}
QWidget#welcome, QWidget#page {{ background: {c.paper}; }}
QWidget#find {{ background: {c.panel}; border-bottom: 1px solid {c.rule}; }}
QWidget#find QLineEdit {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.rule};
  border-radius: 6px; padding: 0 8px; selection-background-color: {c.selection};
  selection-color: {c.ink}; }}
QWidget#find QLineEdit:focus {{ border-color: {c.accent}; }}
QLabel {{ color: {c.ink}; background: transparent; }}
QLabel[quiet="true"] {{ color: {c.muted}; }}
QLabel#heading {{ color: {c.muted}; }}
QToolButton, QPushButton {{ color: {c.ink}; background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 5px 10px; }}
QToolButton:hover, QPushButton:hover {{ background: {c.card}; border-color: {c.rule}; }}
QToolButton:pressed, QPushButton:pressed,
QToolButton:checked {{ background: {c.card}; border-color: {c.rule}; }}
QToolButton:focus, QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px 9px; }}
QToolButton:disabled, QPushButton:disabled {{ color: {c.faint}; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolButton[main="true"], QPushButton[main="true"],
QDialogButtonBox QPushButton {{ background: {c.card}; border-color: {c.rule}; }}
QToolButton[main="true"]:focus, QPushButton[main="true"]:focus,
QDialogButtonBox QPushButton:focus {{ border-color: {c.accent}; }}
QToolButton#findField {{ background: {c.card}; border-color: {c.rule}; color: {c.muted}; }}
QToolButton#findField:focus {{ border-color: {c.accent}; }}
QToolButton#findField:disabled {{ color: {c.faint}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[popupMode="1"] {{ padding-{"left" if mirrored else "right"}: 18px; }}
QToolButton[popupMode="1"]:focus {{ padding-{"left" if mirrored else "right"}: 17px; }}
QToolButton::menu-button {{ border: none; width: 16px; }}
QFrame#types {{ background: {c.card}; border: 1px solid {c.rule}; }}
QFrame#types QLabel {{ color: {c.muted}; }}
QMenu {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.rule}; padding: 4px; }}
QMenu::item {{ padding: {"5px 22px 5px 26px" if mirrored else "5px 26px 5px 22px"}; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.selection}; }}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::separator {{ height: 1px; background: {c.rule}; margin: 4px 8px; }}
QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.rule}; padding: 4px; }}
QFrame#words {{ background: {c.card}; border: 1px solid {c.faint}; border-radius: 8px; }}
QFrame#words[kept="true"] {{ border-color: {c.accent}; }}
QFrame#words QScrollArea, QWidget#words-content {{ background: transparent; }}
QFrame#words QFrame[rule="true"] {{ background: {c.rule}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.rule}; }}
QTabWidget::tab-bar {{ {"right" if mirrored else "left"}: 0; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ color: {c.muted}; background: transparent; border: 1px solid transparent;
  border-bottom: 2px solid transparent; padding: 5px 4px 6px 4px; margin: 0 3px; }}
QTabBar::tab:hover {{ color: {c.ink}; }}
QTabBar::tab:selected {{ color: {c.ink}; border-bottom-color: {c.ink}; }}
QTabBar::tab:selected:focus {{ border-color: {c.accent}; border-radius: 4px; }}
QSlider::groove:horizontal {{ background: {c.rule}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {c.card}; border: 1px solid {c.faint}; width: 13px; height: 13px;
  margin: -5px 0; border-radius: 7px; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {c.accent}; }}
QPushButton[chip="true"] {{ padding: 2px 6px; text-align: {"right" if mirrored else "left"}; }}
QPushButton:checked, QPushButton[main="true"]:checked {{ background: {c.card}; border-color: {c.accent}; }}
QFrame#segment {{ background: {c.card}; border: 1px solid {c.accent}; border-radius: 5px; }}
QTextEdit#segment-text {{ background: transparent; color: {c.ink}; border: none; padding: 0;
  selection-background-color: {c.selection}; selection-color: {c.ink}; }}
QWidget#cut {{ border: 2px solid transparent; border-radius: 5px; }}
QWidget#cut:focus {{ border-color: {c.accent}; }}
QFrame#alternatives {{ background: {c.panel}; border: 1px solid {c.faint}; border-radius: 8px; }}
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
{control_style(c)}"""
