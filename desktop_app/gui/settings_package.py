"""Choosing the translation package among those that are installed, with what to expect of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from desktop_app.gui.controller import Controller
from desktop_app.gui.jobs import Job, Lane
from desktop_app.gui.settings_rows import Choice, Rows, set_explanation
from desktop_app.gui.settings_services import FindPackages
from desktop_app.translation.engine import PackageInfo

_PAIR = ("ar", "en")


class PackageFinder(QObject):
    """Looks for the packages on the disk, off the window's thread."""

    found = Signal(object)  # a tuple of PackageInfo
    failed = Signal(object)

    def __init__(self, find: FindPackages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._lane = Lane("packages", self)
        self._lane.made.connect(lambda _number, packages: self.found.emit(packages))
        self._lane.failed.connect(lambda _number, error: self.failed.emit(error))

    def look(self) -> None:
        """Look now; `found` tells."""

        def work(_job: Job) -> Iterator[object]:
            yield tuple(self._find())

        self._lane.submit(work)

    def close(self) -> None:
        """Wait for the look that runs."""
        self._lane.close()


class PackageRow(QObject):
    """The row of the package: the article on screen is translated anew with what is chosen."""

    def __init__(self, rows: Rows, controller: Controller, parent: QObject | None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._packages: tuple[PackageInfo, ...] = ()
        self.choice = Choice(self.tr("Translation package"))
        self.honesty: QLabel = rows.add(self.tr("Translation package"), self.choice)
        self.choice.chosen.connect(self._on_chosen)
        self.refresh()

    def show_packages(self, packages: tuple[PackageInfo, ...]) -> None:
        """Offer these packages."""
        self._packages = tuple(p for p in packages if (p.from_code, p.to_code) == _PAIR or p.broken)
        first = self._first()
        automatic = self.tr("The first that is found: {name}").format(name=_title(first)) if first else ""
        entries = [("", automatic or self.tr("The first that is found"))]
        entries += [(p.name, _title(p)) for p in self._packages]
        usable = ["", *(p.name for p in self._packages if not p.broken)]
        self.choice.offer(dict(entries).items(), usable=usable)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        name = self._controller.settings.package
        self.choice.show_value(name, name)
        package = self._chosen()
        set_explanation(self.honesty, self.choice, self._honest_words(name, package))

    def _on_chosen(self, name: object) -> None:
        self._controller.change_settings(replace(self._controller.settings, package=str(name)))
        self.refresh()

    def _first(self) -> PackageInfo | None:
        return next((p for p in self._packages if not p.broken), None)

    def _chosen(self) -> PackageInfo | None:
        name = self._controller.settings.package
        named = (p for p in self._packages if p.name == name and not p.broken)
        return next(named, None) if name else self._first()

    def _honest_words(self, name: str, package: PackageInfo | None) -> str:
        if not self._packages:
            return self.tr("No package is installed. The Translation menu has ways to get one.")
        if package is None:
            broken = next((p.broken for p in self._packages if p.name == name), "")
            return (
                self.tr("It cannot be used: {why}").format(why=broken)
                if broken
                else self.tr("It is no longer there; the first that is found is used instead.")
            )
        if package.starter:
            return self.tr(
                "The starter that comes with Dragoman: expect mistakes. "
                "The Translation menu can fetch the official package."
            )
        return self.tr(
            "Made for general texts. A machine translates: sentences marked with a flag need a second look."
        )


def _title(package: PackageInfo) -> str:
    words = f"{package.name} {package.version}".strip()
    return f"\u2068{words}\u2069 ⚠" if package.broken else f"\u2068{words}\u2069"
