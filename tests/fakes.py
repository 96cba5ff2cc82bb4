"""Stand-ins for what is slow or must fail on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.translation.engine import Decoding, Draft, PackageInfo

FAKE_PACKAGE = PackageInfo("fake-ar_en", Path("/nowhere"), "ar", "en", "0.0", "given")


class FakeTranslator:
    """Answers at once: `EN(<text>)`, or what `answer` makes of it. Remembers every batch it was given."""

    def __init__(
        self, answer: Callable[[str], str] = "EN({})".format, package: PackageInfo = FAKE_PACKAGE
    ) -> None:
        self.package = package
        self.answer = answer
        self.batches: list[list[str]] = []

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """One draft a text, all with the same score."""
        self.batches.append(list(texts))
        return [Draft(self.answer(text), -0.5) for text in texts]

    def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
        """The answer, then the same numbered, each less sure."""
        self.batches.append([text])
        endings = ["", *(f" #{number}" for number in range(2, count + 1))]
        return [Draft(self.answer(text) + ending, -0.5 - 0.3 * at) for at, ending in enumerate(endings)]

    def count_tokens(self, text: str) -> int:
        """A token a word."""
        return len(text.split())
