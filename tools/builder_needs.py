"""Owns what PyInstaller wants from Linux: prints the Debian packages that are missing here; status 1 then."""

from __future__ import annotations

import ctypes
import shutil
import sys
import sysconfig


def missing() -> list[str]:
    """Debian packages for what is not here: objdump, and Python's own shared library."""
    packages = [] if shutil.which("objdump") else ["binutils"]
    library = sysconfig.get_config_var("INSTSONAME") or ""
    if not _loads(library):
        packages.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    return packages


def _loads(library: str) -> bool:
    # A Python built without a shared library names an archive (.a) here; PyInstaller then wants the .so.
    name = library if ".so" in library else f"libpython{sys.version_info[0]}.{sys.version_info[1]}.so.1.0"
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    found = missing()
    print(" ".join(found))
    sys.exit(1 if found else 0)
