"""What there is to do is counted before anything is done, and repetitions across texts are seen."""

from __future__ import annotations

from pathlib import Path

from desktop_app.batch.counting import count
from desktop_app.batch.finding import find_sources
from desktop_app.batch.model import Count


def test_words_segments_and_repetitions_across_texts(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("وصل الوفد أمس.\n\nقال الوزير نعم.\n", encoding="utf-8")
    (tmp_path / "2.txt").write_text("قال  الوزير نعم.\n\nوصل الوفد أمس.\n\nعاد الوفد.\n", encoding="utf-8")
    (tmp_path / "3.txt").write_bytes(b"\0\1\2" * 300)
    steps = list(count(find_sources([tmp_path])))
    assert [step.texts for step in steps] == [1, 2, 3]
    assert steps[0] == Count(1, 0, 6, 2, 0)
    assert steps[-1] == Count(3, 1, 14, 5, 2)


def test_nothing_is_counted_where_there_is_nothing() -> None:
    assert list(count(())) == []
