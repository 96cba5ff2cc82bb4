"""Reading in, a file's bytes out: one module for each format, and the table of them here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.exporting.html_export import to_html
from desktop_app.exporting.json_export import to_json
from desktop_app.exporting.markdown_export import to_markdown
from desktop_app.exporting.text_export import to_text
from desktop_app.reading.model import Reading


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: the suffix of its files, dot included, its name for people, and what makes the bytes."""

    suffix: str
    name: str
    make: Callable[[Reading], bytes]


# To add a format: write its module with a function Reading -> bytes (UTF-8) and enter it here; the command
# line's --to and the window's dialog read this table.
FORMATS: Mapping[str, Exporter] = MappingProxyType(
    {
        "html": Exporter(".html", "Web page, side by side", to_html),
        "txt": Exporter(".txt", "Plain text", to_text),
        "md": Exporter(".md", "Markdown", to_markdown),
        "json": Exporter(".json", "JSON, for programs", to_json),
    }
)


def export(reading: Reading, to: str) -> bytes:
    """The reading as a file of the format `to`, a key of FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    return FORMATS[to].make(reading)
