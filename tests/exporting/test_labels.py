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


def test_one_sentence_is_no_sentences() -> None:
    assert labels.count(1, 1).en == "1 of 1 sentence"
    assert labels.count(0, 2).en == "0 of 2 sentences"
