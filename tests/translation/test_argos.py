"""The engine loads Argos packages of both forms, translates with them, and says what is wrong with a broken
one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app import paths
from desktop_app.errors import BrokenPackage, EngineFailed
from desktop_app.translation.argos import load
from desktop_app.translation.engine import Decoding, PackageInfo, Translator
from tests.packages import copy_package, cut_short, write_metadata

SENTENCE = "وصل الوفد إلى العاصمة مساء أمس."
ROOT = Path(__file__).resolve().parents[2]


def info(folder: Path) -> PackageInfo:
    return PackageInfo(folder.name, folder, "ar", "en", "1", "given")


@pytest.fixture
def broken(tiny_package: Path, tmp_path: Path) -> Path:
    """A copy of the tiny package, to be damaged."""
    return copy_package(tiny_package, tmp_path / "broken")


@pytest.fixture(scope="module")
def starter() -> Translator:
    (folder,) = paths.shipped_packages().glob("translate-ar_en-*")
    return load(info(folder))


@pytest.fixture(scope="module")
def tiny(tiny_package: Path) -> Translator:
    return load(info(tiny_package))


def one(translator: Translator, text: str, **decoding: Any) -> str:
    return translator.translate([text], Decoding(**decoding))[0].text


def test_the_starter_package_writes_english(starter: Translator) -> None:
    draft = starter.translate(["قال الوزير إن الحكومة ستواصل العمل."], Decoding())[0]
    assert "minister" in draft.text.lower() and "government" in draft.text.lower()
    assert -3 < draft.score < 0


def test_drafts_come_in_the_order_of_the_texts(starter: Translator) -> None:
    texts = ["عاد الأطفال إلى المدرسة بعد عطلة طويلة قضوها مع أهلهم في القرية.", "نعم", SENTENCE, "لا"]
    together = starter.translate(texts, Decoding())
    assert [draft.text for draft in together] == [one(starter, text) for text in texts]


def test_an_underscore_stays_one(starter: Translator) -> None:
    assert "2024_25" in one(starter, "موسم 2024_25")


@pytest.mark.parametrize("text", ["", "  \n", "***", "—", "«»"])
def test_text_without_a_letter_comes_back_as_it_is(tiny: Translator, text: str) -> None:
    draft = tiny.translate([text], Decoding())[0]
    assert draft.text == text.strip() and draft.score == 0


def test_an_empty_batch_is_no_work(tiny: Translator) -> None:
    assert tiny.translate([], Decoding()) == []


def test_half_a_surrogate_pair_does_no_harm(tiny: Translator) -> None:
    assert one(tiny, "قال \ud83d الوزير")


def test_the_decoding_asked_for_is_used(tiny: Translator) -> None:
    loop = one(tiny, SENTENCE, repetition_penalty=1.0)
    assert one(tiny, SENTENCE, repetition_penalty=8.0, no_repeat_ngram_size=1) != loop


def test_tokens_are_counted_by_the_packages_own_tokenizer(tiny: Translator, starter: Translator) -> None:
    assert tiny.count_tokens("") == 0
    assert tiny.count_tokens(SENTENCE) >= len(SENTENCE.split())
    assert tiny.count_tokens(SENTENCE * 3) > 2 * tiny.count_tokens(SENTENCE)
    assert starter.count_tokens(SENTENCE) < tiny.count_tokens(SENTENCE)


def test_a_long_text_is_read_to_its_end(tiny: Translator) -> None:
    # The engine's own default drops what stands behind the first 1,024 tokens without a word.
    long = SENTENCE * 60
    assert tiny.count_tokens(long) > 1024
    first, second = tiny.translate([long + "نعم", long + "لا"], Decoding())
    assert first != second


def test_what_the_engine_refuses_is_an_error_of_ours(tiny: Translator) -> None:
    with pytest.raises(EngineFailed, match="beam"):
        tiny.translate([SENTENCE], Decoding(beam_size=0))


def test_the_target_prefix_is_given_and_taken_off_again(broken: Path) -> None:
    plain = one(load(info(broken)), SENTENCE)
    prefix = json.loads((broken / "model" / "shared_vocabulary.json").read_text(encoding="utf-8"))[40]
    write_metadata(broken, target_prefix=prefix)
    prefixed = one(load(info(broken)), SENTENCE)
    assert prefixed != plain and not prefixed.startswith(prefix.lstrip("▁"))


def test_a_package_in_bpe_form_translates(broken: Path) -> None:
    (broken / "sentencepiece.model").unlink()
    (broken / "bpe.model").write_text("#version: 0.2\nو ص\nوص ل</w>\nا ل\n", encoding="utf-8")
    translator = load(info(broken))
    assert translator.count_tokens("وصل الوفد") > 2
    assert translator.count_tokens("وصل") == 1
    assert one(translator, "وصل الوفد")


def test_entities_that_a_package_learned_are_undone() -> None:
    from desktop_app.translation.argos import _unescape

    assert _unescape("The court &apos; s &quot; final &quot; word .") == 'The court\'s "final" word.'
    assert _unescape('Fish & chips cost " 5 " .') == 'Fish & chips cost " 5 " .'


@pytest.mark.parametrize(
    "file",
    [
        "model/model.bin",
        "model/config.json",
        "model/shared_vocabulary.json",
        "sentencepiece.model",
        "metadata.json",
    ],
)
def test_a_file_cut_short_is_a_broken_package(broken: Path, file: str) -> None:
    cut_short(broken / file)
    with pytest.raises(BrokenPackage) as caught:
        load(info(broken))
    assert caught.value.name == "broken" and caught.value.reason and caught.value.__cause__


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model", "metadata.json"])
def test_a_missing_file_is_a_broken_package(broken: Path, file: str) -> None:
    (broken / file).unlink()
    with pytest.raises(BrokenPackage):
        load(info(broken))


@pytest.mark.parametrize("metadata", ["[]", '{"target_prefix": 3}'])
def test_metadata_of_the_wrong_shape_is_a_broken_package(broken: Path, metadata: str) -> None:
    (broken / "metadata.json").write_text(metadata, encoding="utf-8")
    with pytest.raises(BrokenPackage, match="target_prefix"):
        load(info(broken))


def test_the_translator_knows_its_package(tiny_package: Path) -> None:
    package = replace(info(tiny_package), starter=True)
    assert load(package).package == package


def test_translating_leaves_the_home_alone_and_loads_nothing_heavy(
    tiny_package: Path, tmp_path: Path
) -> None:
    program = f"""
import sys
from pathlib import Path
from desktop_app.translation import argos
assert not {{"argostranslate", "ctranslate2", "sentencepiece"}} & sys.modules.keys()
from desktop_app.translation.engine import Decoding, PackageInfo
translator = argos.load(PackageInfo("tiny", Path({str(tiny_package)!r}), "ar", "en", "1", "given"))
assert translator.translate(["نعم"], Decoding())
for name in ("torch", "stanza", "spacy", "minisbd", "onnxruntime", "sacremoses", "requests"):
    assert name not in sys.modules, name
for name in ("translate", "settings", "package"):
    assert "argostranslate." + name not in sys.modules, name
"""
    home = tmp_path / "home"
    home.mkdir()
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "ARGOS_"))}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**inherited, "HOME": str(home), "USERPROFILE": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert list(home.iterdir()) == []
