"""The words of a tooltip: why a sentence has a flag, who says what is under the mouse and how it is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QPointF

from desktop_app.checking.model import Finding
from desktop_app.gui.finding_words import finding_words
from desktop_app.gui.reasons import SURE, certainty, doubts, kind_words, reasons
from desktop_app.gui.row_layout import RowLayout
from desktop_app.gui.rows import CellText, Stretch
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


def why(
    reading: Reading,
    layout: RowLayout,
    point: QPointF,
    in_summary: Collection[int],
    findings: Mapping[int, Sequence[Finding]] | None = None,
) -> str:
    """The tooltip for `point` of a row: of a sign in the gutter, of doubtful words or of the quotation there; '' for none.

    `findings` are those of the checks by segment; while there are none yet the flags of the engine are told.
    """
    for sentence in range(layout.row.first, layout.row.last + 1):
        words = _sign_words(reading, layout, point, sentence, findings)
        if words:
            return words
        dot = layout.dot_centre(sentence)
        if sentence in in_summary and dot is not None and (dot - point).manhattanLength() < 9:
            return _tr("In the summary")
    english = not layout.arabic_at(point)
    cell, origin = layout.cell(arabic=not english)
    position = cell.character_at(point - origin)
    if position is None:
        return ""
    doubtful = _doubts_at(cell.content, position, findings or {}) if english else []
    quoted = sorted(cell.content.stretches, key=lambda s: s.end - s.start)
    stretch = next((s for s in quoted if s.start <= position < s.end), None)
    return "\n".join(doubtful) if doubtful else _quotation_words(reading, stretch) if stretch else ""


def _sign_words(
    reading: Reading,
    layout: RowLayout,
    point: QPointF,
    sentence: int,
    findings: Mapping[int, Sequence[Finding]] | None,
) -> str:
    """What the flag of a sentence says, or its sign of another translation; '' where `point` is at neither."""
    english, box, again = reading.english(sentence), layout.flag_box(sentence), layout.again_box(sentence)
    if english is None:
        return ""
    if box is not None and box.adjusted(-4, -4, 4, 4).contains(point):
        doubtful = _doubts(english, findings)
        if doubtful:
            return "\n".join((_tr("Check this sentence:"), *(f"• {words}" for words in doubtful)))
    state = layout.state_box(sentence)
    if state is not None and state.adjusted(-4, -4, 4, 4).contains(point):
        return state_words(english)
    if again is not None and again.adjusted(-4, -2, 4, 4).contains(point):
        return _origin_words(english)
    return ""


def _origin_words(english: TranslatedSentence) -> str:
    """What the sign below a flag's place means."""
    if english.recalled:
        return _tr("A draft from the translation memory; nobody has looked at it here yet.")
    return _again_words(english.machine) if english.revised else ""


def _doubts(english: TranslatedSentence, findings: Mapping[int, Sequence[Finding]] | None) -> list[str]:
    if findings is None:
        return [flag_words(flag) for flag in english.flags]
    return [finding_words(finding) for finding in findings.get(english.index, ())]


def _doubts_at(cell: CellText, position: int, findings: Mapping[int, Sequence[Finding]]) -> list[str]:
    """What is doubted in the English at a position of its cell."""
    piece = cell.piece_at(position)
    if piece is None or piece.pending:
        return []
    at = position - piece.start
    return [finding_words(f) for f in findings.get(piece.first, ()) if f.start <= at < f.end]


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
