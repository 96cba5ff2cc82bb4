"""Every step a person took in a reading, to be taken back and again: values only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.reading.model import Reading
from desktop_app.reading.portions import Portion, portion_of, portions_of, put, put_english

_KEPT = 2000  # steps


class Kind(StrEnum):
    """What a person did."""

    TYPING = "typing"
    INSERTING = "inserting"
    APPROVING = "approving"
    REVERTING = "reverting"
    REPLACING = "replacing"
    REVISING = "revising"
    JOINING = "joining"
    SPLITTING = "splitting"


@dataclass(frozen=True, slots=True)
class Step:
    """The segments concerned as they were `before` and are `after`; the two go together pair by pair.

    `caret` is where the caret stood behind what was typed, -1 where that is not known.
    """

    kind: Kind
    before: tuple[Portion, ...]
    after: tuple[Portion, ...]
    closed: bool = False
    caret: int = -1

    @property
    def segment(self) -> int:
        """Where it was done: the first of its segments."""
        return self.before[0].first

    @property
    def resegments(self) -> bool:
        """Whether it made other segments."""
        pairs = zip(self.before, self.after, strict=True)
        return any(old.sentences != new.sentences for old, new in pairs)


@dataclass(frozen=True, slots=True)
class Moved:
    """A reading one step back or on: which step that was, and the segments that are others now.

    `resegmented`: there are other segments than before. `caret` is where the change ends in the English of a step in one
    segment, else -1.
    """

    reading: Reading
    history: History
    step: Step
    segments: tuple[int, ...]
    resegmented: bool
    caret: int


@dataclass(frozen=True, slots=True)
class History:
    """The steps that were `done`, the last one last, and those taken back, the next to do again last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def record(self, step: Step) -> History:
        """The history with another step; what had been taken back is given up.

        Typing in one place of a segment is one step for each run of words: letters after a blank begin the next.
        """
        last = self.done[-1] if self.done and not self.undone else None
        if last is not None and _goes_on(last, step):
            joined = replace(last, after=step.after, caret=step.caret)
            return History((*self.done[:-1], joined))
        return History((*self.done, step)[-_KEPT:])

    def closed(self) -> History:
        """The history whose last step is finished: what is typed next is another."""
        if not self.done or self.done[-1].closed:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], closed=True)))

    def undo(self, reading: Reading) -> Moved | None:
        """`reading` without the last step; None where there is none."""
        if not self.done:
            return None
        step = self.done[-1]
        history = History(self.done[:-1], (*self.undone, replace(step, closed=True)))
        return _moved(reading, history, step, step.after, step.before)

    def redo(self, reading: Reading) -> Moved | None:
        """`reading` with the step that was taken back last; None where there is none."""
        if not self.undone:
            return None
        step = self.undone[-1]
        history = History((*self.done, step), self.undone[:-1])
        return _moved(reading, history, step, step.before, step.after)


def step_of(kind: Kind, before: Reading, after: Reading, segments: Iterable[int], *, caret: int = -1) -> Step:
    """The step from `before` to `after`, states of one article in which the English of `segments` is other."""
    segments = tuple(segments)
    return Step(kind, portions_of(before, segments), portions_of(after, segments), caret=caret)


def resegmenting_step(kind: Kind, before: Reading, after: Reading, segment: int) -> Step:
    """The step of joining or splitting at `segment`."""
    more = len(after.article.sentences) - len(before.article.sentences)
    return Step(
        kind,
        (portion_of(before, segment, 1 if more > 0 else 2),),
        (portion_of(after, segment, 2 if more > 0 else 1),),
    )


def _moved(
    reading: Reading, history: History, step: Step, here: tuple[Portion, ...], there: tuple[Portion, ...]
) -> Moved:
    segments = tuple(segment for portion in there for segment in portion.segments)
    other = step.resegments
    if other:
        for old, new in zip(here, there, strict=True):
            reading = put(reading, new, len(old.sentences))
    else:
        reading = put_english(reading, there)
    caret = -1
    if not other and len(there) == 1:
        change = _change_of(step)
        caret = change.at + len(change.removed if there is step.before else change.added)
    return Moved(reading, history, step, segments, other, caret)


def _goes_on(last: Step, step: Step) -> bool:
    """Whether `step` is more of the typing that `last` was."""
    if last.closed or not last.kind is step.kind is Kind.TYPING or last.after != step.before:
        return False
    here, there = _change_of(last), _change_of(step)
    if bool(here.added) != bool(there.added):
        return False
    if there.added:
        word_before = here.added[-1:].isspace() and bool(here.added.strip())
        begins_word = word_before and not there.added[:1].isspace()
        return not there.removed and there.at == here.at + len(here.added) and not begins_word
    # Rubbed out backwards or forwards, without a gap.
    return there.at == here.at or there.at + len(there.removed) == here.at


@dataclass(frozen=True, slots=True)
class _Change:
    at: int
    removed: str
    added: str


def _text(portion: Portion) -> str:
    return " ".join(s.text for s in portion.english if s)


def _change_of(step: Step) -> _Change:
    """What was written or rubbed out in a step in one segment, between the beginning and the end that stayed."""
    old, new = _text(step.before[0]), _text(step.after[0])
    at, more = step.caret, len(new) - len(old)
    # Of two equal letters side by side only the caret knows which was typed.
    if 0 < more <= at and new[: at - more] == old[: at - more] and new[at:] == old[at - more :]:
        return _Change(at - more, "", new[at - more : at])
    at = 0
    while at < min(len(old), len(new)) and old[at] == new[at]:
        at += 1
    end = 0
    while end < min(len(old), len(new)) - at and old[-1 - end] == new[-1 - end]:
        end += 1
    return _Change(at, old[at : len(old) - end], new[at : len(new) - end])
