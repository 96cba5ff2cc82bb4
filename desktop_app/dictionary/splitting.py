"""Takes clitics and endings off an Arabic word, in every way that may be right; a dictionary has to confirm one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.article.arabic import strip_marks
from desktop_app.dictionary.model import Part, Sense, Split

_S = Sense
# Costs: what is taken off most often costs least. They only order the candidates.
_CONJUNCTIONS = (("", ()), ("و", (("و", _S.AND),)), ("ف", (("ف", _S.SO),)))
# Letters before the stem, what each says, and what may follow: n noun, v verb.
_PREFIXES: tuple[tuple[str, tuple[tuple[str, Sense], ...], str], ...] = (
    ("", (), "nv"),
    ("ال", (("ال", _S.THE),), "n"),
    ("ب", (("ب", _S.BY),), "n"),
    ("بال", (("ب", _S.BY), ("ال", _S.THE)), "n"),
    ("ك", (("ك", _S.LIKE),), "n"),
    ("كال", (("ك", _S.LIKE), ("ال", _S.THE)), "n"),
    ("لل", (("ل", _S.TO), ("ل", _S.THE)), "n"),
    ("ل", (("ل", _S.TO),), "nv"),
    ("س", (("س", _S.WILL),), "i"),
)
_IMPERFECT = {"ي": _S.HE, "ت": _S.SHE, "ن": _S.WE, "أ": _S.I}
_PRONOUNS = (
    ("هما", _S.THEIR_DUAL, "nv"),
    ("كما", _S.YOUR, "nv"),
    ("هم", _S.THEIR, "nv"),
    ("هن", _S.THEIR, "nv"),
    ("ها", _S.HER, "nv"),
    ("كم", _S.YOUR, "nv"),
    ("كن", _S.YOUR, "nv"),
    ("نا", _S.OUR, "nv"),
    ("ني", _S.MY, "v"),
    ("ه", _S.HIS, "nv"),
    ("ك", _S.YOUR, "nv"),
    ("ي", _S.MY, "n"),
)
# Endings of nouns, what they say, and what may stand in their place in the dictionary.
_NOUN_ENDINGS = (
    ("ات", _S.PLURAL, ("ة", "")),
    ("تان", _S.DUAL, ("ة",)),
    ("تين", _S.DUAL, ("ة",)),
    ("ون", _S.PLURAL, ("",)),
    ("ين", _S.PLURAL, ("",)),
    ("ان", _S.DUAL, ("",)),
    ("ة", _S.FEMININE, ("",)),
    ("ا", _S.ACCUSATIVE, ("",)),
    ("ية", _S.ADJECTIVE, ("", "ة")),
    ("ي", _S.ADJECTIVE, ("", "ة", "ا")),
)
# What is left of them before a pronoun.
_BOUND_ENDINGS = (("ات", _S.PLURAL, ("ة", "")), ("و", _S.PLURAL, ("",)), ("ي", _S.PLURAL, ("",)))
_PERFECT_ENDINGS = (
    ("ت", _S.SHE_DID),
    ("وا", _S.THEY),
    ("نا", _S.WE_DID),
    ("تم", _S.YOU_DID),
    ("ا", _S.THEY_DUAL),
)
_IMPERFECT_ENDINGS = (("ون", _S.THEY), ("وا", _S.THEY), ("ان", _S.THEY_DUAL), ("ن", _S.THEY))
_BOUND_VERB_ENDINGS = (("و", _S.THEY), ("ت", _S.SHE_DID), ("ون", _S.THEY))
_LEAST = 2  # letters of a stem
_SHORT = 1.2  # what a stem of two letters costs: most that are left by chance have two


@dataclass(frozen=True, slots=True)
class _Middle:
    """What is left between clitics: its letters, and the forms that a dictionary may have for it."""

    start: tuple[tuple[int, Sense], ...]  # lengths of the parts taken off before it
    stem: int
    end: tuple[tuple[int, Sense], ...]
    forms: tuple[str, ...]
    cost: float
    bare: bool = True


def splits(word: str) -> list[Split]:
    """Every way to take `word` apart, itself whole first, then from the least to the most taken off."""
    clusters = _clusters(word)
    letters = "".join(strip_marks(cluster) for cluster in clusters)
    if len(letters) != len(clusters) or len(letters) < _LEAST:
        return [Split((), word, (), (letters or word,), 0.0)]
    found: dict[tuple[tuple[Part, ...], str, tuple[Part, ...]], Split] = {}
    for middle in _middles(letters):
        if middle.stem < _LEAST or not middle.forms:
            continue
        made = _as_split(clusters, middle)
        shape = (made.prefixes, made.stem, made.suffixes)
        known = found.get(shape)
        if known is None:
            found[shape] = made
        else:
            cost = min(known.cost, made.cost)
            forms = tuple(dict.fromkeys(known.forms + made.forms))
            found[shape] = Split(*shape, forms, cost, known.bare or made.bare)
    return sorted(found.values(), key=lambda split: split.cost)


def _clusters(word: str) -> list[str]:
    """The letters of `word`, each with the marks on it; marks before the first letter go with that one."""
    made: list[str] = []
    pending = ""
    for character in word:
        if strip_marks(character):
            made.append(pending + character)
            pending = ""
        elif made:
            made[-1] += character
        else:
            pending += character
    return made


def _as_split(clusters: list[str], middle: _Middle) -> Split:
    at = 0

    def take(length: int) -> str:
        nonlocal at
        at += length
        return "".join(clusters[at - length : at])

    prefixes = tuple(Part(take(n), sense) for n, sense in middle.start)
    stem = take(middle.stem)
    suffixes = tuple(Part(take(n), sense) for n, sense in middle.end)
    return Split(prefixes, stem, suffixes, middle.forms, middle.cost, middle.bare)


def _middles(letters: str) -> Iterator[_Middle]:
    for conjunction, conjunction_parts in _CONJUNCTIONS:
        if not letters.startswith(conjunction):
            continue
        after = letters[len(conjunction) :]
        for prefix, prefix_parts, kinds in _PREFIXES:
            rest = after[len(prefix) :]
            if not after.startswith(prefix) or len(rest) < _LEAST:
                continue
            parts = (*conjunction_parts, *prefix_parts)
            start = tuple((len(text), sense) for text, sense in parts)
            cost = sum(0.4 if sense is _S.THE else 1.0 for _, sense in parts)
            definite = any(sense is _S.THE for _, sense in parts)
            if "n" in kinds:
                yield from _nouns(rest, start, cost, definite=definite)
            if "v" in kinds and not prefix:
                yield from _perfects(rest, start, cost)
            if "v" in kinds or "i" in kinds:
                yield from _imperfects(rest, start, cost)


def _nouns(
    rest: str, start: tuple[tuple[int, Sense], ...], cost: float, *, definite: bool
) -> Iterator[_Middle]:
    if len(rest) >= _LEAST:
        yield _middle(start, rest, (), (rest,), cost)
    for ending, sense, instead in _NOUN_ENDINGS:
        if sense is _S.ACCUSATIVE and (definite or rest.endswith("ها")):
            continue
        if rest.endswith(ending):
            stem = rest[: -len(ending)]
            far = 1.6 if sense is _S.ADJECTIVE else 1.0
            forms = tuple(stem + other for other in instead)
            yield _middle(start, stem, ((len(ending), sense),), forms, cost + far)
    if definite:
        return
    for pronoun, sense, kinds in _PRONOUNS:
        if "n" not in kinds or not rest.endswith(pronoun):
            continue
        stem = rest[: -len(pronoun)]
        own = (len(pronoun), sense)
        forms = _unbound(stem)
        yield _middle(start, stem, (own,), forms, cost + 1.0, bare=True)
        for ending, of, instead in _BOUND_ENDINGS:
            if stem.endswith(ending):
                left = stem[: -len(ending)]
                both = ((len(ending), of), own)
                yield _middle(start, left, both, tuple(left + other for other in instead), cost + 2.0)


def _unbound(stem: str) -> tuple[str, ...]:
    """The forms that `stem`, written so before a pronoun, may have without one."""
    instead = {"ت": "ة", "ا": "ى", "ي": "ى", "ئ": "ء", "ؤ": "ء"}.get(stem[-1:])
    changed = (stem[:-1] + instead,) if instead else ()
    return (*changed, stem) if stem.endswith("ت") else (stem, *changed)


def _perfects(rest: str, start: tuple[tuple[int, Sense], ...], cost: float) -> Iterator[_Middle]:
    for ending, sense in _PERFECT_ENDINGS:
        if rest.endswith(ending):
            stem = rest[: -len(ending)]
            forms = (stem, stem + "ى", stem + "ا")
            yield _middle(start, stem, ((len(ending), sense),), forms, cost + 1.0, bare=False)
    for stem, own in _bound_verbs(rest):
        forms = (stem, *((stem[:-1] + "ى",) if stem.endswith("ا") else ()))
        yield _middle(start, stem, own, forms, cost + 0.2 + len(own), bare=False)


def _imperfects(rest: str, start: tuple[tuple[int, Sense], ...], cost: float) -> Iterator[_Middle]:
    subject = _IMPERFECT.get(rest[:1])
    if subject is None:
        return
    # «سيعلن»: the dictionary may have the imperfect itself.
    if start:
        yield _middle(start, rest, (), (rest,), cost, bare=False)
    before = (*start, (1, subject))
    body = rest[1:]
    yield _middle(before, body, (), _stems(body), cost + 1.2, bare=False)
    for ending, sense in _IMPERFECT_ENDINGS:
        if body.endswith(ending):
            stem = body[: -len(ending)]
            yield _middle(before, stem, ((len(ending), sense),), _stems(stem), cost + 2.0, bare=False)
    for stem, own in _bound_verbs(body):
        yield _middle(before, stem, own, _stems(stem), cost + 1.4 + len(own), bare=False)


def _bound_verbs(rest: str) -> Iterator[tuple[str, tuple[tuple[int, Sense], ...]]]:
    """A verb's stem and what follows it, where a pronoun is its object."""
    for pronoun, sense, kinds in _PRONOUNS:
        if "v" in kinds and rest.endswith(pronoun):
            stem = rest[: -len(pronoun)]
            yield stem, ((len(pronoun), sense),)
            for ending, of in _BOUND_VERB_ENDINGS:
                if stem.endswith(ending):
                    yield stem[: -len(ending)], ((len(ending), of), (len(pronoun), sense))


def _stems(body: str) -> tuple[str, ...]:
    """The perfects that `body`, an imperfect without its prefix, may belong to."""
    if len(body) < _LEAST:
        return ()
    made = [body, "أ" + body, "ا" + body, "و" + body]
    if body[-1] in "ويا":
        made += [body[:-1] + "ى", body[:-1] + "ا", "أ" + body[:-1] + "ى", "ا" + body[:-1] + "ى"]
    if len(body) >= 3 and body[-2] in "ويا":
        hollow = body[:-2] + "ا" + body[-1]
        made += [hollow, "أ" + hollow, "ا" + hollow]
    if len(body) == 2:  # jussive of a hollow verb: لم يقل
        made.append(body[0] + "ا" + body[1])
        made.append(body + "ى")
    if len(body) > 3 and body[0] == "ت":
        made.append("ا" + body)
    return tuple(dict.fromkeys(made))


def _middle(
    start: tuple[tuple[int, Sense], ...],
    stem: str,
    end: tuple[tuple[int, Sense], ...],
    forms: tuple[str, ...],
    cost: float,
    *,
    bare: bool = True,
) -> _Middle:
    # «وفي», «ومن»: the one thing that is taken off words of two letters every day.
    likely = not end and [sense for _, sense in start] in ([], [_S.AND])
    short = _SHORT if len(stem) <= _LEAST and not likely else 0.0
    return _Middle(start, len(stem), end, forms, cost + short, bare)
