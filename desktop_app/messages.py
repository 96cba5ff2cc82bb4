"""The words for every foreseen error: what happened, and what to do. No Qt: window and command line say the same.

They stand here in English; a window in another language gives its translator to `speak_through`. The literals of
`_MESSAGES`, `_REASONS`, `Message(…)` and `_say(…)` are what tools/translations.py collects.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
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


Translate = Callable[[str, str], str]  # a context and the English words


def _in_english(_context: str, words: str) -> str:
    return words


_translate: Translate = _in_english


def speak_through(translate: Translate | None) -> None:
    """Say everything through `translate` from now on; None for English."""
    global _translate
    _translate = translate or _in_english


def said(message: Message) -> Message:
    """One of the messages below in the language of the interface."""
    return Message(
        *(_translate("messages", words) for words in (message.title, message.text, message.advice))
    )


def _say(words: str) -> str:
    return _translate("messages", words)


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
            told = _with_known_words(error)
            return Message(_translate("messages", title), _fill(text, told), _fill(advice, told))
    raise KeyError(type(error).__name__)


Words = str | Callable[[Any], str]


def _fill(words: Words, error: errors.ReaderError) -> str:
    if callable(words):
        return words(error)
    return _translate("messages", words).format(e=error, encodings=_ENCODINGS)


def _with_known_words(error: errors.ReaderError) -> errors.ReaderError:
    """`error` with what it took over from the system or an engine translated, where that is known."""
    told = {f.name: getattr(error, f.name) for f in fields(error) if f.name in ("reason", "looks_like")}
    known = {name: _translate("reasons", words) for name, words in told.items() if words in _REASONS}
    return replace(error, **known) if known else error


def megabytes(size: int) -> str:
    """A size in bytes as a person reads it."""
    return _say("{size} MB").format(size=f"{size / 1_000_000:,.1f}")


def _binary(error: errors.BinaryFile) -> str:
    words = _say("“{e.name}” is not a text file.")
    if error.looks_like:
        words = _say("“{e.name}” is not a text file. It looks like {e.looks_like}.")
    return words.format(e=error)


def _partial(error: errors.NoNetwork) -> str:
    again = _say(
        "Check the connection (a proxy is taken from HTTPS_PROXY) and try again, or install the package from a file."
    )
    if not error.partial:
        return again
    kept = _say("{size} already received are kept and the next try goes on from there.")
    return f"{again} {kept.format(size=megabytes(error.partial))}"


def _too_large(error: errors.FileTooLarge) -> str:
    words = _say("“{e.name}” has {size}; at most {limit} are read at once.")
    return words.format(e=error, size=megabytes(error.size), limit=megabytes(error.limit))


def _unclear(error: errors.EncodingUnclear) -> str:
    words = _say("The letters of “{e.name}” fit no known encoding well enough ({tried}).")
    return words.format(e=error, tried=", ".join(error.tried))


def _protected(error: errors.PackageProtected) -> str:
    if error.owner == "shipped":
        return _say("“{e.name}” comes with Dragoman and stays.").format(e=error)
    return _say("“{e.name}” was not installed by Dragoman but by {e.owner}.").format(e=error)


def _unprotected(error: errors.PackageProtected) -> str:
    if error.owner == "shipped":
        return _say("Install another package: the first that is found is used, this one last.")
    return _say("Remove it with the program that installed it.")


def _cancelled(error: errors.InstallCancelled) -> str:
    if not error.partial:
        return _say("Nothing was changed.")
    kept = _say("{size} already received are kept; installing again goes on from there.")
    return kept.format(size=megabytes(error.partial))


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
        _too_large,
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
    errors.NoTexts: (
        "No texts in the folder",
        "There is no text in the folder “{e.name}”.",
        "Texts in folders end in .txt, .text or .md; name a file of another ending by itself.",
    ),
    errors.ReadingFailed: (
        "Something went wrong inside Dragoman",
        "“{e.name}” could not be read to its end, by a fault in the program: {e.reason}.",
        "The other texts are read; please report it, with the text if you may.",
    ),
    errors.EncodingUnclear: (
        "The encoding is unclear",
        _unclear,
        "Name it yourself ({encodings}), or save the file as UTF-8; a damaged file has to be fetched again.",
    ),
    errors.EncodingMismatch: (
        "Wrong encoding",
        "“{e.name}” is not written in {e.encoding}.",
        "Leave the encoding out to have it detected, or name another.",
    ),
    errors.EncodingUnknown: (
        "Unknown encoding",
        "There is no text encoding called “{e.encoding}”.",
        "Use {encodings}.",
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
    errors.OutputInUse: (
        "The folder is in use",
        "Another run of Dragoman is writing its results into “{e.folder}”.",
        "Wait until it is done, or stop it; then start again: what is finished is not made again.",
    ),
    errors.DiskFull: (
        "The disk is full",
        "There is no room left to write “{e.path}”.",
        "Free some space and try again; nothing that was there has been changed.",
    ),
    errors.FormatUnavailable: (
        "This format cannot be made here",
        "{e.format} cannot be written: {e.reason}.",
        "Choose another format; a web page (html) prints well from any browser.",
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
        _protected,
        _unprotected,
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
        _cancelled,
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
    errors.StoreError: (
        "What is kept cannot be used",
        "Something is wrong with “{e.path}”.",
        "What is on screen stays; export it before you close the window.",
    ),
    errors.StoreDamaged: (
        "A file of Dragoman is damaged",
        "“{e.path}” cannot be read any more: {e.reason}.",
        "Try again: it is then set aside and built anew from all that can still be read.",
    ),
    errors.StoreTooNew: (
        "Written by a newer Dragoman",
        "“{e.path}” was written by a newer version of Dragoman (format {e.found}, this one knows {e.known}).",
        "Use that version; nothing in the file has been changed.",
    ),
    errors.StoreNotUpgraded: (
        "An older file could not be taken over",
        "“{e.path}” could not be brought to format {e.version}: {e.reason}.",
        "The file is as it was; please report this, and go on with the version of Dragoman that wrote it.",
    ),
    errors.StoreBusy: (
        "The file is in use",
        "Another program has been writing to “{e.path}” for too long.",
        "Close the other program and try again; nothing has been changed.",
    ),
    errors.NotKept: (
        "Not in the library",
        "There is no reading “{e.name}” in the library.",
        "See what there is with: dragoman library list",
    ),
    errors.BadLibraryFile: (
        "Not a library",
        "“{e.name}” cannot be taken into the library: {e.reason}.",
        "Choose a file that Dragoman has exported; nothing in the library has been changed.",
    ),
    errors.NotTmx: (
        "Not a TMX file",
        "“{e.name}” is not a TMX file, so nothing was taken over from it.",
        "Export the memory as TMX 1.4 in the program that it comes from, and import that file.",
    ),
    errors.BrokenTmx: (
        "The TMX file is damaged",
        "“{e.name}” cannot be read beyond line {e.line}: {e.reason}. Nothing was taken over from it.",
        "Export it again in the program that it comes from, or mend that line in a text editor.",
    ),
    errors.NoPairs: (
        "No Arabic and English in it",
        "“{e.name}” has no Arabic beside English; its languages are: {e.languages}.",
        "Import a memory of Arabic and English, in either direction.",
    ),
    errors.BrokenGlossary: (
        "The glossary file cannot be used",
        "“{e.name}”, line {e.line}: {e.reason}. Nothing was taken over from it.",
        "Mend that line, or save the table as CSV with a column of Arabic and one of English.",
    ),
    errors.TermIncomplete: (
        "The term is not complete",
        "A term needs its Arabic, and its English or what it must not be called.",
        "Fill in what is missing.",
    ),
    errors.TermExists: (
        "The term is there already",
        "The glossary has an entry for “{e.arabic}”.",
        "Change that entry, or write another rendering behind its English, after a semicolon.",
    ),
    errors.NoDisplay: (
        "No display",
        "There is no display to open a window on.",
        "The same reading can be written to a file: dragoman read FILE --to html --out reading.html",
    ),
}

# What an error may have taken over from elsewhere and a window can say in its own language; all else is passed on.
_REASONS = (
    # the system
    "No such file or directory",
    "Permission denied",
    "Operation not permitted",
    "Read-only file system",
    "Input/output error",
    "Is a directory",
    "Not a directory",
    "File name too long",
    "Too many open files",
    "No space left on device",
    # the network
    "the proxy does not answer",
    "the connection is not secure",
    "no answer in time",
    "its name cannot be looked up",
    "the connection was refused",
    "the connection was dropped",
    "it redirects in circles",
    # what is kept between runs
    "database disk image is malformed",
    "file is not a database",
    "it is not this program's",
    "rows would have lost what they belong to",
    "attempt to write a readonly database",
    "unable to open database file",
    "disk I/O error",
    "it is cut short or damaged",
    "what is in it makes no sense",
    "it is not a library",
    "it would unpack to an absurd size",
    "a newer Dragoman wrote it",
    # packages and the engine
    "it is an Argos package, but not one that translates",
    "it is a folder; what can be installed is an .argosmodel file",
    "it is packed in a way that Argos packages are not",
    "the archive does not hold one package",
    "metadata.json is missing",
    "metadata.json names no languages",
    "sentencepiece.model is missing or empty",
    "model/model.bin is missing or empty",
    "model/model.bin is cut short",
    "model/config.json is missing or empty",
    "the vocabulary of the model is missing or empty",
    "out of memory",
    # archives
    "it is encrypted",
    "a link",
    "a special file",
    "a character that has no place in a name",
    "an absolute path",
    "a path that leads outside",
    "a name that systems read differently",
    "a name that is too long",
    "too many folders",
    "the same name twice",
    "a file and a folder of the same name",
    # the clipboard
    "there is no display",
    "on Wayland this needs the program wl-paste (package wl-clipboard)",
    # what a file looks like that is no text
    "ZIP archive",
    "picture, sound or film",
    "film or picture",
    "PNG picture",
    "JPEG picture",
    "GIF picture",
    "SQLite database",
    "gzip archive",
    "bzip2 archive",
    "xz archive",
    "7-Zip archive",
    "RAR archive",
    "old Word or Office document",
    "RTF document",
    "program",
    "sound or film",
    "sound",
    "Word document",
    "Excel workbook",
    "PowerPoint presentation",
    "EPUB book",
    "OpenDocument file",
)
