"""How far a person is with a segment, as a sign and in words; and the place where a segment is about to be cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.gui.cell import Cell
from desktop_app.gui.theme import Colours
from desktop_app.translation.engine import Origin, State, TranslatedSentence


class Sign(Enum):
    """The sign of a segment: told apart by shape, the colour only helps."""

    DRAFT = auto()  # a ring
    MEMORY = auto()  # a ring with a point in it
    EDITED = auto()  # a pen
    APPROVED = auto()  # a tick


def _tr(text: str) -> str:
    return QCoreApplication.translate("segment_signs", text)


def sign_of(sentence: TranslatedSentence) -> Sign:
    """The sign of a segment that has its English."""
    if sentence.state is State.APPROVED:
        return Sign.APPROVED
    if sentence.state is State.EDITED:
        return Sign.EDITED
    return Sign.MEMORY if sentence.origin is Origin.MEMORY else Sign.DRAFT


class Those(Set[int]):
    """The segments of which something holds, each looked at when it is drawn: at a key there is no time for all."""

    def __init__(
        self, made: Sequence[TranslatedSentence | None], holds: Callable[[TranslatedSentence], object]
    ) -> None:
        self._made, self._holds = made, holds

    def __contains__(self, segment: object) -> bool:
        if not isinstance(segment, int) or not 0 <= segment < len(self._made):
            return False
        made = self._made[segment]
        return made is not None and bool(self._holds(made))

    def __iter__(self) -> Iterator[int]:
        return (segment for segment in range(len(self._made)) if segment in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class States(Mapping[int, Sign]):
    """The signs of all segments that have one, each worked out when it is drawn.

    `all_states`: a reader is told of what a person did, no more; who works in the segments of every state.
    """

    def __init__(self, made: Sequence[TranslatedSentence | None], *, all_states: bool) -> None:
        self._made, self._all = made, all_states

    def __getitem__(self, segment: int) -> Sign:
        made = self._made[segment] if 0 <= segment < len(self._made) else None
        if made is None or not (self._all or made.by_person):
            raise KeyError(segment)
        return sign_of(made)

    def __iter__(self) -> Iterator[int]:
        return (segment for segment in range(len(self._made)) if segment in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def sign_name(sentence: TranslatedSentence | None) -> str:
    """The state of a segment in a word or two."""
    if sentence is None:
        return _tr("Not translated")
    return {
        Sign.DRAFT: _tr("Draft"),
        Sign.MEMORY: _tr("Draft from the memory"),
        Sign.EDITED: _tr("Edited"),
        Sign.APPROVED: _tr("Approved"),
    }[sign_of(sentence)]


def state_words(sentence: TranslatedSentence) -> str:
    """The tooltip of the sign: the state, and the draft where it is no longer what stands there."""
    name = sign_name(sentence)
    if not sentence.draft:
        return name
    return "\n".join((name, _tr("The draft was: {words}").format(words=sentence.draft)))


def paint_state(painter: QPainter, sign: Sign, box: QRectF, colours: Colours) -> None:
    """Draw the sign of a state in `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    size = box.width()

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.x() + x * size, box.y() + y * size)

    def pen(colour: str, width: float) -> QPen:
        return QPen(
            QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )

    if sign is Sign.APPROVED:  # a tick is not mirrored
        painter.setPen(pen(colours.done, 2.0))
        painter.drawPolyline(QPolygonF([at(0.08, 0.55), at(0.38, 0.85), at(0.92, 0.18)]))
    elif sign is Sign.EDITED:
        painter.setPen(pen(colours.accent, 1.3))
        painter.drawPolygon(
            QPolygonF([at(0.05, 0.95), at(0.14, 0.66), at(0.72, 0.08), at(0.92, 0.28), at(0.34, 0.86)])
        )
    else:
        painter.setPen(pen(colours.muted, 1.1))
        painter.drawEllipse(box.center(), size * 0.3, size * 0.3)
        if sign is Sign.MEMORY:
            painter.setBrush(QColor(colours.muted))
            painter.drawEllipse(box.center(), size * 0.09, size * 0.09)
    painter.restore()


def paint_cut(painter: QPainter, cell: Cell, origin: QPointF, cut: tuple[int, int], colours: Colours) -> None:
    """Draw a bar with two feet where the Arabic of a segment is about to be cut, and a ground under its second part.

    Args:
        painter: draws.
        cell: the Arabic.
        origin: its corner.
        cut: the sentence, and the position in its text where its second part begins.
        colours: to draw in.
    """
    piece = cell.content.piece_of(cut[0])
    if piece is None:
        return
    first = cell.content.to_whole(piece.start)
    begin = min(cell.content.from_whole(first + cut[1]), piece.end)
    boxes = cell.boxes(begin, piece.end)
    if not boxes:
        return
    painter.setBrush(QColor(colours.selection))
    for box in boxes:
        painter.drawRect(box.translated(origin))
    on_first_line = [box for box in boxes if box.top() == boxes[0].top()]
    x = max(b.right() for b in on_first_line) if cell.right_to_left else min(b.left() for b in on_first_line)
    x += origin.x() + (2 if cell.right_to_left else -2)
    top, bottom = origin.y() + boxes[0].top() + 3, origin.y() + boxes[0].bottom() - 3
    painter.setPen(QPen(QColor(colours.accent), 2.2))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    for y in (top, bottom):
        painter.drawLine(QPointF(x - 3.5, y), QPointF(x + 3.5, y))
    painter.setPen(Qt.PenStyle.NoPen)
