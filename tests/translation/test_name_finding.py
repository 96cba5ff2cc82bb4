"""Where names stand in an Arabic sentence, and which words of its English can be their spelling."""

from __future__ import annotations

import pytest

from desktop_app.translation.name_finding import Unit, mentions_of, places_of

SAMIR = (Unit("سمير"), Unit("الخطيب"))


@pytest.mark.parametrize(
    ("arabic", "units"),
    [
        ("قال سمير الخطيب إن العمل بدأ", [(0, 1)]),
        ("وسمير الخطيب غائب", [(0, 1)]),
        ("قال الخطيب إن العمل بدأ", [(1,)]),
        ("قال سمير إن العمل بدأ", []),  # a first name alone may be anybody's
        ("التقى الخطيب بسمير الخطيب", [(1,), (0, 1)]),
        ("لم يحضر أحد", []),
    ],
)
def test_a_name_is_found_whole_or_by_its_surname(arabic: str, units: list[tuple[int, ...]]) -> None:
    assert [mention.units for mention in mentions_of(SAMIR, arabic)] == units


def test_a_sentence_may_write_the_name_in_another_way() -> None:
    units = (Unit("سيرغي", ("سيرجي",)), Unit("كوفالينكو", ("كوفالنكو",)))
    (mention,) = mentions_of(units, "وأضاف سيرجي كوفالنكو أن الرحلة تأجلت")
    assert mention.written == ("سيرجي", "كوفالنكو")


def test_a_particle_is_not_taken_for_a_surname() -> None:
    assert mentions_of((Unit("علي"),), "جلس على الكرسي") == []


def texts(unit: Unit, english: str, arabic: str = "قال سمير الخطيب ذلك") -> list[str]:
    return [place.text for place in places_of(unit, unit.arabic, arabic, english)]


@pytest.mark.parametrize(
    ("english", "found"),
    [
        ("Samir al-Khatib said so.", ["al-Khatib"]),
        ("Samir Al Khatib said so.", ["Al Khatib"]),
        ("Mr Khateeb said so.", ["Khateeb"]),
        ("It was Khatib's idea.", ["Khatib"]),
        ("Khatib said that Khatib had come.", ["Khatib", "Khatib"]),
        ("the khatib said so.", []),  # no name without a capital
        ("The preacher said so.", []),
    ],
)
def test_a_surname_is_found_with_and_without_its_article(english: str, found: list[str]) -> None:
    assert texts(Unit("الخطيب"), english) == found


@pytest.mark.parametrize("english", ["as Tawil said", "He met her at Tawil and left", "an Tawil"])
def test_an_english_preposition_is_no_arabic_article(english: str) -> None:
    assert texts(Unit("الطويل"), english, "قال الطويل") == ["Tawil"]


def test_an_assimilated_article_is_one_with_its_hyphen() -> None:
    assert texts(Unit("الطويل"), "Omar at-Tawil said", "قال الطويل") == ["at-Tawil"]


def test_a_name_of_two_words_is_found_as_one() -> None:
    assert texts(Unit("عبد الرحمن"), "It was Abd al-Rahman who came.", "جاء عبد الرحمن") == ["Abd al-Rahman"]
    assert texts(Unit("عبد الرحمن"), "It was Abdul Rahman.", "جاء عبد الرحمن") == ["Abdul Rahman"]


@pytest.mark.parametrize("english", ["On the way he stopped.", "In time they came."])
def test_the_first_word_of_a_sentence_is_not_taken_for_a_short_name(english: str) -> None:
    assert texts(Unit("أون"), english, "قال أون") == []


def test_a_word_that_also_stands_in_small_letters_is_no_name() -> None:
    assert texts(Unit("مارك"), "Mark this: the mark fell.", "قال مارك") == []


def test_a_word_that_another_arabic_word_explains_better_is_not_sure() -> None:
    (place,) = places_of(
        Unit("محمد"), "محمد", "قال محمد لمحمود إن العمل بدأ", "He told Mahmoud that work had begun."
    )
    assert not place.sure


def test_what_a_source_knows_is_the_name_whatever_the_letters_say() -> None:
    assert texts(Unit("روجيه", known=("Roger",)), "It was Roger who came.", "جاء روجيه") == ["Roger"]
    assert texts(Unit("روجيه"), "It was Roger who came.", "جاء روجيه") == []
