"""What the tests of the window stand on: our faces, fake services, and no thread that outlives its test."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import app as root
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.progress import Stage
from desktop_app.gui.reading_services import ReadingServices
from desktop_app.gui.settings_services import SettingsServices
from desktop_app.settings import Settings
from desktop_app.translation.engine import PackageInfo, Translator
from tests.fakes import FakeTranslator

ARTICLE = """رئيسة السوق: سنفتح الأبواب يوم الخميس

قالت رئيسة السوق ليلى حداد: «سنستقبل خمسة وأربعين بائعاً جديداً هذا الأسبوع». وأضافت أن الأسعار لن ترتفع قبل نهاية العام.

ورد الصياد عمر نجم قائلاً: «الميناء بعيد جداً عن السوق، ولن نأتي إلا مرة في الأسبوع».

وتقع السوق عند مدخل المدينة القديمة، وقد أغلقت أبوابها قبل ثلاث سنوات بسبب أعمال الترميم.
"""
ENDED = (Stage.DONE, Stage.STOPPED, Stage.IDLE)


@pytest.fixture(autouse=True)
def no_thread_outlives_its_test() -> Iterator[None]:
    """Every worker has ended when a test has."""
    yield
    running = [
        t.objectName()
        for t in gc.get_objects()
        if isinstance(t, QThread) and t.objectName() and t.isRunning()
    ]
    assert running == []


@pytest.fixture(autouse=True)
def no_button_stays_down() -> Iterator[None]:
    """A double click leaves Qt's idea of the mouse pressed; the next test's hover would be a drag."""
    yield
    if QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton:
        pad = QWidget()
        pad.show()
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton)
        pad.close()


@pytest.fixture(autouse=True)
def faces(qapp: QApplication) -> None:
    """The application as the program makes it."""
    root.make_application()


@dataclass
class Desk:
    """Opens windows and keeps what they were given."""

    qtbot: QtBot
    tmp_path: Path
    translator: Translator = field(default_factory=FakeTranslator)
    open_error: Exception | None = None
    install: Callable[..., PackageInfo] | None = None
    saved: list[Settings] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)
    faults: list[BaseException] = field(default_factory=list)

    def file(self, text: str = ARTICLE, name: str = "market.txt") -> Path:
        """A real file with `text` in it."""
        path = self.tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    def window(
        self, settings: Settings | None = None, *, to_set: SettingsServices | None = None
    ) -> MainWindow:
        """A window on screen, closed at the end of the test."""
        window = root.make_window(settings or Settings(theme="light"), self._services(), to_set=to_set)
        window.resize(1200, 760)
        window.controller.fault_found.connect(self.faults.append)
        # At the end of a test nobody is there to be asked.
        self.qtbot.addWidget(window, before_close_func=lambda _: setattr(window, "may_close", lambda: True))
        with self.qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    def read(self, window: MainWindow, text: str = ARTICLE, name: str = "market.txt") -> None:
        """Open a file with `text` and wait until all is done."""
        window.controller.open_file(self.file(text, name))
        self.wait_for(window, name)

    def wait_for(self, window: MainWindow, name: str) -> None:
        """Wait until the text of that name is read to its end."""
        self.qtbot.waitUntil(lambda: _read_to_its_end(window, name), timeout=60_000)

    def _services(self) -> ReadingServices:
        return ReadingServices(
            open_translator=self._open,
            install=self._install,
            save_settings=self.saved.append,
            official_size=81_869_670,
        )

    def _open(self, name: str) -> Translator:
        self.asked_for.append(name)
        if self.open_error is not None:
            raise self.open_error
        return self.translator

    def _install(self, source: str, *, progress: object = None) -> PackageInfo:
        assert self.install is not None
        return self.install(source, progress=progress)


def _read_to_its_end(window: MainWindow, name: str) -> bool:
    reading = window.view.reading
    return (
        reading is not None
        and reading.article.source.name == name
        and window.controller.progress.stage in ENDED
    )


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A place to open windows at, with a translator that answers at once; nothing unforeseen may happen there."""
    made = Desk(qtbot, tmp_path)
    yield made
    if made.faults:
        raise made.faults[0]


class Gate:
    """A translator's answer that waits until the test lets it go."""

    def __init__(self) -> None:
        self.reached = Event()
        self.open = Event()

    def answer(self, text: str) -> str:
        """English, once the gate is open."""
        self.reached.set()
        assert self.open.wait(20)
        return f"EN({text})"


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that is opened at the end of the test, whatever happened."""
    made = Gate()
    yield made
    made.open.set()
