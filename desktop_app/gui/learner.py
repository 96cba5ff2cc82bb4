"""What a person wants always translated so: errands on the engine's thread, between two batches of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ReaderError
from desktop_app.glossary.model import Term
from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import Translator

if TYPE_CHECKING:
    from desktop_app.reading.learning import Learnt, Proposal, Selected


@dataclass(frozen=True, slots=True)
class _Proposed:
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class _Learnt:
    learnt: Learnt


class Learner(QObject):
    """Asks the rooms; without an engine they do what can be done without one."""

    proposed = Signal(object)  # a Proposal
    learnt = Signal(object)  # a Learnt

    def __init__(self, lane: Lane, open_translator: Callable[[str], Translator]) -> None:
        super().__init__(lane)
        self._lane = lane
        self._open_translator = open_translator
        lane.made.connect(self._on_made)

    def propose(self, reading: Reading, selected: Selected, package: str) -> None:
        """Find the term that is meant by what is selected."""

        def work(_job: Job) -> Iterator[_Proposed]:
            from desktop_app.reading.learning import propose

            yield _Proposed(propose(reading, selected, self._translator(reading, package)))

        self._lane.errand(work)

    def learn(
        self,
        reading: Reading,
        terms: Sequence[Term],
        changed: Sequence[Term],
        package: str,
        replaced: Mapping[Term, Sequence[str]],
    ) -> None:
        """Call the changed terms in a reading as they are to be called."""

        def work(_job: Job) -> Iterator[_Learnt]:
            from desktop_app.reading.learning import learn

            translator = self._translator(reading, package)
            yield _Learnt(learn(reading, terms, changed, translator, replaced=replaced))

        self._lane.errand(work)

    def _on_made(self, _number: int, event: object) -> None:
        if isinstance(event, _Proposed):
            self.proposed.emit(event.proposal)
        elif isinstance(event, _Learnt):
            self.learnt.emit(event.learnt)

    def _translator(self, reading: Reading, package: str) -> Translator | None:
        if reading.translation is None:
            return None
        try:
            return self._open_translator(package)
        except ReaderError:
            return None
