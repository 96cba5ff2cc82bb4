"""What every test stands on: no display, no network, nothing of the user's, and one tiny package for all."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ["LC_ALL"] = os.environ["LANGUAGE"] = "C.UTF-8"  # and English, whatever the desktop speaks

from pathlib import Path

import pytest

_AS_HOME = ("HOME", "USERPROFILE")
_INSIDE = (
    *("DRAGOMAN_DATA_DIR", "DRAGOMAN_CONFIG_DIR", "ARGOS_PACKAGES_DIR"),
    *("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"),
)
_UNSET = (
    *("SNAP", "SNAP_USER_DATA", "ARGOS_TRANSLATE_PACKAGE_DIR"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"),
    *("http_proxy", "https_proxy", "all_proxy", "no_proxy"),
)


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of its own for each test: what a developer has installed or chosen neither helps nor suffers."""
    home = tmp_path_factory.mktemp("home")
    for name in _AS_HOME:
        monkeypatch.setenv(name, str(home))
    for name in _INSIDE:
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in _UNSET:
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(scope="session")
def tiny_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real package that the engine loads, ar → en, for reading only: copy it before changing it."""
    from tests.packages import make_package

    return make_package(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def tiny_archive(tiny_package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny package as an .argosmodel file."""
    from tests.packages import make_archive

    return make_archive(tiny_package, tmp_path_factory.mktemp("archive") / f"{tiny_package.name}.argosmodel")
