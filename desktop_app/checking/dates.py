"""Dates: months, days of the week, and the day and year that stand with a month, in words and in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.article.arabic import normalise
from desktop_app.checking.calendars import GREGORIAN, HIJRI, WEEKDAYS, CalendarName
from desktop_app.checking.model import Check, Detail, Finding, Segment
from desktop_app.translation.numbers import arabic_number, english_number, values_of, western_digits

_PREFIX = "(?:[وف]?(?:ب?ال|لل|[بلك])?)"
_ORDINAL = r"(?:st|nd|rd|th)?"
# What stands before a month that is surely one: «in March», but not «may» and «march».
_IN_TIME = r"\b(?:in|on|of|by|since|until|till|from|to|through|between|during|last|next|this|early|late|mid|every|each)[ -]"
_AMBIGUOUS = ("March", "May")
_LAST_DAY, _YEARS = 31, (1000, 2999)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A month or a day of the week in one of the languages, with what stands with it; `sure`: it can be nothing else."""

    name: CalendarName
    start: int
    end: int
    sure: bool
    day: int | None = None
    year: int | None = None


def dates(segment: Segment) -> Iterator[Finding]:
    """A month or weekday that is lost, invented or another one, and a day or year that changed with its month.

    `words` are the English name, or the day or year, of the Arabic; then what the English has.
    """
    english = western_digits(segment.english)
    arabic = normalise(western_digits(segment.arabic))
    values = None
    for names in (GREGORIAN, HIJRI, WEEKDAYS):
        theirs = list(_in_english(english, names))
        ours = list(_in_arabic(arabic, names))
        if not theirs and not ours:
            continue
        if values is None:
            values = values_of(segment.arabic)
        yield from _names_differ(segment, ours, theirs, values)
        if names is not WEEKDAYS:
            yield from _days_differ(segment, ours, theirs)


def _names_differ(
    segment: Segment, ours: Sequence[_Mention], theirs: Sequence[_Mention], values: set[float]
) -> Iterator[Finding]:
    said = {mention.name for mention in theirs}
    meant = {mention.name for mention in ours}
    in_digits = {float(n) for n in re.findall(r"\d+", western_digits(segment.english))}
    lost = _first_of_each(m for m in ours if m.sure and m.name not in said and m.name.number not in in_digits)
    added = _first_of_each(
        m for m in theirs if m.sure and m.name not in meant and float(m.name.number) not in values
    )
    for mention in added:
        at = (mention.start, mention.end)
        if lost:
            words = (lost.pop(0).name.usual, mention.name.usual)
            yield segment.found(Check.DATES, Detail.CHANGED, at=at, words=words)
        else:
            yield segment.found(Check.DATES, Detail.ADDED, at=at, words=(mention.name.usual,))
    for mention in lost:
        yield segment.found(Check.DATES, Detail.LOST, words=(mention.name.usual,))


def _first_of_each(mentions: Iterator[_Mention]) -> list[_Mention]:
    first: dict[CalendarName, _Mention] = {}
    for mention in mentions:
        first.setdefault(mention.name, mention)
    return list(first.values())


def _days_differ(segment: Segment, ours: Sequence[_Mention], theirs: Sequence[_Mention]) -> Iterator[Finding]:
    for name in dict.fromkeys(mention.name for mention in theirs):
        mine = [m for m in ours if m.name is name]
        here = [m for m in theirs if m.name is name]
        for part in ("day", "year"):
            wanted = {getattr(m, part) for m in mine} - {None}
            if not wanted or any(getattr(m, part) is None for m in mine):
                continue
            for mention in here:
                value = getattr(mention, part)
                if value is not None and value not in wanted:
                    words = (" / ".join(str(w) for w in sorted(wanted)), str(value))
                    yield segment.found(
                        Check.DATES, Detail.CHANGED, at=(mention.start, mention.end), words=words
                    )


def _in_arabic(text: str, names: tuple[CalendarName, ...]) -> Iterator[_Mention]:
    """The names in a normalised Arabic sentence; positions are of no use outside."""
    for match in _arabic_pattern(names).finditer(text):
        name = _by_arabic(names)[" ".join(match["name"].split())]
        if names is WEEKDAYS:
            sure = match["name"] not in name.common or bool(re.search(r"\bيوم\s+$", text[: match.start()]))
            yield _Mention(name, match.start(), match.end(), sure)
            continue
        day = _arabic_day(text[: match.start()])
        year = _year(
            re.match(rf"[\s/،,(]*(?:(?:من\s+)?{_PREFIX}(?:عام|سنه)\s+)?(\d{{4}})\b", text[match.end() :])
        )
        sure = match["name"] not in name.common or day is not None or year is not None
        yield _Mention(name, match.start(), match.end(), sure, day, year)


def _arabic_day(before: str) -> int | None:
    """The day that stands before a month: «15 », «الخامس عشر من », «15 من شهر »."""
    tokens = re.findall(r"[^\W_]+|[^\w\s]", before)[-6:]
    while tokens and tokens[-1] in ("من", "شهر", "/"):
        tokens.pop()
    if not tokens:
        return None
    if re.fullmatch(r"\d{1,2}", tokens[-1]):
        day = int(tokens[-1])
        return day if 1 <= day <= _LAST_DAY else None
    total, count = 0.0, 0
    for token in reversed(tokens):
        value = arabic_number(token)
        if (
            value is None
            or value > 30
            or not (token.startswith("ال") or token.startswith("وال") or token == "عشر")
        ):
            break
        total, count = total + value, count + 1
    return int(total) if 0 < count <= 2 and 1 <= total <= _LAST_DAY else None


def _in_english(text: str, names: tuple[CalendarName, ...]) -> Iterator[_Mention]:
    for match in _english_pattern(names).finditer(text):
        number = next(n for n in range(len(names)) if match[f"n{n}"])
        name, written = names[number], match[0]
        if names is WEEKDAYS:
            yield _Mention(name, match.start(), match.end(), written.lower().rstrip("s").endswith("day"))
            continue
        day, start = _english_day_before(text[: match.start()])
        end, year = match.end(), None
        behind = text[match.end() :]
        if day is None and (
            found := re.match(rf"\.?\s+(?:the\s+)?(\d{{1,2}}){_ORDINAL}\b(?![,.]\d|\s*(?:%|percent))", behind)
        ):
            day, end = _day(found[1]), match.end() + found.end()
        if found := re.match(r"\.?,?\s*(?:of\s+)?(\d{4})\b", text[end:]):
            year, end = _year(found), end + found.end()
        sure = day is not None or year is not None
        if not sure:
            whole = written == name.usual or names is HIJRI
            sure = whole and (
                written not in _AMBIGUOUS
                or bool(re.search(_IN_TIME + r"$", text[: match.start()], re.IGNORECASE))
            )
            start = match.start()
        yield _Mention(name, match.start() if start is None else start, end, sure, day, year)


def _english_day_before(before: str) -> tuple[int | None, int | None]:
    found = re.search(rf"\b(\d{{1,2}}){_ORDINAL}\s+(?:(?:day\s+)?of\s+)?$", before)
    if found:
        return _day(found[1]), found.start()
    found = re.search(r"\b([A-Za-z]+(?:-[a-z]+)?)\s+(?:day\s+)?of\s+$", before)
    if found:
        values = [english_number(word) for word in found[1].lower().split("-")]
        if all(values):
            return _day(str(int(sum(v for v in values if v)))), found.start()
    return None, None


def _day(digits: str) -> int | None:
    day = int(digits)
    return day if 1 <= day <= _LAST_DAY else None


def _year(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    year = int(match[1])
    return year if _YEARS[0] <= year <= _YEARS[1] else None


@cache
def _arabic_pattern(names: tuple[CalendarName, ...]) -> re.Pattern[str]:
    every = sorted((form for name in names for form in name.arabic), key=len, reverse=True)
    forms = "|".join(form.replace(" ", r"\s+") for form in every)
    prefix = "[وفبلك]{0,2}" if names is WEEKDAYS else _PREFIX
    return re.compile(rf"\b{prefix}(?P<name>{forms})\b")


@cache
def _by_arabic(names: tuple[CalendarName, ...]) -> dict[str, CalendarName]:
    return {form: name for name in names for form in name.arabic}


@cache
def _english_pattern(names: tuple[CalendarName, ...]) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(f"(?P<n{n}>{name.english})" for n, name in enumerate(names)) + r")\b"
    )
