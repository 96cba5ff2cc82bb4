"""Other translations of one sentence, when a person asks: the engine's next choices, and a second, more careful try."""

from __future__ import annotations

import heapq
import re
from collections.abc import Sequence

from desktop_app.article.arabic import is_arabic_letter
from desktop_app.translation.checks import repeated_share
from desktop_app.translation.engine import Decoding, Draft, TranslatedSentence, Translator
from desktop_app.translation.sentences import SourceText, as_it_stands, join_drafts, pieces_of

# A beam so much wider than the first search's finds other words, not only other endings; no three words come twice.
_CAREFUL = Decoding(beam_size=8, no_repeat_ngram_size=3, repetition_penalty=1.1)
_TRIES = 6
_WORD = re.compile(r"[^\W_]+")


def alternatives(
    translator: Translator,
    index: int,
    source: SourceText,
    count: int,
    *,
    decoding: Decoding = Decoding(),  # noqa: B008, a frozen value
) -> list[TranslatedSentence]:
    """Up to `count` translations of a sentence that differ in words, the surest first; each is checked like any other.

    A sentence that is too long for the package is put together from the alternatives of its pieces.

    Raises:
        EngineFailed: the engine gave up.
    """
    pieces = pieces_of(translator, source)
    aligned = _aligned(decoding, source.aligned)
    drafts = [
        translator.alternatives(piece, 2 * count, aligned)
        if any(map(is_arabic_letter, piece))
        else [as_it_stands(piece)]
        for piece in pieces
    ]
    made: dict[str, TranslatedSentence] = {}
    for chosen in _best_together(drafts, [len(piece) for piece in pieces], 2 * count):
        sentence = join_drafts(index, source, pieces, chosen)
        made.setdefault(" ".join(_WORD.findall(sentence.text.casefold())), sentence)
    return list(made.values())[:count]


def try_again(
    translator: Translator, index: int, source: SourceText, *, before: TranslatedSentence
) -> TranslatedSentence | None:
    """A second translation by a more careful search; None where that finds nothing else that is as sound.

    Of what is found that is taken which raises the fewest flags, repeats itself least and is surest.

    Raises:
        EngineFailed: the engine gave up.
    """
    known = {before.text, before.machine}
    found = alternatives(translator, index, source, _TRIES, decoding=_CAREFUL)
    others = [sentence for sentence in found if sentence.text not in known]
    best = max(others, key=_soundness, default=None)
    return best if best is not None and len(best.flags) <= len(before.flags) else None


def _soundness(sentence: TranslatedSentence) -> tuple[int, float, float]:
    return -len(sentence.flags), -repeated_share(sentence.text), sentence.score


def _aligned(decoding: Decoding, wanted: bool) -> Decoding:
    return Decoding(
        decoding.beam_size, decoding.no_repeat_ngram_size, decoding.repetition_penalty, alignment=wanted
    )


def _best_together(
    drafts: Sequence[Sequence[Draft]], weights: Sequence[int], count: int
) -> list[tuple[Draft, ...]]:
    """The `count` surest ways to take one draft for each piece, the surest first.

    From the best way one goes on to those that take the next draft of one piece: no way is reached before a surer one.
    """

    def entry(taken: tuple[int, ...]) -> tuple[float, tuple[int, ...]]:
        chosen = zip(drafts, taken, weights, strict=True)
        return -sum(piece[number].score * weight for piece, number, weight in chosen), taken

    waiting = [entry((0,) * len(drafts))]
    seen = {waiting[0][1]}
    found: list[tuple[Draft, ...]] = []
    while waiting and len(found) < count:
        _, taken = heapq.heappop(waiting)
        found.append(tuple(piece[number] for piece, number in zip(drafts, taken, strict=True)))
        for place, number in enumerate(taken):
            following = (*taken[:place], number + 1, *taken[place + 1 :])
            if number + 1 < len(drafts[place]) and following not in seen:
                seen.add(following)
                heapq.heappush(waiting, entry(following))
    return found
