"""How the commands speak on a terminal: messages to standard error, in words from messages.py."""

from __future__ import annotations

import sys

from desktop_app.errors import ReaderError
from desktop_app.messages import explain


def say(text: str) -> None:
    """One line for the user, beside the results."""
    print(f"dragoman: {text}", file=sys.stderr)


def complain(error: ReaderError) -> None:
    """Say what went wrong and what to do."""
    say(explain(error).one_line())
