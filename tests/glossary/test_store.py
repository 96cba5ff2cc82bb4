"""The user's own glossary: what is kept stays, what fails changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import TermExists, TermIncomplete
from desktop_app.glossary.merging import Imported, merged
from desktop_app.glossary.model import Term, cleaned
from desktop_app.glossary.store import Glossary

MINISTRY = Term(
    "وزارة الخارجية", "Ministry of Foreign Affairs", ("الخارجية",), "official", ("State Department",)
)
ALI = Term("علي", "Ali", name=True)


@pytest.fixture
def glossary(tmp_path: Path) -> Iterator[Glossary]:
    made = Glossary(tmp_path / "glossary.db")
    yield made
    made.close()


def test_a_glossary_nobody_wrote_in_is_empty_and_makes_no_file(glossary: Glossary, tmp_path: Path) -> None:
    assert glossary.terms() == () and glossary.entries() == [] and glossary.find("علي") is None
    assert list(tmp_path.iterdir()) == []


def test_what_was_added_is_there_the_next_time(glossary: Glossary, tmp_path: Path) -> None:
    glossary.add(MINISTRY)
    glossary.add(ALI)
    other = Glossary(tmp_path / "glossary.db")
    assert other.terms() == (MINISTRY, ALI)
    other.close()


def test_the_terms_are_the_same_tuple_until_somebody_writes(glossary: Glossary, tmp_path: Path) -> None:
    glossary.add(ALI)
    before = glossary.terms()
    assert glossary.terms() is before
    other = Glossary(tmp_path / "glossary.db")
    other.add(MINISTRY)
    other.close()
    assert glossary.terms() == (ALI, MINISTRY)


def test_one_arabic_has_one_entry(glossary: Glossary) -> None:
    glossary.add(ALI)
    with pytest.raises(TermExists):
        glossary.add(Term("  علي ", "Aly"))
    second = glossary.add(MINISTRY)
    with pytest.raises(TermExists):
        glossary.put(second.id, replace(MINISTRY, arabic="علي"))
    assert glossary.terms() == (ALI, MINISTRY)


@pytest.mark.parametrize("term", [Term("", "x"), Term("علي", " "), Term(" ", "")])
def test_half_a_term_is_refused(glossary: Glossary, term: Term) -> None:
    with pytest.raises(TermIncomplete):
        glossary.add(term)
    assert glossary.terms() == ()


def test_a_term_may_have_nothing_but_what_is_forbidden(glossary: Glossary) -> None:
    assert glossary.add(Term("أزمة", "", forbidden=("disaster",))).term.forbidden == ("disaster",)


def test_an_entry_is_changed_under_its_number(glossary: Glossary) -> None:
    entry = glossary.add(ALI)
    glossary.put(entry.id, replace(ALI, english="Aly"))
    assert [(e.id, e.term.english) for e in glossary.entries()] == [(entry.id, "Aly")]


def test_learning_replaces_the_english_and_keeps_what_else_was_known(glossary: Glossary) -> None:
    entry = glossary.add(MINISTRY)
    learnt = glossary.learn(Term("وزارة الخارجية", "State Department"))
    assert learnt.id == entry.id
    assert learnt.term == Term("وزارة الخارجية", "State Department", ("الخارجية",), "official")


def test_what_was_removed_comes_back_in_its_place(glossary: Glossary) -> None:
    first, second = glossary.add(ALI), glossary.add(MINISTRY)
    gone = glossary.remove([first.id, 999])
    assert gone == [first] and glossary.terms() == (MINISTRY,)
    assert glossary.restore(gone) == [first]
    assert glossary.entries() == [first, second]


def test_what_was_removed_does_not_take_the_place_of_what_came_since(glossary: Glossary) -> None:
    gone = glossary.remove([glossary.add(ALI).id])
    glossary.add(replace(ALI, english="Aly"))
    assert glossary.restore(gone) == []
    assert [term.english for term in glossary.terms()] == ["Aly"]


def test_a_search_looks_into_everything_and_overlooks_vowels_and_case(glossary: Glossary) -> None:
    glossary.add(MINISTRY)
    glossary.add(ALI)
    for words in ("وزاره", "FOREIGN ministry", "official", "state dep"):
        assert [entry.term for entry in glossary.entries(words)] == [MINISTRY], words


def test_terms_of_a_file_are_merged_and_accounted_for(glossary: Glossary) -> None:
    glossary.add(ALI)
    done = glossary.take_in([MINISTRY, ALI, replace(ALI, english="Aly"), Term("", "x")])
    assert done == Imported(added=1, updated=1, known=1, incomplete=1)
    assert glossary.find("علي").term.english == "Ali; Aly"  # type: ignore[union-attr]


def test_a_file_that_fails_half_way_changes_nothing(glossary: Glossary) -> None:
    glossary.add(ALI)

    def failing() -> Iterator[Term]:
        yield MINISTRY
        raise RuntimeError

    with pytest.raises(RuntimeError):
        glossary.take_in(failing())
    assert glossary.terms() == (ALI,)


def test_merging_keeps_the_own_english_first_unless_the_other_is_to_lead() -> None:
    own = Term("أزمة", "crisis", ("الأزمة",), "mine", ("disaster",))
    other = Term("أزمة", "emergency; disaster", ("أزمات",), "theirs", ("crisis",), name=True)
    assert merged(own, other) == Term(
        "أزمة", "crisis; emergency", ("الأزمة", "أزمات"), "mine; theirs", ("disaster",), name=True
    )
    assert merged(own, other, replacing=True).english == "emergency; disaster"
    assert merged(own, other, replacing=True).forbidden == ("crisis",)


def test_merging_again_changes_nothing() -> None:
    once = merged(MINISTRY, replace(MINISTRY, english="MFA", note="short"))
    assert merged(once, replace(MINISTRY, english="MFA", note="short")) == once


def test_a_kept_term_has_nothing_twice_and_no_control_characters() -> None:
    term = cleaned(Term(" و\u0000زارة\n", "a;; a ;b", ("وزارة", "x", "x "), "n\tn", ("A", "c|d")))
    assert term == Term("و زارة", "a; b", ("وزارة", "x"), "n n", ("c", "d"))
