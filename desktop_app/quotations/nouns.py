"""Reads the noun phrase that names a speaker: where it ends, what in it is title and what is name.

Arabic closes a title by grammar: an indefinite head noun opens a genitive chain that a definite noun or a place closes
(«رئيس وزراء العراق»), definite adjectives may follow («وزير الخارجية الروسي»), and what then stands without article is
the name. A name may also come first, with the title behind it, or behind a comma.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.quotations.conjugation import Form
from desktop_app.quotations.lexicon import (
    bare_noun,
    classes,
    cue_form,
    name_head,
    place,
    speaker_class,
    speech_event,
)
from desktop_app.quotations.stream import Token

LONGEST = 16  # words in a phrase; longer ones have run into the sentence
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
    }
)
_COMMAS = frozenset("،,")
_PERSONLESS = frozenset({"body", "media", "text", "source"})
_TAKES_LAM = frozenset(
    {"official", "head", "spokesperson", "diplomat", "military", "politician", "expert", "sport"}
)
_NAME_PARTICLES = frozenset(
    {"عبد", "ابو", "ابي", "ابا", "بن", "ابن", "بنت", "ال", "ام", "دي", "دا", "فان", "فون", "نور", "سيف"}
)
_BARE_ADJECTIVES = frozenset(
    {"الماضي", "المقبل", "الجاري"}
)  # of a day or month; behind a verb they can only be a name
_AS_FAR_AS_HONORIFIC = 12
_PRONOUN_ENDINGS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ك", "كم", "نه")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A speaker as the text names them; `end_token` is the token after it.

    `title` and `name` hold the words of each as written; a body, a document or an unnamed source has no `name`.
    `kind` is the class of the title's head noun, None for a bare name; `definite` is false for «مسؤول عراقي».
    """

    span: Span
    end_token: int
    title: tuple[str, ...]
    name: tuple[str, ...]
    kind: str | None
    definite: bool = True
    feminine: bool = False

    @property
    def shown(self) -> str:
        """The name where there is one, else the title."""
        return " ".join(self.name or self.title)


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


def noun_phrase(tokens: Sequence[Token], at: int, *, transitive: bool = False) -> NounPhrase | None:
    """The speaker named from token `at` on, None where no name can start there.

    `transitive`: the verb before takes an object without preposition, so a definite noun behind a name is no surname.
    """
    end = _end_of_phrase(tokens, at)
    words = list(tokens[at:end])
    if not words or not words[0].is_word:
        return None
    if transitive:
        words = _without_object(words)
    phrase = _parsed(words, at + len(words))
    return _with_apposition(tokens, _with_distant_name(tokens, phrase)) if phrase else None


def starts_phrase(token: Token) -> bool:
    """Whether a speaker's name can start with this word."""
    if not token.is_word or token.key[:1].isdigit() or is_complementiser(token):
        return False
    found = classes(token) if token.key not in _BARE_ADJECTIVES else frozenset()
    if (
        token.text in ("ل", "ب", "ك", "لـ", "بـ")
        or found & (_STOPS - {"demonstrative"})
        or ("preposition" in found and token.raw != "علي")
    ):
        return False
    if is_prepositional(token) or _is_reporting(token):
        return False
    return not (token.key.endswith("ا") and "\u064b" in token.raw)


def is_prepositional(token: Token) -> bool:
    """Whether ل or ب is written onto the word: «للصحفيين», «لوكالة», «بتصريح», but not «لافروف», «بغداد»."""
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


def _is_reporting(token: Token) -> bool:
    found = cue_form(token)
    if found is None or found.verb.tier == "C":
        return False
    if speaker_class(token.norm) and not found.joined:
        return False  # كاتب, شاهد, متحدثة are speakers as often as participles
    return found.form is not Form.MASDAR or found.inflected.pronoun


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
        elif _stops(tokens, at, end):
            break
        end += 1
    while end > at and not (tokens[end - 1].is_word or tokens[end - 1].is_quoted):
        end -= 1
    return end


def _bridged(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Punctuation and marks inside a name: «د.», «أوروبا-القطب», صحيفة «…»."""
    token, before = tokens[end], tokens[end - 1] if end > at else None
    if before is None:
        return False
    if token.is_quoted:
        return before.is_word and name_head(before.norm) is not None
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    if token.raw == "." and len(before.text) == 1 and after is not None and after.is_word:
        return True
    touching = after is not None and before.end == token.start and token.end == after.start and after.is_word
    return token.raw in ("-", "ـ", "'", "’") and touching


def _stops(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[end]
    found = classes(token)
    if is_complementiser(token) or token.key[:1].isdigit() or token.text in ("ل", "ب", "ك"):
        return True
    if "preposition" in found and token.raw != "علي":
        return not _attached(tokens, at, end)
    if found & _STOPS or _is_reporting(token):
        return True
    if token.text[:1] == "و" and _is_joined(token):
        return True
    if "\u064b" in token.raw:
        return True
    if is_prepositional(token):
        head = speaker_class(tokens[at].norm)
        if token.norm[:1] == "ب":
            return token.norm not in ("باسم", "بلسان") and not _completes_adjective(tokens[end - 1])
        return head not in _TAKES_LAM or end - at > 2 or _is_addressee(token)
    return False


def _completes_adjective(previous: Token) -> bool:
    """«المعنية بالتجارة»: an adjective that wants its preposition."""
    return previous.norm.startswith(("المعني", "المكلف", "الخاص", "المختص", "المتعلق", "المشار", "المهتم"))


def _is_joined(token: Token) -> bool:
    """Whether the و is the conjunction: «الرئيس ووزير الخارجية», but «وليد», «وزير»."""
    rest = token.norm[1:]
    if speaker_class(token.norm) or place(token.norm):
        return False
    return rest.startswith("ال") or speaker_class(rest) is not None or place(rest) is not None


def _is_addressee(token: Token) -> bool:
    rest = bare_noun(token.norm)
    rest = rest if rest != token.norm else token.norm[1:]
    return speaker_class(rest) in ("media", "expert", "citizen") or rest in ("صحافه", "اعلام", "انباء")


def _attached(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A preposition that belongs to the name: «مسؤول في الإدارة», «السفير الروسي في العراق»."""
    head = tokens[at]
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if speaker_class(head.norm) is None or following is None or not following.is_word:
        return False
    if tokens[end].key not in ("في", "لدي", "لدى", "من", "عن", "ب"):
        return False
    if speech_event(following.norm) or classes(following) & {"time", "demonstrative", "relative"}:
        return False
    if place(following.norm) is not None and tokens[end].key in ("في", "لدى", "لدي"):
        return all(t.norm.startswith("ال") or speaker_class(t.norm) for t in tokens[at:end])
    indefinite = not head.norm.startswith("ال") and all(not t.norm.startswith("ال") for t in tokens[at:end])
    return indefinite and tokens[end].key in ("في", "من") and following.norm.startswith("ال")


def _without_object(words: list[Token]) -> list[Token]:
    """Cut a phrase before the object of its verb: «وصف ترامب | الاتفاق»."""
    head = speaker_class(words[0].norm)
    for number, word in enumerate(words[1:], 1):
        if len(word.text) > 3 and word.text.endswith(("ه", "ها", "هم")) and place(word.norm) is None:
            # Somebody's own something is an object: «وصف المدرب | أداء فريقه», «التقى الوزير | نظيره».
            chained = number > 1 and not words[number - 1].norm.startswith("ال")
            return words[: number - 1 if chained else number]
    if head is not None:
        chain = not words[0].norm.startswith("ال")
        for number, word in enumerate(words[1:], 1):
            if words[number - 1].norm in _NAME_PARTICLES:
                continue
            if chain and number > 2 and not words[number - 1].norm.startswith("ال"):
                continue  # a title of two words and more goes before the full name: «وزيرة المالية هدى الزين»
            adjective = word.norm.startswith("ال") and word.norm.endswith(("ي", "يه"))
            if number > 1 and word.norm.startswith("ال") and not adjective:
                return words[:number]
        return words
    for number, word in enumerate(words[1:], 1):
        if (
            word.norm.startswith("ال")
            and not word.norm.endswith("ي")
            and words[number - 1].norm not in _NAME_PARTICLES
        ):
            return words[:number]
    return words


def _parsed(words: Sequence[Token], end_token: int) -> NounPhrase | None:
    span = Span(words[0].start, words[-1].end)
    skip = 0
    while skip < len(words) - 1 and (
        speaker_class(words[skip].norm) == "honorific"
        or "demonstrative" in classes(words[skip])
        or len(words[skip].text) == 1
        or not words[skip].is_word
    ):
        skip += 1
    core = words[skip:]
    kind = speaker_class(core[0].norm)
    length = _title_length(core, kind) if kind else 0
    title = [*words[:skip], *core[:length]]
    name = list(core[length:])
    definite = True
    if kind in _PERSONLESS:
        title, name = list(words), []
    elif kind is None:
        cut = _title_behind(name)
        title, name = [*words[:skip], *name[cut:]], name[:cut]
        if cut < len(core):
            kind = speaker_class(core[cut].norm)
    else:
        while name and speaker_class(name[0].norm) == "honorific":
            title, name = [*title, name[0]], name[1:]
        cut = _title_behind(name)
        title, name = [*title, *name[cut:]], name[:cut]
        definite = bool(name) or any(t.norm.startswith("ال") or place(t.norm) for t in core)
    if kind == "source":
        definite = any(t.norm.startswith("ال") for t in core[:1])
    first = core[0].norm
    feminine = kind is not None and first.endswith(("ه", "ات")) and not first.endswith("يه" * 2)
    return NounPhrase(
        span, end_token, tuple(t.text for t in title), tuple(t.text for t in name), kind, definite, feminine
    )


def _title_length(words: Sequence[Token], kind: str | None) -> int:
    """How many of `words` make the title whose head is the first."""
    closed = words[0].norm.startswith("ال") or kind == "honorific"
    feminine = words[0].norm.endswith("ه")
    number = 1
    while number < len(words):
        word = words[number]
        if "preposition" in classes(word) or is_prepositional(word) or word.norm in ("باسم", "بلسان"):
            number = _through_preposition(words, number)
            closed = True
        elif word.norm.startswith("ال"):
            closed = True
            number += 1
        elif closed:
            break
        elif place(word.norm):
            closed = True
            number += 1
        elif speaker_class(word.norm) or name_head(word.norm) or (word.norm.endswith("يه") and not feminine):
            number += 1
        elif word.norm.endswith("ي") and len(word.norm) > 3:
            number += 1  # «مسؤول عراقي»
        else:
            number += 1
            closed = True
    return number


def _through_preposition(words: Sequence[Token], number: int) -> int:
    """Past a preposition and the chain it governs: «باسم وزارة الدفاع», «لشؤون الشرق الأوسط»."""
    closed = words[number].norm.startswith("لل")
    number += 1
    while number < len(words):
        norm = words[number].norm
        if norm.startswith("ال") or place(norm):
            closed = True
        elif closed:
            break
        number += 1
    return number


def _title_behind(words: Sequence[Token]) -> int:
    """Where a title starts behind a name: «جون كيري | وزير الخارجية الأمريكي»; the length where none does."""
    for number, word in enumerate(words[1:], 1):
        kind = speaker_class(word.norm)
        if kind in (None, "honorific", "citizen") or kind in _PERSONLESS:
            continue
        following = words[number + 1] if number + 1 < len(words) else None
        opens_chain = following is not None and (
            following.norm.startswith("ال") or place(following.norm) or speaker_class(following.norm)
        )
        if word.norm.startswith("ال") or opens_chain:
            return number
    return len(words)


def _with_apposition(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase:
    """Join the name or title that stands between commas behind `phrase`: «السفير الروسي، فلان، …»."""
    at = phrase.end_token
    if at + 1 >= len(tokens) or tokens[at].raw not in _COMMAS or not starts_phrase(tokens[at + 1]):
        return phrase
    if tokens[at + 1].text[:1] == "و" and speaker_class(tokens[at + 1].norm) is None:
        return phrase
    end = _end_of_phrase(tokens, at + 1)
    if end <= at + 1 or end - at > 12:
        return phrase
    after = tokens[end] if end < len(tokens) else None
    bounded = after is None or not after.is_word or is_complementiser(after) or bool(classes(after))
    second = _parsed(tokens[at + 1 : end], end)
    if second is None or not bounded or bool(second.name) == bool(phrase.name):
        return phrase
    if phrase.name and second.kind is None:
        return phrase
    named, titled = (phrase, second) if phrase.name else (second, phrase)
    if named.kind is not None and named is second:
        return phrase
    return NounPhrase(
        Span(phrase.span.start, second.span.end),
        end,
        titled.title,
        named.name,
        titled.kind,
        True,
        titled.feminine or phrase.feminine,
    )


def _with_distant_name(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase:
    """Join the name behind a long title: «المشرف العام على التعليم الدكتور فلان» — a form of address gives it away."""
    if phrase.name or phrase.kind in (None, *_PERSONLESS, "honorific"):
        return phrase
    for number in range(phrase.end_token, min(phrase.end_token + _AS_FAR_AS_HONORIFIC, len(tokens))):
        token = tokens[number]
        if not token.is_word or is_complementiser(token) or _is_reporting(token):
            return phrase
        if speaker_class(token.norm) == "honorific" and token.norm.startswith("ال"):
            named = _parsed(tokens[number : _end_of_phrase(tokens, number)], 0)
            if named is None or not named.name or "preposition" in classes(tokens[number - 1]):
                return phrase
            end = _end_of_phrase(tokens, number)
            title = (*phrase.title, *named.title)
            return NounPhrase(
                Span(phrase.span.start, named.span.end),
                end,
                title,
                named.name,
                phrase.kind,
                True,
                phrase.feminine,
            )
    return phrase
