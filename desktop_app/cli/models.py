"""`dragoman models`: list, install, remove and describe translation packages."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop_app.cli.report import complain, say
from desktop_app.errors import InstallCancelled, NoPackage, PackageNotFound, ReaderError
from desktop_app.messages import STARTER_NOTICE, megabytes

if TYPE_CHECKING:
    from types import TracebackType

    from desktop_app.translation.engine import PackageInfo

DONE, FAILED, NOT_FOUND, INTERRUPTED = 0, 1, 3, 130
QUALITY_OF_STARTER = STARTER_NOTICE.rstrip(".").lower()
_ORIGINS = {
    "argos": "Argos Translate",
    "dragoman": "installed",
    "shipped": "comes with Dragoman",
    "given": "given",
}


def main(argv: Sequence[str]) -> int:
    """Run one of the commands.

    Returns:
        The exit status: 0 done, 1 failed, 3 no such package, 130 interrupted. Bad arguments leave with 2.
    """
    args = _parser().parse_args(argv)
    commands = {"list": _list, "install": _install, "remove": _remove, "info": _info}
    try:
        return commands[args.command](args)
    except (PackageNotFound, NoPackage) as error:
        complain(error)
        return NOT_FOUND
    except ReaderError as error:
        complain(error)
        return FAILED
    except KeyboardInterrupt:
        say("interrupted.")
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman models", description="Translation packages on this machine."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    listing = commands.add_parser("list", help="the packages that are found, in the order they are chosen")
    install = commands.add_parser("install", help="install a package")
    install.add_argument(
        "source",
        metavar="FILE|URL|ar-en",
        help="an .argosmodel file, its address, or ar-en for the official one",
    )
    remove = commands.add_parser("remove", help="remove a package that Dragoman installed")
    remove.add_argument("name", metavar="NAME")
    info = commands.add_parser("info", help="all that is known of a package")
    info.add_argument("name", metavar="NAME|FOLDER|FILE", nargs="?", help="the one in use if left out")
    for command in (listing, info):
        command.add_argument("--json", action="store_true", help="for programs")
    return parser


def _list(args: argparse.Namespace) -> int:
    from desktop_app.translation.packages import find_packages

    found = find_packages()
    used = _in_use()
    if args.json:
        _print_json([_as_json(package, used=used) for package in found])
    elif found:
        _print_table(found, used=used)
    if used is None:
        say(
            "no package translates Arabic to English. Install the official one: dragoman models install ar-en"
        )
    return DONE


def _install(args: argparse.Namespace) -> int:
    from desktop_app.translation.packages import install, received

    try:
        with _Bar(args.source) as bar:
            package = install(args.source, progress=bar.show)
    except KeyboardInterrupt:
        complain(InstallCancelled(args.source, received(args.source)))
        return INTERRUPTED
    print(
        f"{package.name} ({package.from_code} → {package.to_code}, version {package.version}) is installed."
    )
    used = _in_use()
    if used and used.path != package.path:
        if (package.from_code, package.to_code) == (used.from_code, used.to_code):
            say(f"{used.name} in {used.path} comes first; choose this one with: --package {package.name}")
        else:
            say(f"it translates {package.from_code} to {package.to_code}; Dragoman reads Arabic in English.")
    return DONE


def _remove(args: argparse.Namespace) -> int:
    from desktop_app.translation.packages import remove

    remove(args.name)
    print(f"{args.name} is removed.")
    return DONE


def _info(args: argparse.Namespace) -> int:
    from desktop_app.translation.packages import choose_package, describe

    used = _in_use()
    name = args.name or str((used or choose_package()).path)
    package = describe(name)
    if used and package.path == used.path:
        package = replace(used, sha256=package.sha256)
    known = _as_json(package, used=used)
    if args.json:
        _print_json(known)
    else:
        _print_facts(known)
    return DONE


def _in_use() -> PackageInfo | None:
    """The package that reading would take now: the one of the settings, or the first sound one."""
    from desktop_app.settings import load_settings
    from desktop_app.translation.packages import choose_package

    try:
        try:
            return choose_package(load_settings().package or None)
        except PackageNotFound:
            return choose_package(None)
    except ReaderError:
        return None


def _as_json(package: PackageInfo, *, used: PackageInfo | None) -> dict[str, Any]:
    from desktop_app.translation.packages import size_of

    known: dict[str, Any] = {
        "name": package.name,
        "in_use": used is not None and package.path == used.path,
        "from": package.from_code,
        "to": package.to_code,
        "version": package.version,
        "origin": package.origin,
        "size": size_of(package),
        "path": str(package.path),
        "starter": package.starter,
        "description": package.description,
        "broken": package.broken or None,
    }
    return known if package.sha256 is None else {**known, "sha256": package.sha256}


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _print_table(packages: Sequence[PackageInfo], *, used: PackageInfo | None) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in ("", "Package", "Pair", "Version", "Origin", "Size", "Remarks"):
        table.add_column(heading, justify="right" if heading == "Size" else "left", overflow="fold")
    for package in packages:
        known = _as_json(package, used=used)
        pair = f"{package.from_code} → {package.to_code}" if package.from_code else ""
        table.add_row(
            "*" if known["in_use"] else "",
            package.name,
            pair,
            package.version,
            _ORIGINS[package.origin],
            megabytes(known["size"]),
            _remarks(package, in_use=known["in_use"]),
        )
    _print_rich(table)


def _print_facts(known: dict[str, Any]) -> None:
    from rich.table import Table

    facts = Table.grid(padding=(0, 2))
    for key, value in known.items():
        if value in (None, "", False):
            continue
        facts.add_row(key.replace("_", " "), _fact(key, value))
    _print_rich(facts)


def _fact(key: str, value: Any) -> str:
    if key == "starter":
        return QUALITY_OF_STARTER
    if key == "size":
        return megabytes(value)
    if key == "origin":
        return _ORIGINS[value]
    return "yes" if value is True else str(value)


def _print_rich(table: Any) -> None:
    from rich.console import Console

    # A file or a pipe has no width: a wide one keeps each package on its line there.
    console = Console(markup=False, highlight=False, width=None if sys.stdout.isatty() else 200)
    console.print(table, soft_wrap=False)


def _remarks(package: PackageInfo, *, in_use: bool) -> str:
    from desktop_app.translation.packages import PAIR

    if package.broken:
        return f"broken, skipped: {package.broken}"
    remarks = ["in use"] if in_use else []
    if package.starter:
        remarks.append(QUALITY_OF_STARTER)
    if (package.from_code, package.to_code) != PAIR:
        remarks.append("another pair, not used")
    return "; ".join(remarks)


@dataclass
class _Bar:
    """Progress of an installation on standard error, on a terminal only."""

    source: str

    def __post_init__(self) -> None:
        self._bar: Any = None
        self._stage = ""
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

            columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> _Bar:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, stage: str, done: int, total: int | None) -> None:
        """One step of the installation."""
        if not self._bar:
            return
        if stage != self._stage:
            self._stage = stage
            self._bar.reset(self._task, description=stage, total=total)
        self._bar.update(self._task, completed=done, total=total)
