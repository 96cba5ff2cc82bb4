"""Reporting verbs in all the third-person forms of written Arabic."""

import pytest

from desktop_app.quotations.conjugation import (
    Form,
    Gender,
    imperfect_forms,
    masdar_forms,
    participle_forms,
    perfect_forms,
)


def written(forms):
    return {form.written for form in forms}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("كتب", {"كتبت", "كتبا", "كتبتا", "كتبوا", "كتبن", "كتبه", "كتبته", "كتبوها"}),  # sound
        ("قال", {"قالت", "قالا", "قالتا", "قالوا", "قلن", "قاله"}),  # hollow
        ("أشار", {"أشارت", "أشاروا", "أشرن"}),
        ("نفى", {"نفت", "نفيا", "نفتا", "نفوا", "نفين", "نفاه"}),  # defective in ى
        ("دعا", {"دعت", "دعوا", "دعون", "دعاه"}),  # defective in ا
        ("رد\u0651", {"رد", "ردت", "ردوا", "رددن", "ردها"}),  # doubled
    ],
)
def test_the_perfect_follows_the_class_of_the_verb(verb, forms):
    assert forms <= written(perfect_forms(verb))


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("يكتب", {"تكتب", "يكتبان", "تكتبان", "يكتبون", "يكتبوا", "يكتبن"}),
        ("يقول", {"تقول", "يقولون", "يقولوا", "يقلن"}),
        ("ينفي", {"تنفي", "ينفيان", "ينفون", "ينفين"}),
        ("يرى", {"ترى", "يريان", "يرون", "يرين", "يراه"}),
        ("يدعو", {"تدعو", "يدعوان", "يدعون"}),
    ],
)
def test_the_imperfect_follows_the_class_of_the_verb(verb, forms):
    assert forms <= written(imperfect_forms(verb))


def test_participles_agree_in_gender_and_number():
    by_form = {form.written: form for form in participle_forms("قائلا")}
    assert set(by_form) == {"قائلا", "قائلة", "قائلين", "قائلتين", "قائلات"}
    assert by_form["قائلة"].gender is Gender.FEMININE
    assert by_form["قائلين"].plural


def test_the_participle_of_a_weak_verb_loses_its_last_letter_in_the_plural():
    assert {"داعيا", "داعية", "داعين"} <= written(participle_forms("داعيا"))


def test_a_verbal_noun_takes_the_pronouns_of_who_speaks():
    forms = {form.written: form for form in masdar_forms("إجابة")}
    assert {"إجابته", "إجابتها", "إجابتهم"} <= set(forms)
    assert forms["إجابتها"].gender is Gender.FEMININE
    assert all(form.form is Form.MASDAR and form.pronoun for form in forms.values())
