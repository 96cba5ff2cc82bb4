"""A program of its own for test_killing.py: a real window in which a person types, until somebody kills it.

    python -m tests.gui.typist FILE ROUND

It prints a line for every state that the library has said it holds: the segment, its state and its English.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop_app import app as root
from desktop_app.gui.controller import Services
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.progress import Stage
from desktop_app.library.model import Taken
from desktop_app.reading.editing import approve, edit
from desktop_app.settings import Settings
from tests.fakes import FakeTranslator


def main(file: Path, turn: str) -> None:
    """Open the file and type into its segments, a letter at a time, until the end of the process."""
    application = root.make_application()
    translator = FakeTranslator()
    given = Services(
        open_translator=lambda _name: translator,
        install=lambda *_args, **_more: translator.package,
        save_settings=lambda _settings: None,
        official_size=1,
    )
    window = root.make_window(replace(Settings(), theme="light"), given)
    wing = window.findChild(LibraryWing)
    assert wing is not None
    state = {"at": 0}

    def tell(taken: Taken) -> None:
        reading = taken.reading
        made = [e for s in reading.article.sentences if (e := reading.english(s.index)) and e.by_person]
        print(json.dumps([[e.index, e.state.value, e.text] for e in made], ensure_ascii=False), flush=True)

    def type_on() -> None:
        reading, controller = window.controller.reading, window.controller
        if reading is None or controller.progress.stage is not Stage.DONE:
            return
        words = f"Round {turn}, words that somebody types without a pause."
        segment, letters = divmod(state["at"], len(words))
        segment %= len(reading.article.sentences)
        state["at"] += 1
        made = edit(reading, segment, words[: letters + 1])
        if letters + 1 == len(words):
            made = approve(made, segment)
        controller.write(made, [segment])

    wing.keeper.saved.connect(tell)
    window.show()
    window.controller.open_file(file)
    keys = QTimer(interval=1)
    keys.timeout.connect(type_on)
    keys.start()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
