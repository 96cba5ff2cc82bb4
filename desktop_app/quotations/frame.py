"""One act of reporting as a value: its cue, its speaker, and where its content starts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.quotations.lexicon import CueForm
from desktop_app.quotations.titles import NounPhrase


class Opening(StrEnum):
    """How reported content begins."""

    COLON = "colon"
    CLAUSE = "clause"  # أن or إن
    MARKS = "marks"  # quotation marks with neither before them


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of reporting: token `at` is its cue (`width` tokens long).

    `form` is None for an attribution without a verb («بحسب»). `opener` is the token its content starts with. `outside`:
    the content stands around it, not behind it («كما قال», «بحسب»). `source_rule` says how the speaker was found.
    """

    at: int
    width: int
    form: CueForm | None
    source: NounPhrase | None = None
    source_rule: str = "speaker-unnamed"
    opener: int | None = None
    opening: Opening | None = None
    outside: bool = False
    negated: bool = False

    @property
    def tier(self) -> str:
        """How surely the cue reports, A to D; an attribution is as sure as A."""
        return self.form.verb.tier if self.form else "A"

    @property
    def after(self) -> int:
        """The token behind the cue and, where it stands there, its speaker."""
        behind = self.at + self.width
        return (
            max(behind, self.source.end_token) if self.source and self.source.end_token > behind else behind
        )
