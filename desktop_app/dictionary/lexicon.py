"""Looks a word up in all dictionaries: whole, then with less and less of it, until something is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_app.article.arabic import strip_marks
from desktop_app.dictionary.common import COMMON
from desktop_app.dictionary.index import key_of
from desktop_app.dictionary.model import Dictionary, Entry, Explanation, Match, Part, Sense, Split, WordHelp
from desktop_app.dictionary.splitting import splits
from desktop_app.errors import BrokenDictionary

Glossary = Callable[[str], Iterable[Entry]]

_SHOWN = 3  # ways to take a word apart that are shown
_FAR = 1.6  # how much more than the best one a way may cost
_FOLDED = 0.9  # what it costs that a headword has other letters
_GAIN = -1.6  # what it gains that the stem is a common word
_LATER_FORM = 0.15  # what each form costs that is less likely than the one before it
_ARTICLE = "ال"
# In these ال is no article, or one that cannot be taken off.
_GROWN_TOGETHER = frozenset(
    key_of(word)
    for word in (
        *("الله", "الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي", "اللاتي"),
        *("الآن", "إلا", "إلى", "ألف", "آلاف"),
    )
)


class Lexicon:
    """The dictionaries in the order in which they are asked; `glossary` gives the user's own entries for a word."""

    def __init__(self, dictionaries: Sequence[Dictionary], *, glossary: Glossary | None = None) -> None:
        self.dictionaries = tuple(dictionaries)
        self._glossary = glossary

    def look_up(self, word: str) -> WordHelp:
        """All that is known about `word`: one word, or a phrase that may be a headword."""
        word = " ".join(word.split())
        own = tuple(self._glossary(word)) if self._glossary else ()
        if " " in word:
            whole = Split((), word, (), (word,), 0.0)
            _, entries = self._entries(whole)
            return WordHelp(word, own, (Explanation(whole, entries),) if entries else ())
        return WordHelp(word, own, tuple(self._explain(word)))

    def _explain(self, word: str) -> Iterator[Explanation]:
        found = []
        for split in splits(word):
            cost, entries = self._entries(split)
            if entries:
                found.append((cost, Explanation(self._with_article(split), entries)))
        found.sort(key=lambda pair: pair[0])
        seen: set[Entry] = set()
        shown = 0
        for cost, explanation in found:
            if shown == _SHOWN or cost > found[0][0] + _FAR:
                return
            fresh = tuple(entry for entry in explanation.entries if entry not in seen)
            if not fresh:
                continue  # only another way to the same headword
            shown += 1
            seen.update(fresh)
            yield replace(explanation, entries=_by_marks(fresh, explanation.split.stem))

    def _entries(self, split: Split) -> tuple[float, tuple[Entry, ...]]:
        """The entries for the likeliest form of the stem that any dictionary has, and what that form costs."""
        best = float("inf")
        entries: tuple[Entry, ...] = ()
        for number, form in enumerate(split.forms):
            cost = split.cost + number * _LATER_FORM
            if cost + _GAIN >= best:
                break
            extra, found = self._ask_with_article(form, split)
            if found and cost + extra < best:
                best, entries = cost + extra, found
        return best, entries

    def _ask_with_article(self, form: str, split: Split) -> tuple[float, tuple[Entry, ...]]:
        """The entries under `form`; most nouns stand in a dictionary with their article."""
        extra, found = self._ask(form)
        definite = _ARTICLE + form
        if not split.bare or form.startswith(_ARTICLE) or key_of(definite) in _GROWN_TOGETHER:
            return extra, found
        more, others = self._ask(definite)
        if not others:
            return extra, found
        # What a word with its article means stands under that; without one, «كتب» is more likely «he wrote».
        has_article = any(part.sense is Sense.THE for part in split.prefixes)
        both = (*others, *found) if has_article else (*found, *others)
        if extra <= 0 < more and not has_article:
            both = found  # only other letters were found under the article
        common = tuple(entry for entry in both if entry.source == COMMON)
        return min(extra, more + 0.1), (*common, *(entry for entry in both if entry.source != COMMON))

    def _ask(self, form: str) -> tuple[float, tuple[Entry, ...]]:
        cost = float("inf")
        found: list[Match] = []
        for dictionary in self.dictionaries:
            try:
                match = dictionary.find(form)
            except BrokenDictionary:
                continue  # it was sound when it was opened; the others still answer
            if match.entries:
                own = 0.0 if match.exact else _FOLDED
                cost = min(cost, own + (_GAIN if dictionary.name == COMMON else 0.0))
                found.append(match)
        exact_only = any(match.exact for match in found)
        return cost, tuple(e for match in found if match.exact or not exact_only for e in match.entries)

    def _with_article(self, split: Split) -> Split:
        """`split`, its article shown as one where the headword that was found begins with it."""
        letters = strip_marks(split.stem)
        if split.prefixes and any(part.sense is Sense.THE for part in split.prefixes):
            return split
        if not letters.startswith(_ARTICLE) or len(letters) < 4 or key_of(letters) in _GROWN_TOGETHER:
            return split
        # «التزام» begins with the same letters: there a dictionary has «الالتزام» too.
        if self._ask(_ARTICLE + letters)[1]:
            return split
        start = _length_of(split.stem, len(_ARTICLE))
        article = Part(split.stem[:start], Sense.THE)
        return replace(split, prefixes=(*split.prefixes, article), stem=split.stem[start:])


def _length_of(text: str, letters: int) -> int:
    """How many characters the first `letters` letters of `text` take, their marks included."""
    for position, character in enumerate(text):
        if strip_marks(character):
            letters -= 1
            if letters < 0:
                return position
    return len(text)


def _by_marks(entries: tuple[Entry, ...], stem: str) -> tuple[Entry, ...]:
    """The entries whose vowel signs agree most with those of the text first; a text mostly has none."""
    if strip_marks(stem) == stem:
        return entries
    return tuple(sorted(entries, key=lambda entry: _disagreement(entry.headword, stem)))


def _disagreement(headword: str, stem: str) -> tuple[int, int]:
    """On how many letters the signs contradict each other, and on how many they are not the same."""
    one, other = _marks(headword.removeprefix(_ARTICLE)), _marks(stem)
    if len(one) != len(other):
        return 0, len(other)
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return sum(1 for a, b in pairs if a and b and not (a < b or b < a)), len(pairs)


def _marks(word: str) -> list[frozenset[str]]:
    made: list[set[str]] = []
    for character in word:
        if strip_marks(character):
            made.append(set())
        elif made:
            made[-1].add(character)
    return [frozenset(marks) for marks in made]
