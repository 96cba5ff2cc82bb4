"""What the settings stand on. Light, so that the dialog itself is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.translation.engine import PackageInfo

FindPackages = Callable[[], Sequence[PackageInfo]]


@dataclass(frozen=True, slots=True)
class DictionaryLine:
    """One dictionary as the settings list it: `detail` says how many words it has, or why it cannot be read."""

    path: str
    title: str
    detail: str = ""


Describe = Callable[[Sequence[str]], Sequence[DictionaryLine]]


@dataclass(frozen=True, slots=True)
class SettingsServices:
    """What the settings are given from outside, and which parts of the program there are to be set.

    `language_is_live`: the interface changes its language while it runs. `dictionary_filters` are those of a file
    dialog. Without `describe_dictionaries`, `word_help` or `clipboard` their groups are not shown.
    """

    find_packages: FindPackages
    describe_dictionaries: Describe | None = None
    dictionary_filters: str = ""
    language_is_live: bool = False
    word_help: bool = False
    clipboard: bool = False
