"""Which words stand in which cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.article.model import Role
from desktop_app.gui.page_style import PageStyle
from desktop_app.gui.rows import LONG, CellText, Rows, sentences_of_quotation
from desktop_app.reading.model import Reading
from tests.gui import readings


def test_a_paragraph_is_a_row_with_both_languages() -> None:
    rows = Rows(readings.reading())
    assert len(rows) == 4
    assert rows[2].arabic.text.startswith("قالت رئيسة السوق")
    assert rows[2].english.text == (
        "Market head Layla Haddad said: “We take 45 new traders.” She added that prices will not rise."
    )


def test_every_sentence_can_be_found_in_its_row_in_both_languages() -> None:
    reading = readings.reading()
    rows = Rows(reading)
    for sentence, english in zip(reading.article.sentences, readings.english_of(), strict=True):
        row = rows[rows.row_of(sentence.index)]
        for cell, words in ((row.arabic, reading.article.cut(sentence)), (row.english, english)):
            piece = cell.piece_of(sentence.index)
            assert piece is not None
            assert cell.text[piece.start : piece.end] == words


def test_quotations_are_marked_on_their_own_words_in_both_languages() -> None:
    row = Rows(readings.reading())[2]
    spoken, reported = row.arabic.stretches
    assert row.arabic.text[spoken.start : spoken.end] == "«سنستقبل 45 بائعاً جديداً»"
    assert (spoken.spoken, reported.spoken) == (True, False)
    spoken, reported = row.english.stretches
    assert row.english.text[spoken.start : spoken.end] == "“We take 45 new traders.”"
    assert (spoken.exact, reported.exact) == (True, False)


def test_english_to_come_is_one_quiet_word_for_a_run_of_sentences() -> None:
    rows = Rows(readings.reading(translated=(0, 1)), waiting="translating …")
    assert rows[2].english.text == "translating …"
    (piece,) = rows[2].english.pieces
    assert (piece.first, piece.last, piece.pending) == (2, 3, True)


def test_english_that_has_come_stands_before_the_word_for_the_rest() -> None:
    rows = Rows(readings.reading(translated=(2,)), waiting="translating …")
    assert rows[2].english.text == "Market head Layla Haddad said: “We take 45 new traders.” translating …"


def test_without_a_translation_the_english_is_empty() -> None:
    assert Rows(readings.without_translation())[2].english.text == ""


def test_only_the_rows_of_new_sentences_change() -> None:
    rows = Rows(readings.reading(translated=(0,)), waiting="…")
    before = rows[0]
    assert rows.update(readings.reading(translated=(0, 2, 3)), sentences=(2, 3)) == {2}
    assert rows[0] is before
    assert "traders" in rows[2].english.text


def test_another_word_for_what_is_missing_changes_all_rows() -> None:
    rows = Rows(readings.reading(translated=(0,)), waiting="translating …")
    assert rows.update(rows.reading, sentences=(), waiting="not translated") == {0, 1, 2, 3}
    assert rows[3].english.text == "not translated"


def test_a_text_without_line_breaks_is_cut_into_rows_at_sentences() -> None:
    pairs = [(f"{'كلمة ' * 30}رقم {n}.", "") for n in range(20)]
    reading = Reading(readings.article([(Role.BODY, pairs)]))
    rows = Rows(reading)
    assert len(rows) > 1
    assert [rows[n].joined for n in range(len(rows))] == [False] + [True] * (len(rows) - 1)
    assert all(rows.length(n) <= LONG for n in range(len(rows)))
    shown = [p.first for n in range(len(rows)) for p in rows[n].arabic.pieces]
    assert shown == list(range(20))


def test_one_sentence_longer_than_a_row_is_not_cut() -> None:
    rows = Rows(Reading(readings.article([(Role.BODY, [("كلمة " * 1000, "")])])))
    assert len(rows) == 1


def test_a_text_that_is_not_arabic_stands_alone_and_runs_from_the_left() -> None:
    reading = Reading(readings.article([(Role.BODY, [("The harbour opened.", "")])]), arabic=False)
    row = Rows(reading)[0]
    assert (row.english.text, row.arabic.text) == ("The harbour opened.", "")
    assert not row.english.right_to_left


def test_a_latin_paragraph_inside_an_arabic_text_runs_from_the_left() -> None:
    rows = Rows(Reading(readings.article([(Role.BODY, [("قالت نعم.", "")]), (Role.BODY, [("OK 42.", "")])])))
    assert [rows[n].arabic.right_to_left for n in range(2)] == [True, False]


def test_a_quotation_over_two_sentences_is_found_in_both() -> None:
    reading = readings.reading()
    start, end = reading.article.sentences[2].start, reading.article.sentences[3].end
    first = reading.findings.quotations[0]
    span = replace(first.content[0], start=start, end=end)
    longer = replace(
        reading, findings=replace(reading.findings, quotations=(replace(first, content=(span,)),))
    )
    assert sentences_of_quotation(longer, 0) == (2, 3)


def test_a_line_break_inside_a_paragraph_is_shown_as_a_blank() -> None:
    assert Rows(Reading(readings.article([(Role.BODY, [("سطر أول\nسطر ثان.", "")])])))[0].arabic.text == (
        "سطر أول سطر ثان."
    )


def test_sentence_by_sentence_every_sentence_is_a_row_of_its_own() -> None:
    reading = readings.reading()
    rows = Rows(reading, style=PageStyle(layout="interleaved"))
    assert [rows.row_of(s.index) for s in reading.article.sentences] == [0, 1, 2, 3, 4]
    assert [rows.joined(n) for n in range(5)] == [False, False, False, True, False]
    assert rows[3].arabic.text == "وأضافت أن الأسعار لن ترتفع."
    assert rows[3].english.text == "She added that prices will not rise."


@pytest.mark.parametrize(("layout", "arabic"), [("english", False), ("arabic", True)])
def test_one_language_alone_leaves_the_other_out(layout: str, arabic: bool) -> None:
    row = Rows(readings.reading(), style=PageStyle(layout=layout))[2]
    shown, hidden = (row.arabic, row.english) if arabic else (row.english, row.arabic)
    assert shown.text
    assert hidden == CellText()


def test_a_text_that_is_not_arabic_is_shown_whatever_the_layout() -> None:
    reading = Reading(readings.article([(Role.BODY, [("The harbour opened.", "")])]), arabic=False)
    assert Rows(reading, style=PageStyle(layout="arabic"))[0].english.text == "The harbour opened."


def test_without_vowel_signs_quotations_stay_on_their_words() -> None:
    spoken = Rows(readings.reading(), style=PageStyle(diacritics=False))[2].arabic
    stretch = spoken.stretches[0]
    assert spoken.text[stretch.start : stretch.end] == "«سنستقبل 45 بائعا جديدا»"
    piece = spoken.piece_of(3)
    assert piece is not None
    assert spoken.text[piece.start : piece.end] == "وأضافت أن الأسعار لن ترتفع."
