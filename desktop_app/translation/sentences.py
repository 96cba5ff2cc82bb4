"""The English of an article's sentences: small batches, what a person sees first, nothing translated twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.translation.engine import Decoding, Draft, TranslatedSentence, Translator


@dataclass(frozen=True, slots=True)
class SourceText:
    """One sentence to translate; `quoted` are the quotations in it, positions relative to `text`."""

    text: str
    quoted: tuple[Span, ...] = ()


FIRST_BATCH = 2
BATCH = 8


def translate_sentences(
    translator: Translator,
    texts: Mapping[int, SourceText],
    *,
    focus: Callable[[], int] = lambda: 0,
    decoding: Decoding | None = None,
) -> Iterator[tuple[TranslatedSentence, ...]]:
    """Translate `texts`, first the sentences a person is looking at.

    Args:
        translator: the engine.
        texts: sentences by their index, in reading order.
        focus: tells the index of the sentence being looked at; asked again before each batch.
        decoding: how to search.

    Yields:
        One small batch at a time, in reading order; closing the generator there cancels.

    Raises:
        EngineFailed: the engine gave up.
    """
    decoding = decoding or Decoding()
    left = list(texts)
    drafts: dict[str, Draft] = {}
    size = FIRST_BATCH
    while left:
        seen = focus()
        start = next((at for at, index in enumerate(left) if index >= seen), 0)
        taken = left[start : start + size]
        left[start : start + size] = []
        size = BATCH
        new = sorted({texts[i].text for i in taken} - drafts.keys(), key=len)
        if new:
            drafts.update(zip(new, translator.translate(new, decoding), strict=True))
        yield tuple(
            TranslatedSentence(i, drafts[texts[i].text].text, drafts[texts[i].text].score) for i in taken
        )
