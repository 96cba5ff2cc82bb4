"""Owns how long the window is held up while somebody works at the desk in a long text, and in a large library.

Measured in a process of its own with nothing on screen, the real window with its library, memory and checks; `python -m
benchmarks.desk WHAT COUNT` is such a process. What is held up is the time from a key or a click to the end of the paint
that shows it, or, where that is longer, the longest piece of the window's thread that comes of it afterwards. The English
is made by a translator that knows a word for every Arabic one.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measure import Row
from benchmarks.processes import run
from desktop_app.translation.engine import Decoding, Draft, PackageInfo

if TYPE_CHECKING:
    from desktop_app.gui.library_window import LibraryWindow
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.library.store import Store
    from desktop_app.reading.model import Reading

_SAID = """of to and in a harbour market old town river said new year people house water road for on that with by as at
from bridge garden school letter evening winter trade island mountain village minister worker teacher fisherman before
after between under their more than two first last"""
_WORDS = tuple(_SAID.split())
SETTLED = 1.2  # seconds in which all has come of an action that will


def rows(*, quick: bool) -> list[Row]:
    """Measure in 1,000 and 5,000 segments and in a library of 1,000 readings, or in a fifth of each."""
    sizes = (200, 1000) if quick else (1000, 5000)
    small, large = (measured("working", size, 3 if quick else 9) for size in sizes)
    held = [
        Row(f"{sizes[1]:,} segments: {what}", large[what], "ms", f"{sizes[0]:,} segments", small[what])
        for what in large
    ]
    readings = 200 if quick else 1000
    shelf = measured("library", readings, 1)
    return held + [Row(f"{readings:,} readings: {what}", value, "ms") for what, value in shelf.items()]


def measured(what: str, count: int, times: int) -> dict[str, float]:
    """The longest that the window's thread is held up by each action, in milliseconds."""
    found: dict[str, float] = json.loads(run(["-m", "benchmarks.desk", what, str(count), str(times)]))
    return found


class Glosser:
    """A translator with an English word for every Arabic one, always the same; figures and marks stay."""

    package = PackageInfo("glosses", Path(), "ar", "en", "0", "given")

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """One draft a text."""
        del decoding
        return [Draft(" ".join(map(self._gloss, text.split())), -0.1) for text in texts]

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """The one there is."""
        return self.translate([text], decoding)[:count]

    def count_tokens(self, text: str) -> int:
        """A token a word."""
        return len(text.split())

    def _gloss(self, word: str) -> str:
        core = word.strip("«».,:؟!،؛")
        if not core or core.isdigit():
            return word.replace("«", "“").replace("»", "”")
        english = _WORDS[sum(map(ord, core)) % len(_WORDS)]
        english = f"the {english}" if core.startswith("ال") else english
        ends = (word[: word.index(core)], word[word.index(core) + len(core) :])
        marks = str.maketrans("«»،؛؟", "“”,;?")
        return ends[0].translate(marks) + english + ends[1].translate(marks)


def article_text(count: int) -> str:
    """An article of `count` sentences of our own, no two equal; in every eighth somebody is quoted."""
    subjects = [
        "الصياد",
        "المعلم",
        "الوزير",
        "التاجر",
        "العامل",
        "الكاتب",
        "الطبيب",
        "الجار",
        "المهندس",
        "البستاني",
    ]
    verbs = ["زار", "وصف", "راقب", "أصلح", "باع", "اشترى", "رسم", "فتح", "أغلق", "عبر"]
    objects = [
        "الميناء",
        "السوق",
        "الجسر",
        "الحديقة",
        "المدرسة",
        "القرية",
        "الجزيرة",
        "النهر",
        "الطريق",
        "الرسالة",
    ]
    times = ("في المساء", "قبل الشتاء", "بعد العيد", "منذ عام", "عند الفجر", "في الربيع", "أمس", "اليوم")
    names = ("ليلى حداد", "عمر نجم", "سلمى قاسم", "يوسف بركات", "هدى منصور")
    paragraphs, here = [], []
    for number in range(count):
        a, b = number % 10, number // 10 % 10
        core = f"{verbs[(a + b) % 10]} {subjects[a]} {objects[b]} رقم {number + 11} {times[(a * 3 + b) % 8]}"
        more = (
            f"ثم {verbs[(a + 3) % 10]} {objects[(b + 4) % 10]} مع {subjects[(a + 5) % 10]} من المدينة القديمة"
        )
        if number % 8 == 3:
            here.append(f"وقال {names[number // 8 % 5]}: «{core}، {more}».")
        else:
            here.append(f"{core}، {more}.")
        if len(here) == 4 or number == count - 1:
            paragraphs.append(" ".join(here))
            here = []
    return "\n\n".join(paragraphs) + "\n"


# --- in the process that is measured --------------------------------------------------------------------------


class Held:
    """How long actions hold the window's thread up, in milliseconds; `paint` shows what came of each."""

    def __init__(self, paint: Callable[[], None]) -> None:
        self._paint = paint
        self.taken: dict[str, list[float]] = {}
        self.later: dict[str, list[float]] = {}

    def measure(self, name: str, act: Callable[[], None]) -> None:
        """Do it once and wait for all that comes of it."""
        start = time.perf_counter()
        act()
        self._paint()
        shown = time.perf_counter() - start
        self.taken.setdefault(name, []).append(1000 * shown)
        self.later.setdefault(name, []).append(1000 * settle())

    def found(self) -> dict[str, float]:
        """Of each action the longest piece, the median of all times."""
        return {name: max(median(taken), median(self.later[name])) for name, taken in self.taken.items()}


def settle(seconds: float = SETTLED, *, until: Callable[[], bool] = lambda: False) -> float:
    """The longest that events took, in seconds, in so many of them."""
    from PySide6.QtWidgets import QApplication

    worst, end = 0.0, time.perf_counter() + seconds
    while (start := time.perf_counter()) < end and not until():
        QApplication.processEvents()
        worst = max(worst, time.perf_counter() - start)
        time.sleep(0.0005)
    return worst


def _working(count: int, times: int) -> dict[str, float]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from desktop_app.gui.desk import desk_of
    from desktop_app.gui.replace_bar import ReplaceBar

    key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
    window = _read(count)
    desk, at = desk_of(window), count // 2
    held = Held(window.view.viewport().repaint)
    for turn in range(times + 1):
        desk.edit(at + 8 * turn)
        settle(0.3)
        if not turn:
            QTest.keyClick(desk.place.text, key.Key_A)  # the first loads what stays loaded
            desk.join()
            desk.undo()
            settle()
            continue
        held.measure("a key", lambda: QTest.keyClick(desk.place.text, key.Key_A))
        held.measure("undo", desk.undo)
        held.measure("approve and go on", desk.approve)
        desk.edit(at + 8 * turn + 1 - (at + 8 * turn + 1) % 4)
        settle(0.3)
        held.measure("join", desk.join)
        held.measure("undo joining", desk.undo)
    desk.place.close()
    QTest.keyClick(window.view, key.Key_H, control)
    bar = window.findChild(ReplaceBar)
    assert bar is not None
    bar.whole.setChecked(True)
    bar.words.setText("this")
    for word, how_many in (("winter", "hundreds"), ("the", "thousands")) * 3:
        held.measure(f"search, {how_many}", partial(bar.field.setText, word))
        begun = time.perf_counter()
        held.measure(f"replace all, {how_many}", bar.all.click)
        settle(30, until=lambda: bar.result.text().startswith("Replaced"))
        print(f"{bar.result.text()} after {time.perf_counter() - begun:.1f} s at most", file=sys.stderr)
        settle(1)
        held.measure(f"undo replacing, {how_many}", desk.undo)
        bar.field.clear()
        settle(0.3)
    _tell(held)
    window.close()
    return held.found()


def _library(count: int, _times: int) -> dict[str, float]:
    from desktop_app import app
    from desktop_app.gui.library_window import LibraryWindow

    app.make_application()
    with tempfile.TemporaryDirectory() as folder:

        def open_library() -> Store:
            from desktop_app.library.store import Store

            return Store(Path(folder) / "library.sqlite")

        store = open_library()
        for reading in _readings(count):
            store.keep(reading)
        store.close()
        shelf = LibraryWindow(open_library, None, lambda _number, _place: None)
        held = Held(shelf.repaint)
        shelf.resize(940, 680)
        start = time.perf_counter()
        held.measure("the library's list", lambda: _show(shelf))
        settle(20, until=lambda: len(shelf.list.found) == count)
        held.measure("the first search", lambda: _find(shelf, "garden"))
        start = time.perf_counter()
        worst = settle(60, until=lambda: any(found.hits for found in shelf.list.found))
        print(f"first search answered after {time.perf_counter() - start:.1f} s", file=sys.stderr)
        held.later["the first search"].append(1000 * worst)
        held.later["the first search"] = [max(held.later["the first search"])]
        held.measure("every reading again", lambda: _find(shelf, ""))
        _tell(held)
        shelf.close()
    return held.found()


def _show(shelf: LibraryWindow) -> None:
    shelf.show()


def _find(shelf: LibraryWindow, words: str) -> None:
    shelf.search.setText(words)
    shelf.refresh()


def _readings(count: int) -> Iterator[Reading]:
    from desktop_app.article.building import build_article
    from desktop_app.article.model import Source
    from desktop_app.reading.model import Reading, Translation
    from desktop_app.translation.engine import TranslatedSentence

    glosser = Glosser()
    pool = article_text(count * 12 + 12).split("\n\n")
    for number in range(count):
        text = "\n\n".join(pool[3 * number : 3 * number + 3]) + "\n"
        article = build_article(Source(f"reading {number}.txt"), text)
        english = glosser.translate([article.cut(s) for s in article.sentences], Decoding())
        made = tuple(TranslatedSentence(n, draft.text, -0.1) for n, draft in enumerate(english))
        yield Reading(article, translation=Translation(glosser.package, made))


def _read(count: int) -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from desktop_app import app
    from desktop_app.gui.progress import Stage
    from desktop_app.gui.tidying import Tidying
    from desktop_app.services import reading_services
    from desktop_app.settings import Settings

    app.make_application()
    services = replace(reading_services(save=lambda _settings: None), open_translator=lambda _name: Glosser())
    window = app.make_window(Settings(theme="light", layout="segments"), services)
    Tidying(window)
    window.resize(1360, 860)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    folder = tempfile.mkdtemp(prefix="dragoman-desk-")
    file = Path(folder, "book.txt")
    file.write_text(article_text(count), encoding="utf-8")
    window.controller.open_file(file, remember=False)
    settle(300, until=lambda: window.controller.progress.stage is Stage.DONE)
    settle(6)
    reading = window.controller.reading
    assert reading is not None
    print(
        f"{len(reading.article.sentences)} segments, {len(reading.findings.quotations)} quotations",
        file=sys.stderr,
    )
    return window


def _tell(held: Held) -> None:
    for name, taken in held.taken.items():
        print(
            f"{name:24} to the paint {median(taken):7.1f} (worst {max(taken):7.1f})   "
            f"afterwards {median(held.later[name]):7.1f} (worst {max(held.later[name]):7.1f})",
            file=sys.stderr,
        )


if __name__ == "__main__":
    sys.setswitchinterval(0.0005)  # as the program does
    measure = {"working": _working, "library": _library}[sys.argv[1]]
    print(json.dumps(measure(int(sys.argv[2]), int((sys.argv[3:] or ["5"])[0]))))
