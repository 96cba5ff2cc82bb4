"""A term of the glossary as an immutable value."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Term:
    """What an Arabic term is to be called in English.

    `english` may have several renderings, parted by semicolons: the first is the one to write, the others are accepted.
    `variants` are other Arabic forms of the same term; `forbidden` are renderings that must not stand in the English;
    `name`: it is somebody's or something's name, and speakers of that name are called so.
    """

    arabic: str
    english: str
    variants: tuple[str, ...] = ()
    note: str = ""
    forbidden: tuple[str, ...] = ()
    name: bool = False

    @property
    def renderings(self) -> tuple[str, ...]:
        """The English that is right, what is to be written first."""
        return _several((self.english,))

    @property
    def rendering(self) -> str:
        """The English to write; '' where there is none."""
        return next(iter(self.renderings), "")

    @property
    def forms(self) -> tuple[str, ...]:
        """The Arabic and its variants."""
        return (self.arabic, *self.variants)


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as it is kept, under its number."""

    id: int
    term: Term


def cleaned(term: Term) -> Term:
    """The term as it is kept: no control characters, single blanks, nothing twice, nothing both right and forbidden."""
    arabic, english = _plain(term.arabic), "; ".join(_several((term.english,)))
    right = {rendering.casefold() for rendering in english.split("; ")}
    return replace(
        term,
        arabic=arabic,
        english=english,
        variants=tuple(form for form in _several(term.variants) if form != arabic),
        note=_plain(term.note),
        forbidden=tuple(word for word in _several(term.forbidden) if word.casefold() not in right),
    )


def _several(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts of which a person or a file may write several into one cell, parted by ; or | there."""
    parts = (_plain(part) for text in texts for part in text.replace("|", ";").split(";"))
    return tuple(dict.fromkeys(filter(None, parts)))


def _plain(text: str) -> str:
    kept = (" " if unicodedata.category(c) == "Cc" else c for c in text if not _unkeepable(c))
    return " ".join("".join(kept).split())


def _unkeepable(character: str) -> bool:
    """Half a surrogate pair, or what XML does not allow."""
    return unicodedata.category(character) == "Cs" or character in "\ufffe\uffff\ufeff"
