"""Words recognised from the word lists, with what Arabic writes onto them."""

import pytest

from desktop_app.article.wordlists import rows
from desktop_app.quotations.conjugation import Form
from desktop_app.quotations.lexicon import (
    classes,
    cue_form,
    name_head,
    place,
    speaker_class,
    speaker_head,
    speech_event,
)
from tests.quotations.reading import tokens_of

COLUMNS = {
    "reporting_cues.tsv": 7,
    "attributions.tsv": 2,
    "quoted_name_heads.tsv": 2,
    "speakers.tsv": 2,
    "grammar.tsv": 2,
    "speech_events.tsv": 2,
    "topic_changes.tsv": 2,
    "places.tsv": 2,
    "news_verbs.tsv": 2,
    "naming_words.tsv": 1,
    "headline_labels.tsv": 1,
}


def cue(word):
    return cue_form(tokens_of(word)[0])


@pytest.mark.parametrize(("name", "width"), COLUMNS.items())
def test_every_row_of_a_list_has_its_columns(name, width):
    assert {len(row) for row in rows(name)} == {width}


def test_a_verb_takes_only_what_the_program_knows():
    known = {"أن", "إن", "بأن", "لأن", "إلى+أن", "على+أن", "من+أن", "عن+أن", "في+أن"}
    known |= {"ب", "عن", "إلى", "من", "على", "obj", "person", "whom", "name", "passive", "بال", "ما", "-"}
    for perfect, _, _, _, takes, tier, _ in rows("reporting_cues.tsv"):
        assert set(takes.split()) <= known, perfect
        assert tier in "ABCD", perfect


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("قال", "قال", Form.PERFECT),
        ("وقالت", "قال", Form.PERFECT),
        ("فقالوا", "قال", Form.PERFECT),
        ("سيقول", "قال", Form.IMPERFECT),
        ("وستقول", "قال", Form.IMPERFECT),
        ("ليضيف", "أضاف", Form.IMPERFECT),
        ("واشار", "أشار", Form.PERFECT),  # without its hamza
        ("اكد", "أكّد", Form.PERFECT),
        ("أكَّدَتْ", "أكّد", Form.PERFECT),  # with vowel signs
        ("مضيفاً", "أضاف", Form.PARTICIPLE),
        ("قائلةً", "قال", Form.PARTICIPLE),
        ("بقوله", "قال", Form.MASDAR),
        ("وصفه", "وصف", Form.PERFECT),
        ("رده", "ردّ", Form.MASDAR),  # his reply, likelier than «he sent it back»
        ("واصل", "واصل", Form.PERFECT),  # the و belongs to the verb
        ("وردت", "ردّ", Form.PERFECT),  # «and she replied», likelier to report than «came»
    ],
)
def test_a_reporting_word_is_known_in_its_forms(word, lemma, form):
    found = cue(word)
    assert (found.verb.lemma, found.form) == (lemma, form)


@pytest.mark.parametrize("word", ["مقال", "قول", "القائل", "كتاب", "بينما", "ذكرى", "رأي", "المتحدث", "كلمة"])
def test_a_word_that_only_looks_like_a_reporting_word_is_none(word):
    assert cue(word) is None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("وزير", "minister"),
        ("الوزيرة", "minister"),
        ("سفيرها", "diplomat"),
        ("والمسؤولون", "official"),
        ("الباحثين", "expert"),
    ],
)
def test_a_noun_that_can_speak_is_known_with_article_and_endings(word, kind):
    assert speaker_class(tokens_of(word)[0].norm) == kind


def test_a_title_with_a_pronoun_is_the_same_title():
    assert speaker_head(tokens_of("سفيرها")[0].norm) == speaker_head(tokens_of("السفير")[0].norm)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("شركة", "name"),
        ("لشركة", "name"),
        ("الفيلم", "title"),
        ("فيلميه", "title"),
        ("باسم", "name"),
        ("كلمتي", "label"),
    ],
)
def test_a_head_noun_of_names_is_known_with_prefixes_and_endings(word, kind):
    assert name_head(tokens_of(word)[0].norm) == kind


def test_an_ordinary_word_is_in_none_of_the_lists():
    (token,) = tokens_of("شجرة")
    assert not classes(token)
    assert (
        speaker_class(token.norm)
        is name_head(token.norm)
        is speech_event(token.norm)
        is place(token.norm)
        is None
    )
