"""The strips under the bar, and the notices in them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.errors import BrokenPackage, FileMissing, NoPackage
from desktop_app.gui import notices
from desktop_app.gui.banner import Banner, Banners
from desktop_app.gui.notices import Act, Notice, Place


@pytest.fixture
def banners(qtbot: QtBot) -> Banners:
    """The strips, on screen."""
    made = Banners()
    qtbot.addWidget(made)
    made.resize(800, 120)
    made.show()
    return made


def test_each_place_shows_its_own_notice(banners: Banners) -> None:
    banners.show_notice(Place.PACKAGE, notices.starter(82))
    banners.show_notice(Place.PROBLEM, notices.problem(FileMissing("a.txt")))
    assert [banners.at(place).isVisible() for place in Place] == [True, False, True]
    banners.show_notice(Place.PROBLEM, None)
    assert [banners.at(place).isVisible() for place in Place] == [True, False, False]


def test_a_button_asks_for_what_it_says(banners: Banners, qtbot: QtBot) -> None:
    banners.show_notice(Place.PACKAGE, notices.no_package(82))
    with qtbot.waitSignal(banners.act_requested) as asked:
        qtbot.mouseClick(banners.at(Place.PACKAGE).buttons[Act.INSTALL_FILE], Qt.MouseButton.LeftButton)
    assert asked.args == [Act.INSTALL_FILE]


def test_hiding_a_notice_names_its_place(banners: Banners, qtbot: QtBot) -> None:
    banners.show_notice(Place.TEXT, notices.not_arabic())
    with qtbot.waitSignal(banners.dismissed) as told:
        qtbot.keyClick(banners.at(Place.TEXT)._close, Qt.Key.Key_Space)
    assert told.args == [Place.TEXT]


def test_a_name_with_marks_of_its_own_is_shown_as_it_is(banners: Banners) -> None:
    banners.show_notice(Place.PROBLEM, notices.problem(FileMissing("<b>&.txt")))
    assert "&lt;b&gt;&amp;.txt" in banners.at(Place.PROBLEM).text.text()


def test_the_button_under_the_mouse_stays_while_the_bar_grows(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_notice(notices.installing("download", 1_000_000, 82_000_000))
    stop = banner.buttons[Act.STOP_INSTALL]
    banner.show_notice(notices.installing("download", 41_000_000, 82_000_000))
    assert banner.buttons[Act.STOP_INSTALL] is stop
    assert banner.bar.value() == 50


def test_an_end_that_is_not_known_is_a_bar_that_only_moves(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_notice(notices.installing("verify", 0, None))
    assert (banner.bar.minimum(), banner.bar.maximum()) == (0, 0)


@pytest.mark.parametrize(
    ("notice", "problem"),
    [
        (notices.starter(82), False),
        (notices.no_package(82), False),
        (notices.broken_package(NoPackage("ar", "en"), 82), False),
        (notices.broken_package(BrokenPackage("x", "cut short"), 82), True),
        (notices.install_failed(BrokenPackage("x", "cut short"), 82), True),
        (notices.not_arabic(), False),
    ],
)
def test_only_what_went_wrong_looks_like_it(notice: Notice, problem: bool) -> None:
    assert notice.problem is problem
    assert notice.text
