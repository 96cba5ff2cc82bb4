"""What the window tells in its quiet strip under the bar: the words, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_app.errors import NoPackage, ReaderError
from desktop_app.messages import NOT_ARABIC, explain, said


class Place(Enum):
    """The three strips there may be; each shows one notice at a time."""

    PACKAGE = auto()
    TEXT = auto()
    PROBLEM = auto()


class Act(Enum):
    """What a button of a notice asks for."""

    INSTALL_OFFICIAL = auto()
    INSTALL_FILE = auto()
    STOP_INSTALL = auto()
    TRANSLATE = auto()
    SHOW_FOLDER = auto()
    KEEP = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice. `progress` is in per cent, -1 while the end is not known, None without a bar."""

    text: str
    detail: str = ""
    acts: tuple[tuple[Act, str], ...] = ()
    problem: bool = False
    progress: int | None = None


def _tr(text: str) -> str:
    return QCoreApplication.translate("notices", text)


def _offers(official_megabytes: int) -> tuple[tuple[Act, str], ...]:
    network = _tr("Get the official package ({size} MB)").format(size=official_megabytes)
    return ((Act.INSTALL_OFFICIAL, network), (Act.INSTALL_FILE, _tr("From a file …")))


def no_package(official_megabytes: int) -> Notice:
    """There is nothing to translate with."""
    return Notice(
        _tr("No translation package yet."),
        _tr("The Arabic, who said what and the summary are complete without one."),
        _offers(official_megabytes),
    )


def starter(official_megabytes: int) -> Notice:
    """The weak package that comes with the program is in use."""
    return Notice(_tr("Starter translation: expect mistakes"), "", _offers(official_megabytes)[:1])


def broken_package(error: ReaderError, official_megabytes: int) -> Notice:
    """The engine could not be loaded, or gave up."""
    if isinstance(error, NoPackage):
        return no_package(official_megabytes)
    message = explain(error)
    again = (Act.TRANSLATE, _tr("Try again"))
    return Notice(message.title, message.text, (again, *_offers(official_megabytes)), problem=True)


def installing(stage: str, done: int, total: int | None) -> Notice:
    """A package is on its way."""
    words = {
        "download": _tr("Downloading the translation package …"),
        "verify": _tr("Checking the translation package …"),
        "unpack": _tr("Unpacking the translation package …"),
    }.get(stage, _tr("Installing the translation package …"))
    size = ""
    if stage == "download" and total:
        size = _tr("{done} of {total} MB").format(done=done // 1_000_000, total=round(total / 1_000_000))
    percent = min(done * 100 // total, 100) if total else -1
    return Notice(words, size, ((Act.STOP_INSTALL, _tr("Stop")),), progress=percent)


def install_failed(error: ReaderError, official_megabytes: int) -> Notice:
    """The package did not arrive; another way may be open."""
    message = explain(error)
    return Notice(
        message.title, f"{message.text} {message.advice}".strip(), _offers(official_megabytes), problem=True
    )


def not_arabic() -> Notice:
    """The text is in another script."""
    return Notice(_tr("This does not look like Arabic"), said(NOT_ARABIC).advice)


def language_waits() -> Notice:
    """Another language of the interface was chosen."""
    return Notice(_tr("The language changes when Dragoman is started again."))


def dictionary_added(name: str) -> Notice:
    """A dictionary of the user's is in use from now on."""
    return Notice(
        _tr("Dictionary added: {name}").format(name=name),
        _tr("Its entries stand before those of the dictionary that comes with Dragoman."),
    )


def saved(path: Path) -> Notice:
    """A file was written."""
    return Notice(_tr("Saved"), str(path))


def delivered(path: Path) -> Notice:
    """A reading was handed over."""
    return Notice(_tr("Delivered"), str(path), ((Act.SHOW_FOLDER, _tr("Show in Folder")),))


def nothing_better() -> Notice:
    """A sentence was translated once more, to no avail."""
    return Notice(
        _tr("No better translation found"),
        _tr("A more careful search gave nothing else that looks as sound. Other translations can be chosen."),
    )


def problem(error: ReaderError) -> Notice:
    """Something foreseen went wrong; what is on screen stays."""
    message = explain(error)
    return Notice(message.title, f"{message.text} {message.advice}".strip(), problem=True)
