"""Owns the time from starting a process to its answer, or to the first paint of its window (offscreen)."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from benchmarks.measure import Row, in_turn
from benchmarks.processes import run
from benchmarks.texts import samples

# Run with Qt's event loop entered: prints the moment of the first paint of a window, and leaves.
_AT_FIRST_PAINT = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.window().isVisible():
            print(time.time(), flush=True)
            QApplication.instance().removeEventFilter(self)
            QApplication.closeAllWindows()
            QApplication.instance().quit()
        return False

enter = QApplication.exec
def enter_watched(*_):
    app = QApplication.instance()
    watcher = Watcher(app)
    app.installEventFilter(watcher)
    for widget in app.topLevelWidgets():
        widget.update()  # where the first paint came before the loop
    return enter()
QApplication.exec = enter_watched
"""
_BARE_WINDOW = """
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QTextEdit("\u0645\u0631\u062d\u0628\u0627"))
window.resize(1100, 700)
window.show()
QApplication.exec()
"""
_OUR_WINDOW = """
from pathlib import Path
from desktop_app.app import run_window
run_window([Path(name) for name in sys.argv[1:]])
"""


def rows(*, quick: bool) -> list[Row]:
    """Measure `dragoman --version` beside a Python that does nothing, and the window beside an empty one."""
    times = 3 if quick else 11
    version, nothing = in_turn(
        lambda: run(["-m", "desktop_app", "--version"]), lambda: run(["-c", "pass"]), repeats=times
    )
    sample = str(samples()[0])
    ours, bare, opened = _medians(
        lambda: _until_painted(_AT_FIRST_PAINT + _OUR_WINDOW),
        lambda: _until_painted(_AT_FIRST_PAINT + _BARE_WINDOW),
        lambda: _until_painted(_AT_FIRST_PAINT + _OUR_WINDOW, sample),
        repeats=times,
    )
    return [
        Row("start of dragoman --version", version * 1000, "ms", "python -c pass", nothing * 1000),
        Row("start of the window, to its first paint", ours * 1000, "ms", "bare PySide6 window", bare * 1000),
        Row("the same with an article", opened * 1000, "ms", "bare PySide6 window", bare * 1000),
    ]


def _until_painted(program: str, *arguments: str) -> float:
    start = time.time()
    printed = run(["-c", program, *arguments]).split()
    return float(printed[0]) - start


def _medians(*works: Callable[[], float], repeats: int) -> list[float]:
    rounds = [[work() for work in works] for _ in range(repeats)]
    return [median(taken) for taken in zip(*rounds, strict=True)]
