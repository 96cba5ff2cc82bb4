"""Composition root of the window: the only place that constructs its parts and wires them together."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app import paths, stores
from desktop_app.errors import ClipboardUnavailable, NoDisplay
from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.batch_wing import BatchWing
from desktop_app.gui.beside import Beside, beside_of
from desktop_app.gui.checks_wing import ChecksWing
from desktop_app.gui.clipboard import clipboard_text
from desktop_app.gui.controller import Controller
from desktop_app.gui.delivering import Delivering
from desktop_app.gui.desk_actions import give_desk
from desktop_app.gui.dictionaries import Dictionaries
from desktop_app.gui.faces import interface_font, load_faces
from desktop_app.gui.faults import FaultLog
from desktop_app.gui.glossary_wing import GlossaryWing
from desktop_app.gui.icons import Icons
from desktop_app.gui.inspector import Inspector
from desktop_app.gui.language import ENGLISH, speak
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.memory_wing import MemoryWing
from desktop_app.gui.notices import dictionary_added
from desktop_app.gui.reading_services import ReadingServices
from desktop_app.gui.settings_services import SettingsServices
from desktop_app.gui.theme import Theme
from desktop_app.gui.tidying import Tidying
from desktop_app.gui.turns import Turns
from desktop_app.gui.word_help import WordHelp
from desktop_app.reading.model import Reading
from desktop_app.services import batch_services, reading_services, settings_services, write_delivery
from desktop_app.settings import Settings, load_settings, were_kept

if TYPE_CHECKING:
    from desktop_app.exporting.delivery import Delivery
    from desktop_app.gui.instance import Instance, Request
    from desktop_app.library.store import Store

# Python lets a thread that computes go on for five milliseconds while another waits: with every call of a frame
# that gives the lock away, a worker would cost the window a third of its frames. Seconds.
_TURN = 0.0005
_kept: list[QGuiApplication] = []  # an application without a window lives as long as the program


def run_window(files: Sequence[Path], *, clipboard: bool = False, sample: bool = False) -> int:
    """Open the window and stay until it is closed; if one is open already, hand it what is asked for and go.

    Args:
        files: the first is opened.
        clipboard: read the clipboard, summary first.
        sample: open the article that comes with the program when there is nothing else.

    Raises:
        NoDisplay: there is no screen to show it on.
    """
    settings = load_settings()
    application = make_application(language=settings.language)
    instance = _instance()
    if (
        instance is not None
        and not instance.become_first()
        and instance.hand_over(_request(files, clipboard))
    ):
        return 0
    sys.setswitchinterval(_TURN)
    faults = FaultLog(paths.log_dir())
    first = not were_kept()
    window = make_window(settings, reading_services(), faults=faults)
    Tidying(window)
    hook_before, sys.excepthook = sys.excepthook, faults.hook
    interrupt_before = signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # Qt's loop would never hand Ctrl-C to Python
    try:
        # The program ends with its large window, which a tray may hide: not with the last that is on screen.
        application.setQuitOnLastWindowClosed(False)
        window.closed.connect(application.quit)
        if instance is not None:
            beside = beside_of(window)
            instance.requested.connect(
                lambda asked: beside.open(asked.files, clipboard=asked.clipboard, token=asked.token)
            )
        window.show()
        if clipboard:
            # A desktop lets a window read the clipboard once it is on screen.
            QTimer.singleShot(0, window, window.summarise_clipboard)
        elif files:
            window.controller.open_file(files[0])
        elif sample:
            window.opener.open_sample()
        elif first:
            window.show_first_run()
        return int(application.exec())
    finally:
        if instance is not None:
            instance.close()
        window.closed.disconnect(application.quit)
        application.setQuitOnLastWindowClosed(True)
        window.may_close = lambda: True  # the loop has ended: there is nobody left to ask
        window.leave()
        faults.close()
        sys.excepthook = hook_before
        signal.signal(signal.SIGINT, interrupt_before)


def read_clipboard() -> str:
    """The text on the clipboard, for the command line.

    Raises:
        ClipboardUnavailable: there is no display, or the desktop does not let us read it.
    """
    existing = QGuiApplication.instance()
    if existing is None:
        if not _has_display() or os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
            raise ClipboardUnavailable("there is no display")
        existing = QGuiApplication(sys.argv[:1])
    return clipboard_text()


def provide_pdf() -> None:
    """Let readings be written as PDF: with Qt's pages, on screens that nobody sees where no window is open.

    Raises:
        ImportError: a system library of Qt's is missing.
    """
    from desktop_app.exporting.pdf_export import provide

    def make(reading: Reading, delivery: Delivery) -> bytes:
        from desktop_app.gui.printing import pdf_of

        if QGuiApplication.instance() is None:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            _kept.append(QApplication(sys.argv[:1]))  # the kind that a window could be opened in later
        load_faces(paths.resources() / "fonts")
        return pdf_of(reading, delivery)

    provide(make)


def make_application(*, language: str = ENGLISH) -> QApplication:
    """The Qt application with our faces, speaking a `language` as Settings names it; the running one if there is one.

    Raises:
        NoDisplay: there is no screen.
    """
    existing = QApplication.instance()
    if not isinstance(existing, QApplication):
        if not _has_display():
            raise NoDisplay()
        existing = QApplication(sys.argv[:1])
        existing.setApplicationName("dragoman")
        existing.setApplicationDisplayName("Dragoman")
        existing.setDesktopFileName("dragoman")
        existing.setStyle("Fusion")  # the same calm controls everywhere, coloured by theme.py
    load_faces(paths.resources() / "fonts")
    existing.setFont(interface_font())
    speak(existing, language, paths.resources() / "translations")
    return existing


def make_window(
    settings: Settings,
    given: ReadingServices,
    *,
    faults: FaultLog | None = None,
    dictionaries: Dictionaries | None = None,
    to_set: SettingsServices | None = None,
    open_library: Callable[[], Store] | None = None,
    many: BatchServices | None = None,
) -> MainWindow:
    """A window and its controller, wired; not shown yet."""
    turns = Turns()
    hurried = replace(
        given,
        open_translator=turns.shared(given.open_translator, hurry=True),
        save_settings=lambda _settings: None,  # the other controller keeps them
    )
    controller = Controller(replace(given, open_translator=turns.shared(given.open_translator)), settings)
    window = MainWindow(
        controller,
        Theme(settings.theme),
        sample=paths.sample_file(),
        to_set=to_set or settings_services(),
        icon=paths.resources() / "icons" / "dragoman.png",
        icons=Icons(_drawings()),
    )
    LibraryWing(window, open_library or stores.open_library)
    Beside(window, Controller(hurried, settings, window))
    give_desk(window)
    if faults is not None:
        faults.window = window
        controller.fault_found.connect(faults.report)
    Delivering(window, write=write_delivery, terms=lambda: given.aids().terms)
    MemoryWing(window, stores.open_memory)
    glossary = GlossaryWing(window, stores.open_glossary)
    _give_word_help(
        window,
        dictionaries
        or Dictionaries(partial(stores.open_dictionaries, glossary=glossary.explain), stores.open_dictionary),
    )
    ChecksWing(window, Inspector(terms=lambda: given.aids().terms, match=stores.worth))
    many = many or batch_services(given)
    BatchWing(window, replace(many, open_translator=turns.shared(many.open_translator, patient=True)))
    return window


def _give_word_help(window: MainWindow, dictionaries: Dictionaries) -> None:
    controller, actions = window.controller, window.actions_
    help_ = WordHelp(window, window.view, controller, dictionaries)
    dictionaries.setParent(help_)
    dictionaries.failed.connect(controller.report)
    dictionaries.fault_found.connect(controller.fault_found)
    dictionaries.added.connect(lambda added: controller.inform(dictionary_added(added.name)))
    actions.look_up.triggered.connect(help_.look_up)
    actions.add_dictionary.triggered.connect(lambda: window.opener.choose_dictionary(dictionaries.add))
    controller.reading_opened.connect(lambda reading: actions.look_up.setEnabled(reading.arabic))
    window.closed.connect(help_.close)


def _drawings() -> dict[str, str]:
    files = sorted((paths.resources() / "icons").glob("*.svg"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def _instance() -> Instance | None:
    """The meeting place of all starts of this user with this data; None where there can be none."""
    try:
        from desktop_app.gui.instance import open_instance
    except ImportError:  # a system library of Qt's network part is missing: two windows are no misfortune
        return None
    return open_instance(paths.runtime_dir(), paths.data_dir(), paths.config_dir())


def _request(files: Sequence[Path], clipboard: bool) -> Request:
    from desktop_app.gui.instance import Request

    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    return Request(tuple(file.absolute() for file in files), clipboard, token)


def _has_display() -> bool:
    if not sys.platform.startswith(("linux", "freebsd", "openbsd")) or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
