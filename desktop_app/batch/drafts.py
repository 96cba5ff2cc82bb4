"""Keeps what the engine makes of the text that is being read, so that a text that was interrupted goes on where it was.

A reading asks the engine for the same batches every time, so it is enough to answer for it what has been asked before:
the reading that comes of it is the same as an undisturbed one's, to the last letter.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from desktop_app.article.model import Span
from desktop_app.batch.lines import line_of, value_of
from desktop_app.errors import OutputUnwritable
from desktop_app.storage.failures import store_errors
from desktop_app.translation.engine import Decoding, Draft, PackageInfo, Translator
from desktop_app.translation.token_alignment import Alignment

FILE = "drafts.jsonl"


class KeptDrafts:
    """The drafts of one text in a file of lines, each with its checksum: what a kill cut off is made again."""

    def __init__(self, folder: Path, key: str) -> None:
        """Take up what was kept under the same `key`, which tells text, package and options; else begin anew."""
        self._file = folder / FILE
        self._made: dict[str, list[Draft]] = {}
        first, *lines = self._lines()
        if first == {"key": key}:
            for line in lines:
                with contextlib.suppress(KeyError, TypeError, ValueError):
                    self._made[line["asked"]] = [_draft(found) for found in line["drafts"]]
        else:
            with store_errors(self._file):
                self._file.write_bytes(line_of({"key": key}))

    def shared(self, translator: Translator) -> Translator:
        """The same engine, asked only for what is not kept."""
        return _Kept(translator, self)

    def find(self, asked: str) -> list[Draft] | None:
        """What was made before."""
        return self._made.get(asked)

    def keep(self, asked: str, drafts: Sequence[Draft]) -> None:
        """Write down what was made.

        Raises:
            DiskFull: there is no room for it, nor will there be for the results.
        """
        line = line_of({"asked": asked, "drafts": [_plain(draft) for draft in drafts]})
        with contextlib.suppress(OutputUnwritable), store_errors(self._file), self._file.open("ab") as file:
            file.write(line)

    def discard(self) -> None:
        """The text is done."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _lines(self) -> list[dict[str, Any]]:
        try:
            data = self._file.read_bytes()
        except OSError:
            return [{}]
        whole = data.split(b"\n")
        if whole.pop():  # cut off: what comes next begins a line of its own
            with store_errors(self._file):
                self._file.write_bytes(b"".join(line + b"\n" for line in whole))
        return [value_of(line) or {} for line in whole] or [{}]


class _Kept:
    """An engine that answers from what is kept first."""

    def __init__(self, engine: Translator, kept: KeptDrafts) -> None:
        self._engine = engine
        self._kept = kept

    @property
    def package(self) -> PackageInfo:
        """The package that is loaded."""
        return self._engine.package

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """Translate one small batch, or remember what came of it."""
        asked = _asked(texts, decoding)
        drafts = self._kept.find(asked)
        if drafts is None or len(drafts) != len(texts):
            drafts = self._engine.translate(texts, decoding)
            self._kept.keep(asked, drafts)
        return drafts

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """Several translations of one text; nobody asks for them while a batch runs."""
        return self._engine.alternatives(text, count, decoding)

    def count_tokens(self, text: str) -> int:
        """How many tokens the engine makes of `text`."""
        return self._engine.count_tokens(text)


def _asked(texts: Sequence[str], decoding: Decoding) -> str:
    return hashlib.sha256(json.dumps([list(texts), astuple(decoding)]).encode()).hexdigest()


def _plain(draft: Draft) -> list[Any]:
    found = draft.alignment
    if found is None:
        return [draft.text, draft.score, None]
    weights = base64.b85encode(zlib.compress(found.weights, 1)).decode()
    places = [[[span.start, span.end] for span in spans] for spans in (found.source, found.target)]
    return [draft.text, draft.score, [*places, weights]]


def _draft(found: list[Any]) -> Draft:
    text, score, alignment = found
    if alignment is None:
        return Draft(text, score)
    source, target = (tuple(Span(*ends) for ends in spans) for spans in alignment[:2])
    return Draft(text, score, Alignment(source, target, zlib.decompress(base64.b85decode(alignment[2]))))
