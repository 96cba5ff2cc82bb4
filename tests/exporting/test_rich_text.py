"""A reading on the clipboard: a table that word processors take over, and tabs for spreadsheets."""

from __future__ import annotations

from desktop_app.exporting.rich_text import rich_text
from tests.exporting.pages import parse
from tests.exporting.readings import sample, untranslated


def test_the_table_runs_from_the_right_and_has_a_row_a_sentence() -> None:
    made = rich_text(sample())
    table = parse(made.html).one("table")
    assert table.attributes["dir"] == "rtl"
    rows = [[cell.text for cell in row.all("td")] for row in table.all("tr")]
    assert rows[0] == ["وزير المياه: السد يفتح قبل الشتاء", "Water minister: the dam opens before winter"]
    assert len(rows) == 7 and rows[5][1] == ""
    assert [line.split("\t")[0] for line in made.text.split("\n")] == [row[0] for row in rows]


def test_quotations_are_marked_and_a_selection_is_taken_alone() -> None:
    table = parse(rich_text(sample(), [2]).html).one("table")
    assert len(table.all("tr")) == 1
    assert "“The first phase is enough." in [span.text.strip() for span in table.all("span")]


def test_nothing_gives_nothing_and_no_english_empty_cells() -> None:
    assert rich_text(sample(), []).text == ""
    assert all(not row.all("td")[1].text for row in parse(rich_text(untranslated(sample())).html).all("tr"))
