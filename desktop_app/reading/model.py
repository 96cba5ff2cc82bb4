"""A reading: all that is known of one article, immutable. A change makes a new one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop_app.article.model import Article
from desktop_app.quotations.model import Findings
from desktop_app.summary.choosing import Ranking
from desktop_app.summary.model import Summary
from desktop_app.summary.terms import KeyTerm
from desktop_app.translation.engine import PackageInfo, TargetSpan, TranslatedSentence

NOTHING_FOUND = Findings()


@dataclass(frozen=True, slots=True)
class Translation:
    """English by sentence index: `sentences[i]` is None until sentence i has been translated."""

    package: PackageInfo
    sentences: tuple[TranslatedSentence | None, ...]

    @property
    def done(self) -> int:
        """How many sentences have their English."""
        return sum(s is not None for s in self.sentences)

    def with_sentences(self, made: Iterable[TranslatedSentence]) -> Translation:
        """This translation with more sentences filled in."""
        sentences = list(self.sentences)
        for sentence in made:
            sentences[sentence.index] = sentence
        return replace(self, sentences=tuple(sentences))


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its quotations, summary and English, as far as they have been made.

    `quotation_spans[q]` is where quotation q lies in the English, () while that is not known. `arabic` is False where
    the text does not look like Arabic: then nothing is translated. `speaker_names[n]` is the English name of
    `findings.speakers[n]`, None where it is not known; () while there is no English. `gist` is the sentence of the summary
    that says most. `term_names[n]` is the English of `key_terms[n]`, None where it is not known; () while there is no
    English. `ranking` is what a summary of another length is chosen by. `accepted` are the findings of the checks that a
    person said are fine, see checking/accepting.py.
    """

    article: Article
    findings: Findings = NOTHING_FOUND
    summary: Summary | None = None
    translation: Translation | None = None
    quotation_spans: tuple[tuple[TargetSpan, ...], ...] = ()
    arabic: bool = True
    speaker_names: tuple[str | None, ...] = ()
    gist: int | None = None
    key_terms: tuple[KeyTerm, ...] = ()
    term_names: tuple[str | None, ...] = ()
    ranking: Ranking | None = field(default=None, compare=False, repr=False)
    accepted: frozenset[str] = frozenset()

    def english(self, index: int) -> TranslatedSentence | None:
        """The English of sentence `index`, None while there is none."""
        return self.translation.sentences[index] if self.translation else None

    def speaker_name(self, speaker_id: int | None) -> str | None:
        """The English name of the speaker with that number, None where it is not known."""
        named = zip(self.findings.speakers, self.speaker_names, strict=False)
        return next((name for speaker, name in named if speaker.id == speaker_id), None)
