"""Terms are found in Arabic with what is written onto them, and not inside other words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.glossary.matching import Matcher, matcher_of
from desktop_app.glossary.model import Term

TERMS = (
    Term("وزارة الخارجية", "Ministry of Foreign Affairs"),
    Term("وزارة", "ministry"),
    Term("رئيس وزراء", "prime minister"),
    Term("حرب أهلية", "civil war"),
    Term("لجنة", "committee"),
    Term("علي", "Ali", name=True),
)


def found(term: str, text: str, *, variants: tuple[str, ...] = (), name: bool = False) -> list[str]:
    """What of `text` is taken for the term."""
    matches = Matcher([Term(term, "x", variants, name=name)]).find(text)
    return [text[match.span.start : match.span.end] for match in matches]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("وزارة الخارجية", "لوزارة الخارجية", ["وزارة الخارجية"]),
        ("وزارة الخارجية", "وبوزارة الخارجية ووزارة الخارجية", ["وزارة الخارجية"] * 2),
        ("وزارة", "الوزارة وبالوزارة وللوزارة", ["الوزارة", "الوزارة", "وزارة"]),
        ("لجنة", "للجنة واللجنة ولجنة", ["لجنة", "اللجنة", "لجنة"]),
        ("البنك المركزي", "للبنك المركزي", ["بنك المركزي"]),
        ("مدرسة", "مدرستنا ومدرستها", ["مدرست", "مدرست"]),
        ("مستشفى", "بمستشفاها", ["مستشفا"]),
        ("رئيس وزراء", "رئيس وزرائها", ["رئيس وزرائ"]),
        ("حرب أهلية", "الحرب الأهلية", ["الحرب الأهلية"]),
        ("ألمانيا", "لألمانيا والمانيا", ["ألمانيا", "المانيا"]),
        ("مدرسة", "المَدْرَسَةُ", ["المَدْرَسَةُ"]),
        ("كوفيد-19", "كوفيد ١٩", ["كوفيد ١٩"]),
        ("وزارة الخارجية", "وزارة\nالخارجية", ["وزارة\nالخارجية"]),
        ("الله", "لله والله", ["لله", "الله"]),
    ],
)
def test_a_term_is_found_with_what_is_written_onto_it(term: str, text: str, expected: list[str]) -> None:
    assert found(term, text) == expected


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("بر", "خبر وبر كبر"),
        ("كرة", "فكرة"),
        ("مال", "كمال"),
        ("شار", "شارك"),
        ("دول", "دولة"),
        ("دول", "دولي"),
        ("كتابة", "كتابه في المدرسة"),
        ("رئيس الوزراء", "رئيس وزرائها"),
        ("حرب أهلية", "الحرب أهلية"),
        ("البيت الأبيض", "بيت أبيض"),
        ("وزارة الخارجية", "وزارة. الخارجية"),
        ("آثار", "أثار"),
        ("وزارة", "وزارات"),
    ],
)
def test_a_term_is_not_found_in_other_words(term: str, text: str) -> None:
    assert found(term, text) == []


def test_a_name_takes_no_pronoun_no_article_and_is_no_particle() -> None:
    assert found("علي", "على عليها وعلي لعلي", name=True) == ["علي", "علي"]
    assert found("حسن", "الحسن وحسن", name=True) == ["حسن"]


def test_other_forms_are_found_where_a_variant_says_so() -> None:
    assert found("رئيس الوزراء", "رئيس وزرائها") == []
    assert found("رئيس الوزراء", "رئيس وزرائها", variants=("رئيس وزراء",)) == ["رئيس وزرائ"]
    assert found("وزارة", "وزارتان", variants=("وزارتان",)) == ["وزارتان"]


def test_a_sloppy_h_for_t_is_the_term_where_the_writer_has_no_other() -> None:
    assert found("كتابة", "فن الكتابه") == ["الكتابه"]
    assert found("كتابة", "كتابه في المدرسة") == []


def test_the_longest_term_wins_and_none_overlaps() -> None:
    text = "قالت وزارة الخارجية إن الوزارة"
    matches = Matcher(TERMS).find(text)
    assert [match.term.english for match in matches] == ["Ministry of Foreign Affairs", "ministry"]
    assert all(one.words.end <= other.words.start for one, other in pairwise(matches))


def test_a_match_tells_what_is_written_onto_it() -> None:
    (one,) = Matcher([TERMS[0]]).find("وبوزارة الخارجية")
    assert (one.before, one.definite, one.bound) == ("وب", False, False)
    (other,) = Matcher([TERMS[1]]).find("بالوزارة")
    assert (other.before, other.definite) == ("ب", True)
    (bound,) = Matcher([TERMS[1]]).find("وزارتهم")
    assert bound.bound


def test_the_matcher_of_the_same_tuple_is_made_once() -> None:
    assert matcher_of(TERMS) is matcher_of(TERMS)
    assert matcher_of(TERMS[:2]).terms == TERMS[:2]


PIECES = st.sampled_from(
    [*"وفبلك", "ال", "لل", "وزارة", "الخارجية", "لجنة", "ه", "ها", " ", "، ", "ُ", "ﻻ", "علي", "٣"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_spans_are_words_of_the_text_in_order(text: str) -> None:
    at = 0
    for match in Matcher(TERMS).find(text):
        assert at <= match.words.start <= match.span.start < match.span.end <= match.words.end <= len(text)
        assert not text[match.span.start : match.span.end][:1].isspace()
        assert not text[match.words.end : match.words.end + 1].isalpha()
        at = match.words.end


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    Matcher([*TERMS, Term(text, "x")]).find(text)
