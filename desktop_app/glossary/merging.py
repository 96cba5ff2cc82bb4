"""What becomes of a term of a file that is in the glossary already."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.glossary.model import Term, cleaned


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the terms of a file: `known` were there already with nothing new about them; `incomplete` lack the
    Arabic, or both English and forbidden renderings."""

    added: int = 0
    updated: int = 0
    known: int = 0
    incomplete: int = 0


def merged(own: Term, other: Term, *, replacing: bool = False) -> Term:
    """One term of two with the same Arabic.

    The English that is there stays the one to write, another of the file becomes one more that is accepted; with
    `replacing` it is the other way round. Variants and forbidden renderings of both are kept, and both notes. What is
    right on one side and forbidden on the other is as the leading side has it.
    """
    first, second = (other, own) if replacing else (own, other)
    banned = {word.casefold() for word in first.forbidden}
    accepted = tuple(word for word in second.renderings if word.casefold() not in banned)
    known = {word.casefold() for word in first.renderings}
    english = (*first.renderings, *(word for word in accepted if word.casefold() not in known))
    notes = (first.note, second.note if second.note not in first.note else "")
    return cleaned(
        Term(
            own.arabic,
            "; ".join(english),
            (*own.variants, *other.variants),
            "; ".join(filter(None, notes)),
            (*first.forbidden, *second.forbidden),
            own.name or other.name,
        )
    )
