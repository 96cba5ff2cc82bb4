"""The glossary for the window: read and written on a thread of its own; the terms as they are now are kept at hand."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ReaderError
from desktop_app.glossary.matching import Matcher
from desktop_app.glossary.model import Entry, Term
from desktop_app.gui.jobs import Job, Lane

if TYPE_CHECKING:
    from desktop_app.glossary.merging import Imported
    from desktop_app.glossary.store import Glossary


@dataclass(frozen=True, slots=True)
class Written:
    """What is there now, and what was done; `changed` are the terms that are new or others, `replaced` what they were."""

    entries: tuple[Entry, ...]
    matcher: Matcher
    changed: tuple[Term, ...] = ()
    replaced: tuple[Term, ...] = ()
    removed: tuple[Entry, ...] = ()
    imported: Imported | None = None
    saved: Path | None = None


@dataclass(eq=False)
class _Asked:
    do: Callable[[Glossary], dict[str, object]]
    done: bool = False


class GlossaryWorker(QObject):
    """Errands one after the other; each tells what is there after it."""

    written = Signal(object)  # a Written
    failed = Signal(object)  # an exception

    def __init__(self, open_glossary: Callable[[], Glossary], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_glossary
        self._glossary: Glossary | None = None  # of the lane's thread alone
        self.entries: tuple[Entry, ...] = ()
        self.matcher = Matcher(())
        self._asked: list[_Asked] = []  # what is still to be done
        self._lane = Lane("glossary", self)
        self._lane.made.connect(self._on_made)
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms as they are now."""
        return self.matcher.terms

    def load(self) -> None:
        """Read what is there."""
        self._do(lambda _glossary: {})

    def learn(self, term: Term) -> None:
        """Keep a term, whatever was kept for its Arabic."""

        def do(glossary: Glossary) -> dict[str, object]:
            before = glossary.find(term.arabic)
            entry = glossary.learn(term)
            return {"changed": (entry.term,), "replaced": (before.term,) if before else ()}

        self._do(do)

    def add(self, term: Term) -> None:
        """Keep a new term."""
        self._do(lambda glossary: {"changed": (glossary.add(term).term,)})

    def put(self, before: Entry, term: Term) -> None:
        """Another content for an entry."""
        self._do(
            lambda glossary: {"changed": (glossary.put(before.id, term).term,), "replaced": (before.term,)}
        )

    def remove(self, entries: Sequence[Entry]) -> None:
        """Forget entries."""
        self._do(lambda glossary: {"removed": tuple(glossary.remove(entry.id for entry in entries))})

    def restore(self, entries: Sequence[Entry]) -> None:
        """Keep removed entries again."""
        self._do(lambda glossary: {"changed": tuple(e.term for e in glossary.restore(entries))})

    def bring_in(self, path: Path) -> None:
        """Take in a file's terms, all of them or none."""

        def do(glossary: Glossary) -> dict[str, object]:
            from desktop_app.glossary.files import read_glossary

            before = set(glossary.terms())
            imported = glossary.take_in(read_glossary(path))
            changed = tuple(term for term in glossary.terms() if term not in before)
            return {"imported": imported, "changed": changed}

        self._do(do)

    def take_out(self, path: Path) -> None:
        """Write all terms to a file."""

        def do(glossary: Glossary) -> dict[str, object]:
            from desktop_app.glossary.files import write_glossary

            write_glossary(glossary.terms(), path)
            return {"saved": path}

        self._do(do)

    def close(self) -> None:
        """Wait for the thread, and write what it has not come to: nothing that was asked is lost."""
        self._lane.close()
        for asked in self._asked:
            if not asked.done:
                with contextlib.suppress(ReaderError):  # the window is gone that could tell of it
                    asked.do(self._open())
        self._asked.clear()

    def _do(self, do: Callable[[Glossary], dict[str, object]]) -> None:
        asked = _Asked(do)
        self._asked = [one for one in self._asked if not one.done]
        self._asked.append(asked)

        def work(_job: Job) -> Iterator[Written]:
            asked.done = True  # begun: it is done wholly or fails
            if self._glossary is None:
                self._glossary = self._open()
            told = do(self._glossary)
            entries = tuple(self._glossary.entries())
            terms = self._glossary.terms()
            matcher = self.matcher if terms == self.matcher.terms else Matcher(terms)
            yield Written(entries, matcher, **told)  # type: ignore[arg-type]

        self._lane.errand(work)

    def _on_made(self, _number: int, written: Written) -> None:
        self.entries, self.matcher = written.entries, written.matcher
        self.written.emit(written)
