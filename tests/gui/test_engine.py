"""The engine that stays loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.errors import NoPackage, PackageNotFound
from desktop_app.gui.engine import EngineShelf
from desktop_app.translation.engine import PackageInfo, Translator
from tests.fakes import FAKE_PACKAGE, FakeTranslator


class Room:
    """Packages that can be chosen, and the engines loaded from them."""

    def __init__(self, *packages: PackageInfo) -> None:
        self.packages = list(packages)
        self.loaded: list[str] = []

    def choose(self, name: str | None) -> PackageInfo:
        """The package of that name, the first without one."""
        found = [p for p in self.packages if name in (None, p.name)]
        if not found:
            raise PackageNotFound(name) if name else NoPackage("ar", "en")
        return found[0]

    def load(self, package: PackageInfo) -> Translator:
        """A fake engine."""
        self.loaded.append(f"{package.name} {package.version}")
        return FakeTranslator(package=package)

    def shelf(self) -> EngineShelf:
        """The shelf over these packages."""
        return EngineShelf(choose=self.choose, load=self.load)


def test_the_same_package_is_loaded_once() -> None:
    room = Room(FAKE_PACKAGE)
    shelf = room.shelf()
    assert shelf.open() is shelf.open(FAKE_PACKAGE.name)
    assert room.loaded == ["fake-ar_en 0.0"]


def test_a_new_version_of_a_package_is_loaded() -> None:
    room = Room(FAKE_PACKAGE)
    shelf = room.shelf()
    shelf.open()
    room.packages[0] = replace(FAKE_PACKAGE, version="1.0")
    assert shelf.open().package.version == "1.0"


def test_a_package_that_is_gone_gives_way_to_the_first_there_is() -> None:
    assert Room(FAKE_PACKAGE).shelf().open("official").package == FAKE_PACKAGE


def test_no_package_at_all_is_an_error() -> None:
    with pytest.raises(NoPackage):
        Room().shelf().open("official")
