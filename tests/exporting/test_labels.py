"""Every kind, term and flag that a reading may hold has its words."""

from __future__ import annotations

from desktop_app.exporting import labels
from desktop_app.quotations.model import QuotationKind, TermKind


def test_every_kind_of_quotation_and_of_term_has_words_in_both_languages() -> None:
    assert set(labels.KINDS) == set(QuotationKind)
    assert set(labels.TERMS) == set(TermKind)
    for label in (*labels.KINDS.values(), *labels.TERMS.values()):
        assert label.of("en").isascii()
        assert not label.of("ar").isascii()


def test_every_flag_of_the_contract_has_words_of_its_own() -> None:
    known = ("numbers", "names", "quotes", "length", "repetition", "untranslated", "unknown")
    said = [labels.flags((flag,)) for flag in known]
    assert len(set(said)) == len(known)
    assert all(words != flag for flag, words in zip(known, said, strict=True))


def test_a_flag_of_a_later_version_is_named_as_it_is() -> None:
    assert labels.flags(("numbers", "tone")) == f"{labels.flags(('numbers',))}, tone"


def test_names_that_may_be_missing_are_said() -> None:
    assert labels.flags(("names",), names=["Samir", "Huda"]).endswith("(Samir, Huda?)")
    assert "Samir" not in labels.flags(("quotes",), names=["Samir"])


def test_one_sentence_is_no_sentences() -> None:
    assert labels.count(1, 1).en == "1 of 1 sentence"
    assert labels.count(0, 2).en == "0 of 2 sentences"
