"""Long sentences are cut at clauses, lose nothing, and read as one sentence again in English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.translation.splitting import clauses, join, split

QUOTED = "قال المدرب «إن الفريق، كما رأيتم، تعب كثيرا؛ ولن يسافر» ثم غادر القاعة مع لاعبيه في صمت"


def count_words(text: str) -> int:
    return len(text.split())


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


@settings(max_examples=80)
@given(
    st.text('ابوقلنمسي ،؛:.«»"ًّ\n12', max_size=200), st.integers(1, 30), st.integers(0, 80), st.integers(0, 80)
)
def test_the_pieces_join_up_to_the_text(text: str, limit: int, start: int, length: int) -> None:
    quoted = [Span(min(start, len(text)), min(start + length, len(text)))]
    pieces = split(text, quoted, count_tokens=len, limit=limit)
    assert "".join(pieces) == text
    assert all(len(piece) <= limit or len(piece.rstrip("ًّ")) <= 1 for piece in pieces)


def test_a_sentence_within_the_limit_stays_whole() -> None:
    assert split("وصل القطار، ثم غادر.", count_tokens=count_words, limit=4) == ("وصل القطار، ثم غادر.",)


def test_a_semicolon_is_a_better_place_than_a_comma() -> None:
    text = "وصل القطار في الصباح، ونزل الركاب؛ وكان الجو باردا، فعادوا إلى المقهى."
    assert split(text, count_tokens=count_words, limit=8)[0].endswith("الركاب؛ ")


def test_a_comma_is_a_better_place_than_a_conjunction() -> None:
    text = "وصل القطار في الصباح بينما كان الجو باردا جدا، ونزل الركاب حيث انتظرهم الأهل."
    assert split(text, count_tokens=count_words, limit=9)[0].endswith("جدا، ")


@pytest.mark.parametrize("conjunction", ["لكن", "حيث", "فيما", "بينما", "الذي"])
def test_without_punctuation_a_clause_starts_at_its_conjunction(conjunction: str) -> None:
    text = f"رحب سكان الحي بالمشروع الجديد {conjunction} كانت البلدية قد وعدت به"
    assert split(text, count_tokens=count_words, limit=7)[1].startswith(conjunction)


def test_a_quotation_is_not_torn_while_there_is_an_edge_outside_it() -> None:
    quotation = span_of(QUOTED, "«إن الفريق، كما رأيتم، تعب كثيرا؛ ولن يسافر»")
    pieces = split(QUOTED, [quotation], count_tokens=count_words, limit=11)
    assert pieces[0].rstrip().endswith("»") and pieces[1].startswith("ثم")
    assert split(QUOTED, count_tokens=count_words, limit=11)[0].rstrip().endswith("؛")


def test_an_over_long_quotation_is_cut_at_its_own_clauses() -> None:
    text = "«نحن هنا منذ الصباح الباكر، وسنبقى حتى يأتي الرد الذي ننتظره»"
    pieces = split(text, [Span(0, len(text))], count_tokens=count_words, limit=8)
    assert pieces[0].endswith("الباكر، ")


@pytest.mark.parametrize(
    "text", ["د. سالم وأ. منى وصلا معا إلى المكتبة", "سجل الفريق 3:1 في مباراة 12:30 على ملعبه"]
)
def test_initials_and_numbers_are_no_edges(text: str) -> None:
    for piece in split(text, count_tokens=count_words, limit=4):
        assert not piece.rstrip().endswith((".", ":"))


def test_a_line_without_blanks_is_cut_all_the_same() -> None:
    text = "ب" * 100_000
    pieces = split(text, count_tokens=len, limit=120)
    assert "".join(pieces) == text and max(map(len, pieces)) <= 120


def test_a_letter_keeps_its_vowel_marks() -> None:
    text = "بَ" * 50
    assert all(piece.startswith("ب") for piece in split(text, count_tokens=len, limit=7))


def test_the_full_stop_between_two_pieces_becomes_the_comma_of_the_arabic() -> None:
    assert join(["وصل القطار، ", "ونزل الركاب."], ["The train arrived.", "And the passengers got off."]) == (
        "The train arrived, and the passengers got off."
    )


def test_without_a_comma_in_the_arabic_there_is_none_in_english() -> None:
    assert join(["وصل القطار ", "حين غاب الركاب."], ["The train arrived.", "When no one was there."]) == (
        "The train arrived when no one was there."
    )


def test_a_real_end_of_sentence_stays_one() -> None:
    assert join(["وصل القطار. ", "نزل الركاب."], ["The train arrived.", "The people got off."]) == (
        "The train arrived. The people got off."
    )


@pytest.mark.parametrize("name", ["Salem", "Iraq", "NATO", "I"])
def test_a_name_keeps_its_capital(name: str) -> None:
    assert join(["أ، ", "ب"], ["He came.", f"{name} went."]) == f"He came, {name} went."


def test_an_abbreviation_keeps_its_stop() -> None:
    assert join(["أ ", "ب"], ["They went to the U.S.", "And stayed."]) == "They went to the U.S. and stayed."


def test_the_stop_inside_a_closing_mark_goes_as_well() -> None:
    assert join(["«أ»، ", "ب"], ['"We stay."', "He said."]) == '"We stay", he said.'


def test_a_piece_without_english_leaves_no_gap() -> None:
    assert join(["أ، ", "…", "ب"], ["He came.", " ", "She went."]) == "He came, she went."


@settings(max_examples=80)
@given(st.text('ابوقلنمسي ،؛:.«»"ًّ\n12', max_size=200), st.integers(1, 30))
def test_clauses_join_up_to_the_text_too(text: str, limit: int) -> None:
    assert "".join(clauses(text, count_tokens=len, limit=limit)) == text


def test_where_there_is_no_clause_nothing_is_cut_off() -> None:
    text = "رحب سكان الحي الجديد بالمشروع الكبير ترحيبا شديدا جدا"
    assert clauses(text, count_tokens=count_words, limit=3) == (text,)
    assert len(split(text, count_tokens=count_words, limit=3)) > 1


def test_clauses_leave_a_quotation_whole_however_long_it_is() -> None:
    quotation = span_of(QUOTED, "«إن الفريق، كما رأيتم، تعب كثيرا؛ ولن يسافر»")
    pieces = clauses(QUOTED, [quotation], count_tokens=count_words, limit=2)
    assert any(QUOTED[quotation.start : quotation.end] in piece for piece in pieces)
    assert len(pieces) > 1
