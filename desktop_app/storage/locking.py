"""One process at a time prepares a store: a lock that dies with its holder."""

from __future__ import annotations

import contextlib
import errno
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from desktop_app.errors import StoreBusy

_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_EVERY = 0.02  # seconds between two tries


@contextlib.contextmanager
def sole_preparer(path: Path, *, patience: float) -> Iterator[None]:
    """Hold the store at `path` against all others that want to check, move or rebuild it.

    Args:
        path: the store's file; the lock is a file beside it.
        patience: seconds to wait for another's end.

    Raises:
        StoreBusy: another one takes longer.
        OSError: the folder cannot be written.
    """
    with path.with_name(f"{path.name}.lock").open("ab") as file:
        until = time.monotonic() + patience
        while True:
            try:
                _lock(file)
                break
            except OSError as error:
                if error.errno not in _HELD:
                    break  # some network drives know no locks at all: then there is none to respect
                if time.monotonic() >= until:
                    raise StoreBusy(str(path)) from error
                time.sleep(_EVERY)
        yield


if sys.platform == "win32":

    def _lock(file: BinaryIO) -> None:
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(file: BinaryIO) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
