"""A reading's segments go to the memory with their document, place, neighbours, and English where approved."""

from __future__ import annotations

from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading, Translation
from desktop_app.reading.remembering import document_of, neighbours, segments_of
from tests.builders import article_of
from tests.fakes import FAKE_PACKAGE

TEXT = "وصلت السفينة.\n\nغادر  القطار\tالمحطة.\n\nعاد الوفد."


def reading_of(text: str = TEXT, *, name: str = "a.txt") -> Reading:
    """A reading with empty English."""
    article = article_of(text, name=name)
    return Reading(article, translation=Translation(FAKE_PACKAGE, (None,) * len(article.sentences)))


def test_only_approved_segments_have_their_english_and_each_its_neighbours() -> None:
    reading = edit(edit(reading_of(), 0, "The ship arrived."), 1, " The train left the station. ")
    reading = approve(reading, 1)
    first, second, third = segments_of(reading)
    assert (first.english, second.english, third.english) == (None, "The train left the station.", None)
    assert second.arabic == "غادر القطار المحطة." and second.name == "a.txt"
    assert (second.before, second.after) == ("وصلت السفينة.", "عاد الوفد.")
    assert neighbours(reading, 0) == ("", "غادر القطار المحطة.")
    assert neighbours(reading, 2)[1] == ""
    assert segments_of(reading, [1]) == [second]


def test_a_text_is_the_same_document_under_any_name_and_its_segments_differ() -> None:
    assert document_of(reading_of()) == document_of(reading_of(name="b.txt"))
    assert document_of(reading_of()) != document_of(reading_of(TEXT + " نعم."))
    assert len({segment.segment for segment in segments_of(reading_of())}) == 3
