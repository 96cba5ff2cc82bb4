"""Readings built by hand for the tests of the window, so that they depend on no other room's judgement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.model import Article, Role, Sentence, Source, Span
from desktop_app.quotations.model import Findings, Quotation, QuotationKind, Speaker
from desktop_app.reading.model import Reading, Translation
from desktop_app.summary.model import Chosen, Summary
from desktop_app.translation.engine import TargetSpan, TranslatedSentence
from tests.fakes import FAKE_PACKAGE

# A line a paragraph: its role, then sentences with their English.
MARKET = (
    (
        Role.HEADLINE,
        (("رئيسة السوق: سنفتح الأبواب يوم الخميس", "Market head: we open the doors on Thursday"),),
    ),
    (Role.DATELINE, (("الميناء - مراسلنا", "The harbour - our correspondent"),)),
    (
        Role.BODY,
        (
            (
                "قالت رئيسة السوق ليلى حداد: «سنستقبل 45 بائعاً جديداً».",
                "Market head Layla Haddad said: “We take 45 new traders.”",
            ),
            ("وأضافت أن الأسعار لن ترتفع.", "She added that prices will not rise."),
        ),
    ),
    (
        Role.BODY,
        (
            (
                "ورد الصياد عمر نجم بأن الميناء «بعيد جداً» عن السوق.",
                "The fisherman Omar Najm replied that the harbour is “very far” away.",
            ),
        ),
    ),
)
QUOTED = (
    ("«سنستقبل 45 بائعاً جديداً»", "“We take 45 new traders.”", QuotationKind.DIRECT, 0, True),
    ("أن الأسعار لن ترتفع", "She added that prices will not rise.", QuotationKind.INDIRECT, 0, False),
    ("«بعيد جداً»", "“very far”", QuotationKind.MIXED, 1, True),
)
NAMES = ("ليلى حداد", "عمر نجم")


def article(paragraphs: Sequence[tuple[Role, Sequence[tuple[str, str]]]] = MARKET) -> Article:
    """The Arabic of `paragraphs` as an article."""
    text, sentences = "", []
    for number, (role, pairs) in enumerate(paragraphs):
        text += "\n\n" if number else ""
        for place, (arabic, _) in enumerate(pairs):
            text += " " if place else ""
            sentences.append(Sentence(len(sentences), number, len(text), len(text) + len(arabic), role))
            text += arabic
    return Article(Source("market.txt", "text", "utf-8"), text, tuple(sentences))


def english_of(paragraphs: Sequence[tuple[Role, Sequence[tuple[str, str]]]] = MARKET) -> list[str]:
    """The English of `paragraphs`, a sentence an entry."""
    return [english for _, pairs in paragraphs for _, english in pairs]


def reading(
    *, translated: Sequence[int] | None = None, flags: dict[int, tuple[str, ...]] | None = None
) -> Reading:
    """The market article with quotations and a summary, and English for the sentences `translated` (None: for all)."""
    whole = article()
    english = english_of()
    made = range(len(english)) if translated is None else translated
    sentences = tuple(
        TranslatedSentence(i, words, -0.3, (flags or {}).get(i, ())) if i in made else None
        for i, words in enumerate(english)
    )
    quotations, spans = [], []
    for arabic, words, kind, speaker, exact in QUOTED:
        start = whole.text.index(arabic)
        span = Span(start, start + len(arabic))
        quotations.append(Quotation(kind, (span,), speaker=NAMES[speaker], speaker_id=speaker))
        sentence = whole.sentence_at(start).index
        at = english[sentence].index(words)
        here = (TargetSpan(sentence, at, at + len(words), exact),) if sentence in made else ()
        spans.append(here)
    findings = Findings(tuple(quotations), (), tuple(Speaker(i, name) for i, name in enumerate(NAMES)))
    summary = Summary("by hand", (Chosen(2, 1.0), Chosen(4, 0.5)))
    return Reading(whole, findings, summary, Translation(FAKE_PACKAGE, sentences), tuple(spans))


def without_translation() -> Reading:
    """The same where no package is installed."""
    return replace(reading(translated=()), translation=None, quotation_spans=((),) * len(QUOTED))


def book(sentences: int) -> Reading:
    """A long text: paragraphs of three sentences, English for none of them."""
    pairs = [
        (f"هذه هي الجملة رقم {n} من كتاب طويل عن مدن الساحل القديمة وسكانها.", "") for n in range(sentences)
    ]
    whole = article([(Role.BODY, pairs[at : at + 3]) for at in range(0, sentences, 3)])
    return Reading(whole, translation=Translation(FAKE_PACKAGE, (None,) * sentences))
