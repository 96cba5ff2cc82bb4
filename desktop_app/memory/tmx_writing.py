"""Segments in two languages as TMX 1.4b, the exchange format of translation memories.

After the specification of LISA OSCAR, "TMX 1.4b Specification" (2005): a header, then one unit a segment with a variant
for each language. Written unit by unit, so that a memory of any size needs no room.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from lxml import etree

import desktop_app

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STAMP = "%Y%m%dT%H%M%SZ"
# What XML 1.0 has no way to write.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment in both languages.

    `props` are of no standard: a name such as `x-dragoman-state` and its value. `changed` is in UTC, by `changed_by`.
    """

    source: str
    target: str
    props: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    changed: datetime | None = None
    changed_by: str = ""


def write_units(units: Iterable[Unit], out: BinaryIO, *, source: str = "ar", target: str = "en") -> int:
    """Write a whole TMX document to `out` and return how many units it holds.

    Args:
        units: those without words in either language are left out.
        out: takes the bytes.
        source: language code of the original.
        target: language code of the translation.
    """
    written = 0
    with etree.xmlfile(out, encoding="UTF-8") as document:
        document.write_declaration()
        document.write_doctype('<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
        with document.element("tmx", version="1.4"):
            document.write("\n", _header(source), "\n")
            with document.element("body"):
                for unit in units:
                    if unit.source.strip() and unit.target.strip():
                        document.write("\n", _unit(unit, source, target))
                        written += 1
                document.write("\n")
            document.write("\n")
    return written


def xml_text(text: str) -> str:
    """`text` with every character that XML cannot hold as U+FFFD, one for one."""
    return _FORBIDDEN.sub("\ufffd", text)


def _header(source: str) -> etree._Element:
    return etree.Element(
        "header",
        {
            "creationtool": "Dragoman",
            "creationtoolversion": desktop_app.__version__,
            "segtype": "sentence",
            "o-tmf": "dragoman",
            "adminlang": "en",
            "srclang": source,
            "datatype": "plaintext",
        },
    )


def _unit(unit: Unit, source: str, target: str) -> etree._Element:
    made = etree.Element("tu", _told(unit))
    if unit.note:
        etree.SubElement(made, "note").text = xml_text(unit.note)
    for name, value in unit.props.items():
        etree.SubElement(made, "prop", type=name).text = xml_text(value)
    for language, text in ((source, unit.source), (target, unit.target)):
        variant = etree.SubElement(made, "tuv", {_XML_LANG: language})
        etree.SubElement(variant, "seg").text = xml_text(text)
    return made


def _told(unit: Unit) -> dict[str, str]:
    told = {"changeid": xml_text(unit.changed_by)} if unit.changed_by else {}
    return {**told, "changedate": unit.changed.strftime(_STAMP)} if unit.changed else told
