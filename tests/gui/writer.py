"""A program of its own that is there to be killed: a real window in which somebody writes and writes.

It tells on its output, a JSON object a line, what it shows when it has opened its file (`opened`), and every state that
it was told is kept (`kept`): the segments' English, and whether a person wrote it.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from desktop_app import app as root
from desktop_app.gui.desk import Desk, desk_of
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.progress import Stage
from desktop_app.gui.reading_services import ReadingServices
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings
from desktop_app.translation.engine import PackageInfo
from tests.fakes import FakeTranslator


def main() -> None:
    """Open the file that is named, and write in it until the end."""
    application = root.make_application()
    window = root.make_window(
        Settings(theme="light", layout="segments"),
        ReadingServices(
            open_translator=lambda _name: FakeTranslator(),
            install=_no_install,
            save_settings=lambda _settings: None,
            official_size=1,
        ),
    )
    wing = window.findChild(LibraryWing)
    assert isinstance(wing, LibraryWing)
    wing.keeper.saved.connect(lambda taken: tell("kept", taken.reading))
    window.controller.reading_opened.connect(lambda reading: tell("opened", reading))
    window.controller.fault_found.connect(lambda error: print(repr(error), flush=True))
    window.resize(1200, 760)
    window.show()
    window.controller.open_file(Path(sys.argv[1]))
    dice = random.Random()
    timer = QTimer(window, interval=0)
    timer.timeout.connect(lambda: write(window, desk_of(window), dice))
    timer.start()
    application.exec()


def write(window: MainWindow, desk: Desk, dice: random.Random) -> None:
    """The next key: mostly a letter, now and then out of the segment, or on to the next with this one approved."""
    reading = window.controller.reading
    if reading is None or window.controller.progress.stage is not Stage.DONE:
        return
    if not desk.editing:
        desk.edit(dice.randrange(len(reading.article.sentences)))
    key = dice.random()
    if key < 0.9:
        QTest.keyClick(desk.place.text, dice.choice("abcdefghijklmnopqrstuvwxyz"))
    elif key < 0.95:
        QTest.keyClick(desk.place.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.keyClick(desk.place.text, Qt.Key.Key_Escape)


def tell(what: str, reading: Reading) -> None:
    """One line of output."""
    english = reading.translation.sentences if reading.translation else ()
    said = {
        "what": what,
        "texts": [s.text if s else "" for s in english],
        "written": [bool(s and s.by_person) for s in english],
    }
    print(json.dumps(said), flush=True)


def _no_install(_source: str, *, progress: object = None) -> PackageInfo:
    raise AssertionError("nobody asked for a package")


if __name__ == "__main__":
    main()
