"""Reading in, a file's bytes out: one module for each format, and the table of them here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import MappingProxyType

from desktop_app.exporting.delivery import USUAL, Delivery, Layout, Part
from desktop_app.reading.model import Reading

Maker = Callable[[Reading, Delivery], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: the suffix of its files, dot included, its name for people, and what makes the bytes.

    `layouts` are those it knows, its own choice first, and `parts` what can be asked for or left out in it. `binary`
    is what no terminal shows; of any other than `plain` there can be only one in a stream.
    """

    suffix: str
    name: str
    make: Maker
    layouts: tuple[Layout, ...] = ()
    parts: frozenset[Part] = field(default_factory=frozenset)
    binary: bool = False
    plain: bool = False


def _from(module: str, function: str) -> Maker:
    """A maker that is imported when it is first asked: most runs need one format, and a window's start none."""

    def make(reading: Reading, delivery: Delivery) -> bytes:
        maker: Maker = getattr(import_module(f"desktop_app.exporting.{module}"), function)
        return maker(reading, delivery)

    return make


_TABLE, _STACKED, _TARGET = Layout.TABLE, Layout.STACKED, Layout.TARGET
_READ = frozenset({Part.SUMMARY, Part.QUOTATIONS, Part.COMMENTS, Part.STATES, Part.ONLY_APPROVED})
_SEGMENTS = frozenset({Part.COMMENTS, Part.ONLY_APPROVED})

# To add a format: write its module with a function (Reading, Delivery) -> bytes and enter it here; the command line's
# --to and the window's dialog read this table. The first one of a suffix is meant by a file's name.
FORMATS: Mapping[str, Exporter] = MappingProxyType(
    {
        "docx": Exporter(
            ".docx",
            "Word document",
            _from("docx_export", "to_docx"),
            (_TABLE, _TARGET, _STACKED),
            _READ,
            binary=True,
        ),
        "pdf": Exporter(
            ".pdf", "PDF", _from("pdf_export", "to_pdf"), (_TABLE, _TARGET, _STACKED), _READ, binary=True
        ),
        "html": Exporter(
            ".html", "Web page", _from("html_export", "to_html"), (_TABLE, _TARGET, _STACKED), _READ
        ),
        "md": Exporter(
            ".md",
            "Markdown",
            _from("markdown_export", "to_markdown"),
            (_STACKED, _TARGET, _TABLE),
            _READ,
            plain=True,
        ),
        "txt": Exporter(
            ".txt", "Plain text", _from("text_export", "to_text"), (_STACKED, _TARGET), _READ, plain=True
        ),
        "tmx": Exporter(
            ".tmx",
            "TMX, for translation memories",
            _from("tmx_export", "to_tmx"),
            parts=frozenset({Part.ONLY_APPROVED}),
        ),
        "xliff": Exporter(
            ".xlf", "XLIFF 1.2, for translation programs", _from("xliff_export", "to_xliff"), parts=_SEGMENTS
        ),
        "xliff2": Exporter(
            ".xlf",
            "XLIFF 2.0, for translation programs",
            _from("xliff2_export", "to_xliff2"),
            parts=_SEGMENTS,
        ),
        "csv": Exporter(
            ".csv",
            "Quotations as a table (CSV)",
            _from("csv_export", "to_csv"),
            parts=frozenset({Part.EXCEL, Part.ONLY_APPROVED}),
        ),
        "json": Exporter(".json", "JSON, for programs", _from("json_export", "make_json"), plain=True),
    }
)


def export(reading: Reading, to: str, delivery: Delivery = USUAL) -> bytes:
    """The reading as a file of the format `to`, a key of FORMATS; what it does not know of `delivery` is passed over.

    Raises:
        KeyError: there is no such format.
        FormatUnavailable: it cannot be made on this machine.
    """
    return FORMATS[to].make(delivery.of(reading), delivery)


def layout_of(to: str, delivery: Delivery) -> Layout | None:
    """The layout that `delivery` gets in a format: the format's own where it does not know it, None where it has none."""
    layouts = FORMATS[to].layouts
    if delivery.layout in layouts:
        return delivery.layout
    return layouts[0] if layouts else None


def choices_in(to: str, delivery: Delivery) -> str:
    """In short what `delivery` asks of a format that a usual delivery does not; '' where that comes to the same.

    What the format does not know is not in it, nor are the terms: they are knowledge and no choice.
    """
    exporter, layout = FORMATS[to], layout_of(to, delivery)
    said = [] if layout == layout_of(to, USUAL) else [f"layout={layout}"]
    said += [
        f"{part.value}={getattr(delivery, part.value)}"
        for part in Part
        if part in exporter.parts and getattr(delivery, part.value) != getattr(USUAL, part.value)
    ]
    return " ".join(said)
