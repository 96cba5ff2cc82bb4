"""The words of delivering: formats, layouts and parts, each with a line that explains it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.exporting import FORMATS, layout_of
from desktop_app.exporting.delivery import Delivery, Layout, Part
from desktop_app.gui.deliverer import OpenEnds


def _tr(text: str) -> str:
    return QCoreApplication.translate("delivery", text)


def format_words() -> dict[str, tuple[str, str]]:
    """Each format's name, and what it is for."""
    return {
        "docx": (_tr("Word document"), _tr("For Word and LibreOffice, with styles and comments.")),
        "pdf": (_tr("PDF"), _tr("To read and to print. Copied text lacks vowel signs.")),
        "html": (_tr("Web page"), _tr("One file for any browser; nothing is loaded from anywhere.")),
        "md": (_tr("Markdown"), _tr("Plain text with light markup.")),
        "txt": (_tr("Plain text"), _tr("The words alone, for any program.")),
        "tmx": (_tr("Translation memory (TMX)"), _tr("For the memory of another translation program.")),
        "xliff": (_tr("XLIFF 1.2"), _tr("To go on in OmegaT, Trados, memoQ and others.")),
        "xliff2": (_tr("XLIFF 2.0"), _tr("The newer form, for programs that ask for it.")),
        "csv": (_tr("Table of quotations (CSV)"), _tr("Who said what, a row each, for a spreadsheet.")),
        "json": (_tr("JSON"), _tr("All that is known of the reading, for programs.")),
    }


def layout_words() -> dict[Layout, tuple[str, str]]:
    """Each layout's name, and how it looks."""
    return {
        Layout.TABLE: (_tr("Side by side"), _tr("Two columns, the Arabic on the right.")),
        Layout.TARGET: (_tr("English only"), _tr("The translation alone.")),
        Layout.STACKED: (_tr("One below the other"), _tr("Each paragraph with its English below it.")),
    }


def part_words() -> dict[Part, tuple[str, str]]:
    """What can go with it, and what that is."""
    return {
        Part.SUMMARY: (_tr("Summary"), _tr("In a section of its own, before the text.")),
        Part.QUOTATIONS: (_tr("Quotations"), _tr("Marked in the text, and listed by speaker below it.")),
        Part.COMMENTS: (_tr("Findings of the checks"), _tr("As comments in Word, as notes elsewhere.")),
        Part.STATES: (_tr("State of each segment"), _tr("Draft, edited or approved.")),
        Part.ONLY_APPROVED: (_tr("Only what is approved"), _tr("All other English is left out.")),
        Part.EXCEL: (_tr("For Excel"), _tr("With a mark by which Excel reads the Arabic rightly.")),
    }


def own_layout_words() -> tuple[str, str]:
    """Of several formats: that each keeps its own layout, and how that looks."""
    return _tr("Each format in its own"), _tr("Side by side; in Markdown and plain text one below the other.")


def some_keep_words() -> str:
    """That a layout does not hold for all of several formats."""
    return _tr("A format that has no such layout keeps its own.")


def delivery_words(delivery: Delivery, formats: Sequence[str]) -> str:
    """What is chosen for these formats, in one line; '' where there is nothing to choose."""
    layouts = {layout_of(to, delivery) for to in formats} - {None}
    parts = {part for to in formats for part in FORMATS[to].parts if part.value in delivery.parts}
    known = {layout for to in formats for layout in FORMATS[to].layouts}
    if delivery.layout in known or len(layouts) == 1:
        layout = delivery.layout if delivery.layout in known else layouts.pop()
        words = [layout_words()[layout][0]] if layout else []
    else:
        words = [own_layout_words()[0]] if layouts else []
    words += [said for part, (said, _) in part_words().items() if part in parts]
    if not words and any(FORMATS[to].parts for to in formats):
        return _tr("The text alone")
    return " · ".join(words)


def open_words(ends: OpenEnds) -> str:
    """What is still open, in one line."""
    parts = []
    if ends.untranslated:
        parts.append(
            _tr("Without English: {count} of {total} segments.").format(
                count=ends.untranslated, total=ends.segments
            )
        )
    if ends.unapproved:
        parts.append(
            _tr("Not approved: {count} of {total} segments.").format(
                count=ends.unapproved, total=ends.segments
            )
        )
    if ends.findings:
        parts.append(_tr("Findings of the checks: {count}.").format(count=ends.findings))
    return " ".join(parts) or _tr("Every segment is approved, and the checks found nothing.")
