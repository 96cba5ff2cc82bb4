"""Runs batches for the tests, on real files, with a translator that answers at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.batch.finding import find_sources
from desktop_app.batch.model import BatchEnded, Event, FileEnded, Planned, Result, Totals
from desktop_app.batch.running import Work, run
from desktop_app.reading.pipeline import ReadingOptions
from desktop_app.summary.model import SummaryLength
from tests.fakes import FakeTranslator

TEXT = "قال الوزير رقم {n} إن الجسر سيفتح في الربيع.\n\nوأضاف: «لن نؤجل الموعد رقم {n} مرة أخرى».\n"


def work_of(translator: FakeTranslator | None = None, formats: Sequence[str] = ("json",)) -> Work:
    """Work with a fake engine."""
    engine = translator or FakeTranslator()
    return Work(ReadingOptions(SummaryLength(1)), tuple(formats), lambda: engine)


@dataclass
class Shelf:
    """A folder of texts and one of results."""

    root: Path
    translator: FakeTranslator = field(default_factory=FakeTranslator)
    work: Work | None = None

    @property
    def texts(self) -> Path:
        return self.root / "in"

    @property
    def out(self) -> Path:
        return self.root / "out"

    def put(self, *names: str, text: str = TEXT) -> None:
        """Write texts, no two alike."""
        for number, name in enumerate(names):
            path = self.texts / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("{n}", str(number)), encoding="utf-8")

    def events(self, **changes: object) -> Iterable[Event]:
        """A run over all texts."""
        work = replace(self.work or work_of(self.translator), **changes)  # type: ignore[arg-type]
        return run(find_sources([self.texts], out_dir=self.out), self.out, work)

    def run(self, **changes: object) -> tuple[dict[str, Result], Totals]:
        """What came of each text, by its name, and of all."""
        results: dict[str, Result] = {}
        names: list[str] = []
        totals = Totals()
        for event in self.events(**changes):
            if isinstance(event, Planned):
                names = [task.source.name for task in event.tasks]
            elif isinstance(event, FileEnded):
                results[names[event.number]] = event.result
            elif isinstance(event, BatchEnded):
                totals = event.totals
        return results, totals

    def results(self) -> list[str]:
        """The names of the results, hidden ones left out."""
        found = (path.relative_to(self.out) for path in self.out.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in found if not path.parts[0].startswith("."))
