"""The engine: Argos packages run by CTranslate2. The only importer of either, and only inside functions.

From argostranslate this takes `tokenizer` alone, which knows both forms a package may have (SentencePiece and
BPE). `argostranslate.package` would read the metadata as well, but it imports `argostranslate.settings`,
which at import makes folders in the user's home, adds a variable to the environment and fails on a setting it
does not know; all there is to read for translating is one key of a JSON file.
"""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from desktop_app.errors import BrokenPackage, EngineFailed
from desktop_app.translation.engine import Decoding, Draft, PackageInfo, Translator
from desktop_app.translation.token_alignment import Alignment, align

MOST_WORKERS = 4
# An English sentence has about as many tokens as its Arabic (0.99 on the whole, starter package); what goes
# far beyond that is a loop, and is cut before it has cost much.
LENGTH_FACTOR, LENGTH_MARGIN = 2, 24

# A row for each target token: its weights on the source tokens.
_Attention = list[list[float]]
# Target tokens, their score, and what each was made from.
_Hypothesis = tuple[list[str], float, _Attention]


class _Tokenizer(Protocol):
    def encode(self, text: str) -> list[str]: ...

    def decode(self, tokens: list[str]) -> str: ...


class ArgosTranslator:
    """A Translator with one package's tokenizer and CTranslate2 model in memory."""

    def __init__(
        self,
        package: PackageInfo,
        tokenizer: _Tokenizer,
        engine: Any,
        *,
        target_prefix: str = "",
        workers: int = 1,
    ) -> None:
        self._package = package
        self._tokenizer = tokenizer
        self._engine = engine
        self._target_prefix = target_prefix
        self._workers = workers

    @property
    def package(self) -> PackageInfo:
        """The package that is loaded."""
        return self._package

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """Translate one small batch, one draft for each text and in its order.

        A text without a letter or a digit is returned as it is, with the score 0. Nothing is ever cut off: a
        text that is too long for the model fails.

        Raises:
            EngineFailed: the engine gave up.
        """
        drafts = [Draft(text.strip(), 0.0) for text in texts]
        wanted = [at for at, text in enumerate(texts) if any(map(str.isalnum, text))]
        if not wanted:
            return drafts
        try:
            sources = [self._encode(texts[at]) for at in wanted]
            made = self._decode_batch(sources, decoding)
            for at, source, hypotheses in zip(wanted, sources, made, strict=True):
                drafts[at] = self._draft(source, texts[at], hypotheses[0])
        except (RuntimeError, ValueError, MemoryError) as error:
            raise EngineFailed(str(error) or type(error).__name__) from error
        return drafts

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """Up to `count` different translations of one text, the surest first.

        Twice as many are searched for: several ways to cut the same words into tokens are one translation.

        Raises:
            EngineFailed: the engine gave up.
        """
        if not any(map(str.isalnum, text)):
            return [Draft(text.strip(), 0.0)]
        wide = replace(decoding, beam_size=max(decoding.beam_size, 2 * count))
        try:
            source = self._encode(text)
            (hypotheses,) = self._decode_batch([source], wide, hypotheses=2 * count)
            drafts = [self._draft(source, text, hypothesis) for hypothesis in hypotheses]
        except (RuntimeError, ValueError, MemoryError) as error:
            raise EngineFailed(str(error) or type(error).__name__) from error
        surest: dict[str, Draft] = {}
        for draft in sorted(drafts, key=lambda draft: -draft.score):
            surest.setdefault(draft.text, draft)
        return list(surest.values())[:count]

    def count_tokens(self, text: str) -> int:
        """How many tokens the package's tokenizer makes of `text`."""
        return len(self._encode(text))

    def _encode(self, text: str) -> list[str]:
        # Half a surrogate pair, as old programs leave on the clipboard, is no character that a tokenizer
        # takes.
        return self._tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"))

    def _draft(self, source: list[str], text: str, hypothesis: _Hypothesis) -> Draft:
        target, score, attention = hypothesis
        english = _unescape(self._tokenizer.decode(target)).strip()
        return Draft(english, score, self._align(source, text, target, english, attention))

    def _align(
        self, source: list[str], arabic: str, target: list[str], english: str, attention: _Attention
    ) -> Alignment | None:
        # BPE has gone through a word tokenizer, which leaves no trace of where blanks were.
        if not attention or not isinstance(self._tokenizer, _SentencePiece):
            return None
        surface = self._tokenizer.surface
        return align(list(map(surface, source)), arabic, list(map(surface, target)), english, attention)

    def _decode_batch(
        self, sources: list[list[str]], decoding: Decoding, *, hypotheses: int = 1
    ) -> list[list[_Hypothesis]]:
        prefix = self._target_prefix
        results = self._engine.translate_batch(
            sources,
            target_prefix=[[prefix]] * len(sources) if prefix else None,
            # CTranslate2 sorts by length, cuts the batch into so many and hands one to each worker.
            max_batch_size=-(-len(sources) // self._workers),
            beam_size=decoding.beam_size,
            num_hypotheses=hypotheses,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            repetition_penalty=decoding.repetition_penalty,
            max_input_length=0,  # its default cuts a text off silently at 1,024 tokens
            max_decoding_length=LENGTH_FACTOR * max(map(len, sources)) + LENGTH_MARGIN,
            replace_unknowns=True,  # a name in letters the model does not know is copied instead of lost
            return_scores=True,
            # Costs nothing that can be measured (200 sentences of FLORES dev, starter package).
            return_attention=decoding.alignment,
        )
        return [self._hypotheses(result) for result in results]

    def _hypotheses(self, result: Any) -> list[_Hypothesis]:
        made = []
        for number, tokens in enumerate(result.hypotheses):
            attention = result.attention[number] if result.attention else []
            first = 1 if self._target_prefix and tokens[:1] == [self._target_prefix] else 0
            made.append((tokens[first:], float(result.scores[number]), attention[first:]))
        return made


class _SentencePiece:
    """argostranslate's SentencePiece tokenizer, whose own decoding turns every «_» of a text into a blank."""

    def __init__(self, model: Path) -> None:
        from argostranslate.tokenizer import SentencePieceTokenizer

        self._own = SentencePieceTokenizer(model)
        self._processor = self._own.lazy_processor()

    def encode(self, text: str) -> list[str]:
        return list(self._own.encode(text))

    def surface(self, token: str) -> str:
        """The token as it stands in its text."""
        return token.replace("▁", " ")

    def decode(self, tokens: list[str]) -> str:
        # Pieces of the target vocabulary that the (source) model has not come through with their word mark.
        return str(self._processor.decode_pieces(tokens)).replace("▁", " ")


def _unescape(english: str) -> str:
    """Undo what the Moses scripts did to the text that some packages learned from.

    The official package writes `the court &apos; s &quot; final &quot; word` in 3 sentences of 100.
    """
    if not re.search(r"&(?:quot|apos|amp|lt|gt|#\d+);", english):
        return english
    plain = re.sub(r"(?<=\w) ' (?=(?:s|t|d|m|re|ve|ll)\b)", "'", html.unescape(english))
    plain = re.sub(r'" ([^"]*?) "', r'"\1"', plain)
    return re.sub(r" (?=[.,;:!?](?:\s|$))", "", plain)


def load(package: PackageInfo) -> Translator:
    """Load a package's tokenizer and model.

    Every core but one translation at a time is of no use on these small models: one thread a sentence and a
    worker a core gave twice the words per second of one worker with all the threads (two cores, the starter
    package and a Transformer of the official package's size).

    Raises:
        BrokenPackage: files are missing, damaged, or refused by the engine.
        EngineFailed: the machine has not the memory.
    """
    try:
        prefix = _target_prefix(package)
        tokenizer = _open_tokenizer(package)
        workers = min(MOST_WORKERS, _cores())
        engine = _open_engine(package.path / "model", workers)
    except MemoryError as error:
        raise EngineFailed("out of memory") from error
    except (OSError, RuntimeError, ValueError) as error:
        raise BrokenPackage(package.name, str(error) or type(error).__name__) from error
    return ArgosTranslator(package, tokenizer, engine, target_prefix=prefix, workers=workers)


def _target_prefix(package: PackageInfo) -> str:
    """The token with which models of many languages are told which one to write; '' for most packages."""
    metadata = json.loads((package.path / "metadata.json").read_text(encoding="utf-8"))
    prefix = metadata.get("target_prefix", "") if isinstance(metadata, dict) else None
    if not isinstance(prefix, str):
        raise ValueError("metadata.json: target_prefix")
    return prefix


def _open_tokenizer(package: PackageInfo) -> _Tokenizer:
    sentencepiece, bpe = package.path / "sentencepiece.model", package.path / "bpe.model"
    if sentencepiece.exists() or not bpe.exists():
        return _SentencePiece(sentencepiece)
    from argostranslate.tokenizer import BPETokenizer

    tokenizer: Any = BPETokenizer(bpe, package.from_code, package.to_code)
    tokenizer.lazy_load()  # now, so that a broken file is known before the first sentence
    return tokenizer  # type: ignore[no-any-return]


def _open_engine(folder: Path, workers: int) -> Any:
    import ctranslate2

    return ctranslate2.Translator(
        str(folder), device="cpu", compute_type="int8", inter_threads=workers, intra_threads=1
    )


def _cores() -> int:
    """The cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
