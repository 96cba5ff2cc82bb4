"""Owns the peak memory of one reading, beside the bare engine on the same sentences."""

from __future__ import annotations

import json

from benchmarks.measure import Row
from benchmarks.processes import peak_memory
from benchmarks.texts import sample_article, samples
from desktop_app.translation.packages import choose_package

# The engine alone: the same sentences in one call, nothing of the program kept in memory but their text.
_BARE_ENGINE = """
import json, os, sys, ctranslate2, sentencepiece
folder, sentences = sys.argv[1], json.loads(sys.argv[2])
pieces = sentencepiece.SentencePieceProcessor(model_file=folder + "/sentencepiece.model")
threads = {"inter_threads": min(4, os.cpu_count()), "intra_threads": 1}
engine = ctranslate2.Translator(folder + "/model", compute_type="int8", **threads)
tokens = [pieces.encode(sentence, out_type=str) for sentence in sentences]
engine.translate_batch(tokens, max_batch_size=16)
"""


def rows(*, package: str | None) -> list[Row]:
    """Measure a reading of the longest sample, with its translation and without."""
    sample = max(samples(), key=lambda path: path.stat().st_size)
    info = choose_package(package)
    article = sample_article(sample)
    sentences = json.dumps([article.cut(sentence) for sentence in article.sentences])
    read = ["-m", "desktop_app", "read", str(sample), "--to", "json"]
    whole = peak_memory([*read, "--package", str(info.path)])
    arabic_only = peak_memory([*read, "--no-translation"])
    engine = peak_memory(["-c", _BARE_ENGINE, str(info.path), sentences])
    nothing = peak_memory(["-c", "pass"])
    if whole is None or arabic_only is None:
        return []
    return [
        Row("peak memory of a reading", whole, "MB", "bare CTranslate2", engine),
        Row("peak memory without translation", arabic_only, "MB", "python -c pass", nothing),
    ]
