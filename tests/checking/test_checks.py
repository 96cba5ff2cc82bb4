"""All checks together: what an approval settles, what stays, what is remembered, and what a person said is fine."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.checking.accepting import accept, is_accepted, mark_of
from desktop_app.checking.checks import Checker, check
from desktop_app.checking.model import SETTLED_BY_APPROVAL, Check, Detail
from desktop_app.checking.report import KINDS, by_segment, words_of
from desktop_app.glossary.model import Term
from desktop_app.reading.editing import edit
from desktop_app.translation.engine import NameOffer, State
from tests.checking.readings import found, kinds, reading_of

GOOD = ("وصل المهندسون إلى القرية في الصباح.", "The engineers arrived in the village in the morning.")
NUMBER = ("زار المعرض 340 طالبا من المدينة.", "Students from the town visited the fair.")
TWICE = ("عاد الطبيب إلى القرية في المساء.", "The doctor came back to the the village in the evening.")


def test_findings_come_by_segment_and_then_in_the_order_of_the_checks() -> None:
    both = (NUMBER[0], "Students from the  town visited the the fair.")
    findings = check(reading_of([TWICE, GOOD, both]))
    assert [(f.segment, f.check) for f in findings] == [
        (0, Check.REPEATED_WORD),
        (2, Check.NUMBERS),
        (2, Check.REPEATED_WORD),
        (2, Check.BLANKS),
    ]
    assert list(by_segment(findings)) == [0, 2]


def test_a_reading_without_english_has_no_findings() -> None:
    assert check(replace(reading_of([NUMBER]), translation=None)) == ()


def test_approval_settles_doubts_and_matters_of_taste_but_nothing_that_is_wrong() -> None:
    short = "340 students."
    assert Check.LENGTH in kinds(NUMBER[0], short)
    assert kinds(NUMBER[0], short, state=State.APPROVED) == set()
    assert kinds(*NUMBER, state=State.APPROVED) == {Check.NUMBERS}
    assert kinds(GOOD[0], "  ", state=State.APPROVED) == {Check.EMPTY}
    assert kinds(*TWICE, state=State.APPROVED) == {Check.REPEATED_WORD}
    assert Check.UNTRANSLATED not in SETTLED_BY_APPROVAL and Check.GLOSSARY not in SETTLED_BY_APPROVAL


def test_the_machine_doubts_its_own_drafts_only() -> None:
    reading = reading_of([GOOD], states=State.DRAFT)
    assert reading.translation is not None
    draft = reading.translation.sentences[0]
    assert draft is not None
    doubted = replace(draft, flags=("names", "unknown"), score=-2.0, offers=(NameOffer("هدى", "Huda"),))
    reading = replace(reading, translation=reading.translation.with_sentences([doubted]))
    assert [(f.check, f.words) for f in check(reading)] == [(Check.NAMES, ("Huda",)), (Check.UNKNOWN, ())]
    edited = edit(reading, 0, "Huda's engineers arrived in the village in the morning.")
    assert check(edited) == ()


def test_the_same_arabic_settled_two_ways_is_told_with_the_other_english() -> None:
    other = (GOOD[0], "In the morning the engineers came to the village.")
    pairs = [GOOD, other, GOOD]
    (finding,) = check(reading_of(pairs, states=[State.APPROVED, State.APPROVED, State.EDITED]))
    assert (finding.segment, finding.check, finding.words) == (1, Check.INCONSISTENT, (GOOD[1],))
    assert finding.others == (0, 2)
    assert check(reading_of(pairs, states=[State.APPROVED, State.DRAFT, State.DRAFT])) == ()


def test_a_term_of_the_glossary_is_asked_for_and_a_forbidden_one_shown() -> None:
    terms = (Term("المدينة", "city", forbidden=("town",)), Term("القرية", "village"))
    arabic = "زار المعرض طلاب من المدينة."
    (finding,) = found(arabic, "Students from the town visited the fair.", terms=terms)
    assert (finding.check, finding.detail) == (Check.GLOSSARY, Detail.FORBIDDEN)
    (finding,) = found(arabic, "Students from the capital visited the fair.", terms=terms)
    assert finding.detail is Detail.LOST and finding.words[1] == "city"
    assert finding.words[0].endswith("المدينة")
    assert found(arabic, "Students from the city visited the fair.", terms=terms) == []
    assert found("وبالمدينة معرض للطلاب.", "The cities have a fair for students.", terms=terms) == []


def test_what_is_said_to_be_fine_is_told_no_more_until_the_text_changes() -> None:
    reading = reading_of([NUMBER, TWICE])
    number, twice = check(reading)
    fine = accept(reading, [number])
    assert check(fine) == (twice,)
    assert check(fine, accepted=True) == (number, twice)
    assert is_accepted(fine, number) and not is_accepted(fine, twice)
    changed = edit(fine, 0, "Many students from the town visited the fair.")
    assert [f.check for f in check(changed)] == [Check.NUMBERS, Check.REPEATED_WORD]
    assert check(edit(changed, 0, NUMBER[1])) == (twice,)
    assert check(accept(fine, [number], fine=False)) == (number, twice)


def test_two_findings_of_one_segment_are_told_apart_when_one_is_fine() -> None:
    reading = reading_of(
        [("زار المعرض 340 طالبا و25 معلما.", "Students and teachers visited the fair of the town.")]
    )
    first, second = check(reading)
    assert mark_of(reading, first) != mark_of(reading, second)
    assert check(accept(reading, [first])) == (second,)


def test_a_checker_finds_the_same_again_after_any_change() -> None:
    checker = Checker()
    reading = reading_of([NUMBER, TWICE, GOOD])
    assert checker.check(reading) == check(reading)
    edited = edit(reading, 0, "340 students from the the town visited the fair.")
    assert checker.check(edited) == check(edited)
    terms = (Term("القرية", "hamlet"),)
    assert checker.check(edited, terms) == check(edited, terms)
    assert checker.check(reading) == check(reading)


def test_every_finding_can_be_said_in_words() -> None:
    assert set(KINDS) == set(Check)
    pairs = [NUMBER, TWICE, GOOD, (GOOD[0], " The engineers، arrived (in the village"), (NUMBER[0], "قرية")]
    terms = (Term("الصباح", "dawn", forbidden=("morning",)),)
    findings = check(reading_of(pairs), terms)
    said = [words_of(finding) for finding in findings]
    assert "numbers: 340 is missing" in said
    assert "word twice: “the” stands twice" in said
    assert "glossary: الصباح is to be called “dawn”, not “morning”" in said
    assert all("{" not in words for words in said)
