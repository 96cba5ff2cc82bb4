"""The exit statuses of `dragoman read`."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """Exit statuses of the machine contract; FAILED is for results that could not be written."""

    DONE = 0
    FAILED = 1
    BAD_ARGUMENTS = 2
    NO_PACKAGE = 3
    UNREADABLE = 4
    INTERRUPTED = 130
