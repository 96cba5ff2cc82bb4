"""Owns the speed of translation, beside argostranslate's own loop and the bare call of the engine.

All run the same package on the same sentences in one process, taking turns, models loaded and warm, on all
cores. argostranslate is handed our sentences, as it would otherwise fetch a model for that from the network;
its time for splitting is not counted. The bare call is one `translate_batch` over everything: nothing
guarded, nothing checked, and no result before the last one.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence

from benchmarks.measure import Row, in_turn
from benchmarks.texts import article_of
from desktop_app.article.model import Article
from desktop_app.translation.argos import load
from desktop_app.translation.engine import Decoding, PackageInfo
from desktop_app.translation.packages import choose_package
from desktop_app.translation.sentences import SourceText, translate_sentences

Translate = Callable[[Article], int]


def rows(*, quick: bool, package: str | None) -> list[Row]:
    """Measure with the package of that name, or the first that is found."""
    info = choose_package(package)
    article = article_of(40 if quick else 200)
    words = sum(len(article.cut(sentence).split()) for sentence in article.sentences)
    beam = Decoding().beam_size
    works = [_ours(info), _argos(info), _bare(info, beam)]
    for work in works:
        assert work(article_of(8)) > 0  # warms up
    seconds = in_turn(*(lambda work=work: work(article) for work in works), repeats=1 if quick else 3)
    ours, *others = (words / taken for taken in seconds)
    subject = f"translation, {len(article.sentences)} sentences, {info.name}"
    names = ("argostranslate.translate", f"bare CTranslate2, beam {beam}")
    return [
        Row(subject, ours, "words/s", name, other, higher_is_better=True)
        for name, other in zip(names, others, strict=True)
    ]


def _ours(info: PackageInfo) -> Translate:
    translator = load(info)

    def run(article: Article) -> int:
        texts = {sentence.index: SourceText(article.cut(sentence)) for sentence in article.sentences}
        return sum(len(batch) for batch in translate_sentences(translator, texts, focus=lambda: 0))

    return run


def _argos(info: PackageInfo) -> Translate:
    # argostranslate makes folders in the user's home when it is imported; not for a measurement.
    elsewhere = tempfile.mkdtemp(prefix="dragoman-bench-")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = elsewhere
    from argostranslate.package import Package
    from argostranslate.translate import Language, PackageTranslation

    translation = PackageTranslation(Language("ar", "Arabic"), Language("en", "English"), Package(info.path))
    given = _GivenSentences()
    translation.sentencizer = given

    def run(article: Article) -> int:
        given.paragraphs = {
            "".join(texts): texts
            for texts in ([article.cut(s) for s in paragraph] for paragraph in article.paragraphs())
        }
        return len(translation.translate("\n".join(given.paragraphs)))

    return run


class _GivenSentences:
    """Answers argostranslate's question for the sentences of a paragraph with those we have."""

    def __init__(self) -> None:
        self.paragraphs: dict[str, list[str]] = {}

    def split_sentences(self, text: str) -> Sequence[str]:
        return self.paragraphs[text]


def _bare(info: PackageInfo, beam: int) -> Translate:
    import ctranslate2
    import sentencepiece

    workers = min(4, os.cpu_count() or 1)  # the quickest way to use the cores with models this small
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(info.path / "sentencepiece.model"))
    engine = ctranslate2.Translator(
        str(info.path / "model"), device="cpu", compute_type="int8", inter_threads=workers, intra_threads=1
    )

    def run(article: Article) -> int:
        tokens = [pieces.encode(article.cut(sentence), out_type=str) for sentence in article.sentences]
        results = engine.translate_batch(tokens, beam_size=beam, max_batch_size=16)
        return sum(len(pieces.decode(result.hypotheses[0])) > 0 for result in results)

    return run
