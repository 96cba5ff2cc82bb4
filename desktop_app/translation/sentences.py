"""The English of an article's sentences: small batches, what is looked at first, nothing translated twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from desktop_app.article.arabic import is_arabic_letter
from desktop_app.article.model import Span
from desktop_app.errors import EngineFailed
from desktop_app.translation.checks import flags_of, repeated_share
from desktop_app.translation.engine import Decoding, Draft, PackageInfo, TranslatedSentence, Translator
from desktop_app.translation.marks import pair_marks
from desktop_app.translation.splitting import clauses, join_with_starts, split
from desktop_app.translation.token_alignment import join_alignments

# The first English should be there at once; later batches are larger, for speed, and still short enough that
# a cancel is felt to work: at 16 sentences about half a second on two cores (starter package).
FIRST_BATCH, LARGEST_BATCH, TOKENS_IN_BATCH = 2, 16, 800
# From so many tokens on a sentence is cut. On the longer sentences of FLORES dev (40 tokens and more) cutting
# at 40 gained the starter 0.9 chrF; the official package is as good at 90 tokens, the longest there are, as
# at 20.
STARTER_LIMIT, LIMIT = 40, 100
SHORTEST_CLAUSE = 8  # tokens; a part below this is not cut further when a piece is tried clause by clause
_SIGNS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬،؛؟٪", "01234567890123456789.,,;?%")


@dataclass(frozen=True, slots=True)
class SourceText:
    """One sentence to translate; `quoted` are the quotations in it, positions relative to `text`.

    `traced`: what its English was made from is wanted for another reason than its quotations.
    """

    text: str
    quoted: tuple[Span, ...] = ()
    traced: bool = False

    @property
    def aligned(self) -> bool:
        """Whether the alignment of its draft is asked for."""
        return self.traced or bool(self.quoted)


def translate_sentences(
    translator: Translator,
    texts: Mapping[int, SourceText],
    *,
    focus: Callable[[], int] = lambda: 0,
    decoding: Decoding = Decoding(),  # noqa: B008, a frozen value
) -> Iterator[tuple[TranslatedSentence, ...]]:
    """Translate `texts`, the sentences that a person is looking at first and then on, round to the start.

    Args:
        translator: the engine.
        texts: the sentences by their index, indices ascending.
        focus: tells the index of the sentence being looked at; asked again before each batch.
        decoding: how the engine is to search.

    Yields:
        The sentences of one small batch in reading order; closing the generator there cancels. Empty where an
        over-long sentence is not finished yet: a place to cancel all the same.

    Raises:
        EngineFailed: the engine gave up.
    """
    desk = _Desk(translator, decoding)
    left = sorted(texts)
    size = FIRST_BATCH
    while left:
        start = bisect_left(left, focus()) % len(left)
        taken = left[start : start + size]
        taken = taken[: desk.fitting([texts[index] for index in taken])]
        for _ in desk.prepare([texts[index] for index in taken]):
            yield ()
        yield tuple(desk.sentence(index, texts[index]) for index in taken)
        left[start : start + len(taken)] = []
        size = min(2 * size, LARGEST_BATCH)


def translate_alone(translator: Translator, piece: str) -> str | None:
    """The English of a piece of a sentence by itself; None where it is too long for one call, or the engine gave up."""
    if translator.count_tokens(piece) > _limit(translator.package):
        return None
    try:
        return translator.translate([piece], Decoding())[0].text
    except EngineFailed:
        return None  # the sentence has its English; where the piece lies in it stays unknown


def translate_words(translator: Translator, words: Sequence[str]) -> list[str]:
    """The English of some words or short phrases, each by itself; '' for all where the engine gave up."""
    try:
        return [draft.text for draft in translator.translate(words, Decoding())]
    except EngineFailed:
        return [""] * len(words)


class _Desk:
    """What one run of translating has made so far: pieces of each sentence, drafts of each piece, by their
    text."""

    def __init__(self, translator: Translator, decoding: Decoding) -> None:
        self._translator = translator
        self._decoding = decoding
        self._pieces: dict[SourceText, tuple[str, ...]] = {}
        self._drafts: dict[str, Draft] = {}
        self._aligned: set[str] = set()
        self._made: dict[SourceText, TranslatedSentence] = {}

    def fitting(self, sources: Sequence[SourceText]) -> int:
        """How many of `sources` make one batch: at least one."""
        tokens = 0
        for number, source in enumerate(sources):
            tokens += sum(map(self._translator.count_tokens, self._split(source)))
            if number and tokens > TOKENS_IN_BATCH:
                return number
        return len(sources)

    def prepare(self, sources: Sequence[SourceText]) -> Iterator[None]:
        """Translate what is new in `sources`, yielding between one call of the engine and the next."""
        # Only where quotations or terms lie will it be asked what was made from what.
        self._aligned |= {piece for source in sources if source.aligned for piece in self._split(source)}
        pieces = (piece for source in sources for piece in self._split(source))
        new = [piece for piece in dict.fromkeys(pieces) if piece not in self._drafts]
        for at in range(0, len(new), LARGEST_BATCH):
            if at:
                yield
            self._translate(new[at : at + LARGEST_BATCH])

    def sentence(self, index: int, source: SourceText) -> TranslatedSentence:
        """The finished English of a sentence that was prepared."""
        if source not in self._made:
            pieces = self._split(source)
            self._made[source] = join_drafts(index, source, pieces, [self._drafts[p] for p in pieces])
        return replace(self._made[source], index=index)

    def _split(self, source: SourceText) -> tuple[str, ...]:
        if source not in self._pieces:
            self._pieces[source] = pieces_of(self._translator, source)
        return self._pieces[source]

    def _translate(self, pieces: Sequence[str]) -> None:
        # What has no Arabic in it (a date, a link, a line of English) is English already but for its digits.
        arabic = [piece for piece in pieces if any(map(is_arabic_letter, piece))]
        self._drafts |= {piece: as_it_stands(piece) for piece in pieces}
        if not arabic:
            return
        self._drafts |= self._drafted(arabic, self._decoding)
        doubtful = [piece for piece in arabic if _doubts(piece, self._drafts[piece])]
        if doubtful:
            self._try_again(doubtful)

    def _try_again(self, pieces: Sequence[str]) -> None:
        """Once more, with a wider search that may not loop, then clause by clause; the better draft stays."""
        careful = _more_careful(self._decoding)
        try:
            for piece, draft in self._drafted(pieces, careful).items():
                self._drafts[piece] = _better(piece, self._drafts[piece], draft)
            doubtful = [piece for piece in pieces if _doubts(piece, self._drafts[piece])]
            for piece, draft in self._by_clauses(doubtful, careful).items():
                # Short pieces are always surer; only fewer doubts make up for what is torn.
                if len(_doubts(piece, draft)) < len(_doubts(piece, self._drafts[piece])):
                    self._drafts[piece] = draft
        except EngineFailed:
            return  # the wider search takes more memory; the first drafts are there

    def _by_clauses(self, pieces: Sequence[str], decoding: Decoding) -> dict[str, Draft]:
        """Drafts made clause by clause, of those `pieces` that can be cut so."""
        cut = {piece: self._clauses(piece) for piece in pieces}
        cut = {piece: parts for piece, parts in cut.items() if len(parts) > 1}
        self._aligned |= {part for piece, parts in cut.items() if piece in self._aligned for part in parts}
        wanted = list(dict.fromkeys(part for parts in cut.values() for part in parts))
        drafts: dict[str, Draft] = {}
        for at in range(0, len(wanted), LARGEST_BATCH):
            drafts |= self._drafted(wanted[at : at + LARGEST_BATCH], decoding)
        return {piece: _joined(parts, [drafts[part] for part in parts]) for piece, parts in cut.items()}

    def _clauses(self, piece: str) -> tuple[str, ...]:
        count = self._translator.count_tokens
        limit = max(count(piece) // 2, SHORTEST_CLAUSE)
        return clauses(piece, pair_marks(piece).pairs, count_tokens=count, limit=limit)

    def _drafted(self, pieces: Sequence[str], decoding: Decoding) -> dict[str, Draft]:
        aligned = not self._aligned.isdisjoint(pieces)
        drafts = self._translator.translate(pieces, replace(decoding, alignment=aligned))
        return {
            piece: draft if piece in self._aligned else replace(draft, alignment=None)
            for piece, draft in zip(pieces, drafts, strict=True)
        }


def pieces_of(translator: Translator, source: SourceText) -> tuple[str, ...]:
    """The pieces in which a sentence is translated: one, unless it is too long for the package."""
    limit = _limit(translator.package)
    return split(source.text, source.quoted, count_tokens=translator.count_tokens, limit=limit)


def as_it_stands(piece: str) -> Draft:
    """The English of what has no Arabic in it: the same, but for its digits and signs."""
    return Draft(piece.translate(_SIGNS).strip(), 0.0)


def join_drafts(
    index: int, source: SourceText, pieces: Sequence[str], drafts: Sequence[Draft]
) -> TranslatedSentence:
    """The English of a sentence from the drafts of its pieces, checked."""
    whole = _joined(pieces, drafts)
    flags = flags_of(source.text, whole.text, score=whole.score)
    alignment = whole.alignment if source.aligned else None
    return TranslatedSentence(index, whole.text, whole.score, flags, alignment=alignment)


def _joined(pieces: Sequence[str], drafts: Sequence[Draft]) -> Draft:
    """The draft of what `pieces` join up to, of a draft for each; aligned where all of them are."""
    english, starts = join_with_starts(pieces, [draft.text for draft in drafts])
    weights = [max(len(piece), 1) for piece in pieces]
    score = sum(d.score * w for d, w in zip(drafts, weights, strict=True)) / sum(weights)
    parts = list(zip((draft.alignment for draft in drafts), _starts(pieces), starts, strict=True))
    return Draft(english, score, join_alignments(parts, english_length=len(english)))


def _starts(pieces: Sequence[str]) -> list[int]:
    """Where each piece starts in the sentence that they join up to."""
    return list(accumulate(map(len, pieces[:-1]), initial=0))


def _limit(package: PackageInfo) -> int:
    return STARTER_LIMIT if package.starter else LIMIT


def _doubts(arabic: str, draft: Draft) -> tuple[str, ...]:
    return flags_of(arabic, draft.text, score=draft.score)


def _more_careful(decoding: Decoding) -> Decoding:
    return replace(
        decoding, beam_size=max(decoding.beam_size, 4), no_repeat_ngram_size=3, repetition_penalty=1.2
    )


def _better(arabic: str, first: Draft, second: Draft) -> Draft:
    """The draft that raises fewer flags; of equal ones that which repeats itself less, then the surer."""
    return max(first, second, key=lambda d: (-len(_doubts(arabic, d)), -repeated_share(d.text), d.score))
