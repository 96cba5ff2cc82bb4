"""The date that an article gives itself in its dateline."""

from __future__ import annotations

import re
from functools import cache

from desktop_app.article.arabic import normalise
from desktop_app.article.model import Article, Role
from desktop_app.article.wordlists import rows

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# With a four-digit year at one end; 12/3/2024 is not read further, for nobody can tell day and month apart.
_NUMERIC = re.compile(r"(?<!\d)(?:\d{4}([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2\d{4})(?!\d)")
_BLANKS = re.compile(r"\s*([/.-])\s*")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def date_of(article: Article) -> str | None:
    """The date in the article's dateline, for English readers: `12 March 2024`, `12 March` where no year is given.

    A date in numbers is left as it is written, but in western digits. None where the dateline has no date.
    """
    for sentence in article.sentences:
        if sentence.role is Role.DATELINE and (found := _date_in(article.cut(sentence))):
            return found
    return None


def _date_in(line: str) -> str | None:
    plain = normalise(line).translate(_WESTERN)
    if named := _named().search(plain):
        month = _MONTHS[_numbers()[" ".join(named["month"].split())] - 1]
        return " ".join(part for part in (named["day"].lstrip("0"), month, named["year"]) if part)
    numeric = _NUMERIC.search(_BLANKS.sub(r"\1", plain))
    return numeric[0] if numeric else None


@cache
def _numbers() -> dict[str, int]:
    return {normalise(name): int(number) for name, number in rows("months.tsv")}


@cache
def _named() -> re.Pattern[str]:
    # The longest first: «ماي» begins «مايو». A second name may follow: «آذار/مارس», «آذار (مارس)».
    longest_first = sorted(_numbers(), key=len, reverse=True)
    month = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(
        rf"(?<!\d)(?P<day>0?[1-9]|[12]\d|3[01])\s+(?:من\s+)?(?:شهر\s+)?(?P<month>{month})(?!\w)"
        rf"(?:\s*[/(-]\s*(?:{month})\s*\)?)?(?:\s*[,،]?\s*(?:(?:عام|سنه)\s+)?(?P<year>\d{{4}})(?!\d))?"
    )
