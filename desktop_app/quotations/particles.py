"""Recognises the small words that bound a phrase or open a clause: أن and its kin, prepositions written on, cues."""

from __future__ import annotations

from desktop_app.quotations.conjugation import Form, Gender
from desktop_app.quotations.lexicon import classes, cue_form, name_head, place, speaker_class, speech_event
from desktop_app.quotations.stream import Token

_PRONOUN_ENDINGS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ك", "كم", "نه")


def is_complementiser(token: Token) -> bool:
    """Whether it is أن or إن, with بـ before it, a pronoun behind it or without its hamza."""
    if not token.is_word:
        return False
    key = token.key[1:] if token.key[:1] in ("و", "ف") and len(token.key) > 2 else token.key
    return key in ("ان", "بان") or has_pronoun(key)


def has_pronoun(key: str) -> bool:
    """Whether a complementiser carries a pronoun: أنه، بأنها، إنني."""
    rest = key[1:] if key[:1] in ("و", "ف", "ب") else key
    return rest.startswith("ان") and rest[2:] in _PRONOUN_ENDINGS


def is_plain_preposition(token: Token) -> bool:
    """Whether it is a preposition that governs the noun behind it: «مع», not «معها»."""
    suffixed = token.text.endswith(("ه", "ها", "هم", "هما", "نا")) and token.key not in ("تجاه", "حيال")
    return "preposition" in classes(token) and not suffixed


def is_prepositional(token: Token) -> bool:
    """Whether ل or ب is written onto the word: «للصحفيين», «لوكالة», «بتصريح», but not «لمياء», «بغداد»."""
    norm = token.norm
    if norm.startswith("لل") and len(norm) > 3:
        return True
    if place(norm) or speaker_class(norm) or norm in ("لقاء", "بيان"):
        return False
    if norm.startswith("بال") and len(norm) > 5:
        return True
    rest = norm[1:]
    if norm[:1] == "ل" and len(rest) > 2:
        return bool(name_head(rest) or speaker_class(rest) or speech_event(rest) or place(rest))
    return norm[:1] == "ب" and len(rest) > 2 and bool(speech_event(rest))


def is_reporting(token: Token) -> bool:
    """Whether it is a reporting word that cannot be part of a speaker's name."""
    found = cue_form(token)
    if found is None or found.verb.tier == "C":
        return False
    if speaker_class(token.norm) and not found.joined:
        return False  # كاتب, شاهد, متحدثة are speakers as often as participles
    if "name" in found.verb.takes and not found.joined and found.inflected.gender is Gender.MASCULINE:
        return False
    return found.form is not Form.MASDAR or found.inflected.pronoun
