"""Whether the program that was built works: the real window reads the sample, unseen, as a person would see it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer

from desktop_app import paths
from desktop_app.app import make_application, make_window, provide_pdf
from desktop_app.exporting import FORMATS, export
from desktop_app.gui.controller import Controller
from desktop_app.gui.progress import Stage
from desktop_app.reading.model import Reading
from desktop_app.services import reading_services
from desktop_app.settings import Settings
from desktop_app.stores import open_library
from desktop_app.translation.engine import PackageInfo

_PATIENCE = 600  # seconds, on a slow machine


def self_check() -> int:
    """Read the sample in the real window, unseen, with the starter package, and deliver it in every format.

    Returns:
        0 when every sentence has its English and every format could be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    kept: list[BaseException] = []
    given = reading_services(choose=_choose_starter, save=lambda _settings: None)
    with TemporaryDirectory() as folder:  # nobody reads here: the user's own library stays closed
        window = make_window(
            Settings(keep_readings=False), given, open_library=lambda: open_library(Path(folder))
        )
        window.controller.fault_found.connect(kept.append)
        window.show()
        window.controller.open_file(paths.sample_file())
        _wait_for_end(window.controller)
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        reading = window.controller.reading
        trouble = _what_is_missing(reading) or [repr(error) for error in kept]
        if reading is not None and not trouble:
            trouble = list(_what_cannot_be_written(reading))
        window.close()
    for line in trouble:
        print(f"self-check: {line}", file=sys.stderr)
    if not trouble:
        assert reading is not None
        count = len(reading.article.sentences)
        print(f"self-check: {count} sentences read and translated, written in {len(FORMATS)} formats")
    return 1 if trouble else 0


def _choose_starter(_name: str | None) -> PackageInfo:
    from desktop_app.translation.packages import choose_package, find_packages

    starter = next((p for p in find_packages() if p.starter and not p.broken), None)
    return starter or choose_package(str(paths.shipped_packages()))


def _wait_for_end(controller: Controller) -> None:
    loop = QEventLoop()
    ended = (Stage.STOPPED, Stage.DONE)
    controller.progress_changed.connect(lambda p: loop.quit() if p.stage in ended else None)
    controller.notice_changed.connect(lambda _place, n: loop.quit() if n is not None and n.problem else None)
    controller.fault_found.connect(lambda _error: loop.quit())
    QTimer.singleShot(_PATIENCE * 1000, loop, loop.quit)
    loop.exec()


def _what_is_missing(reading: Reading | None) -> list[str]:
    if reading is None:
        return ["the sample was not read"]
    if reading.translation is None:
        return ["there is no translation"]
    empty = [
        s.index
        for s in reading.article.sentences
        if not (e := reading.english(s.index)) or not e.text.strip()
    ]
    return [f"no English for sentence {index}" for index in empty]


def _what_cannot_be_written(reading: Reading) -> Iterator[str]:
    """Formats whose libraries look for files of theirs, which a program that was built may lack."""
    provide_pdf()
    for name in FORMATS:
        try:
            data = export(reading, name)
        except Exception as error:  # whatever it is: the check is there to tell
            yield f"{name}: {error!r}"
        else:
            if not data.strip():
                yield f"{name}: nothing was written"
