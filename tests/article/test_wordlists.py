"""Word lists: every row has its columns, and comments are no rows."""

from __future__ import annotations

import pytest

from desktop_app import paths
from desktop_app.article.wordlists import rows


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("abbreviations.tsv", {"title", "other", "name"}),
        ("boilerplate.tsv", {"line", "start", "section", "always"}),
        ("datelines.tsv", {"agency", "paper", "byline", "author", "date"}),
        ("sentence_openers.tsv", {"opener", "reporter", "tail"}),
    ],
)
def test_every_row_has_a_word_and_one_of_the_kinds_its_file_explains(name: str, kinds: set[str]) -> None:
    assert all(len(row) == 2 and row[0] for row in rows(name))
    assert {row[1] for row in rows(name)} == kinds
    header = (paths.resources() / "words" / name).read_text(encoding="utf-8")
    assert all(f"{kind}:" in header for kind in kinds)


def test_no_word_stands_twice_with_different_kinds() -> None:
    for name in ("abbreviations.tsv", "boilerplate.tsv", "datelines.tsv", "sentence_openers.tsv"):
        kinds: dict[str, str] = {}
        for word, kind in rows(name):
            assert kinds.setdefault(word, kind) == kind, (name, word)


def test_a_list_is_read_once() -> None:
    assert rows("stop_words.txt") is rows("stop_words.txt")
    assert not any(row[0].startswith("#") for row in rows("stop_words.txt"))
