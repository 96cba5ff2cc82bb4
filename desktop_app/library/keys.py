"""By what a kept reading is found again: its text, whatever its file is called."""

from __future__ import annotations

import hashlib


def key_of(text: str) -> str:
    """What an article's text is found by."""
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
