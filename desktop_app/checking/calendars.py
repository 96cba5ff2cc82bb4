"""The names of months and days in both languages: Gregorian under all the names that Arabic has for them, and Hijri."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarName:
    """A month or a day: its Arabic names, normalised, and the pattern of its English ones.

    `common`: those of the Arabic names that are everyday words or people's names too, so that alone they say nothing.
    `usual`: the English name to show. `number`: of a Gregorian month, 0 for all else.
    """

    usual: str
    arabic: tuple[str, ...]
    english: str
    common: frozenset[str] = frozenset()
    number: int = 0


def _name(usual: str, arabic: str, english: str, *, common: str = "", number: int = 0) -> CalendarName:
    return CalendarName(usual, tuple(arabic.split("|")), english, frozenset(common.split("|")), number)


# Names of Egypt, of the Levant and Iraq, and of the Maghreb.
GREGORIAN = tuple(
    _name(*names, common=common, number=number)
    for number, (*names, common) in enumerate(
        (
            ("January", "يناير|كانون الثاني|جانفي", "Jan(?:uary)?", ""),
            ("February", "فبراير|شباط|فيفري", "Feb(?:ruary)?", ""),
            ("March", "مارس|اذار", "Mar(?:ch)?", "مارس"),
            ("April", "ابريل|نيسان|افريل", "Apr(?:il)?", ""),
            ("May", "مايو|ايار|ماي", "May", "ماي"),
            ("June", "يونيو|يونيه|حزيران|جوان", "June?", "جوان"),
            ("July", "يوليو|يوليه|تموز|جويليه|يوليوز", "July?", ""),
            ("August", "اغسطس|اب|اوت|غشت", "Aug(?:ust)?", "اب|اوت"),
            ("September", "سبتمبر|ايلول|شتنبر", "Sept?(?:ember)?", ""),
            ("October", "اكتوبر|تشرين الاول", "Oct(?:ober)?", ""),
            ("November", "نوفمبر|تشرين الثاني|نونبر", "Nov(?:ember)?", ""),
            ("December", "ديسمبر|كانون الاول|دجنبر", "Dec(?:ember)?", ""),
        ),
        start=1,
    )
)
_SECOND = r"(?:al-|ath-|eth-|el-|ul-)?(?:Th[āa]n[iī]|Sani|A[hk]h?i?r|Akhira?h?|II)"
_FIRST = r"(?:al-|el-|ul-)?(?:Awwal|Aw[wl]al|[UŪ]l[aā]h?|Oula|I)"
_OF_THE = r"(?:al|el|ul|dh|zu)?[-' ]?"
HIJRI = (
    _name("Muharram", "محرم|المحرم", r"Mu[hḥ]arram", common="محرم|المحرم"),
    _name("Safar", "صفر", r"[SṢ]afar", common="صفر"),
    _name("Rabi al-Awwal", "ربيع الاول", rf"Rab[iī][ʿ'’‘]?(?:\s*{_OF_THE}){_FIRST}"),
    _name("Rabi al-Thani", "ربيع الثاني|ربيع الاخر", rf"Rab[iī][ʿ'’‘]?(?:\s*{_OF_THE}){_SECOND}"),
    _name("Jumada al-Ula", "جمادي الاولي|جمادي الاول", rf"J[uo]m[aā]da(?:\s*{_OF_THE}){_FIRST}"),
    _name(
        "Jumada al-Akhira",
        "جمادي الاخره|جمادي الثانيه|جمادي الاخر|جمادي الثاني",
        rf"J[uo]m[aā]da(?:\s*{_OF_THE}){_SECOND}",
    ),
    _name("Rajab", "رجب", "Rajab", common="رجب"),
    _name("Shaaban", "شعبان", r"Sha[ʿ'’‘]?a?b[aā]n", common="شعبان"),
    _name("Ramadan", "رمضان", r"Ram[aā][dḍz]h?[aā]n", common="رمضان"),
    _name("Shawwal", "شوال", r"Shaww?[aā]l", common="شوال"),
    _name("Dhu al-Qadah", "ذو القعده|ذي القعده", r"(?:Dh|Z)[uūi]\s?(?:a?l)?[-'’ ]?Q[ai][ʿ'’‘]?[ai]?da[ht]?"),
    _name("Dhu al-Hijjah", "ذو الحجه|ذي الحجه", r"(?:Dh|Z)[uūi]\s?(?:a?l)?[-'’ ]?[HḤ][iu]jj?a[ht]?"),
)
WEEKDAYS = (
    _name("Sunday", "الاحد", "Sun(?:day)?s?", common="الاحد"),
    _name("Monday", "الاثنين|الاتنين|الاثنان", "Mon(?:day)?s?", common="الاثنين|الاثنان"),
    _name("Tuesday", "الثلاثاء|الثلثاء", "Tues?(?:day)?s?"),
    _name("Wednesday", "الاربعاء", "Wed(?:nesday)?s?"),
    _name("Thursday", "الخميس", "Thu(?:rs)?(?:day)?s?", common="الخميس"),
    _name("Friday", "الجمعه", "Fri(?:day)?s?", common="الجمعه"),
    _name("Saturday", "السبت", "Sat(?:urday)?s?", common="السبت"),
)
