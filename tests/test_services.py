"""What the window's parts are given does what they ask for, with the real rooms behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app import paths, services, settings
from desktop_app.batch.model import Source, Task
from desktop_app.library.store import Store
from desktop_app.library.tables import library_file
from desktop_app.reading.model import Reading
from tests.builders import article_of


@pytest.mark.parametrize("kept", [True, False])
def test_a_text_that_was_read_with_many_others_is_kept_where_the_settings_want_it(kept: bool) -> None:
    settings.save_settings(settings.Settings(keep_readings=kept))
    reading = Reading(article_of("قالت المديرة إن المدرسة فتحت أبوابها اليوم."))
    many = services.batch_services(services.reading_services())
    many.finished(Task(Source(None, Path("school.txt")), "school", ()), reading)
    library = Store(library_file(paths.data_dir()))
    assert (library.find(reading.article.text) is not None) is kept
    library.close()
