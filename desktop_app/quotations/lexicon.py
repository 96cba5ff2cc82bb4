"""The word lists of quotations, read once: reporting words, speakers, heads of quoted names, closed classes.

What the columns of each list mean stands in its first lines, in resources/words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from desktop_app.article.arabic import normalise, strip_marks
from desktop_app.article.wordlists import rows
from desktop_app.quotations.conjugation import (
    Form,
    Gender,
    Inflected,
    imperfect_forms,
    masdar_forms,
    participle_forms,
    perfect_forms,
)
from desktop_app.quotations.stream import Token

_ALEFS = str.maketrans("أإآٱ", "اااا")
_SUFFIXES = (
    "تي",
    "ها",
    "هم",
    "هما",
    "نا",
    "تها",
    "ته",
    "تهم",
    "ان",
    "ين",
    "ون",
    "ات",
    "تان",
    "تين",
    "يه",
    "يها",
    "ه",
    "ي",
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: its lemma, what may open its content, and how surely it reports (A to D, see the list)."""

    lemma: str
    takes: frozenset[str]
    tier: str

    @property
    def read_as_passive(self) -> bool:
        """Whether its imperfect without a subject names nobody: «يذكر أن»."""
        return "passive" in self.takes

    @property
    def takes_person(self) -> bool:
        """Whether an object stands behind its subject without a preposition: «طالب الوزير النواب بأن»."""
        return self.tier == "D" or bool(self.takes & {"obj", "person"})

    @property
    def takes_clause(self) -> bool:
        """Whether a clause with أن can be its content."""
        return any(taken.endswith(("أن", "إن")) for taken in self.takes)


@dataclass(frozen=True, slots=True)
class CueForm:
    """One inflected form of a reporting verb; `joined` when و or ف stands before it, `future` when س does."""

    verb: Verb
    inflected: Inflected
    joined: bool = False
    future: bool = False

    @property
    def form(self) -> Form:
        """Perfect, imperfect, participle or masdar."""
        return self.inflected.form

    @property
    def is_finite(self) -> bool:
        """Whether it is a verb with a subject of its own."""
        return self.inflected.form in (Form.PERFECT, Form.IMPERFECT)


def folded(word: str) -> str:
    """The key under which words of closed classes and verbs are compared: no vowel signs, one alef."""
    return strip_marks(word).translate(_ALEFS)


def cue_form(token: Token) -> CueForm | None:
    """The reporting word that `token` is, if it is one, prefixes understood."""
    return _cue_form(token.key) if token.is_word else None


@lru_cache(maxsize=50_000)
def _cue_form(key: str) -> CueForm | None:
    forms = _cue_forms()
    joined = key[:1] in ("و", "ف")
    rest = key[1:] if joined else key
    found = forms.get(key)
    if found and not (found.verb.tier == "C" and joined and rest in forms):
        return found
    if key.endswith("ى") and (found := forms.get(key[:-1] + "ي")):
        return found
    if joined and (found := forms.get(rest)):
        return CueForm(found.verb, found.inflected, joined=True)
    if key.endswith("ه") and (found := forms.get(key[:-1] + "ة")) and found.form is Form.PARTICIPLE:
        return found  # «مؤكده», as hasty writers spell it
    return _with_prefix(forms.get(rest[1:]), rest[:1], joined=joined)


@cache
def saying() -> CueForm:
    """A form of قال that any subject fits, for words said without a reporting word."""
    found = _cue_forms()["قال"]
    return replace(found, inflected=replace(found.inflected, gender=Gender.UNKNOWN))


def verbal_noun(token: Token) -> CueForm | None:
    """The verbal noun of a verb of saying that `token` is, without pronoun: «قول», «بتأكيد»."""
    if not token.is_word:
        return None
    nouns = _verbal_nouns()
    return nouns.get(token.key) or (
        nouns.get(token.key[1:]) if token.key[:1] in ("و", "ب", "ل", "ك") else None
    )


@cache
def _verbal_nouns() -> Mapping[str, CueForm]:
    return {
        folded(masdar.replace("\u0651", "")): CueForm(
            Verb(perfect, frozenset(takes.split()), tier),
            Inflected(masdar, Form.MASDAR, Gender.UNKNOWN),
        )
        for perfect, _, _, masdar, takes, tier, *_ in rows("reporting_cues.tsv")
        if masdar != "-" and tier == "A"
    }


def _with_prefix(found: CueForm | None, prefix: str, *, joined: bool) -> CueForm | None:
    """«سيقول», «ليضيف» (which goes on from what stands before), «بقوله»."""
    if found is None:
        return None
    if prefix in ("س", "ل") and found.form is Form.IMPERFECT:
        return CueForm(found.verb, found.inflected, joined=joined or prefix == "ل", future=prefix == "س")
    if prefix == "ب" and found.form is Form.MASDAR:
        return CueForm(found.verb, found.inflected, joined=joined)
    return None


@cache
def _cue_forms() -> Mapping[str, CueForm]:
    forms: list[CueForm] = []
    for perfect, imperfect, participle, masdar, takes, tier, *_ in rows("reporting_cues.tsv"):
        verb = Verb(perfect, frozenset(takes.split()), tier)
        forms += [
            CueForm(verb, inflected) for inflected in _inflect(perfect, imperfect, participle, masdar, takes)
        ]
    forms.sort(key=_precedence)
    found: dict[str, CueForm] = {}
    for form in forms:
        if not (form.verb.tier == "C" and form.is_finite and form.inflected.pronoun):
            found.setdefault(folded(form.inflected.written), form)
    return found


def _precedence(form: CueForm) -> tuple[int, int]:
    """Of forms written alike the likelier comes first: «رده» is his reply before it is «he sent it back»."""
    suffixed = form.is_finite and form.inflected.pronoun and form.verb.tier != "D"
    return (1 if form.form is Form.MASDAR else 2 if suffixed else 0), "ADBC".index(form.verb.tier)


def _inflect(perfect: str, imperfect: str, participle: str, masdar: str, takes: str) -> Iterator[Inflected]:
    yield from perfect_forms(perfect)
    yield from imperfect_forms(imperfect)
    if participle != "-":
        yield from participle_forms(participle)
    if masdar != "-":
        yield from masdar_forms(masdar)
    if "بال" in takes.split():
        yield Inflected("بال" + masdar, Form.MASDAR, Gender.UNKNOWN)  # «اكتفى بالقول إن»


def is_news_verb(token: Token, *, with_object: bool = False) -> bool:
    """Whether it is a finite form of a common verb that reports nothing; a pronoun as its object where told to."""
    if not token.is_word:
        return False
    verbs = _news_verbs(with_object=with_object)
    return token.key in verbs or (token.key[:1] in ("و", "ف") and token.key[1:] in verbs)


@cache
def _news_verbs(*, with_object: bool) -> frozenset[str]:
    return frozenset(
        folded(inflected.written)
        for perfect, imperfect in rows("news_verbs.tsv")
        for inflected in (*perfect_forms(perfect), *imperfect_forms(imperfect))
        if not inflected.plural and (with_object or not inflected.pronoun)
    )


def classes(token: Token) -> frozenset[str]:
    """The closed classes of `token` (preposition, time, relative …), the empty set for an open-class word."""
    return _classes(token.key) if token.is_word else frozenset()


def classes_of(word: str) -> frozenset[str]:
    """The closed classes of a word as written."""
    return _classes(folded(word))


@lru_cache(maxsize=50_000)
def _classes(key: str) -> frozenset[str]:
    table = _grammar()
    if found := table.get(key):
        return found
    if key[:1] in ("و", "ف") and len(key) > 2 and (found := table.get(key[1:])):
        return found
    for pronoun in ("ها", "هما", "هم", "ه", "نا"):
        if key.endswith(pronoun) and "preposition" in table.get(key.removesuffix(pronoun), frozenset()):
            return frozenset({"preposition"})  # «تحتها»
    return frozenset()


@cache
def _grammar() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for word, name in rows("grammar.tsv"):
        table.setdefault(folded(word), set()).add(name)
    return {word: frozenset(names) for word, names in table.items()}


@lru_cache(maxsize=50_000)
def speaker_class(norm: str) -> str | None:
    """The class of a noun that can head a speaker's name (minister, body, media …); ال and endings understood."""
    table = _table("speakers.tsv")
    return next((table[form] for form in _noun_forms(norm, prefixes=False) if form in table), None)


@lru_cache(maxsize=50_000)
def speaker_head(norm: str) -> str:
    """The noun of the list under which `speaker_class` found `norm`: «سفيرها» gives «سفير»."""
    table = _table("speakers.tsv")
    return next((form for form in _noun_forms(norm, prefixes=False) if form in table), norm)


@lru_cache(maxsize=50_000)
def name_head(norm: str) -> str | None:
    """`name`, `title` or `label` where the noun heads a quoted name; prefixes and endings understood."""
    table = _table("quoted_name_heads.tsv")
    return next((table[form] for form in _noun_forms(norm, prefixes=True) if form in table), None)


@lru_cache(maxsize=50_000)
def speech_event(norm: str) -> str | None:
    """`yes` or `no` for an occasion of speaking, as the list says whether it can be quoted itself; else None."""
    table = _table("speech_events.tsv")
    return next((table[form] for form in _noun_forms(norm, prefixes=True) if form in table), None)


def place(norm: str) -> str | None:
    """`country` or `city`."""
    return _table("places.tsv").get(norm)


@cache
def _table(name: str) -> Mapping[str, str]:
    return {normalise(row[0]): row[1] for row in rows(name)}


@cache
def phrases(name: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases of a list by their first word, longest first, with the second column ('' where there is none)."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows(name):
        words = tuple(folded(row[0]).split())
        table.setdefault(words[0], []).append((words, row[1] if len(row) > 1 else ""))
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in table.items()}


@cache
def headline_labels() -> frozenset[str]:
    """What stands before a colon in a headline without being its speaker, normalised."""
    return frozenset(normalise(row[0]) for row in rows("headline_labels.tsv"))


@lru_cache(maxsize=50_000)
def bare_noun(norm: str) -> str:
    """A normalised noun without its article and the preposition ل or ب written onto it."""
    if norm.startswith("لل") and len(norm) > 3:
        return norm[2:]
    for prefix in ("وال", "بال", "كال", "فال", "ال"):
        if norm.startswith(prefix) and len(norm) > len(prefix) + 1:
            return norm[len(prefix) :]
    return norm


def _noun_forms(norm: str, *, prefixes: bool) -> Iterator[str]:
    """What a written noun may be without article, prefixes and endings, the longest first."""
    stems = [norm]
    if (bare := bare_noun(norm)) != norm:
        stems.append(bare)
    if prefixes and norm[:1] in tuple("ولبكف") and len(norm) > 3:
        rest = norm[1:]
        stems.append(rest)
        if (bare := bare_noun(rest)) != rest:
            stems.append(bare)
    for stem in stems:
        yield stem
    for stem in stems:
        for suffix in _SUFFIXES:
            if stem.endswith(suffix) and len(stem) - len(suffix) >= 2:
                base = stem[: -len(suffix)]
                yield base
                yield base + "ه"
