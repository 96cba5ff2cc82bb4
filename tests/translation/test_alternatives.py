"""Other translations of a sentence: different, the surest first, also of a sentence in pieces."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.article.model import Span
from desktop_app.errors import EngineFailed
from desktop_app.translation.alternatives import _best_together, alternatives, try_again
from desktop_app.translation.argos import load
from desktop_app.translation.engine import Decoding, Draft, PackageInfo, TranslatedSentence, Translator
from desktop_app.translation.sentences import SourceText, pieces_of, translate_sentences
from tests.fakes import FAKE_PACKAGE, FakeTranslator

SENTENCE = "قال مدير الميناء إن السفن ستعود إلى الرصيف القديم مساء الخميس."
LONG = (
    "وقالت المديرة إن المكتبة ستفتح أبوابها للأطفال في الصباح، وإن العاملين فيها سيقرأون لهم القصص، "
    "كما أوضحت أن الكتب الجديدة وصلت أمس من العاصمة، وأن القاعة الكبيرة صارت جاهزة لاستقبال الزوار، "
    "مشيرة إلى أن الدخول سيكون مجانيا حتى نهاية الشهر، ثم يدفع الكبار مبلغا صغيرا كل سنة."
)


@pytest.fixture(scope="module")
def starter() -> Translator:
    (folder,) = paths.shipped_packages().glob("translate-ar_en-*")
    return load(PackageInfo(folder.name, folder, "ar", "en", "1", "shipped", starter=True))


def first(translator: Translator, source: SourceText) -> TranslatedSentence:
    return next(s for made in translate_sentences(translator, {0: source}) for s in made)


def test_the_starter_package_has_several_translations_of_a_sentence(starter: Translator) -> None:
    drafts = starter.alternatives(SENTENCE, 5, Decoding())
    assert len({draft.text for draft in drafts}) == len(drafts) == 5
    assert [draft.score for draft in drafts] == sorted((d.score for d in drafts), reverse=True)
    assert all("ship" in draft.text.lower() or "port" in draft.text.lower() for draft in drafts)


def test_alternatives_are_aligned_where_that_is_asked_for(starter: Translator) -> None:
    assert all(d.alignment for d in starter.alternatives(SENTENCE, 2, Decoding(alignment=True)))
    assert not any(d.alignment for d in starter.alternatives(SENTENCE, 2, Decoding()))


def test_what_has_no_letters_has_no_alternatives(starter: Translator) -> None:
    assert starter.alternatives(" *** ", 4, Decoding()) == [Draft("***", 0.0)]


def test_the_engines_refusal_is_an_error_of_ours(starter: Translator) -> None:
    with pytest.raises(EngineFailed):
        starter.alternatives(SENTENCE, 3, Decoding(repetition_penalty=-1.0))


def test_a_sentence_in_pieces_is_put_together_whole_each_time(starter: Translator) -> None:
    source = SourceText(LONG)
    assert len(pieces_of(starter, source)) > 1
    made = alternatives(starter, 7, source, 4)
    assert len({s.text for s in made}) == len(made) == 4
    assert {s.index for s in made} == {7}
    # Each is the English of all of it, not of one piece.
    shortest = min(len(s.text) for s in made)
    assert shortest > 0.7 * len(first(starter, source).text)


def test_a_second_try_is_another_translation_and_no_worse(starter: Translator) -> None:
    source = SourceText(LONG)
    before = first(starter, source)
    again = try_again(starter, 0, source, before=before)
    assert again is not None
    assert again.text != before.text
    assert len(again.flags) <= len(before.flags)


def test_a_second_try_that_finds_the_same_gives_nothing() -> None:
    class Stubborn(FakeTranslator):
        def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
            return [Draft(self.answer(text), -0.1)]

    source = SourceText(SENTENCE)
    said = "The head of the port said the ships will be back at the old pier on Thursday evening."
    translator = Stubborn(lambda _text: said)
    assert try_again(translator, 0, source, before=first(translator, source)) is None


def test_a_second_try_with_more_flags_gives_nothing() -> None:
    source = SourceText("وصلت 45 سفينة إلى الميناء القديم مساء أمس.")
    before = TranslatedSentence(0, "Last night 45 ships came to the old port.", -0.3)
    worse = FakeTranslator(lambda _text: "Last night some ships came to the old port")
    assert try_again(worse, 0, source, before=before) is None


def test_of_several_the_one_without_flags_is_taken_before_the_surer() -> None:
    class Two(FakeTranslator):
        def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
            surer = Draft("Some ships came to the old port last night.", -0.1)
            return [surer, Draft("45 ships came to the old port last night.", -0.9)]

    before = TranslatedSentence(3, "Ships.", -0.3, ("numbers", "length"))
    source = SourceText("وصلت 45 سفينة إلى الميناء القديم مساء أمس.")
    again = try_again(Two(), 3, source, before=before)
    assert again is not None and again.text.startswith("45") and again.flags == () and again.index == 3


def test_a_piece_without_arabic_is_not_translated() -> None:
    translator = FakeTranslator(package=replace(FAKE_PACKAGE, starter=True))
    (made,) = alternatives(translator, 0, SourceText("London 2024"), 3)
    assert made.text == "London 2024" and translator.batches == []


def test_only_sentences_with_quotations_are_aligned() -> None:
    asked: list[bool] = []

    class Asked(FakeTranslator):
        def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
            asked.append(decoding.alignment)
            return super().alternatives(text, count, decoding)

    alternatives(Asked(), 0, SourceText(SENTENCE), 2)
    alternatives(Asked(), 0, SourceText(SENTENCE, (Span(0, 4),)), 2)
    assert asked == [False, True]


@given(
    st.lists(st.lists(st.floats(-5, 0), min_size=1, max_size=4), min_size=1, max_size=3), st.integers(1, 12)
)
def test_the_surest_combinations_are_found_in_order(scores: list[list[float]], count: int) -> None:
    from itertools import product

    drafts = [
        [Draft(f"{p}.{n}", s) for n, s in enumerate(sorted(piece, reverse=True))]
        for p, piece in enumerate(scores)
    ]
    weights = [n + 1 for n in range(len(drafts))]

    def worth(taken: tuple[Draft, ...]) -> float:
        return sum(d.score * w for d, w in zip(taken, weights, strict=True))

    found = _best_together(drafts, weights, count)
    best = sorted((worth(taken) for taken in product(*drafts)), reverse=True)[:count]
    assert [worth(taken) for taken in found] == pytest.approx(best)
    assert len(set(found)) == len(found)
