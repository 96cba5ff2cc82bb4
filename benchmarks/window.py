"""Owns how the window bears a book: its first paint, its frames while scrolling, its memory a sentence.

Each is measured in a process of its own with nothing on screen (Qt's offscreen platform); `python -m
benchmarks.window WHAT COUNT` is such a process. What is compared takes turns inside one process. The English is made by
a translator that only changes letters, so that the engine's time and memory are left out.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from benchmarks.measure import Row
from benchmarks.processes import peak_memory, run
from benchmarks.texts import article_of
from desktop_app.translation.engine import Decoding, Draft, PackageInfo

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow

ARTICLE = 28  # sentences, about 5 kB
STEP = 108  # pixels a frame scrolls: one notch of a mouse wheel


def rows(*, quick: bool) -> list[Row]:
    """Measure with 1,000 and 5,000 sentences, or a fifth of each."""
    small, large = (200, 1000) if quick else (1000, 5000)
    opened = _measured("opening", large, 3 if quick else 5)
    frames = _measured("scrolling", large, 200 if quick else 600)
    book = f"{large:,} sentences"
    browser = "QTextBrowser"
    found = [
        Row(
            f"{book}: from opening to the first paint",
            opened["book"],
            "ms",
            f"{ARTICLE} sentences",
            opened["article"],
        ),
        Row(f"{book}: shown and painted", frames["shown"], "ms", browser, frames["shown_browser"]),
        *(
            Row(
                f"{book}: a frame while scrolling, {name}",
                frames[name],
                "ms",
                browser,
                frames[f"{name}_browser"],
            )
            for name in ("median", "95th percentile", "worst")
        ),
    ]
    peaks = [
        peak_memory(["-m", "benchmarks.window", "memory", str(count)]) for count in (ARTICLE, small, large)
    ]
    if None not in peaks:
        base, little, much = (peak or 0.0 for peak in peaks)
        a_sentence = ((much - base) / (large - ARTICLE), (little - base) / (small - ARTICLE))
        of_large, of_small = (1000 * share for share in a_sentence)
        found.append(
            Row(f"{book}: memory a sentence", of_large, "kB", f"{small:,} sentences", max(of_small, 0.01))
        )
    return found


def percentiles(frames: Sequence[float]) -> dict[str, float]:
    """Median, 95th percentile and worst of frame times, in milliseconds."""
    cuts = quantiles(frames, n=20, method="inclusive")
    return {"median": 1000 * median(frames), "95th percentile": 1000 * cuts[-1], "worst": 1000 * max(frames)}


class LettersOnly:
    """A translator that changes the letters and nothing else: without a doubt, and at once."""

    package = PackageInfo("letters", Path(), "ar", "en", "0", "given")

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """One draft a text."""
        del decoding
        return [Draft("".join(chr(97 + ord(c) % 26) if c.isalpha() else c for c in t), -0.1) for t in texts]

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """The one there is."""
        return self.translate([text], decoding)[:count]

    def count_tokens(self, text: str) -> int:
        """A token a word."""
        return len(text.split())


def _measured(what: str, count: int, times: int) -> dict[str, float]:
    found: dict[str, float] = json.loads(run(["-m", "benchmarks.window", what, str(count), str(times)]))
    return found


# --- in the process that is measured --------------------------------------------------------------------------


def _opening(count: int, times: int) -> dict[str, float]:
    """Milliseconds from asking for a text to the end of the paint that shows it, in a window that is open."""
    sizes = {"article": ARTICLE, "book": count}
    taken: dict[str, list[float]] = {name: [] for name in sizes}
    with tempfile.TemporaryDirectory() as folder:
        for name, size in sizes.items():
            Path(folder, name).write_text(article_of(size).text, encoding="utf-8")
        for turn in range(times + 1):
            for name in sizes:
                seconds = _first_paint(Path(folder, name))
                if turn:  # the first loads what stays loaded
                    taken[name].append(seconds)
    return {name: 1000 * median(seconds) for name, seconds in taken.items()}


def _first_paint(file: Path) -> float:
    from PySide6.QtWidgets import QApplication

    window = _window()
    start = time.perf_counter()
    window.controller.open_file(file, remember=False)
    while window.view.reading is None:
        QApplication.processEvents()
    window.view.viewport().repaint()
    taken = time.perf_counter() - start
    window.close()
    return taken


def _scrolling(count: int, frames: int) -> dict[str, float]:
    """Frame times of our view and of a QTextBrowser with the same text, frame by frame in turn."""
    from PySide6.QtWidgets import QApplication, QTextBrowser

    window = _read(count)
    view, reading = window.view, window.controller.reading
    assert reading is not None
    browser = QTextBrowser()
    browser.resize(view.size())
    browser.show()
    QApplication.processEvents()
    made = reading.translation.sentences if reading.translation else ()
    english = {sentence.index: sentence.text for sentence in made if sentence}
    text = "\n\n".join(
        "\n".join((" ".join(map(reading.article.cut, group)), " ".join(english[s.index] for s in group)))
        for group in reading.article.paragraphs()
    )

    def ours() -> None:
        view.show_reading(reading)
        view.viewport().repaint()

    def theirs() -> None:
        browser.setPlainText(text)
        browser.viewport().repaint()

    shown, shown_browser = _seconds(ours), _seconds(theirs)
    bars = view.verticalScrollBar(), browser.verticalScrollBar()
    taken: tuple[list[float], list[float]] = ([], [])
    for bar in bars:
        bar.setValue(bar.maximum() // 3)
    for _ in range(frames):
        for bar, area, seconds in zip(bars, (view, browser), taken, strict=True):

            def frame(bar: object = bar, area: object = area) -> None:
                bar.setValue(bar.value() + STEP)  # type: ignore[attr-defined]
                area.viewport().repaint()  # type: ignore[attr-defined]

            seconds.append(_seconds(frame))
    window.close()
    browser.close()
    others = {f"{name}_browser": value for name, value in percentiles(taken[1]).items()}
    return {
        **percentiles(taken[0]),
        **others,
        "shown": 1000 * shown,
        "shown_browser": 1000 * shown_browser,
    }


def _memory(count: int, _times: int) -> dict[str, float]:
    """Reads the text to its end and looks at all of it; the process that started this one asks for its peak."""
    window = _read(count)
    bar = window.view.verticalScrollBar()
    for step in range(201):
        bar.setValue(bar.maximum() * step // 200)
        window.view.viewport().repaint()
    window.close()
    return {}


def _window() -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from desktop_app import app
    from desktop_app.services import reading_services
    from desktop_app.settings import Settings

    app.make_application()
    given = replace(
        reading_services(save=lambda _settings: None), open_translator=lambda _name: LettersOnly()
    )
    window = app.make_window(Settings(theme="light"), given)
    window.resize(1360, 860)
    window.show()
    QApplication.processEvents()
    return window


def _read(count: int) -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from desktop_app.gui.progress import Stage

    window = _window()
    window.controller.open_text(article_of(count).text, "book")
    while window.controller.progress.stage is not Stage.DONE:
        QApplication.processEvents()
        time.sleep(0.001)
    return window


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    measure = {"opening": _opening, "scrolling": _scrolling, "memory": _memory}[sys.argv[1]]
    print(json.dumps(measure(int(sys.argv[2]), int((sys.argv[3:] or ["1"])[0]))))
