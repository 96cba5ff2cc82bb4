"""The rules by name, what each weighs, and how weights become a confidence.

Every rule that spoke for or against a quotation adds its weight, in units of log-odds; the sum goes through the logistic
function, so 0 is an even chance, 2 is 0.88, 4 is 0.98. A quotation is taken when its sum without the speaker's rules is
positive. The weights were set by hand from Arabic grammar and usage and are the same for every text.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its weight in log-odds and what it says."""

    weight: float
    meaning: str


RULES: dict[str, Rule] = {
    # Where the words in marks stand.
    "in-marks": Rule(-1.0, "words in quotation marks are names as often as speech"),
    "colon-after-cue": Rule(4.5, "a reporting word, a colon, then marks"),
    "cue-before-marks": Rule(4.0, "marks right behind a reporting word"),
    "speaker-before-marks": Rule(3.0, "a reporting word, its speaker, then marks"),
    "complementiser-before-marks": Rule(
        3.5, "أن or إن of a reporting word, and the marks hold its whole clause"
    ),
    "clause-opens-with-marks": Rule(1.8, "أن or إن of a reporting word, and its clause starts with marks"),
    "attribution-behind": Rule(3.5, "the speaker is named right behind the marks"),
    "attributed-sentence": Rule(2.0, "the sentence is attributed to somebody by a phrase such as بحسب"),
    "object-of-cue": Rule(2.2, "marks in the object of a verb of stance or description"),
    "description": Rule(3.4, "وصف شيئا بأنه: the words of whoever describes"),
    "pretext": Rule(2.2, "بدعوى، بحجة: the reason that somebody gives"),
    "called-so": Rule(3.6, "ما سماه: the words of whoever calls it so"),
    "cue-in-reach": Rule(0.8, "a reporting word stands before it in the sentence, with other words between"),
    "inside-reported-clause": Rule(1.6, "marks within a reported clause"),
    "colon-before-marks": Rule(
        1.8, "a sentence about somebody ends in a colon and a whole sentence in marks"
    ),
    "colon-after-speaker": Rule(2.5, "the sentence is a speaker, a colon and marks"),
    "whole-sentence": Rule(2.0, "the whole sentence stands in marks"),
    "speech-goes-on": Rule(2.5, "a whole sentence in marks behind a quotation"),
    "coordinated-with-speech": Rule(2.5, "joined by و to quoted speech"),
    "coordinated-with-name": Rule(-3.0, "joined by و to a quoted name"),
    # What the words in marks are like.
    "long": Rule(2.4, "eight words or more in marks"),
    "sentence-inside": Rule(0.8, "the words in marks end as a sentence does"),
    "predicate-inside": Rule(
        1.2, "the words in marks start as a statement does: a preposition, a negation, a future"
    ),
    "first-person": Rule(1.2, "I or we in the words in marks"),
    "predicate-of-clause": Rule(
        2.0, "the marks end a reported clause and say something of its subject (أن التهمة «باطلة»)"
    ),
    "single-word": Rule(-1.6, "one word in marks"),
    "definite-phrase": Rule(-2.4, "three words or fewer, all definite: the name of something known"),
    "name-inside": Rule(-3.0, "the words in marks start with the head noun of a name"),
    "latin-inside": Rule(-2.5, "no Arabic letter in the marks"),
    # What stands before a name.
    "head-noun": Rule(-6.0, "the noun before the marks calls what they hold by name (شركة، فيلم، عنوان)"),
    "named-person": Rule(-3.0, "a title before the marks: the name of a person"),
    "naming-word": Rule(-4.0, "a word before the marks names or classes (ما يسمى، باعتباره)"),
    "addressee": Rule(-5.0, "ل before the marks: a name"),
    "reference": Rule(-5.0, "أشار إلى شيء بقوله: a word for a thing"),
    "no-cue": Rule(-1.2, "nobody in the sentence reports"),
    # Marks that are lost.
    "mark-lost": Rule(-0.5, "one of the two marks is lost"),
    "several-paragraphs": Rule(0.3, "a quotation of several paragraphs"),
    # Speech without marks.
    "reported-clause": Rule(3.0, "a reporting word with its أن or إن"),
    "colon-without-marks": Rule(1.5, "a reporting word and a colon, no marks"),
    "attributed-clause": Rule(1.2, "the clause is attributed by a phrase such as بحسب"),
    "headline": Rule(2.5, "a headline of the form «speaker: statement»"),
    "nested": Rule(-0.7, "a reported clause inside another"),
    "stance": Rule(-0.5, "the verb takes a stand rather than says"),
    "ambiguous-cue": Rule(-1.5, "the reporting word has other meanings"),
    "negated-cue": Rule(-4.0, "nobody said it: the reporting word is negated"),
    "far-from-cue": Rule(-0.6, "many words between the reporting word and its clause"),
    # How the speaker is known.
    "speaker-after-cue": Rule(0.5, "the speaker is named behind the reporting word"),
    "speaker-before-cue": Rule(0.2, "the speaker is named before the reporting word"),
    "speaker-inherited": Rule(0.2, "the reporting word takes up the speaker of the one before"),
    "speaker-inherited-unnamed": Rule(-0.2, "it takes up the speaker of one that names none"),
    "speaker-of-main-verb": Rule(-0.3, "the speaker is the subject of the sentence's main verb"),
    "speaker-attributed": Rule(0.3, "the speaker is named in a phrase such as بحسب"),
    "speaker-quoted-from": Rule(0.3, "quoted from somebody: نقل عن"),
    "speaker-is-text": Rule(0.2, "a document speaks"),
    "speaker-before-colon": Rule(0.3, "the speaker is named before the colon"),
    "speaker-unnamed": Rule(-0.2, "the sentence names no speaker"),
    "speaker-is-topic": Rule(-0.4, "the sentence names no speaker; the text was telling about this person"),
    "speaker-carried": Rule(-0.3, "the speaker is that of the quotation before, in the same paragraph"),
    "speaker-carried-across-paragraph": Rule(-0.8, "the speaker is that of the paragraph before"),
    "speaker-carried-past-turn": Rule(
        -1.8, "the speaker is carried over although the text turned to something else"
    ),
    "speaker-unknown": Rule(-1.0, "nothing tells who speaks"),
    "speaker-by-title": Rule(-0.2, "the person was recognised by title"),
    "speaker-by-similar-spelling": Rule(-0.3, "the person was recognised under another spelling"),
}


def weight_of(rules: Iterable[str]) -> float:
    """The sum of the rules' weights, in log-odds."""
    return sum(RULES[rule].weight for rule in rules)


def confidence_of(rules: Iterable[str]) -> float:
    """The confidence that the rules add up to, in hundredths; never wholly sure, never wholly unsure."""
    return min(0.99, max(0.01, round(1 / (1 + math.exp(-weight_of(rules))), 2)))
