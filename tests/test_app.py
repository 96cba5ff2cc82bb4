"""The whole program behind the window: wired, started, closed, checked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import app, paths, settings
from desktop_app.errors import ClipboardUnavailable, NoDisplay
from desktop_app.gui.instance import Instance, open_instance
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.progress import Stage

ROOT = Path(__file__).resolve().parent.parent


def the_window() -> MainWindow | None:
    """The window that is open."""
    return next(
        (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()), None
    )


@pytest.fixture
def closes_when_read(qapp: QApplication) -> Iterator[list[str]]:
    """Closes the window once its text is read to the end; the names of the texts that were."""
    names: list[str] = []

    def look() -> None:
        window = the_window()
        if window is not None and window.controller.progress.stage is Stage.DONE:
            reading = window.controller.reading
            assert reading is not None
            assert reading.translation is not None
            names.append(reading.article.source.name)
            names.append(reading.translation.package.name)
            window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    yield names
    timer.stop()


def test_the_window_reads_the_file_it_is_given_with_the_real_starter_package(
    closes_when_read: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "train.txt"
    file.write_text("وصل القطار إلى المحطة. وقال المدير سامي رزق إن الرحلات ستبدأ غداً.\n", encoding="utf-8")
    assert app.run_window([file]) == 0
    assert closes_when_read == ["train.txt", "translate-ar_en-0_2"]
    assert Path(settings.load_settings().recent[0]).name == "train.txt"


def test_the_window_reads_the_clipboard_when_asked(closes_when_read: list[str]) -> None:
    QGuiApplication.clipboard().setText("وصل القطار إلى المحطة صباح اليوم.")
    assert app.run_window([], clipboard=True) == 0
    assert closes_when_read[0] == "Clipboard"


def test_the_very_first_start_shows_the_sample_and_the_second_does_not(
    qapp: QApplication, closes_when_read: list[str]
) -> None:
    assert app.run_window([]) == 0
    assert closes_when_read[0] == paths.SAMPLE
    assert settings.were_kept()
    closes_when_read.clear()
    QTimer.singleShot(300, lambda: the_window().close())  # type: ignore[union-attr]
    assert app.run_window([]) == 0
    assert closes_when_read == []


def meeting_place() -> Instance:
    """Where a start of the program looks for another."""
    made = open_instance(paths.runtime_dir(), paths.data_dir(), paths.config_dir())
    assert made is not None
    return made


def test_a_second_start_hands_its_file_over_and_goes(qtbot: QtBot, tmp_path: Path) -> None:
    running = meeting_place()
    assert running.become_first()
    with qtbot.waitSignal(running.requested, timeout=30_000) as heard:
        second = subprocess.Popen(
            [sys.executable, "-m", "desktop_app", "train.txt"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
    assert second.wait(30) == 0
    assert heard.args is not None
    assert heard.args[0].files == (tmp_path / "train.txt",)
    running.close()


def test_where_the_first_does_not_answer_the_second_opens_a_window_of_its_own(
    closes_when_read: list[str],
) -> None:
    silent = meeting_place()
    assert silent._lock.tryLock(0)
    assert app.run_window([paths.sample_file()]) == 0
    assert closes_when_read[0] == paths.SAMPLE
    silent.close()


def test_the_window_gives_the_systems_hooks_back(closes_when_read: list[str], tmp_path: Path) -> None:
    before = sys.excepthook
    app.run_window([paths.sample_file()])
    assert sys.excepthook is before


def in_a_bare_process(statement: str) -> subprocess.CompletedProcess[str]:
    """Run `statement` where there is no display."""
    return subprocess.run(
        [sys.executable, "-c", statement],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PATH": "", "PYTHONPATH": str(ROOT), "HOME": "/nonexistent"},
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize(
    ("call", "error"),
    [("run_window([])", NoDisplay), ("read_clipboard()", ClipboardUnavailable)],
)
def test_without_a_display_there_is_an_error_and_no_crash(call: str, error: type[Exception]) -> None:
    done = in_a_bare_process(
        f"from desktop_app import app\ntry:\n    app.{call}\nexcept app.{error.__name__}:\n    print('told')"
    )
    assert (done.returncode, done.stdout.strip()) == (0, "told"), done.stderr


def test_the_clipboard_is_read_from_the_running_program(qapp: QApplication) -> None:
    QGuiApplication.clipboard().setText("قالت نعم")
    assert app.read_clipboard() == "قالت نعم"


def test_opening_the_window_loads_no_engine_and_no_network() -> None:
    done = in_a_bare_process(
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from desktop_app import app\n"
        "from desktop_app.services import reading_services\n"
        "from desktop_app.settings import Settings\n"
        "app.make_application(); app.make_window(Settings(), reading_services()).show()\n"
        "heavy = ('argostranslate', 'ctranslate2', 'sentencepiece', 'sumy', 'numpy', 'requests')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    assert done.stdout.strip() == "[]", done.stderr
