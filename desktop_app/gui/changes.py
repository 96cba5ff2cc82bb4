"""What a person changed of a reading while a job runs that does not know: it stays when the job tells a later state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.reading.editing import without_english
from desktop_app.reading.model import Reading
from desktop_app.reading.revising import with_sentences_of


class Changes:
    """A summary of another length, sentences translated otherwise, and findings that are fine, of the article on screen."""

    def __init__(self) -> None:
        self._summarised: Reading | None = None
        self._revised: Reading | None = None
        self._sentences: frozenset[int] = frozenset()
        self._accepted: frozenset[str] | None = None

    def forget(self, *, summary: bool = True) -> None:
        """Nothing is changed any more; without `summary` that one stays."""
        self._revised, self._sentences = None, frozenset()
        if summary:
            self._summarised = self._accepted = None

    def take_summary(self, chosen: Reading) -> None:
        """Another summary was chosen: that of `chosen`."""
        self._summarised = chosen

    def take_sentences(self, onto: Reading, revised: Reading, indices: Iterable[int]) -> Reading:
        """The English of the sentences `indices` is that of `revised` now; `onto` with it."""
        indices = frozenset(indices)
        self._revised = with_sentences_of(onto, revised, indices)
        self._sentences |= indices
        return self._revised

    def give_back(self, onto: Reading, made: Reading | None, indices: Iterable[int]) -> Reading:
        """Nothing is changed any more in the sentences `indices`; `onto` with what was `made` of them, if anything."""
        indices = frozenset(indices)
        self._sentences -= indices
        bare = without_english(onto, indices)
        if made is not None and made.article is onto.article:
            machines = {i for i in indices if (s := made.english(i)) is not None and not s.by_person}
            bare = with_sentences_of(bare, made, machines)
        return bare

    def take_accepted(self, onto: Reading, accepted: frozenset[str]) -> Reading:
        """Other findings are fine now: `onto` with these."""
        self._accepted = accepted
        return replace(onto, accepted=accepted)

    def onto(self, reading: Reading) -> Reading:
        """`reading` with what was changed, as far as it is of the same article."""
        chosen, revised = self._summarised, self._revised
        if chosen is not None and chosen.article is reading.article:
            reading = replace(reading, summary=chosen.summary, gist=chosen.gist, ranking=chosen.ranking)
        if revised is not None and revised.article is reading.article:
            reading = _with_drafts(with_sentences_of(reading, revised, self._sentences), reading)
        return reading if self._accepted is None else replace(reading, accepted=self._accepted)


def _with_drafts(reading: Reading, made: Reading) -> Reading:
    """`reading` with the drafts that came, in `made`, for what a person had written where there was nothing yet."""
    if reading.translation is None or made.translation is None:
        return reading
    late = [
        replace(mine, draft=theirs.text)
        for mine, theirs in zip(reading.translation.sentences, made.translation.sentences, strict=True)
        if mine and theirs and mine.by_person and mine.draft == "" and not theirs.by_person and theirs.text
    ]
    return replace(reading, translation=reading.translation.with_sentences(late)) if late else reading
