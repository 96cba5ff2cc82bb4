"""What a quotation mark without its partner can be read as."""

import pytest

from tests.quotations.reading import said, terms_in


def test_speech_whose_closing_mark_is_lost_runs_to_the_end_of_its_paragraph():
    text = "قال الرجل: «سأعود غدا ولن أتأخر.\n\nثم غادر المكان."
    assert said(text) == [("direct", "«سأعود غدا ولن أتأخر.", "الرجل")]


def test_a_comma_may_stand_before_the_only_mark():
    text = "وأضاف قائلا، «لدينا الآن ماء كثير ولن نعطش بعد اليوم."
    assert [found[0] for found in said(text)] == ["direct"]


def test_a_lost_mark_around_a_name_is_no_quotation():
    text = "زار الوفد شركة «النور في المدينة وعاد مساء."
    assert said(text) == []
    assert terms_in(text) == []


def test_whole_names_behind_a_stray_mark_are_kept():
    text = "زار الوفد شركة «النور ثم فندق «الشرق» في المدينة."
    assert terms_in(text) == [("name", "«الشرق»")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("لن نسمح بأن يتكرر هذا»، قال الوزير للصحفيين.", "لن نسمح بأن يتكرر هذا»"),
        ("وقال الوزير: لن نسمح بذلك».", "لن نسمح بذلك»"),
        ("وهكذا ربحنا المباراة أمام الجميع».", "وهكذا ربحنا المباراة أمام الجميع»"),
    ],
)
def test_speech_whose_opening_mark_is_lost_starts_at_the_colon_or_the_sentence(text, words):
    ((kind, found, _),) = said(text)
    assert (kind, found) == ("direct", words)


def test_a_stray_closing_mark_in_the_reporters_own_sentence_says_nothing():
    assert said("قال الوزير ذلك في المؤتمر» ثم عاد إلى مكتبه مسرعا.") == []
