"""TMX files of any translation program, unit by unit: their Arabic and English, and all else that is written again.

Levels 1 and 2 of TMX 1.1 to 1.4b, in any encoding that XML knows. Nothing outside the file is loaded: no document type,
no entity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.errors import BrokenTmx, NotTmx
from desktop_app.memory.model import IN_ARABIC, IN_ENGLISH, IN_TU, Extra, Unit

if TYPE_CHECKING:
    from lxml.etree import _Element

ARABIC, ENGLISH = frozenset({"ar", "ara", "arb"}), frozenset({"en", "eng"})
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What OmegaT, memoQ and we call the document and the neighbours of a segment.
DOCUMENT_PROPS = ("x-document", "document", "file")
BEFORE_PROPS, AFTER_PROPS = ("x-context-pre", "prev"), ("x-context-post", "next")
WHO_AND_WHEN = ("creationdate", "changedate", "creationid", "changeid")
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})  # what is in them is code of the document, not text
_BREAKS = frozenset({"lb", "tab", "x-lb", "x-tab", "x-br", "br", "pb"})
_OMEGAT_TAG = re.compile(r"</?[a-zA-Z]{1,12}\d+/?>")
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d):?(\d\d)")
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


@dataclass(frozen=True, slots=True)
class TmxUnit:
    """What one `tu` gave: a unit for each pair of Arabic and English in it; `languages` are all it has."""

    units: tuple[Unit, ...]
    languages: tuple[str, ...]


@dataclass(slots=True)
class _Header:
    tool: str = ""
    source: str = ""


@dataclass(slots=True)
class _Variant:
    """One language of a `tu`."""

    code: str
    text: str
    attributes: dict[str, str] = field(default_factory=dict)
    props: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_tmx(file: BinaryIO, name: str) -> Iterator[TmxUnit]:
    """Every `tu` of a file, in order, one at a time; `file` is read as far as needed.

    Raises:
        NotTmx: it is something else.
        BrokenTmx: it is not well-formed; what came before has been yielded.
    """
    from lxml import etree

    events = etree.iterparse(
        file,
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    header, started = _Header(), False
    try:
        for event, element in events:
            tag = _local(element)
            if not started:
                if tag != "tmx":
                    raise NotTmx(name)
                started = True
            if event == "start":
                continue
            if tag == "header":
                header = _Header(element.get("creationtool", ""), element.get("srclang", ""))
            elif tag == "tu":
                yield _unit(element, header)
                _forget(element)
    except etree.XMLSyntaxError as error:
        if not started:
            raise NotTmx(name) from error
        raise BrokenTmx(name, error.lineno or 0, (error.msg or "").split(", line ")[0]) from error
    if not started:
        raise NotTmx(name)


def is_arabic(code: str) -> bool:
    """Whether a language code is of Arabic, of whatever country."""
    return _primary(code) in ARABIC


def is_english(code: str) -> bool:
    """Whether a language code is of English, of whatever country."""
    return _primary(code) in ENGLISH


def _primary(code: str) -> str:
    return re.split(r"[-_]", code.strip().lower(), maxsplit=1)[0]


def _unit(element: _Element, header: _Header) -> TmxUnit:
    variants = [_variant(child, header) for child in element if _local(child) == "tuv"]
    arabic = [v for v in variants if is_arabic(v.code) and v.text]
    english = [v for v in variants if is_english(v.code) and v.text]
    props, notes = _props(element), _notes(element)
    attributes = _attributes(element)
    made = []
    for number, (source, target) in enumerate(product(arabic, english)):
        if number:
            attributes.pop("tuid", None)  # no two have the same
        made.append(_pair(source, target, attributes, props, notes))
    return TmxUnit(tuple(made), tuple(dict.fromkeys(v.code for v in variants)))


def _pair(
    arabic: _Variant,
    english: _Variant,
    attributes: Mapping[str, str],
    props: list[tuple[str, str]],
    notes: list[str],
) -> Unit:
    def told(name: str) -> str:
        return english.attributes.get(name) or attributes.get(name) or arabic.attributes.get(name) or ""

    every = dict([*arabic.props, *english.props, *props])
    extras = [
        Extra(where, kind, value, prop=prop)
        for where, own, listed in (
            (IN_TU, attributes, props),
            (IN_ARABIC, arabic.attributes, arabic.props),
            (IN_ENGLISH, english.attributes, english.props),
        )
        for pairs, prop in ((own.items(), False), (listed, True))
        for kind, value in pairs
        if prop or kind not in WHO_AND_WHEN
    ]
    return Unit(
        arabic.text,
        english.text,
        created=_date(told("creationdate")),
        changed=_date(told("changedate")),
        created_by=told("creationid"),
        changed_by=told("changeid"),
        document=_first(every, DOCUMENT_PROPS),
        before=_neighbour(_first(every, BEFORE_PROPS)),
        after=_neighbour(_first(every, AFTER_PROPS)),
        notes=tuple(dict.fromkeys([*notes, *arabic.notes, *english.notes])),
        arabic_code=arabic.code,
        english_code=english.code,
        extras=tuple(extras),
    )


def _variant(element: _Element, header: _Header) -> _Variant:
    code = element.get(XML_LANG) or element.get("lang") or ""
    seg = next((child for child in element if _local(child) == "seg"), None)
    text = "" if seg is None else _text(seg)
    if header.tool.lower() == "omegat":
        text = _OMEGAT_TAG.sub("", text)
    return _Variant(code, " ".join(text.split()), _attributes(element), _props(element), _notes(element))


def _text(seg: _Element) -> str:
    """The words of a segment: what is highlighted stays, codes go, a code that breaks the line leaves a blank."""
    parts = [seg.text or ""]
    for child in seg:
        tag = _local(child)
        if tag in _CODES:
            parts.append(" " if (child.get("type") or "").lower() in _BREAKS else "")
        elif tag:
            parts.append(_text(child))
        else:
            parts.append(child.text or "")  # an entity that is not resolved: as it is written
        parts.append(child.tail or "")
    return "".join(parts)


def _props(element: _Element) -> list[tuple[str, str]]:
    found = [child for child in element if _local(child) == "prop"]
    return [(child.get("type") or "", (child.text or "").strip()) for child in found]


def _notes(element: _Element) -> list[str]:
    found = [(child.text or "").strip() for child in element if _local(child) == "note"]
    return [note for note in found if note]


def _attributes(element: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items() if name not in (XML_LANG, "lang")}


def _first(props: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((props[name] for name in names if props.get(name)), "")


def _neighbour(text: str) -> str:
    """A segment that stands in a prop, where memoQ has it with its tags."""
    return " ".join(re.sub(r"<[^<>]*>", "", text).split())


def _date(text: str) -> str:
    """A date as TMX or anybody writes it in ours; '' for what is none."""
    if found := _DATE.match(text.strip()):
        year, month, day, hour, minute, second = found.groups()
        return f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"
    if found := _DAY.match(text.strip()):
        return "{}-{}-{}T00:00:00Z".format(*found.groups())
    return ""


def _local(element: _Element) -> str:
    """The name of an element without its namespace; '' for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _forget(element: _Element) -> None:
    """Let go of a unit that has been read, so that a file of any size needs the room of one."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
