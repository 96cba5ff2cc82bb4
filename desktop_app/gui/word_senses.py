"""The English for what a part adds to an Arabic word, and a word's help as plain text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.dictionary.common import COMMON
from desktop_app.dictionary.model import Entry, Sense, Split, WordHelp


def _tr(text: str) -> str:
    return QCoreApplication.translate("word_help", text)


def gloss(sense: Sense) -> str:
    """What stands under a part."""
    s = Sense
    return {
        s.AND: _tr("and"),
        s.SO: _tr("so, and"),
        s.BY: _tr("with, by, in"),
        s.LIKE: _tr("like, as"),
        s.TO: _tr("for, to"),
        s.WILL: _tr("will"),
        s.THE: _tr("the"),
        s.HE: _tr("he, it"),
        s.SHE: _tr("she, it; you"),
        s.WE: _tr("we"),
        s.I: _tr("I"),
        s.HIS: _tr("his, him, it"),
        s.HER: _tr("her, it, their"),
        s.THEIR: _tr("their, them"),
        s.THEIR_DUAL: _tr("of the two"),
        s.YOUR: _tr("your, you"),
        s.OUR: _tr("our, us; we"),
        s.MY: _tr("my, me"),
        s.FEMININE: _tr("feminine"),
        s.PLURAL: _tr("plural"),
        s.DUAL: _tr("two"),
        s.ACCUSATIVE: _tr("accusative"),
        s.ADJECTIVE: _tr("adjective"),
        s.THEY: _tr("they"),
        s.THEY_DUAL: _tr("they two"),
        s.SHE_DID: _tr("she, it; I, you"),
        s.WE_DID: _tr("we; our, us"),
        s.YOU_DID: _tr("you"),
    }[sense]


def stem_gloss() -> str:
    """What stands under the stem."""
    return _tr("stem")


def source_of(entry: Entry) -> str:
    """What the entry's dictionary is called."""
    return _tr("Common words") if entry.source == COMMON else entry.source


def parts_of(split: Split) -> list[tuple[str, str]]:
    """The pieces of a word in reading order, each with its gloss."""
    before = [(part.text, gloss(part.sense)) for part in split.prefixes]
    after = [(part.text, gloss(part.sense)) for part in split.suffixes]
    return [*before, (split.stem, stem_gloss()), *after]


def nothing_found() -> str:
    """What is said of a word that nothing is known about."""
    return _tr("Not in the dictionaries. It may be a name, or a form that is not recognised.")


def as_text(found: WordHelp) -> str:
    """All of it, for the clipboard and for a screen reader."""
    lines = [found.word]
    lines += [_line(entry) for entry in found.own]
    for explanation in found.explanations:
        if explanation.split.parted:
            lines.append(" + ".join(f"{text} ({words})" for text, words in parts_of(explanation.split)))
        lines += [_line(entry) for entry in explanation.entries]
    return "\n".join(lines if found.found else [*lines, nothing_found()])


def _line(entry: Entry) -> str:
    return f"{entry.headword}: {', '.join(entry.senses)} ({source_of(entry)})"
