"""Sentences in pieces: no word is lost or moved, and each quotation has its own words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporting import view
from desktop_app.exporting.nesting import Mark
from desktop_app.exporting.pieces import Pieces, _cut, _Quoted, text_of
from tests.exporting.readings import sample

MARKS = st.lists(
    st.builds(
        lambda a, b, n, exact: Mark(min(a, b), max(a, b), _Quoted(n, exact)),
        st.integers(0, 40),
        st.integers(0, 40),
        st.integers(0, 3),
        st.booleans(),
    ),
    max_size=5,
)


@given(st.text(alphabet="اب c\n\t«»", max_size=40), MARKS)
def test_all_pieces_together_are_the_sentence_on_one_line(text: str, marks: list[Mark[_Quoted]]) -> None:
    assert text_of(_cut(text, marks)) == view.one_line(text)


def test_the_innermost_quotation_has_the_words_and_a_vague_one_says_so() -> None:
    reading = sample()
    pieces = Pieces(reading)
    on_time = pieces.english(reading.article.sentences[4])
    assert on_time is not None
    assert [(p.text, p.quotation) for p in on_time if p.quotation is not None] == [
        ("Al-Rafid is ", 4),
        ("on time", 5),
    ]
    loan = pieces.english(reading.article.sentences[3])
    assert loan is not None and [(p.quotation, p.exact) for p in loan] == [(3, False)]


def test_without_quotations_and_without_english() -> None:
    reading = sample()
    (whole,) = Pieces(reading, quotations=False).arabic(reading.article.sentences[2])
    assert whole.quotation is None
    assert Pieces(reading).english(reading.article.sentences[5]) is None
