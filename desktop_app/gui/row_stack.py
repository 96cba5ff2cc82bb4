"""All rows one above the other: their heights, as far as known, and the rows that are laid out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from desktop_app.gui.row_layout import Page, RowLayout
from desktop_app.gui.rows import Rows, splice_of

_KEPT = 240  # laid-out rows that are kept; a book has thousands
_BELOW = 80.0  # free space after the last row


class RowStack:
    """Lays out the rows that are asked for and estimates the others: a book opens as fast as a page."""

    def __init__(self, rows: Rows, page: Page) -> None:
        self.rows = rows
        self.page = page
        self._layouts: dict[int, RowLayout] = {}
        self._heights: list[float] = []
        self._tops: list[float] = []
        self._rooms: dict[int, float] = {}  # by row, what is kept for an editor over its English
        self.refit(page)

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self._tops[-1] + _BELOW

    def refit(self, page: Page) -> None:
        """Take another page: nothing laid out before holds any longer."""
        self.page = page
        self._layouts.clear()
        self._heights = [page.estimate(self.rows, number) for number in range(len(self.rows))]
        self._sum()

    def recut(self, rows: Rows) -> None:
        """Take the rows of the same text in other segments, a segment a row; what is known of the others' heights stays."""
        before, now = self.rows.reading, rows.reading
        splice = splice_of(before.article, now.article)
        self.forget(self._rooms)
        self._rooms.clear()
        new = [self.page.estimate(rows, splice.first + more) for more in range(splice.now)]
        self._heights[splice.first : splice.first + splice.before] = new
        # Below the cut every row has another number in it.
        self._layouts = {
            n: made
            for n, made in self._layouts.items()
            if n < splice.first and before.english(n) is now.english(n)
        }
        self.rows = rows
        self._sum()

    def forget(self, numbers: Iterable[int]) -> None:
        """Lay these rows out anew when they are next asked for; until then they keep the height they had."""
        for number in numbers:
            self._layouts.pop(number, None)

    def keep_rooms(self, rooms: Mapping[int, float]) -> None:
        """Keep at least so much height for the English of these rows, and of no other."""
        changed = {n for n in {*rooms, *self._rooms} if rooms.get(n) != self._rooms.get(n)}
        self._rooms = dict(rooms)
        self.forget(changed)
        for number in changed:
            self.measure(number)

    @property
    def tops(self) -> Sequence[float]:
        """Where each row begins; another object once one has moved."""
        return self._tops

    def top(self, number: int) -> float:
        """Where row `number` begins."""
        return self._tops[number]

    def row_at(self, y: float) -> int:
        """The number of the row at height `y`."""
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self.rows) - 1)

    def layout(self, number: int) -> RowLayout:
        """Row `number`, laid out. Heights below it may be stale until `settle` is called."""
        made = self._layouts.get(number)
        if made is None:
            above = self.page.space_above(self.rows, number)
            made = self._layouts[number] = RowLayout(
                self.rows[number], self.page, above=above, room=self._rooms.get(number, 0.0)
            )
        return made

    def settle(self, anchor: int, offset: float, height: float) -> None:
        """Lay out what a window of `height` shows whose top is `offset` below the top of row `anchor`."""
        if not len(self.rows):
            return
        changed = False
        y = -offset
        number = anchor
        while number < len(self.rows) and y < height:
            changed |= self._measure(number)
            y += self._heights[number]
            number += 1
        if changed:
            self._sum()
        if len(self._layouts) > _KEPT:
            self._layouts = {n: made for n, made in self._layouts.items() if anchor - 40 <= n <= number + 40}

    def measure(self, number: int) -> None:
        """Make sure that the height of row `number` is its real one."""
        if self._measure(number):
            self._sum()

    def _measure(self, number: int) -> bool:
        height = self.layout(number).height
        changed = abs(self._heights[number] - height) > 0.01
        self._heights[number] = height
        return changed

    def _sum(self) -> None:
        self._tops = [0.0, *accumulate(self._heights)]
