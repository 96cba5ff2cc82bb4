"""Parts a speaker's noun phrase into title and name.

Arabic closes a title by grammar: an indefinite head noun opens a genitive chain that a definite noun or a place closes
(«رئيس وزراء العراق»), definite adjectives may follow («وزير الخارجية الروسي»), and what then stands without article is
the name. A name may also come first, with the title behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.article.model import Span
from desktop_app.quotations.lexicon import classes, name_head, place, speaker_class
from desktop_app.quotations.particles import is_prepositional
from desktop_app.quotations.stream import Token

_DEGREES = frozenset("دأام")  # دكتور، أستاذ، مهندس
PERSONLESS = frozenset({"body", "media", "text", "source"})  # classes of speakers that have no personal name
_ON_BEHALF = ("باسم", "بلسان")
_TITLE_ADJECTIVES = frozenset(
    {
        *("العام", "العامه", "الاعلي", "العليا", "الاول", "الاولي", "السابق", "السابقه", "الاسبق"),
        *("الجديد", "الجديده", "الاوسط", "الادني", "المساعد", "المساعده", "المشترك", "المشتركه"),
    }
)
_NAME_PARTICLES = frozenset(
    {"عبد", "ابو", "ابي", "ابا", "بن", "ابن", "بنت", "ال", "ام", "دي", "دا", "فان", "فون", "نور", "سيف"}
)


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


def parse_phrase(words: Sequence[Token], end_token: int) -> NounPhrase:
    """The phrase that `words` make; `end_token` is the token behind them."""
    skip = _forms_of_address(words)
    core = list(words[skip:])
    kind = speaker_class(core[0].norm)
    if kind in PERSONLESS:
        kept = skip + _body_length(core, kind)
        end_token -= len(words) - kept
        words = words[:kept]
        title, name = list(words), []
    else:
        length = _title_length(core, kind) if kind else 0
        title, name = [*words[:skip], *core[:length]], core[length:]
        while len(name) > 1 and (speaker_class(name[0].norm) == "honorific" or _is_degree(name)):
            title, name = [*title, name[0]], name[1:]
        cut = _title_behind(name)
        if kind is None and cut < len(name):
            kind = speaker_class(name[cut].norm)
        title, name = [*title, *name[cut:]], name[:cut]
    return NounPhrase(
        span=Span(words[0].start, words[-1].end),
        end_token=end_token,
        title=tuple(token.text for token in title if token.is_word or token.is_quoted),
        name=tuple(token.text for token in name if token.is_word or token.is_quoted),
        kind=kind,
        definite=_is_definite(core, kind, named=bool(name)),
        feminine=kind is not None and _is_feminine(core),
    )


def _is_feminine(core: Sequence[Token]) -> bool:
    """«مديرة»; «مديره» only where it is no «his director»: with the article, or with its genitive behind it."""
    text = core[0].text
    if text.endswith(("ة", "ات")):
        return True
    genitive = len(core) > 1 and (core[1].norm.startswith("ال") or place(core[1].norm) is not None)
    return text.endswith("ه") and (text.startswith("ال") or genitive)


def _is_degree(name: Sequence[Token]) -> bool:
    """«د. فلان», «م. فلان» and the full stop behind the letter."""
    return not name[0].is_word or (name[0].text in _DEGREES and name[1].raw == ".")


def _body_length(core: Sequence[Token], kind: str | None) -> int:
    """A body's name ends with its chain: «أعلن الجيش | مقتل جندي»; a chain that a foreign name closes may go on."""
    length = _title_length(core, kind)
    closed = any(token.norm.startswith("ال") for token in core[:length])
    return length if closed and kind != "source" else len(core)


def _forms_of_address(words: Sequence[Token]) -> int:
    """How many words before the head are «السيد», «الدكتور», «د.», «هذا»; one word at least stays."""
    skip = 0
    while skip < len(words) - 1:
        token = words[skip]
        address = speaker_class(token.norm) == "honorific" or "demonstrative" in classes(token)
        if not (address or len(token.text) == 1 or not token.is_word):
            break
        skip += 1
    return skip


def _is_definite(core: Sequence[Token], kind: str | None, *, named: bool) -> bool:
    if kind == "source":
        return core[0].norm.startswith("ال")
    if kind is None or kind in PERSONLESS or named:
        return True
    somebodys = core[0].text.endswith(("ه", "ها", "هم", "نا"))  # «سفيرها في تونس»
    bare = not core[0].norm.startswith("ال") and not somebodys
    if bare and len(core) > 1 and "preposition" in classes(core[1]):
        return False  # «مسؤول في وزارة الزراعة»
    return any(token.norm.startswith("ال") or place(token.norm) for token in core)


def _title_length(words: Sequence[Token], kind: str | None) -> int:
    """How many of `words` make the title whose head is the first."""
    somebodys = words[0].text.endswith(("ته", "ها", "هم")) and len(words[0].text) > 4  # «زميلته»
    closed = words[0].norm.startswith("ال") or kind == "honorific" or somebodys
    feminine = words[0].norm.endswith("ه")
    number = 1
    while number < len(words):
        word = words[number]
        if "preposition" in classes(word) or is_prepositional(word) or _governs(word.norm):
            number = _through_preposition(words, number)
            closed = True
        elif word.norm.startswith(("ال", "وال")):
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


def _governs(norm: str) -> bool:
    """ل or ب written onto what the title is about: «المعنية بالزراعة»; a name such as بالمر is shorter."""
    return norm.startswith(_ON_BEHALF) or (norm.startswith("بال") and len(norm) > 5)


def _through_preposition(words: Sequence[Token], number: int) -> int:
    """Past a preposition and the chain it governs: «باسم وزارة الدفاع», «لشؤون الشرق الأوسط»."""
    if words[number].key == "من" and number + 2 < len(words) and words[number + 1].key in ("اصل", "اصول"):
        return number + 3  # «من أصل إيراني»
    norm = words[number].norm
    closed = norm.startswith(("لل", "بال")) or (norm.startswith(_ON_BEHALF) and norm not in _ON_BEHALF)
    number += 1
    while number < len(words):
        norm = words[number].norm
        if norm.startswith("ال") or place(norm):
            closed = True
        elif closed:
            break
        elif words[number].is_quoted or not (speaker_class(norm) or name_head(norm)):
            closed = True  # «في جامعة السوربون», «في جامعة تولوز»: the head's genitive
        number += 1
    return number


def _title_behind(words: Sequence[Token]) -> int:
    """Where a title starts behind a name: «كامل النجار | وزير المالية السابق»; the length where none does."""
    for number, word in enumerate(words[1:], 1):
        kind = speaker_class(word.norm)
        if kind in (None, "honorific", "citizen") or kind in PERSONLESS:
            continue
        following = words[number + 1] if number + 1 < len(words) else None
        opens_chain = following is not None and (
            following.norm.startswith("ال") or place(following.norm) or speaker_class(following.norm)
        )
        if word.norm.startswith("ال") or opens_chain:
            return number
    return len(words)


def without_object(words: Sequence[Token]) -> Sequence[Token]:
    """The words of a speaker without the object of their verb: «وصف ترامب | الاتفاق»."""
    for number, word in enumerate(words[1:], 1):
        owned = word.text.endswith(("ه", "ها", "هم")) and not word.norm.startswith("ال")
        if len(word.text) > 3 and owned and place(word.norm) is None:
            # Somebody's own something is an object: «وصف المدرب | أداء فريقه», «التقى الوزير | نظيره».
            chained = number > 1 and not words[number - 1].norm.startswith("ال")
            words = words[: number - 1 if chained else number]
            break
    titled = speaker_class(words[0].norm) is not None
    for number, word in enumerate(words[1:], 1):
        if not word.norm.startswith("ال") or words[number - 1].norm in _NAME_PARTICLES:
            continue
        if not _goes_on(words, number, titled=titled):
            return words[:number]
    return words


def _behind_full_name(words: Sequence[Token], number: int) -> bool:
    """Whether two bare words stand behind a closed title: «طالب رئيس الاتحاد سامي فارس | الأندية»."""
    names = words[max(0, number - 2) : number]
    bare = all(not (w.norm.startswith("ال") or speaker_class(w.norm) or name_head(w.norm)) for w in names)
    return bare and any(w.norm.startswith("ال") for w in words[: number - 2])


def _goes_on(words: Sequence[Token], number: int, *, titled: bool) -> bool:
    """Whether the definite word at `number` is part of the speaker's title or name, not the verb's object."""
    word = words[number]
    if not titled:
        return word.norm.endswith("ي")  # a surname of origin: العبادي
    chain = not words[0].norm.startswith("ال")
    if word.norm.endswith(("ه", "ات")) and _behind_full_name(words, number):
        return False
    before = words[number - 1].norm
    if (chain and number == 1) or word.norm.endswith(("ي", "يه")) or word.norm in _TITLE_ADJECTIVES:
        return True
    # «الدكتور سامي الطيب»: behind a form of address stands a whole name
    addressed = number == 2 and speaker_class(words[0].norm) == "honorific"
    of_body = speaker_class(before) == "body" and not before.startswith("ال")
    if addressed or of_body or place(f"{before} {word.norm}"):
        return True  # «مركز الخليج», «الشرق الأوسط»
    if chain and all(speaker_class(w.norm) or name_head(w.norm) for w in words[:number]):
        return True  # «قائد اتحاد الجبل»: nothing has closed the chain
    # A title of two words and more goes before the full name: «وزيرة المالية هدى الزين».
    return chain and number > 2 and not words[number - 1].norm.startswith("ال")
