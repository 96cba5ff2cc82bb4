"""The house rules of pyproject.toml hold, each can fail, and starting the program imports nothing heavy."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop_app"

# What a command that needs none of it must not load: a window, an engine, rankers, a network client.
HEAVY = (
    "PySide6",
    "argostranslate",
    "ctranslate2",
    "sentencepiece",
    "sumy",
    "numpy",
    "nltk",
    "requests",
    "rich",
)
NEVER = ("argostranslate.translate", "stanza", "spacy", "torch")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the `desktop_app` in `folder`, by the contracts of the pyproject.toml there."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def copy_of_the_house(folder: Path) -> Path:
    """A copy of the program's modules, to be broken on purpose; its package folder."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    return Path(
        shutil.copytree(
            PACKAGE, folder / "desktop_app", ignore=shutil.ignore_patterns("__pycache__", "resources")
        )
    )


def loaded_by(statement: str, names: tuple[str, ...]) -> list[str]:
    """Which of the modules `names` a fresh interpreter has loaded once it has run `statement`."""
    program = f"import sys\n{statement}\nprint(*[name for name in {names!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.split("\n")[-2].split()


def imports_of(file: Path) -> set[str]:
    """Every dotted name that a file imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def is_or_is_in(name: str, package: str) -> bool:
    """Whether `name` is `package` or something inside it."""
    return name == package or name.startswith(package + ".")


def test_the_rooms_are_entered_in_one_direction_and_foreign_libraries_stay_where_they_belong() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "bad_import", "contract"),
    [
        ("article/model.py", "import desktop_app.reading.model", "The rooms are entered in one direction"),
        ("quotations/model.py", "import desktop_app.summary.model", "The rooms are entered in one direction"),
        ("reading/events.py", "def late():\n    import PySide6.QtCore", "Qt stays in the window"),
        ("services.py", "def late():\n    import PySide6.QtGui", "Qt stays in the window"),
        ("gui/controller.py", "import desktop_app.stores", "The rooms are entered in one direction"),
        ("reading/model.py", "import ctranslate2", "The engine has one door"),
        (
            "translation/engine.py",
            "def late():\n    import argostranslate.package",
            "The engine has one door",
        ),
        ("gui/__init__.py", "import sumy.utils", "sumy stays in the summary"),
    ],
)
def test_a_forbidden_import_is_noticed(module: str, bad_import: str, contract: str, tmp_path: Path) -> None:
    broken = copy_of_the_house(tmp_path) / module
    broken.write_text(broken.read_text(encoding="utf-8") + f"\n\n{bad_import}\n", encoding="utf-8")
    done = lint_imports(tmp_path)
    assert done.returncode == 1
    assert f"{contract} BROKEN" in done.stdout


def test_a_module_without_a_place_among_the_layers_is_noticed(tmp_path: Path) -> None:
    (copy_of_the_house(tmp_path) / "helpers.py").touch()
    done = lint_imports(tmp_path)
    assert done.returncode == 1
    assert "helpers" in done.stdout


@pytest.mark.parametrize(
    "file", sorted(PACKAGE.rglob("*.py")), ids=lambda f: f.relative_to(PACKAGE).as_posix()
)
def test_no_file_imports_what_reaches_for_the_network_or_weighs_gigabytes(file: Path) -> None:
    found = imports_of(file)
    assert not [name for name in found for forbidden in NEVER if is_or_is_in(name, forbidden)]


def test_the_search_for_forbidden_imports_sees_all_their_forms(tmp_path: Path) -> None:
    file = tmp_path / "bad.py"
    file.write_text("def f():\n    from argostranslate import package, translate\n    import torch.nn as n\n")
    found = imports_of(file)
    assert {name for name in NEVER if any(is_or_is_in(f, name) for f in found)} == {
        "argostranslate.translate",
        "torch",
    }


def test_the_command_line_starts_without_window_engine_rankers_or_network() -> None:
    assert loaded_by("import desktop_app.cli", HEAVY) == []


def test_asking_for_the_version_loads_nothing_heavy_either() -> None:
    ask = "from desktop_app.cli import main\ntry: main(['--version'])\nexcept SystemExit: pass"
    assert loaded_by(ask, HEAVY) == []


def test_the_engines_door_can_be_imported_without_loading_the_engine() -> None:
    assert (
        loaded_by("import desktop_app.translation.argos", ("ctranslate2", "argostranslate", "sentencepiece"))
        == []
    )


def test_the_search_for_loaded_modules_finds_one_that_is_loaded() -> None:
    assert loaded_by("import rich.text", ("rich", "requests")) == ["rich"]
