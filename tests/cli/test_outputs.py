"""Results go where they were asked for, and never over a text that is being read."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.cli.outputs import Output, OutputPlan, PlanError
from desktop_app.errors import OutputUnwritable


def plan(
    *names: str, to: str | None = None, out: str | None = None, out_dir: str | None = None
) -> OutputPlan:
    inputs = [(Path(name).name, Path(name)) for name in names]
    formats = [to] if to else None
    return OutputPlan.choose(
        to=formats, out=out and Path(out), out_dir=out_dir and Path(out_dir), inputs=inputs
    )


def test_the_format_follows_the_name_of_the_result() -> None:
    assert plan("a.txt", out="r.html").outputs[0].to == "html"
    assert plan("a.txt", out="R.JSON").outputs[0].to == "json"


def test_a_named_format_wins_over_the_name() -> None:
    assert plan("a.txt", out="r.html", to="json").outputs[0].to == "json"


def test_a_result_without_a_known_suffix_needs_its_format_named() -> None:
    with pytest.raises(PlanError, match="--to"):
        plan("a.txt", out="result")


def test_one_file_for_several_results_is_refused() -> None:
    with pytest.raises(PlanError, match="--out-dir"):
        plan("a.txt", "b.txt", out="r.json")


def test_two_places_for_the_results_are_refused() -> None:
    with pytest.raises(PlanError, match="not both"):
        plan("a.txt", out="r.json", out_dir="out")


def test_several_pages_do_not_fit_one_standard_output() -> None:
    with pytest.raises(PlanError, match="html"):
        plan("a.txt", "b.txt", to="html")


def test_a_text_that_is_being_read_is_never_written_over(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("نص", encoding="utf-8")
    output = OutputPlan.choose(to=["txt"], out=text, out_dir=None, inputs=[("a.txt", text)]).outputs[0]
    with pytest.raises(OutputUnwritable):
        output.write(b"result")
    assert text.read_text(encoding="utf-8") == "نص"


def test_a_result_in_a_folder_that_is_missing_makes_the_folder(tmp_path: Path) -> None:
    Output("json", tmp_path / "new" / "r.json").write(b"{}")
    assert (tmp_path / "new" / "r.json").read_bytes() == b"{}"
