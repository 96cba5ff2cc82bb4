"""Why a quotation was taken and how sure that is, in words that a reader understands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.quotations.evidence import RULES
from desktop_app.quotations.model import QuotationKind

_MOST = 3
SURE, LIKELY = 0.9, 0.65  # from these confidences on


def _tr(text: str) -> str:
    return QCoreApplication.translate("reasons", text)


def kind_words(kind: QuotationKind) -> str:
    """How somebody's words stand in the text."""
    return {
        QuotationKind.DIRECT: _tr("in their own words"),
        QuotationKind.MIXED: _tr("words quoted inside the report"),
        QuotationKind.INDIRECT: _tr("reported, not word for word"),
        QuotationKind.HEADLINE: _tr("as the headline puts it"),
    }[kind]


def certainty(confidence: float) -> str:
    """A confidence in words."""
    if confidence >= SURE:
        return _tr("sure")
    return _tr("likely") if confidence >= LIKELY else _tr("a guess")


def sureness(score: float) -> str:
    """The score of a translation (see engine.Draft) in words.

    On the sample articles the starter gives a quarter of its sentences more than the first bound, a third less than
    the second.
    """
    if score >= -0.8:
        return _tr("sure")
    return _tr("likely") if score >= -1.1 else _tr("a guess")


def reasons(rules: Sequence[str]) -> list[str]:
    """The rules that spoke most for a quotation, in words, the weightiest first; at most three."""
    words = _words()
    speaking = [rule for rule in dict.fromkeys(rules) if RULES[rule].weight > 0 and rule in words]
    return [words[rule] for rule in sorted(speaking, key=lambda rule: -RULES[rule].weight)[:_MOST]]


def doubts(rules: Sequence[str]) -> list[str]:
    """What speaks against a quotation, or for another speaker, the weightiest first; at most two."""
    words = _words()
    against = [rule for rule in dict.fromkeys(rules) if RULES[rule].weight < 0 and rule in words]
    return [words[rule] for rule in sorted(against, key=lambda rule: RULES[rule].weight)[:2]]


def _words() -> dict[str, str]:
    """What each rule of quotations/evidence.py that can be seen in a quotation says to a reader."""
    return _taking() | _against() | _speaker()


def _taking() -> dict[str, str]:
    return {
        "colon-after-cue": _tr("a word of saying and a colon stand before the marks"),
        "cue-before-marks": _tr("the marks follow a word of saying"),
        "speaker-before-marks": _tr("a word of saying and its speaker stand before the marks"),
        "complementiser-before-marks": _tr("“said that” stands before the marks"),
        "clause-opens-with-marks": _tr("what is reported begins with the marks"),
        "attribution-behind": _tr("the speaker is named right after it"),
        "attributed-sentence": _tr("the sentence says according to whom"),
        "object-of-cue": _tr("it is what the verb before it is about"),
        "description": _tr("somebody describes something so"),
        "pretext": _tr("it is the reason that somebody gives"),
        "called-so": _tr("somebody calls it so"),
        "cue-in-reach": _tr("a word of saying stands earlier in the sentence"),
        "inside-reported-clause": _tr("it stands inside reported speech"),
        "colon-before-marks": _tr("a sentence about somebody ends in a colon before it"),
        "colon-after-speaker": _tr("a speaker and a colon stand before it"),
        "whole-sentence": _tr("the whole sentence stands in quotation marks"),
        "speech-goes-on": _tr("it goes on with the quotation before"),
        "coordinated-with-speech": _tr("it is joined to a quotation by “and”"),
        "long": _tr("so many words in quotation marks are seldom a name"),
        "sentence-inside": _tr("it ends as a sentence does"),
        "predicate-inside": _tr("it begins as a statement does"),
        "first-person": _tr("it says “I” or “we”"),
        "predicate-of-clause": _tr("it says something about somebody in the report"),
        "several-paragraphs": _tr("it runs over several paragraphs"),
        "reported-clause": _tr("a word of saying and “that” stand before it"),
        "colon-without-marks": _tr("a word of saying and a colon stand before it"),
        "attributed-clause": _tr("a phrase like “according to” names who says it"),
        "headline": _tr("the headline has the form “speaker: statement”"),
    }


def _against() -> dict[str, str]:
    return {
        "in-marks": _tr("names stand in quotation marks too"),
        "coordinated-with-name": _tr("it is joined to a name in quotation marks"),
        "single-word": _tr("it is one word only"),
        "definite-phrase": _tr("it may be the name of something"),
        "name-inside": _tr("it begins as names do"),
        "latin-inside": _tr("there is no Arabic in it"),
        "head-noun": _tr("the noun before it calls something by name"),
        "named-person": _tr("it may be a person's name"),
        "naming-word": _tr("the word before it gives a name"),
        "addressee": _tr("it may be a name"),
        "reference": _tr("it may only point to something"),
        "no-cue": _tr("no word of saying stands near it"),
        "mark-lost": _tr("one of its quotation marks is missing"),
        "nested": _tr("it stands inside another report"),
        "stance": _tr("the verb takes a stand rather than says"),
        "ambiguous-cue": _tr("the word of saying has other meanings"),
        "negated-cue": _tr("the word of saying is denied"),
        "far-from-cue": _tr("the word of saying stands far away"),
    }


def _speaker() -> dict[str, str]:
    return {
        "speaker-after-cue": _tr("the speaker is named after the word of saying"),
        "speaker-before-cue": _tr("the speaker is named before the word of saying"),
        "speaker-inherited": _tr("the speaker is that of the word of saying before"),
        "speaker-inherited-unnamed": _tr("the sentence before names no speaker either"),
        "speaker-of-main-verb": _tr("the speaker is taken from the main clause"),
        "speaker-attributed": _tr("a phrase like “according to” names the speaker"),
        "speaker-quoted-from": _tr("it is quoted from the one who is named"),
        "speaker-is-text": _tr("a document or a statement speaks"),
        "speaker-before-colon": _tr("the speaker is named before the colon"),
        "speaker-unnamed": _tr("the sentence names no speaker"),
        "speaker-is-topic": _tr("the speaker is whom the text was telling about"),
        "speaker-carried": _tr("the speaker is that of the quotation before"),
        "speaker-carried-across-paragraph": _tr("the speaker is that of the paragraph before"),
        "speaker-carried-past-turn": _tr("the speaker is an earlier one; the text has moved on since"),
        "speaker-unknown": _tr("nothing tells who speaks"),
        "speaker-by-title": _tr("the person was recognised by title"),
        "speaker-by-similar-spelling": _tr("the name is spelled differently elsewhere"),
    }
