"""A quotation on its way: found and weighed, its speaker not yet known."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.quotations.frame import Frame
from desktop_app.quotations.model import QuotationKind
from desktop_app.quotations.stream import Unit
from desktop_app.quotations.titles import NounPhrase


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation, the sentence it was found in and who is named as its source there.

    `turn` is «topic» or «person» where the sentence turns to another matter or speaker.
    """

    kind: QuotationKind
    content: tuple[Span, ...]
    unit: Unit
    rules: tuple[str, ...]
    frame: Frame | None = None
    source: NounPhrase | None = None
    turn: str | None = None

    @property
    def cue(self) -> Span | None:
        """The reporting word's place in the text."""
        if self.frame is None:
            return None
        tokens = self.unit.tokens[self.frame.at : self.frame.at + self.frame.width]
        return Span(tokens[0].start, tokens[-1].end)

    @property
    def lemma(self) -> str:
        """The reporting verb's lemma, empty where none reports."""
        return self.frame.form.verb.lemma if self.frame is not None and self.frame.form is not None else ""
