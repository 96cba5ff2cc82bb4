"""The translation engine of one command: opened when it is first needed, once for all files."""

from __future__ import annotations

from desktop_app.cli.report import say
from desktop_app.errors import PackageNotFound, ReaderError
from desktop_app.messages import STARTER_NOTICE
from desktop_app.settings import load_settings
from desktop_app.translation.engine import PackageInfo, Translator


class TranslatorOnDemand:
    """Loads the package that was named, or the one in the settings, or the first that is found."""

    def __init__(self, package: str | None) -> None:
        self._named = package
        self._loaded: Translator | None = None
        self._failed: ReaderError | None = None
        self._told: set[str] = set()
        self._chosen: PackageInfo | None = None

    def open(self) -> Translator:
        """The engine, the same one at every call; a failure is remembered, not tried again for each file.

        Raises:
            ReaderError: there is no package, or it cannot be used.
        """
        if self._failed:
            raise self._failed
        if self._loaded is None:
            from desktop_app.translation.argos import load

            try:
                package = self.package()
                self._loaded = load(package)
            except ReaderError as error:
                self._failed = error
                raise
            if package.starter:
                say(f"{STARTER_NOTICE} The official package is better: dragoman models install ar-en")
        return self._loaded

    def package(self) -> PackageInfo:
        """The package that will be loaded.

        Raises:
            ReaderError: there is none, or not the one that was named.
        """
        if self._chosen is None:
            self._chosen = self._choose()
        return self._chosen

    def is_news(self, error: ReaderError) -> bool:
        """Whether this error has not been told yet: one message is enough for a hundred files."""
        new = str(error) not in self._told
        self._told.add(str(error))
        return new

    def _choose(self) -> PackageInfo:
        from desktop_app.translation.packages import choose_package, find_packages

        if self._named:
            return choose_package(self._named)
        for package in find_packages():
            if package.broken:
                say(f"the package in {package.path} is skipped: {package.broken}")
        try:
            return choose_package(load_settings().package or None)
        except PackageNotFound as error:
            say(f"the package “{error.name}” of the settings is gone; taking the first that is found")
            return choose_package(None)
