"""What the engine made is there again after a kill, just as it was, and only for the same text."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Span
from desktop_app.batch.drafts import FILE, KeptDrafts
from desktop_app.errors import DiskFull
from desktop_app.translation.engine import Decoding, Draft
from desktop_app.translation.token_alignment import Alignment
from tests.fakes import FakeTranslator

spans = st.lists(st.builds(Span, st.integers(0, 50), st.integers(50, 90)), max_size=4).map(tuple)
drafts = st.builds(
    Draft,
    st.text(st.characters(exclude_categories=["Cs"])),
    st.floats(allow_nan=False, allow_infinity=False),
    st.none() | st.builds(Alignment, spans, spans, st.binary(max_size=40)),
)


@given(st.lists(drafts, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_drafts_come_back_as_they_were(tmp_path: Path, made: list[Draft]) -> None:
    KeptDrafts(tmp_path, "key").discard()
    KeptDrafts(tmp_path, "key").keep("asked", made)
    assert KeptDrafts(tmp_path, "key").find("asked") == made


def test_the_engine_is_asked_only_for_what_is_not_kept(tmp_path: Path) -> None:
    engine = FakeTranslator()
    first = KeptDrafts(tmp_path, "key").shared(engine).translate(["a", "b"], Decoding())
    again = KeptDrafts(tmp_path, "key").shared(engine)
    assert again.translate(["a", "b"], Decoding()) == first
    assert engine.batches == [["a", "b"]]
    again.translate(["a", "b"], Decoding(beam_size=4))
    assert len(engine.batches) == 2, "another search is another question"
    assert again.count_tokens("a b") == 2 and again.package == engine.package
    assert len(again.alternatives("a", 2, Decoding())) == 2


def test_another_text_or_package_begins_anew(tmp_path: Path) -> None:
    KeptDrafts(tmp_path, "one").keep("asked", [Draft("x", 0.0)])
    assert KeptDrafts(tmp_path, "other").find("asked") is None
    assert KeptDrafts(tmp_path, "one").find("asked") is None, "the other one took its place"


def test_a_line_that_was_cut_off_is_made_again(tmp_path: Path) -> None:
    kept = KeptDrafts(tmp_path, "key")
    kept.keep("first", [Draft("x", 0.0)])
    kept.keep("second", [Draft("y", 0.0)])
    file = tmp_path / FILE
    file.write_bytes(file.read_bytes()[:-5])
    again = KeptDrafts(tmp_path, "key")
    assert again.find("first") == [Draft("x", 0.0)] and again.find("second") is None
    again.keep("second", [Draft("y", 0.0)])
    assert KeptDrafts(tmp_path, "key").find("second") == [Draft("y", 0.0)]


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptDrafts(tmp_path, "key")

    def full(*_args: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(DiskFull):
        kept.keep("asked", [Draft("x", 0.0)])
