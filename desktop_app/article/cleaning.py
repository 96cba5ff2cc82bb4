"""Tells what each sentence is in the article: headline, dateline, body or boilerplate. Marks, never cuts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from desktop_app.article import arabic
from desktop_app.article.model import Role, Sentence
from desktop_app.article.segmenting import is_end_mark
from desktop_app.article.wordlists import rows

_HEADLINE_WORDS = 30
_DATELINE_WORDS = 12
_BYLINE_WORDS = 8
_BOILERPLATE_WORDS = 14
# Datelines, bylines and second headlines stand among the first lines.
_TOP_LINES = 6
_LONGEST_LINE = 300  # characters; a longer one is text, whatever it begins with
_FULL_STOP_AT_END = re.compile(r"[.۔][\"”“»›)\]]*$")
_NO_TITLE_END = re.compile(r"[.۔:،؛][\"”“»›)\]]*$")
# «مكان - وكالة», «مكان (وكالة) -»
_DASHED = re.compile(
    r"[^.،؛:؟!«“\"]{2,40}?\s?[-–—/|:]\s?[^.،؛:؟!]{2,40}$|[^.؛:؟!]{2,30}\([^()]{2,30}\)\s?[-–—:]{0,2}$"
)
_DASH_AT_END = re.compile(r"\s?[-–—]{1,2}$")
# «مكان - اسم الكاتب»
_PLACE_AND_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2} ?[-–—/|] ?[^\W\d_]+(?: [^\W\d_]+){0,3}$")
_DATE = re.compile(r"^[\s\d٠-٩/.:،,\-–—|]+$")
_LINK = re.compile(r"^(?:https?://|www\.)\S+$|^[#@]\S+(?:\s[#@]\S+)*$|^\S+@\S+\.\S+$")


def roles_of(text: str, sentences: Sequence[Sentence]) -> list[Role]:
    """A role for each of `sentences`, which lie in `text` and carry their paragraph's number."""
    paragraphs = [list(group) for _, group in groupby(sentences, key=lambda s: s.paragraph)]
    lines = [text[group[0].start : group[-1].end] for group in paragraphs]
    kinds = _line_roles(lines, [len(group) for group in paragraphs])
    roles: list[Role] = []
    for group, kind in zip(paragraphs, kinds, strict=True):
        roles.extend([kind] * len(group))
        if kind is Role.BODY and is_end_mark(text[group[-1].start : group[-1].end]):
            roles[-1] = Role.BOILERPLATE
    return roles


def stands_alone(line: str, number: int) -> bool:
    """Whether line `number` of a text, being a dateline or boilerplate, is never joined to another."""
    return _boilerplate(line) != "" or (number < 2 * _TOP_LINES and _is_dateline(line))


def _line_roles(lines: Sequence[str], counts: Sequence[int]) -> list[Role]:
    """A role for each of `lines`, a paragraph each, of which `counts` tells the sentences."""
    roles: list[Role] = []
    begun = False  # the body has
    heading = section = -2  # the last heading such as «مقالات ذات صلة», and the last line of what it heads
    for number, line in enumerate(lines):
        kind = _boilerplate(line)
        heading = number if kind == "section" else heading
        # Links below such a heading go on to the end; at the top, where menus stand, one line is all of it.
        linked = (
            section == number - 1 and _is_titled(line, counts[number]) and (begun or heading == number - 1)
        )
        if kind or linked:
            roles.append(Role.BOILERPLATE)
            section = number if linked or heading == number or section == number - 1 else section
        else:
            role = _role_by_place(lines, counts, number, begun=begun)
            begun = begun or role is Role.BODY
            roles.append(role)
    return roles


def _role_by_place(lines: Sequence[str], counts: Sequence[int], number: int, *, begun: bool) -> Role:
    line, count = lines[number], counts[number]
    at_top = number < _TOP_LINES
    if (at_top or number == len(lines) - 1) and count <= 2 and _is_dateline(line, first=number == 0):
        return Role.DATELINE
    if at_top and not begun and _is_titled(line, count) and _may_head(lines, counts, number):
        return Role.HEADLINE
    return Role.BODY


def _is_titled(line: str, count: int) -> bool:
    """Whether a line reads like a title: one sentence that no stop ends."""
    return count == 1 and not _NO_TITLE_END.search(line)


def _may_head(lines: Sequence[str], counts: Sequence[int], number: int) -> bool:
    """Whether line `number` is short and something like a text follows."""
    if len(lines[number]) > _LONGEST_LINE or len(arabic.words(lines[number])) > _HEADLINE_WORDS:
        return False
    return any(
        count > 1 or _FULL_STOP_AT_END.search(line) or len(line) > 2 * len(lines[number])
        for line, count in zip(lines[number + 1 :], counts[number + 1 :], strict=True)
    )


def _is_dateline(line: str, *, first: bool = False) -> bool:
    if len(line) > _LONGEST_LINE:
        return False
    found = arabic.words(line)
    if not found or len(found) > _DATELINE_WORDS:
        return False
    if _DATE.match(line) or _is_date(found):
        return True
    if _FULL_STOP_AT_END.search(line):
        return False
    if _names_agency(line, found) or _DASH_AT_END.search(line):
        return True
    # «تقرير: …» and «أزمة الوقود - حل قريب» on the first line are headlines.
    return not first and (_is_byline(line, found) or bool(_PLACE_AND_NAME.match(line)))


def _is_byline(line: str, found: Sequence[str]) -> bool:
    if len(found) > _BYLINE_WORDS:
        return False
    openings = _datelines("byline") | _datelines("author")
    opening = next((n for n in (2, 1) if _plain(found[:n]) in openings), 0)
    # «كتب» is also «books» and «تقرير» begins headlines: a colon or dash tells, or a short name and no more.
    following = line.split(found[opening - 1], 1)[-1].lstrip() if opening else ""
    if not following:
        return False
    return following[0] in ":-–—|/" or (len(found) <= 4 and _plain(found[:opening]) in _datelines("author"))


def _names_agency(line: str, found: Sequence[str]) -> bool:
    plain = f" {_plain(found)} "
    if any(f" {agency} " in plain for agency in _datelines("agency")):
        return len(found) <= 3 or bool(_DASHED.match(line))
    return any(f" {paper} " in plain for paper in _datelines("paper")) and bool(_DASHED.match(line))


def _plain(found: Sequence[str]) -> str:
    return " ".join(map(arabic.normalise, found))


def _is_date(found: Sequence[str]) -> bool:
    return len(found) > 1 and all(
        word.isdigit() or arabic.normalise(word) in _datelines("date") for word in found
    )


def _boilerplate(line: str) -> str:
    """What the row of boilerplate.tsv says that the line matches, «» where none does."""
    if len(line) > _LONGEST_LINE:
        return ""
    if _LINK.match(line) or is_end_mark(line):
        return "line"
    found = [arabic.normalise(word) for word in arabic.words(line)]
    if line[0] in "([" and line[-1] in ")]" and found and found[0] in _datelines("author"):
        return "line"  # (إعداد فلان للنشرة العربية)
    short = len(found) <= _BOILERPLATE_WORDS and not _FULL_STOP_AT_END.search(line)
    for count in range(min(len(found), _longest_phrase()), 0, -1):
        kind = _phrases().get(" ".join(found[:count]), "")
        if kind and count == len(found):
            return kind
        if kind == "always" or (kind == "start" and short) or (kind and _introduces(line, count)):
            return "line"
    return ""


def _introduces(line: str, count: int) -> bool:
    """Whether a colon follows the first `count` words: «اقرأ أيضا: عنوان مقال آخر»."""
    head, colon, _ = line.partition(":")
    return bool(colon) and len(arabic.words(head)) == count


@cache
def _phrases() -> dict[str, str]:
    return {" ".join(map(arabic.normalise, arabic.words(row[0]))): row[1] for row in rows("boilerplate.tsv")}


@cache
def _longest_phrase() -> int:
    return max(phrase.count(" ") + 1 for phrase in _phrases())


@cache
def _datelines(kind: str) -> frozenset[str]:
    return frozenset(
        " ".join(map(arabic.normalise, arabic.words(row[0])))
        for row in rows("datelines.tsv")
        if row[1] == kind
    )
