"""Speakers' names in the English: one spelling, the right one where it is known, and nothing else is touched."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.translation.engine import NameOffer, TranslatedSentence
from desktop_app.translation.names import Harmonised, Person, harmonise

KHATIB = Person(("سمير", "الخطيب"), titled=True, named_in=frozenset({0}))
LAVROV = Person(("سيرغي", "لافروف"), titled=True, named_in=frozenset({0}))


def harmonised(
    person: Person, *pairs: tuple[str, str], glossary: dict[str, str] | None = None
) -> tuple[Harmonised, list[str]]:
    """The result for sentences of (Arabic, English), and the English as it is then."""
    arabic = {number: pair[0] for number, pair in enumerate(pairs)}
    english = {number: TranslatedSentence(number, pair[1], -0.5) for number, pair in enumerate(pairs)}
    result = harmonise([person], arabic, english, glossary=glossary)
    return result, [s.text for s in {**english, **result.sentences}.values()]


def test_a_speaker_is_spelled_one_way_throughout_as_mostly_spelled() -> None:
    result, texts = harmonised(
        KHATIB,
        ("قال سمير الخطيب إن العمل بدأ", "Sameer al-Khateeb said that work had begun."),
        ("وأضاف الخطيب أن الكلفة ارتفعت", "Al Khatib added that the cost had risen."),
        ("وغادر الخطيب القاعة", "Khatib left the hall."),
    )
    assert texts == [
        "Sameer al-Khatib said that work had begun.",
        "Al-Khatib added that the cost had risen.",
        "Khatib left the hall.",
    ]
    assert result.english == ("Sameer al-Khatib",)


def test_what_the_machine_wrote_is_kept_beside_the_change() -> None:
    result, _ = harmonised(LAVROV, ("قال سيرغي لافروف ذلك", "Sergei Lafrof said so."))
    assert result.sentences[0].text == "Sergei Lavrov said so."
    assert result.sentences[0].machine == "Sergei Lafrof said so."


def test_a_spelling_that_somebody_bears_is_left_as_the_machine_has_it() -> None:
    result, texts = harmonised(
        Person(("محمد", "حداد"), titled=True), ("قال محمد حداد ذلك", "Mohammed Haddad said so.")
    )
    assert texts == ["Mohammed Haddad said so."] and result.english == ("Mohammed Haddad",)


def test_a_short_name_follows_its_letters_where_the_machine_does_not() -> None:
    huda = Person(("هدى", "منصور"), titled=True)
    result, texts = harmonised(huda, ("قالت هدى منصور ذلك", "Hudi Mansour said so."))
    assert texts == ["Huda Mansour said so."]
    assert result.english == ("Huda Mansour",)


def test_two_spellings_in_the_arabic_are_one_person_in_the_english() -> None:
    person = Person(("ليونيد", "كوفالينكو"), (("كوفالنيكو",),), titled=True, named_in=frozenset({0, 1}))
    _, texts = harmonised(
        person,
        ("قال ليونيد كوفالينكو ذلك", "Leonid Kovalenko said so."),
        ("وأعلن كوفالنيكو الموعد", "Kovalneko announced the date."),
    )
    assert texts == ["Leonid Kovalenko said so.", "Kovalenko announced the date."]


def test_a_name_that_the_english_does_not_show_is_flagged_and_offered() -> None:
    result, texts = harmonised(LAVROV, ("قال سيرغي لافروف ذلك", "Sergei the father said so."))
    assert result.sentences[0].flags == ("names",)
    assert result.sentences[0].offers == (NameOffer("سيرغي لافروف", "Sergei Lavrov"),)
    assert texts == ["Sergei the father said so."]  # what is no spelling of the name is not touched


def test_a_sentence_that_shows_the_surname_lacks_nothing() -> None:
    result, _ = harmonised(LAVROV, ("قال سيرغي لافروف ذلك", "Lavrov said so."))
    assert result.sentences == {}


def test_the_flag_goes_where_the_contract_lists_it_and_only_once() -> None:
    arabic = {0: "قال سيرغي لافروف ذلك"}
    doubtful = {0: TranslatedSentence(0, "The father said so.", -3.0, ("numbers", "names", "unknown"))}
    (sentence,) = harmonise([LAVROV], arabic, doubtful).sentences.values()
    assert sentence.flags == ("numbers", "names", "unknown")


def test_a_flag_goes_when_the_name_is_there() -> None:
    arabic = {0: "قال سيرغي لافروف ذلك"}
    was = {
        0: TranslatedSentence(0, "Lavrov said so.", -3.0, ("names",), offers=(NameOffer("لافروف", "Lavrov"),))
    }
    (sentence,) = harmonise([LAVROV], arabic, was).sentences.values()
    assert (sentence.flags, sentence.offers) == ((), ())


def test_an_everyday_word_far_from_any_speech_is_no_lost_name() -> None:
    result, _ = harmonised(
        Person(("ليلى", "سعيد"), titled=True, named_in=frozenset({0})),
        ("قالت ليلى سعيد ذلك", "Laila Saeed said so."),
        ("وكان يوم الافتتاح سعيد الذكر", "The day of the opening was a happy memory."),
    )
    assert result.sentences == {}


def test_a_noun_taken_for_a_speaker_raises_no_flag_and_has_no_name() -> None:
    noun = Person(("المستأجرون",), named_in=frozenset({0}))
    result, _ = harmonised(noun, ("قال المستأجرون ذلك", "The tenants said so."))
    assert result == Harmonised((None,), {})


def test_the_glossary_goes_before_everything() -> None:
    glossary = {"الخطيب": "Khateeb", "سمير الخطيب": "Prof. Sameer Khateeb"}
    result, texts = harmonised(KHATIB, ("قال سمير الخطيب ذلك", "Samir al-Khatib said so."), glossary=glossary)
    assert texts == ["Samir Khateeb said so."]
    assert result.english == ("Prof. Sameer Khateeb",)


def test_a_place_that_speaks_has_its_usual_name() -> None:
    result, texts = harmonised(
        Person(("موسكو",), named_in=frozenset({0})), ("أعلنت موسكو ذلك", "Mosco announced it.")
    )
    assert texts == ["Moscow announced it."] and result.english == ("Moscow",)


def test_a_place_named_otherwise_in_english_is_no_lost_name() -> None:
    result, texts = harmonised(
        Person(("الولايات", "المتحدة"), title_only=True), ("قالت الولايات المتحدة ذلك", "America said so.")
    )
    assert texts == ["America said so."] and result == Harmonised(("United States",), {})


def test_a_title_alone_has_no_english_name() -> None:
    result, _ = harmonised(
        Person(("وزير", "المالية"), title_only=True), ("قال وزير المالية ذلك", "He said so.")
    )
    assert result == Harmonised((None,), {})


def test_what_ran_on_into_the_sentence_is_no_part_of_the_name() -> None:
    run_on = Person(("سمير", "الخطيب", "بتوزيع", "المياه"), titled=True)
    assert harmonised(run_on, ("قال سمير الخطيب", "Samir al-Khatib said."))[0].english == ("Samir al-Khatib",)


def test_a_noun_behind_a_name_that_also_stands_alone_is_no_part_of_it() -> None:
    asked = Person(("منصور", "الحكومة"), (("منصور",),), titled=True)
    assert harmonised(asked, ("طالب منصور الحكومة بذلك", "Mansour asked it."))[0] == Harmonised(
        ("Mansour",), {}
    )


def test_a_first_name_alone_is_no_spelling_of_the_surname() -> None:
    person = Person(("سمير", "الخطيب"), (("سمير",),), titled=True, named_in=frozenset({0, 1}))
    result, _ = harmonised(person, ("قال سمير الخطيب", "Samir al-Khatib said."), ("قال سمير", "Samir said."))
    assert result.sentences == {}


def test_a_second_person_is_no_part_of_the_name() -> None:
    both = Person(("كوفالينكو", "وبيترينكو"), named_in=frozenset({0}))
    result, _ = harmonised(both, ("قال كوفالينكو وبيترينكو ذلك", "Kovalenko and Petrenko said so."))
    assert result == Harmonised(("Kovalenko",), {})


def test_a_line_in_capitals_stays_in_capitals_and_does_not_vote() -> None:
    _, texts = harmonised(
        LAVROV, ("لافروف يغادر", "LAFROF LEAVES"), ("قال سيرغي لافروف ذلك", "Sergei Lavrov said so.")
    )
    assert texts == ["LAVROV LEAVES", "Sergei Lavrov said so."]


def test_a_possessive_keeps_its_ending() -> None:
    _, texts = harmonised(LAVROV, ("زيارة سيرغي لافروف", "Sergei Lafrof’s visit"))
    assert texts == ["Sergei Lavrov’s visit"]


def test_a_word_of_another_person_is_not_taken() -> None:
    mahmoud = Person(("محمد",), titled=True, named_in=frozenset({0}))
    result, texts = harmonised(
        mahmoud, ("قال محمد ومحمود ذلك", "Mohamed and Mahmoud said so."), ("عاد محمود", "Mahmoud came back.")
    )
    assert texts == ["Mohamed and Mahmoud said so.", "Mahmoud came back."] and not result.sentences


def test_sentences_without_english_are_waited_for() -> None:
    assert harmonise([KHATIB], {}, {}) == Harmonised(("Samir al-Khatib",), {})


SPELLED = [
    "Samir",
    "Sameer",
    "Samar",
    "al-Khatib",
    "Al Khateeb",
    "Khatib",
    "Lavrov",
    "Lafrof",
    "Laffrov",
    "Sergei",
    "Sergi",
]
OTHER = [
    "the",
    "minister",
    "said",
    "Samira",
    "Cairo",
    "that",
    ",",
    "“",
    "”",
    "Khat",
    "In",
    "Mahmoud",
    "12",
    "and",
    "LAVROV",
]
sentences = st.lists(st.sampled_from(SPELLED + OTHER), max_size=12).map(" ".join)
arabic = st.sampled_from(
    ["قال سمير الخطيب ذلك", "وأضاف الخطيب أن لافروف غادر", "التقى سيرغي لافروف سمير الخطيب", "لم يحدث شيء"]
)
pairs = st.lists(st.tuples(arabic, sentences), min_size=1, max_size=4)
NAMED = re.compile(
    r"(?:[Aa]l[- ])?(?:Same?er|Samir|Samar|Khate?e?b|Khatib|La[vf]+ro[vf]|LAVROV|Serge?i)", re.IGNORECASE
)


@settings(max_examples=80, deadline=None)
@given(pairs)
def test_nothing_changes_outside_the_names(pairs: list[tuple[str, str]]) -> None:
    people = [KHATIB, LAVROV]
    english = {n: TranslatedSentence(n, text, -0.5) for n, (_, text) in enumerate(pairs)}
    result = harmonise(people, {n: text for n, (text, _) in enumerate(pairs)}, english)
    for number, sentence in result.sentences.items():
        before, after = english[number].text, sentence.text
        assert NAMED.split(before) == NAMED.split(after)
        assert sentence.machine == (before if before != after else None)


@settings(max_examples=80, deadline=None)
@given(pairs)
def test_doing_it_again_changes_nothing(pairs: list[tuple[str, str]]) -> None:
    people = [KHATIB, LAVROV]
    texts = {n: text for n, (text, _) in enumerate(pairs)}
    english = {n: TranslatedSentence(n, text, -0.5) for n, (_, text) in enumerate(pairs)}
    once = harmonise(people, texts, english)
    again = harmonise(people, texts, {**english, **once.sentences})
    assert again.sentences == {} and again.english == once.english
