"""The reading as XLIFF 2.0: a group for each paragraph, a unit of one segment for each sentence.

After OASIS, "XLIFF Version 2.0" (2014), with its translation candidates module for a draft that a person wrote over. A
unit's own rules put candidates and notes before its segment.
"""

from __future__ import annotations

from lxml import etree

from desktop_app.article.model import Sentence
from desktop_app.checking.report import words_of
from desktop_app.exporting import view
from desktop_app.exporting.delivery import USUAL, Delivery
from desktop_app.exporting.doubting import findings_by_segment
from desktop_app.memory.tmx_writing import xml_text
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import Origin, State, TranslatedSentence

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
_STATES = {State.DRAFT: "initial", State.EDITED: "translated", State.APPROVED: "final"}


def to_xliff2(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """UTF-8 XLIFF 2.0."""
    root = etree.fromstring(
        f'<xliff xmlns="{NAMESPACE}" xmlns:mtc="{MATCHES}" version="2.0" srcLang="ar" trgLang="en"/>'
    )
    file = _add(root, "file", {"id": "f1", "original": xml_text(reading.article.source.name)})
    notes = {
        segment: [(finding.check.value, words_of(finding)) for finding in found]
        for segment, found in findings_by_segment(reading, delivery).items()
    }
    for number, paragraph in enumerate(reading.article.paragraphs(), 1):
        group = _add(file, "group", {"id": f"p{number}"})
        for sentence in paragraph:
            _add_unit(group, reading, sentence, notes.get(sentence.index, []))
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _add_unit(
    group: etree._Element, reading: Reading, sentence: Sentence, notes: list[tuple[str, str]]
) -> None:
    english, pair = reading.english(sentence.index), view.pair(reading, sentence)
    unit = _add(group, "unit", {"id": f"u{sentence.index + 1}", "name": sentence.role.value})
    if english is not None and english.draft is not None and english.draft.strip():
        _add_draft(unit, english, pair.arabic)
    if notes:
        kept = _add(unit, "notes")
        for number, (check, words) in enumerate(notes, 1):
            _add(kept, "note", {"id": f"n{number}", "appliesTo": "target", "category": check}, words)
    told = {"id": "s1"}
    if english is not None:
        told["state"] = _STATES[english.state]
    segment = _add(unit, "segment", told)
    _add(segment, "source", text=pair.arabic)
    if english is not None:
        _add(segment, "target", text=pair.english)


def _add_draft(unit: etree._Element, english: TranslatedSentence, arabic: str) -> None:
    kind = "tm" if english.origin is Origin.MEMORY else "mt"
    matches = etree.SubElement(unit, f"{{{MATCHES}}}matches")
    match = etree.SubElement(
        matches, f"{{{MATCHES}}}match", {"ref": "#s1", "type": kind, "origin": "Dragoman"}
    )
    _add(match, "source", text=arabic)
    _add(match, "target", text=view.one_line(english.draft or ""))


def _add(
    parent: etree._Element, name: str, told: dict[str, str] | None = None, text: str | None = None
) -> etree._Element:
    made = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", told or {})
    if text is not None:
        made.text = xml_text(text)
    return made
