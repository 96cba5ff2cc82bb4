"""One engine for two readings: the window's and the small window's take turns, a batch each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from threading import Condition

from desktop_app.translation.engine import Decoding, Draft, PackageInfo, Translator


class Turns:
    """Lets one thread at a time to the engine; who is in a hurry goes before who is not.

    A plain lock would not do: the thread that gives it back mostly has it again before another wakes up.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._taken = False
        self._hurrying = 0

    def shared(
        self, open_translator: Callable[[str], Translator], *, hurry: bool = False
    ) -> Callable[[str], Translator]:
        """The same service for one of those who share it: opening and translating wait for their turn."""

        def opened(name: str) -> Translator:
            with self._turn(hurry):
                engine = open_translator(name)
            return _Shared(engine, lambda: self._turn(hurry))

        return opened

    @contextmanager
    def _turn(self, hurry: bool) -> Iterator[None]:
        with self._changed:
            self._hurrying += hurry
            self._changed.wait_for(lambda: not self._taken and (hurry or not self._hurrying))
            self._hurrying -= hurry
            self._taken = True
        try:
            yield
        finally:
            with self._changed:
                self._taken = False
                self._changed.notify_all()


class _Shared:
    """An engine that is used by others too."""

    def __init__(self, engine: Translator, turn: Callable[[], AbstractContextManager[None]]) -> None:
        self._engine = engine
        self._turn = turn

    @property
    def package(self) -> PackageInfo:
        """The package that is loaded."""
        return self._engine.package

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """Translate one small batch when it is our turn."""
        with self._turn():
            return self._engine.translate(texts, decoding)

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """Several translations of one text when it is our turn."""
        with self._turn():
            return self._engine.alternatives(text, count, decoding)

    def count_tokens(self, text: str) -> int:
        """How many tokens the engine makes of `text`; reads only, so nobody need wait."""
        return self._engine.count_tokens(text)
