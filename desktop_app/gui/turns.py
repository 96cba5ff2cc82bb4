"""One engine for several readings: the window's, the small window's and those of many files take turns, a batch each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from threading import Condition
from time import monotonic

from desktop_app.translation.engine import Decoding, Draft, PackageInfo, Translator

# Seconds for which the patient leave the engine alone after somebody else had it: between two batches of a reading lie some
# milliseconds, and a batch of theirs in there would take half its speed.
_LINGER = 0.25


class Turns:
    """Lets one thread at a time to the engine; who is in a hurry goes before who is not, and who is patient comes last.

    A plain lock would not do: the thread that gives it back mostly has it again before another wakes up.
    """

    def __init__(self, *, linger: float = _LINGER) -> None:
        self._linger = linger
        self._changed = Condition()
        self._taken = False
        self._hurrying = 0
        self._waiting = 0  # who is neither in a hurry nor patient
        self._free_since = -linger  # when one who is not patient had done with it

    def shared(
        self, open_translator: Callable[[str], Translator], *, hurry: bool = False, patient: bool = False
    ) -> Callable[[str], Translator]:
        """The same service for one of those who share it: opening and translating wait for their turn.

        Who is `patient` has one only while nobody else is at work, that is between two readings.
        """

        def turn() -> AbstractContextManager[None]:
            return self._patient_turn() if patient else self._turn(hurry)

        def opened(name: str) -> Translator:
            with turn():
                engine = open_translator(name)
            return _Shared(engine, turn)

        return opened

    @contextmanager
    def _turn(self, hurry: bool) -> Iterator[None]:
        with self._changed:
            self._hurrying += hurry
            self._waiting += not hurry
            self._changed.wait_for(lambda: not self._taken and (hurry or not self._hurrying))
            self._hurrying -= hurry
            self._waiting -= not hurry
            self._taken = True
        try:
            yield
        finally:
            with self._changed:
                self._free_since = monotonic()
                self._taken = False
                self._changed.notify_all()

    @contextmanager
    def _patient_turn(self) -> Iterator[None]:
        with self._changed:
            while (wait := self._others_wait()) is None or wait > 0:
                self._changed.wait(wait)
            self._taken = True
        try:
            yield
        finally:
            with self._changed:
                self._taken = False
                self._changed.notify_all()

    def _others_wait(self) -> float | None:
        """For how long the patient wait yet; None where that is up to others."""
        if self._taken or self._hurrying or self._waiting:
            return None
        return self._free_since + self._linger - monotonic()


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
