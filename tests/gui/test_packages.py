"""What is told of the package in use and of one that is being installed, in one place of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.errors import DownloadRefused, NoPackage
from desktop_app.gui.notices import Notice
from desktop_app.gui.packages import Packages
from desktop_app.translation.engine import PackageInfo
from tests.fakes import FAKE_PACKAGE
from tests.gui.conftest import Gate

STARTER = replace(FAKE_PACKAGE, starter=True)


class Told:
    """Packages that are installed as the test says, and the notices they told."""

    def __init__(self) -> None:
        self.answer: Callable[[], PackageInfo] = lambda: FAKE_PACKAGE
        self.packages = Packages(self._install, official_size=81_869_670)
        self.notices: list[Notice | None] = []
        self.packages.notice_changed.connect(self.notices.append)

    def _install(self, _source: str, *, progress: object = None) -> PackageInfo:
        return self.answer()


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[Told]:
    """Packages, closed at the end of the test."""
    made = Told()
    yield made
    made.packages.close()


def fail(error: Exception) -> PackageInfo:
    """An installation that comes to nothing."""
    raise error


def test_of_a_starter_the_better_one_is_offered_with_its_size(told: Told, qtbot: QtBot) -> None:
    with qtbot.waitSignal(told.packages.used) as used:
        told.packages.use(STARTER)
    (notice,) = told.notices
    assert notice is not None
    assert "82 MB" in notice.acts[0][1]
    assert used.args == [STARTER]


def test_of_any_other_there_is_nothing_to_tell(told: Told) -> None:
    told.packages.use(FAKE_PACKAGE)
    assert told.notices == [None]


def test_while_one_is_installed_that_alone_is_told(told: Told, qtbot: QtBot, gate: Gate) -> None:
    told.answer = lambda: (gate.answer(""), FAKE_PACKAGE)[1]
    told.packages.install("ar-en")
    qtbot.waitUntil(lambda: bool(told.notices))
    told.packages.miss(NoPackage("ar", "en"))
    assert told.packages.installing
    assert [notice.progress is not None for notice in told.notices if notice] == [True]


def test_an_installation_that_was_stopped_leaves_what_was_told_before(
    told: Told, qtbot: QtBot, gate: Gate
) -> None:
    told.packages.miss(NoPackage("ar", "en"))
    told.answer = lambda: (gate.answer(""), FAKE_PACKAGE)[1]
    told.packages.install("ar-en")
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: len(told.notices) > 1)
    told.packages.stop()
    assert told.notices[-1] == told.notices[0]
    assert not told.packages.installing


def test_one_that_was_installed_takes_the_notice_away(told: Told, qtbot: QtBot) -> None:
    told.packages.miss(NoPackage("ar", "en"))
    with qtbot.waitSignal(told.packages.installed) as installed:
        told.packages.install("/nowhere/package.argosmodel")
    assert installed.args == [FAKE_PACKAGE]
    assert told.notices[-1] is None


def test_why_it_failed_is_told(told: Told, qtbot: QtBot) -> None:
    told.answer = lambda: fail(DownloadRefused("https://example.org/package", 404))
    told.packages.install("ar-en")
    qtbot.waitUntil(lambda: any(notice and notice.problem for notice in told.notices))
    assert not told.packages.installing


def test_what_nobody_foresaw_is_a_fault_and_what_was_told_before_is_told_again(
    told: Told, qtbot: QtBot
) -> None:
    told.packages.use(STARTER)
    told.answer = lambda: fail(ZeroDivisionError("unforeseen"))
    with qtbot.waitSignal(told.packages.fault_found) as fault:
        told.packages.install("ar-en")
    assert isinstance((fault.args or [None])[0], ZeroDivisionError)
    assert told.notices[-1] == told.notices[0]
