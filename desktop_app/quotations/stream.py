"""The reporter's text as a row of tokens: words, punctuation, and whole quotations as single tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from desktop_app.article.arabic import normalise, strip_marks
from desktop_app.article.model import Article, Role, Sentence
from desktop_app.quotations.marks import Quoted

_TOKEN = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]+|[^\w\s]")
_ALEFS = str.maketrans("أإآٱ", "اااا")


class TokenKind(Enum):
    """What a token is."""

    WORD = 1
    PUNCTUATION = 2
    QUOTED = 3


@dataclass(frozen=True)
class Token:
    """One word, one punctuation mark or one whole quotation; `text` is without vowel signs."""

    kind: TokenKind
    start: int
    end: int
    raw: str
    quoted: Quoted | None = None

    @cached_property
    def text(self) -> str:
        """The word without vowel signs and tatweel."""
        return strip_marks(self.raw) if self.kind is TokenKind.WORD else self.raw

    @cached_property
    def key(self) -> str:
        """The word with its alefs folded: ى and ي, ة and ه stay apart."""
        return self.text.translate(_ALEFS)

    @cached_property
    def norm(self) -> str:
        """The word as `article.arabic.normalise` folds it."""
        return normalise(self.raw) if self.kind is TokenKind.WORD else self.raw

    @property
    def is_word(self) -> bool:
        """Whether it is a word of the reporter's."""
        return self.kind is TokenKind.WORD

    @property
    def is_quoted(self) -> bool:
        """Whether it is a whole quotation."""
        return self.kind is TokenKind.QUOTED


@dataclass(frozen=True)
class Unit:
    """One sentence of the reporter's; a quotation of several sentences does not break it."""

    tokens: tuple[Token, ...]
    paragraph: int
    role: Role
    opens_paragraph: bool


def units(article: Article, quoted: Sequence[Quoted]) -> Iterator[Unit]:
    """The article's sentences as rows of tokens; dateline and boilerplate are left out."""
    position = at = 0
    row: list[Token] = []
    first: Sentence | None = None
    last_paragraph = -1
    for sentence in article.sentences:
        if sentence.role in (Role.DATELINE, Role.BOILERPLATE):
            position = max(position, sentence.start)
        elif position < sentence.end:
            first = first if row and first else sentence
            tokens, position, at = _tokens(
                article.text, max(position, sentence.start), sentence.end, quoted, at
            )
            row.extend(tokens)
        if row and first is not None and position <= sentence.end:
            yield Unit(tuple(row), first.paragraph, first.role, first.paragraph != last_paragraph)
            last_paragraph = first.paragraph
            row = []
    if row and first is not None:
        yield Unit(tuple(row), first.paragraph, first.role, first.paragraph != last_paragraph)


def _tokens(
    text: str, start: int, end: int, quoted: Sequence[Quoted], at: int
) -> tuple[list[Token], int, int]:
    """Tokens from `start` to `end` or to the end of a quotation that reaches further; the next free position."""
    row: list[Token] = []
    position = start
    while at < len(quoted) and quoted[at].start < end:
        quotation = quoted[at]
        at += 1
        if quotation.start < position:
            continue
        row.extend(words_of(text, position, quotation.start))
        cut = text[quotation.start : quotation.end]
        row.append(Token(TokenKind.QUOTED, quotation.start, quotation.end, cut, quotation))
        position = quotation.end
    if position < end:
        row.extend(words_of(text, position, end))
        position = end
    return row, position, at


def words_of(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and punctuation marks of one stretch of text."""
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        kind = TokenKind.WORD if word[0].isalnum() or len(word) > 1 else TokenKind.PUNCTUATION
        yield Token(kind, match.start(), match.end(), word)
