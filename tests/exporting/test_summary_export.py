"""The summary alone as a file."""

from __future__ import annotations

import pytest

from desktop_app.exporting.summary_export import SUMMARY_FORMATS, export_summary
from tests.gui import readings


@pytest.mark.parametrize("suffix", [made.suffix for made in SUMMARY_FORMATS.values()])
def test_every_format_has_the_title_and_the_summary_and_nothing_of_the_rest(suffix: str) -> None:
    text = export_summary(readings.reading(), suffix).decode("utf-8")
    assert "رئيسة السوق: سنفتح الأبواب يوم الخميس" in text
    assert "Market head Layla Haddad said" in text  # sentence 2 is in the summary
    assert "ورد الصياد عمر نجم" in text  # so is 4
    assert "وأضافت أن الأسعار لن ترتفع" not in text  # 3 is not


def test_a_page_of_the_summary_has_no_links_into_a_text_that_it_lacks() -> None:
    page = export_summary(readings.reading(), ".html").decode("utf-8")
    assert "<nav" in page and "href=" not in page


@pytest.mark.parametrize("suffix", ["", ".doc", ".TXT"])
def test_an_unknown_suffix_gives_plain_text(suffix: str) -> None:
    assert export_summary(readings.reading(), suffix) == export_summary(readings.reading(), ".txt")


def test_suffixes_are_read_in_any_case_and_htm_is_a_page() -> None:
    assert export_summary(readings.reading(), ".HTM") == export_summary(readings.reading(), ".html")
