"""Cleaning: each sentence is told what it is, and none is cut away."""

from __future__ import annotations

import pytest

from desktop_app.article.model import Role
from tests.builders import article_of

BODY = "أعلنت البلدية فتح الطريق الساحلي أمام السيارات بعد إصلاحه. وقال المهندس إن العمل استمر عاما."


def _roles(text: str) -> list[tuple[str, str]]:
    article = article_of(text)
    return [(str(s.role), article.cut(s)) for s in article.sentences]


def _roles_without_body(text: str) -> list[tuple[str, str]]:
    return [(role, line) for role, line in _roles(text) if role != Role.BODY]


@pytest.mark.parametrize(
    "headline",
    [
        "فتح الطريق الساحلي",
        "وزير النقل: الطريق جاهز",
        "هل يصمد الطريق؟",
        "تقرير: أسعار الغذاء ترتفع",
        "جمال الحياة",
    ],
)
def test_a_first_line_without_a_full_stop_is_the_headline(headline: str) -> None:
    assert _roles_without_body(f"{headline}\n\n{BODY}") == [("headline", headline)]
    assert _roles_without_body(f"{headline}\n{BODY}") == [("headline", headline)]


def test_a_second_line_above_the_text_is_a_headline_too() -> None:
    assert [role for role, _ in _roles(f"فتح الطريق الساحلي\nالمهندس: العمل استمر عاما\n{BODY}")] == [
        "headline",
        "headline",
        "body",
        "body",
    ]


@pytest.mark.parametrize(
    "text", [BODY, "سطر واحد", "سطر أول\nسطر ثان\nسطر ثالث", "قال الشاعر:\nسطر أول\nسطر ثان."]
)
def test_a_text_without_a_headline_gets_none(text: str) -> None:
    assert _roles_without_body(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "المدينة- وكالة الضفاف",
        "القاهرة (رويترز) -",
        "بيروت - وكالات",
        "لندن/رويترز",
        "الخرطوم 12 مايو 2024 (سونا)",
        "دمشق، سوريا (CNN) --",
        "الواحة – مجلة «آفاق»",
        "القاهرة - محمد أحمد",
        "كتب: أحمد سالم",
        "بقلم هالة مراد",
        "الجمعة 7 حزيران 2024",
        "12/5/2024",
        "الأناضول",
    ],
)
def test_a_line_of_place_agency_author_or_date_is_the_dateline(line: str) -> None:
    assert _roles_without_body(f"فتح الطريق الساحلي\n\n{line}\n{BODY}")[1:] == [("dateline", line)]


def test_a_dateline_inside_the_first_sentence_stays_in_it() -> None:
    text = f"القاهرة 12 مايو (رويترز) - {BODY}"
    assert _roles(text)[0] == ("body", text.split(" وقال")[0])


def test_an_agencys_mark_on_the_last_line_is_a_dateline() -> None:
    assert _roles_without_body(f"{BODY}\n(أ ف ب)") == [("dateline", "(أ ف ب)")]


@pytest.mark.parametrize(
    "line",
    [
        "مقالات ذات صله",
        "مقالات ذات صلة",
        "اقرأ أيضاً: الطريق الجبلي مغلق",
        "انتهى",
        "شارك المقال عبر البريد",
        "الوسوم: طريق، ساحل",
        "#طريق #ساحل",
        "https://example.com/road",
        "جميع الحقوق محفوظة لصحيفة الطريق © 2024.",
        "تصوير: سامي",
        "آخر تحديث: 12 مايو",
        "(إعداد محمد سالم للنشرة العربية - تحرير سها نادر)",
        "(شاركت في التغطية ندى فارس)",
    ],
)
def test_lines_around_an_article_are_boilerplate(line: str) -> None:
    assert _roles_without_body(f"{BODY}\n\n{line}") == [("boilerplate", line)]


@pytest.mark.parametrize(
    "line",
    [
        "شارك المهندس في المؤتمر السنوي للطرق.",
        "اقرأ أيضا كتاب الطرق فهو مفيد لكل من يعمل في هذا المجال.",
        "انتهى العمل في الطريق.",
        "المصدر الذي تحدث إلينا طلب عدم ذكر اسمه.",
        "كتب المهندس رسالة إلى الوزير.",
    ],
)
def test_sentences_that_only_begin_like_boilerplate_are_body(line: str) -> None:
    assert _roles_without_body(f"{BODY}\n\n{line}\n\n{BODY}") == []


def test_titles_below_a_heading_of_links_belong_to_it() -> None:
    links = ["اقرأ أيضا", "الطريق الجبلي مغلق", "جسر جديد في الشمال"]
    assert _roles_without_body("\n".join([BODY, *links])) == [("boilerplate", link) for link in links]


def test_after_a_link_in_the_middle_the_text_goes_on() -> None:
    text = f"{BODY}\n\nاقرأ أيضا: الطريق الجبلي مغلق\n\nماذا بعد\n\n{BODY}"
    assert _roles_without_body(text) == [("boilerplate", "اقرأ أيضا: الطريق الجبلي مغلق")]


def test_a_menu_above_the_headline_does_not_swallow_it() -> None:
    text = f"الأكثر قراءة\nالطريق الجبلي مغلق\n\nالوزير: الطريق جاهز\n\n{BODY}"
    assert [role for role, _ in _roles(text)][:3] == ["boilerplate", "boilerplate", "headline"]


def test_a_closing_word_glued_to_the_last_sentence_is_boilerplate() -> None:
    assert _roles_without_body(f"{BODY}انتهى") == [("boilerplate", "انتهى")]
