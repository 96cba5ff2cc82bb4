"""A term of the glossary as an immutable value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """What an Arabic term is to be called in English.

    `variants` are other Arabic forms of the same term; `forbidden` are renderings that must not stand in the English;
    `name`: it is somebody's or something's name, and speakers of that name are called so.
    """

    arabic: str
    english: str
    variants: tuple[str, ...] = ()
    note: str = ""
    forbidden: tuple[str, ...] = ()
    name: bool = False
