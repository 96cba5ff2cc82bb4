"""The engine: Argos packages run by CTranslate2. The only importer of either, and only inside functions."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from desktop_app.errors import BrokenPackage, EngineFailed
from desktop_app.translation.engine import Decoding, Draft, PackageInfo, Translator


class ArgosTranslator:
    """A Translator with one package's SentencePiece and CTranslate2 models in memory."""

    def __init__(self, package: PackageInfo, processor: Any, engine: Any) -> None:
        self._package = package
        self._processor = processor
        self._engine = engine

    @property
    def package(self) -> PackageInfo:
        """The package that is loaded."""
        return self._package

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """Translate one small batch."""
        try:
            results = self._engine.translate_batch(
                [self._processor.encode(text, out_type=str) for text in texts],
                beam_size=decoding.beam_size,
                no_repeat_ngram_size=decoding.no_repeat_ngram_size,
                repetition_penalty=decoding.repetition_penalty,
                return_scores=True,
            )
        except (RuntimeError, ValueError) as error:
            raise EngineFailed(str(error)) from error
        return [Draft("".join(r.hypotheses[0]).replace("▁", " ").strip(), r.scores[0]) for r in results]

    def count_tokens(self, text: str) -> int:
        """SentencePiece pieces in `text`."""
        return len(self._processor.encode(text, out_type=str))


def load(package: PackageInfo) -> Translator:
    """Load a package.

    Raises:
        BrokenPackage: files are missing or refused by the engine.
    """
    import ctranslate2
    import sentencepiece

    try:
        processor = sentencepiece.SentencePieceProcessor(model_file=str(package.path / "sentencepiece.model"))
        engine = ctranslate2.Translator(
            str(package.path / "model"), device="cpu", compute_type="int8", intra_threads=os.cpu_count() or 1
        )
    except (RuntimeError, ValueError, OSError) as error:
        raise BrokenPackage(package.name, str(error)) from error
    return ArgosTranslator(package, processor, engine)
