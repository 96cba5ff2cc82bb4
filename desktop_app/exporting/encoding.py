"""The last step of every format: from text to bytes, whatever characters the text holds."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
# Allowed in no HTML or Markdown document, and on a terminal able to move the cursor or worse.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def to_bytes(text: str) -> bytes:
    """UTF-8. A lone surrogate has no form in it and becomes U+FFFD: one for one, so that positions hold."""
    return _SURROGATE.sub("\ufffd", text).encode("utf-8")


def visible(text: str) -> str:
    """`text` with control characters shown as U+FFFD, one for one; line ends and tabs stay."""
    return _CONTROL.sub("\ufffd", text)
