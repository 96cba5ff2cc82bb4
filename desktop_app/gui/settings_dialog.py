"""The settings that people look for: few, each explained in a line, in force at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import BadLength
from desktop_app.gui.controller import Controller
from desktop_app.gui.settings_dictionaries import DictionariesRow
from desktop_app.gui.settings_package import PackageFinder, PackageRow
from desktop_app.gui.settings_rows import Choice, Rows, set_explanation
from desktop_app.gui.settings_services import SettingsServices
from desktop_app.gui.tick import Tick
from desktop_app.settings import Settings
from desktop_app.summary.model import SummaryLength, Unit

_WIDTH, _ROOM = 600, 64
_SHARES = (50, 60, 70, 75, 80, 85, 90, 95, 100)
_LENGTHS = ("10%", "20%", "30%", "3", "5", "10", "100w")


class SettingsDialog(QDialog):
    """Stands beside the window and holds nothing up; Esc closes it."""

    def __init__(
        self, controller: Controller, services: SettingsServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._controller, self._services = controller, services
        self._started_in = controller.settings.language
        self._finder = PackageFinder(services.find_packages, self)
        self._finder.found.connect(lambda packages: self.package.show_packages(packages))
        self._finder.failed.connect(controller.fault_found)
        self.dictionaries: DictionariesRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self._fitted = False
        self._build()
        controller.settings_changed.connect(self._show_settings)
        controller.package_changed.connect(self._look_for_packages)
        self.finished.connect(self._on_finished)

    # --- building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._content = QWidget()
        rows = Rows()
        rows.setContentsMargins(20, 16, 20, 16)
        self._add_reading(rows)
        self._add_look(rows)
        self._add_help(rows)
        self._add_library(rows)
        self._add_memory(rows)
        self._add_clipboard(rows)
        rows.setRowStretch(rows.rowCount(), 1)
        self._inside = QWidget()
        self._inside.setObjectName("page")
        self._inside.setLayout(rows)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls are reached, and scroll it
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inside)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self._make_question())
        column.addLayout(self._make_foot())
        self._column.addWidget(self._content)
        self._show_settings()
        self._look_for_packages()

    def _add_reading(self, rows: Rows) -> None:
        self.package = PackageRow(rows, self._controller, self._content)
        self.summary = self._choice(
            rows,
            self.tr("Summary"),
            "summary",
            [(length, _length_words(length)) for length in _LENGTHS],
            self.tr("How much of an article its summary takes; never less than one sentence."),
        )

    def _add_look(self, rows: Rows) -> None:
        themes = [
            ("system", self.tr("As the desktop has them")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast-light", self.tr("High contrast, light")),
            ("contrast-dark", self.tr("High contrast, dark")),
        ]
        explanation = self.tr(
            "“As the desktop has them” changes with the desktop, from light to dark and back."
        )
        self.theme = self._choice(rows, self.tr("Colours"), "theme", themes, explanation)
        languages = [("system", self.tr("As the desktop has it")), ("en", "English"), ("ar", "العربية")]
        self.language = self._choice(rows, self.tr("Language"), "language", languages, "")
        self._language_hint = rows.explain(self.language, "")

    def _add_help(self, rows: Rows) -> None:
        self.word_help = self._tick(self.tr("Explain words under the mouse"), "word_help")
        self.word_help.setVisible(self._services.word_help)
        if self._services.word_help:
            rows.add(
                self.tr("Words"),
                self.word_help,
                self.tr("Rest the mouse on an Arabic word to see what it means and how it is built."),
            )
        describe = self._services.describe_dictionaries
        if describe is not None:
            filters = self._services.dictionary_filters
            self.dictionaries = DictionariesRow(rows, self._controller, describe, filters=filters)

    def _add_library(self, rows: Rows) -> None:
        self.keep_readings = self._tick(self.tr("Keep texts from files in the library"), "keep_readings")
        rows.add(
            self.tr("Library"),
            self.keep_readings,
            self.tr("With all that you write, at once. What is copied is kept when you write in it."),
        )

    def _add_memory(self, rows: Rows) -> None:
        self.memory_first = self._tick(
            self.tr("Use the translation memory before the machine"), "memory_first"
        )
        rows.add(
            self.tr("Memory"),
            self.memory_first,
            self.tr(
                "Sentences that you approved before, or imported, are taken as they are, marked, and not made anew."
            ),
        )
        shares = [(least, self.tr("{n} % alike or more").format(n=least)) for least in _SHARES]
        self.matches = Choice(self.tr("Matches from"))
        self.matches.offer(shares)
        self.matches.chosen.connect(lambda value: self._change(match_threshold=value))
        rows.add(
            self.tr("Matches"),
            self.matches,
            self.tr("How much of a sentence’s words a remembered one must share to be shown beside it."),
        )

    def _add_clipboard(self, rows: Rows) -> None:
        self.watch = self._tick(self.tr("Offer what is copied elsewhere"), "watch_clipboard")
        self.tray = self._tick(self.tr("Stay in the tray when the window is closed"), "tray")
        for tick in (self.watch, self.tray):
            tick.setVisible(self._services.clipboard)
        if self._services.clipboard:
            rows.add(
                self.tr("Clipboard"),
                self.watch,
                self.tr(
                    "When Arabic text is copied in another program, Dragoman offers to read it. Nothing is kept."
                ),
            )
            rows.add(
                "", self.tray, self.tr("The sign in the tray opens the window again, or ends the program.")
            )

    def _choice(
        self, rows: Rows, name: str, field: str, entries: list[tuple[str, str]], explanation: str
    ) -> Choice:
        choice = Choice(name)
        choice.offer(entries)
        choice.chosen.connect(lambda value: self._change(**{field: value}))
        rows.add(name, choice, explanation)
        return choice

    def _tick(self, words: str, field: str) -> Tick:
        tick = Tick(words, self._content)
        tick.clicked.connect(lambda checked: self._change(**{field: checked}))
        return tick

    def _make_foot(self) -> QHBoxLayout:
        self.reset_button = QPushButton(self.tr("Reset all settings …"))
        self.close_button = QPushButton(self.tr("Close"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 14)
        for button in (self.reset_button, self.close_button):
            button.setProperty("main", True)
            button.setAutoDefault(False)
        foot.addWidget(self.reset_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self.reset_button.clicked.connect(self._on_reset_asked)
        self.close_button.clicked.connect(self.close)
        return foot

    def _make_question(self) -> QWidget:
        self.question = QFrame()
        self.question.setProperty("banner", "notice")
        words = QLabel(
            self.tr("All choices go back to what they were at first. Packages and files stay where they are.")
        )
        words.setWordWrap(True)
        self.forget = Tick(self.tr("Forget the recent files too"))
        self.reset_now = QPushButton(self.tr("Reset"))
        self.keep = QPushButton(self.tr("Keep my settings"))
        column = QVBoxLayout(self.question)
        column.setContentsMargins(20, 10, 20, 10)
        column.addWidget(words)
        column.addWidget(self.forget)
        buttons = QHBoxLayout()
        for button in (self.reset_now, self.keep):
            button.setProperty("main", True)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.reset_now.clicked.connect(self._on_reset_confirmed)
        self.keep.clicked.connect(self._close_question)
        self.question.hide()
        return self.question

    def _fit_screen(self) -> None:
        # As high as the rows want to be, with room for a line that appears.
        screen = self.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        wide = min(_WIDTH, room.width())
        rows, foot = self._inside.layout(), self.reset_button.sizeHint().height() + 26
        wanted = rows.heightForWidth(wide) + foot + _ROOM if rows is not None else 0
        self.resize(wide, min(wanted, room.height() - 40))

    # --- what is chosen -----------------------------------------------------------------------------------

    def _change(self, **changes: Any) -> None:
        self._controller.change_settings(replace(self._controller.settings, **changes))

    def _show_settings(self) -> None:
        settings = self._controller.settings
        self.package.refresh()
        self.summary.show_value(settings.summary, _length_words(settings.summary))
        self.theme.show_value(settings.theme, settings.theme)
        self.language.show_value(settings.language, settings.language)
        waits = settings.language != self._started_in and not self._services.language_is_live
        hint = self.tr("Dragoman has this language when it is started again.") if waits else ""
        set_explanation(self._language_hint, self.language, hint)
        for tick, value in (
            (self.word_help, settings.word_help),
            (self.memory_first, settings.memory_first),
            (self.keep_readings, settings.keep_readings),
            (self.watch, settings.watch_clipboard),
            (self.tray, settings.tray),
        ):
            tick.setChecked(value)
        least = settings.match_threshold
        self.matches.show_value(least, self.tr("{n} % alike or more").format(n=least))
        if self.dictionaries is not None:
            self.dictionaries.refresh()

    def _look_for_packages(self) -> None:
        self._finder.look()

    def _on_reset_asked(self) -> None:
        self.forget.setChecked(False)
        self.question.show()
        self.reset_button.setEnabled(False)
        self.keep.setFocus()

    def _on_reset_confirmed(self) -> None:
        before = self._controller.settings
        recent = () if self.forget.isChecked() else before.recent
        self._close_question()
        self._controller.change_settings(replace(Settings(), recent=recent, window=before.window))

    def _close_question(self) -> None:
        self.reset_button.setEnabled(True)
        self.reset_button.setFocus()
        self.question.hide()

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """As large as what is in it, where the screen is."""
        super().showEvent(event)
        if not self._fitted:
            self._fitted = True
            self._fit_screen()

    def changeEvent(self, event: QEvent) -> None:
        """Another language: say everything anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._content is not None:
            before, self._content = self._content, None
            self._close_dictionaries()
            before.hide()
            before.deleteLater()
            self._build()
            self.language.setFocus()

    def _on_finished(self) -> None:
        self._finder.close()
        self._close_dictionaries()

    def _close_dictionaries(self) -> None:
        if self.dictionaries is not None:
            self.dictionaries.close_lane()
            self.dictionaries = None


def _length_words(length: str) -> str:
    try:
        read = SummaryLength.parse(length)
    except BadLength:
        return length
    words = {
        Unit.PERCENT: QCoreApplication.translate("settings_dialog", "{n} % of the sentences"),
        Unit.SENTENCES: QCoreApplication.translate("settings_dialog", "{n} sentences"),
        Unit.WORDS: QCoreApplication.translate("settings_dialog", "about {n} words"),
    }
    return words[read.unit].format(n=read.amount)
