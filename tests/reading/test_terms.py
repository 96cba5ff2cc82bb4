"""The machine's English calls terms what the glossary wants, where that is certain, and leaves the rest alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.article.loading import load_text
from desktop_app.article.model import Span
from desktop_app.glossary.model import Term
from desktop_app.reading.aids import Aids
from desktop_app.reading.editing import edit
from desktop_app.reading.learning import Selected, dictionary_form, learn, propose
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.reading.terms import TermKeeper, names_of
from desktop_app.summary.model import SummaryLength
from desktop_app.summary.terms import KeyTerm
from desktop_app.translation.engine import Decoding, Draft, TranslatedSentence
from desktop_app.translation.sentences import SourceText
from desktop_app.translation.wording import put_words
from tests.fakes import FakeTranslator

DAM = Term("سد", "dam", forbidden=("barrage",))
ARABIC = "يقع السد شمال المدينة."
TEXT = f"خبر قصير\n\n{ARABIC} وقال الوزير سامي النجار: «السد آمن تماماً ولا خطر على السكان»."


def sentence(text: str, **more: object) -> TranslatedSentence:
    """An English sentence of the machine."""
    return replace(TranslatedSentence(0, text, -0.5), **more)  # type: ignore[arg-type]


def kept(term: Term, arabic: str, english: str, translator: FakeTranslator | None = None) -> str:
    """What becomes of an English sentence."""
    return TermKeeper((term,), translator).keep(sentence(english), SourceText(arabic)).text


def made(answer: FakeTranslator, *terms: Term) -> Reading:
    """TEXT, read to its end."""
    events = read(
        load_text(TEXT, "text"),
        ReadingOptions(SummaryLength(1)),
        open_translator=lambda: answer,
        aids=Aids(terms=terms),
    )
    return list(events)[-1].reading


def english(reading: Reading) -> list[str]:
    """The English of all sentences."""
    return [e.text if (e := reading.english(s.index)) else "" for s in reading.article.sentences]


def test_a_forbidden_rendering_is_replaced_and_what_the_machine_wrote_is_kept() -> None:
    made = TermKeeper((DAM,), None).keep(sentence("The barrage lies north of the city."), SourceText(ARABIC))
    assert made.text == "The dam lies north of the city."
    assert made.machine == "The barrage lies north of the city."


def test_what_the_machine_makes_of_the_term_alone_is_replaced() -> None:
    translator = FakeTranslator(lambda text: "The weir." if text == "سد" else "x")
    assert kept(DAM, ARABIC, "The weir lies north.", translator) == "The dam lies north."


def test_a_sentence_that_is_right_stays_as_it_is_and_costs_the_engine_nothing() -> None:
    translator = FakeTranslator()
    assert kept(DAM, ARABIC, "The dams lie north.", translator) == "The dams lie north."
    assert kept(DAM, "لا شيء هنا", "The barrage.", translator) == "The barrage."
    assert translator.batches == []


def test_words_are_replaced_no_more_often_than_the_term_stands_there() -> None:
    text = "One barrage, another barrage."
    assert kept(DAM, ARABIC, text) == text


def test_another_translation_is_taken_that_has_the_term() -> None:
    class Choosing(FakeTranslator):
        def alternatives(self, text: str, count: int, decoding: Decoding) -> list[Draft]:
            return [Draft("It lies north.", -0.5), Draft("The dam lies north.", -0.7)]

    assert kept(DAM, ARABIC, "It lies north.", Choosing(lambda _text: "")) == "The dam lies north."


def test_a_person_s_segment_and_one_of_the_memory_stay() -> None:
    reading = made(FakeTranslator(lambda _text: "The barrage is safe."))
    reading = edit(reading, 1, "My barrage.")
    learnt = learn(reading, (DAM,), (DAM,), None)
    assert english(learnt.reading)[1] == "My barrage."
    assert learnt.changed == (2,)
    assert english(learnt.reading)[2].count("dam") == 1


def test_quotations_are_found_in_what_was_corrected() -> None:
    translator = FakeTranslator(
        lambda text: (
            "Short news" if "خبر" in text else 'Minister Sami said: "The barrage is wholly safe for all."'
        )
    )
    reading = made(translator, DAM)
    (span,) = reading.quotation_spans[0]
    text = english(reading)[span.sentence]
    assert "dam is wholly safe" in text[span.start : span.end] and "barrage" not in text


def test_speakers_are_called_as_the_glossary_says() -> None:
    reading = made(FakeTranslator(), Term("سامي النجار", "Samy El-Naggar", name=True))
    assert reading.speaker_names == ("Samy El-Naggar",)


def test_learning_changes_nothing_the_second_time() -> None:
    reading = made(FakeTranslator(lambda _text: "The barrage is safe."))
    once = learn(reading, (DAM,), (DAM,), None).reading
    assert learn(once, (DAM,), (DAM,), None).changed == ()


def test_english_that_is_a_key_terms_or_a_speakers_is_proposed_with_their_arabic() -> None:
    reading = made(FakeTranslator(lambda _text: "Dam, Sami Naggar said."))
    terms = (KeyTerm("سد", 2, Span(0, 2)),)
    named = replace(reading, key_terms=terms, term_names=("dam",), speaker_names=("Sami Naggar",))
    assert propose(named, Selected(1, "Dam", False), None).term.arabic == "سد"
    assert propose(named, Selected(1, "Sami Naggar", False), None).term == Term(
        "سامي النجار", "Sami Naggar", name=True
    )
    assert propose(named, Selected(1, "nobody", False), None).term == Term("", "nobody")


def test_the_parts_of_a_name_are_known_where_all_names_agree() -> None:
    names = names_of(
        (
            Term("سامي النجار", "Samy Naggar", name=True),
            Term("سامي حداد", "Sami Haddad", name=True),
            Term("سد", "dam"),
        )
    )
    assert names == {
        "سامي النجار": "Samy Naggar",
        "سامي حداد": "Sami Haddad",
        "النجار": "Naggar",
        "حداد": "Haddad",
    }


def test_the_dictionary_form_has_no_clitics_that_the_article_takes_off_elsewhere() -> None:
    reading = made(FakeTranslator())
    assert dictionary_form(reading, "بالسد") == "السد"
    assert dictionary_form(reading, "وسامي النجار") == "سامي النجار"
    assert dictionary_form(reading, "«المدينةِ»") == "المدينة"


@pytest.mark.parametrize(
    ("text", "old", "words", "expected"),
    [
        ("Barrage works stopped.", "Barrage", "dam", "Dam works stopped."),
        ("A barrage stands.", "barrage", "oil well", "An oil well stands."),
        ("the barrage’s gates", "barrage’s", "dam", "The dam’s gates"),
        ("We saw the barrage.", "barrage", "the dam", "We saw the dam."),
        ("On climate change now.", "climate", "climate change", "On climate change now."),
        ("BARRAGE OPENS", "BARRAGE", "dam", "DAM OPENS"),
    ],
)
def test_words_are_put_as_they_would_be_written_there(text: str, old: str, words: str, expected: str) -> None:
    at = text.index(old)
    made, place = put_words(text, Span(at, at + len(old)), words)
    assert made == expected.replace("The dam’s", "the dam’s")
    assert words.removeprefix("the ").casefold() in made[place.start : place.end].casefold()


def test_plural_and_article_follow_what_was_there_where_that_is_asked() -> None:
    assert put_words("two barrages", Span(4, 12), "dam", plural=True)[0] == "two dams"
    assert put_words("saw the Sami", Span(8, 12), "Samy", bare=True)[0] == "saw Samy"
