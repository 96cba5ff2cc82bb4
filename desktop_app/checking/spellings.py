"""Names spelled two ways: Hoda here and Huda there, for the same Arabic name.

An English word with a capital and an Arabic word of the same segment belong together when their consonants are the same,
coarsely, and the letters read as the spelling. So nothing needs to be known of the name; what is sought is only whether one
Arabic word has two spellings. Two people of one first name may have two: what stands beside the name tells them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.article.arabic import STOP_WORDS, normalise, strip_marks, words
from desktop_app.checking.model import Check, Finding, Segment
from desktop_app.translation.name_finding import never_names
from desktop_app.translation.name_matching import forgiven, plain_latin

# What may be forgiven for a spelling to belong to a word: stricter than for names that are known to be named, or «Iraq's
# army» would be a spelling of العراقي.
_FORGIVEN = 0.3
_FEWEST_LETTERS = 3
_TOLD = 3
_ARTICLES = "[AaEe](?:[lnrstdz]|sh|th|dh|ch)-|(?:Al|El|al|el) (?=[A-Z])"
_SERVANT = r"Abd(?:[aeu]l(?=[A-Z -]|[a-z]{3})|[ -](?:[AaEe](?:[lnrstdz]|sh)[ -]))?[ -]?"
_NAME = re.compile(
    rf"\b(?P<servant>{_SERVANT}(?=[A-Za-z]))?(?P<article>{_ARTICLES})?(?P<stem>[A-Z]?[^\W\d_]+(?:[’'ʿʾ`][^\W\d_]{{2,}})*)"
)
_CLASSES = str.maketrans({"q": "k", "c": "k", "g": "k", "j": "k", "z": "d", "p": "b", "v": "f"})
_ARABIC_CLASSES = str.maketrans(
    {
        **dict.fromkeys("تطث", "t"),
        **dict.fromkeys("جغخقكگک", "k"),
        **dict.fromkeys("دذزضظ", "d"),
        **dict.fromkeys("سصشژ", "s"),
        **dict.fromkeys("بپ", "b"),
        **dict.fromkeys("فڤ", "f"),
        **dict.fromkeys("اويىةهحعءئؤآأإی", ""),
        "ر": "r",
        "ل": "l",
        "م": "m",
        "ن": "n",
    }
)
_SERVANT_ARABIC = "عبد"
_PREFIXES = ("", "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول")


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A name where it stands: the Arabic word as it is compared and as it is written, its article and stem in English, and
    the names beside it."""

    segment: int
    arabic: str
    written: str
    start: int
    end: int
    text: str
    article: str
    stem: str
    beside: frozenset[str]
    settled: bool


def spelled_two_ways(segments: Sequence[Segment], known: Collection[str] = ()) -> Iterator[Finding]:
    """The places with the rarer spelling: `words` are the Arabic, this spelling and the usual one; `others` have that.

    What stands in approved segments counts before all else; of equals that which is in `known` (names in English), then the
    first.
    """
    small = _small_words(segments)
    spelled: dict[str, list[_Spelled]] = {}
    for segment in segments:
        for one in _spelled_in(segment, small):
            spelled.setdefault(one.arabic, []).append(one)
    favoured = {plain_latin(part) for name in known for part in name.split()}
    for every in spelled.values():
        if len({(one.article, one.stem) for one in every}) > 1:
            for of_one in _by_person(every):
                yield from _rarer(of_one, favoured)


def _rarer(every: Sequence[_Spelled], favoured: Collection[str]) -> Iterator[Finding]:
    usual = _usual([(one.stem, one) for one in every], favoured)
    yield from _told([one for one in every if one.stem != usual], [o for o in every if o.stem == usual])
    same = [one for one in every if one.stem == usual and one.article]
    if len({one.article for one in same}) > 1:
        article = _usual([(one.article, one) for one in same], ())
        yield from _told(
            [one for one in same if one.article != article], [one for one in same if one.article == article]
        )


def _told(rare: Sequence[_Spelled], usual: Sequence[_Spelled]) -> Iterator[Finding]:
    others = tuple(dict.fromkeys(one.segment for one in usual))[:_TOLD]
    for one in rare:
        words_ = (one.written, one.text, usual[0].text)
        yield Finding(one.segment, Check.SPELLINGS, one.start, one.end, words_, others=others)


def _usual(forms: Sequence[tuple[str, _Spelled]], favoured: Collection[str]) -> str:
    votes = Counter(form for form, _ in forms)
    settled = Counter(form for form, one in forms if one.settled)
    order = [form for form, _ in forms]
    return max(votes, key=lambda f: (settled[f], votes[f], f in favoured, -order.index(f)))


def _by_person(every: Sequence[_Spelled]) -> list[list[_Spelled]]:
    """The mentions by who they are: two with different names beside them are two people, one alone is the last named."""
    people: list[tuple[set[str], list[_Spelled]]] = []
    waiting: list[_Spelled] = []
    for one in every:
        if not one.beside:
            (people[-1][1] if people else waiting).append(one)
            continue
        mine = next((person for person in people if person[0] & one.beside), None)
        if mine is None:
            mine = (set(), [])
            people.append(mine)
        mine[0].update(one.beside)
        mine[1].append(one)
        # Moved to the end: whoever was named last is meant by the name alone.
        people = [*(p for p in people if p is not mine), mine]
    if waiting:
        if not people:
            return [waiting]
        people[0][1][:0] = waiting
    return [found for _, found in people]


def _spelled_in(segment: Segment, small: Collection[str]) -> Iterator[_Spelled]:
    names = list(_names_in(segment.english, small))
    if not names:
        return
    by_skeleton, beside, written = _arabic_of(segment.arabic)
    linked: list[tuple[str, re.Match[str], str, str]] = []
    for match in names:
        article, stem = _parts(match)
        key = _arabic_word(stem, match, by_skeleton)
        if key is not None:
            linked.append((key, match, article, stem))
    every = {key for key, *_ in linked}
    for key, match, article, stem in linked:
        near = frozenset(word for word in beside.get(key, ()) if word in every and word != key)
        yield _Spelled(
            segment.index,
            key,
            written[key],
            match.start(),
            match.end(),
            match[0],
            article,
            stem,
            near,
            segment.approved,
        )


def _names_in(english: str, small: Collection[str]) -> Iterator[re.Match[str]]:
    for match in _NAME.finditer(english):
        stem = match["stem"]
        if not (stem[:1].isupper() or match["servant"]) or stem.isupper():
            continue
        folded = stem.casefold()
        if len(stem) >= _FEWEST_LETTERS and folded not in small and folded not in never_names():
            yield match


def _parts(match: re.Match[str]) -> tuple[str, str]:
    """The article and the stem of a name in English, plain."""
    servant = match["servant"]
    if servant:
        return "", plain_latin(servant + (match["article"] or "") + match["stem"])
    return plain_latin(match["article"] or ""), plain_latin(match["stem"])


def _arabic_word(stem: str, match: re.Match[str], by_skeleton: Mapping[str, list[str]]) -> str | None:
    """The Arabic word that the name is a spelling of; None where there is none."""
    servant = bool(match["servant"])
    # For «servant of …» the rest is compared: the article between goes by many forms.
    latin = plain_latin(match["stem"]) if servant else stem
    found = by_skeleton.get(("=" if servant else "") + skeleton(latin), ())
    fits = [(_misfit(word.removeprefix(f"{_SERVANT_ARABIC} "), latin), word) for word in found]
    cost, best = min(fits, default=(1.0, ""))
    return best if cost <= _FORGIVEN else None


def _misfit(word: str, latin: str) -> float:
    """What must be forgiven for `latin` to spell `word`; that a letter is doubled is not looked at: Gaddafi, Gadafi."""
    return min(forgiven(word, latin), forgiven(word, _once(latin)))


@lru_cache(maxsize=8_192)
def _arabic_of(
    arabic: str,
) -> tuple[Mapping[str, list[str]], Mapping[str, set[str]], Mapping[str, str]]:
    """The words of an Arabic segment, as they are compared, by their skeleton; those beside each; and each as written."""
    by_skeleton: dict[str, list[str]] = {}
    beside: dict[str, set[str]] = {}
    written: dict[str, str] = {}
    plain = [strip_marks(word) for word in words(arabic)]
    forms = [_forms(word) for word in plain]
    for at, own in enumerate(forms):
        servant = (
            at > 0
            and plain[at - 1].endswith(_SERVANT_ARABIC)
            and len(plain[at - 1]) <= len(_SERVANT_ARABIC) + 1
        )
        near = {form for other in forms[max(at - 2, 0) : at + 3] for form in other}
        for bare, shown in own.items():
            form = f"{_SERVANT_ARABIC} {bare}" if servant else bare
            key = ("=" if servant else "") + arabic_skeleton(bare)
            by_skeleton.setdefault(key, []).append(form)
            beside.setdefault(form, set()).update(near)
            written.setdefault(form, f"{_SERVANT_ARABIC} {shown}" if servant else shown)
    return by_skeleton, beside, written


def _forms(word: str) -> dict[str, str]:
    """A word as it may stand for a name: as it is, and without what is written onto it; as compared and as written."""
    found = {}
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            shown = word[len(prefix) :]
            form = normalise(shown)
            if len(form) >= _FEWEST_LETTERS and form not in STOP_WORDS and not form[0].isdigit():
                found[form] = shown
    return found


def _small_words(segments: Sequence[Segment]) -> frozenset[str]:
    """All words that stand in small letters somewhere: with a capital they are no names."""
    return frozenset(word for segment in segments for word in re.findall(r"\b[a-z]{3,}\b", segment.english))


@lru_cache(maxsize=32_768)
def skeleton(latin: str) -> str:
    """The consonants of a plain Latin spelling, those alike that stand for one Arabic letter."""
    text = latin.replace("ch", "s").replace("x", "ks").replace("ph", "f").translate(_CLASSES)
    return _once(re.sub("[aeiouywh]", "", text))


@lru_cache(maxsize=32_768)
def arabic_skeleton(word: str) -> str:
    """The consonants of an Arabic word in the same letters."""
    return _once(word.translate(_ARABIC_CLASSES))


def _once(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)
