"""Numbers and dates: what was lost, invented or changed is named and shown, and nothing harmless is."""

from __future__ import annotations

import pytest

from desktop_app.checking.calendars import GREGORIAN, HIJRI, WEEKDAYS
from desktop_app.checking.model import Check, Detail
from tests.checking.readings import found, kinds, only, place

ARABIC = "زار المعرض 340 طالبا و٢٥ معلما من المدينة."


def test_a_lost_number_is_named() -> None:
    finding = only(
        ARABIC, "The fair was visited by 25 teachers and by students from the town.", Check.NUMBERS
    )
    assert (finding.detail, finding.words) == (Detail.LOST, ("340",))


def test_an_invented_number_is_shown() -> None:
    english = "The fair was visited by 340 students and 25 teachers from 7 towns."
    finding = only(ARABIC, english, Check.NUMBERS)
    assert finding.detail is Detail.ADDED and place(english, finding) == "7"


def test_a_changed_digit_is_one_number_lost_and_one_invented() -> None:
    findings = found(ARABIC, "The fair was visited by 430 students and 25 teachers from the town.")
    assert {(f.detail, f.words) for f in findings} == {(Detail.LOST, ("340",)), (Detail.ADDED, ("430",))}


def test_a_wrong_counting_word_is_shown() -> None:
    english = "The council sent five engineers to the village."
    finding = only("أرسل المجلس ثلاثة مهندسين إلى القرية.", english, Check.NUMBERS)
    assert place(english, finding) == "five"


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("أرسل المجلس ثلاثة مهندسين إلى القرية.", "The council sent three engineers to the village."),
        ("أرسل المجلس 3 مهندسين إلى القرية.", "The council sent three engineers to the village."),
        ("كلف البناء 5 ملايين دينار هذا العام.", "The building cost 5,000,000 dinars this year."),
        (
            "اشترت المدرسة 48 كتابا للمكتبة الجديدة.",
            "The school bought four dozen books for the new library.",
        ),
        (
            "زار الوفد مدينة سيكس فلاجز أمس مع المدير.",
            "The delegation visited Six Flags yesterday with the director.",
        ),
    ],
)
def test_the_same_number_written_otherwise_is_no_finding(arabic: str, english: str) -> None:
    assert Check.NUMBERS not in kinds(arabic, english)


def test_a_lost_latin_word_is_named() -> None:
    finding = only(
        "أطلقت الشركة برنامج Nawras في المدينة.", "The company launched a program in town.", Check.NUMBERS
    )
    assert (finding.detail, finding.words) == (Detail.LATIN, ("Nawras",))


@pytest.mark.parametrize("arabic_month", ["تشرين الأول", "أكتوبر"])
def test_a_wrong_month_is_shown_with_the_right_one(arabic_month: str) -> None:
    english = "The dam will open on 15 November after two years."
    finding = only(f"سيفتح السد في 15 {arabic_month} بعد عامين.", english, Check.DATES)
    assert finding.detail is Detail.CHANGED and finding.words == ("October", "November")
    assert "November" in place(english, finding)


def test_a_swapped_day_is_found_though_both_numbers_are_there() -> None:
    arabic = "بدأ العمل في 5 آذار وانتهى في 12 نيسان من هذا العام."
    assert kinds(arabic, "Work began on 5 March and ended on 12 April this year.") == set()
    findings = found(arabic, "Work began on 12 March and ended on 5 April this year.")
    assert {(f.check, f.words) for f in findings} == {(Check.DATES, ("5", "12")), (Check.DATES, ("12", "5"))}


def test_a_day_in_words_is_compared_with_one_in_digits() -> None:
    arabic = "يبدأ التخزين في الخامس والعشرين من أيلول المقبل."
    assert kinds(arabic, "Storage begins on September 25th of this season.") == set()
    assert kinds(arabic, "Storage begins on the twenty-fifth of September next season.") == set()
    finding = only(arabic, "Storage begins on September 24th of this season.", Check.DATES)
    assert finding.words == ("25", "24")


def test_a_wrong_date_is_told_once_and_not_by_the_numbers_too() -> None:
    findings = found(
        "وصل الوفد في 21 تموز 2019 إلى المدينة.", "The delegation arrived in town on 12 July 2019."
    )
    assert [f.check for f in findings] == [Check.DATES]


def test_a_wrong_year_beside_a_month_is_found_where_both_years_occur() -> None:
    arabic = "بدأ البناء في مايو 2018 وتوقف في يونيو 2020 تماما."
    assert kinds(arabic, "Building began in May 2018 and stopped in June 2020 altogether.") == set()
    assert kinds(arabic, "Building began in May 2020 and stopped in June 2018 altogether.") == {Check.DATES}


def test_a_wrong_weekday_is_shown() -> None:
    english = "The minister arrived on Wednesday with his deputy."
    finding = only("وصل الوزير يوم الثلاثاء مع نائبه.", english, Check.DATES)
    assert finding.words == ("Tuesday", "Wednesday") and place(english, finding) == "Wednesday"


def test_hijri_months_are_compared_too() -> None:
    arabic = "تبدأ العطلة في 20 من شهر رمضان وتنتهي في شوال."
    assert kinds(arabic, "The holiday begins on 20 Ramadan and ends in Shawwal.") == set()
    assert kinds(arabic, "The holiday begins on 20 Rajab and ends in Shawwal.") == {Check.DATES}


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("مارس الطبيب مهنته في القرية سنوات طويلة.", "The doctor practised in the village for many years."),
        ("ربما يأتي المدير غدا إلى المكتب الجديد.", "The director may come to the new office tomorrow."),
        ("قال الأب لابنه إن الأحد لا يأتي.", "The father told his son that nobody comes."),
        ("وقع الاتفاق في 3/5/2021 في العاصمة.", "The agreement was signed in the capital on 3 May 2021."),
        ("قال رمضان شعبان إن المحصول وفير.", "Ramadan Shaaban said that the harvest is rich."),
        ("سار الجنود إلى الجسر في الصباح الباكر.", "The soldiers march to the bridge early in the morning."),
    ],
)
def test_words_that_are_no_dates_are_no_finding(arabic: str, english: str) -> None:
    assert Check.DATES not in kinds(arabic, english)


@pytest.mark.parametrize("name", [*GREGORIAN, *HIJRI], ids=lambda name: name.usual)
def test_every_month_is_known_in_both_languages(name) -> None:  # type: ignore[no-untyped-def]
    for arabic in name.arabic:
        assert (
            kinds(
                f"يبدأ الموسم في 20 {arabic} من كل سنة.", f"The season begins on 20 {name.usual} each year."
            )
            == set()
        )
    assert Check.DATES in kinds(
        f"يبدأ الموسم في 20 {name.arabic[0]} من كل سنة.", "The season begins on the 20th each year."
    )


@pytest.mark.parametrize("name", WEEKDAYS, ids=lambda name: name.usual)
def test_every_weekday_is_known_in_both_languages(name) -> None:  # type: ignore[no-untyped-def]
    for arabic in name.arabic:
        assert (
            kinds(f"يبدأ السوق يوم {arabic} في القرية.", f"The market begins on {name.usual} in the village.")
            == set()
        )
    assert Check.DATES in kinds(
        f"يبدأ السوق يوم {name.arabic[0]} في القرية.", "The market begins today in the village."
    )
