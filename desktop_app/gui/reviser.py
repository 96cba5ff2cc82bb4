"""Other translations of one sentence: errands on the engine's thread, done between two batches of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.jobs import Job, Lane
from desktop_app.reading.aids import NO_AIDS, Aids
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TranslatedSentence, Translator

COUNT = 5  # translations to choose from


@dataclass(frozen=True, slots=True)
class Revised:
    """A sentence has other English in `reading`; None where a second try found nothing else."""

    sentence: int
    reading: Reading | None


@dataclass(frozen=True, slots=True)
class Offered:
    """What else the English of a sentence could be, the surest first."""

    sentence: int
    reading: Reading
    translations: tuple[TranslatedSentence, ...]


class Reviser(QObject):
    """Asks the engine; what it answers belongs to the state of the reading that was asked about."""

    revised = Signal(object)  # a Revised
    offered = Signal(object)  # an Offered

    def __init__(
        self,
        lane: Lane,
        open_translator: Callable[[str], Translator],
        aids: Callable[[], Aids] = lambda: NO_AIDS,
    ) -> None:
        super().__init__(lane)
        self._lane = lane
        self._open_translator = open_translator
        lane.made.connect(self._on_made)
        self._aids = aids

    def try_again(self, reading: Reading, sentence: int, package: str) -> None:
        """Translate a sentence once more, with a more careful search."""

        def work(_job: Job) -> Iterator[Revised]:
            from desktop_app.reading.revising import translate_once_more

            translator = self._open_translator(package)
            yield Revised(
                sentence, translate_once_more(reading, sentence, translator, terms=self._aids().terms)
            )

        self._lane.errand(work)

    def offer(self, reading: Reading, sentence: int, package: str) -> None:
        """Find what else the English of a sentence could be."""

        def work(_job: Job) -> Iterator[Offered]:
            from desktop_app.reading.revising import other_translations

            made = other_translations(reading, sentence, self._open_translator(package), count=COUNT)
            yield Offered(sentence, reading, made)

        self._lane.errand(work)

    def put(self, reading: Reading, made: TranslatedSentence, package: str) -> None:
        """Put a translation in the place of the one there is."""

        def work(_job: Job) -> Iterator[Revised]:
            from desktop_app.reading.revising import put_translation

            translator = self._open_translator(package)
            yield Revised(made.index, put_translation(reading, made, translator, terms=self._aids().terms))

        self._lane.errand(work)

    def _on_made(self, _number: int, event: object) -> None:
        if isinstance(event, Revised):
            self.revised.emit(event)
        elif isinstance(event, Offered):
            self.offered.emit(event)
