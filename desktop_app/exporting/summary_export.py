"""The summary alone as a file's bytes, in the formats that people read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.exporting import FORMATS, Exporter
from desktop_app.exporting.html_export import summary_to_html
from desktop_app.exporting.markdown_export import summary_to_markdown
from desktop_app.exporting.text_export import summary_to_text
from desktop_app.reading.model import Reading

SUMMARY_FORMATS: Mapping[str, Exporter] = MappingProxyType(
    {
        "txt": Exporter(".txt", FORMATS["txt"].name, summary_to_text),
        "md": Exporter(".md", FORMATS["md"].name, summary_to_markdown),
        "html": Exporter(".html", "Web page", summary_to_html),
    }
)


def export_summary(reading: Reading, suffix: str) -> bytes:
    """The summary in the format of files with that suffix (`.md`); plain text for one that is not known."""
    wanted = suffix.lower().lstrip(".")
    return SUMMARY_FORMATS.get({"htm": "html"}.get(wanted, wanted), SUMMARY_FORMATS["txt"]).make(reading)
