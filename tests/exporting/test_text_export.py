"""The plain text is plain: a title, the summary, who said what, and English under the Arabic."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.article.model import Role
from desktop_app.exporting.text_export import to_text
from desktop_app.reading.model import Reading
from tests.exporting.readings import reading_of, sample, untranslated


def lines_of(reading: Reading) -> list[str]:
    return to_text(reading).decode("utf-8").split("\n")


def after(lines: list[str], start: str) -> str:
    """The line below the first that begins so."""
    return lines[next(n for n, line in enumerate(lines) if line.strip().startswith(start)) + 1]


def test_the_title_comes_first_in_both_languages() -> None:
    assert lines_of(sample())[:4] == [
        "وزير المياه: السد يفتح قبل الشتاء",
        "Water minister: the dam opens before winter",
        "",
        "Starter translation: expect mistakes.",
    ]


def test_the_sections_come_summary_first_and_the_text_last() -> None:
    text = "\n".join(lines_of(sample()))
    places = [text.index(f"\n{name} ·") for name in ("Summary", "Who said what", "Text")]
    assert places == sorted(places)


def test_english_stands_under_the_arabic() -> None:
    lines = lines_of(sample())
    assert after(lines, "1. قال الوزير").strip().startswith("The minister")
    assert after(lines, "2. وقيل") == "    [not translated]"
    assert after(lines, "وقالت هدى") == "Huda Mansour said that Al-Rafid is on time. [not translated]"


def test_each_quotation_stands_under_its_speaker_with_its_kind() -> None:
    lines = lines_of(sample())
    assert after(lines, "هدى منصور") == "   إن شركة «الرافد» ستسلّم «في موعده»"
    assert after(lines, "إن شركة") == "   reported speech: Al-Rafid is on time"
    assert after(lines, "أن القرض").startswith(
        "   reported speech: [somewhere in this sentence] He explained"
    )
    assert after(lines, "nobody named") == "   إن الموعد بعيد"


def test_a_speaker_is_named_in_both_languages_where_the_english_is_known() -> None:
    lines = lines_of(sample())
    assert "سمير الخطيب · Samir al-Khatib" in lines
    assert "هدى منصور" in lines


def test_without_english_there_are_no_empty_places() -> None:
    lines = lines_of(untranslated(sample()))
    assert not any("not translated" in line for line in lines)
    assert after(lines, "إن شركة") == "   (reported speech)"
    assert lines[0] == "وزير المياه: السد يفتح قبل الشتاء"
    assert "Starter" not in "\n".join(lines)


def test_a_text_without_headline_quotations_and_summary_is_name_and_text() -> None:
    assert lines_of(reading_of([[(Role.BODY, "نص.", "text.")]])) == [
        "dam.txt",
        "",
        "",
        "Text · النص",
        "-----------",
        "",
        "نص.",
        "text.",
        "",
    ]


def test_a_text_that_is_not_arabic_says_so() -> None:
    lines = lines_of(replace(reading_of([[(Role.BODY, "Only Latin.", None)]]), arabic=False))
    assert "This does not look like Arabic, so it was not translated." in lines
    assert "Only Latin." in lines


def test_control_characters_do_not_reach_a_terminal() -> None:
    assert "\x1b" not in "\n".join(lines_of(reading_of([[(Role.BODY, "نص\x1b[2J", "a\x1b]0;x\x07")]])))


def test_the_key_terms_stand_below_the_summary() -> None:
    lines = lines_of(sample())
    assert "Key terms · أهم المصطلحات: العمل" in lines[: lines.index("Who said what · من قال ماذا")]
