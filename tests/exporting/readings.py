"""Readings built by hand, so that every format can be tested on all that a reading may hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.article.model import Article, Role, Sentence, Source, Span
from desktop_app.quotations.model import Findings, Quotation, QuotationKind, Speaker, Term, TermKind
from desktop_app.reading.model import Reading, Translation
from desktop_app.summary.model import Chosen, Summary
from desktop_app.summary.terms import KeyTerm
from desktop_app.translation.engine import PackageInfo, TargetSpan, TranslatedSentence

STARTER = PackageInfo(
    "translate-ar_en", Path("/nowhere"), "ar", "en", "0.2", "shipped", starter=True, sha256="ab" * 32
)
FULL = replace(STARTER, version="1.0", origin="argos", starter=False)

Line = tuple[Role, str, str | None]


def reading_of(paragraphs: Sequence[Sequence[Line]], *, package: PackageInfo = FULL) -> Reading:
    """A reading of the given paragraphs of (role, Arabic, English); no English anywhere: no translation."""
    text, sentences, english = "", list[Sentence](), list[TranslatedSentence | None]()
    for number, paragraph in enumerate(paragraphs):
        for role, arabic, translated in paragraph:
            if text:
                text += " " if sentences[-1].paragraph == number else "\n\n"
            sentences.append(Sentence(len(sentences), number, len(text), len(text) + len(arabic), role))
            text += arabic
            index = len(sentences) - 1
            english.append(None if translated is None else TranslatedSentence(index, translated, -0.41239))
    article = Article(Source("dam.txt", "text", "utf-8"), text, tuple(sentences))
    translation = Translation(package, tuple(english)) if any(e is not None for e in english) else None
    return Reading(article, translation=translation)


def place(text: str, words: str, *, nth: int = 0) -> Span:
    """Where `words` stand in `text`, for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


_LINES: list[list[Line]] = [
    [(Role.HEADLINE, "وزير المياه: السد يفتح قبل الشتاء", "Water minister: the dam opens before winter")],
    [(Role.DATELINE, "عمّان – مكتب العيّنات", "Amman — sample desk")],
    [
        (
            Role.BODY,
            "قال الوزير سمير الخطيب إن العمل سينتهي قريباً، مضيفاً: «المرحلة الأولى تكفي. لن نقبل أي تأخير»",
            "The minister Samir al-Khatib said that work would end soon, adding: “The first phase is enough."
            " We will accept no delay.”",
        ),
        (Role.BODY, "وأوضح أن القرض «طويل الأجل».", "He explained that the loan is long-term."),
    ],
    [
        (
            Role.BODY,
            "وقالت هدى منصور إن شركة «الرافد» ستسلّم «في موعده».",
            "Huda Mansour said that Al-Rafid is on time.",
        ),
        (Role.BODY, "وقيل إن الموعد بعيد.", None),
    ],
    [(Role.BOILERPLATE, "مقالات ذات صلة", "Related articles")],
]


def sample() -> Reading:
    """Two speakers, one unnamed; nested, split and unplaced quotations, terms, flags, a gap in English."""
    reading = reading_of(_LINES, package=STARTER)
    text = reading.article.text
    assert reading.translation is not None
    english = list(reading.translation.sentences)
    loan = english[3]
    assert loan is not None
    english[3] = replace(loan, flags=("quotes", "length"))

    def in_english(index: int, words: str) -> TargetSpan:
        sentence = english[index]
        assert sentence is not None
        span = place(sentence.text, words)
        return TargetSpan(index, span.start, span.end, exact=True)

    khatib, huda = {"speaker": "سمير الخطيب", "speaker_id": 4}, {"speaker": "هدى منصور", "speaker_id": 7}
    speech = place(text, "«المرحلة الأولى تكفي. لن نقبل أي تأخير»")
    quotations = (
        Quotation(QuotationKind.HEADLINE, (place(text, "السد يفتح قبل الشتاء"),), confidence=0.7, **khatib),
        Quotation(
            QuotationKind.INDIRECT,
            (place(text, "إن العمل سينتهي قريباً"),),
            cue=place(text, "قال"),
            source=place(text, "الوزير سمير الخطيب"),
            confidence=0.87654321,
            rules=("cue", "complement"),
            **khatib,
        ),
        Quotation(
            QuotationKind.DIRECT,
            (Span(speech.start, speech.start + 21), Span(speech.start + 22, speech.end)),
            **khatib,
        ),
        Quotation(QuotationKind.INDIRECT, (place(text, "أن القرض «طويل الأجل»"),), **khatib),
        Quotation(QuotationKind.INDIRECT, (place(text, "إن شركة «الرافد» ستسلّم «في موعده»"),), **huda),
        Quotation(QuotationKind.MIXED, (place(text, "«في موعده»"),), **huda),
        Quotation(QuotationKind.INDIRECT, (place(text, "إن الموعد بعيد"),)),
    )
    spans = (
        (in_english(0, "the dam opens before winter"),),
        (in_english(2, "work would end soon"),),
        (in_english(2, "“The first phase is enough."), in_english(2, "We will accept no delay.”")),
        (TargetSpan(3, 0, len(loan.text), exact=False),),
        (in_english(4, "Al-Rafid is on time"),),
        (in_english(4, "on time"),),
        (),
    )
    speakers = (
        Speaker(4, "سمير الخطيب", (place(text, "الوزير سمير الخطيب"),)),
        Speaker(7, "هدى منصور", (place(text, "هدى منصور"),)),
    )
    terms = (
        Term(place(text, "«طويل الأجل»"), TermKind.SCARE),
        Term(place(text, "«الرافد»"), TermKind.NAME),
    )
    return replace(
        reading,
        findings=Findings(quotations, terms, speakers),
        summary=Summary("lexrank", (Chosen(2, 0.8123456789), Chosen(5, 0.5))),
        translation=replace(reading.translation, sentences=tuple(english)),
        quotation_spans=spans,
        speaker_names=("Samir al-Khatib", None),
        gist=2,
        key_terms=(KeyTerm("العمل", 2, place(text, "العمل")),),
    )


def untranslated(reading: Reading) -> Reading:
    """The same reading without its English."""
    return replace(reading, translation=None, quotation_spans=((),) * len(reading.findings.quotations))
