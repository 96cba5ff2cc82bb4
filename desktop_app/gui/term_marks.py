"""Where the glossary's terms stand in the Arabic on the page, and what a person is told of one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.glossary.matching import Matcher, TermMatch
from desktop_app.glossary.model import Term

_KEPT = 500  # texts whose terms are remembered: what is in sight is drawn at every movement of the mouse


def _tr(text: str) -> str:
    return QCoreApplication.translate("term_marks", text)


def term_words(term: Term, *, between: str = "\n") -> str:
    """What a glossary says of a term, besides its Arabic and the English to write."""
    accepted, lines = term.renderings[1:], []
    if accepted:
        lines.append(_tr("Also: {words}").format(words=", ".join(accepted)))
    if term.forbidden:
        lines.append(_tr("Not: {words}").format(words=", ".join(term.forbidden)))
    if term.note:
        lines.append(term.note)
    return between.join(lines)


class TermMarks:
    """Finds terms in the texts of rows; each text is looked through once."""

    def __init__(self) -> None:
        self._matcher = Matcher(())
        self._found: dict[str, list[TermMatch]] = {}

    def use(self, matcher: Matcher) -> None:
        """Use this glossary from now on."""
        if matcher is not self._matcher:
            self._matcher = matcher
            self._found.clear()

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where terms stand in `text`."""
        return [(match.span.start, match.span.end) for match in self.matches(text)]

    def tip(self, text: str, start: int, end: int) -> str:
        """What is told of the term that the word from `start` to `end` belongs to, '' for none."""
        for match in self.matches(text):
            if match.words.start < end and start < match.words.end:
                first = _tr("Glossary: {arabic} — {english}").format(
                    arabic=match.term.arabic, english=match.term.rendering or "…"
                )
                return "\n".join(filter(None, (first, term_words(match.term))))
        return ""

    def matches(self, text: str) -> list[TermMatch]:
        """The terms in `text`."""
        if not self._matcher.terms:
            return []
        if text not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[text] = self._matcher.find(text)
        return self._found[text]
