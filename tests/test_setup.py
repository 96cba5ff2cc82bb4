"""Set-up: the right Python is found, and the list of Qt's system libraries is what Qt is linked to."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import PySide6
import pytest

from tools import qt_libraries

ROOT = Path(__file__).resolve().parent.parent
COREUTILS = ("cat", "cksum", "dirname", "grep", "id", "rm", "sed", "tail", "tee", "uname")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="set-up installs system libraries on Linux only"
)


def names_linked_to(library: Path) -> set[str]:
    """The shared libraries that an ELF file asks for: strings of that form in its string table."""
    found = re.findall(rb"\0(lib[A-Za-z0-9_.+-]+\.so(?:\.\d+)*)(?=\0)", library.read_bytes())
    return {name.decode() for name in found}


def test_the_list_holds_every_system_library_that_the_window_is_linked_to() -> None:
    qt = Path(PySide6.__path__[0])
    used = [
        qt / f"Qt/lib/libQt6{part}.so.6"
        for part in ("Core", "Gui", "Widgets", "Network", "XcbQpa", "DBus", "Svg")
    ]
    used += [
        qt / "Qt/plugins/platforms/libqxcb.so",
        *(qt / f"Qt{part}.abi3.so" for part in ("Core", "Gui", "Widgets", "Network")),
    ]
    wanted = set().union(*(names_linked_to(file) for file in used))
    bundled = {file.name for file in qt.rglob("*.so*")} | {
        file.name for file in (qt.parent / "shiboken6").glob("*.so*")
    }
    of_every_linux = {"libc.so.6", "libm.so.6", "libresolv.so.2", "libgcc_s.so.1", "libstdc++.so.6"}
    assert wanted - bundled - of_every_linux == set(qt_libraries.LIBRARIES)


def test_a_library_that_is_nowhere_is_reported_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(qt_libraries.LIBRARIES, "libnowhere-at-all.so.9", ("libnowhere9", "nowhere"))
    assert "libnowhere-at-all.so.9" in qt_libraries.missing()
    assert "libc.so.6" not in qt_libraries.missing()


@pytest.mark.parametrize(
    ("manager", "expected"),
    [
        ("apt-get", "apt-get install -y libegl1 libglib2.0-0"),
        (
            "dnf",
            "dnf install -y 'libEGL.so.1()(64bit)' 'libglib-2.0.so.0()(64bit)'",
        ),
        ("pacman", "pacman -S --needed glib2 libglvnd"),
        (
            "zypper",
            "zypper install -y 'libEGL.so.1()(64bit)' 'libglib-2.0.so.0()(64bit)'",
        ),
    ],
)
@pytest.mark.parametrize(("user", "prefix"), [(0, ""), (1000, "sudo ")])
def test_the_command_speaks_to_the_package_manager_that_is_there(
    manager: str, expected: str, user: int, prefix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == manager else None)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    names = ["libEGL.so.1", "libglib-2.0.so.0"]
    assert qt_libraries.command(names) == prefix + expected


def test_without_a_known_package_manager_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert "libEGL.so.1" in qt_libraries.command(["libEGL.so.1"])


class Machine:
    """A checkout and a PATH on which only what a test puts there can be found."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "a checkout with blanks"
        self.bin = folder / "bin"
        self.bin.mkdir()
        (self.checkout / "tools").mkdir(parents=True)
        for name in ("setup.sh", "qt_libraries.py"):
            shutil.copy(ROOT / "tools" / name, self.checkout / "tools")
        (self.checkout / "pyproject.toml").write_text("[project]\nname = 'nothing'\nversion = '0'\n")
        for name in COREUTILS:
            (self.bin / name).symlink_to(shutil.which(name) or pytest.skip(f"no {name} here"))

    def add(self, name: str, script: str) -> None:
        """Put a shell script on the PATH."""
        file = self.bin / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)

    def python(self, name: str, *, version: str = "3.11.2", new: bool = True, ensurepip: bool = True) -> None:
        """Put a Python on the PATH that answers as set-up's questions want."""
        self.add(
            name,
            f"""case "$*" in
            -V) echo Python {version} ;;
            *version_info*3,\\ 11*) exit {0 if new else 1} ;;
            *ensurepip*) exit {0 if ensurepip else 1} ;;
            *python%d*) echo python{version.rpartition(".")[0]}-venv ;;
            "-m venv .venv") echo "made by {name}" >&2; exit 9 ;;
            esac""",
        )

    def set_up(self, **extra: str) -> subprocess.CompletedProcess[str]:
        """Run set-up there."""
        env: Mapping[str, str] = {"PATH": str(self.bin), **extra}
        command = ["/bin/sh", str(self.checkout / "tools" / "setup.sh")]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with nothing on it."""
    return Machine(tmp_path)


def test_without_any_python_the_message_says_what_is_needed(machine: Machine) -> None:
    done = machine.set_up()
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed" in done.stderr


def test_a_python_that_is_too_old_is_named(machine: Machine) -> None:
    machine.python("python3", version="3.9.2", new=False)
    done = machine.set_up()
    assert done.returncode == 1
    assert "3.11 or newer" in done.stderr
    assert "3.9.2" in done.stderr


def test_a_newer_python_beside_an_old_one_is_taken(machine: Machine) -> None:
    machine.python("python3", version="3.9.2", new=False)
    machine.python("python3.12", version="3.12.1")
    assert "made by python3.12" in machine.set_up().stderr


def test_the_named_python_comes_first(machine: Machine) -> None:
    machine.python("python3")
    machine.python("mine")
    assert "made by mine" in machine.set_up(PYTHON="mine").stderr


def test_a_missing_venv_module_is_one_command_away_for_those_who_are_not_root(machine: Machine) -> None:
    machine.python("python3", ensurepip=False)
    machine.add("apt-get", "echo must not be called; exit 1")
    (machine.bin / "id").unlink()
    machine.add("id", "echo 1000")
    done = machine.set_up()
    assert done.returncode == 1
    assert "sudo apt-get install -y python3.11-venv" in done.stderr
    assert "must not be called" not in done.stdout + done.stderr


def test_root_on_debian_gets_the_venv_module_installed(machine: Machine) -> None:
    machine.python("python3", ensurepip=False)
    machine.add("apt-get", 'echo "apt-get $*" >>"$APT_LOG"')
    (machine.bin / "id").unlink()
    machine.add("id", "echo 0")
    log = machine.bin / "apt.log"
    assert "made by python3" in machine.set_up(APT_LOG=str(log)).stderr
    assert "install" in log.read_text()
    assert "python3.11-venv" in log.read_text()


def test_where_nothing_has_changed_nothing_is_installed(machine: Machine) -> None:
    environment = machine.checkout / ".venv"
    (environment / "bin").mkdir(parents=True)
    python = environment / "bin" / "python"
    python.write_text(
        '#!/bin/sh\ncase "$*" in *install*) echo installing >&2; exit 1;; -V) echo Python 3.11.2;; esac\n'
    )
    python.chmod(0o755)
    (environment / "folder").write_text(f"{machine.checkout}\n")
    checksum = subprocess.run(
        "cksum <pyproject.toml", shell=True, cwd=machine.checkout, capture_output=True, text=True, check=True
    )
    (environment / "installed").write_text(f"{machine.checkout}\n{checksum.stdout}Python 3.11.2\n")
    assert machine.set_up().returncode == 0
    (machine.checkout / "pyproject.toml").write_text("[project]\nname = 'other'\nversion = '0'\n")
    changed = machine.set_up()
    assert changed.returncode == 1
    assert "installing" in changed.stderr


def test_an_environment_of_another_folder_is_not_used(machine: Machine) -> None:
    machine.python("python3")
    environment = machine.checkout / ".venv"
    (environment / "bin").mkdir(parents=True)
    shutil.copy(machine.bin / "python3", environment / "bin" / "python")
    (environment / "folder").write_text("/somewhere/else\n")
    assert "made by python3" in machine.set_up().stderr


def test_the_python_that_set_up_looks_for_is_the_one_the_package_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.11"
    assert "(3, 11)" in (ROOT / "tools" / "setup.sh").read_text(encoding="utf-8")
