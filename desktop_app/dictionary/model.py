"""What is found about a word: its parts, the entries for its stem, and what a dictionary can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol


class Sense(Enum):
    """What a part that was taken off a word adds to it; the window has the words for each."""

    AND = auto()
    SO = auto()
    BY = auto()
    LIKE = auto()
    TO = auto()
    WILL = auto()
    THE = auto()
    HE = auto()
    SHE = auto()
    WE = auto()
    I = auto()  # noqa: E741 - the pronoun
    HIS = auto()
    HER = auto()
    THEIR = auto()
    THEIR_DUAL = auto()
    YOUR = auto()
    OUR = auto()
    MY = auto()
    FEMININE = auto()
    PLURAL = auto()
    DUAL = auto()
    ACCUSATIVE = auto()
    ADJECTIVE = auto()
    THEY = auto()
    THEY_DUAL = auto()
    SHE_DID = auto()
    WE_DID = auto()
    YOU_DID = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """Letters that were taken off a word, as they are written in it."""

    text: str
    sense: Sense


@dataclass(frozen=True, slots=True)
class Split:
    """One way to take a word apart: its pieces joined are the word again.

    `forms` are the headwords that `stem` may stand for, the likeliest first; `cost` says how far-fetched it is.
    `bare`: nothing stands before or behind that an article could not stand with.
    """

    prefixes: tuple[Part, ...]
    stem: str
    suffixes: tuple[Part, ...]
    forms: tuple[str, ...]
    cost: float
    bare: bool = True

    @property
    def parted(self) -> bool:
        """Whether anything was taken off."""
        return bool(self.prefixes or self.suffixes)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `headword` as the dictionary writes it, its senses, and the dictionary's name."""

    headword: str
    senses: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A way to take the word apart that a dictionary confirms, and its entries."""

    split: Split
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class WordHelp:
    """All that was found about `word`; `own` are the entries of the user's glossary and stand first."""

    word: str
    own: tuple[Entry, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def found(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.own or self.explanations)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order in which it is shown."""
        return self.own + tuple(entry for e in self.explanations for entry in e.entries)


class Dictionary(Protocol):
    """Something that can be asked for a headword."""

    @property
    def name(self) -> str:
        """What its makers call it."""

    def find(self, form: str) -> Match:
        """The entries under `form`, a word without vowel signs.

        Raises:
            BrokenDictionary: its files changed or are damaged.
        """


@dataclass(frozen=True, slots=True)
class Match:
    """Entries under one headword. `exact`: letter for letter, not by folding أ to ا, ى to ي or ة to ه."""

    entries: tuple[Entry, ...] = ()
    exact: bool = True
