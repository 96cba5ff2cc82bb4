"""Quotation marks of every style, nested, mixed, turned round and lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.quotations.marks import quoted_in, quoted_spans
from tests.builders import article_of

MARKS = "«»‹›“”„‟\"'‘’＂`"


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quoted_in(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "marked",
    [
        "«نعم يا سيدي»",
        "“نعم يا سيدي”",
        '"نعم يا سيدي"',
        "„نعم يا سيدي‟",
        "„نعم يا سيدي“",
        "‹نعم يا سيدي›",
        "'نعم يا سيدي'",
        "‘نعم يا سيدي’",
        "''نعم يا سيدي''",
        "＂نعم يا سيدي＂",
        "”نعم يا سيدي“",  # turned round
        "»نعم يا سيدي«",
        "«نعم يا سيدي”",  # mixed
        "“نعم يا سيدي»",
        '“نعم يا سيدي"',
        '"نعم يا سيدي”',
        "” نعم يا سيدي “",  # turned round with blanks inside
        '" نعم يا سيدي "',
    ],
)
def test_marks_of_every_style_bound_the_words_between_them(marked):
    assert quoted(f"قال {marked} ثم خرج.") == [marked]


def test_two_quotations_in_straight_marks_are_two():
    assert quoted('قالت "نعم" وقال "لا".') == ['"نعم"', '"لا"']


@pytest.mark.parametrize("letter", ["ل", "ب", "و", "ك", "لـ", "بـ"])
def test_a_prefix_may_be_written_onto_the_mark(letter):
    assert quoted(f'قال {letter}"الغد" إنه بخير.') == ['"الغد"']


def test_a_blank_on_the_wrong_side_of_a_straight_mark_does_not_close_it():
    text = 'قال جابر إن" الماء قليل هذا العام ولن يكفي". ثم خرج.'
    assert quoted(text) == ['" الماء قليل هذا العام ولن يكفي"']


def test_marks_written_onto_the_word_before_still_open():
    assert quoted('بيعت نسخ كتابي"الليل" و"النهار" كلها.') == ['"الليل"', '"النهار"']


def test_quotations_inside_quotations_belong_to_the_outer_one():
    text = 'قال: «سألني أبي: "أين كنت؟" فلم أجب».'
    (outer,) = quoted_in(text, Span(0, len(text)))
    assert text[outer.start : outer.end] == '«سألني أبي: "أين كنت؟" فلم أجب»'
    assert [text[q.start : q.end] for q in outer.inner] == ['"أين كنت؟"']


def test_straight_marks_nest_where_what_touches_them_tells():
    text = 'قال: "سألني أبي: "أين كنت؟" فلم أجب".'
    (outer,) = quoted_in(text, Span(0, len(text)))
    assert len(outer.inner) == 1


@pytest.mark.parametrize("text", ["فيلم Schindler's List طويل", "لاعبو players’ كثيرون", "طوله 5' فقط"])
def test_an_apostrophe_is_no_quotation_mark(text):
    assert quoted(text) == []


def test_a_lost_closing_mark_leaves_the_rest_of_the_paragraph():
    text = "قال: «سنعود غدا. لن نتأخر."
    (found,) = quoted_in(text, Span(0, len(text)))
    assert not found.closed
    assert text[found.start : found.end] == "«سنعود غدا. لن نتأخر."
    assert found.words_in(text) == "سنعود غدا. لن نتأخر."


def test_a_lost_opening_mark_leaves_what_stands_before():
    text = "سنعود غدا»، قال أبي."
    (found,) = quoted_in(text, Span(0, len(text)))
    assert not found.opened
    assert found.words_in(text) == "سنعود غدا"


def test_one_lost_mark_ruins_one_paragraph_only():
    text = "قال «نعم وذهب إلى بيته.\n\nوقالت «لا» ثم «ربما» ثم خرجت."
    article = article_of(text)
    found = [article.text[q.start : q.end] for q in quoted_spans(article)]
    assert found[1:] == ["«لا»", "«ربما»"]


def test_a_quotation_of_several_paragraphs_opens_again_at_each():
    text = "وقال الجد: «كنا صغارا.\n\n«وكانت الحياة صعبة.\n\n«لكننا كنا سعداء».\n\nثم سكت الجد."
    article = article_of(text)
    (found,) = quoted_spans(article)
    assert [article.cut(part) for part in found.parts] == [
        "«كنا صغارا.",
        "«وكانت الحياة صعبة.",
        "«لكننا كنا سعداء»",
    ]
    assert found.closed


def test_a_quotation_may_close_in_the_next_paragraph_without_opening_again():
    article = article_of("وقال الجد: «كنا صغارا.\n\nوكانت الحياة صعبة».\n\nثم سكت الجد.")
    (found,) = quoted_spans(article)
    assert [article.cut(part) for part in found.parts] == ["«كنا صغارا.", "وكانت الحياة صعبة»"]


def test_a_new_quotation_does_not_go_on_with_one_whose_closing_mark_is_lost():
    article = article_of("وقال الجد: «كنا صغارا.\n\n«الماضي» فيلم قديم جدا.\n\nثم سكت الجد.")
    first, second = quoted_spans(article)
    assert len(first.parts) == 1
    assert article.cut(second.parts[0]) == "«الماضي»"


def test_empty_marks_hold_nothing():
    assert quoted('قال "" ثم «  » وخرج.') == []


@given(st.text(alphabet=MARKS + "ابتثق .:،\n" + "aB5", max_size=120))
@settings(max_examples=150)
def test_whatever_the_marks_spans_are_sorted_disjoint_and_inside(text):
    found = quoted_in(text, Span(0, len(text)))
    ends = [0]
    for q in found:
        assert ends[-1] <= q.start < q.end <= len(text)
        ends.append(q.end)
        for inner in q.inner:
            assert q.start <= inner.start < inner.end <= q.end


@given(st.text(alphabet=MARKS + "ابتثق .:،\n", max_size=160))
@settings(max_examples=100)
def test_every_part_of_a_quotation_lies_in_one_paragraph(text):
    article = article_of(text)
    paragraphs = [Span(group[0].start, group[-1].end) for group in article.paragraphs()]
    for q in quoted_spans(article):
        homes = [next(i for i, p in enumerate(paragraphs) if p.contains(part)) for part in q.parts]
        assert homes == list(range(homes[0], homes[0] + len(q.parts)))
