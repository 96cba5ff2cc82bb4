"""Owns the list of system libraries that Qt's window needs on Linux, and says which of them are missing here.

With no argument it prints the missing ones as Debian packages on one line; with `--command` it prints the one
command that installs them with the package manager found here. Exit status: 0 if nothing is missing, else 1.
Standard library only: it runs before anything else is known to work.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys

# Shared library -> (Debian and Ubuntu, Arch). Fedora and openSUSE install by the library's own name.
# The list is what PySide6's Qt libraries and X11 plugin are linked to; tests/test_setup.py compares.
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libx11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libx11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype2"),
    "libbrotlicommon.so.1": ("libbrotli1", "brotli"),
    "libbrotlidec.so.1": ("libbrotli1", "brotli"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libz.so.1": ("zlib1g", "zlib"),
    "libzstd.so.1": ("libzstd1", "zstd"),
}


def missing() -> list[str]:
    """The libraries of the list that the system's loader does not find."""
    return [name for name in LIBRARIES if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def debian_packages(names: list[str]) -> list[str]:
    """The Debian packages that hold these libraries, each once."""
    return sorted({LIBRARIES[name][0] for name in names})


def command(names: list[str]) -> str:
    """The one command that installs these libraries on this system."""
    bits = "()(64bit)" if sys.maxsize > 2**32 else ""
    by_soname = " ".join(f"'{name}{bits}'" for name in names)
    commands = {
        "apt-get": f"apt-get install -y {' '.join(debian_packages(names))}",
        "dnf": f"dnf install -y {by_soname}",
        "zypper": f"zypper install -y {by_soname}",
        "pacman": f"pacman -S --needed {' '.join(sorted({LIBRARIES[name][1] for name in names}))}",
    }
    prefix = "" if os.geteuid() == 0 else "sudo "
    for manager, line in commands.items():
        if shutil.which(manager):
            return prefix + line
    return f"(no known package manager here; the libraries are: {' '.join(names)})"


def main() -> int:
    """Print what is asked for; see the module's text."""
    names = missing()
    if names:
        print(command(names) if "--command" in sys.argv[1:] else " ".join(debian_packages(names)))
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main())
