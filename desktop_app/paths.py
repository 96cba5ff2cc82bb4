"""Where resources and the user's data live: in a source tree, installed from a wheel, or frozen into a program."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from platformdirs import PlatformDirs

SAMPLE = "northern-dam.txt"
_DIRS = PlatformDirs("dragoman", appauthor=False)


def resources() -> Path:
    """The folder of fonts, word lists, samples and the starter package."""
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    inside = package / "resources"  # a wheel carries them inside the package
    return inside if inside.is_dir() else package.parent / "resources"


def sample_file() -> Path:
    """The article that comes with the program."""
    return resources() / "samples" / SAMPLE


def data_dir() -> Path:
    """The user's data; DRAGOMAN_DATA_DIR moves it (portable use, tests). Not created here."""
    return Path(os.environ.get("DRAGOMAN_DATA_DIR") or _DIRS.user_data_dir)


def config_dir() -> Path:
    """The user's settings; DRAGOMAN_CONFIG_DIR moves them. Not created here."""
    return Path(os.environ.get("DRAGOMAN_CONFIG_DIR") or _DIRS.user_config_dir)


def log_dir() -> Path:
    """Logs of unforeseen errors, kept on this machine only. Not created here."""
    return data_dir() / "logs" if "DRAGOMAN_DATA_DIR" in os.environ else Path(_DIRS.user_log_dir)


def runtime_dir() -> Path:
    """Where the running program can be met by its second start: a folder of this user alone. Not created here."""
    given = os.environ.get("XDG_RUNTIME_DIR")
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return Path(given) / "dragoman" if given else Path(tempfile.gettempdir()) / f"dragoman-{user}"


def own_packages() -> Path:
    """Packages that Dragoman installed."""
    return data_dir() / "packages"


def shipped_packages() -> Path:
    """The starter package that comes with the program."""
    return resources() / "models"


def argos_packages() -> tuple[Path, ...]:
    """Where Argos Translate keeps packages: its own environment variables first, as in argostranslate.settings.

    Computed here because importing argostranslate.settings makes folders in the user's home.
    """
    home = Path(os.environ.get("SNAP_USER_DATA") or Path.home())
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "argos-translate"
    named = os.environ.get("ARGOS_PACKAGES_DIR") or os.environ.get("ARGOS_TRANSLATE_PACKAGE_DIR")
    return (Path(named),) if named else (data / "packages",)
