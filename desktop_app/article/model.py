"""The article as an immutable value: its text, its sentences and what each of them is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a sentence is in the article. Nothing is ever cut: what is not the article is marked."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Positions in `Article.text`, in code points, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text came from. `encoding` is None for text that never was bytes (the clipboard)."""

    name: str
    kind: str = "text"
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One segment: `index` in the article, `paragraph` counted from 0, positions in `Article.text`."""

    index: int
    paragraph: int
    start: int
    end: int
    role: Role = Role.BODY

    @property
    def span(self) -> Span:
        """The sentence's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """A text and its sentences, which cover it in order; between them there is white space only."""

    source: Source
    text: str
    sentences: tuple[Sentence, ...]

    def cut(self, span: Span | Sentence) -> str:
        """The text of a span or a sentence."""
        return self.text[span.start : span.end]

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds `position`; for white space between two, the one before.

        Raises:
            IndexError: the article has no sentences.
        """
        at = bisect_right(self.sentences, position, key=lambda s: s.start) - 1
        return self.sentences[max(at, 0)]

    def sentences_in(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that share a character with `span`, in order."""
        first = bisect_right(self.sentences, span.start, key=lambda s: s.end)
        last = bisect_left(self.sentences, span.end, lo=first, key=lambda s: s.start)
        return self.sentences[first:last]

    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences grouped by paragraph."""
        groups: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            groups.setdefault(sentence.paragraph, []).append(sentence)
        return tuple(tuple(group) for group in groups.values())
