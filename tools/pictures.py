"""Grabs pictures of the window in its states, unseen: `python tools/pictures.py FOLDER [NAME …]`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from desktop_app import app as root  # noqa: E402
from desktop_app.errors import NoPackage  # noqa: E402
from desktop_app.gui.main_window import MainWindow  # noqa: E402
from desktop_app.settings import Settings  # noqa: E402
from desktop_app.translation.engine import Translator  # noqa: E402

WIDE, NARROW = (1360, 860), (560, 860)
# Name, size, theme, zoom.
STATES = {
    "light": (WIDE, "light", 100),
    "dark": (WIDE, "dark", 100),
    "scale-200": ((1000, 700), "light", 100),
    "zoom-150": (WIDE, "light", 150),
    "translating": (WIDE, "light", 100),
    "no-package": (WIDE, "light", 100),
    "error": (WIDE, "light", 100),
    "not-arabic": (WIDE, "dark", 100),
    "narrow": (NARROW, "light", 100),
    "narrow-panel": (NARROW, "dark", 100),
    "welcome": (WIDE, "light", 100),
    "mirrored": (WIDE, "light", 100),
    "people": (WIDE, "light", 100),
    "people-dark": (WIDE, "dark", 100),
    "people-only": (WIDE, "light", 100),
    "people-only-dark": (WIDE, "dark", 100),
    "people-mirrored": (WIDE, "light", 100),
    "people-scale-200": ((1000, 700), "light", 100),
    "checks": (WIDE, "light", 100),
    "checks-dark": (WIDE, "dark", 100),
    "checks-mirrored": (WIDE, "light", 100),
    "checks-scale-200": ((1000, 700), "dark", 100),
    "alternatives": (WIDE, "light", 100),
    "alternatives-dark": (WIDE, "dark", 100),
    "summary-mirrored-dark": (WIDE, "dark", 100),
}


def main(arguments: list[str]) -> int:
    """Take the pictures that are named, or all."""
    folder = Path(arguments[0]) if arguments else Path("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    for name in arguments[1:] or STATES:
        if name.endswith("scale-200") and os.environ.get("QT_SCALE_FACTOR") != "2":
            environment = os.environ | {"QT_SCALE_FACTOR": "2"}
            subprocess.run([sys.executable, __file__, str(folder), name], env=environment, check=True)
            continue
        with tempfile.TemporaryDirectory() as home:
            os.environ["DRAGOMAN_CONFIG_DIR"] = os.environ["DRAGOMAN_DATA_DIR"] = home
            take(name, folder / f"{name}.png", Path(home))
    return 0


def take(name: str, file: Path, home: Path) -> None:
    """Take one picture."""
    size, theme, zoom = STATES[name]
    application = root.make_application()
    mirrored = "mirrored" in name
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    services = root.services(save=lambda _settings: None)
    if name == "no-package":
        services = replace(services, open_translator=_no_package)
    if name == "translating":
        services = replace(
            services, open_translator=lambda _name: Halting(root.services().open_translator(""))
        )
    window = root.make_window(Settings(theme=theme, zoom=zoom), services)
    window.resize(*size)
    window.show()
    if name != "welcome":
        window.controller.open_file(_file_for(name, home))
        _wait(lambda: _ready(window, name))
        PREPARE.get(name, PREPARE.get(name.split("-")[0], _light_third))(window)
    _wait(lambda: True, at_least=60)
    _grab(window).save(str(file))
    print(file)
    GO_ON.set()
    window.close()
    window.deleteLater()


GO_ON = Event()


class Halting:
    """An engine that halts after the first batch, so that the picture shows the middle of the work."""

    def __init__(self, engine: Translator) -> None:
        self._engine, self._begun, self.package = engine, False, engine.package
        self.count_tokens, self.alternatives = engine.count_tokens, engine.alternatives

    def translate(self, texts, decoding):  # type: ignore[no-untyped-def]
        if self._begun:
            GO_ON.wait()
        self._begun = True
        return self._engine.translate(texts, decoding)


def _grab(window: MainWindow) -> QPixmap:
    """The window, with the list that is open over it."""
    picture = window.grab()
    popup = window.looking.popup
    if popup is not None and popup.isVisible():
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(popup.pos()), popup.grab())
        painter.end()
        popup.close()
    return picture


def _no_package(_name: str) -> Translator:
    raise NoPackage("ar", "en")


def _file_for(name: str, home: Path) -> Path:
    if name == "not-arabic":
        latin = home / "harbour.txt"
        latin.write_text(
            "The harbour opens\n\nThe new harbour opened on Monday. Two ships came in before noon, and "
            "a third waited outside until the evening.\n\nThe captain said she was glad to be home.\n",
            encoding="utf-8",
        )
        return latin
    return root.sample_file()


def _ready(window: MainWindow, name: str) -> bool:
    progress = window.controller.progress
    if name == "translating":
        return progress.done >= 1
    return not progress.running and window.controller.reading is not None


def _light_third(window: MainWindow) -> None:
    summary = window.side.summary.entries
    window.view.go_to(summary[1].sentence if len(summary) > 1 else 0)


def _fail(window: MainWindow) -> None:
    _light_third(window)
    window.controller.open_file(Path("/nowhere/lost.txt"))
    _wait(lambda: True, at_least=200)


def _people(window: MainWindow) -> None:
    window.side.tabs.setCurrentIndex(1)
    window.view.go_to_quotation(0)


def _only(window: MainWindow) -> None:
    _people(window)
    window.side.people_tab.only.click()


def _checks(window: MainWindow) -> None:
    window.side.tabs.setCurrentIndex(2)
    window.actions_.next_flag.trigger()
    window.actions_.next_flag.trigger()
    _revise(window)


def _revise(window: MainWindow) -> None:
    window.actions_.others.trigger()
    _wait(lambda: window.looking.popup is not None)
    popup = window.looking.popup
    assert popup is not None and window.view.lit is not None
    popup.list.chosen.emit(len(popup.list.cards) - 1)
    sentence = window.view.lit
    _wait(lambda: bool((made := window.view.reading.english(sentence)) and made.revised))  # type: ignore[union-attr]


def _alternatives(window: MainWindow) -> None:
    _light_third(window)
    window.actions_.others.trigger()
    _wait(lambda: window.looking.popup is not None, at_least=500)


PREPARE: dict[str, Callable[[MainWindow], None]] = {
    "error": _fail,
    "people": _people,
    "people-only": _only,
    "people-only-dark": _only,
    "checks": _checks,
    "alternatives": _alternatives,
    "narrow-panel": lambda window: window.actions_.side.trigger(),
    "translating": lambda _window: None,
    "not-arabic": lambda _window: None,
}


def _wait(until: Callable[[], bool], *, at_least: int = 0) -> None:
    if at_least:
        QTest.qWait(at_least)
    while not until():
        QTest.qWait(20)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
