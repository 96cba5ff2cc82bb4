"""The words of a tooltip: why a sentence has a flag, who says what is under the mouse and how it is known."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QPointF

from desktop_app.gui.reasons import SURE, certainty, doubts, kind_words, reasons
from desktop_app.gui.row_layout import RowLayout
from desktop_app.gui.rows import Stretch
from desktop_app.gui.segment_signs import state_words
from desktop_app.quotations.model import Quotation
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import TranslatedSentence


def _tr(text: str) -> str:
    return QCoreApplication.translate("explaining", text)


def flag_words(flag: str) -> str:
    """What a flag of translation/checks.py means to a reader."""
    words = {
        "numbers": _tr("a number is missing or different in the English"),
        "names": _tr("a name may be missing in the English"),
        "quotes": _tr("the quotation marks did not come through"),
        "length": _tr("the English is much shorter or longer than the Arabic"),
        "repetition": _tr("the English repeats itself"),
        "untranslated": _tr("something was left untranslated"),
        "unknown": _tr("the machine was guessing, or a “not” is lost"),
    }
    return words.get(flag, flag)


def why(reading: Reading, layout: RowLayout, point: QPointF, in_summary: Collection[int]) -> str:
    """The tooltip for `point` of a row: of a sign in the gutter, or of the quotation there; '' for none."""
    words = _of_signs(reading, layout, point, in_summary)
    if words:
        return words
    cell, origin = layout.cell(arabic=layout.arabic_at(point))
    position = cell.character_at(point - origin)
    if position is None:
        return ""
    for stretch in sorted(cell.content.stretches, key=lambda s: s.end - s.start):
        if stretch.start <= position < stretch.end:
            return _quotation_words(reading, stretch)
    return ""


def _of_signs(reading: Reading, layout: RowLayout, point: QPointF, in_summary: Collection[int]) -> str:
    for sentence in range(layout.row.first, layout.row.last + 1):
        english = reading.english(sentence)
        box = layout.flag_box(sentence)
        if english and english.flags and box is not None and box.adjusted(-4, -4, 4, 4).contains(point):
            return "\n".join((_tr("Check this sentence:"), *(f"• {flag_words(f)}" for f in english.flags)))
        state = layout.state_box(sentence)
        if english and state is not None and state.adjusted(-4, -4, 4, 4).contains(point):
            return state_words(english)
        again = layout.again_box(sentence)
        sign = _origin_words(english) if english else ""
        if sign and again is not None and again.adjusted(-4, -2, 4, 4).contains(point):
            return sign
        dot = layout.dot_centre(sentence)
        if sentence in in_summary and dot is not None and (dot - point).manhattanLength() < 9:
            return _tr("In the summary")
    return ""


def _origin_words(english: TranslatedSentence) -> str:
    """What the sign below a flag's place means."""
    if english.recalled:
        return _tr("A draft from the translation memory; nobody has looked at it here yet.")
    return _again_words(english.machine) if english.revised else ""


def _again_words(machine: str | None) -> str:
    lines = [_tr("You asked for this translation.")]
    if machine:
        lines.append(_tr("The first one was: {words}").format(words=machine))
    return "\n".join(lines)


def _quotation_words(reading: Reading, stretch: Stretch) -> str:
    quotation = reading.findings.quotations[stretch.quotation]
    names = (reading.speaker_name(quotation.speaker_id), quotation.speaker)
    who = " · ".join(name for name in names if name) or _tr("Speaker not named")
    lines = [f"{who} — {kind_words(quotation.kind)}"]
    if not stretch.exact:
        lines.append(_tr("Somewhere in this sentence: the exact English words could not be told apart."))
    lines += _evidence(quotation)
    return "\n".join(lines)


def _evidence(quotation: Quotation) -> list[str]:
    """Why the words were taken for speech, and how sure that is."""
    if not quotation.rules:
        return []
    sure = certainty(quotation.confidence)
    lines = [_tr("Taken as speech ({sure}):").format(sure=sure)]
    lines += [f"• {words}" for words in reasons(quotation.rules)]
    if quotation.confidence < SURE:
        lines += [_tr("• but {doubt}").format(doubt=words) for words in doubts(quotation.rules)]
    return lines
