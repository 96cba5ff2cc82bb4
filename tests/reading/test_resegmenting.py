"""Segments joined and split: text and alignment stay, spans stay inside, and joining takes splitting back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.reading.editing import approve, edit
from desktop_app.reading.model import Reading
from desktop_app.reading.resegmenting import can_join, cuts, join, split
from desktop_app.translation.engine import State, TargetSpan
from tests.fakes import FakeTranslator
from tests.gui import readings
from tests.reading.test_revising import english, marks, reading_of

TEXT = """قالت مديرة المتحف هدى زيدان: «سنفتح القاعة الكبيرة في الربيع، وننتظر الزوار». وينتظر الزوار منذ عامين.

وأضافت زيدان أن القطع القديمة عادت من الخارج. ورحب الطلاب بالخبر، وقالوا إنهم سيأتون كل يوم.
"""
READING = reading_of(FakeTranslator(marks), TEXT)
MARKET = readings.reading()
SEGMENTS = len(READING.article.sentences)


def sound(reading: Reading) -> None:
    """Everything that is counted in segments fits the segments."""
    article, made = reading.article, reading.translation
    assert [s.index for s in article.sentences] == list(range(len(article.sentences)))
    at = 0
    for sentence in article.sentences:
        assert not article.text[at : sentence.start].strip() and sentence.start < sentence.end
        assert article.cut(sentence) == article.cut(sentence).strip()
        at = sentence.end
    assert not article.text[at:].strip()
    assert made is not None and len(made.sentences) == len(article.sentences)
    assert all(s is None or s.index == n for n, s in enumerate(made.sentences))
    for spans in reading.quotation_spans:
        for span in spans:
            assert 0 <= span.start <= span.end <= len(english(reading, span.sentence).text)
    chosen = [c.index for c in reading.summary.sentences] if reading.summary else []
    assert chosen == sorted(set(chosen)) and all(i < len(article.sentences) for i in chosen)
    assert reading.gist is None or reading.gist < len(article.sentences)


def blanks(text: str) -> list[int]:
    return [at for at, letter in enumerate(text) if letter == " "]


def bare(reading: Reading) -> Reading:
    """Without what is offered for names: one that was cut through is offered no longer. Flags in one order."""
    made = reading.translation
    assert made is not None
    sentences = tuple(
        s and replace(s, offers=(), flags=tuple(sorted(set(s.flags) - {"names"}))) for s in made.sentences
    )
    return replace(reading, translation=replace(made, sentences=sentences))


@st.composite
def split_segments(draw: st.DrawFn) -> tuple[Reading, int, int, int]:
    """A reading a person has worked in, a segment of it, and where it is to be split in both languages."""
    reading = READING
    index = draw(st.integers(0, SEGMENTS - 1))
    if draw(st.booleans()):
        words = draw(st.lists(st.sampled_from(["the", "“hall”", "opens", "spring.", "and"]), min_size=2))
        reading = edit(reading, index, " ".join(words))
    if draw(st.booleans()):
        reading = approve(reading, index)
    arabic = draw(st.sampled_from(cuts(reading.article, index)))
    return reading, index, arabic, draw(st.sampled_from(blanks(english(reading, index).text)))


@given(split_segments())
@settings(max_examples=150, deadline=None)
def test_joining_takes_splitting_back(case: tuple[Reading, int, int, int]) -> None:
    reading, index, arabic, at = case
    parted = split(reading, index, arabic=arabic, english=at)
    assert len(parted.article.sentences) == SEGMENTS + 1
    sound(parted)
    whole = join(parted, index)
    sound(whole)
    assert bare(whole) == bare(reading)


@given(
    st.lists(st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 99), st.integers(0, 99)), max_size=8)
)
@settings(max_examples=100, deadline=None)
def test_whatever_is_split_and_joined_the_segments_cover_the_text(
    steps: list[tuple[bool, int, int, int]],
) -> None:
    reading = READING
    for joining, where, arabic, at in steps:
        index = where % len(reading.article.sentences)
        places = cuts(reading.article, index)
        if joining:
            reading = join(reading, index)
        elif places:
            reading = split(reading, index, arabic=places[arabic % len(places)], english=at)
        sound(reading)
    assert reading.article.text == READING.article.text
    assert reading.findings == READING.findings


def test_segments_of_two_paragraphs_are_not_joined() -> None:
    assert can_join(READING.article, 0) and not can_join(READING.article, 1)
    assert join(READING, 1) is READING
    assert join(READING, SEGMENTS - 1) is READING


def test_what_follows_keeps_its_english_and_its_quotations() -> None:
    joined = join(MARKET, 2)
    assert english(joined, 2).text == f"{english(MARKET, 2).text} {english(MARKET, 3).text}"
    assert english(joined, 3) == replace(english(MARKET, 4), index=3)
    (span,) = joined.quotation_spans[2]
    assert span.sentence == 3
    assert english(joined, 3).text[span.start : span.end] == "“very far”"
    assert [c.index for c in joined.summary.sentences] == [2, 3] if joined.summary else False


def test_a_quotation_known_only_by_its_segment_is_somewhere_in_the_whole() -> None:
    joined = join(MARKET, 2)
    (span,) = joined.quotation_spans[1]
    assert span == TargetSpan(2, 0, len(english(joined, 2).text), False)
    exact = joined.quotation_spans[0][0]
    assert english(joined, 2).text[exact.start : exact.end] == "“We take 45 new traders.”" and exact.exact


def test_a_quotation_through_which_one_cuts_is_in_both_parts() -> None:
    text = english(MARKET, 2).text
    inside = MARKET.article.text.index("بائعاً")
    parted = split(MARKET, 2, arabic=inside, english=text.index("new"))
    first, second = parted.quotation_spans[0]
    assert english(parted, 2).text[first.start : first.end] == "“We take 45"
    assert english(parted, 3).text[second.start : second.end] == "new traders.”"


def test_only_both_approved_make_an_approved_whole() -> None:
    one = approve(READING, 0)
    assert english(join(one, 0), 0).state is State.DRAFT
    assert english(join(approve(one, 1), 0), 0).state is State.APPROVED
    edited = edit(one, 1, "Visitors have waited.")
    joined = english(join(edited, 0), 0)
    assert joined.state is State.EDITED
    assert joined.draft == f"{english(READING, 0).text} {english(READING, 1).text}"


def test_the_part_that_nobody_changed_is_a_draft_still() -> None:
    text = english(MARKET, 3).text
    edited = edit(MARKET, 3, text.replace("rise", "go up"))
    parted = split(edited, 3, arabic=cuts(MARKET.article, 3)[1], english=text.index("that"))
    assert (english(parted, 3).text, english(parted, 3).state) == ("She added", State.DRAFT)
    assert (english(parted, 4).text, english(parted, 4).state) == (
        "that prices will not go up.",
        State.EDITED,
    )
    assert english(parted, 4).draft == "that prices will not rise."


def test_a_segment_without_english_gives_parts_without_and_the_machine_makes_what_is_joined() -> None:
    some = readings.reading(translated=(0, 1, 3, 4))
    parted = split(some, 2, arabic=cuts(some.article, 2)[0], english=7)
    assert parted.english(2) is None and parted.english(3) is None
    assert join(some, 2).english(2) is None
    mine = edit(some, 3, "She added more.")
    joined = english(join(mine, 2), 2)
    assert (joined.text, joined.state) == ("She added more.", State.EDITED)


def test_inside_a_word_nothing_is_split() -> None:
    inside = cuts(MARKET.article, 2)[0] + 1
    assert split(MARKET, 2, arabic=inside, english=5) is MARKET
