"""Careful writing of packages: the system's refusals as our errors, one writer at a time, lasting renames."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from desktop_app.errors import DiskFull, InstallBusy, OutputUnwritable

_FULL = (errno.ENOSPC, errno.EDQUOT)
_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextlib.contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what the system says while `path` is written into DiskFull or OutputUnwritable."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(str(path)) from error
        raise OutputUnwritable(str(path), error.strerror or str(error)) from error


def demand_room(folder: Path, size: int) -> None:
    """Fail before the work is begun when `size` bytes do not fit.

    Raises:
        DiskFull: they do not.
    """
    if shutil.disk_usage(folder).free < size:
        raise DiskFull(str(folder))


def sync_folder(folder: Path) -> None:
    """Make renames in `folder` outlast a power failure, where the system knows how."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def delete_tree(path: Path) -> None:
    """Delete a folder, or only the link where it is one; what resists is left for the next time."""
    if path.is_symlink():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """Hold `folder` for one writer among all processes; the lock dies with its process.

    Raises:
        InstallBusy: another process writes there now.
        OutputUnwritable: the folder cannot be made.
    """
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / ".lock").open("wb")
    with file:
        try:
            _lock(file)
        except OSError as error:
            # Some network drives know no locks at all: then there is none to respect.
            if error.errno in _HELD:
                raise InstallBusy(str(folder)) from error
        yield


if sys.platform == "win32":

    def _lock(file: BinaryIO) -> None:
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(file: BinaryIO) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
