"""What one window keeps of the reading on its screen: told of every state, it writes what is new in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desktop_app.library.assembling import with_news
from desktop_app.library.differing import differ
from desktop_app.library.model import Gone, Heard, Kept, Mark, Reloaded, Taken, Written
from desktop_app.library.searching import index_some
from desktop_app.library.store import Store
from desktop_app.reading.model import Reading
from desktop_app.reading.revising import with_sentences_of

_IDLE = 100  # segments that are indexed in passing


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

    def take(self, reading: Reading, *, keep: bool = False) -> Taken | Gone | None:
        """Write what is new in `reading`; what is not kept, or was deleted by others, is only with `keep`.

        Returns:
            None where there was nothing to do.

        Raises:
            StoreError, DiskFull, OutputUnwritable: it could not be written.
        """
        mark, base = self._mark, self._base
        if mark is not None and base is not None and base.article.text == reading.article.text:
            if base.article is reading.article:
                if base is reading:
                    return None
                new = differ(base, reading)
                written = self.store.update(mark, base, reading) if new else Written(mark)
            else:
                written = self.store.resegment(mark, base, reading)
            if not written.gone:
                return self._taken(reading, written)
            self._mark = self._base = None
            if not keep:
                return Gone()
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

        It is news until the window says that it shows it (`adopt`, `begin`): what the window tells before that is told
        without knowing of it.

        Raises:
            StoreError, DiskFull, OutputUnwritable: it could not be read.
        """
        mark, base = self._mark, self._base
        if mark is None or base is None:
            return None
        index_some(self.store.database, most=_IDLE)  # so that a search has little left to do
        seen = self.store.database.data_version()
        if seen == self._seen:
            return None
        news = self.store.changes_since(mark)
        if news.gone:
            self._mark = self._base = None
            return Gone()
        if news.resegmented:
            kept, self._seen = self.store.load(mark.id), seen
            return Reloaded(kept)
        after, segments = with_news(base, news)
        if segments or after.accepted != base.accepted:
            return Heard(base, after, segments, news.mark)
        self._mark, self._seen = news.mark, seen
        return None

    def adopt(self, heard: Heard, segments: Collection[int]) -> None:
        """The window shows what was heard of `segments`, and of what is fine; in the others it has something later."""
        if self._mark is None or self._base is None or self._base.article is not heard.after.article:
            return
        base = with_sentences_of(self._base, heard.after, segments)
        self._base = replace(base, accepted=heard.accepted_in(base))
        self._mark = replace(self._mark, change=max(self._mark.change, heard.mark.change))

    def close(self) -> None:
        """Let go of the library."""
        self.store.close()

    def _taken(self, reading: Reading, written: Written) -> Taken:
        self._mark, self._base = written.mark, reading
        return Taken(reading, written.mark.id, written.lost)
