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
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QPainter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget  # noqa: E402

from desktop_app import app as root  # noqa: E402
from desktop_app.errors import NoPackage  # noqa: E402
from desktop_app.gui.explaining import flag_words  # noqa: E402
from desktop_app.gui.main_window import MainWindow  # noqa: E402
from desktop_app.gui.notices import Place  # noqa: E402
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
}
# What the settings of a page are in the pictures named after it; each is taken light, dark, and doubled or mirrored.
PAGES: dict[str, dict[str, Any]] = {
    "interleaved": {"layout": "interleaved"},
    "english-only": {"layout": "english"},
    "arabic-only": {"layout": "arabic"},
    "swapped": {"swapped": True},
    "unlinked": {"linked": False},
    "justified": {"justified": True},
    "vowels": {},
    "no-diacritics": {"diacritics": False},
    "typefaces": {"arabic_face": "Noto Sans Arabic", "arabic_size": 90, "line_width": 80},
    "full-screen": {},
    "full-screen-bars": {},
}
for _page in PAGES:
    STATES[_page] = (WIDE, "light", 100)
    STATES[f"{_page}-dark"] = (WIDE, "dark", 100)
    STATES[f"{_page}-mirrored"] = (WIDE, "light", 100)
    STATES[f"{_page}-scale-200"] = ((1000, 700), "light", 100)
# The interface in Arabic.
STATES |= {
    "arabic": (WIDE, "light", 100),
    "arabic-dark": (WIDE, "dark", 100),
    "arabic-welcome": (WIDE, "light", 100),
    "arabic-error": (WIDE, "light", 100),
    "arabic-menu": (WIDE, "light", 100),
    "arabic-tooltip": (WIDE, "light", 100),
    "arabic-typefaces": (WIDE, "light", 100),
    "arabic-translating": (WIDE, "light", 100),
    "arabic-narrow": (NARROW, "light", 100),
    "arabic-scale-200": ((1000, 700), "light", 100),
}
_VOWELLED = """الْمَكْتَبَةُ تَفْتَحُ أَبْوَابَهَا

قَالَتْ أَمِينَةُ الْمَكْتَبَةِ سَلْمَى نُعْمَان: «سَنَفْتَحُ كُلَّ يَوْمٍ حَتَّى الْمَسَاءِ». وَأَضَافَتْ أَنَّ الْكُتُبَ الْقَدِيمَةَ سَتُعَارُ أَيْضًا.

وَرَحَّبَ الْمُعَلِّمُ يُوسُف بِالْقَرَارِ، وَقَالَ إِنَّ التَّلَامِيذَ يَنْتَظِرُونَ هٰذَا الْيَوْمَ مُنْذُ عَامٍ كَامِلٍ.
"""


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
    arabic = name.startswith("arabic") and not name.startswith("arabic-only")
    application = root.make_application(language="ar" if arabic else "en")
    page = _page_of(name)
    if name.endswith("mirrored"):
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    services = root.services(save=lambda _settings: None)
    if name == "no-package":
        services = replace(services, open_translator=_no_package)
    if name.endswith("translating"):
        services = replace(
            services, open_translator=lambda _name: Halting(root.services().open_translator(""))
        )
    settings = Settings(theme=theme, zoom=zoom)
    window = root.make_window(replace(settings, **PAGES.get(page, {})), services)
    window.resize(*size)
    window.show()
    if not name.endswith("welcome"):
        window.controller.open_file(_file_for(name, home))
        _wait(lambda: _ready(window, name))
        PREPARE.get(page, _light_third)(window)
    _wait(lambda: True, at_least=60)
    image = window.grab()
    for other in _popups(window):
        painter = QPainter(image)
        other.render(painter, window.mapFromGlobal(other.pos()))
        painter.end()
        other.hide()
    image.save(str(file))
    print(file)
    GO_ON.set()
    window.close()
    window.deleteLater()


def _popups(window: MainWindow) -> list[QWidget]:
    """What is open in windows of its own, the first opened first."""
    return [w for w in QApplication.topLevelWidgets() if w is not window and w.isVisible()]


def _page_of(name: str) -> str:
    for ending in ("-dark", "-mirrored", "-scale-200"):
        if name.removesuffix(ending) in PAGES:
            return name.removesuffix(ending)
    return name


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
    if _page_of(name) in ("vowels", "no-diacritics"):
        vowelled = home / "library.txt"
        vowelled.write_text(_VOWELLED, encoding="utf-8")
        return vowelled
    return root.sample_file()


def _ready(window: MainWindow, name: str) -> bool:
    progress = window.controller.progress
    if name.endswith("translating"):
        return progress.done >= 1
    return not progress.running and window.controller.reading is not None


def _light_third(window: MainWindow) -> None:
    summary = window.side.summary.entries
    window.view.go_to(summary[1].sentence if len(summary) > 1 else 0)


def _fail(window: MainWindow) -> None:
    _light_third(window)
    window.controller.open_file(Path("/nowhere/lost.txt"))
    _wait(window.banners.at(Place.PROBLEM).isVisible)


def _scroll_apart(window: MainWindow) -> None:
    _light_third(window)
    bar = window.apart.second.verticalScrollBar()
    bar.setValue(bar.value() + 160)


def _open_types(window: MainWindow) -> None:
    _light_third(window)
    window.actions_.page.typefaces.trigger()


def _fill_screen(window: MainWindow) -> None:
    _light_third(window)
    window.actions_.page.full_screen.trigger()


def _show_bars(window: MainWindow) -> None:
    _fill_screen(window)
    window.full_screen.show_bars()


def _show_tip(window: MainWindow) -> None:
    view = window.view
    flagged = max(view._flagged, key=lambda sentence: len(view._flagged[sentence]))
    view.go_to(flagged)
    place = view.sentence_rect(flagged, arabic=True).center()
    words = "\n".join(f"• {flag_words(flag)}" for flag in view._flagged[flagged])
    QToolTip.showText(view.viewport().mapToGlobal(place), words, view.viewport())


def _open_menus(window: MainWindow) -> None:
    _light_third(window)
    menus: QMenu | None = window.top.menu.menu()
    at = window.top.menu.mapToGlobal(window.top.menu.rect().bottomLeft())
    while menus is not None:
        menus.popup(at)
        _wait(lambda: True, at_least=40)
        action = menus.actions()[min(2, len(menus.actions()) - 1)]
        menus.setActiveAction(action)
        beside = menus.geometry()
        below, at = action.menu(), beside.topLeft()
        menus = below if isinstance(below, QMenu) else None
        if menus is not None:  # as Qt puts it: to the left of a mirrored one
            at.setX(beside.left() - menus.sizeHint().width())


PREPARE: dict[str, Callable[[MainWindow], None]] = {
    "error": _fail,
    "narrow-panel": lambda window: window.actions_.side.trigger(),
    "translating": lambda _window: None,
    "not-arabic": lambda _window: None,
    "arabic-error": _fail,
    "arabic-menu": _open_menus,
    "arabic-tooltip": _show_tip,
    "arabic-typefaces": _open_types,
    "arabic-translating": lambda _window: None,
    "unlinked": _scroll_apart,
    "typefaces": _open_types,
    "full-screen": _fill_screen,
    "full-screen-bars": _show_bars,
}


def _wait(until: Callable[[], bool], *, at_least: int = 0) -> None:
    if at_least:
        QTest.qWait(at_least)
    while not until():
        QTest.qWait(20)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
