"""Names as units: particles belong to what they stand with."""

from __future__ import annotations

import pytest

from desktop_app.translation.name_units import bare, loose_key, units_of


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("سمير الخطيب", ("سمير", "الخطيب")),
        ("عبد الرحمن بن خالد", ("عبد الرحمن", "بن خالد")),
        ("أبو حسن", ("أبو حسن",)),
        ("نور الدين زنكي", ("نور الدين", "زنكي")),
        ("آية الله حسين كاظمي", ("حسين", "كاظمي")),
        ("الشيخ سالم", ("سالم",)),
        ("د نجوى الراوي", ("نجوى", "الراوي")),
        ("السيد", ("السيد",)),  # nothing but the form of address: then it is the name
        ("هُدى", ("هدى",)),
    ],
)
def test_a_name_falls_into_its_units(name: str, units: tuple[str, ...]) -> None:
    assert units_of(name.split()) == units


def test_one_sound_in_several_letters_has_one_key() -> None:
    assert loose_key("سيرجي") == loose_key("سيرغي")
    assert loose_key("سمير") != loose_key("سامر")


def test_the_article_comes_off_but_for_short_words() -> None:
    assert bare("الخطيب") == "خطيب"
    assert bare("الن") == "الن"
    assert bare("سمير") == "سمير"
