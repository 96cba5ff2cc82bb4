"""The date an article gives itself, and none where it gives none."""

from __future__ import annotations

import pytest

from desktop_app.article.dating import date_of
from desktop_app.article.model import Article, Role, Sentence, Source


def article(line: str, role: Role = Role.DATELINE) -> Article:
    """An article with one line."""
    return Article(Source("x.txt"), line, (Sentence(0, 0, 0, len(line), role),))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("الميناء - 12 آذار 2024", "12 March 2024"),
        ("الثلاثاء ١٢ مارس ٢٠٢٤", "12 March 2024"),
        ("12 آذار/مارس 2024 - مراسلنا", "12 March 2024"),
        ("05 تشرين الأول (أكتوبر)، 2021", "5 October 2021"),
        ("نشر في 3 كانون الثاني عام 2020", "3 January 2020"),
        ("الأحد 7 مايو", "7 May"),
        ("9 ماي 2019", "9 May 2019"),
        ("الميناء، 2024-03-12", "2024-03-12"),
        ("١٢ / ٣ / ٢٠٢٤", "12/3/2024"),
        ("الميناء - مراسلنا", None),
        ("الساعة 12:30", None),
        ("رقم 2024", None),
        ("45 آذار", None),
    ],
)
def test_the_date_of_a_dateline(line: str, date: str | None) -> None:
    assert date_of(article(line)) == date


def test_a_day_that_the_text_tells_of_is_not_its_date() -> None:
    assert date_of(article("سيفتح السوق في 12 آذار 2024.", Role.BODY)) is None
