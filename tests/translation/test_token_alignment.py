"""Tokens have places in both texts, and pieces of a sentence join to one alignment."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.article.model import Span
from desktop_app.translation.argos import load
from desktop_app.translation.engine import Decoding, Draft, PackageInfo, Translator
from desktop_app.translation.sentences import SourceText, translate_sentences
from desktop_app.translation.token_alignment import Alignment, align, join_alignments

SENTENCE = "قال المدير إن المصنع  سيفتح ١٢٫٥ ﻻ غداً…"


@pytest.fixture(scope="module")
def starter() -> Translator:
    (folder,) = paths.shipped_packages().glob("translate-ar_en-*")
    return load(PackageInfo(folder.name, folder, "ar", "en", "1", "given", starter=True))


def aligned(translator: Translator, text: str) -> Draft:
    return translator.translate([text], Decoding(alignment=True))[0]


def tiles(spans: tuple[Span, ...], text: str) -> bool:
    """Whether the spans are in order and leave out blanks only."""
    ordered = all(a.end <= b.start for a, b in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    return ordered and all(at in covered for at, sign in enumerate(text) if not sign.isspace())


def test_tokens_tile_both_texts_of_a_sentence_with_unusual_characters(starter: Translator) -> None:
    draft = aligned(starter, SENTENCE)
    assert draft.alignment is not None
    assert tiles(draft.alignment.source, SENTENCE) and tiles(draft.alignment.target, draft.text)
    assert len(draft.alignment.weights) == len(draft.alignment.source) * len(draft.alignment.target)


def test_an_english_word_was_made_from_its_arabic_one(starter: Translator) -> None:
    text = "عاد الأطفال إلى المدرسة."
    draft = aligned(starter, text)
    assert draft.alignment is not None
    word = draft.text.lower().index("school")
    number = next(n for n, span in enumerate(draft.alignment.target) if span.end > word)
    row = draft.alignment.row(number)
    best = draft.alignment.source[row.index(max(row))]
    assert "درس" in text[best.start : best.end]


def test_without_being_asked_for_there_is_no_alignment(starter: Translator) -> None:
    assert starter.translate([SENTENCE], Decoding())[0].alignment is None


def test_only_sentences_with_quotations_keep_theirs(starter: Translator) -> None:
    texts = {0: SourceText("وصل القطار أمس."), 1: SourceText("قال: «وصل القطار أمس».", (Span(5, 22),))}
    made = {s.index: s for batch in translate_sentences(starter, texts) for s in batch}
    assert made[0].alignment is None and made[1].alignment is not None


def test_a_sentence_cut_into_pieces_has_one_alignment_over_all_of_it(starter: Translator) -> None:
    clause = "وقال المدير إن المصنع الجديد سيفتح أبوابه أمام العمال في بداية الشهر المقبل"
    text = "، ".join([clause] * 5) + "."
    (made,) = next(translate_sentences(starter, {0: SourceText(text, (Span(0, len(text)),))}))
    assert made.alignment is not None
    assert tiles(made.alignment.source, text)
    # A comma that joining put in has no token; no word is without one.
    assert tiles(made.alignment.target, made.text.replace(",", " "))


def test_tokens_of_a_package_in_bpe_form_are_not_guessed_at(tiny_package: Path, tmp_path: Path) -> None:
    from tests.packages import copy_package

    folder = copy_package(tiny_package, tmp_path / "bpe")
    (folder / "sentencepiece.model").unlink()
    (folder / "bpe.model").write_text("#version: 0.2\nو ص\nوص ل</w>\nا ل\n", encoding="utf-8")
    translator = load(PackageInfo("bpe", folder, "ar", "en", "1", "given"))
    assert aligned(translator, "وصل الوفد").alignment is None


def test_a_piece_without_an_alignment_leaves_the_sentence_without_one() -> None:
    piece = align([" وصل"], "وصل", [" He", " came"], "He came", [[1.0], [0.5]])
    assert join_alignments([(piece, 0, 0), (None, 4, 8)], english_length=12) is None


def test_rows_are_cut_to_the_tokens_there_are() -> None:
    made = align([" وصل"], "وصل", [" He"], "He", [[0.5, 0.5], [0.0, 1.0]])
    assert made == Alignment((Span(0, 3),), (Span(0, 2),), bytes([128]))


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.sampled_from([" a", "b", " cd", "."]), min_size=1, max_size=4), min_size=1, max_size=4
    )
)
def test_joined_pieces_keep_their_weights_and_none_on_one_another(pieces: list[list[str]]) -> None:
    texts = ["".join(piece).strip() for piece in pieces]
    parts, at = [], 0
    for tokens, text in zip(pieces, texts, strict=True):
        parts.append((align(tokens, text, tokens, text, [[1.0] * len(tokens)] * len(tokens)), at, at))
        at += len(text) + 1
    joined = join_alignments(parts, english_length=at - 1)
    assert joined is not None and tiles(joined.target, " ".join(texts)) and joined.source == joined.target
    assert sum(joined.weights) == 255 * sum(len(tokens) ** 2 for tokens in pieces)
