"""Readings for the checks, made of pairs of Arabic and English."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.article.model import Article, Role, Sentence, Source
from desktop_app.checking.checks import check_segment
from desktop_app.checking.model import Check, Detail, Finding, Segment
from desktop_app.glossary.model import Term
from desktop_app.quotations.finding import find_quotations
from desktop_app.reading.model import Reading, Translation
from desktop_app.translation.checks import flags_of
from desktop_app.translation.engine import Origin, State, TranslatedSentence
from tests.fakes import FAKE_PACKAGE

Pair = tuple[str, str]


def segment(
    arabic: str,
    english: str,
    *,
    state: State = State.EDITED,
    role: Role = Role.BODY,
    score: float = -0.4,
    origin: Origin = Origin.MACHINE,
) -> Segment:
    """One segment; flags as the engine raises them."""
    flags = flags_of(arabic, english, score=score)
    return Segment(0, arabic, TranslatedSentence(0, english, score, flags, state=state, origin=origin), role)


def found(
    arabic: str,
    english: str,
    *,
    state: State = State.EDITED,
    role: Role = Role.BODY,
    terms: Sequence[Term] = (),
) -> list[Finding]:
    """What the checks of one segment find."""
    return list(check_segment(segment(arabic, english, state=state, role=role), terms))


def kinds(arabic: str, english: str, *, state: State = State.EDITED, role: Role = Role.BODY) -> set[Check]:
    """Which checks find something in one segment."""
    return {finding.check for finding in found(arabic, english, state=state, role=role)}


def only(arabic: str, english: str, check: Check) -> Finding:
    """The one finding of that check."""
    (finding,) = [f for f in found(arabic, english) if f.check is check]
    return finding


def place(english: str, finding: Finding) -> str:
    """The words of the English that a finding shows."""
    return english[finding.start : finding.end]


def reading_of(pairs: Sequence[Pair], *, states: Sequence[State] | State = State.EDITED) -> Reading:
    """A reading of these segments, a paragraph each, with its quotations found."""
    text = ""
    sentences, made = [], []
    given = [states] * len(pairs) if isinstance(states, State) else list(states)
    for index, ((arabic, english), state) in enumerate(zip(pairs, given, strict=True)):
        text += "\n\n" if text else ""
        sentences.append(Sentence(index, index, len(text), len(text) + len(arabic)))
        text += arabic
        flags = flags_of(arabic, english, score=-0.4)
        made.append(TranslatedSentence(index, english, -0.4, flags, state=state))
    article = Article(Source("checked.txt"), text, tuple(sentences))
    translation = Translation(FAKE_PACKAGE, tuple(made))
    return Reading(article, findings=find_quotations(article), translation=translation)


def details(findings: Sequence[Finding]) -> set[tuple[Check, Detail]]:
    """What was found, without where."""
    return {(finding.check, finding.detail) for finding in findings}
