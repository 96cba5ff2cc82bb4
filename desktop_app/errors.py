"""What can go wrong, as data: no prose here, messages.py has the words for every one."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(eq=False)
class ReaderError(Exception):
    """Anything foreseen that stops a piece of work. The fields say what happened; messages.py says it to a person."""

    def __str__(self) -> str:
        """The fields for logs: `FileMissing(name='a.txt')`."""
        shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self))
        return f"{type(self).__name__}({shown})"


# --- what was given to read ---


@dataclass(eq=False)
class InputError(ReaderError):
    """A text that could not be read; `name` is the file's name or «clipboard», «standard input»."""

    name: str


@dataclass(eq=False)
class FileMissing(InputError):
    """No file of that name."""


@dataclass(eq=False)
class IsDirectory(InputError):
    """A folder where a file was wanted."""


@dataclass(eq=False)
class PermissionRefused(InputError):
    """The file is there and may not be read."""


@dataclass(eq=False)
class FileUnreadable(InputError):
    """The system failed while reading."""

    reason: str


@dataclass(eq=False)
class FileTooLarge(InputError):
    """More than the reader takes at once; sizes in bytes."""

    size: int
    limit: int


@dataclass(eq=False)
class EmptyText(InputError):
    """Nothing in it but white space."""


@dataclass(eq=False)
class BinaryFile(InputError):
    """Not a text file; `looks_like` names the format when its first bytes tell (PDF, ZIP or Word document …), else ''."""

    looks_like: str


@dataclass(eq=False)
class NoTexts(InputError):
    """A folder in which there is no text."""


@dataclass(eq=False)
class ReadingFailed(InputError):
    """A fault of the program in just this text, one of many; what happened is its cause."""

    reason: str


@dataclass(eq=False)
class EncodingUnclear(InputError):
    """No encoding fits well enough to be trusted; `tried` are those that were weighed."""

    tried: tuple[str, ...]


@dataclass(eq=False)
class EncodingMismatch(InputError):
    """The bytes are not valid in the encoding the user named."""

    encoding: str


@dataclass(eq=False)
class EncodingUnknown(ReaderError):
    """No encoding of that name exists."""

    encoding: str


@dataclass(eq=False)
class ClipboardUnavailable(ReaderError):
    """There is no clipboard to read: no display, or the desktop does not let us."""

    reason: str


# --- what was asked for ---


@dataclass(eq=False)
class BadLength(ReaderError):
    """Not a length of a summary: `3`, `30%` and `120w` are."""

    given: str


@dataclass(eq=False)
class OutputUnwritable(ReaderError):
    """The result could not be written there; nothing that stood there before was touched."""

    path: str
    reason: str


@dataclass(eq=False)
class OutputInUse(ReaderError):
    """Another run writes its results into `folder` at this moment."""

    folder: str


@dataclass(eq=False)
class DiskFull(ReaderError):
    """No room left on the device."""

    path: str


@dataclass(eq=False)
class FormatUnavailable(ReaderError):
    """A file of that format cannot be made on this machine."""

    format: str
    reason: str


# --- translation packages ---


@dataclass(eq=False)
class PackageError(ReaderError):
    """Anything about translation packages."""


@dataclass(eq=False)
class NoPackage(PackageError):
    """No package for this pair is installed anywhere."""

    from_code: str
    to_code: str


@dataclass(eq=False)
class PackageNotFound(PackageError):
    """No installed package, folder or file of that name."""

    name: str


@dataclass(eq=False)
class WrongPair(PackageError):
    """A sound package, for other languages."""

    name: str
    from_code: str
    to_code: str


@dataclass(eq=False)
class BrokenPackage(PackageError):
    """A package that cannot be used: files missing, cut short, or refused by the engine."""

    name: str
    reason: str


@dataclass(eq=False)
class UnsafeArchive(PackageError):
    """An archive that reaches outside its folder, holds links, or unpacks to an absurd size."""

    name: str
    member: str
    reason: str


@dataclass(eq=False)
class PackageProtected(PackageError):
    """A package that Dragoman did not install and will not remove: `owner` is «dragoman» (shipped) or «argos»."""

    name: str
    owner: str


@dataclass(eq=False)
class NoNetwork(PackageError):
    """The server could not be reached; `partial` bytes of the file are kept for the next try."""

    url: str
    reason: str
    partial: int = 0


@dataclass(eq=False)
class DownloadRefused(PackageError):
    """The server answered with an error status."""

    url: str
    status: int


@dataclass(eq=False)
class DownloadCorrupt(PackageError):
    """What arrived is not what was published: wrong hash or wrong size."""

    url: str
    expected: str
    received: str


@dataclass(eq=False)
class EngineFailed(ReaderError):
    """The translation engine gave up on a text it should have taken."""

    reason: str


@dataclass(eq=False)
class InstallCancelled(PackageError):
    """The user stopped an installation; `partial` bytes of a download are kept for the next try."""

    name: str
    partial: int = 0


@dataclass(eq=False)
class InstallBusy(PackageError):
    """Another process of Dragoman installs or removes packages in `folder` at this moment."""

    folder: str


# --- dictionaries ---


@dataclass(eq=False)
class DictionaryError(ReaderError):
    """Anything about a dictionary; `name` is its file's."""

    name: str


@dataclass(eq=False)
class DictionaryMissing(DictionaryError):
    """Its file, or the one with its text that should lie beside it, is not there; `file` is what is missing."""

    file: str


@dataclass(eq=False)
class DictionaryUnknown(DictionaryError):
    """Neither a StarDict (.ifo) nor a dictd (.index) dictionary."""


@dataclass(eq=False)
class BrokenDictionary(DictionaryError):
    """It cannot be used: cut short, damaged, or not what its name says."""

    reason: str


# --- what is kept between runs ---


@dataclass(eq=False)
class StoreError(ReaderError):
    """Anything about a file in which the user's work is kept; `path` is the file."""

    path: str


@dataclass(eq=False)
class StoreDamaged(StoreError):
    """What is in it cannot be read; the next time it is opened it is set aside and rebuilt from what can."""

    reason: str


@dataclass(eq=False)
class StoreTooNew(StoreError):
    """A newer Dragoman wrote it: version `found` of its schema, this one knows up to `known`."""

    found: int
    known: int


@dataclass(eq=False)
class StoreNotUpgraded(StoreError):
    """It could not be brought to `version` of its schema, and is as it was."""

    version: int
    reason: str


@dataclass(eq=False)
class StoreBusy(StoreError):
    """Somebody else has been writing for longer than one can wait."""


@dataclass(eq=False)
class NotKept(ReaderError):
    """No reading of that number or name is in the library."""

    name: str


@dataclass(eq=False)
class BadLibraryFile(InputError):
    """Not a library that can be taken in: not one at all, cut short, damaged, or of a newer program."""

    reason: str


# --- the translation memory ---


@dataclass(eq=False)
class NotTmx(InputError):
    """A file that was to be imported into the memory and is no TMX file."""


@dataclass(eq=False)
class BrokenTmx(InputError):
    """A TMX file that is not well-formed XML at `line` (0: not known); `reason` as the parser has it."""

    line: int
    reason: str


@dataclass(eq=False)
class NoPairs(InputError):
    """A sound TMX file without any Arabic beside English; `languages` are the codes it has, as it writes them."""

    languages: str


# --- the glossary ---


@dataclass(eq=False)
class BrokenGlossary(InputError):
    """A file of terms that cannot be used, at `line` (0: nowhere in particular)."""

    line: int
    reason: str


@dataclass(eq=False)
class TermIncomplete(ReaderError):
    """A term without Arabic, or with neither English nor anything forbidden."""

    arabic: str
    english: str


@dataclass(eq=False)
class TermExists(ReaderError):
    """The glossary has an entry for this Arabic."""

    arabic: str


# --- the machine ---


@dataclass(eq=False)
class NoDisplay(ReaderError):
    """There is no screen to open a window on."""
