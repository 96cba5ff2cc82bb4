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
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from desktop_app import app as root  # noqa: E402
from desktop_app.errors import NoPackage  # noqa: E402
from desktop_app.gui.beside import beside_of  # noqa: E402
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
    "popup": ((420, 560), "light", 100),
    "popup-dark": ((420, 560), "dark", 100),
    "popup-tall": ((420, 1700), "light", 100),
    "popup-tall-dark": ((420, 1700), "dark", 100),
    "popup-translating": ((420, 560), "light", 100),
    "popup-mirrored-150": ((420, 560), "light", 150),
    "watching": (WIDE, "light", 100),
    "watching-narrow": ((400, 600), "dark", 100),
}


def main(arguments: list[str]) -> int:
    """Take the pictures that are named, or all."""
    folder = Path(arguments[0]) if arguments else Path("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    for name in arguments[1:] or STATES:
        if name == "scale-200" and os.environ.get("QT_SCALE_FACTOR") != "2":
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
    if name.endswith("translating"):
        services = replace(
            services, open_translator=lambda _name: Halting(root.services().open_translator(""))
        )
    settings = Settings(theme=theme, zoom=zoom, watch_clipboard=name.startswith("watching"))
    window = root.make_window(settings, services)
    if name.startswith("popup"):
        take_popup(window, file, (size[0], size[1]), whole=not name.endswith("translating"))
        return
    window.resize(*size)
    window.show()
    if name != "welcome":
        window.controller.open_file(_file_for(name, home))
        _wait(lambda: _ready(window, name))
        PREPARE.get(name, _light_third)(window)
    _wait(lambda: True, at_least=60)
    window.grab().save(str(file))
    print(file)
    GO_ON.set()
    window.close()
    window.deleteLater()


def take_popup(window: MainWindow, file: Path, size: tuple[int, int], *, whole: bool) -> None:
    """Take one picture of the small window, at the end of the work or in the middle of it."""
    popup = beside_of(window).popup
    popup.resize(*size)
    QGuiApplication.clipboard().setText(root.sample_file().read_text(encoding="utf-8"))
    window.actions_.glance.trigger()

    def ready() -> bool:
        done = popup.reading.translation.done if popup.reading and popup.reading.translation else 0
        return done > 0 and popup.bar.isHidden() is whole

    _wait(ready)
    _wait(lambda: True, at_least=60)
    popup.grab().save(str(file))
    print(file)
    GO_ON.set()
    window.close()
    window.deleteLater()


GO_ON = Event()


class Halting:
    """An engine that halts after the first batch, so that the picture shows the middle of the work."""

    def __init__(self, engine: Translator) -> None:
        self._engine, self._begun, self.package = engine, False, engine.package
        self.count_tokens = engine.count_tokens

    def translate(self, texts, decoding):  # type: ignore[no-untyped-def]
        if self._begun:
            GO_ON.wait()
        self._begun = True
        return self._engine.translate(texts, decoding)


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


PREPARE: dict[str, Callable[[MainWindow], None]] = {
    "error": _fail,
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
