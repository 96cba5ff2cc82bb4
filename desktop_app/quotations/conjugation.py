"""Inflects a reporting verb: every third-person form in which an Arabic article can say that somebody said something.

The rules are those of school grammar for sound, hollow, defective and doubled verbs, applied to unvocalised writing, so
that a word list needs the principal parts only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

SHADDA = "\u0651"
_WEAK_ENDINGS = "اىيو"
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


class Form(StrEnum):
    """What a reporting word is in its sentence."""

    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"  # accusative: قائلا
    MASDAR = "masdar"  # with a pronoun: قوله


class Gender(StrEnum):
    """The gender that a form shows."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Inflected:
    """One written form, without vowel signs; `plural` is also said of the dual, `pronoun` of a suffixed object."""

    written: str
    form: Form
    gender: Gender
    plural: bool = False
    pronoun: bool = False


def perfect_forms(third_person: str) -> Iterator[Inflected]:
    """The perfect of the verb whose third person masculine singular is given, shadda on a doubled last letter."""
    doubled = third_person.endswith(SHADDA)
    stem = third_person.replace(SHADDA, "")
    long, short = _perfect_stems(stem, doubled=doubled)
    masculine, feminine = Gender.MASCULINE, Gender.FEMININE
    yield Inflected(stem, Form.PERFECT, masculine)
    yield Inflected(short + "ت", Form.PERFECT, feminine)
    yield Inflected(short + "تا", Form.PERFECT, feminine, plural=True)
    yield Inflected(long + "ا", Form.PERFECT, masculine, plural=True)
    yield Inflected(short + "وا", Form.PERFECT, masculine, plural=True)
    yield Inflected(_with_nun(stem, long, doubled=doubled), Form.PERFECT, feminine, plural=True)
    before_pronoun = stem[:-1] + "ا" if stem.endswith("ى") else stem
    for pronoun in _PRONOUNS:
        yield Inflected(before_pronoun + pronoun, Form.PERFECT, masculine, pronoun=True)
        yield Inflected(short + "ت" + pronoun, Form.PERFECT, feminine, pronoun=True)
        yield Inflected(short + "و" + pronoun, Form.PERFECT, masculine, plural=True, pronoun=True)


def imperfect_forms(third_person: str) -> Iterator[Inflected]:
    """The imperfect of the verb whose third person masculine singular is given; its future adds a letter in front."""
    body = third_person.replace(SHADDA, "")[1:]
    weak = body[-1:] in _WEAK_ENDINGS and len(body) > 1
    plural = body[:-1] if weak else body
    dual = body[:-1] + "ي" if body.endswith("ى") else body
    hollow = len(body) >= 3 and body[-2] in "اوي" and not weak
    for letter, gender in (("ي", Gender.MASCULINE), ("ت", Gender.FEMININE)):
        yield Inflected(letter + body, Form.IMPERFECT, gender)
        yield Inflected(letter + dual + "ان", Form.IMPERFECT, gender, plural=True)
        before_pronoun = body[:-1] + "ا" if body.endswith("ى") else body
        for pronoun in _PRONOUNS:
            yield Inflected(letter + before_pronoun + pronoun, Form.IMPERFECT, gender, pronoun=True)
    for ending in ("ون", "وا"):
        yield Inflected("ي" + plural + ending, Form.IMPERFECT, Gender.MASCULINE, plural=True)
    feminine = body[:-2] + body[-1] + "ن" if hollow else dual + "ن"
    yield Inflected("ي" + feminine, Form.IMPERFECT, Gender.FEMININE, plural=True)


def participle_forms(accusative: str) -> Iterator[Inflected]:
    """The accusative of the active participle in all genders and numbers, from its masculine singular (قائلا)."""
    stem = accusative.removesuffix("ا")
    plural = stem[:-1] if stem.endswith("ي") else stem
    yield Inflected(stem + "ا", Form.PARTICIPLE, Gender.MASCULINE)
    yield Inflected(stem + "ة", Form.PARTICIPLE, Gender.FEMININE)
    yield Inflected(stem + "تين", Form.PARTICIPLE, Gender.FEMININE, plural=True)
    yield Inflected(plural + "ين", Form.PARTICIPLE, Gender.MASCULINE, plural=True)
    yield Inflected(stem + "ات", Form.PARTICIPLE, Gender.FEMININE, plural=True)


def masdar_forms(noun: str) -> Iterator[Inflected]:
    """The verbal noun with the pronouns of the third person: قوله، قولها، قولهم."""
    stem = noun.replace(SHADDA, "")
    if stem.endswith("ة"):
        stem = stem[:-1] + "ت"
    if stem.endswith("ى"):
        stem = stem[:-1] + "ا"
    genders = (Gender.MASCULINE, Gender.FEMININE, Gender.MASCULINE, Gender.UNKNOWN, Gender.FEMININE)
    for pronoun, gender in zip(_PRONOUNS, genders, strict=True):
        plural = pronoun not in ("ه", "ها")
        yield Inflected(stem + pronoun, Form.MASDAR, gender, plural=plural, pronoun=True)


def _perfect_stems(stem: str, *, doubled: bool) -> tuple[str, str]:
    """The stem before the dual's alif, and the one before ت and وا, where a weak last letter falls (رأى: رأت، رأوا)."""
    if doubled or stem[-1:] not in "اى":
        return stem, stem
    return stem[:-1] + ("و" if stem.endswith("ا") else "ي"), stem[:-1]


def _with_nun(stem: str, long: str, *, doubled: bool) -> str:
    if doubled:
        return stem + stem[-1] + "ن"
    if len(stem) >= 3 and stem[-2] == "ا" and stem[-1] not in "اى":
        return stem[:-2] + stem[-1] + "ن"
    return long + "ن"
