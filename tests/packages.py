"""Builds a tiny but real Argos package (CTranslate2, SentencePiece), and the damaged and evil ones."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

ARABIC = (
    "وصل الوفد إلى العاصمة مساء أمس",
    "قال الوزير إن المحادثات كانت مفيدة",
    "أعلنت البلدية افتتاح ثلاث مدارس جديدة في الخريف",
    "«لن نغلق المكتبة»، هكذا وعدت المديرة سكان الحي",
    "ارتفع سعر الخبز 12 في المئة خلال عام 2024",
)
ENGLISH = (
    "The delegation reached the capital last night.",
    "The minister said that the talks had been useful.",
    "The town announced that three new schools open in autumn.",
    '"We will not close the library," the director promised.',
    "The price of bread rose by 12 percent during 2024.",
)
_WIDTH = 16
_SPECIAL = ["<unk>", "<s>", "</s>"]


def make_package(folder: Path, *, from_code: str = "ar", to_code: str = "en", version: str = "9.9") -> Path:
    """Build the package `folder`/translate-FROM_TO-VERSION and return its path.

    The engine loads it and decodes with it. Its weights are random (always the same ones), so the English is
    gibberish that depends on the Arabic: pieces of words, some twenty of them at most.
    """
    package = folder / f"translate-{from_code}_{to_code}-{version.replace('.', '_')}"
    (package / "model").mkdir(parents=True)
    (package / "sentencepiece.model").write_bytes(_sentencepiece_model())
    _save_model(package)
    write_metadata(package, package_version=version, from_code=from_code, to_code=to_code)
    (package / "README.md").write_text("A tiny package for tests.\n", encoding="utf-8")
    return package


def copy_package(package: Path, to: Path) -> Path:
    """A copy of `package` at `to`, so that a test can damage it."""
    return Path(shutil.copytree(package, to))


def write_metadata(package: Path, **changes: object) -> None:
    """Write metadata.json anew, with `changes` to what stands there; a value of None takes the entry out."""
    file = package / "metadata.json"
    known: dict[str, object] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else _METADATA
    kept = {key: value for key, value in {**known, **changes}.items() if value is not None}
    file.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


def make_archive(package_folder: Path, file: Path, *, top: str | None = None) -> Path:
    """Pack a package as an .argosmodel, in one top folder as Argos does.

    `top` names that folder; "" puts the files at the root.
    """
    prefix = package_folder.name if top is None else top
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p for p in package_folder.rglob("*") if p.is_file()):
            archive.write(path, "/".join(filter(None, (prefix, path.relative_to(package_folder).as_posix()))))
    return file


def cut_short(file: Path, *, keep: float = 0.5) -> Path:
    """Cut `file` down to a share of its length, as a dropped download or a full disk leaves it."""
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * keep)])
    return file


def make_evil_archive(file: Path, members: Iterable[tuple[zipfile.ZipInfo | str, bytes]]) -> Path:
    """An archive with just these members, names and attributes untouched."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file


_METADATA: dict[str, object] = {
    "package_version": "9.9",
    "argos_version": "1.9.0",
    "from_code": "ar",
    "from_name": "Arabic",
    "to_code": "en",
    "to_name": "English",
    "type": "translate",
    "description": "Tiny package for tests",
}


def _sentencepiece_model() -> bytes:
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(ARABIC + ENGLISH),
        model_writer=model,
        vocab_size=120,
        hard_vocab_limit=False,
        character_coverage=1.0,
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


def _vocabulary(model: bytes) -> list[str]:
    import sentencepiece

    pieces = sentencepiece.SentencePieceProcessor(model_proto=model)
    return _SPECIAL + [piece for i in range(len(pieces)) if (piece := pieces.id_to_piece(i)) not in _SPECIAL]


def _save_model(package: Path) -> None:
    from ctranslate2.specs import transformer_spec

    words = _vocabulary((package / "sentencepiece.model").read_bytes())
    spec = transformer_spec.TransformerSpec.from_config(1, 2, no_final_norm=True)
    _fill(spec, np.random.default_rng(20), len(words))
    _end_in_time(spec)
    # English-looking output: no piece with Arabic letters is ever the likeliest.
    spec.decoder.projection.bias -= np.array(
        [0 if w.lstrip("▁").isascii() else 30 for w in words], dtype=np.float32
    )
    spec.config.add_source_eos = True
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(package / "model"))


def _fill(spec: Any, random: np.random.Generator, words: int) -> None:
    def weights(*shape: int) -> np.ndarray:
        return random.normal(0, 0.2, shape).astype(np.float32)

    for side, parts in ((spec.encoder, ("self_attention",)), (spec.decoder, ("self_attention", "attention"))):
        layer = side.layer[0]
        for part in (getattr(layer, name) for name in parts):
            _norm(part.layer_norm)
            shapes = {2: (3, 1), 3: (1, 2, 1)}[
                len(part.linear)
            ]  # queries, keys, values and output, as they are fused
            for linear, times in zip(part.linear, shapes, strict=True):
                linear.weight, linear.bias = weights(times * _WIDTH, _WIDTH), weights(times * _WIDTH)
        _norm(layer.ffn.layer_norm)
        layer.ffn.linear_0.weight, layer.ffn.linear_0.bias = weights(2 * _WIDTH, _WIDTH), weights(2 * _WIDTH)
        layer.ffn.linear_1.weight, layer.ffn.linear_1.bias = weights(_WIDTH, 2 * _WIDTH), weights(_WIDTH)
    spec.encoder.embeddings[0].weight = weights(words, _WIDTH)
    spec.decoder.embeddings.weight = weights(words, _WIDTH)
    spec.decoder.projection.weight, spec.decoder.projection.bias = weights(words, _WIDTH), weights(words)


def _end_in_time(spec: Any) -> None:
    # What learned nothing would repeat itself up to the limit. So the first dimension of the decoder's
    # state is kept free for a clock, rising with every step; the end of the sentence listens to it alone.
    clock = np.zeros((1024, _WIDTH), dtype=np.float32)
    clock[:, 0] = np.arange(1024) * 0.12
    spec.decoder.position_encodings.encodings = clock
    layer, projection = spec.decoder.layer[0], spec.decoder.projection
    for linear in (layer.self_attention.linear[-1], layer.attention.linear[-1], layer.ffn.linear_1):
        linear.weight[0], linear.bias[0] = 0, 0
    spec.decoder.embeddings.weight[:, 0] = 0
    projection.weight[:, 0] = 0
    end = _SPECIAL.index("</s>")
    projection.weight[end] = 0
    projection.weight[end, 0] = 10
    projection.bias[: len(_SPECIAL)] = -10


def _norm(spec: Any) -> None:
    spec.gamma, spec.beta = np.ones(_WIDTH, dtype=np.float32), np.zeros(_WIDTH, dtype=np.float32)
