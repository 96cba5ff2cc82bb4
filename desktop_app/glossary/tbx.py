"""Glossaries as TBX (ISO 30042): read in its editions of 2008 (martif) and 2019 (tbx), written as TBX-Basic of 2008.

The 2008 edition is the one that other programs import.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from desktop_app.errors import BrokenGlossary
from desktop_app.glossary.model import Term

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES = frozenset({"langSet", "langSec"})
_TERMS = frozenset({"tig", "ntig", "termSec"})
_NOTES = frozenset({"note", "definition"})
_DEPRECATED = frozenset({"deprecatedterm", "supersededterm", "obsoleteterm"})
_PREFERRED = frozenset({"preferredterm", "standardizedterm"})
_HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
"""


def read_tbx(data: bytes, name: str) -> list[Term]:
    """The concepts that have Arabic, each as a term; those without English have only what is forbidden.

    The preferred term of a language comes first; other Arabic ones are variants, other English ones accepted as well.
    A deprecated English term is a forbidden rendering.

    Raises:
        BrokenGlossary: not well-formed, with the line; or no TBX.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.parse(io.BytesIO(data), parser).getroot()
    except etree.XMLSyntaxError as error:
        line = error.lineno if isinstance(error.lineno, int) else 0
        raise BrokenGlossary(name, line, str(error.msg or "no XML")) from error
    if _local(root) not in ("martif", "tbx"):
        at = root.sourceline if isinstance(root.sourceline, int) else 0
        raise BrokenGlossary(name, at, f"its root is <{_local(root)}>, not <martif> or <tbx>")
    found = (_concept(entry) for entry in root.iter() if _local(entry) in _ENTRIES)
    return [term for term in found if term is not None]


def write_tbx(terms: Sequence[Term]) -> bytes:
    """TBX-Basic of 2008, in UTF-8."""
    root = etree.Element("martif", {"type": "TBX-Basic", _LANGUAGE: "ar"})
    header = etree.SubElement(root, "martifHeader")
    description = etree.SubElement(etree.SubElement(header, "fileDesc"), "sourceDesc")
    etree.SubElement(description, "p").text = "Glossary of Dragoman"
    encoding = etree.SubElement(header, "encodingDesc")
    etree.SubElement(encoding, "p", {"type": "XCSURI"}).text = "TBXBasicXCSV02.xcs"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for number, term in enumerate(terms, start=1):
        entry = etree.SubElement(body, "termEntry", {"id": f"c{number}"})
        if term.note:
            etree.SubElement(entry, "note").text = term.note
        arabic = etree.SubElement(entry, "langSet", {_LANGUAGE: "ar"})
        for at, form in enumerate(term.forms):
            _put(arabic, form, "" if at else "preferredTerm-admn-sts", name=term.name)
        if term.renderings or term.forbidden:
            english = etree.SubElement(entry, "langSet", {_LANGUAGE: "en"})
            for at, rendering in enumerate(term.renderings):
                _put(english, rendering, "admittedTerm-admn-sts" if at else "preferredTerm-admn-sts")
            for word in term.forbidden:
                _put(english, word, "deprecatedTerm-admn-sts")
    text: bytes = etree.tostring(root, encoding="UTF-8", pretty_print=True)
    return _HEADER.encode() + text


def _put(section: Any, word: str, status: str, *, name: bool = False) -> None:
    group = etree.SubElement(section, "tig")
    etree.SubElement(group, "term").text = word
    if name:
        etree.SubElement(group, "termNote", {"type": "partOfSpeech"}).text = "properNoun"
    if status:
        etree.SubElement(group, "termNote", {"type": "administrativeStatus"}).text = status


def _concept(entry: Any) -> Term | None:
    arabic: list[tuple[int, str]] = []
    english: list[tuple[int, str]] = []
    forbidden: list[str] = []
    name = False
    for section in entry.iter():
        if _local(section) not in _LANGUAGES:
            continue
        language = (
            (section.get(_LANGUAGE) or section.get("lang") or "").lower().replace("_", "-").split("-")[0]
        )
        if language not in ("ar", "ara", "en", "eng"):
            continue
        for group in section.iter():
            if _local(group) not in _TERMS:
                continue
            word = next((_text(e) for e in group.iter() if _local(e) == "term"), "")
            status = _told(group, "administrativestatus") or _told(group, "normativeauthorization")
            rank = 0 if status.split("-")[0] in _PREFERRED else 1
            if language in ("ar", "ara"):
                arabic.append((rank, word))
                name = name or _told(group, "partofspeech") in ("propernoun", "proper noun")
            elif status.split("-")[0] in _DEPRECATED:
                forbidden.append(word)
            else:
                english.append((rank, word))
    forms, renderings = _ranked(arabic), _ranked(english)
    if not forms:
        return None
    notes = dict.fromkeys(_notes(entry))
    return Term(forms[0], "; ".join(renderings), tuple(forms[1:]), "; ".join(notes), tuple(forbidden), name)


def _ranked(words: Sequence[tuple[int, str]]) -> list[str]:
    return [word for _, word in sorted(words, key=lambda ranked: ranked[0]) if word]


def _told(group: Any, kind: str) -> str:
    """What the group's note of that kind says, in small letters: in the style of either edition."""
    for element in group.iter():
        local = _local(element)
        if kind in (local.lower(), str(element.get("type", "")).lower().replace(" ", "")):
            return _text(element).lower()
    return ""


def _notes(entry: Any) -> Iterator[str]:
    for element in entry.iter():
        local = _local(element)
        told = local in _NOTES or (local == "descrip" and element.get("type") in _NOTES)
        if told and (text := _text(element)):
            yield text


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
