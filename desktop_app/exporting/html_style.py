"""The look of the exported page: one style sheet, light and dark paper, wide, narrow and printed.

Two columns that are two languages of one page. Speech has a tint and an underline in its speaker's colour,
indirect speech the underline alone, an approximate place a dotted one; a shape before it repeats who speaks,
so that nothing is told by colour alone. Fonts are named, never fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.exporting import palette
from desktop_app.exporting.palette import Colour, Look

_LIGHT = """
  --paper: {paper}; --card: #fffefb; --ink: #23262b; --quiet: #6a6f77; --faint: #a39c8c; --line: #e4dfd3;
  --lit: #fff0b3; --summary: #b07d00; --flag: #b3341f; --notice: #f6ecd2; --link: #1f5f96;
"""
_DARK = """
  --paper: {paper}; --card: #26241f; --ink: #e4dfd4; --quiet: #a09a8d; --faint: #79746a; --line: #3a372f;
  --lit: #4a4223; --summary: #d9ae4a; --flag: #ec8b76; --notice: #35301f; --link: #8dbbe4;
"""

_SHEET = """
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.62 "Noto Serif", "Source Serif 4", Charter, Georgia, "Times New Roman", serif; }
main, footer { max-width: 76rem; margin: 0 auto; padding: 0 3rem; }
main { padding-top: 2.6rem; }
p, h1, h2, ol, ul { margin: 0; padding: 0; font-weight: inherit; }
ol, ul { list-style: none; }
a { color: inherit; text-decoration: none; }
a:hover, a:focus-visible { background: var(--lit); border-radius: .2em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
[lang=ar] { font-family: "Amiri", "Noto Naskh Arabic", "Scheherazade New", "Traditional Arabic", serif;
  font-size: 1.25em; line-height: 1.95; }
.ui { font-family: "Noto Sans", system-ui, "Segoe UI", sans-serif; font-size: .82rem; line-height: 1.5;
  color: var(--quiet); }
.ui [lang=ar] { font-size: 1.3em; line-height: 1.3; }

.row { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3.4rem; margin-bottom: 1.15rem; }
.row.on { margin-top: -1.15rem; }
.row > * { position: relative; min-width: 0; overflow-wrap: break-word; }
h1 { font-weight: 700; font-size: 1.62rem; line-height: 1.3; text-wrap: balance; }
h1[lang=ar] { font-size: 1.95rem; line-height: 1.6; margin-top: -.2em; }
h1.name { font-size: 1.1rem; font-weight: 600; color: var(--quiet); margin-bottom: 1.2rem; }
.dateline { color: var(--quiet); font-size: .88em; }
.boilerplate { color: var(--faint); font-size: .88em; }
.none { color: var(--faint); font-style: italic; font-weight: 400; font-size: 1rem; }
.s { border-radius: .2em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.s, .q { scroll-margin-top: 30vh; }
.first { white-space: nowrap; }
.dot, .flag { position: absolute; font-style: normal; user-select: none; }
.dot { width: .5rem; height: .5rem; margin-top: .6em; border: .25rem solid var(--summary);
  border-radius: 50%; }
[lang=ar] .dot { margin-top: .75em; right: -1.15rem; }
[lang=en] .dot { left: -1.15rem; }
.flag { right: -1.75rem; width: 1.4rem; text-align: center; font-size: .85rem; line-height: 1.9;
  color: var(--flag); cursor: help; }

.q { --c: 106 111 119; --tint: rgb(var(--c) / .14); text-decoration: underline rgb(var(--c));
  text-decoration-thickness: 2px; text-underline-offset: .28em; text-decoration-skip-ink: none; }
[lang=ar] .q { text-underline-offset: .38em; }
.q .q { text-underline-offset: .46em; }
[lang=ar] .q .q { text-underline-offset: .56em; }
.q.direct, .q.mixed { background: linear-gradient(var(--tint), var(--tint)) 0 55% / 100% 84% no-repeat;
  border-radius: .2em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
[lang=ar] .q.direct, [lang=ar] .q.mixed { background-size: 100% 78%; background-position: 0 62%; }
.q.about { background: none; text-decoration-style: dotted; }
.q[data-m]::before { content: attr(data-m) "\\202f"; content: attr(data-m) "\\202f" / "";
  color: rgb(var(--c)); vertical-align: .5em;
  font: .5em/1 "DejaVu Sans", "Noto Sans Symbols 2", "Segoe UI Symbol", "Apple Symbols", sans-serif; }

.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1.1rem 1.5rem .35rem; margin: 1.2rem -1.5rem 1.4rem; }
.card .row { margin-bottom: .7rem; }
.card li.row { font-size: .96em; }
h2 { font-size: .82rem; font-weight: 600; letter-spacing: .02em; color: var(--quiet);
  font-family: "Noto Sans", system-ui, "Segoe UI", sans-serif; }
h2[lang=ar] { font-size: 1.1rem; line-height: 1.3; letter-spacing: 0; font-family: "Amiri",
  "Noto Naskh Arabic", "Scheherazade New", "Traditional Arabic", serif; }
.notice { background: var(--notice); border-inline-start: 3px solid var(--summary); border-radius: .3rem;
  color: var(--ink); padding: .5rem .9rem; margin: 0 0 1.4rem; display: flex; flex-wrap: wrap;
  gap: .2rem 2rem; justify-content: space-between; }
.voices { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; align-items: baseline; margin-bottom: .3rem;
  color: var(--ink); }
.voices b { font-weight: 400; color: rgb(var(--c)); margin-inline-end: .4em; }
.voices small { color: var(--quiet); font-size: 1em; margin-inline-start: .45em; }
.state { white-space: nowrap; font-weight: 400; }
body.stacked .row, body.target .row { grid-template-columns: 1fr; row-gap: .3rem; }
body.stacked main, body.target main, body.stacked footer, body.target footer { max-width: 46rem; }
body.stacked .row.on { margin-top: -.6rem; }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; margin-bottom: 2rem; }
.flag::before { content: "⚑"; content: "⚑" / ""; }
.key .flag, .check .flag, .key .dot { position: static; display: inline-block; margin: 0 .4em 0 0;
  width: auto; line-height: 1; }
.key .dot { width: .5rem; vertical-align: .05em; }
section { border-top: 1px solid var(--line); margin-top: 2.2rem; padding-top: 1.2rem; }
h2 small { font-size: 1em; font-weight: 400; letter-spacing: 0; margin-inline-start: .6em; }
section h3 { margin: 1.1rem 0 .4rem; font-weight: 600; font-size: 1.1rem; }
section h3 b { font-weight: 400; font-size: .8em; color: rgb(var(--c)); margin-inline-end: .45em; }
.said .row, .check li { margin-bottom: .55rem; }
.said small { white-space: nowrap; }
footer { padding-top: 1.6rem; padding-bottom: 2.4rem; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; }

@media screen and (max-width: 46rem) {
  main, footer { padding-left: 1.6rem; padding-right: 1.6rem; }
  main { padding-top: 1.6rem; }
  .row { grid-template-columns: 1fr; row-gap: .45rem; margin-bottom: 1.7rem; }
  .row.on { margin-top: -1.2rem; }
  .card { margin-left: -.8rem; margin-right: -.8rem; padding: 1rem .8rem .1rem; }
  .card h2[lang=ar] { display: none; }
  .flag { right: -1.45rem; }
}
@media print {
  @page { margin: 16mm 14mm 18mm; }
  html { font-size: 9.5pt; color-scheme: light; }
  body { background: none; }
  main, footer { max-width: none; padding-left: 1.4rem; padding-right: 1.4rem; }
  main { padding-top: 0; }
  .card { margin-left: 0; margin-right: 0; }
  .row, .notice, .voices, .key, .check li { break-inside: avoid; }
  h1, h2, h3, .row:has(> h2) { break-after: avoid; }
  .q, .card, .notice, .dot { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""


def style_sheet(looks: Sequence[Look], *, sentences: int) -> str:
    """The page's style sheet.

    Args:
        looks: of the speakers; the n-th is class `v<n>`.
        sentences: the most there are in one row; the n-th of a row is class `n<n>` in both columns.
    """
    light = (
        f":root {{{_LIGHT.format(paper=_css(palette.PAPER_LIGHT))}}}\n{_voices(look.light for look in looks)}"
    )
    dark = f":root {{{_DARK.format(paper=_css(palette.PAPER_DARK))}}}\n{_voices(look.dark for look in looks)}"
    # Dark paper is for screens: ink on paper is always dark on light.
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}"
    return "\n".join((light, _SHEET, _within_one_voice(len(looks)), _pairs(sentences), dark))


def _css(colour: Colour) -> str:
    return "rgb({} {} {})".format(*colour)


def _voices(colours: Iterable[Colour]) -> str:
    return "\n".join(f".v{n}, .q.v{n} {{ --c: {r} {g} {b}; }}" for n, (r, g, b) in enumerate(colours))


def _pairs(sentences: int) -> str:
    """A sentence lights with its other half when either is pointed at or was jumped to."""
    return "\n".join(
        f".row:has(.n{n}:is(:hover, :target)) .n{n} {{ background-color: var(--lit); }}"
        for n in range(sentences)
    )


def _within_one_voice(voices: int) -> str:
    """The words that somebody's reported speech quotes are underlined already."""
    return "\n".join(
        f".q.v{n}:not(.about) .q.v{n}:not(.about) {{ text-decoration: none; }}" for n in range(voices)
    )
