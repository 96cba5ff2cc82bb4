"""Readings for the tests of the library, with a life of their own: translated, edited, approved."""

from __future__ import annotations

from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading, Translation
from desktop_app.reading.resegmenting import join
from desktop_app.translation.engine import TranslatedSentence
from tests.builders import article_of
from tests.fakes import FAKE_PACKAGE

HARBOUR = (
    "وصلت السفينة إلى الميناء صباح أمس. وقال القبطان إن البحر كان هادئاً.\n\nوستبحر السفينة غداً إلى الجنوب."
)
MARKET = "فتحت السوق أبوابها. وبالبنك المركزي ينتظر التجار قروضهم."


def reading_of(text: str = HARBOUR, *, name: str = "harbour.txt", english: str = "English {}.") -> Reading:
    """A reading whose segments are called «English 0.», «English 1.» and so on."""
    article = article_of(text, name=name)
    made = tuple(TranslatedSentence(s.index, english.format(s.index), -0.4) for s in article.sentences)
    return Reading(article, translation=Translation(FAKE_PACKAGE, made))


def english(reading: Reading, index: int) -> TranslatedSentence:
    """The English of a segment that has one."""
    found = reading.english(index)
    assert found is not None
    return found


def joined(reading: Reading, index: int, words: str) -> Reading:
    """The reading with a segment and the next made one, a person's `words` for its English."""
    return edit(join(reading, index), index, words)


def written(reading: Reading, index: int, words: str, *, approved: bool = False) -> Reading:
    """The reading with a person's words for a segment."""
    made = edit(reading, index, words)
    return approve(made, index) if approved else made
