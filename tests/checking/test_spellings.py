"""Names spelled two ways: found from the text alone, and two people of one name are left in peace."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.checking.checks import check
from desktop_app.checking.model import Check, Finding
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import State
from tests.checking.readings import Pair, place, reading_of


def spellings(reading: Reading) -> list[Finding]:
    return [finding for finding in check(reading) if finding.check is Check.SPELLINGS]


def three(first: str, second: str, third: str) -> list[Pair]:
    return [
        ("قالت هدى منصور إن الموسم جيد.", f"{first} Mansour said that the season is good."),
        ("وأضافت هدى أن المطر كثير هذا العام.", f"{second} added that there is much rain this year."),
        ("ثم عادت هدى إلى القرية.", f"Then {third} returned to the village."),
    ]


def test_the_rarer_spelling_is_shown_with_the_usual_one_and_where_that_stands() -> None:
    pairs = three("Huda", "Hoda", "Huda")
    (finding,) = spellings(reading_of(pairs))
    assert finding.segment == 1 and place(pairs[1][1], finding) == "Hoda"
    assert finding.words == ("هدى", "Hoda", "Huda")
    assert finding.others == (0, 2)


def test_one_spelling_throughout_is_no_finding() -> None:
    assert spellings(reading_of(three("Hoda", "Hoda", "Hoda"))) == []


def test_what_is_approved_counts_as_the_usual_spelling() -> None:
    states = [State.EDITED, State.APPROVED, State.DRAFT]
    found = spellings(reading_of(three("Huda", "Hoda", "Huda"), states=states))
    assert [(f.segment, f.words[2]) for f in found] == [(0, "Hoda"), (2, "Hoda")]


def test_of_equals_the_speakers_own_name_is_the_usual_one() -> None:
    pairs = three("Hoda", "Huda", "she")
    reading = replace(reading_of(pairs), speaker_names=("Huda Mansour",))
    assert [(f.segment, f.words[1:]) for f in spellings(reading)] == [(0, ("Hoda", "Huda"))]


@pytest.mark.parametrize(
    ("arabic", "one", "other"),
    [
        ("حسين", "Hussein", "Husayn"),
        ("القذافي", "Gaddafi", "Qadhafi"),
        ("يوسف", "Youssef", "Yusuf"),
        ("السيسي", "al-Sisi", "el-Sisi"),
        ("عبد الفتاح", "Abdel Fattah", "Abdul-Fatah"),
        ("البرادعي", "al-Baradei", "al-Barada'i"),
    ],
)
def test_usual_pairs_of_spellings_are_told_apart(arabic: str, one: str, other: str) -> None:
    pairs = [
        (f"وصل {arabic} إلى المدينة.", f"Then {one} arrived in the city."),
        (f"ثم عاد {arabic} إليها.", f"Then {other} came back."),
    ]
    assert [f.segment for f in spellings(reading_of(pairs))] == [1]
    assert spellings(reading_of([pairs[0], (pairs[1][0], pairs[1][1].replace(other, one))])) == []


def test_two_people_of_one_first_name_may_be_spelled_each_their_way() -> None:
    pairs = [
        ("سجل محمد صلاح هدفين أمس.", "Yesterday Mohamed Salah scored two goals."),
        (
            "وهنأه الأمير محمد سلمان بعد المباراة.",
            "After the match Prince Muhammad Salman congratulated him.",
        ),
    ]
    assert spellings(reading_of(pairs)) == []
    again = [*pairs, ("ثم غادر محمد صلاح الملعب.", "Then Muhammad Salah left the stadium.")]
    assert [f.segment for f in spellings(reading_of(again))] == [2]


def test_a_country_and_its_people_are_no_two_spellings() -> None:
    pairs = [
        ("وصل الوفد إلى العراق أمس.", "The delegation arrived in Iraq yesterday."),
        ("رحب الجيش العراقي بالوفد.", "The Iraqi army welcomed the delegation."),
        ("قال عراقي إنه سعيد.", "One of Iraq's people said he was happy."),
    ]
    assert spellings(reading_of(pairs)) == []
