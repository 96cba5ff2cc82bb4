"""Composition root of the window: the only place that constructs its parts and wires them together."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.errors import ClipboardUnavailable, NoDisplay
from desktop_app.gui.clipboard import clipboard_text
from desktop_app.gui.controller import Controller, Services
from desktop_app.gui.engine import EngineShelf
from desktop_app.gui.faces import interface_font, load_faces
from desktop_app.gui.faults import FaultLog
from desktop_app.gui.language import ENGLISH, speak
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.progress import Stage
from desktop_app.gui.theme import Theme
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings, load_settings, save_settings
from desktop_app.translation.engine import PackageInfo, Translator

SAMPLE = "northern-dam.txt"
_PATIENCE = 600  # seconds for the self-check on a slow machine


def run_window(files: Sequence[Path], *, clipboard: bool = False, sample: bool = False) -> int:
    """Open the window and stay until it is closed.

    Args:
        files: the first is opened.
        clipboard: read the clipboard, summary first.
        sample: open the article that comes with the program when there is nothing else.

    Raises:
        NoDisplay: there is no screen to show it on.
    """
    settings = load_settings()
    application = make_application(language=settings.language)
    faults = FaultLog(paths.log_dir())
    window = make_window(settings, services(), faults=faults)
    hook_before, sys.excepthook = sys.excepthook, faults.hook
    interrupt_before = signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # Qt's loop would never hand Ctrl-C to Python
    try:
        window.show()
        if clipboard:
            # A desktop lets a window read the clipboard once it is on screen.
            QTimer.singleShot(0, window, window.summarise_clipboard)
        elif files:
            window.controller.open_file(files[0])
        elif sample:
            window.opener.open_sample()
        return int(application.exec())
    finally:
        window.controller.close()
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


def self_check() -> int:
    """Read the sample in the real window, unseen, with the starter package.

    Returns:
        0 when every sentence has its English.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    kept: list[BaseException] = []
    window = make_window(Settings(), services(choose=_choose_starter, save=lambda _settings: None))
    window.controller.fault_found.connect(kept.append)
    window.show()
    window.controller.open_file(sample_file())
    _wait_for_end(window.controller)
    application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    trouble = _what_is_missing(window.controller.reading) or [repr(error) for error in kept]
    window.close()
    for line in trouble:
        print(f"self-check: {line}", file=sys.stderr)
    if not trouble:
        reading = window.controller.reading
        assert reading is not None
        print(f"self-check: {len(reading.article.sentences)} sentences read and translated")
    return 1 if trouble else 0


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


def make_window(settings: Settings, given: Services, *, faults: FaultLog | None = None) -> MainWindow:
    """A window and its controller, wired; not shown yet."""
    controller = Controller(given, settings)
    icon = paths.resources() / "icons" / "dragoman.png"
    window = MainWindow(controller, Theme(settings.theme), sample=sample_file(), icon=icon)
    if faults is not None:
        faults.window = window
        controller.fault_found.connect(faults.report)
    return window


def services(
    *,
    choose: Callable[[str | None], PackageInfo] | None = None,
    save: Callable[[Settings], None] = save_settings,
) -> Services:
    """The real rooms behind the controller; engine and network are imported when they are first needed."""
    shelf = EngineShelf(choose=choose or _choose, load=_load)
    return Services(
        open_translator=shelf.open, install=_install, save_settings=save, official_size=_official_size()
    )


def sample_file() -> Path:
    """The article that comes with the program."""
    return paths.resources() / "samples" / SAMPLE


def _choose(name: str | None) -> PackageInfo:
    from desktop_app.translation.packages import choose_package

    return choose_package(name)


def _choose_starter(_name: str | None) -> PackageInfo:
    from desktop_app.translation.packages import choose_package, find_packages

    starter = next((p for p in find_packages() if p.starter and not p.broken), None)
    return starter or choose_package(str(paths.shipped_packages()))


def _load(package: PackageInfo) -> Translator:
    from desktop_app.translation.argos import load

    return load(package)


def _install(
    source: str, *, progress: Callable[[str, int, int | None], bool | None] | None = None
) -> PackageInfo:
    from desktop_app.translation.packages import install

    return install(source, progress=progress)


def _official_size() -> int:
    from desktop_app.translation.packages import OFFICIAL

    return OFFICIAL.size


def _has_display() -> bool:
    if not sys.platform.startswith(("linux", "freebsd", "openbsd")) or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _wait_for_end(controller: Controller) -> None:
    loop = QEventLoop()
    ended = (Stage.STOPPED, Stage.DONE)
    controller.progress_changed.connect(lambda p: loop.quit() if p.stage in ended else None)
    controller.notice_changed.connect(lambda _place, n: loop.quit() if n is not None and n.problem else None)
    controller.fault_found.connect(lambda _error: loop.quit())
    QTimer.singleShot(_PATIENCE * 1000, loop, loop.quit)
    loop.exec()


def _what_is_missing(reading: Reading | None) -> list[str]:
    if reading is None:
        return ["the sample was not read"]
    if reading.translation is None:
        return ["there is no translation"]
    empty = [
        s.index
        for s in reading.article.sentences
        if not (e := reading.english(s.index)) or not e.text.strip()
    ]
    return [f"no English for sentence {index}" for index in empty]
