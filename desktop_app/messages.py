"""The words for every foreseen error: what happened, and what to do. No Qt: window and command line say the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop_app import errors


@dataclass(frozen=True, slots=True)
class Message:
    """What a person is told: a title of a few words, one sentence on what happened, one on what to do."""

    title: str
    text: str
    advice: str

    def one_line(self) -> str:
        """For a terminal."""
        return f"{self.text} {self.advice}".strip()


STARTER_NOTICE = "Starter translation: expect mistakes."
NOT_ARABIC = Message(
    "Not Arabic",
    "This does not look like Arabic, so nothing is translated.",
    "The text is kept as it is; check that the right file was chosen and, if letters look wrong, its encoding.",
)
UNFORESEEN = Message(
    "Something went wrong inside Dragoman",
    "This is a fault in the program, not in your text, which is kept.",
    "The details are in the log file; please send it with a report.",
)


def explain(error: errors.ReaderError) -> Message:
    """The message for an error; for a kind without an entry of its own, that of its nearest ancestor.

    Raises:
        KeyError: not even an ancestor has an entry (a test demands one for every kind).
    """
    for kind in type(error).__mro__:
        if kind in _MESSAGES:
            title, text, advice = _MESSAGES[kind]
            return Message(title, _fill(text, error), _fill(advice, error))
    raise KeyError(type(error).__name__)


Words = str | Callable[[Any], str]


def _fill(words: Words, error: errors.ReaderError) -> str:
    return words(error) if callable(words) else words.format(e=error)


def megabytes(size: int) -> str:
    """A size in bytes as a person reads it."""
    return f"{size / 1_000_000:,.1f} MB"


def _binary(error: errors.BinaryFile) -> str:
    what = f" It looks like {error.looks_like}." if error.looks_like else ""
    return f"“{error.name}” is not a text file.{what}"


def _partial(error: errors.NoNetwork) -> str:
    kept = f" {megabytes(error.partial)} already received are kept and the next try goes on from there."
    again = "Check the connection (a proxy is taken from HTTPS_PROXY) and try again, or install the package from a file."
    return again + (kept if error.partial else "")


_ENCODINGS = "--encoding windows-1256, iso-8859-6, utf-8 or utf-16"

_MESSAGES: dict[type[errors.ReaderError], tuple[str, Words, Words]] = {
    errors.FileMissing: (
        "File not found",
        "There is no file “{e.name}”.",
        "Check the name and the folder.",
    ),
    errors.IsDirectory: (
        "That is a folder",
        "“{e.name}” is a folder, not a file.",
        "Choose the text files inside it.",
    ),
    errors.PermissionRefused: (
        "Not allowed to read the file",
        "The system does not let you read “{e.name}”.",
        "Change the file's permissions, or copy it to a folder of yours.",
    ),
    errors.FileUnreadable: (
        "The file could not be read",
        "Reading “{e.name}” failed: {e.reason}.",
        "Check the disk or the network drive it lies on and try again.",
    ),
    errors.FileTooLarge: (
        "The text is too large",
        lambda e: f"“{e.name}” has {megabytes(e.size)}; at most {megabytes(e.limit)} are read at once.",
        "Split it into parts, by chapter for instance, and open these.",
    ),
    errors.EmptyText: (
        "Nothing to read",
        "There is no text in “{e.name}”.",
        "Choose another file, or copy a text first.",
    ),
    errors.BinaryFile: (
        "Not a text file",
        _binary,
        "Save it as plain text, or copy the text in it and paste it here.",
    ),
    errors.EncodingUnclear: (
        "The encoding is unclear",
        lambda e: f"The letters of “{e.name}” fit no known encoding well enough ({', '.join(e.tried)}).",
        f"Name it yourself ({_ENCODINGS}), or save the file as UTF-8; a damaged file has to be fetched again.",
    ),
    errors.EncodingMismatch: (
        "Wrong encoding",
        "“{e.name}” is not written in {e.encoding}.",
        "Leave the encoding out to have it detected, or name another.",
    ),
    errors.EncodingUnknown: (
        "Unknown encoding",
        "There is no text encoding called “{e.encoding}”.",
        f"Use {_ENCODINGS}.",
    ),
    errors.ClipboardUnavailable: (
        "No clipboard",
        "The clipboard cannot be read: {e.reason}.",
        "Paste the text into the window, or pipe it in: dragoman read -",
    ),
    errors.BadLength: (
        "Not a length",
        "“{e.given}” is not a length of a summary.",
        "Give sentences (3), a share of the article (30%) or words (120w).",
    ),
    errors.OutputUnwritable: (
        "The result could not be written",
        "“{e.path}” cannot be written: {e.reason}.",
        "Choose another folder; nothing that was there has been changed.",
    ),
    errors.DiskFull: (
        "The disk is full",
        "There is no room left to write “{e.path}”.",
        "Free some space and try again; nothing that was there has been changed.",
    ),
    errors.PackageError: (
        "Translation package",
        "Something is wrong with a translation package.",
        "See `dragoman models list`.",
    ),
    errors.NoPackage: (
        "No translation package",
        "No package that translates {e.from_code} to {e.to_code} is installed; all but the English is shown.",
        "Install the official one: dragoman models install ar-en, or from a file: dragoman models install FILE.argosmodel",
    ),
    errors.PackageNotFound: (
        "No such package",
        "There is no translation package “{e.name}”.",
        "See the installed ones with: dragoman models list",
    ),
    errors.WrongPair: (
        "Another language pair",
        "“{e.name}” translates {e.from_code} to {e.to_code}, not Arabic to English.",
        "Choose a package for ar → en.",
    ),
    errors.BrokenPackage: (
        "The package is damaged",
        "“{e.name}” cannot be used: {e.reason}.",
        "Install it again, or remove it: dragoman models remove NAME",
    ),
    errors.UnsafeArchive: (
        "The package was refused",
        "“{e.name}” is not safe to unpack: {e.reason} ({e.member}).",
        "Do not use this file; fetch the package from its official source.",
    ),
    errors.PackageProtected: (
        "Not ours to remove",
        lambda e: (
            f"“{e.name}” comes with Dragoman and stays."
            if e.owner == "shipped"
            else f"“{e.name}” was not installed by Dragoman but by {e.owner}."
        ),
        lambda e: (
            "Install another package: the first that is found is used, this one last."
            if e.owner == "shipped"
            else "Remove it with the program that installed it."
        ),
    ),
    errors.NoNetwork: (
        "No connection",
        "“{e.url}” could not be reached: {e.reason}.",
        _partial,
    ),
    errors.DownloadRefused: (
        "The server refused",
        "“{e.url}” answered with status {e.status}.",
        "Check the address, or fetch the package with a browser and install it from the file.",
    ),
    errors.DownloadCorrupt: (
        "The download is damaged",
        "What came from “{e.url}” is not what was published (expected {e.expected}, received {e.received}).",
        "It was thrown away; try again, later or over another network.",
    ),
    errors.EngineFailed: (
        "The translation stopped",
        "The translation engine failed: {e.reason}.",
        "What is translated is kept; try again, or choose another package.",
    ),
    errors.InstallCancelled: (
        "Installation cancelled",
        "The installation of “{e.name}” was cancelled.",
        lambda e: (
            f"{megabytes(e.partial)} already received are kept; installing again goes on from there."
            if e.partial
            else "Nothing was changed."
        ),
    ),
    errors.InstallBusy: (
        "Another installation is running",
        "Another Dragoman is installing or removing packages in “{e.folder}”.",
        "Wait until it is done and try again.",
    ),
    errors.DictionaryError: (
        "Dictionary",
        "Something is wrong with the dictionary “{e.name}”.",
        "The other dictionaries are used without it.",
    ),
    errors.DictionaryMissing: (
        "The dictionary is not complete",
        "“{e.name}” cannot be opened: there is no “{e.file}”.",
        "Keep the files of a dictionary in one folder, unpacked, and add it from there.",
    ),
    errors.DictionaryUnknown: (
        "Not a dictionary",
        "“{e.name}” is neither a StarDict nor a dictd dictionary.",
        "Unpack the dictionary and choose its .ifo file (StarDict) or its .index file (dictd).",
    ),
    errors.BrokenDictionary: (
        "The dictionary is damaged",
        "“{e.name}” cannot be used: {e.reason}.",
        "Fetch it again from where it came; the other dictionaries are used without it.",
    ),
    errors.NoDisplay: (
        "No display",
        "There is no display to open a window on.",
        "The same reading can be written to a file: dragoman read FILE --to html --out reading.html",
    ),
}
