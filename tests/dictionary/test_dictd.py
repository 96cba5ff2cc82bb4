"""dictd's dictionaries: every headword is found, whichever way the entries are packed; damage is told."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.dictionary.dictd import DictdDictionary
from desktop_app.errors import BrokenDictionary, DictionaryMissing
from tests.dictionary import writing

ROWS = [
    ("بستان", "بُستان /bustˈaːn/\n1. Orchard\n2. Garden\n3. Gardens\n"),
    ("النافذة", "النافذة /ʔannˈaːfiða/\nWindow\n"),
    ("مبنى", "مبنى\nBuilding\n"),
    ("مبني", "مبنيّ\nBuilt\n"),
]


@pytest.mark.parametrize("packing", ["", "gz", "dz"])
def test_every_headword_has_its_own_entry(tmp_path: Path, packing: str) -> None:
    rows = [(f"كلمة{'ب' * n}", f"كلمة{'ب' * n}\nSense {n} {'x' * (n * 7 % 150)}\n") for n in range(60)]
    dictionary = DictdDictionary(writing.dictd(tmp_path, rows, packing=packing))
    for n, (head, _) in enumerate(rows):
        (entry,) = dictionary.find(head).entries
        assert entry.senses[0].split()[:2] == ["Sense", str(n)]


@settings(max_examples=30, deadline=None)
@given(
    st.dictionaries(
        st.text(alphabet="ابتجحدرسعفقكلمنهويأةىءpx😀", min_size=1, max_size=9),
        st.text(alphabet="abcdef ", min_size=1, max_size=90).filter(str.strip),
        min_size=1,
        max_size=25,
    ),
    st.sampled_from(["", "gz", "dz"]),
)
def test_bisecting_finds_every_headword_of_any_dictionary(words: dict[str, str], packing: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = [(head, f"{head}\n{sense}\n") for head, sense in words.items()]
        dictionary = DictdDictionary(writing.dictd(Path(folder), rows, packing=packing))
        for head, sense in words.items():
            match = dictionary.find(head)
            assert match.exact
            assert (sense.strip(),) in [entry.senses for entry in match.entries]


def test_a_headword_is_found_with_and_without_vowel_signs(tmp_path: Path) -> None:
    dictionary = DictdDictionary(writing.dictd(tmp_path, [("بُسْتان", "بُسْتان\nOrchard\n"), *ROWS[1:]]))
    for form in ("بستان", "بُسْتان", "بســتان"):
        assert [entry.senses for entry in dictionary.find(form).entries] == [("Orchard",)]


def test_other_letters_are_a_second_try_only(tmp_path: Path) -> None:
    dictionary = DictdDictionary(writing.dictd(tmp_path, ROWS))
    assert [e.senses for e in dictionary.find("مبنى").entries] == [("Building",)]
    folded = dictionary.find("النافذه")
    assert not folded.exact
    assert [e.senses for e in folded.entries] == [("Window",)]


def test_an_entry_is_shown_without_phonetic_spelling_numbers_and_repetitions(tmp_path: Path) -> None:
    dictionary = DictdDictionary(writing.dictd(tmp_path, ROWS))
    (entry,) = dictionary.find("بستان").entries
    assert (entry.headword, entry.senses, entry.source) == ("بُستان", ("Orchard", "Garden"), "Small")


def test_what_the_dictionary_says_about_itself_is_no_headword(tmp_path: Path) -> None:
    dictionary = DictdDictionary(writing.dictd(tmp_path, ROWS))
    assert dictionary.name == "Small"
    assert dictionary.find("00databaseshort").entries == ()


def test_without_its_text_it_says_what_is_missing(tmp_path: Path) -> None:
    index = writing.dictd(tmp_path, ROWS)
    index.with_suffix(".dict").unlink()
    with pytest.raises(DictionaryMissing) as caught:
        DictdDictionary(index)
    assert caught.value.file == "small.dict"


@pytest.mark.parametrize("damage", [lambda d: d[:20], lambda d: d[::-1], lambda d: d[: len(d) // 2]])
@pytest.mark.parametrize("packing", ["gz", "dz"])
def test_a_damaged_text_is_told_when_it_is_opened(tmp_path: Path, damage, packing: str) -> None:  # type: ignore[no-untyped-def]
    index = writing.dictd(tmp_path, ROWS * 9, packing=packing)
    file = index.with_suffix(".dict.dz")
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(BrokenDictionary):
        DictdDictionary(index)


def test_a_text_damaged_inside_is_told_when_the_entry_is_read(tmp_path: Path) -> None:
    index = writing.dictd(tmp_path, ROWS * 9, packing="dz")
    dictionary = DictdDictionary(index)
    file = index.with_suffix(".dict.dz")
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 3] + b"\xff" * (len(data) - len(data) // 3))
    with pytest.raises(BrokenDictionary):
        for head, _ in ROWS:
            dictionary.find(head)


def test_an_index_of_nonsense_is_refused(tmp_path: Path) -> None:
    index = writing.dictd(tmp_path, ROWS)
    index.write_text("nothing\nof\tuse\there!\n", encoding="utf-8")
    with pytest.raises(BrokenDictionary):
        DictdDictionary(index)


def test_places_outside_the_text_give_no_entry(tmp_path: Path) -> None:
    index = writing.dictd(tmp_path, ROWS, packing="dz")
    lines = index.read_text(encoding="utf-8") + f"ظل\t{writing.number(10**9)}\t{writing.number(9)}\n"
    index.write_text(lines, encoding="utf-8")
    assert DictdDictionary(index).find("ظل").entries == ()
