"""What is on the clipboard, on every desktop."""

from __future__ import annotations

import shutil
import subprocess

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop_app.errors import ClipboardUnavailable

_PATIENCE = 3  # seconds
_OWN = "application/x-dragoman"
# What password managers put beside a secret, so that nobody who watches the clipboard looks at it.
_SECRETS = ("passwordmanagerhint", "excludeclipboardcontent", "concealedtype", "clipboard viewer ignore")


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


def copy_text(text: str) -> None:
    """Put `text` on the clipboard, marked as ours."""
    data = QMimeData()
    data.setText(text)
    mark_as_ours(data)
    QGuiApplication.clipboard().setMimeData(data)


def mark_as_ours(data: QMimeData) -> None:
    """Let whoever watches the clipboard see that Dragoman copied this."""
    data.setData(_OWN, b"1")


def foreign_text() -> str:
    """The text that another program copied; '' where we did, where it is a secret, and where there is none."""
    clipboard, data = QGuiApplication.clipboard(), clipboard_data()
    if data is None or not data.hasText() or clipboard.ownsClipboard() or data.hasFormat(_OWN):
        return ""
    if any(mark in name.lower() for name in data.formats() for mark in _SECRETS):
        return ""
    return data.text()


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
