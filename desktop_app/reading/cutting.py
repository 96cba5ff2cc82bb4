"""Where the Arabic of a segment is best cut when a person cuts its English: between two words, proposed only."""

from __future__ import annotations

from desktop_app.reading.model import Reading
from desktop_app.reading.resegmenting import cuts

# What a sign at the cut stands for in the other language.
_SIGNS = {
    ".": ".",
    "۔": ".",
    "…": ".",
    "!": "!",
    "?": "?",
    "؟": "?",
    ",": ",",
    "،": ",",
    ";": ";",
    "؛": ";",
    ":": ":",
    "—": "-",
    "–": "-",
    "-": "-",
}
_CLOSING, _OPENING = "»”\"’')]", "«“\"‘'(["
# How far off in length, as a share of the segment, a cut may be that has the right sign, any sign, the right mark.
_SAME_SIGN, _ANY_SIGN, _NO_SIGN, _MARK, _AND = 0.3, 0.08, 0.12, 0.15, 0.06


def propose(reading: Reading, index: int, english: int) -> int | None:
    """Where the second part of the Arabic of segment `index` begins if that of its English does at `english`.

    Weighed by how much of the segment stands before the cut in both languages and by what stands at it: the same
    punctuation, quotation marks that open or close, «و» for «and».

    Returns:
        A position in the article's text, one of `resegmenting.cuts`; None where the segment is a single word.
    """
    places = cuts(reading.article, index)
    made = reading.english(index)
    text = made.text if made else ""
    if not places:
        return None
    sentence = reading.article.sentences[index]
    share = _letters(text[:english]) / max(_letters(text), 1) if text else 0.5
    whole = max(_letters(reading.article.cut(sentence)), 1)

    def cost(place: int) -> float:
        before, after = (
            reading.article.text[sentence.start : place],
            reading.article.text[place : sentence.end],
        )
        return abs(_letters(before) / whole - share) - _likeness(
            text[:english], text[english:], before, after
        )

    return min(places, key=cost)


def _likeness(before: str, after: str, arabic_before: str, arabic_after: str) -> float:
    ours, theirs = _sign(before), _sign(arabic_before)
    likeness = 0.0
    if ours and ours == theirs:
        likeness += _SAME_SIGN
    elif ours and theirs:
        likeness += _ANY_SIGN
    elif theirs:
        likeness -= _NO_SIGN
    if after.lstrip()[:1] and (after.lstrip()[0] in _OPENING) == (arabic_after[:1] in _OPENING) is True:
        likeness += _MARK
    if (
        before.rstrip()[-1:]
        and (before.rstrip()[-1] in _CLOSING) == (arabic_before.rstrip()[-1:] in _CLOSING) is True
    ):
        likeness += _MARK
    if after.lstrip().lower().startswith(("and ", "but ")) and arabic_after.startswith("و"):
        likeness += _AND
    return likeness


def _sign(before: str) -> str:
    """What kind of punctuation a text ends in, behind marks that close; '' for none."""
    return _SIGNS.get(before.rstrip().rstrip(_CLOSING).rstrip()[-1:], "")


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
