"""The user's own dictionaries are opened beside the program's; one that is broken is told and left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.dictionary.opening import open_dictionaries, open_dictionary
from desktop_app.errors import BrokenDictionary, DictionaryMissing, DictionaryUnknown
from tests.dictionary import writing

ROWS = [("قرنفل", "carnation")]


def test_both_kinds_are_known_by_their_file(tmp_path: Path) -> None:
    assert open_dictionary(writing.stardict(tmp_path, ROWS)).name == "Small Star"
    assert open_dictionary(writing.dictd(tmp_path, [("قرنفل", "قرنفل\nCarnation\n")])).name == "Small"


def test_another_file_is_no_dictionary(tmp_path: Path) -> None:
    other = tmp_path / "words.txt"
    other.touch()
    with pytest.raises(DictionaryUnknown):
        open_dictionary(other)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(DictionaryMissing):
        open_dictionary(tmp_path / "gone.ifo")


def test_the_users_own_stand_before_the_large_one_and_broken_ones_are_left_out(tmp_path: Path) -> None:
    good = writing.stardict(tmp_path / "good", [("حديقة", "own garden"), *ROWS])
    bad = writing.stardict(tmp_path / "bad", ROWS)
    bad.write_text("nonsense")
    opened = open_dictionaries([str(bad), str(good)])
    assert [type(error) for error in opened.errors] == [BrokenDictionary]
    sources = [entry.source for entry in opened.lexicon.look_up("حديقة").entries]
    assert sources[0] == "Small Star"
    assert any("FreeDict" in source for source in sources)


def test_the_programs_own_dictionaries_are_there() -> None:
    opened = open_dictionaries()
    assert opened.errors == ()
    assert [d.name for d in opened.lexicon.dictionaries] == ["Dragoman", "Arabic-English FreeDict Dictionary"]
