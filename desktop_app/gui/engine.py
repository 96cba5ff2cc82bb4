"""Keeps the one translation engine that is loaded. Used on the worker's thread only."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.errors import PackageNotFound
from desktop_app.translation.engine import PackageInfo, Translator


class EngineShelf:
    """Opens the engine for a package, and the same one again for as long as the package is the same."""

    def __init__(
        self, *, choose: Callable[[str | None], PackageInfo], load: Callable[[PackageInfo], Translator]
    ) -> None:
        self._choose = choose
        self._load = load
        self._loaded: Translator | None = None

    def open(self, name: str = "") -> Translator:
        """The engine for the package of that name, or for the first that is found.

        Raises:
            PackageError: there is none, or it cannot be used.
        """
        try:
            package = self._choose(name or None)
        except PackageNotFound:
            package = self._choose(
                None
            )  # the one in the settings is gone; what is there is better than nothing
        if self._loaded is None or _identity(self._loaded.package) != _identity(package):
            self._loaded = None  # two models in memory at once would be too many
            self._loaded = self._load(package)
        return self._loaded


def _identity(package: PackageInfo) -> tuple[str, str, str]:
    return package.name, str(package.path), package.version
