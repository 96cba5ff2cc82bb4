"""Every foreseen error has words that say what happened and what to do."""

from __future__ import annotations

from dataclasses import fields

import pytest

from desktop_app import errors
from desktop_app.messages import explain

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type)
    and issubclass(kind, errors.ReaderError)
    and kind not in (errors.ReaderError, errors.InputError)
]
EXAMPLES = {
    "size": 50_000_000,
    "limit": 20_000_000,
    "tried": ("utf-8", "windows-1256"),
    "status": 404,
    "partial": 1_000_000,
}


def example(kind: type[errors.ReaderError]) -> errors.ReaderError:
    """An error of that kind with something in every field."""
    return kind(**{field.name: EXAMPLES.get(field.name, f"<{field.name}>") for field in fields(kind)})


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_every_error_says_what_happened_and_what_to_do(kind: type[errors.ReaderError]) -> None:
    message = explain(example(kind))
    assert message.title and message.text.endswith(".") and message.advice
    assert "{" not in message.text + message.advice, "a field was not filled in"


@pytest.mark.parametrize(
    "kind", [k for k in KINDS if "name" in {f.name for f in fields(k)}], ids=lambda k: k.__name__
)
def test_an_error_about_a_named_thing_names_it(kind: type[errors.ReaderError]) -> None:
    assert "<name>" in explain(example(kind)).text


def test_an_error_prints_its_fields_for_the_log() -> None:
    assert str(errors.FileMissing("a.txt")) == "FileMissing(name='a.txt')"


def test_what_was_received_of_a_download_is_mentioned_as_kept() -> None:
    kept = explain(errors.NoNetwork("https://example.org/a", "timed out", partial=5_000_000)).advice
    assert "5.0 MB" in kept
    assert "kept" not in explain(errors.NoNetwork("https://example.org/a", "timed out")).advice
