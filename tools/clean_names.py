"""Makes resources/words/names.tsv from the raw list of names: `python -m tools.clean_names RAW.tsv`.

RAW has the columns arabic, english, kind (person, place, country_or_language) under a line of headings. Kept are single
names whose English can be read from the Arabic letters, the likeliest for each; left out are spellings that the
romanizer's dictionary of Arab names knows better, and countries and languages, which CLDR has.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from math import inf
from pathlib import Path

from desktop_app.article.arabic import STOP_WORDS, normalise, words
from desktop_app.translation.name_matching import forgiven, plain_latin, plausible
from desktop_app.translation.name_sources import stem_of

# A name the dictionary has met so often, and never usually spelled as in the raw list, is spelled wrongly there.
_WELL_KNOWN, _USUAL = 10, 3
_KINDS = ("person", "place")


def main(raw: Path) -> None:
    """Write the cleaned list to standard output."""
    best: dict[tuple[str, str], tuple[float, str, str]] = {}
    for arabic, english, kind in _rows(raw):
        if not plausible(arabic, english) or _spelled_better(arabic, english):
            continue
        cost = forgiven(arabic, english)
        key = (kind, normalise(arabic))
        # Of equally likely spellings the shorter: the longer is as a rule the name with something added.
        best[key] = min(
            best.get(key, (inf, "", "")), (cost, english, arabic), key=lambda e: (e[0], len(e[1]), e[1])
        )
    for (kind, _), (cost, english, arabic) in sorted(best.items()):
        print(arabic, english, kind, f"{max(0.0, 1 - cost):.2f}", sep="\t")


def _rows(raw: Path) -> Iterator[tuple[str, str, str]]:
    for line in raw.read_text(encoding="utf-8").splitlines()[1:]:
        arabic, english, kind = line.split("\t")
        single = len(words(arabic)) == 1 and " " not in english and english[0].isupper()
        if kind in _KINDS and single and len(normalise(arabic)) > 2 and normalise(arabic) not in STOP_WORDS:
            yield words(arabic)[0], english, kind


def _spelled_better(arabic: str, english: str) -> bool:
    from desktop_app.translation.name_sources import _in_dictionary

    known = sorted(_in_dictionary(arabic), key=lambda found: -found[1])
    usual = {plain_latin(stem_of(arabic, spelling)) for spelling, _ in known[:_USUAL]}
    return bool(known) and known[0][1] >= _WELL_KNOWN and plain_latin(stem_of(arabic, english)) not in usual


if __name__ == "__main__":
    main(Path(sys.argv[1]))
