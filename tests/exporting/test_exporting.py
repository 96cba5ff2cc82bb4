"""The table of formats: every entry makes UTF-8 from any reading."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop_app.article.model import Article, Source
from desktop_app.exporting import FORMATS, export
from desktop_app.reading.model import Reading
from tests.exporting.readings import sample, untranslated

NOTHING = Reading(Article(Source("empty.txt"), "", ()))


def test_the_formats_are_those_of_the_command_line() -> None:
    assert set(FORMATS) == {"json", "html", "md", "txt"}
    assert all(exporter.suffix == f".{to}" and exporter.name for to, exporter in FORMATS.items())


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize(
    "reading", [sample(), untranslated(sample()), NOTHING], ids=["full", "arabic", "empty"]
)
def test_each_format_takes_every_reading_and_ends_with_a_line_end(to: str, reading: Reading) -> None:
    text = export(reading, to).decode("utf-8")
    assert text.endswith("\n")
    assert "None" not in re.sub("<style>.*</style>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("to", FORMATS)
def test_each_format_holds_every_word_of_both_languages(to: str) -> None:
    reading = sample()
    text = re.sub(r"<[^>]*>|\\(?=[^\w\s])", "", export(reading, to).decode("utf-8"))
    assert reading.translation
    words = [reading.article.text, *(s.text for s in reading.translation.sentences if s)]
    for word in " ".join(words).split():
        assert word in text


@pytest.mark.parametrize("to", FORMATS)
def test_a_lone_surrogate_stops_no_format(to: str) -> None:
    reading = sample()
    article = replace(reading.article, text=reading.article.text.replace("قال", "ق\ud83dل", 1))
    assert "ق\ufffdل" in export(replace(reading, article=article), to).decode("utf-8")


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert all(export(sample(), to) == export(sample(), to) for to in FORMATS)


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        export(NOTHING, "docx")
