"""StarDict's dictionaries: all their shapes are read, damage is told."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from desktop_app.dictionary.stardict import StarDictDictionary
from desktop_app.errors import BrokenDictionary, DictionaryMissing
from tests.dictionary import writing

ROWS = [("بستان", "orchard\ngarden"), ("شرفة", "balcony"), ("نافذة", "window")]


def senses(dictionary: StarDictDictionary, form: str) -> list[tuple[str, ...]]:
    """The senses of all entries under `form`."""
    return [entry.senses for entry in dictionary.find(form).entries]


@pytest.mark.parametrize("packing", ["", "gz", "dz"])
@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("packed_index", [False, True])
def test_every_headword_is_found(tmp_path: Path, packing: str, wide: bool, packed_index: bool) -> None:
    ifo = writing.stardict(tmp_path, ROWS, packing=packing, wide=wide, packed_index=packed_index)
    dictionary = StarDictDictionary(ifo)
    assert dictionary.name == "Small Star"
    assert senses(dictionary, "بستان") == [("orchard", "garden")]
    assert senses(dictionary, "نافذة") == [("window",)]


def test_another_spelling_leads_to_the_same_entry(tmp_path: Path) -> None:
    dictionary = StarDictDictionary(writing.stardict(tmp_path, ROWS, synonyms=[("شرفات", 1), ("خارج", 99)]))
    assert senses(dictionary, "شرفات") == [("balcony",)]
    assert senses(dictionary, "خارج") == []


def test_marked_up_entries_are_shown_as_words(tmp_path: Path) -> None:
    html = "<k>شرفة</k><style>b{}</style><ol><li>[[balcony]] &amp; <b>terrace</b></li><li>porch<br>loggia</li></ol>"
    dictionary = StarDictDictionary(writing.stardict(tmp_path, [("شرفة", html)], types="h"))
    assert senses(dictionary, "شرفة") == [("balcony & terrace", "porch", "loggia")]


def test_pictures_and_phonetic_spelling_are_passed_over(tmp_path: Path) -> None:
    picture = struct.pack(">I", 4).decode() + "\x01\x02\x03\x04"
    rows = [("شرفة", f"tʃurfa\0{'balcony'}\0{picture}")]
    assert senses(StarDictDictionary(writing.stardict(tmp_path, rows, types="tmW")), "شرفة") == [("balcony",)]
    rows = [("شرفة", f"W{picture}mbalcony\0tʃurfa\0")]
    other = writing.stardict(tmp_path / "other", rows, types="")
    assert senses(StarDictDictionary(other), "شرفة") == [("balcony",)]


@pytest.mark.parametrize("suffix", [".idx", ".dict"])
def test_a_missing_file_is_named(tmp_path: Path, suffix: str) -> None:
    ifo = writing.stardict(tmp_path, ROWS)
    ifo.with_suffix(suffix).unlink()
    with pytest.raises(DictionaryMissing) as caught:
        StarDictDictionary(ifo)
    assert caught.value.file == f"small{suffix}"


def test_an_index_that_is_cut_short_is_told(tmp_path: Path) -> None:
    ifo = writing.stardict(tmp_path, ROWS)
    idx = ifo.with_suffix(".idx")
    idx.write_bytes(idx.read_bytes()[:-3])
    with pytest.raises(BrokenDictionary):
        StarDictDictionary(ifo)


def test_a_file_that_is_no_ifo_is_told(tmp_path: Path) -> None:
    ifo = writing.stardict(tmp_path, ROWS)
    ifo.write_text("something else\n")
    with pytest.raises(BrokenDictionary):
        StarDictDictionary(ifo)
