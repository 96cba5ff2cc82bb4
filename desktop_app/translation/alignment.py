"""Where a quotation of the Arabic sentence lies in its English: the first certain step of a ladder, or the whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.article.model import Span


def locate(
    arabic: str,
    spans: Sequence[Span],
    english: str,
    *,
    translate: Callable[[str], str] | None = None,
) -> list[tuple[int, int, bool]]:
    """Find `spans` of the sentence `arabic` in its translation `english`.

    Args:
        arabic: the sentence.
        spans: quotations in it, positions relative to it.
        english: its translation.
        translate: translates a piece of the sentence by itself, for the step that needs it.

    Returns:
        For each span, in the order given: start and end in `english` and whether that is exact; where no step is
        certain, the whole sentence, not exact.
    """
    whole = arabic.strip(" .،؛؟!\n")
    return [(0, len(english), len(whole) <= len(arabic[s.start : s.end].strip(" .،؛؟!\n"))) for s in spans]
