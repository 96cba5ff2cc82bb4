"""The reading as XLIFF 1.2, which OmegaT, Trados, memoQ and the like open to go on with.

After OASIS, "XLIFF Version 1.2" (2008). A group for each paragraph, a unit for each segment; what the checks found are
notes, and a draft that a person wrote over is an alternative translation.
"""

from __future__ import annotations

from lxml import etree

import desktop_app
from desktop_app.article.model import Sentence
from desktop_app.checking.report import words_of
from desktop_app.exporting import view
from desktop_app.exporting.delivery import USUAL, Delivery
from desktop_app.exporting.doubting import findings_by_segment
from desktop_app.memory.tmx_writing import xml_text
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import Origin, State, TranslatedSentence

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_XML = "http://www.w3.org/XML/1998/namespace"
_STATES = {
    State.DRAFT: "needs-review-translation",
    State.EDITED: "translated",
    State.APPROVED: "final",
}


def to_xliff(reading: Reading, delivery: Delivery = USUAL) -> bytes:
    """UTF-8 XLIFF 1.2."""
    root = etree.fromstring(f'<xliff xmlns="{NAMESPACE}" version="1.2"/>')
    file = _add(
        root,
        "file",
        {
            "original": xml_text(reading.article.source.name),
            "source-language": "ar",
            "target-language": "en",
            "datatype": "plaintext",
            "tool-id": "dragoman",
        },
    )
    tool = {"tool-id": "dragoman", "tool-name": "Dragoman", "tool-version": desktop_app.__version__}
    _add(_add(file, "header"), "tool", tool)
    body = _add(file, "body")
    notes = {
        segment: [words_of(finding) for finding in found]
        for segment, found in findings_by_segment(reading, delivery).items()
    }
    for number, paragraph in enumerate(reading.article.paragraphs(), 1):
        group = _add(body, "group", {"id": f"p{number}", "restype": "x-paragraph"})
        for sentence in paragraph:
            _add_unit(group, reading, sentence, notes.get(sentence.index, []))
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _add_unit(group: etree._Element, reading: Reading, sentence: Sentence, notes: list[str]) -> None:
    english, pair = reading.english(sentence.index), view.pair(reading, sentence)
    told = {"id": str(sentence.index + 1), "restype": f"x-{sentence.role.value}"}
    if english is not None:
        told["approved"] = "yes" if english.state is State.APPROVED else "no"
    unit = _add(group, "trans-unit", told)
    _add(unit, "source", {f"{{{_XML}}}lang": "ar"}, pair.arabic)
    if english is not None:
        told = {f"{{{_XML}}}lang": "en", "state": _STATES[english.state]}
        if english.state is State.DRAFT:
            told["state-qualifier"] = "exact-match" if english.origin is Origin.MEMORY else "mt-suggestion"
        _add(unit, "target", told, pair.english)
    for words in notes:
        _add(unit, "note", {"from": "Dragoman", "annotates": "target"}, words)
    if english is not None and english.draft is not None and english.draft.strip():
        _add_draft(unit, english)


def _add_draft(unit: etree._Element, english: TranslatedSentence) -> None:
    draft = _add(
        unit, "alt-trans", {"origin": f"Dragoman {english.origin.value}", "alttranstype": "previous-version"}
    )
    _add(draft, "target", {f"{{{_XML}}}lang": "en"}, view.one_line(english.draft or ""))


def _add(
    parent: etree._Element, name: str, told: dict[str, str] | None = None, text: str | None = None
) -> etree._Element:
    made = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", told or {})
    if text is not None:
        made.text = xml_text(text)
    return made
