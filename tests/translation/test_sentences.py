"""An article is translated in small batches, what is looked at first, each text once, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.article.model import Span
from desktop_app.errors import EngineFailed
from desktop_app.translation.argos import load
from desktop_app.translation.engine import Decoding, Draft, TranslatedSentence, Translator
from desktop_app.translation.packages import choose_package
from desktop_app.translation.sentences import (
    FIRST_BATCH,
    LARGEST_BATCH,
    LIMIT,
    SourceText,
    translate_sentences,
)
from desktop_app.translation.splitting import clauses
from desktop_app.translation.token_alignment import Alignment
from tests.fakes import FakeTranslator

VERBS = ("كتب", "قرأ", "حمل", "نقل", "سمع", "وجد", "طلب")


def english(text: str) -> str:
    """A translation without a flaw: as long as the Arabic, with its numbers and marks."""
    return "".join(chr(ord("a") + ord(c) % 26) if c.isalpha() else c for c in text)


def sound() -> FakeTranslator:
    return FakeTranslator(english)


def texts(count: int, *, first: int = 0) -> dict[int, SourceText]:
    return {
        index: SourceText(f"{' ثم '.join(VERBS[: index % 7 + 1])} رسالة {index}.")
        for index in range(first, first + count)
    }


def asked(translator: FakeTranslator) -> list[str]:
    return [text for batch in translator.batches for text in batch]


@settings(max_examples=25)
@given(st.integers(0, 90), st.integers(-5, 120))
def test_every_sentence_comes_once_and_each_batch_in_reading_order(count: int, focus: int) -> None:
    batches = list(translate_sentences(sound(), texts(count), focus=lambda: focus))
    indices = [sentence.index for batch in batches for sentence in batch]
    assert sorted(indices) == list(range(count))
    assert all([s.index for s in batch] == sorted(s.index for s in batch) for batch in batches)


def test_each_sentence_gets_its_own_english_and_score() -> None:
    sources = texts(30)
    made = {s.index: s for batch in translate_sentences(sound(), sources) for s in batch}
    assert all(made[i] == TranslatedSentence(i, english(sources[i].text), -0.5, ()) for i in sources)


def test_the_first_batch_is_small_and_none_is_large() -> None:
    sizes = [len(batch) for batch in translate_sentences(sound(), texts(100))]
    assert sizes[0] == FIRST_BATCH and max(sizes) == LARGEST_BATCH and sizes[:3] == sorted(sizes[:3])


def test_long_sentences_make_smaller_batches() -> None:
    sources = {i: SourceText(" ".join(f"كلمة {n}" for n in range(45)) + f" {i}") for i in range(60)}
    assert max(len(batch) for batch in translate_sentences(sound(), sources)) < LARGEST_BATCH


def test_the_sentences_looked_at_come_first_and_the_rest_after_the_end_from_the_start() -> None:
    indices = [s.index for batch in translate_sentences(sound(), texts(40), focus=lambda: 25) for s in batch]
    assert indices == [*range(25, 40), *range(25)]


def test_looking_elsewhere_moves_the_work_there() -> None:
    looking_at = [0]
    running = translate_sentences(sound(), texts(200), focus=lambda: looking_at[0])
    assert next(running)[0].index == 0
    looking_at[0] = 150
    assert next(running)[0].index == 150
    looking_at[0] = 1
    assert next(running)[0].index == FIRST_BATCH


def test_closing_asks_the_engine_for_nothing_more() -> None:
    translator = sound()
    running = translate_sentences(translator, texts(100))
    next(running)
    running.close()
    assert len(asked(translator)) == FIRST_BATCH


def test_the_same_text_is_translated_once() -> None:
    translator = sound()
    sources = {i: SourceText("عاد الأطفال إلى المدرسة.") for i in range(50)}
    made = [s for batch in translate_sentences(translator, sources) for s in batch]
    assert asked(translator) == ["عاد الأطفال إلى المدرسة."]
    assert [s.index for s in made] == list(range(50)) and len({s.text for s in made}) == 1


@pytest.mark.parametrize(
    ("arabic", "copied"),
    [("", ""), ("***", "***"), ("٢٠١٦/٥/١٢", "2016/5/12"), ("Reuters، ٣٫٥٪", "Reuters, 3.5%")],
)
def test_what_has_no_arabic_letters_is_copied_without_the_engine(arabic: str, copied: str) -> None:
    translator = sound()
    ((made,),) = translate_sentences(translator, {7: SourceText(arabic)})
    assert made == TranslatedSentence(7, copied, 0.0) and translator.batches == []


def test_a_long_sentence_goes_to_the_engine_in_pieces_and_comes_back_as_one() -> None:
    translator = sound()
    text = "، ".join(f"كتب سالم رسالة طويلة رقم {n}" for n in range(40)) + "."
    made = [s for batch in translate_sentences(translator, {0: SourceText(text)}) for s in batch]
    assert all(len(piece.split()) <= LIMIT for piece in asked(translator))
    assert len(made) == 1 and all(str(n) in made[0].text for n in range(40)) and made[0].flags == ()


def test_a_quotation_is_kept_in_one_piece() -> None:
    translator = sound()
    before, quotation = "وصل المدرب إلى الملعب، " * 20, "«سنلعب بكل قوة، ولن نخسر، ولن نتعب، وسنعود بالكأس»"
    text = f"{before}وقال {quotation}، " + "ثم غادر مع لاعبيه، " * 20
    start = text.index(quotation)
    source = SourceText(text, (Span(start, start + len(quotation)),))
    list(translate_sentences(translator, {0: source}))
    assert len(asked(translator)) > 1 and any(quotation in piece for piece in asked(translator))


def test_a_very_long_sentence_can_be_cancelled_in_the_middle() -> None:
    translator = sound()
    running = translate_sentences(translator, {0: SourceText(" ".join(f"كلمة {n}" for n in range(10_000)))})
    assert next(running) == () and len(translator.batches) == 1
    running.close()
    assert len(translator.batches) == 1


LOOP = "They came back home, came back home, came back home."


class Looping(FakeTranslator):
    """Repeats itself unless it is told not to; `cured` is what it then says."""

    def __init__(self, cured: str) -> None:
        super().__init__()
        self.cured = cured

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """A loop, or the cure."""
        self.batches.append(list(texts))
        said = self.cured if decoding.no_repeat_ngram_size else LOOP
        return [Draft(said, -0.7) for _ in texts]


SOURCE = {0: SourceText("عاد الأطفال إلى البيت مساء أمس مع أهلهم.")}


def test_a_loop_is_tried_again_and_the_better_draft_kept() -> None:
    translator = Looping("The children came home last night with them.")
    ((made,),) = translate_sentences(translator, SOURCE)
    assert made.text == translator.cured and made.flags == () and len(translator.batches) == 2


def test_a_loop_that_stays_is_flagged_and_not_tried_a_third_time() -> None:
    translator = Looping("Home again now, home again now, home again now, home again now, home again now.")
    ((made,),) = translate_sentences(translator, SOURCE)
    assert "repetition" in made.flags and made.text.startswith("They came") and len(translator.batches) == 2


def test_a_sound_draft_is_not_tried_again() -> None:
    translator = sound()
    list(translate_sentences(translator, SOURCE))
    assert len(translator.batches) == 1


def test_an_engine_that_fails_at_the_second_try_leaves_the_first_draft() -> None:
    class Failing(Looping):
        def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
            if decoding.no_repeat_ngram_size:
                raise EngineFailed("out of memory")
            return super().translate(texts, decoding)

    ((made,),) = translate_sentences(Failing(""), SOURCE)
    assert made.text.startswith("They came back") and "repetition" in made.flags


def test_an_engine_that_fails_is_not_hidden() -> None:
    def fail(text: str) -> str:
        raise EngineFailed("gave up")

    with pytest.raises(EngineFailed):
        list(translate_sentences(FakeTranslator(fail), SOURCE))


def test_nothing_to_translate_is_no_work() -> None:
    assert list(translate_sentences(sound(), {})) == []


# --- clause by clause -----------------------------------------------------------------------------------------

LONG_SOURCE = "عاد الأطفال إلى البيت مساء أمس مع أهلهم، ثم جلسوا حول المائدة وأكلوا خبزاً طازجاً."
CLAUSES = (
    "عاد الأطفال إلى البيت مساء أمس مع أهلهم، ",
    "ثم جلسوا حول المائدة وأكلوا خبزاً طازجاً.",
)


class Short(FakeTranslator):
    """Loops on what has more than ten words; `whole` is what a careful search then makes of it."""

    def __init__(self, whole: str = LOOP) -> None:
        super().__init__()
        self.whole = whole
        self.aligned: list[bool] = []

    def translate(self, texts: Sequence[str], decoding: Decoding) -> list[Draft]:
        """A loop where the text is long."""
        self.batches.append(list(texts))
        self.aligned.append(decoding.alignment)
        return [self._draft(text, decoding) for text in texts]

    def _draft(self, text: str, decoding: Decoding) -> Draft:
        if len(text.split()) > 10:
            said = self.whole if decoding.no_repeat_ngram_size else LOOP
        else:
            said = f"Then {english(text).strip()}."
        source, target = (Span(0, len(text)),), (Span(0, len(said)),)
        return Draft(said, -0.7, Alignment(source, target, b"\xff") if decoding.alignment else None)


def test_what_loops_as_a_whole_is_made_of_its_clauses() -> None:
    translator = Short()
    ((made,),) = translate_sentences(translator, {0: SourceText(LONG_SOURCE)})
    assert tuple(translator.batches[-1]) == CLAUSES
    assert made.flags == ()
    assert made.text.startswith("Then ")
    assert ", then " in made.text  # one sentence, not two


def test_clauses_that_are_no_better_are_not_taken() -> None:
    class Hopeless(Short):
        def _draft(self, text: str, decoding: Decoding) -> Draft:
            del text
            return Draft(LOOP, -0.1 if decoding.no_repeat_ngram_size else -0.7)

    ((made,),) = translate_sentences(Hopeless(), {0: SourceText(LONG_SOURCE)})
    assert made.text == LOOP


def test_what_a_careful_search_cures_is_not_torn() -> None:
    translator = Short(whole=english(LONG_SOURCE))
    ((made,),) = translate_sentences(translator, {0: SourceText(LONG_SOURCE)})
    assert made.text == english(LONG_SOURCE)
    assert len(translator.batches) == 2


def test_a_quotation_is_not_cut_for_the_second_try() -> None:
    quotation = "«سنعود غداً، ثم نجلس، ثم نأكل الخبز، ثم نشرب الشاي»"
    text = f"كان الأطفال في البيت مع أهلهم مساء أمس، وقال كبيرهم {quotation}."
    translator = Short()
    list(translate_sentences(translator, {0: SourceText(text)}))
    assert len(translator.batches) == 3
    assert any(quotation in part for part in translator.batches[-1])


def test_the_alignment_of_joined_clauses_is_that_of_each_where_it_stands() -> None:
    translator = Short()
    source = SourceText(LONG_SOURCE, (Span(0, 4),))
    ((made,),) = translate_sentences(translator, {0: source})
    assert made.alignment is not None and all(translator.aligned)
    assert [LONG_SOURCE[s.start : s.end] for s in made.alignment.source] == list(CLAUSES)
    first, second = made.alignment.target
    assert made.text[first.start : first.end].startswith("Then ")
    assert made.text[second.start : second.end].startswith("then ") and second.end == len(made.text)
    assert [list(made.alignment.row(n)) for n in (0, 1)] == [[255, 0], [0, 255]]


@pytest.fixture(scope="module")
def starter() -> Translator:
    """The package that comes with the program."""
    return load(choose_package(str(next(paths.shipped_packages().glob("translate-ar_en-*")))))


def test_the_starter_package_gains_by_clauses_and_its_alignment_covers_them(starter: Translator) -> None:
    # The starter loses its way in long sentences with many numbers.
    text = (
        "وبلغت كلفة الطريق 12 مليون دينار، وبلغ طوله 340 كيلومتراً، ثم افتتح في 15 أيار 2019، "
        "وعمل فيه 1,250 عاملاً و48 مهندساً، وتمر عليه 7,600 شاحنة و2,300 حافلة كل أسبوع."
    )
    parts = clauses(text, count_tokens=starter.count_tokens, limit=20)
    assert len(parts) > 2 and "".join(parts) == text
    ((made,),) = (
        batch for batch in translate_sentences(starter, {0: SourceText(text, (Span(0, 9),))}) if batch
    )
    assert made.text and made.alignment is not None
    assert made.alignment.source[-1].end == len(text)
    assert all(t.end <= len(made.text) for t in made.alignment.target)
