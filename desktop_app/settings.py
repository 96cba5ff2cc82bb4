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
THEMES = ("system", "light", "dark")
ZOOM_RANGE = (50, 400)


@dataclass(frozen=True, slots=True)
class Settings:
    """`package` is the name of the package to translate with, '' for the first found; `summary` as SummaryLength reads it.

    `theme` is one of THEMES, `zoom` a percentage within ZOOM_RANGE; `recent` are paths of files, the newest first.
    """

    package: str = ""
    summary: str = "20%"
    theme: str = "system"
    zoom: int = 100
    recent: tuple[str, ...] = ()

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
        if field.name == "recent":
            if isinstance(value, list):
                kept["recent"] = tuple(p for p in value if isinstance(p, str))[:RECENT_LIMIT]
        elif type(value) is type(default):
            kept[field.name] = value
    if kept.get("theme", "system") not in THEMES:
        del kept["theme"]
    if "zoom" in kept:
        kept["zoom"] = min(max(kept["zoom"], ZOOM_RANGE[0]), ZOOM_RANGE[1])
    return Settings(**kept)
