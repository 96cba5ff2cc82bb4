"""Reads the noun phrase that names a speaker: where it starts, where it ends, and what belongs to it behind a comma."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.article.fullstops import abbreviation
from desktop_app.article.model import Span
from desktop_app.quotations.lexicon import (
    bare_noun,
    classes,
    cue_form,
    is_news_verb,
    name_head,
    place,
    speaker_class,
    speaker_head,
    speech_event,
)
from desktop_app.quotations.particles import is_complementiser, is_prepositional, is_reporting
from desktop_app.quotations.stream import Token
from desktop_app.quotations.titles import PERSONLESS, NounPhrase, parse_phrase, without_object

LONGEST = 16  # words in a phrase; longer ones have run into the sentence
_LONGEST_APPOSITION = 12
_AS_FAR_AS_HONORIFIC = 12
_STOPS = frozenset(
    {
        "conjunction",
        "contrast",
        "relative",
        "time",
        "adverb",
        "particle",
        "negation",
        "pronoun",
        "demonstrative",
        "manner",
        "matter",
    }
)
_COMMAS = frozenset("،,")
_TAKES_LAM = frozenset(
    {
        "text",
        "body",
        "official",
        "head",
        "spokesperson",
        "diplomat",
        "military",
        "politician",
        "expert",
        "sport",
    }
)
# Adjectives of a day or month, and «or»: right behind a verb they can only be a name, or «mother of».
_NAMES_AT_FIRST = frozenset({"الماضي", "المقبل", "الجاري", "ام"})
# Adjectives that want a preposition behind them: «المكلف بالتحقيق».
_WANT_PREPOSITION = ("المعني", "المكلف", "الخاص", "المختص", "المتعلق", "المشار", "المهتم")
_WANT_GENITIVE = frozenset({"sport", "head", "military"})
_SHORT_NAME = 3  # words
_DEMONSTRATIVES = frozenset({"هذا", "هذه", "ذلك", "تلك", "هؤلاء"})  # behind ب، ل، ك: «بهذا القرار»
_TANWIN = "\u064b"
_SINGLE_PREPOSITIONS = frozenset({"ل", "ب", "ك"})


def noun_phrase(tokens: Sequence[Token], at: int, *, transitive: bool = False) -> NounPhrase | None:
    """The speaker named from token `at` on, None where no name can start there.

    `transitive`: the verb before takes an object without preposition, so a definite noun behind a name is no surname.
    """
    end = _end_of_phrase(tokens, at)
    words: Sequence[Token] = tokens[at:end]
    if not words or not words[0].is_word:
        return None
    if transitive:
        words = without_object(words)
    phrase = parse_phrase(words, at + len(words))
    return _with_apposition(tokens, _with_distant_name(tokens, phrase)) if phrase else None


def starts_phrase(token: Token) -> bool:
    """Whether a speaker's name can start with this word."""
    if not token.is_word or token.key[:1].isdigit() or token.text in _SINGLE_PREPOSITIONS:
        return False
    found = classes(token) if token.key not in _NAMES_AT_FIRST else frozenset()
    if found & (_STOPS - {"demonstrative"}) or _is_preposition(token):
        return False
    if is_complementiser(token) or is_prepositional(token) or is_reporting(token):
        return False
    return not (token.key.endswith("ا") and _TANWIN in token.raw)


def is_oblique(token: Token) -> bool:
    """«اللاعبين»: a plural whose ending shows that it is no subject."""
    norm = token.norm
    return (
        token.is_word
        and norm.startswith("ال")
        and norm.endswith("ين")
        and speaker_class(norm.removesuffix("ين")) is not None
        and not speaker_head(norm).endswith("ين")  # «الأمين» is one person
    )


def _is_preposition(token: Token) -> bool:
    return "preposition" in classes(token) and token.raw != "علي"  # the name, whose letters على often borrows


def _end_of_phrase(tokens: Sequence[Token], at: int) -> int:
    end = at
    while end < len(tokens) and end - at < LONGEST:
        token = tokens[end]
        if not token.is_word:
            if not _bridged(tokens, at, end):
                break
        elif end == at:
            if not starts_phrase(token):
                break
        elif _stops(tokens, at, end) and not _is_initial(tokens, end):
            break
        end += 1
    while end > at and not (tokens[end - 1].is_word or tokens[end - 1].is_quoted):
        end -= 1
    return end


def _bridged(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Punctuation and marks inside a name: «د.», «الشرق-الأوسط», صحيفة «…»."""
    token, before = tokens[end], tokens[end - 1] if end > at else None
    if before is None:
        return False
    if token.is_quoted:
        return before.is_word and (name_head(before.norm) is not None or _heads_quoted_name(tokens, end))
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    if token.raw == "." and abbreviation(before.text) == "title" and after is not None and after.is_word:
        return True
    touching = after is not None and before.end == token.start and token.end == after.start and after.is_word
    return token.raw in ("-", "ـ", "'", "’") and touching


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """«كي.» in «دي. كي. سانار», not «كي», so that."""
    dotted = at + 1 < len(tokens) and tokens[at + 1].raw == "."
    return dotted and abbreviation(tokens[at].text) == "title"


def _heads_quoted_name(tokens: Sequence[Token], at: int) -> bool:
    """«مدرب “النسور”: …»: a person's title wants a genitive, and a short name in marks stands for it."""
    title, following = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    genitive = not title.norm.startswith("ال") and speaker_class(title.norm) in _WANT_GENITIVE
    short = len(tokens[at].raw.split()) <= _SHORT_NAME
    return genitive and short and (following is None or following.is_word or following.raw == ":")


def _stops(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the word at `end` cannot belong to the phrase that starts at `at`."""
    token = tokens[end]
    if _is_preposition(token):
        return not _attached(tokens, at, end)
    if is_prepositional(token):
        return not _completes_title(tokens, at, end)
    if _is_general(tokens, at, end) or _is_kunya(tokens, end):
        return False
    van = token.raw == "فان" and tokens[end - 1].is_word  # «فان دايك»; «فإن» stands behind a comma
    return (
        (is_complementiser(token) and not van)
        or is_reporting(token)
        or is_news_verb(token)
        or (speaker_class(tokens[at].norm) in PERSONLESS and _is_finite(token))
        or token.key[1:] in _DEMONSTRATIVES
        or token.key[:1].isdigit()
        or token.text in _SINGLE_PREPOSITIONS
        or _TANWIN in token.raw
        or (_is_indefinite_text(token) and _is_closed(tokens[at]))
        or bool(classes(token) & _STOPS)
        or (speaker_class(tokens[at].norm) == "body" and _is_object(token, tokens[end - 1]))
        or (token.text[:1] == "و" and _is_joined(token) and not _is_double_name(tokens, at, end))
    )


def _is_indefinite_text(token: Token) -> bool:
    return speaker_class(token.norm) == "text" and not token.norm.startswith("ال")


def _is_closed(head: Token) -> bool:
    """A person's title with the article, which no text belongs to: «نشر اللاعب | رسالة»."""
    return head.norm.startswith("ال") and speaker_class(head.norm) not in (None, *PERSONLESS)


def _is_general(tokens: Sequence[Token], at: int, end: int) -> bool:
    """«عام» as an adjective: «مدير عام الموانئ», not «وقال الوزير عام 1990»."""
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    return (
        tokens[end].key == "عام"
        and end == at + 1
        and not tokens[at].norm.startswith("ال")
        and speaker_class(tokens[at].norm) is not None
        and following is not None
        and following.is_word
        and not following.key[:1].isdigit()
    )


def _is_kunya(tokens: Sequence[Token], end: int) -> bool:
    """«أم» as a mother's name behind a title or first word: «البائعة أم جابر», not «الوزير أم الرئيس»."""
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    person = speaker_class(tokens[end - 1].norm) not in (None, *PERSONLESS)
    return (
        tokens[end].key == "ام"
        and person
        and following is not None
        and following.is_word
        and not following.norm.startswith("ال")
    )


def _is_finite(token: Token) -> bool:
    """Any verb of the lists, with an object too: «دراسة نشرت», «بيان أصدره» are no names."""
    if is_news_verb(token, with_object=True):
        return True
    form = cue_form(token)
    return form is not None and form.is_finite and speaker_class(token.norm) is None


def _completes_title(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A word with ل or ب written on that goes on with a title: «الأمين العام للأمم», «المكلف بالتحقيق»."""
    token = tokens[end]
    if token.norm[:1] == "ب":
        return token.norm.startswith(("باسم", "بلسان")) or tokens[end - 1].norm.startswith(_WANT_PREPOSITION)
    house = any(speaker_class(t.norm) == "body" for t in tokens[at + 1 : end])  # «مركز الخليج للدراسات»
    near = house or end - at <= 2 or all(t.norm.startswith("ال") for t in tokens[at + 1 : end])
    return speaker_class(tokens[at].norm) in _TAKES_LAM and near and not _is_addressee(token)


def _is_joined(token: Token) -> bool:
    """Whether the و is the conjunction: «الرئيس ووزير الخارجية», but «وليد», «وزير»."""
    rest = token.norm[1:]
    if speaker_class(token.norm) or place(token.norm):
        return False
    return rest.startswith("ال") or speaker_class(rest) is not None or place(rest) is not None


def _is_double_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """«وزارة التربية والتعليم»: a joined noun, itself no speaker, in the genitive of a body or an office."""
    head, word = tokens[at].norm, tokens[end].norm
    construct = not head.startswith("ال") and tokens[end - 1].norm.startswith(("ال", "لل"))
    office = speaker_class(head) in ("body", "minister", "official")
    return construct and office and word.startswith("وال") and speaker_class(word[1:]) is None


def _is_object(token: Token, before: Token) -> bool:
    """ب written onto an indefinite noun behind a closed name: «اتهمته إدارة المتحف | بسرقة»."""
    return (
        token.norm[:1] == "ب"
        and len(token.norm) > 4
        and before.norm.startswith("ال")
        and not place(token.norm)
    )


def _is_addressee(token: Token) -> bool:
    rest = bare_noun(token.norm)
    rest = rest if rest != token.norm else token.norm[1:]
    return speaker_class(rest) in ("media", "expert", "citizen") or rest in ("صحافه", "اعلام", "انباء")


def _attached(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A preposition that belongs to the name: «مسؤول في الإدارة», «السفير المصري في تونس»."""
    head = tokens[at]
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if speaker_class(head.norm) is None or following is None or not following.is_word:
        return False
    if tokens[end].key not in ("في", "لدي", "لدى", "من", "عن", "ب"):
        return False
    if speech_event(following.norm) or classes(following) & {"time", "demonstrative", "relative"}:
        return False
    origin = tokens[end].key == "من" and following.key in ("اصل", "اصول")
    if origin or (tokens[end].key == "في" and _is_employer(tokens, at, end)):
        return True
    if place(following.norm) is not None and tokens[end].key in ("في", "لدى", "لدي"):
        return all(t.norm.startswith("ال") or speaker_class(t.norm) for t in tokens[at:end])
    indefinite = not head.norm.startswith("ال") and all(not t.norm.startswith("ال") for t in tokens[at:end])
    return indefinite and tokens[end].key in ("في", "من") and following.norm.startswith("ال")


def _is_employer(tokens: Sequence[Token], at: int, end: int) -> bool:
    """«أستاذ التاريخ في جامعة دمشق»: a body in the construct behind a person's title that grammar has closed."""
    body = tokens[end + 1]
    if speaker_class(tokens[at].norm) in (None, "honorific", *PERSONLESS):
        return False
    closed = tokens[end - 1].norm.startswith("ال") or tokens[end - 1].norm.endswith("ي") or end == at + 1
    return closed and speaker_class(body.norm) == "body" and not body.norm.startswith("ال")


def _with_apposition(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase:
    """Join the name or title that stands between commas behind `phrase`: «السفير المصري، فلان، …»."""
    second = _behind_comma(tokens, phrase.end_token)
    if second is None or phrase.kind in PERSONLESS or bool(second.name) == bool(phrase.name):
        return phrase
    named, titled = (phrase, second) if phrase.name else (second, phrase)
    theirs = named is second and named.kind is not None and not named.title[:1][0].startswith("ال")
    if titled.kind is None or theirs:
        return phrase  # «السفير، وزير فلان» are two people; «بطل الفيلم، الممثل فلان» is one
    return replace(
        titled,
        span=Span(phrase.span.start, second.span.end),
        end_token=second.end_token,
        name=named.name,
        definite=True,
        feminine=titled.feminine or named.feminine,
    )


def _behind_comma(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """The phrase between the comma at `at` and the next break."""
    if at + 1 >= len(tokens) or tokens[at].raw not in _COMMAS or not starts_phrase(tokens[at + 1]):
        return None
    if tokens[at + 1].text[:1] == "و" and speaker_class(tokens[at + 1].norm) is None:
        return None
    end = _end_of_phrase(tokens, at + 1)
    after = tokens[end] if end < len(tokens) else None
    bounded = after is None or not after.is_word or is_complementiser(after) or bool(classes(after))
    fits = at + 1 < end <= at + _LONGEST_APPOSITION
    return parse_phrase(tokens[at + 1 : end], end) if bounded and fits else None


def _with_distant_name(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase:
    """Join the name behind a long title: «المشرف العام على التعليم الدكتور فلان» — a form of address gives it away."""
    if phrase.name or phrase.kind in (None, "honorific") or phrase.kind in PERSONLESS:
        return phrase
    for number in range(phrase.end_token, min(phrase.end_token + _AS_FAR_AS_HONORIFIC, len(tokens))):
        token = tokens[number]
        if not token.is_word or is_complementiser(token) or is_reporting(token):
            break
        if speaker_class(token.norm) == "honorific" and token.norm.startswith("ال"):
            end = _end_of_phrase(tokens, number)
            named = parse_phrase(tokens[number:end], end) if end > number else None
            if named is None or not named.name or "preposition" in classes(tokens[number - 1]):
                break
            span = Span(phrase.span.start, named.span.end)
            title = (*phrase.title, *named.title)
            return replace(phrase, span=span, end_token=end, title=title, name=named.name, definite=True)
    return phrase
