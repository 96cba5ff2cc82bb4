"""What a dictionary's entry says, without its mark-up, phonetic spelling, numbering and repetitions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from desktop_app.dictionary.index import key_of

_PHONETIC = re.compile(r"\s*/[^/\n]*/\s*$")
_NUMBER = re.compile(r"^\s*(?:\d{1,3}[.)]|[•*–-])\s+")
_BRACKETS = re.compile(r"\[\[|\]\]|\{\{|\}\}|[{}]")
_BREAKS = {"br", "p", "div", "li", "ol", "ul", "tr", "dt", "dd", "def", "blockquote", "h1", "h2", "h3", "k"}
_UNSEEN = {"script", "style", "head", "title", "tr_", "rref"}


def senses_of(text: str, headword: str) -> tuple[str, tuple[str, ...]]:
    """The headword as the entry writes it, with its vowel signs, and the senses.

    Args:
        text: a plain entry, lines parted by line ends.
        headword: the one of the index; taken where the entry does not repeat it.
    """
    lines = [line for line in (_BRACKETS.sub("", raw).strip() for raw in text.splitlines()) if line]
    if lines and (shown := _headline(lines[0], headword)):
        headword, lines = shown, lines[1:]
    return headword, _distinct(_NUMBER.sub("", line) for line in lines)


def without_tags(text: str) -> str:
    """`text` without the tags of HTML, XDXF or Pango; what begins a line there begins one here."""
    reader = _Tags()
    reader.feed(text)
    reader.close()
    return re.sub(r"[ \t]+", " ", "".join(reader.parts))


def _headline(line: str, headword: str) -> str:
    """The headword in the first line, '' where that line is already a sense."""
    shown = _PHONETIC.sub("", line)
    return shown if key_of(shown) == key_of(headword) else ""


def _distinct(senses: Iterable[str]) -> tuple[str, ...]:
    """Each sense once; a plural beside its singular says nothing new."""
    kept = list(dict.fromkeys(sense.strip() for sense in senses if sense.strip()))
    low = {sense.lower() for sense in kept}
    return tuple(s for s in kept if not any(one in low for one in _singulars(s.lower())))


def _singulars(word: str) -> list[str]:
    made = [word.replace("-", "")] if "-" in word else []
    for end, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(end) and len(word) > len(end) + 2:
            made.append(word[: -len(end)] + instead)
    return made


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _UNSEEN:
            self._hidden += 1
        elif tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)
