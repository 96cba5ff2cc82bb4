"""What the rest of the program knows of a translation engine: a protocol and its values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from desktop_app.translation.token_alignment import Alignment


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """A translation package as found on disk.

    `origin` is «argos» (Argos Translate's own folder), «dragoman» (installed by us), «shipped» (the starter)
    or «given» (named by the user). `sha256` is of `model/model.bin`, None until it was asked for. `broken`
    says why the package cannot be used, '' when it can.
    """

    name: str
    path: Path
    from_code: str
    to_code: str
    version: str
    origin: str
    starter: bool = False
    description: str = ""
    sha256: str | None = None
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Decoding:
    """How the decoder searches. `no_repeat_ngram_size` 0 is off; `repetition_penalty` 1.0 is none.

    `alignment` asks for the drafts' alignments, which no engine need have.
    """

    beam_size: int = 2
    no_repeat_ngram_size: int = 0
    repetition_penalty: float = 1.0
    alignment: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """One machine translation; `score` is the mean log-probability of its tokens, nearer 0 is surer.

    `alignment` tells what each part of `text` was made from; None where that was not asked for or is not known.
    """

    text: str
    score: float
    alignment: Alignment | None = None


@dataclass(frozen=True, slots=True)
class NameOffer:
    """A name of the sentence, `arabic`, that its English does not show, and how it could be spelled there."""

    arabic: str
    english: str


class State(StrEnum):
    """How far a person is with the English of a segment."""

    DRAFT = "draft"
    EDITED = "edited"
    APPROVED = "approved"


class Origin(StrEnum):
    """Where the draft of a segment came from."""

    MACHINE = "machine"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class TranslatedSentence:
    """The English of the article's sentence `index`; `flags` as in checks.py; `score` as in Draft.

    `machine` is what the machine wrote where `text` is no longer that, else None; `offers` belong to the flag
    `names`. `alignment` is there for sentences with quotations, until those have been found in the English.
    `revised`: a person asked for this English instead of the first.

    `state` tells how far a person is with it; `draft` is what stood here before a person wrote, None where `text` still
    is that; `origin` is where the draft came from.
    """

    index: int
    text: str
    score: float
    flags: tuple[str, ...] = ()
    machine: str | None = None
    offers: tuple[NameOffer, ...] = ()
    alignment: Alignment | None = None
    revised: bool = False
    state: State = State.DRAFT
    draft: str | None = None
    origin: Origin = Origin.MACHINE

    @property
    def by_person(self) -> bool:
        """Whether a person wrote or approved it here: then it is never made anew."""
        return self.state is not State.DRAFT

    @property
    def recalled(self) -> bool:
        """Whether it stands as the memory had it, and no person has looked at it here yet."""
        return self.origin is Origin.MEMORY and self.state is State.DRAFT

    @property
    def settled(self) -> bool:
        """Whether its words are a person's, of here or of the memory: no machine mends them."""
        return self.by_person or self.origin is Origin.MEMORY


@dataclass(frozen=True, slots=True)
class TargetSpan:
    """Where a quotation lies in the English of sentence `sentence`; not `exact`: somewhere in all of it."""

    sentence: int
    start: int
    end: int
    exact: bool


class Translator(Protocol):
    """An engine with one package loaded. One per process, used from one thread."""

    @property
    def package(self) -> PackageInfo:
        """The package that is loaded."""

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """Translate one small batch, one draft for each text and in its order.

        Raises:
            EngineFailed: the engine gave up.
        """

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """Up to `count` different translations of one text that fits the engine, the surest first.

        Raises:
            EngineFailed: the engine gave up.
        """

    def count_tokens(self, text: str) -> int:
        """How many tokens the engine makes of `text`: what its limit on length is counted in."""
