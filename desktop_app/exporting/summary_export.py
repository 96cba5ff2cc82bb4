"""The summary alone as a file's bytes, in the formats that people read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.exporting import FORMATS, Exporter
from desktop_app.exporting.delivery import USUAL
from desktop_app.exporting.html_export import summary_to_html
from desktop_app.exporting.markdown_export import summary_to_markdown
from desktop_app.exporting.text_export import summary_to_text
from desktop_app.reading.model import Reading

SUMMARY_FORMATS: Mapping[str, Exporter] = MappingProxyType(
    {
        "txt": Exporter(".txt", FORMATS["txt"].name, lambda reading, _: summary_to_text(reading)),
        "md": Exporter(".md", FORMATS["md"].name, lambda reading, _: summary_to_markdown(reading)),
        "html": Exporter(".html", FORMATS["html"].name, lambda reading, _: summary_to_html(reading)),
    }
)


def export_summary(reading: Reading, suffix: str) -> bytes:
    """The summary in the format of files with that suffix (`.md`); plain text for one that is not known."""
    wanted = suffix.lower().lstrip(".")
    known = SUMMARY_FORMATS.get({"htm": "html"}.get(wanted, wanted), SUMMARY_FORMATS["txt"])
    return known.make(reading, USUAL)
