"""Any text becomes UTF-8, and nothing invisible reaches a page or a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporting.encoding import to_bytes, visible

any_text = st.text(st.characters(exclude_categories=()))


@given(any_text)
def test_any_text_becomes_utf8_of_as_many_characters(text: str) -> None:
    back = to_bytes(text).decode("utf-8")
    assert len(back) == len(text)
    assert all(
        a == b or (0xD800 <= ord(a) <= 0xDFFF and b == "\ufffd") for a, b in zip(text, back, strict=True)
    )


def test_control_characters_are_shown_and_line_ends_and_tabs_stay() -> None:
    assert visible("a\x00b\x1b[2J\x9bc\td\ne") == "a\ufffdb\ufffd[2J\ufffdc\td\ne"


def test_arabic_with_marks_stays_as_it_is() -> None:
    assert visible("كِتابٌ، «نصّ»؟") == "كِتابٌ، «نصّ»؟"
