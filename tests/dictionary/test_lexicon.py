"""A word is explained by the entries that a dictionary has for it, for its stem, or for the user's glossary."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.article.arabic import is_arabic_letter, strip_marks, words
from desktop_app.dictionary.dictd import DictdDictionary
from desktop_app.dictionary.lexicon import Lexicon
from desktop_app.dictionary.model import Entry, Explanation, Sense, WordHelp
from desktop_app.dictionary.opening import open_dictionaries
from desktop_app.paths import resources
from tests.dictionary import writing

ROWS = [
    (head, f"{shown}\n{sense}\n")
    for head, shown, sense in (
        ("الحديقة", "الحديقة", "Park"),
        ("زهرة", "زهرة", "Flower"),
        ("زرع", "زرع", "Sowed"),
        ("زرّع", "زرّع", "Implanted"),
        ("وزن", "وزن", "Weighed"),
        ("زن", "زن", "Zen"),
        ("على", "على", "On"),
        ("التماس", "التماس", "Petition"),
        ("الالتماس", "الالتماس", "Petitioning"),
        ("نبات الظل", "نبات الظل", "Shade plant"),
    )
]


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    """A lexicon with one small dictionary."""
    return Lexicon([DictdDictionary(writing.dictd(tmp_path, ROWS))])


@pytest.fixture(scope="module")
def real() -> Lexicon:
    """The dictionaries that come with the program."""
    return open_dictionaries().lexicon


def first(found: WordHelp) -> Explanation:
    """The likeliest explanation."""
    return found.explanations[0]


def parts(explanation: Explanation) -> tuple[list[Sense], str, list[Sense]]:
    """What was taken off before and behind, and what was left."""
    split = explanation.split
    return [p.sense for p in split.prefixes], split.stem, [p.sense for p in split.suffixes]


def test_a_headword_with_its_article_is_found_without_and_with_it(lexicon: Lexicon) -> None:
    for word in ("حديقة", "الحديقة", "حديقه"):
        assert lexicon.look_up(word).entries[0].senses == ("Park",)


def test_the_article_is_shown_as_a_part(lexicon: Lexicon) -> None:
    assert parts(first(lexicon.look_up("الحديقة"))) == ([Sense.THE], "حديقة", [])


def test_letters_that_only_look_like_the_article_stay(lexicon: Lexicon) -> None:
    assert parts(first(lexicon.look_up("التماس"))) == ([], "التماس", [])


def test_clitics_are_taken_off_until_a_headword_is_left(lexicon: Lexicon) -> None:
    explained = first(lexicon.look_up("وبحديقتها"))
    assert parts(explained) == ([Sense.AND, Sense.BY], "حديقت", [Sense.HER])
    assert explained.entries[0].senses == ("Park",)


def test_the_least_that_is_taken_off_comes_first(lexicon: Lexicon) -> None:
    assert first(lexicon.look_up("وزن")).entries[0].senses == ("Weighed",)


def test_vowel_signs_in_the_text_choose_between_entries(lexicon: Lexicon) -> None:
    assert first(lexicon.look_up("زرّع")).entries[0].senses == ("Implanted",)
    assert first(lexicon.look_up("زَرَعَ")).entries[0].senses == ("Sowed",)


def test_a_verb_is_found_by_its_perfect(lexicon: Lexicon) -> None:
    explained = first(lexicon.look_up("سيزرعون"))
    assert parts(explained) == ([Sense.WILL, Sense.HE], "زرع", [Sense.THEY])


def test_a_phrase_is_found_as_it_is_and_not_taken_apart(lexicon: Lexicon) -> None:
    assert lexicon.look_up("نبات  الظل").entries[0].senses == ("Shade plant",)
    assert not lexicon.look_up("نبات الحديقة").found


def test_nothing_is_made_up_where_no_dictionary_confirms_it(lexicon: Lexicon) -> None:
    found = lexicon.look_up("قرنفل")
    assert not found.found
    assert found.word == "قرنفل"


def test_the_glossarys_entry_stands_first(tmp_path: Path) -> None:
    own = Entry("زهرة", ("Zahra (the paper)",), "Glossary")
    dictionary = DictdDictionary(writing.dictd(tmp_path, ROWS))
    lexicon = Lexicon([dictionary], glossary=lambda word: [own] if word == "زهرة" else [])
    found = lexicon.look_up("زهرة")
    assert found.entries[0] == own
    assert found.entries[1].senses == ("Flower",)
    assert lexicon.look_up("حديقة").own == ()


def test_a_dictionary_that_broke_since_does_not_silence_the_others(tmp_path: Path) -> None:
    broken = writing.dictd(tmp_path / "a", ROWS, packing="dz")
    sound = writing.dictd(tmp_path / "b", ROWS)
    lexicon = Lexicon([DictdDictionary(broken), DictdDictionary(sound)])
    broken.with_suffix(".dict.dz").unlink()
    assert lexicon.look_up("زهرة").entries[0].senses == ("Flower",)


@pytest.mark.parametrize(
    ("word", "sense"),
    [
        ("وقالت", "say"),
        ("وفي", "in"),
        ("وزير", "minister"),
        ("أن", "that; to"),
        ("كانت", "be"),
        ("للمدارس", "school"),
        ("سيستقبلون", "receive"),
        ("مستواه", "level"),
        ("إليها", "to"),
        ("بالمئة", "hundred"),
        ("أصدقائه", "Friend"),
        ("المخطوطات", "Manuscript"),
    ],
)
def test_words_of_the_news_are_explained_by_what_comes_with_the_program(
    real: Lexicon, word: str, sense: str
) -> None:
    senses = first(real.look_up(word)).entries
    assert any(s.startswith(sense.split(";")[0]) for entry in senses for s in entry.senses)


def test_most_words_of_the_samples_have_an_entry(real: Lexicon) -> None:
    texts = [file.read_text(encoding="utf-8") for file in (resources() / "samples").glob("*.txt")]
    distinct = {strip_marks(w) for text in texts for w in words(text) if is_arabic_letter(w[0])}
    found = sum(real.look_up(word).found for word in distinct)
    assert found > 0.93 * len(distinct) > 900
