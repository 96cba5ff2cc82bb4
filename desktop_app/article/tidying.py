"""Evens out line ends, blanks and direction marks of a text. No letter, digit or mark is lost."""

from __future__ import annotations

import re

# Every character that str.splitlines takes for a line end, form feeds between pages included.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Direction is worked out anew where the text is shown; in the text these marks only break words and searches.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_BLANKS = re.compile("[\x00-\x09\x0e-\x20\x7f-\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LINE_EDGES = re.compile(" ?\n ?")
_GAPS = re.compile("\n{3,}")


def tidy(text: str) -> str:
    """`text` with \\n its only line end, single blanks, no two empty lines in a row, no direction marks.

    A stray control character counts as a blank, a lone surrogate becomes U+FFFD. Doing it twice is no more.
    """
    text = mend_surrogates(text)
    text = _BLANKS.sub(" ", _LINE_END.sub("\n", _DIRECTION.sub("", text)))
    return _GAPS.sub("\n\n", _LINE_EDGES.sub("\n", text)).strip(" \n")


def mend_surrogates(text: str) -> str:
    """`text` with pairs of surrogates joined, lone ones replaced by U+FFFD: a clipboard may hold either."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
