"""Shows a folder in the desktop's own way, in its file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> None:
    """Ask the desktop to open `folder`."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
