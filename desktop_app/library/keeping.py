"""What one window keeps of the reading on its screen: told of every state, it writes what is new in it."""

from __future__ import annotations

from desktop_app.library.assembling import with_news
from desktop_app.library.model import Gone, Heard, Kept, Mark, Reloaded, Taken, Written
from desktop_app.library.store import Store
from desktop_app.reading.model import Reading


class Keeping:
    """For one thread. A step that fails changes nothing here: it can be tried again."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._mark: Mark | None = None
        self._base: Reading | None = None  # as it is in the library, as far as this window knows
        self._seen: int | None = None

    def begin(self, kept: Kept | None) -> None:
        """Another reading is on screen: one that was loaded from the library, or one that is not kept (yet)."""
        if kept is not None:
            self.store.opened(kept.mark.id)
        self._mark, self._base = (None, None) if kept is None else (kept.mark, kept.reading)
        self._seen = None

    def take(self, reading: Reading, *, keep: bool = False) -> Taken | None:
        """Write what is new in `reading`; what is not kept yet is only with `keep`.

        Raises:
            StoreError, DiskFull, OutputUnwritable: it could not be written.
        """
        mark, base = self._mark, self._base
        if mark is not None and base is not None and base.article.text == reading.article.text:
            if base.article is reading.article:
                if base is reading:
                    return None
                written = self.store.update(mark, base, reading)
            else:
                written = self.store.resegment(mark, base, reading)
            if not written.gone:
                return self._taken(reading, written)
            self._mark = self._base = None
        if not keep:
            return None
        return self._taken(reading, self.store.keep(reading))

    def place(self, text: str, position: int) -> None:
        """Keep where one has read to in the article with that text, where it is kept.

        Raises:
            StoreError, DiskFull, OutputUnwritable: it could not be written.
        """
        if self._mark is not None and self._base is not None and self._base.article.text == text:
            self.store.set_position(self._mark.id, position)

    def listen(self) -> Heard | Reloaded | Gone | None:
        """What others have written since the last time; None for nothing. Cheap where nobody has written anything.

        Raises:
            StoreError, DiskFull, OutputUnwritable: it could not be read.
        """
        mark, base = self._mark, self._base
        if mark is None or base is None:
            return None
        seen = self.store.database.data_version()
        if seen == self._seen:
            return None
        news = self.store.changes_since(mark)
        if news.gone:
            self._mark = self._base = None
            return Gone()
        if news.resegmented:
            kept = self.store.load(mark.id)
            self._mark, self._base, self._seen = kept.mark, kept.reading, seen
            return Reloaded(kept)
        after, segments = with_news(base, news)
        self._mark, self._base, self._seen = news.mark, after, seen
        return Heard(base, after, segments) if segments else None

    def close(self) -> None:
        """Let go of the library."""
        self.store.close()

    def _taken(self, reading: Reading, written: Written) -> Taken:
        self._mark, self._base = written.mark, reading
        return Taken(reading, written.mark.id, written.lost)
