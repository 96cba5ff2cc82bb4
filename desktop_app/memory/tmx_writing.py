"""Units as a TMX 1.4b file that any translation program reads, written one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from desktop_app import __version__
from desktop_app.memory.model import IN_ARABIC, IN_ENGLISH, IN_TU, Unit
from desktop_app.memory.tmx_reading import AFTER_PROPS, BEFORE_PROPS, DOCUMENT_PROPS, XML_LANG

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The attributes that TMX 1.4b allows on the elements we write.
_WHEN = ("usagecount", "lastusagedate", "creationdate", "creationid", "changedate", "changeid")
_TUV = frozenset(("o-encoding", "datatype", "creationtool", "creationtoolversion", "o-tmf", *_WHEN))
_TU = _TUV | {"tuid", "segtype", "srclang"}


def xml_text(text: str) -> str:
    """`text` with every character that XML cannot hold as U+FFFD, one for one."""
    return _NOT_IN_XML.sub("\ufffd", text)


def write_units(units: Iterable[Unit], out: BinaryIO) -> int:
    """Write units as one file at once; those without words in either language are left out; how many it holds."""
    worded = (unit for unit in units if unit.arabic.strip() and unit.english.strip())
    return sum(1 for _ in write_tmx(out, worded))


def write_tmx(file: BinaryIO, units: Iterable[Unit], *, created: str = "") -> Iterator[int]:
    """Write units as one file; yields after each how many have been written.

    Args:
        file: written from where it stands.
        units: in the order wanted.
        created: the date in the header, as in Unit; '' for none.
    """
    from lxml import etree

    with etree.xmlfile(file, encoding="utf-8") as out:
        out.write_declaration()
        out.write_doctype(_DOCTYPE)
        with out.element("tmx", version="1.4"):
            out.write("\n", _header(created), "\n")
            with out.element("body"):
                out.write("\n")
                for number, unit in enumerate(units, start=1):
                    out.write(_tu(unit), pretty_print=True)
                    yield number
            out.write("\n")


def _header(created: str) -> _Element:
    from lxml import etree

    header = etree.Element(
        "header",
        {
            "creationtool": "Dragoman",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "Dragoman",
            "adminlang": "en",
            "srclang": "ar",
            "datatype": "plaintext",
        },
    )
    if created:
        header.set("creationdate", _date(created))
    return header


def _tu(unit: Unit) -> _Element:
    from lxml import etree

    tu = etree.Element("tu", _attributes(unit, IN_TU, _TU))
    if not tu.get("srclang"):
        tu.set("srclang", unit.arabic_code)
    told = {
        "creationdate": _date(unit.created),
        "creationid": unit.created_by,
        "changedate": _date(unit.changed),
        "changeid": unit.changed_by,
    }
    for name, value in told.items():
        if value:
            tu.set(name, xml_text(value))
    for note in unit.notes:
        etree.SubElement(tu, "note").text = xml_text(note)
    for kind, value in _props(unit):
        _prop(tu, kind, value)
    for where, code, text in (
        (IN_ARABIC, unit.arabic_code, unit.arabic),
        (IN_ENGLISH, unit.english_code, unit.english),
    ):
        tuv = etree.SubElement(tu, "tuv", _attributes(unit, where, _TUV))
        tuv.set(XML_LANG, code)
        for extra in unit.extras:
            if extra.prop and extra.where == where:
                _prop(tuv, extra.name, extra.value)
        etree.SubElement(tuv, "seg").text = xml_text(text)
    return tu


def _props(unit: Unit) -> Iterator[tuple[str, str]]:
    """The properties of the whole unit: those it came with, and what we know that none of them tells."""
    yield from ((e.name, e.value) for e in unit.extras if e.prop and e.where == IN_TU)
    there = {extra.name for extra in unit.extras if extra.prop}
    for names, value in (
        (DOCUMENT_PROPS, unit.document),
        (BEFORE_PROPS, _as_segment(unit.before)),
        (AFTER_PROPS, _as_segment(unit.after)),
    ):
        if value and not there.intersection(names):
            yield names[0], value


def _as_segment(text: str) -> str:
    """A neighbour as memoQ has it."""
    return f"<seg>{text}</seg>" if text else ""


def _attributes(unit: Unit, where: str, allowed: frozenset[str]) -> dict[str, str]:
    return {
        extra.name: xml_text(extra.value)
        for extra in unit.extras
        if not extra.prop and extra.where == where and extra.name in allowed
    }


def _prop(parent: _Element, kind: str, value: str) -> None:
    from lxml import etree

    etree.SubElement(parent, "prop", {"type": xml_text(kind)}).text = xml_text(value)


def _date(iso: str) -> str:
    return iso.replace("-", "").replace(":", "")
