"""Tells where a reported clause ends: at the sentence's end, or where the reporter takes the word again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.quotations.conjugation import Form, Gender
from desktop_app.quotations.frame import Frame, Opening
from desktop_app.quotations.lexicon import classes, cue_form, speech_event
from desktop_app.quotations.stream import Token

_COMMAS = frozenset("،,؛")
_BEFORE_REPORTING = frozenset({"كما", "فيما", "حسبما", "حيث", "اذ", "وقد", "قد", "بحسب", "ما", "كان", "وكان"})
_AGAIN = frozenset({"كما", "فيما", "بينما"})
_CLAUSE_REACH = 60  # tokens; a bound that keeps the time linear
_HIS_OR_HERS = {"ه": Gender.MASCULINE, "ها": Gender.FEMININE, "هم": Gender.MASCULINE}
_OWN_ADJUNCT = frozenset({"في", "خلال", "عبر", "اثناء", "على", "عقب"})


class Clauses:
    """The places in one sentence where a reported clause can end, found once for all its clauses."""

    def __init__(self, tokens: Sequence[Token], frames: Sequence[Frame]) -> None:
        self._tokens = tokens
        frame_at = {frame.at: frame for frame in frames}
        self._stops = [n for n in range(len(tokens)) if _ends_here(tokens, n, frame_at)]

    def end(self, start: int) -> int:
        """The token behind the clause that starts with token `start`, closing punctuation left out."""
        at = bisect_left(self._stops, start + 1)
        return self._trimmed(start, self._stops[at] if at < len(self._stops) else len(self._tokens))

    def last(self, start: int) -> int:
        """The token behind the sentence from token `start` on, closing punctuation left out."""
        return self._trimmed(start, len(self._tokens))

    def _trimmed(self, start: int, end: int) -> int:
        while end > start + 1 and self._closes(self._tokens[end - 1]):
            end -= 1
        return end

    @staticmethod
    def _closes(token: Token) -> bool:
        """Punctuation, and words that belong to the reporter's next verb: «…، كما أكد»."""
        if token.is_word:
            return token.key in _BEFORE_REPORTING
        return not token.is_quoted and token.raw not in ")]%"


def _ends_here(tokens: Sequence[Token], at: int, frames: dict[int, Frame]) -> bool:
    token = tokens[at]
    if not token.is_word:
        return token.raw == "؛" and at + 1 in frames
    behind_comma = at > 0 and tokens[at - 1].raw in _COMMAS
    frame = frames.get(at)
    again = behind_comma or (at > 0 and tokens[at - 1].key in _AGAIN)
    if frame is not None and _is_reporters(tokens, frame, behind_comma=again):
        return True
    return behind_comma and (
        "contrast" in classes(token)
        or _goes_on_reporting(tokens, at, frames)
        or _is_participle(token)
        or _is_reporters_adjunct(tokens, at)
    )


def _goes_on_reporting(tokens: Sequence[Token], at: int, frames: dict[int, Frame]) -> bool:
    """«قال إنه تعب، لكنه طمأن الجمهور»: the speaker's next act, told by a pronoun of the speaker's own gender."""
    but = tokens[at].key.removeprefix("و")
    if but in ("غير", "بيد", "الا") and at + 1 < len(tokens) and tokens[at + 1].key.startswith("ان"):
        pronoun, following = tokens[at + 1].key.removeprefix("ان"), frames.get(at + 2)
    else:
        pronoun, following = but.removeprefix("لكن"), frames.get(at + 1)
        if not but.startswith("لكن"):
            return False
    if pronoun not in _HIS_OR_HERS:
        return False
    if following is None or following.form is None or not following.form.is_finite:
        return False
    for number in range(at - 1, max(at - _CLAUSE_REACH, -1), -1):
        frame = frames.get(number)
        if frame is not None and frame.form is not None and frame.opening is Opening.CLAUSE:
            return frame.form.inflected.gender is _HIS_OR_HERS[pronoun]
    return False


def _is_participle(token: Token) -> bool:
    """A reporter's «مشددا على كذا», though no clause of its own follows."""
    form = cue_form(token)
    return form is not None and form.form is Form.PARTICIPLE and form.verb.tier in "AB"


def _is_reporters(tokens: Sequence[Token], frame: Frame, *, behind_comma: bool) -> bool:
    """Whether the reporting word at `frame` is the reporter's own, not part of what is reported."""
    if frame.form is None:
        return True
    if frame.outside:
        return behind_comma or tokens[frame.at - 1].key in ("كما", "حسبما")
    if frame.form.form is Form.PARTICIPLE:
        return behind_comma or (frame.opener is not None and frame.opener - frame.at <= 3)
    if not frame.form.is_finite:
        return False
    if frame.form.joined:
        reports = frame.tier == "A" or frame.opener is not None
        return reports and (frame.form.form is Form.PERFECT or behind_comma)
    return behind_comma and frame.tier in "AB" and not frame.negated


def _is_reporters_adjunct(tokens: Sequence[Token], at: int) -> bool:
    """«، في تصريح صحفي», «، وذلك خلال مؤتمر»: when and where it was said."""
    if tokens[at].key in ("وذلك", "جاء", "وجاء", "كما"):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        return following is not None and following.key in (
            *_OWN_ADJUNCT,
            "ذلك",
            "هذا",
            "ردا",
            "افاد",
            "قال",
            "ذكر",
        )
    if tokens[at].key in _OWN_ADJUNCT and at + 1 < len(tokens):
        return tokens[at + 1].is_word and speech_event(tokens[at + 1].norm) is not None
    return False
