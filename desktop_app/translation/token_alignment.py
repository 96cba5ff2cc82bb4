"""Which part of a sentence each part of its English was made from, as the engine's attention tells, in characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.translation.moving import Moves

_ONE = 255


@dataclass(frozen=True, slots=True)
class Alignment:
    """The weights of a sentence's tokens on the tokens of its English.

    `source` and `target` are the tokens' places in the two texts, in order, blanks before a token inside; `weights`
    has a byte for each pair, 255 for 1.0, the source tokens of the first target token first: a sentence of 40
    tokens takes 1.6 kB.
    """

    source: tuple[Span, ...]
    target: tuple[Span, ...]
    weights: bytes

    def row(self, target: int) -> bytes:
        """The weights of all source tokens on the target token of that number."""
        width = len(self.source)
        return self.weights[target * width : (target + 1) * width]


def align(
    source: Sequence[str],
    arabic: str,
    target: Sequence[str],
    english: str,
    attention: Sequence[Sequence[float]],
) -> Alignment:
    """Make an alignment of what an engine gives.

    Args:
        source: the text of each source token, blanks included, as the tokenizer has it.
        arabic: the sentence.
        target: the text of each target token.
        english: what was made of them.
        attention: a row of weights for each target token; what it has beyond the tokens (the end of the sentence)
            is left out.
    """
    weights = bytearray()
    for row in attention[: len(target)]:
        weights += bytes(min(_ONE, max(0, round(_ONE * weight))) for weight in row[: len(source)])
    return Alignment(_places(source, arabic), _places(target, english), bytes(weights))


def join_alignments(
    parts: Sequence[tuple[Alignment | None, int, int]], *, english_length: int
) -> Alignment | None:
    """The alignment of a sentence whose pieces were translated one by one.

    Args:
        parts: for each piece its alignment, where it starts in the sentence, and where its English starts.
        english_length: the length of the English; ends of pieces may have lost a sign when they were joined.

    Returns:
        None where a piece has no alignment.
    """
    source: list[Span] = []
    target: list[Span] = []
    rows: list[tuple[int, bytes]] = []
    limits = [start for _, _, start in parts[1:]] + [english_length]
    for (alignment, arabic_at, english_at), limit in zip(parts, limits, strict=True):
        if alignment is None:
            return None
        rows += [(len(source), alignment.row(number)) for number in range(len(alignment.target))]
        source += (Span(s.start + arabic_at, s.end + arabic_at) for s in alignment.source)
        target += (
            Span(min(t.start + english_at, limit), min(t.end + english_at, limit)) for t in alignment.target
        )
    weights = b"".join((bytes(before) + row).ljust(len(source), b"\0") for before, row in rows)
    return Alignment(tuple(source), tuple(target), weights)


def _places(tokens: Sequence[str], text: str) -> tuple[Span, ...]:
    """Where the tokens lie in `text`, which is what they join up to but for blanks and normalised characters."""
    moves = Moves("".join(tokens), text)
    places, at = [], 0
    for token in tokens:
        places.append(moves.span(Span(at, at + len(token))))
        at += len(token)
    return tuple(places)
