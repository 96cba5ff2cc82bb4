"""Signs, leaflets and reports that speak, and people who are quoted by others."""

import pytest

from tests.quotations.reading import said


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("علّق أحدهم لافتة من الورق كُتب عليها «الدين ممنوع».", "لافتة"),
        ("ووزع الشبان منشوراً يقول: «نظف أمام بيتك كل يوم».", "منشوراً"),
        ("وجاء في محضر الجلسة: «لم يحضر أحد من الشهود».", "محضر الجلسة"),
        ("وكان تقرير أصدرته الجمعية في الربيع قد حذر من أن الماء قليل.", "تقرير"),
        ("ونقلت الصحيفة عن مسؤول لم تكشف اسمه قوله إن الماء قليل.", "مسؤول"),
    ],
)
def test_what_is_written_or_passed_on_has_its_own_speaker(text, source):
    assert said(text)[-1][2] == source


def test_the_people_who_carry_signs_do_not_become_them():
    text = "رفع المحتجون لافتات تطالب بالماء، ورددوا: «حقنا لا يضيع أبدا»."
    assert said(text)[-1][2] != "لافتات"
