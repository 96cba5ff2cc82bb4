"""A word is taken apart in the ways that may be right, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.dictionary.model import Sense, Split
from desktop_app.dictionary.splitting import splits

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى"
MARKS = "\u064b\u064e\u064f\u0650\u0651\u0652\u0640"


def joined(split: Split) -> str:
    """The pieces of a split, one behind the other."""
    before, after = ("".join(part.text for part in parts) for parts in (split.prefixes, split.suffixes))
    return before + split.stem + after


def senses(split: Split) -> tuple[Sense, ...]:
    """What the parts that were taken off say."""
    return tuple(part.sense for part in (*split.prefixes, *split.suffixes))


@given(st.text(alphabet=LETTERS + MARKS + "x1'", min_size=1, max_size=14))
def test_the_pieces_joined_are_the_word(word: str) -> None:
    made = splits(word)
    assert made
    for split in made:
        assert joined(split) == word
        assert split.stem


@given(st.text(alphabet=LETTERS, min_size=1, max_size=12))
def test_the_whole_word_comes_first_and_costs_nothing(word: str) -> None:
    first = splits(word)[0]
    assert (first.stem, first.cost, first.parted) == (word, 0.0, False)


@given(st.text(alphabet=LETTERS, min_size=2, max_size=12), st.sampled_from(MARKS))
def test_vowel_signs_do_not_change_how_a_word_is_taken_apart(word: str, mark: str) -> None:
    plain = {(senses(s), s.forms) for s in splits(word)}
    marked = {(senses(s), s.forms) for s in splits(mark.join(word) + mark)}
    assert {s for s, _ in plain} == {s for s, _ in marked}


@pytest.mark.parametrize(
    ("word", "taken", "stem", "form"),
    [
        ("وبالحديقة", (Sense.AND, Sense.BY, Sense.THE), "حديقة", "حديقة"),
        ("للحديقة", (Sense.TO, Sense.THE), "حديقة", "حديقة"),
        ("حديقتهم", (Sense.THEIR,), "حديقت", "حديقة"),
        ("مبناها", (Sense.HER,), "مبنا", "مبنى"),
        ("عليه", (Sense.HIS,), "علي", "على"),
        ("زملائك", (Sense.YOUR,), "زملائ", "زملاء"),
        ("حديقات", (Sense.PLURAL,), "حديق", "حديقة"),
        ("شجرتين", (Sense.DUAL,), "شجر", "شجرة"),
        ("جميلة", (Sense.FEMININE,), "جميل", "جميل"),
        ("شكراً", (Sense.ACCUSATIVE,), "شكر", "شكر"),
        ("زرعوها", (Sense.THEY, Sense.HER), "زرع", "زرع"),
        ("سيزرعون", (Sense.WILL, Sense.HE, Sense.THEY), "زرع", "زرع"),
        ("يقيم", (Sense.HE,), "قيم", "أقام"),
        ("نستقبل", (Sense.WE,), "ستقبل", "استقبل"),
        ("تبني", (Sense.SHE,), "بني", "بنى"),
    ],
)
def test_clitics_and_endings_are_taken_off(word: str, taken: tuple[Sense, ...], stem: str, form: str) -> None:
    assert [s for s in splits(word) if senses(s) == taken and s.stem == stem and form in s.forms]


def test_nothing_is_taken_for_a_pronoun_behind_the_article() -> None:
    assert not [s for s in splits("الوجه") if {Sense.THE, Sense.HIS} <= set(senses(s))]
