"""What is on the clipboard, on every desktop."""

from __future__ import annotations

import shutil
import subprocess

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop_app.errors import ClipboardUnavailable

_PATIENCE = 3  # seconds


def clipboard_text() -> str:
    """The text on the clipboard, '' when there is none. Needs a running application.

    On Wayland only the window with the focus may read the clipboard through Qt; wl-paste may always.

    Raises:
        ClipboardUnavailable: the desktop does not let us read it.
    """
    if QGuiApplication.platformName().startswith("wayland") and QGuiApplication.focusWindow() is None:
        return _wl_paste()
    text: str = QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)
    return text


def clipboard_data() -> QMimeData | None:
    """All that is on the clipboard, files that were copied among it."""
    return QGuiApplication.clipboard().mimeData()


def _wl_paste() -> str:
    program = shutil.which("wl-paste")
    if program is None:
        raise ClipboardUnavailable("on Wayland this needs the program wl-paste (package wl-clipboard)")
    try:
        found = subprocess.run(
            [program, "--no-newline", "--type", "text"], capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ClipboardUnavailable(f"wl-paste gave no answer ({type(error).__name__})") from error
    # wl-paste ends with an error when the clipboard is empty or holds no text.
    return found.stdout.decode("utf-8", errors="replace") if found.returncode == 0 else ""
