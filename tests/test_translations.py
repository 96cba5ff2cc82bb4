"""The Arabic of the interface is whole: nothing is missing, nothing is stale, and what is loaded is what is written."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools import translations
from tools.translations import Misuse, Source

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop_app"
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
ARABIC = re.compile("[\u0621-\u064a]")
# What is the same in both languages: a name, a sign, and keys.
# Names of formats, keys and figures, which are the same in both languages.
FORMATS = {"JSON", "Markdown", "PDF", "TMX", "Word", "XLIFF 1.2", "XLIFF 2.0"}
NOT_WORDS = {
    "Dragoman",
    " %",
    "{zoom} %",
    "{percent} %",
    "{name} – {account}.",
    "Ctrl",
    "Shift",
    "Alt",
    "Meta",
} | FORMATS


@pytest.fixture(scope="module")
def written() -> dict[Source, str]:
    """What the .ts says."""
    return translations.read_ts()


def strings(module: str, folder: Path) -> list[Source]:
    """What a module with these lines says."""
    file = folder / "module.py"
    file.write_text(module, encoding="utf-8")
    return list(translations.strings_of(file))


# --- the real files -------------------------------------------------------------------------------------------


def test_every_string_of_the_sources_is_in_the_file_and_none_besides(written: dict[Source, str]) -> None:
    said = set(translations.sources())
    assert said - set(written) == set(), "run: python tools/translations.py missing"
    assert set(written) - said == set(), "run: python tools/translations.py"


def test_every_string_has_its_translation(written: dict[Source, str]) -> None:
    assert [source for source, made in written.items() if not made.strip()] == []


def test_what_is_translated_is_arabic(written: dict[Source, str]) -> None:
    left = {s.text for s, made in written.items() if not ARABIC.search(made)}
    assert left <= NOT_WORDS, left - NOT_WORDS


def test_translations_have_the_placeholders_of_their_sources(written: dict[Source, str]) -> None:
    for source, made in written.items():
        assert sorted(PLACEHOLDER.findall(made)) == sorted(PLACEHOLDER.findall(source.text)), source


def test_what_qt_takes_apart_has_the_same_parts(written: dict[Source, str]) -> None:
    for source, made in written.items():
        assert made.count(";;") == source.text.count(";;"), source
        assert made.count("\n") == source.text.count("\n"), source
        assert re.findall(r"\(\*[^)]*\)", made) == re.findall(r"\(\*[^)]*\)", source.text), source
        assert made.count("&") <= 1 or "&&" in made, source


def test_isolates_end_where_they_begin(written: dict[Source, str]) -> None:
    for source, made in written.items():
        opened = made.count("\u2066") + made.count("\u2068")
        assert made.count("\u2069") == opened or source.context == "QShortcut", source


def test_the_compiled_file_says_what_the_source_says(written: dict[Source, str]) -> None:
    loaded = QTranslator()
    assert loaded.load(str(translations.QM))
    stale = {s: made for s, made in written.items() if loaded.translate(s.context, s.text) != made}
    assert stale == {}, "run: python tools/translations.py"


def test_writing_the_file_anew_changes_nothing(written: dict[Source, str], tmp_path: Path) -> None:
    translations.write_ts({source: written[source] for source in translations.sources()}, tmp_path / "a.ts")
    assert (tmp_path / "a.ts").read_bytes() == translations.TS.read_bytes()


def test_the_search_misses_no_call_in_the_sources() -> None:
    """Counted another way: every text between the brackets of something called tr, _tr, _say or translate."""
    found = {source.text for source in translations.sources()}
    missed = []
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and re.search(
                r"\b(tr|_tr|_say|translate)$", ast.unparse(node.func)
            ):
                words = [
                    a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
                ]
                missed += [f"{file.name}: {w}" for w in words[-1:] if w not in found and " " in w]
    assert missed == []


# --- the search itself ----------------------------------------------------------------------------------------


def test_words_are_found_in_classes_in_helpers_and_in_plain_calls(tmp_path: Path) -> None:
    module = """
def _tr(text):
    return QCoreApplication.translate("parts", text)

class Part(QWidget):
    def __init__(self):
        self.setText(f"{self.tr('One')}, {_tr('Two')}")
        lambda: QCoreApplication.translate("other", "Three")

NAME = QT_TRANSLATE_NOOP("names", "Four")
"""
    assert set(strings(module, tmp_path)) == {
        Source("Part", "One"),
        Source("parts", "Two"),
        Source("other", "Three"),
        Source("names", "Four"),
    }


@pytest.mark.parametrize(
    "call",
    [
        "self.tr(f'{n} lines')",
        "self.tr(words)",
        "self.tr('one' + 'two')",
        "self.tr('%n', '', 3)",
        "box.tr('a')",
    ],
)
def test_words_that_cannot_be_translated_are_refused(call: str, tmp_path: Path) -> None:
    with pytest.raises(Misuse):
        strings(f"class Part:\n    def f(self):\n        return {call}\n", tmp_path)


def test_a_message_that_is_put_together_before_it_is_translated_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Misuse):
        strings("_MESSAGES = {Kind: ('A title', f'The file {name}', 'Try again.')}\n", tmp_path)


def test_an_unfinished_translation_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "a.ts"
    translations.write_ts({Source("a", "Open"): "فتح", Source("a", "Close & go"): ""}, file)
    assert translations.read_ts(file) == {Source("a", "Open"): "فتح", Source("a", "Close & go"): ""}
    text = file.read_text(encoding="utf-8").replace("<translation>", '<translation type="unfinished">')
    file.write_text(text, encoding="utf-8")
    assert translations.read_ts(file)[Source("a", "Open")] == ""


def test_a_new_string_is_listed_filled_in_and_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        translations, "read_ts", lambda file=tmp_path / "a.ts", real=translations.read_ts: real(file)
    )
    monkeypatch.setattr(translations, "sources", lambda: [Source("Part", "One\nline")])
    monkeypatch.setattr(
        translations, "write_ts", lambda made, real=translations.write_ts: real(made, tmp_path / "a.ts")
    )
    monkeypatch.setattr(
        translations,
        "compile_ts",
        lambda real=translations.compile_ts: real(tmp_path / "a.ts", tmp_path / "a.qm"),
    )
    assert translations.main(["missing"]) == 1
    line = capsys.readouterr().out
    assert line == "Part\tOne\\nline\t\n"
    (tmp_path / "new.tsv").write_text(line.rstrip("\n") + "سطر\\nواحد\n", encoding="utf-8")
    assert translations.main(["fill", str(tmp_path / "new.tsv")]) == 0
    loaded = QTranslator()
    assert loaded.load(str(tmp_path / "a.qm"))
    assert loaded.translate("Part", "One\nline") == "سطر\nواحد"
