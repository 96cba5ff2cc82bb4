"""Keeps resources/translations/ in step with the sources: finds what the interface says, compiles what it becomes.

    python tools/translations.py            find all strings, write dragoman_ar.ts, compile dragoman_ar.qm
    python tools/translations.py missing    print what has no translation yet, as lines to be filled in
    python tools/translations.py fill FILE  take such lines, filled in, and do the first

The lines are «context TAB English TAB Arabic», a line break inside one written as \\n. Qt Linguist opens the .ts too.
lupdate is not used: it misses the functions `_tr` by which modules outside classes translate, and all of messages.py.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TS, QM = FOLDER / "dragoman_ar.ts", FOLDER / "dragoman_ar.qm"


class Source(NamedTuple):
    """A string as Qt looks it up."""

    context: str
    text: str


class Misuse(Exception):
    """A call by which nothing can be translated, because its words are not a plain string."""


# --- finding ----------------------------------------------------------------------------------------------------


def sources(package: Path = ROOT / "desktop_app") -> list[Source]:
    """All that the interface says, each once, by context."""
    found: dict[Source, None] = {}
    for file in sorted(package.rglob("*.py")):
        if "resources" not in file.relative_to(package).parts:
            found.update(dict.fromkeys(strings_of(file)))
    return sorted(found, key=lambda source: source.context.casefold())


def strings_of(file: Path) -> Iterator[Source]:
    """What one module says, in its order.

    Raises:
        Misuse: words are put together where they are translated, or counted by Qt.
    """
    tree = ast.parse(file.read_text(encoding="utf-8"))
    helpers = dict(_helpers(tree))
    yield from _walk(tree, "", helpers, file)
    if "_MESSAGES" in (names := _assigned(tree)):
        yield from (Source("messages", text) for text in _literals(names["_MESSAGES"], file))
    if "_REASONS" in names:
        yield from (Source("reasons", text) for text in _literals(names["_REASONS"], file))


def _walk(node: ast.AST, inside: str, helpers: dict[str, str], file: Path) -> Iterator[Source]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _walk(child, child.name, helpers, file)
            continue
        if isinstance(child, ast.FunctionDef) and child.name in helpers:
            continue
        if isinstance(child, ast.Call):
            yield from _of_call(child, inside, helpers, file)
        yield from _walk(child, inside, helpers, file)


def _of_call(call: ast.Call, inside: str, helpers: dict[str, str], file: Path) -> Iterator[Source]:
    name = ast.unparse(call.func)
    if name.split(".")[-1] == "tr":
        if name != "self.tr":  # the context is the class of the object, which nobody can tell from here
            raise Misuse(f"{file.name}:{call.lineno}: {name}")
        yield Source(inside, _literal(call, 0, 1, file))
    elif name.endswith("Application.translate") or name == "QT_TRANSLATE_NOOP":
        yield Source(_literal(call, 0, 2, file), _literal(call, 1, 2, file))
    elif name in helpers:
        yield Source(helpers[name], _literal(call, 0, 1, file))
    elif name == "Message" and "_say" in helpers and not any(isinstance(a, ast.Call) for a in call.args):
        yield from (Source(helpers["_say"], words) for words in map(_text, call.args) if words)


def _helpers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of a module that translate what they are given, and their contexts."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not isinstance(node.body[-1], ast.Return):
            continue
        call = node.body[-1].value
        if not isinstance(call, ast.Call) or len(call.args) != 2:
            continue
        if ast.unparse(call.func).split(".")[-1] not in ("translate", "_translate"):
            continue
        context, words = call.args
        given = node.args.args[0].arg if node.args.args else ""
        named = _text(context)
        if named and isinstance(words, ast.Name) and words.id == given:
            yield node.name, named


def _literal(call: ast.Call, place: int, most: int, file: Path) -> str:
    # More arguments would be a comment, or a number by which Qt chooses among plurals: Arabic has six of those,
    # so the interface says things as «Sentences: 3», which holds for any number.
    words = _text(call.args[place]) if place < len(call.args) == most and not call.keywords else None
    if not words:
        raise Misuse(f"{file.name}:{call.lineno}: {ast.unparse(call)}")
    return words


def _text(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _assigned(tree: ast.Module) -> dict[str, ast.AST]:
    found: dict[str, ast.AST] = {}
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found[node.target.id] = node.value
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = node.value
    return found


def _literals(table: ast.AST, file: Path) -> Iterator[str]:
    for node in ast.walk(table):
        if isinstance(node, ast.JoinedStr | ast.Lambda):
            raise Misuse(f"{file.name}:{node.lineno}: {ast.unparse(node)}")
        if words := _text(node):
            yield words


# --- keeping ----------------------------------------------------------------------------------------------------


def read_ts(file: Path = TS) -> dict[Source, str]:
    """What has been translated; '' where nothing is yet, or what is there was marked as unfinished."""
    if not file.exists():
        return {}
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            made = message.find("translation")
            finished = made is not None and made.get("type") is None
            key = Source(context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (made.text or "") if made is not None and finished else ""
    return found


def write_ts(translations: dict[Source, str], file: Path = TS) -> None:
    """Write the file that Qt Linguist reads; no line numbers, so that it changes only where words do."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="ar" sourcelanguage="en">')
    before = None
    for (context, text), made in translations.items():
        if context != before:
            lines += ["</context>"] * (before is not None)
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            before = context
        state = "" if made else ' type="unfinished"'
        lines += ["    <message>", f"        <source>{escape(text)}</source>"]
        lines += [f"        <translation{state}>{escape(made)}</translation>", "    </message>"]
    lines += ["</context>", "</TS>", ""]
    file.write_text("\n".join(lines), encoding="utf-8")


def compile_ts(source: Path = TS, compiled: Path = QM) -> None:
    """Make what the program loads, with the lrelease that comes with PySide6."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    places = (folder, folder / "Qt" / "libexec")
    tool = next(p for place in places for p in (place / "lrelease", place / "lrelease.exe") if p.exists())
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(compiled)], check=True)


def update(filled: dict[Source, str] | None = None) -> dict[Source, str]:
    """Bring both files up to date; what no module says any more is dropped."""
    known = read_ts() | (filled or {})
    now = {source: known.get(source, "") for source in sources()}
    write_ts(now)
    compile_ts()
    return now


def main(arguments: list[str]) -> int:
    """Do what is asked; see the module's text."""
    filled = _read_lines(Path(arguments[1])) if arguments[:1] == ["fill"] else {}
    strange = [source for source in filled if source not in set(sources())]
    for source in strange:
        print(f"nothing says this: {source.context}: {source.text}", file=sys.stderr)
    now = read_ts() if arguments[:1] == ["missing"] else update(filled)
    missing = [source for source in sources() if not now.get(source)]
    for context, text in missing:
        print(f"{context}\t{_on_a_line(text)}\t")
    print(f"{len(now)} strings, {len(missing)} without a translation", file=sys.stderr)
    return 1 if missing or strange else 0


def _read_lines(file: Path) -> dict[Source, str]:
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            context, text, made = line.split("\t")
            found[Source(context, text.replace("\\n", "\n"))] = made.replace("\\n", "\n")
    return found


def _on_a_line(text: str) -> str:
    return text.replace("\n", "\\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
