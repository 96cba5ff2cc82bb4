"""Whether a Latin spelling can be read from Arabic letters: letter by letter, the least that has to be forgiven.

Arabic writes consonants and long vowels, so that a plausible spelling has all the consonants in order and a vowel
for each long vowel; short vowels, doubled letters and a silent h may stand between. Foreign sounds have more than one
letter: g is غ, ج, ق or ك, v is ف, p is ب.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import inf

from desktop_app.article.arabic import strip_marks

# The forgiveness up to which a spelling is plausible: so much for each letter, within bounds.
# Calibrated on the list of names: see `plausible`.
_LEAST, _EACH, _MOST = 0.3, 0.1, 0.5

_SUN = frozenset("تثدذرزسشصضطظلن")
_PLAIN_LATIN = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"}
)
# What a letter, or two together, become, with what has to be forgiven for it where that is not usual.
_SPELLINGS = {
    "ا": "a e:0.1 o:0.2 u:0.2 i:0.3 aa ah ae:0.1 ai:0.2 au:0.2 ea:0.2 ya:0.3 :0.4",
    "آ": "a aa o:0.2 e:0.3",
    "أ": "a o e u i au ou aa:0.2 aw ow ae oa ea h:0.3 ha:0.3 :0.2",
    "إ": "i e y ee ie ei ae:0.2 ai:0.2 ea:0.2 a:0.4 hi:0.3 :0.4",
    "ى": "a ah e:0.2 i:0.2 y:0.2 aa",
    "ة": "a ah e eh at et t:0.2 :0.3",
    "ء": "a:0.2 i:0.2 e:0.2 :0.0",
    "ئ": "a e i y ai ei ae ie :0.3",
    "ؤ": "o u ou oo w:0.2 e:0.3 a:0.3 :0.3",
    "ع": "a e i o u aa ei:0.2 :0.0",
    "و": "o u w ou oo au aw ow ew eu oe oa ue uo wh v:0.2 ü y:0.3 a:0.4 :0.5",
    "ي": "i y e ee ie ei ey ai ay ea ae j:0.1 ii ye yi iy ij eu:0.3 ui:0.3 u:0.3 a:0.25 ll:0.3 :0.5",
    "ب": "b p bb pp bh:0.1 v:0.5",
    "ت": "t tt th:0.1 d:0.4",
    "ث": "th t:0.2 s:0.3 c:0.3",
    "ج": "g j gg dj dg gi gu gh:0.1 zh dzh jj ch:0.3 z:0.4 y:0.4 c:0.4",
    "ح": "h hh ch:0.3 kh:0.3 j:0.5",
    "خ": "kh ch j h:0.1 x:0.3 g:0.3 k:0.3 gh:0.4 hh:0.2 kj:0.3",
    "د": "d dd dh:0.2 t:0.4 th:0.3",
    "ذ": "dh th d:0.2 z:0.2",
    "ر": "r rr rh wr rhh:0.5",
    "ز": "z zz s:0.2 ss:0.3 ts:0.3 x:0.3 c:0.3 tz:0.3 j:0.4 zs:0.2",
    "س": "s ss c sc z:0.1 sz ce:0.0 ps:0.3 x:0.4 ts:0.4 th:0.3 sch:0.4 sh:0.5 cz:0.3 zz:0.3",
    "ش": "sh ch sch sz s:0.2 sc:0.2 ci ti:0.2 x:0.1 sj si:0.2 shch sk:0.4 c:0.3 j:0.3 ss:0.3 ssi:0.2 z:0.4 tsch:0.3",
    "ص": "s ss c:0.2 z:0.3 sz:0.3 ts:0.4",
    "ض": "d dh dd z:0.2 dz:0.3",
    "ط": "t tt d:0.4 th:0.3",
    "ظ": "z dh th d:0.2",
    "غ": "g gh gg gu j:0.3 r:0.4 h:0.3 kh:0.4 k:0.4 gn:0.4",
    "ف": "f v ff ph vv:0.1 w:0.1 fv:0.3 b:0.6 p:0.6",
    "ق": "q qq k c g gh:0.1 ck qu kk kh:0.2 cc",
    "ك": "k c ck q qu ch kk cc g:0.2 kh:0.1 cq ks:0.5 x:0.3 gh:0.4 ckh:0.3",
    "ل": "l ll lh:0.2",
    "م": "m mm mh:0.3 n:0.4",
    "ن": "n nn ng:0.3 gn:0.2 m:0.3 kn:0.1",
    "ه": "h hh:0.2 :0.4",
    "پ": "p pp",
    "چ": "ch tch c:0.2",
    "ژ": "zh j g:0.2",
    "ڤ": "v w:0.1",
    "گ": "g gg gu gh:0.1",
    "ک": "k c ck q qu ch kk cc",
    "ی": "i y e ee ie ei ey ai ay ea j:0.1",
    "كس": "x cks ks cs xc cc:0.1 chs:0.1 cz:0.3 xx:0.3 ques:0.2",
    "تش": "ch tch cz tsch c:0.1 cc:0.1 ci:0.1 q:0.1 tsh tj:0.2 zh:0.3 ts:0.3",
    "دج": "j dj dg dzh g:0.1",
    "جي": "gy:0.0 ji:0.0 gi:0.0 j:0.3 g:0.3",
    "تس": "ts tz z zz c:0.1 cz ths:0.2",
    "تز": "tz z ts zz c:0.2",
    "دز": "dz ds z:0.2",
    "ني": "gn ny nh ni ne n:0.2",
    "لي": "ll gl lh li le ly",
    "نغ": "ng ngh:0.1 n:0.3 ngu",
    "نج": "ng nj ngu n:0.3 nge",
    "نك": "nk nc nck nch nq nx:0.3 n:0.5",
    "يو": "u yu iu eu io yo ew eo you ju jo iou ieu eau:0.2 uu:0.2 o:0.3",
    "وا": "wa oi oa ua va:0.2 owa uoi:0.2 wo:0.2 o:0.3 oua wha",
    "وي": "wi we oui ui oy oi uy wy ue vi:0.2 oe owy owe ewi uwe",
    "او": "au ow ou ao aw o:0.1 ough:0.1 eau:0.1 eo:0.2 oa:0.2",
    "اي": "ai i ei y ay ey ae ye igh:0.1 eye aj uy:0.1 a:0.2 ie:0.1 hi:0.3 ei:0.0",
    "أو": "o ou au ow aw u eu oo ao ho:0.3 ue oe ew wo:0.3",
    "أي": "ei ai i ey ay a:0.1 e:0.1",
    "إي": "i e y ee ie ei ae:0.2 ye ea ai:0.2",
    "هو": "ho hu wh:0.2 who:0.2 hou how hau wo:0.3",
    "وه": "o oh oo ow",
    "يه": "e ie ier eh ee ey et:0.2 é her:0.3 yeh ieh ih:0.1 iah ia ya ye",
    "يا": "ia ya ea ja iya eya ija ie:0.2",
    "غو": "gu go goo gou hu:0.3",
}  # fmt: skip
# What may stand in the spelling without an Arabic letter of its own: short vowels, and letters that are mute.
_SHORT_VOWELS, _SHORT_VOWEL, _FIRST_VOWEL, _LAST_VOWEL = frozenset("aeiouy"), 0.05, 0.3, 0.6
_MUTE = {"h": 0.1, "w": 0.3, "gh": 0.3, "t": 0.6, "s": 0.6, "d": 0.6, "k": 0.7, "x": 0.7, "l": 0.7}
_TWO_LETTERS = {"ش": ("sh", "ch"), "ث": ("th",), "ذ": ("dh",), "ظ": ("dh",)}
_ARTICLES = {"al": 0.0, "el": 0.0, "l": 0.1, "ul": 0.1, "il": 0.2, "": 0.1}
# A letter three times running is a machine's slip.
_STUTTER, _STUTTERED = re.compile(r"(.)\1\1+"), 0.2


def forgiven(arabic: str, latin: str) -> float:
    """What has to be forgiven for `latin` to be a spelling of `arabic`: 0 nothing, 1 about one wrong letter.

    Args:
        arabic: a name, one or several words; vowel signs are not looked at.
        latin: a spelling; case, accents, hyphens and apostrophes are not looked at.

    Returns:
        The sum over the cheapest way to read one from the other, infinite where there is none.
    """
    letters = tuple(strip_marks(arabic).split())
    spelling = plain_latin(latin)
    if not letters or not spelling:
        return inf
    once = _STUTTER.sub(r"\1\1", spelling)
    return _forgiven(letters, once) + (_STUTTERED if once != spelling else 0)


def plausible(arabic: str, latin: str) -> bool:
    """Whether `latin` is what a reader of `arabic` could have written."""
    letters = sum(map(len, strip_marks(arabic).split()))
    return forgiven(arabic, latin) <= min(max(_LEAST, _EACH * letters), _MOST)


def plain_latin(text: str) -> str:
    """The bare small letters of a spelling: «Al-Ṣadr» gives «alsadr»."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LATIN))
    return "".join(character for character in folded if character.isalpha())


@lru_cache(maxsize=50_000)
def _forgiven(words: tuple[str, ...], latin: str) -> float:
    arabic, starts = "".join(words), _starts(words)
    best = [[inf] * (len(latin) + 1) for _ in range(len(arabic) + 1)]
    best[0][0] = 0.0
    for i in range(len(arabic) + 1):
        for j in range(len(latin) + 1):
            here = best[i][j]
            if here == inf:
                continue
            for spelling, cost in _unwritten(latin, j, first=i == 0, last=i == len(arabic)):
                best[i][j + len(spelling)] = min(best[i][j + len(spelling)], here + cost)
            for length, spelling, cost in _written(arabic, i, starts):
                if latin.startswith(spelling, j):
                    end = j + len(spelling)
                    best[i + length][end] = min(best[i + length][end], here + cost)
    return best[-1][-1]


def _starts(words: Sequence[str]) -> frozenset[int]:
    return frozenset(sum(map(len, words[:number])) for number in range(len(words)))


def _unwritten(latin: str, at: int, *, first: bool, last: bool) -> Iterator[tuple[str, float]]:
    """What may stand at `at` in the spelling though no Arabic letter is there."""
    letter = latin[at : at + 1]
    if letter in _SHORT_VOWELS:
        free = letter == "e" and at + 1 == len(latin)
        yield letter, _FIRST_VOWEL if first else _LAST_VOWEL if last and not free else _SHORT_VOWEL
    elif not first:
        for mute, cost in _MUTE.items():
            if latin.startswith(mute, at):
                yield mute, cost


def _written(arabic: str, at: int, starts: frozenset[int]) -> Iterator[tuple[int, str, float]]:
    """How the letters from `at` on may be spelled: (how many of them, spelling, what is forgiven)."""
    if at in starts and arabic.startswith("ال", at) and len(arabic) - at > 3:
        for article, cost in _ARTICLES.items():
            yield 2, article, cost
        if arabic[at + 2] in _SUN:
            # The l is said like the letter behind it: «الرحمن» is ar-Rahman, or ur-Rahman.
            yield 2, "a", 0.0
            yield 2, "u", 0.1
            yield 2, "e", 0.1
            # Two letters stand for one sound there: «الشامي» is ash-Shami.
            for sound in _TWO_LETTERS.get(arabic[at + 2], ()):
                yield 2, f"a{sound}", 0.0
    for length in (2, 1):
        for spelling, cost in (
            _spellings().get(arabic[at : at + length], ()) if at + length <= len(arabic) else ()
        ):
            yield length, spelling, cost
    if at + 1 == len(arabic) and arabic[at] == "ه":
        for spelling in ("a", "ah", "e", "eh", ""):
            yield 1, spelling, 0.0


@cache
def _spellings() -> Mapping[str, tuple[tuple[str, float], ...]]:
    table: dict[str, tuple[tuple[str, float], ...]] = {}
    for letters, line in _SPELLINGS.items():
        forms = [form.partition(":") for form in line.split()]
        table[letters] = tuple((spelling, float(cost or 0)) for spelling, _, cost in forms)
    return table
