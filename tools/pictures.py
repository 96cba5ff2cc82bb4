"""Grabs pictures of the window in its states, unseen: `python tools/pictures.py FOLDER [NAME …]`.

`make pictures` takes the ones that the page in docs/ shows (`--docs`), as WebP without loss: a third of a PNG's size.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget  # noqa: E402

from desktop_app import app as root  # noqa: E402
from desktop_app import paths  # noqa: E402
from desktop_app.article.model import Span  # noqa: E402
from desktop_app.errors import NoPackage  # noqa: E402
from desktop_app.glossary.model import Term  # noqa: E402
from desktop_app.gui.batch_window import BatchWindow  # noqa: E402
from desktop_app.gui.batch_wing import batch_of  # noqa: E402
from desktop_app.gui.beside import beside_of  # noqa: E402
from desktop_app.gui.checks_wing import ChecksWing  # noqa: E402
from desktop_app.gui.delivering import Delivering  # noqa: E402
from desktop_app.gui.desk import desk_of  # noqa: E402
from desktop_app.gui.finding_words import finding_words  # noqa: E402
from desktop_app.gui.glossary_wing import GlossaryWing  # noqa: E402
from desktop_app.gui.library_window import LibraryWindow  # noqa: E402
from desktop_app.gui.library_wing import LibraryWing  # noqa: E402
from desktop_app.gui.library_worker import Prepared  # noqa: E402
from desktop_app.gui.main_window import MainWindow  # noqa: E402
from desktop_app.gui.memory_window import MemoryWindow  # noqa: E402
from desktop_app.gui.memory_wing import MemoryWing  # noqa: E402
from desktop_app.gui.notices import Place, delivered  # noqa: E402
from desktop_app.gui.replace_bar import ReplaceBar  # noqa: E402
from desktop_app.gui.settings_dialog import SettingsDialog  # noqa: E402
from desktop_app.gui.settings_services import DictionaryLine  # noqa: E402
from desktop_app.gui.word_help import WordHelp  # noqa: E402
from desktop_app.memory.model import Approved  # noqa: E402
from desktop_app.memory.store import Memory  # noqa: E402
from desktop_app.reading.editing import approve, edit  # noqa: E402
from desktop_app.services import reading_services, settings_services  # noqa: E402
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
    "find-light": (WIDE, "light", 100),
    "find-dark": (WIDE, "dark", 100),
    "find-arabic": ((1000, 760), "light", 100),
    "find-nothing": (NARROW, "dark", 100),
    "word": (WIDE, "light", 100),
    "word-dark": (WIDE, "dark", 100),
    "word-hover": (WIDE, "light", 100),
    "word-unknown": (NARROW, "dark", 100),
    "word-zoom-200": (WIDE, "light", 200),
    "word-mirrored": (WIDE, "light", 100),
    "contrast-light": (WIDE, "contrast-light", 100),
    "contrast-dark": (WIDE, "contrast-dark", 100),
    "first-run": (WIDE, "light", 100),
    "first-run-dark": (WIDE, "dark", 100),
    "first-run-narrow": (NARROW, "contrast-light", 100),
    "welcome-recent": (WIDE, "dark", 100),
    "settings": ((1000, 800), "light", 100),
    "settings-dark": ((1000, 800), "dark", 100),
    "settings-contrast": ((1000, 800), "contrast-dark", 100),
    "settings-mirrored": ((1000, 800), "light", 100),
    "settings-whole": ((1000, 800), "contrast-light", 100),
    "reset": ((1000, 800), "light", 100),
    "keys": ((1000, 800), "light", 100),
    "keys-dark": ((1000, 800), "dark", 100),
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
    "findings": (WIDE, "light", 100),
    "findings-dark": (WIDE, "dark", 100),
    "findings-mirrored": (WIDE, "light", 100),
    "findings-scale-200": ((1000, 700), "light", 100),
    "arabic-findings": (WIDE, "light", 100),
    "counts": (WIDE, "light", 100),
    "counts-dark": (WIDE, "dark", 100),
    "counts-mirrored": (WIDE, "light", 100),
    "alternatives": (WIDE, "light", 100),
    "alternatives-dark": (WIDE, "dark", 100),
    "summary-mirrored-dark": (WIDE, "dark", 100),
    "popup": ((420, 560), "light", 100),
    "popup-dark": ((420, 560), "dark", 100),
    "popup-tall": ((420, 1700), "light", 100),
    "popup-tall-dark": ((420, 1700), "dark", 100),
    "popup-translating": ((420, 560), "light", 100),
    "popup-mirrored-150": ((420, 560), "light", 150),
    "terms": (WIDE, "light", 100),
    "terms-dark": (WIDE, "dark", 100),
    "glossary": (WIDE, "light", 100),
    "glossary-dark": (WIDE, "dark", 100),
    "arabic-glossary": (WIDE, "light", 100),
    "learning": (WIDE, "light", 100),
    "matches": (WIDE, "light", 100),
    "matches-dark": (WIDE, "dark", 100),
    "matches-contrast": (WIDE, "contrast-dark", 100),
    "matches-mirrored": (WIDE, "light", 100),
    "matches-scale-200": ((1000, 700), "light", 100),
    "memory": (WIDE, "light", 100),
    "memory-dark": (WIDE, "dark", 100),
    "memory-mirrored": (WIDE, "light", 100),
    "memory-question": (WIDE, "contrast-light", 100),
    "arabic-matches": (WIDE, "light", 100),
    "arabic-memory": (WIDE, "dark", 100),
    "library": (WIDE, "light", 100),
    "library-dark": (WIDE, "dark", 100),
    "library-mirrored": (WIDE, "light", 100),
    "library-scale-200": (WIDE, "light", 100),
    "library-search": (WIDE, "light", 100),
    "library-search-dark": (WIDE, "dark", 100),
    "library-search-mirrored": (WIDE, "light", 100),
    "library-preparing": (WIDE, "light", 100),
    "library-preparing-dark": (WIDE, "dark", 100),
    "library-preparing-mirrored": (WIDE, "light", 100),
    "library-question": (WIDE, "contrast-light", 100),
    "library-empty": (WIDE, "dark", 100),
    "arabic-library": (WIDE, "light", 100),
    "arabic-library-search": (WIDE, "dark", 100),
    "deliver": (WIDE, "light", 100),
    "deliver-dark": (WIDE, "dark", 100),
    "deliver-mirrored": (WIDE, "light", 100),
    "deliver-scale-200": ((1000, 700), "light", 100),
    "deliver-writing": (WIDE, "contrast-dark", 100),
    "delivered": (WIDE, "light", 100),
    "batch": (WIDE, "light", 100),
    "batch-dark": (WIDE, "dark", 100),
    "batch-mirrored": (WIDE, "light", 100),
    "batch-scale-200": ((1000, 700), "light", 100),
    "batch-running": (WIDE, "light", 100),
    "batch-running-dark": (WIDE, "dark", 100),
    "batch-narrow": (NARROW, "light", 100),
    "batch-how": (WIDE, "light", 100),
    "batch-how-dark": (WIDE, "dark", 100),
    "batch-how-mirrored": (WIDE, "light", 100),
    "batch-how-scale-200": ((1000, 700), "light", 100),
    "arabic-batch": (WIDE, "light", 100),
    "arabic-batch-running": (WIDE, "dark", 100),
    "arabic-batch-how": (WIDE, "light", 100),
    "watching": (WIDE, "light", 100),
    "watching-narrow": ((400, 600), "dark", 100),
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
    "paused": {},
    "stopped": {},
    "desk": {"layout": "segments"},
    "desk-split": {"layout": "segments"},
    "desk-replace": {"layout": "segments"},
    "desk-replacing": {"layout": "segments"},
}
_HALTED = ("translating", "paused", "stopped")
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
# fmt: off
DOCS = [
    "light", "dark", "contrast-dark", "arabic", "interleaved", "people-only", "checks", "alternatives", "word",
    "find-light", "typefaces", "popup", "settings", "first-run", "narrow", "scale-200",
    "desk", "matches", "findings", "glossary", "library-search", "deliver",
]
# fmt: on
_VOWELLED = """الْمَكْتَبَةُ تَفْتَحُ أَبْوَابَهَا

قَالَتْ أَمِينَةُ الْمَكْتَبَةِ سَلْمَى نُعْمَان: «سَنَفْتَحُ كُلَّ يَوْمٍ حَتَّى الْمَسَاءِ». وَأَضَافَتْ أَنَّ الْكُتُبَ الْقَدِيمَةَ سَتُعَارُ أَيْضًا.

وَرَحَّبَ الْمُعَلِّمُ يُوسُف بِالْقَرَارِ، وَقَالَ إِنَّ التَّلَامِيذَ يَنْتَظِرُونَ هٰذَا الْيَوْمَ مُنْذُ عَامٍ كَامِلٍ.
"""


def main(arguments: list[str]) -> int:
    """Take the pictures that are named, or all."""
    docs = arguments[:1] == ["--docs"]
    folder = ROOT / "docs" / "pictures" if docs else Path(arguments[0] if arguments else "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    ending = "webp" if docs or os.environ.get("PICTURES") == "webp" else "png"
    for name in arguments[1:] or (DOCS if docs else STATES):
        if name.endswith("scale-200") and os.environ.get("QT_SCALE_FACTOR") != "2":
            environment = os.environ | {"QT_SCALE_FACTOR": "2", "PICTURES": ending}
            subprocess.run([sys.executable, __file__, str(folder), name], env=environment, check=True)
            continue
        with tempfile.TemporaryDirectory() as home:
            os.environ["DRAGOMAN_CONFIG_DIR"] = os.environ["DRAGOMAN_DATA_DIR"] = home
            take(name, folder / f"{name}.{ending}", Path(home))
    return 0


def take(name: str, file: Path, home: Path) -> None:
    """Take one picture."""
    size, theme, zoom = STATES[name]
    arabic = name.startswith("arabic") and not name.startswith("arabic-only")
    application = root.make_application(language="ar" if arabic else "en")
    page = _page_of(name)
    if "mirrored" in name:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    services = reading_services(save=lambda _settings: None)
    if name == "no-package":
        services = replace(services, open_translator=_no_package)
    if page in _HALTED:
        GO_ON.clear()
        services = replace(
            services, open_translator=lambda _name: Halting(reading_services().open_translator(""))
        )
    recent = ("/home/reader/مقالات/السد الشمالي.txt", "/home/reader/dam.txt") if name in RECENT else ()
    to_set = settings_services()
    words: tuple[str, ...] = ()
    if name == "settings-whole":
        to_set = replace(to_set, describe_dictionaries=_describe, word_help=True, clipboard=True)
        words = ("/home/reader/words/dam.tsv", "/home/reader/words/معجم المياه.tsv")
    watching = name.startswith("watching")
    settings = Settings(theme=theme, zoom=zoom, recent=recent, dictionaries=words, watch_clipboard=watching)
    if name == "library-empty":
        settings = replace(settings, keep_readings=False)
    window = root.make_window(replace(settings, **PAGES.get(page, {})), services, to_set=to_set)
    if name.startswith("popup"):
        take_popup(window, file, (size[0], size[1]), whole=not name.endswith("translating"))
        return
    window.resize(*size)
    window.show()
    if page not in ("welcome", "welcome-recent", "arabic-welcome"):
        window.controller.open_file(_file_for(name, home))
        _wait(lambda: _ready(window, name))
        PREPARE.get(name, PREPARE.get(page, _light_third))(window)
    _wait(lambda: True, at_least=60)
    beside = _beside(window)
    _save(_grab(window) if beside is None else beside.grab(), file)
    GO_ON.set()
    window.close()
    window.deleteLater()


def _popups(window: MainWindow) -> list[QWidget]:
    """What is open in windows of its own, the first opened first."""
    return [w for w in QApplication.topLevelWidgets() if w is not window and w.isVisible()]


def _page_of(name: str) -> str:
    """The state that a picture is of, without how it is taken."""
    for ending in ("-dark", "-mirrored", "-scale-200"):
        name = name.removesuffix(ending)
    return name


def take_popup(window: MainWindow, file: Path, size: tuple[int, int], *, whole: bool) -> None:
    """Take one picture of the small window, at the end of the work or in the middle of it."""
    popup = beside_of(window).popup
    popup.resize(*size)
    QGuiApplication.clipboard().setText(paths.sample_file().read_text(encoding="utf-8"))
    window.actions_.glance.trigger()

    def ready() -> bool:
        done = popup.reading.translation.done if popup.reading and popup.reading.translation else 0
        return done > 0 and popup.bar.isHidden() is whole

    _wait(ready)
    _wait(lambda: True, at_least=60)
    _save(popup.grab(), file)
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
        # A second try, or a quotation alone, still belongs to the batch before.
        if self._begun and len(texts) > 1 and not decoding.no_repeat_ngram_size:
            GO_ON.wait()
        self._begun = True
        return self._engine.translate(texts, decoding)


def _grab(window: MainWindow) -> QPixmap:
    """The window, with what is open over it."""
    picture = window.grab()
    for popup in _popups(window):
        painter = QPainter(picture)
        popup.render(painter, window.mapFromGlobal(popup.pos()))
        painter.end()
        popup.close()
    return picture


def _save(picture: QPixmap, file: Path) -> None:
    if not picture.save(str(file), quality=100 if file.suffix == ".webp" else -1):
        raise OSError(f"{file} cannot be written")
    print(file)


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
    if "matches" in name or "memory" in name:
        return paths.sample_file().with_name("city-library.txt")
    return paths.sample_file()


def _ready(window: MainWindow, name: str) -> bool:
    progress = window.controller.progress
    if _page_of(name) in _HALTED:
        return progress.done >= 1
    return not progress.running and window.controller.reading is not None


def _light_third(window: MainWindow) -> None:
    summary = window.side.summary.entries
    window.view.go_to(summary[1].sentence if len(summary) > 1 else 0)


def _beside(window: MainWindow) -> QWidget | None:
    wing = window.findChild(ChecksWing)
    dialogs = window.dialogs.settings or window.dialogs.keys or window.findChild(MemoryWindow)
    dialogs = dialogs or window.findChild(LibraryWindow)
    if terms := window.findChild(GlossaryWing):
        dialogs = dialogs or terms.glossary or terms.dialog
    many = batch_of(window).dialog
    dialogs = dialogs or (many and (many.choices.how or many))
    return dialogs or (wing.counts if wing else None)


def _describe(chosen: Sequence[str]) -> list[DictionaryLine]:
    return [DictionaryLine(path, Path(path).name, "1,204 words") for path in chosen]


def _set(window: MainWindow) -> None:
    window.dialogs.show_settings()
    dialog = window.dialogs.settings
    assert isinstance(dialog, SettingsDialog)
    _wait(lambda: len(dialog.package.choice.values) > 1)
    dialog.summary.setFocus()


def _deliver(window: MainWindow) -> None:
    _light_third(window)
    delivering = window.findChild(Delivering)
    assert delivering is not None
    delivering.open_dialog()
    dialog = delivering.dialog
    assert dialog is not None
    _wait(lambda: "…" not in dialog.told.text())


def _deliver_writing(window: MainWindow) -> None:
    _deliver(window)
    delivering = window.findChild(Delivering)
    assert delivering is not None and delivering.dialog is not None
    delivering.dialog.show_writing(0.4)


def _delivered(window: MainWindow) -> None:
    _light_third(window)
    window.controller.inform(delivered(Path("/home/reader/out/northern-dam_EN.docx")))


def _reset(window: MainWindow) -> None:
    _set(window)
    dialog = window.dialogs.settings
    assert isinstance(dialog, SettingsDialog)
    dialog.reset_button.click()


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


def _find(query: str, *, steps: int = 0) -> Callable[[MainWindow], None]:
    def prepare(window: MainWindow) -> None:
        window.actions_.find.trigger()
        window.find_bar.field.insert(query)
        for _ in range(steps):
            window.actions_.find_next.trigger()

    return prepare


def _explain(nth: int, *, sentence: int | None = None, rest: bool = False) -> Callable[[MainWindow], None]:
    """Ask for the word `nth` words after the lit sentence's first, or rest the mouse on it."""

    def prepare(window: MainWindow) -> None:
        _light_third(window)
        if sentence is not None:
            window.view.go_to(sentence)
        help_ = window.findChild(WordHelp)
        assert help_ is not None
        window.actions_.look_up.trigger()
        _wait(help_.popup.isVisible)
        for _ in range(nth):
            QTest.keyClick(help_.popup, Qt.Key.Key_Left)
        if rest:
            word = window.view.selected_word()
            assert word is not None
            QTest.keyClick(help_.popup, Qt.Key.Key_Escape)
            QTest.mouseMove(window.view.viewport(), window.view.word_rect(word).center())
            _wait(help_.popup.isVisible)

    return prepare


RECENT = ("welcome-recent", "settings")


def _people(window: MainWindow) -> None:
    window.side.tabs.setCurrentIndex(1)
    window.view.go_to_quotation(0)


_REMEMBERED = (
    (
        "وأشار المهندسان كريم الزين وهند بركات، اللذان أشرفا على الترميم، إلى أن الواجهة الحجرية أعيدت إلى ما كانت عليه.",
        "The engineers Karim al-Zein and Hind Barakat, who oversaw the restoration, said the façade was as it had been.",
        "restoration.docx",
    ),
    (
        "وأشار المهندس كريم الزين، الذي أشرف على الترميم، إلى أن الواجهة الحجرية أعيدت إلى ما كانت عليه عام 1925، "
        "لكن المبنى بات مزوداً بأنظمة حديثة للإطفاء.",
        "The engineer Karim al-Zein, who oversaw the restoration, pointed out that the stone façade was returned to what "
        "it was in 1925, but that the building now has modern systems against fire.",
        "façade.docx",
    ),
    ("وتفتح المكتبة أبوابها من التاسعة صباحاً", "The library is open from nine in the morning", "hours.txt"),
)


def _terms(window: MainWindow) -> GlossaryWing:
    wing = window.findChild(GlossaryWing)
    assert isinstance(wing, GlossaryWing)
    for term in (
        Term("سد", "dam", note="not a barrage", forbidden=("barrage", "barrier")),
        Term("وزير المياه", "minister of water; water minister", ("وزيرة المياه",)),
        Term("سمير الخطيب", "Samir al-Khatib", name=True),
        Term("موسم الأمطار", "rainy season"),
    ):
        wing.worker.learn(term)
    _wait(lambda: len(wing.worker.terms) == 4)
    window.view.go_to(2)
    window.side.tabs.setCurrentWidget(window.findChild(MemoryWing).tab)  # type: ignore[union-attr]
    return wing


def _show_terms(window: MainWindow) -> None:
    _terms(window)


def _glossary(window: MainWindow) -> None:
    wing = _terms(window)
    wing.open_window()
    assert wing.glossary is not None
    wing.glossary.table.selectRow(0)


def _learning(window: MainWindow) -> None:
    wing = _terms(window)
    assert window.controller.reading is not None
    at = window.controller.reading.article.text.index("الخطيب")
    window.view.go_to_span(Span(at, at + len("الخطيب")))
    wing.always_so()
    _wait(lambda: wing.dialog is not None)


def _matches(window: MainWindow) -> None:
    memory = Memory(who="Huda")
    memory.take(
        [
            Approved(name, str(n), arabic, english, name)
            for n, (arabic, english, name) in enumerate(_REMEMBERED)
        ]
    )
    memory.close()
    wing = window.findChild(MemoryWing)
    assert wing is not None and window.controller.reading is not None
    article = window.controller.reading.article
    sentence = next(s.index for s in article.sentences if "كريم الزين" in article.cut(s))
    window.view.go_to(sentence)
    window.side.tabs.setCurrentWidget(wing.tab)
    _wait(lambda: bool(wing.tab.list.matches))
    wing.replace(0)


def _library(window: MainWindow) -> None:
    from desktop_app.article.building import build_article
    from desktop_app.article.model import Source
    from desktop_app.library.listing import set_notes, set_tags
    from desktop_app.library.store import Store
    from desktop_app.library.tables import library_file
    from desktop_app.reading.model import Reading, Translation
    from desktop_app.translation.engine import PackageInfo, TranslatedSentence

    store = Store(library_file(paths.data_dir()))
    package = PackageInfo("official", Path("/p"), "ar", "en", "1.0", "argos")
    for name, tags, pairs in _KEPT:
        article = build_article(Source(name), "\n\n".join(arabic for arabic, _ in pairs))
        made = tuple(TranslatedSentence(n, english, -0.3) for n, (_, english) in enumerate(pairs))
        reading = Reading(article, translation=Translation(package, made))
        number = store.keep(approve(edit(reading, 0, pairs[0][1] + " "), 0)).mark.id
        set_tags(store.database, number, tags)
        set_notes(store.database, number, "Names as in the client’s list; deadline on Thursday.")
    store.close()
    wing = window.findChild(LibraryWing)
    assert wing is not None
    wing.show_library()
    library = wing.library
    assert library is not None
    _wait(lambda: library.list.topLevelItemCount() >= len(_KEPT))
    library.list.setFocus()


_KEPT = (
    (
        "خزان الجبل.txt",
        ("water", "client A"),
        (
            (
                "قال المهندس إن الخزان سيُملأ قبل نهاية الشتاء.",
                "The engineer said the reservoir would be filled before the end of winter.",
            ),
            ("ويشرب من مياه الخزان نصف سكان المدينة.", "Half of the city drinks the water of the reservoir."),
        ),
    ),
    (
        "harbour.txt",
        ("sea",),
        (
            ("وصلت السفينة إلى الميناء صباح أمس.", "The ship reached the harbour yesterday morning."),
            (
                "ولم تكن مياه الميناء عميقة كما قيل.",
                "The water of the harbour was not as deep as had been said.",
            ),
        ),
    ),
    ("market-opening.txt", (), (("فتحت السوق أبوابها.", "The market opened its doors."),)),
)


def _library_search(window: MainWindow) -> None:
    _library(window)
    library = window.findChild(LibraryWindow)
    assert library is not None
    library.search.setText("المياه")
    _wait(lambda: len(library.list.hits()) >= 2 and library.list.topLevelItemCount() <= 3)
    library.list.setFocus()
    QTest.keyClick(library.list, Qt.Key.Key_Down)


def _library_preparing(window: MainWindow) -> None:
    """What a large library shows before its first search is answered."""
    _library(window)
    library = window.findChild(LibraryWindow)
    assert library is not None
    library._on_preparing(Prepared(5400, 12000))
    _wait(library.preparing.isVisible)


def _library_empty(window: MainWindow) -> None:
    wing = window.findChild(LibraryWing)
    assert wing is not None
    wing.show_library()
    library = wing.library
    assert library is not None
    _wait(library.nothing.isVisible)


def _library_question(window: MainWindow) -> None:
    _library(window)
    library = window.findChild(LibraryWindow)
    assert library is not None
    library.delete_button.click()


def _memory(window: MainWindow) -> None:
    _matches(window)
    window.findChild(MemoryWing).open_window()  # type: ignore[union-attr]
    dialog = window.findChild(MemoryWindow)
    assert dialog is not None
    _wait(lambda: bool(dialog.table.units.units) and bool(dialog.figures.text()))
    dialog.table.setCurrentIndex(dialog.table.units.index(1, 0))
    dialog.table.setFocus()


def _memory_question(window: MainWindow) -> None:
    _memory(window)
    dialog = window.findChild(MemoryWindow)
    assert dialog is not None
    dialog.delete_chosen.trigger()


def _only(window: MainWindow) -> None:
    _people(window)
    window.side.people_tab.only.click()


def _checks(window: MainWindow) -> None:
    window.side.tabs.setCurrentIndex(2)
    _wait(lambda: len(window.side.checks_tab.shown) > 1)
    window.actions_.next_finding.trigger()
    window.actions_.next_finding.trigger()
    _revise(window)


def _findings(window: MainWindow) -> None:
    """What is found in an edited text: one approved, one said to be fine."""
    tab = window.side.checks_tab
    window.side.tabs.setCurrentWidget(tab)
    reading = window.controller.reading
    assert reading is not None
    edited = edit(reading, 3, "The minister spoke of of the dam on 5 March , and of 92 per cent.")
    window.controller.write(approve(edited, 3), (3,))
    _wait(lambda: any(finding.segment == 3 for finding in tab.shown), at_least=100)
    window.actions_.next_finding.trigger()
    while tab.current is not None and tab.current.segment < 3:
        window.actions_.next_finding.trigger()


def _counts(window: MainWindow) -> None:
    _findings(window)
    wing = window.findChild(ChecksWing)
    assert wing is not None
    wing.to_counts.trigger()
    _wait(lambda: wing.counts is not None and wing.counts.table.rowCount() > 0)


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


def _work(window: MainWindow) -> None:
    """Three segments approved, one of them edited, and the editor open in the next with its draft below."""
    desk = desk_of(window)
    desk.edit(1)
    for _ in range(2):
        desk.approve()
    desk.insert("As was said before,")
    desk.approve()
    desk.place.text.put_caret(3)
    desk.insert("also")


def _work_and_split(window: MainWindow) -> None:
    _work(window)
    actions, desk = desk_of(window).actions, desk_of(window)
    assert actions is not None
    desk.place.text.put_caret(len(desk.place.text.words) // 2)
    actions.split.trigger()


def _work_and_replace(window: MainWindow) -> None:
    _work(window)
    actions = desk_of(window).actions
    assert actions is not None
    actions.search.trigger()
    bar = window.findChild(ReplaceBar)
    assert bar is not None
    bar.field.setText("the project")
    bar.words.setText("the scheme")


def _work_and_wait(window: MainWindow) -> None:
    """Replacing in a long text, half of it done."""
    _work_and_replace(window)
    bar = window.findChild(ReplaceBar)
    assert bar is not None
    bar.show_work("Replacing …", can_stop=True)
    _wait(lambda: bar.result.text() == "Replacing …")
    bar.show_progress(0.46)


def _batch(window: MainWindow) -> BatchWindow:
    """A folder of texts, one of which cannot be read, and one file more."""

    folder = paths.data_dir() / "وثائق السد"
    (folder / "الفصل الثاني").mkdir(parents=True)
    sample = paths.sample_file().read_text(encoding="utf-8")
    for number, name in enumerate(
        ("1.txt", "2.txt", "تقرير المياه.txt", "الفصل الثاني/1.txt", "الفصل الثاني/2.md")
    ):
        (folder / name).write_text("\n\n".join([sample] * (1 + number % 3)), encoding="utf-8")
    (folder / "scan.txt").write_bytes(bytes(range(256)) * 20)
    wing = batch_of(window)
    wing.offer([folder, paths.sample_file().with_name("city-library.txt")])
    assert wing.dialog is not None and wing.queue is not None
    queue = wing.queue
    _wait(lambda: len(queue.rows) == 7 and queue.count.texts == 7)
    return wing.dialog


def _batch_done(window: MainWindow) -> None:
    dialog = _batch(window)
    dialog.foot.start.click()
    _wait(lambda: batch_of(window).queue.idle)  # type: ignore[union-attr]
    queue = batch_of(window).queue
    assert queue is not None
    dialog.list.setCurrentIndex(dialog.list.model().index(queue.failures()[0], 0))
    dialog.list.setFocus()


def _batch_running(window: MainWindow) -> None:
    dialog, queue = _batch(window), batch_of(window).queue
    assert queue is not None
    dialog.foot.start.click()
    _wait(lambda: any(row.done for row in queue.rows) and bool(queue.failures()))
    queue.pause()
    dialog.list.setCurrentIndex(dialog.list.model().index(queue.waiting()[-1], 0))
    dialog.list.setFocus()


def _batch_narrow(window: MainWindow) -> None:
    dialog = _batch(window)
    dialog.resize(380, 760)
    dialog.list.setFocus()


def _batch_how(window: MainWindow) -> None:
    dialog = _batch(window)
    dialog.choices.formats["txt"].click()
    dialog.choices.how_button.click()


def _show_tip(window: MainWindow) -> None:
    view = window.view
    _wait(lambda: bool(view.findings))
    findings = view.findings or {}
    flagged = max(findings, key=lambda sentence: len(findings[sentence]))
    view.go_to(flagged)
    place = view.sentence_rect(flagged, arabic=True).center()
    words = "\n".join(f"• {finding_words(finding)}" for finding in findings[flagged])
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
    "batch": _batch_done,
    "batch-running": _batch_running,
    "batch-narrow": _batch_narrow,
    "batch-how": _batch_how,
    "arabic-batch": _batch_done,
    "arabic-batch-running": _batch_running,
    "arabic-batch-how": _batch_how,
    "deliver": _deliver,
    "deliver-writing": _deliver_writing,
    "delivered": _delivered,
    "first-run": lambda window: window.first_run.show(),
    "first-run-dark": lambda window: window.first_run.show(),
    "first-run-narrow": lambda window: window.first_run.show(),
    "settings": _set,
    "settings-dark": _set,
    "settings-contrast": _set,
    "settings-mirrored": _set,
    "settings-whole": _set,
    "reset": _reset,
    "keys": lambda window: window.dialogs.show_keys(),
    "keys-dark": lambda window: window.dialogs.show_keys(),
    "error": _fail,
    "word": _explain(1),
    "word-dark": _explain(8),
    "word-hover": _explain(9, rest=True),
    "word-unknown": _explain(3, sentence=2),
    "word-zoom-200": _explain(1),
    "word-mirrored": _explain(3),
    "people": _people,
    "people-only": _only,
    "people-only-dark": _only,
    "checks": _checks,
    "findings": _findings,
    "arabic-findings": _findings,
    "counts": _counts,
    "alternatives": _alternatives,
    "terms": _show_terms,
    "glossary": _glossary,
    "arabic-glossary": _glossary,
    "learning": _learning,
    "matches": _matches,
    "matches-contrast": _matches,
    "arabic-matches": _matches,
    "library": _library,
    "library-search": _library_search,
    "library-preparing": _library_preparing,
    "library-question": _library_question,
    "library-empty": _library_empty,
    "arabic-library-search": _library_search,
    "arabic-library": _library,
    "memory": _memory,
    "memory-question": _memory_question,
    "arabic-memory": _memory,
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
    "find-light": _find("the", steps=3),
    "find-dark": _find("الخطيب"),
    "find-arabic": _find("تأخير", steps=1),
    "find-nothing": _find("xyzzy"),
    "desk": _work,
    "desk-split": _work_and_split,
    "desk-replace": _work_and_replace,
    "desk-replacing": _work_and_wait,
    "paused": lambda window: window.actions_.pause.trigger(),
    "stopped": lambda window: window.actions_.stop.trigger(),
}


def _wait(until: Callable[[], bool], *, at_least: int = 0) -> None:
    if at_least:
        QTest.qWait(at_least)
    while not until():
        QTest.qWait(20)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
