"""Reads a few words of Arabic as the program would, and tells the findings in plain text for tests to compare."""

from __future__ import annotations

from desktop_app.article.model import Article
from desktop_app.quotations.finding import find_quotations
from desktop_app.quotations.frame import Frame
from desktop_app.quotations.frames import find_frames
from desktop_app.quotations.lost_marks import settle
from desktop_app.quotations.marks import quoted_spans
from desktop_app.quotations.model import Findings, Quotation, QuotationKind
from desktop_app.quotations.stream import Token, Unit, units
from tests.builders import article_of


def findings_in(text: str) -> tuple[Article, Findings]:
    article = article_of(text)
    return article, find_quotations(article)


def said(text: str) -> list[tuple[str, str, str | None]]:
    """(kind, words, where the sentence names the speaker) of every quotation."""
    article, findings = findings_in(text)
    return [
        (str(q.kind), " / ".join(article.cut(span) for span in q.content), q.source and article.cut(q.source))
        for q in findings.quotations
    ]


def speakers_of(text: str) -> list[str | None]:
    """The speaker of every quotation, in reading order."""
    return [q.speaker for q in findings_in(text)[1].quotations]


def only(text: str, kind: QuotationKind | None = None) -> tuple[Article, Quotation]:
    """The one quotation (of that kind) in the text."""
    article, findings = findings_in(text)
    (quotation,) = [q for q in findings.quotations if kind in (None, q.kind)]
    return article, quotation


def terms_in(text: str) -> list[tuple[str, str]]:
    """(kind, words) of every quoted term."""
    article, findings = findings_in(text)
    return [(str(term.kind), article.cut(term.span)) for term in findings.terms]


def unit_of(text: str) -> Unit:
    """The first sentence of the text as tokens."""
    article = article_of(text)
    return next(units(article, list(settle(article, quoted_spans(article)))))


def tokens_of(text: str) -> tuple[Token, ...]:
    return unit_of(text).tokens


def frames_of(text: str) -> list[Frame]:
    return list(find_frames(unit_of(text)))
