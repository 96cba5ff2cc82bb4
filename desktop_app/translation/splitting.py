"""Cuts a sentence that is too long for the model at the edges of its clauses, and joins the English again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from desktop_app.article.model import Span

# Where a sentence may be cut, the best places first. A cut is made at the end of each match, so that
# punctuation and blanks stay with what stands before them. A sign with a letter at once behind it (3:1, ٢٬٥)
# is no edge.
_SIGN_END = r"[»”’\"')\]]*(?:\s+|$)"
_CONJUNCTION = (
    "ثم|لكن|ولكن|لكنه|لكنها|ولكنه|ولكنها|لكنهم|إلا|غير|حيث|بينما|فيما|وفيما|وبينما|كما|إذ|حين|عندما|بعدما|قبلما|"
    "ريثما|حتى|لأن|لأنه|لأنها|لأنهم|مما|مع|رغم|بعد|قبل|منذ|إذا|وإذا|لو|ولو|وأن|وإن|وأنه|وأنها|وقال|وقالت|"
    "وأضاف|وأضافت|وأكد|وأكدت|وأشار|وأشارت|وأوضح|وأوضحت|مضيفا|مضيفة|مؤكدا|مؤكدة|مشيرا|مشيرة|موضحا|موضحة"
)
_RELATIVE = "الذي|التي|الذين|اللذين|اللتين|اللذان|اللتان|اللواتي|اللاتي|أن|بأن|إن|والذي|والتي|والذين"
_TIERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\b\w)(?<!\b[ولبك]\w)[.؟?!…]{_SIGN_END}",
        rf"[؛;]{_SIGN_END}|:\s+",
        rf"[،,]{_SIGN_END}|\s[–—-]\s+",
        rf"\s+(?=(?:{_CONJUNCTION})\s)",
        rf"\s+(?=(?:{_RELATIVE})\s)|\s+(?=و\w{{3,}})",
        r"\s+",
        # Never between a letter and the marks on it.
        r"(?s:.)(?![\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d])",
    )
)
_ANY_BLANK = 5  # from this tier on a cut may fall between any two words
_CLAUSES, _WORDS = range(_ANY_BLANK), range(_ANY_BLANK, len(_TIERS))
# The tiers in the order they are tried: (number of the tier, whether quotations must stay whole).
_OUTSIDE_QUOTATIONS = tuple((tier, True) for tier in _CLAUSES)
_ANYWHERE = (
    *_OUTSIDE_QUOTATIONS,
    *((tier, False) for tier in _CLAUSES),
    *((tier, whole) for tier in _WORDS for whole in (True, False)),
)
# A cut nearer than this to an end, as a share of the piece, makes a stump without a clause in it.
_MARGIN = 0.2

# English words that are no names, so that they lose the capital they got at the start of a piece.
_LOWERED = frozenset(
    re.findall(
        r"\w+",
        "a about after all although an and another any are as at be because before both but by could did "
        "do does during each even every few for from had has have he her his how if in including is it "
        "its many more most much no nor not of on once one or other others our out over she should since "
        "so some such than that the their them then there these they this those though through to under "
        "until was we were what when where whether which while who whom whose why will with within "
        "without would you your",
    )
)


def split(
    text: str, quoted: Sequence[Span] = (), *, count_tokens: Callable[[str], int], limit: int
) -> tuple[str, ...]:
    """Cut `text` into pieces of at most `limit` tokens, which join up to `text` again.

    A piece that is too long is cut at the best edge near its middle: after the end of a sentence, a semicolon
    or colon, a comma, before a conjunction, before a relative pronoun or a «و», at a blank, and anywhere only
    where there is no blank. Clause edges inside a quotation come after all those outside: a quotation is torn
    only when there is no other clause to cut at.

    Args:
        text: a sentence.
        quoted: the quotations in it, positions relative to it.
        count_tokens: how many tokens a text has.
        limit: the most tokens of a piece; a single character is never cut, however many it has.
    """
    return _pieces(text, quoted, count_tokens=count_tokens, limit=limit, order=_ANYWHERE)


def _pieces(
    text: str,
    quoted: Sequence[Span],
    *,
    count_tokens: Callable[[str], int],
    limit: int,
    order: Sequence[tuple[int, bool]],
) -> tuple[str, ...]:
    pieces: list[str] = []
    waiting = [Span(0, len(text))]
    while waiting:
        span = waiting.pop()
        piece = text[span.start : span.end]
        cut = None if count_tokens(piece) <= limit else _best_cut(text, span, quoted, order)
        if cut is None:
            pieces.append(piece)
        else:
            waiting += (Span(cut, span.end), Span(span.start, cut))
    return tuple(pieces)


def clauses(
    text: str, quoted: Sequence[Span] = (), *, count_tokens: Callable[[str], int], limit: int
) -> tuple[str, ...]:
    """As `split`, but cut at the edges of clauses alone and never inside a quotation: a piece may stay too long."""
    return _pieces(text, quoted, count_tokens=count_tokens, limit=limit, order=_OUTSIDE_QUOTATIONS)


def join(arabic: Sequence[str], english: Sequence[str]) -> str:
    """Make one English sentence of the translations of its pieces.

    A model ends every piece like a sentence and starts it with a capital. Between pieces the full stop goes
    unless the Arabic has one there, a comma comes where the Arabic has one, and a function word loses its
    capital; other words keep theirs, for they may be names.

    Args:
        arabic: the pieces.
        english: the translation of each.
    """
    return join_with_starts(arabic, english)[0]


def join_with_starts(arabic: Sequence[str], english: Sequence[str]) -> tuple[str, list[int]]:
    """As `join`, and where the English of each piece starts in the whole."""
    joined = before = ""
    starts: list[int] = []
    for source, piece in zip(arabic, english, strict=True):
        target = piece.strip()
        if not target:
            starts.append(len(joined))
            continue
        if not joined:
            joined = target
        elif _ends_sentence(before):
            joined = f"{joined} {target}"
        else:
            joined = f"{_open_end(joined, before)} {_lower_start(target)}"
        starts.append(len(joined) - len(target))
        before = source
    return joined, starts


def _best_cut(text: str, span: Span, quoted: Sequence[Span], order: Sequence[tuple[int, bool]]) -> int | None:
    """The position to cut `span` at, None when there is no edge of the kinds in `order`."""
    middle = (span.start + span.end) / 2
    margin = _MARGIN * len(span)
    inside = [q for q in quoted if q.overlaps(span)]
    for tier, whole_quotations in order:
        found = [
            at
            for at in _edges(_TIERS[tier], text, span)
            if not (whole_quotations and any(q.start < at < q.end for q in inside))
        ]
        near = [at for at in found if span.start + margin <= at <= span.end - margin]
        # A clause should not be a stump, but where no clause is left any place will do.
        if near or (found and tier >= _ANY_BLANK):
            return min(near or found, key=lambda at: abs(at - middle))
    return None


def _edges(tier: re.Pattern[str], text: str, span: Span) -> Iterator[int]:
    for match in tier.finditer(text, span.start, span.end):
        if span.start < match.end() < span.end:
            yield match.end()


def _ends_sentence(arabic: str) -> bool:
    return arabic.rstrip().rstrip("»”’\"')]").endswith((".", "؟", "?", "!", "…"))


def _open_end(english: str, arabic: str) -> str:
    """`english` as a clause that goes on: without its full stop, with the comma or semicolon of the
    Arabic."""
    # The stop of an abbreviation (U.S., a.m.) stays.
    stopped = re.sub(r"(?<!\.[A-Za-z])\.([\"”’')\]]*)$", r"\1", english)
    sign = {"،": ",", ",": ",", "؛": ";", ";": ";", ":": ":"}.get(arabic.rstrip()[-1:], "")
    return stopped if not sign or stopped[-1:] in ",;:—–-" else stopped + sign


def _lower_start(english: str) -> str:
    first = re.match(r"[A-Z][a-z]*\b", english)
    if first and first[0].lower() in _LOWERED:
        return english[0].lower() + english[1:]
    return english
