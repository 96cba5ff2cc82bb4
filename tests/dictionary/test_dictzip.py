"""Any stretch of a packed text reads as it does unpacked, and only its chunks are kept."""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.dictionary.dictzip import PackedText, PlainText
from tests.dictionary import writing


@settings(max_examples=60, deadline=None)
@given(
    text=st.binary(min_size=1, max_size=900),
    length=st.integers(1, 200),
    places=st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 400)), max_size=12),
)
def test_any_stretch_is_the_same_however_it_is_packed(
    text: bytes, length: int, places: list[tuple[int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        chunks, whole, plain = (Path(folder) / name for name in ("a.dict.dz", "b.dict.dz", "c.dict"))
        chunks.write_bytes(writing.dictzip(text, length=length))
        whole.write_bytes(gzip.compress(text))
        plain.write_bytes(text)
        for source in (PackedText(chunks), PackedText(whole), PlainText(plain)):
            for offset, size in places:
                assert source.read(offset, size) == text[offset : offset + size]


def test_what_dictzip_packs_here_is_a_gzip_file_too() -> None:
    text = b"entry " * 100
    assert gzip.decompress(writing.dictzip(text)) == text


def test_only_a_few_chunks_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.dict.dz"
    file.write_bytes(writing.dictzip(bytes(range(256)) * 50))
    packed = PackedText(file)
    for offset in range(0, 256 * 50, 64):
        packed.read(offset, 10)
    assert len(packed._kept) <= 8
