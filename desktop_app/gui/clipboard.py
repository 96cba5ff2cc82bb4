"""What is on the clipboard, on every desktop."""

from __future__ import annotations

import atexit
import shutil
import subprocess
from functools import cache

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from shiboken6 import isValid

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
    put(text)


def put(text: str, html: str = "") -> None:
    """Put a text on the clipboard, marked as ours, with its form as a page where there is one."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    mark_as_ours(data)
    QGuiApplication.clipboard().setMimeData(data)
    _on_leaving()["last"] = data


@cache
def _on_leaving() -> dict[str, QMimeData]:
    """What was put on the clipboard last; the first time it is asked for, the end of the program is prepared."""
    atexit.register(_leave_text)
    return {}


def _leave_text() -> None:
    """Leave on the clipboard the text alone when the program ends.

    Qt lets go of the clipboard only after Python has ended, and crashes over what Python made there.
    """
    data = _on_leaving().pop("last", None)
    # While something of ours lies there it lives; asking the clipboard could wait for another program.
    if data is not None and isValid(data) and QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().setText(data.text())


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
