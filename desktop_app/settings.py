"""What a user has chosen, kept between runs in one small JSON file. No Qt: the command line honours it too."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.errors import DiskFull, OutputUnwritable

RECENT_LIMIT = 10
THEMES = ("system", "light", "dark", "contrast-light", "contrast-dark")
LAYOUTS = ("columns", "segments", "interleaved", "english", "arabic")
LANGUAGES = ("system", "en", "ar")
ZOOM_RANGE = (50, 400)
SIZE_RANGE = (60, 200)
MATCH_RANGE = (50, 100)
_CHOICES = {"theme": THEMES, "layout": LAYOUTS, "language": LANGUAGES}
_RANGES = {
    "zoom": ZOOM_RANGE,
    "arabic_size": SIZE_RANGE,
    "english_size": SIZE_RANGE,
    "line_width": SIZE_RANGE,
    "match_threshold": MATCH_RANGE,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`package` is the name of the package to translate with, '' for the first found; `summary` as SummaryLength reads it.

    `theme` is one of THEMES, `zoom` a percentage within ZOOM_RANGE; `recent` are paths of files, the newest first.

    The page: `layout` is one of LAYOUTS; `swapped` puts the Arabic column on the left; `linked` columns scroll together;
    the faces are family names, '' for ours; `arabic_size`, `english_size` and `line_width` are percentages of what
    `zoom` gives, within SIZE_RANGE; without `diacritics` vowel signs are hidden.

    The program: `language` is the interface's; `dictionaries` are paths of the user's own; `word_help` explains words
    under a resting mouse; `keep_readings` puts texts from files into the library; `watch_clipboard` and `tray` are off
    unless asked for; `window` is Qt's saved geometry in hex.

    The memory: `memory_first` uses what it has of just the same Arabic before the machine is asked; matches are shown from
    `match_threshold` per cent on, within MATCH_RANGE.
    The last delivery: its format, layout ('' for the format's own), what went with it, and its folder.
    """

    package: str = ""
    summary: str = "20%"
    theme: str = "system"
    zoom: int = 100
    recent: tuple[str, ...] = ()
    layout: str = "columns"
    swapped: bool = False
    linked: bool = True
    arabic_face: str = ""
    english_face: str = ""
    arabic_size: int = 100
    english_size: int = 100
    line_width: int = 100
    justified: bool = False
    diacritics: bool = True
    language: str = "system"
    word_help: bool = True
    dictionaries: tuple[str, ...] = ()
    watch_clipboard: bool = False
    tray: bool = False
    window: str = ""
    keep_readings: bool = True
    memory_first: bool = True
    match_threshold: int = 70
    deliver_format: str = "docx"
    deliver_layout: str = ""
    deliver_parts: tuple[str, ...] = ("summary", "quotations", "comments", "excel")
    deliver_folder: str = ""

    def with_recent(self, path: str) -> Settings:
        """These settings with `path` as the newest of the recent files."""
        others = tuple(p for p in self.recent if p != path)
        return replace(self, recent=(path, *others)[:RECENT_LIMIT])


def load_settings() -> Settings:
    """The settings on disk; defaults for what is missing, damaged or of the wrong type."""
    try:
        found: Any = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _from_json(found) if isinstance(found, dict) else Settings()


def were_kept() -> bool:
    """Whether there are settings on disk: not before the program was closed for the first time."""
    return _file().exists()


def save_settings(settings: Settings) -> None:
    """Write the settings whole or not at all.

    Raises:
        DiskFull: no room is left.
        OutputUnwritable: the folder or the file cannot be written.
    """
    write_atomically(_file(), json.dumps(asdict(settings), indent=1).encode())


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` by `data` in one step, so that a reader or a crash never sees half of it.

    Raises:
        DiskFull: no room is left; what stood there before stands.
        OutputUnwritable: the folder or the file cannot be written; likewise.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        _take_mode(Path(temporary), path)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(str(path)) from error
        raise OutputUnwritable(str(path), error.strerror or str(error)) from error


def _take_mode(temporary: Path, path: Path) -> None:
    # mkstemp makes files that only their owner reads; a result should be as readable as any other new file.
    try:
        mode = path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        mode = 0o666 & ~umask
    temporary.chmod(mode)


def _file() -> Path:
    return paths.config_dir() / "settings.json"


def _from_json(found: dict[str, Any]) -> Settings:
    kept: dict[str, Any] = {}
    defaults = Settings()
    for field in fields(Settings):
        value, default = found.get(field.name), getattr(defaults, field.name)
        if isinstance(default, tuple):
            if isinstance(value, list):
                kept[field.name] = tuple(part for part in value if isinstance(part, str))
        elif type(value) is type(default):
            kept[field.name] = value
    for name, choices in _CHOICES.items():
        if kept.get(name, choices[0]) not in choices:
            del kept[name]
    for name, (least, most) in _RANGES.items():
        if name in kept:
            kept[name] = min(max(kept[name], least), most)
    kept["recent"] = kept.get("recent", ())[:RECENT_LIMIT]
    return Settings(**kept)
