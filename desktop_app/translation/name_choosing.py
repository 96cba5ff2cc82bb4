"""Chooses the one English spelling of a name's unit, from what is known of it and what the machine made of it.

In this order: the glossary; the machine's most frequent plausible spelling; the lists; the usual spelling of an Arab
name; last the romanizer's model. But a machine's spelling that is nobody's name gives way to a listed one that fits
the letters about as well, and to an Arab name's usual one that fits them clearly better: where the official package
gives such a spelling to a person of FLORES dev whom the lists know, they are right 8 times of 9.
"""

from __future__ import annotations

import re
from collections import Counter
from math import inf

from desktop_app.article.arabic import normalise
from desktop_app.translation.name_matching import forgiven, plain_latin, plausible
from desktop_app.translation.name_sources import NameSources, stem_of
from desktop_app.translation.name_units import bare, key_of

_STUTTER = re.compile(r"(\w)\1\1+")
# A listed spelling may fit the letters so much worse than the machine's and is still the better known.
_ABOUT_AS_WELL = 0.2
# So few letters can be read in too many ways: what is known must then fit them clearly better than the machine's.
_SHORT, _CLEARLY_BETTER = 3, 0.15


class Spellings:
    """The spellings of one article: first told what the machine wrote, then asked."""

    def __init__(self, sources: NameSources) -> None:
        self._sources = sources
        self._forms: dict[str, Counter[str]] = {}

    def count(self, unit: str, form: str, *, known: bool) -> None:
        """The machine wrote `form` for `unit`; `known`: some source has it so, whatever the letters say."""
        # A line in capitals does not tell how a name is written.
        if (known or plausible(unit, form)) and not form.isupper():
            self._forms.setdefault(key_of(unit), Counter())[_STUTTER.sub(r"\1\1", form)] += 1

    def seen(self, unit: str) -> bool:
        """Whether the machine has written the unit somewhere."""
        return key_of(unit) in self._forms

    def choose(self, unit: str, *, guess: bool) -> str | None:
        """The spelling of `unit`; `guess`: it is surely a person's, so that the model may be asked if need be."""
        if wanted := self._sources.glossary(unit):
            return wanted
        known, lead = self._known(unit)
        machine = self._majority(unit)
        if machine is None:
            return known or (self._sources.model(unit) if guess else None)
        if known is None or self._sources.attested(unit, machine):
            return machine
        if len(normalise(unit)) <= _SHORT:
            lead = min(lead, -_CLEARLY_BETTER)
        doubts = [forgiven(bare(unit), stem_of(unit, spelling)) for spelling in (known, machine)]
        return known if doubts[0] <= doubts[1] + lead else machine

    def _known(self, unit: str) -> tuple[str | None, float]:
        """What the lists or the dictionary say, and how much worse than the machine's it may fit the letters."""
        if listed := self._sources.listed(unit):
            return listed.spelling, inf if listed.by_hand else _ABOUT_AS_WELL
        return self._sources.dictionary(unit), -_ABOUT_AS_WELL

    def _majority(self, unit: str) -> str | None:
        forms = self._forms.get(key_of(unit))
        if not forms:
            return None
        stems = Counter[str]()
        for form, count in forms.items():
            stems[_stem(unit, form)] += count
        # Of equally frequent spellings the one that fits the letters best, then the first in the text.
        best = max(stems, key=lambda stem: (stems[stem], -forgiven(bare(unit), stem)))
        shown = Counter({form: count for form, count in forms.items() if _stem(unit, form) == best})
        usual = shown.most_common(1)[0][0]
        stem = stem_of(unit, usual)
        if bare(unit) == unit:
            return usual
        with_article = any(stem_of(unit, form) != form for form in shown)
        return f"al-{stem[:1].upper()}{stem[1:]}" if with_article else stem


def _stem(unit: str, spelling: str) -> str:
    return plain_latin(stem_of(unit, spelling))
