"""One sentence as HTML in either language: quotations and terms as nested elements, signs in the margin."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.article.model import Role, Sentence, Span
from desktop_app.exporting import labels, view
from desktop_app.exporting.delivery import USUAL, Delivery
from desktop_app.exporting.encoding import visible
from desktop_app.exporting.nesting import Mark, weave
from desktop_app.exporting.view import Voice
from desktop_app.quotations.model import Quotation
from desktop_app.reading.model import Reading


@dataclass(frozen=True, slots=True)
class Element:
    """A `span` to be opened: `tooltip` names speaker and kind, `shape` stands before its first character."""

    css: str
    tooltip: str = ""
    shape: str = ""
    signs: str = ""

    def opening(self, *, begins: bool) -> str:
        """Its opening tag; one that resumes after being closed by a crossing element shows no shape again."""
        title = f' title="{attribute(self.tooltip)}"' if self.tooltip else ""
        shape = f' data-m="{self.shape}"' if self.shape and begins else ""
        return f'<span class="{self.css}"{title}{shape}>{self.signs}'


def content(text: str) -> str:
    """Text for between tags."""
    return html.escape(visible(text), quote=False)


def attribute(text: str) -> str:
    """Text for inside the double quotes of an attribute."""
    return html.escape(visible(text), quote=True)


class SentenceWriter:
    """Writes the sentences of one reading; looks up once which marks lie in which sentence."""

    def __init__(
        self,
        reading: Reading,
        voices: Iterable[Voice],
        doubts: Mapping[int, str] = MappingProxyType({}),
        delivery: Delivery = USUAL,
    ) -> None:
        self._reading = reading
        self._doubts = doubts
        self._states = delivery.states
        self._voice_of = {quotation: voice for voice in voices for quotation in voice.quotations}
        self._in_summary = {pair.index for pair in view.summary_pairs(reading) if delivery.summary}
        self._arabic_marks = self._find_arabic_marks()
        self._english_marks = self._find_english_marks()

    def arabic(self, sentence: Sentence, *, place: int) -> str:
        """The Arabic of a sentence that is number `place` of its row."""
        text = self._reading.article.cut(sentence)
        marks = self._arabic_marks.get(sentence.index, [])
        return self._write(sentence, text, marks, language="ar", place=place, signs=self._dot(sentence, "ar"))

    def english(self, sentence: Sentence, *, place: int) -> str | None:
        """Its English, None where there is none."""
        english = self._reading.english(sentence.index)
        if english is None:
            return None
        signs = self._dot(sentence, "en")
        if sentence.index in self._doubts:
            signs += f'<i class="flag" role="img" title="{attribute(self._doubts[sentence.index])}"></i>'
        marks = self._english_marks.get(sentence.index, [])
        state = f' <small class="state ui">{labels.STATES[english.state].en}</small>' if self._states else ""
        return self._write(sentence, english.text, marks, language="en", place=place, signs=signs) + state

    def _dot(self, sentence: Sentence, language: str) -> str:
        if sentence.index not in self._in_summary:
            return ""
        return f'<i class="dot" role="img" title="{attribute(labels.IN_SUMMARY.of(language))}"></i>'

    def _write(
        self,
        sentence: Sentence,
        text: str,
        marks: list[Mark[Element]],
        *,
        language: str,
        place: int,
        signs: str,
    ) -> str:
        if signs:
            # The signs take their height from where they stand in the line: the first word must not leave
            # them behind at the end of the line above.
            word = len(text) - len(text.lstrip()) + len((text.split(maxsplit=1) or [""])[0])
            marks = [Mark(0, word, Element("first", signs=signs)), *marks]
        woven = weave(
            text,
            marks,
            opening=lambda mark, begins: mark.label.opening(begins=begins),
            closing=lambda _: "</span>",
            escape=content,
        )
        role = "" if sentence.role in (Role.BODY, Role.HEADLINE) else f" {sentence.role.value}"
        return f'<span class="s n{place}{role}" id="{language}-{sentence.index}">{woven}</span>'

    def _find_arabic_marks(self) -> Mapping[int, list[Mark[Element]]]:
        article, findings = self._reading.article, self._reading.findings
        found: dict[int, list[Mark[Element]]] = {}
        for number, quotation in enumerate(findings.quotations):
            voice = self._voice_of.get(number)
            if voice is None:  # quotations are not asked for
                continue
            for nth, span in enumerate(quotation.content):
                # A shape between two joined letters would part them.
                shape = (
                    voice.look.shape
                    if not nth and not article.text[max(span.start - 1, 0) : span.start].isalpha()
                    else ""
                )
                self._share_out(found, span, _quoted(quotation, voice, "ar", shape=shape))
        for term in findings.terms if self._voice_of else ():
            self._share_out(found, term.span, Element("t", labels.TERMS[term.kind].ar))
        return found

    def _share_out(self, found: dict[int, list[Mark[Element]]], span: Span, element: Element) -> None:
        """Give each sentence its part of a span; the shape stands before the first part only."""
        for sentence in self._reading.article.sentences_in(span):
            shape = element.shape if span.start >= sentence.start else ""
            part = Element(element.css, element.tooltip, shape)
            mark = Mark(span.start - sentence.start, span.end - sentence.start, part)
            found.setdefault(sentence.index, []).append(mark)

    def _find_english_marks(self) -> Mapping[int, list[Mark[Element]]]:
        found: dict[int, list[Mark[Element]]] = {}
        for number, quotation in enumerate(self._reading.findings.quotations):
            voice = self._voice_of.get(number)
            if voice is None:
                continue
            # Two pieces that are both known to the sentence only are one.
            for nth, span in enumerate(dict.fromkeys(view.spans_of(self._reading, number))):
                shape = voice.look.shape if not nth else ""
                element = _quoted(quotation, voice, "en", shape=shape, exact=span.exact)
                found.setdefault(span.sentence, []).append(Mark(span.start, span.end, element))
        return found


def _quoted(quotation: Quotation, voice: Voice, language: str, *, shape: str, exact: bool = True) -> Element:
    said = [*(view.names(voice) or (labels.UNNAMED.of(language),)), labels.KINDS[quotation.kind].of(language)]
    if not exact:
        said.append(labels.APPROXIMATE.of(language))
    # Bidi isolates: an Arabic name must not turn the English around it.
    tooltip = " · ".join(f"\u2068{part}\u2069" for part in said)
    return Element(f"q v{voice.number} {quotation.kind.value}{'' if exact else ' about'}", tooltip, shape)
