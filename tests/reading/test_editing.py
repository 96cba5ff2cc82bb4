"""What a translator does with segments: the draft is kept, quotations stay found, the machine leaves them alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.reading.aids import Aids
from desktop_app.reading.editing import (
    approve,
    begun,
    edit,
    edit_all,
    next_unapproved,
    revert,
    without_english,
)
from desktop_app.reading.model import Reading
from desktop_app.reading.pipeline import ReadingOptions, go_on, translate_again
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.engine import Origin, PackageInfo, State
from tests.fakes import FakeTranslator
from tests.reading.test_revising import english, marks, reading_of

OPTIONS = ReadingOptions(SummaryLength(2))
TRANSLATOR = FakeTranslator(marks)
READING = reading_of(TRANSLATOR)


def test_an_edited_segment_keeps_its_draft_and_reverting_brings_it_back() -> None:
    draft = english(READING, 1).text
    edited = edit(READING, 1, "Visitors have waited for two years.")
    assert english(edited, 1).text == "Visitors have waited for two years."
    assert english(edited, 1).state is State.EDITED and english(edited, 1).draft == draft
    again = edit(edited, 1, "They have waited for years.")
    assert english(again, 1).draft == draft
    assert revert(again, 1) == READING


def test_approving_keeps_the_words_and_can_be_taken_back() -> None:
    approved = approve(READING, 0)
    assert english(approved, 0).state is State.APPROVED
    assert english(approved, 0).text == english(READING, 0).text
    assert english(approve(approved, 0, approved=False), 0).state is State.DRAFT
    edited = approve(edit(READING, 0, "Other words."), 0)
    assert english(approve(edited, 0, approved=False), 0).state is State.EDITED


def test_a_segment_without_words_cannot_be_approved() -> None:
    assert english(approve(edit(READING, 1, "  "), 1), 1).state is State.EDITED


def test_the_next_segment_that_is_not_approved_is_found_round_and_round() -> None:
    reading = approve(READING, 1)
    assert next_unapproved(reading, 0) == 2
    assert next_unapproved(reading, 2) == 0
    assert next_unapproved(reading, 0, step=-1) == 2
    everything = approve(approve(reading, 0), 2)
    assert next_unapproved(everything, 0) is None


def test_a_quotation_is_found_in_the_edited_english_by_its_marks() -> None:
    text = "Museum director Huda Zeidan said: “We open the great hall in spring.”"
    edited = edit(READING, 0, text)
    (span,) = [s for spans in edited.quotation_spans for s in spans if s.sentence == 0]
    assert text[span.start : span.end].strip("“”") == "We open the great hall in spring."
    assert span.exact


def test_flags_are_raised_anew_for_what_a_person_wrote() -> None:
    assert "untranslated" in english(edit(READING, 1, "Visitors ينتظر."), 1).flags
    assert english(edit(READING, 1, "Visitors have waited for two years now, it is said."), 1).flags == ()


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_spans_lie_inside_whatever_is_written(text: str) -> None:
    edited = edit(READING, 0, text)
    for spans in edited.quotation_spans:
        for span in spans:
            sentence = edited.english(span.sentence)
            assert sentence is not None and 0 <= span.start <= span.end <= len(sentence.text)


def test_translating_again_leaves_what_a_person_wrote() -> None:
    edited = approve(edit(READING, 1, "Visitors have waited."), 1)
    other = FakeTranslator(lambda text: "other " + marks(text))
    again = list(translate_again(edited, lambda: other))[-1].reading
    assert english(again, 1) == english(edited, 1)
    assert english(again, 2).text.startswith("other ")


def test_the_memory_is_asked_before_the_machine() -> None:
    arabic = READING.article.cut(READING.article.sentences[1])
    aids = Aids(recall=lambda text: "From memory." if text == arabic else None)
    asked: list[str] = []

    def note(text: str) -> str:
        asked.append(text)
        return marks(text)

    translator = FakeTranslator(note)
    bare = Reading(READING.article)
    reading = list(go_on(bare, OPTIONS, open_translator=lambda: translator, aids=aids))[-1].reading
    assert english(reading, 1).text == "From memory." and english(reading, 1).origin is Origin.MEMORY
    assert english(reading, 1).state is State.DRAFT
    assert arabic not in asked and english(reading, 2).origin is Origin.MACHINE


def test_another_package_leaves_what_a_person_wrote() -> None:
    edited = edit(READING, 1, "Visitors have waited.")
    info = TRANSLATOR.package
    other = FakeTranslator(marks, package=PackageInfo("other", info.path, "ar", "en", "2", "given"))
    reading = list(go_on(edited, OPTIONS, open_translator=lambda: other))[-1].reading
    assert english(reading, 1).text == "Visitors have waited."


def test_several_segments_are_edited_as_each_would_be() -> None:
    texts = {0: "Huda Zeidan said: “We open the hall.”", 1: "Visitors wait.", 2: "Zeidan added more."}
    one_by_one = READING
    for index, text in texts.items():
        one_by_one = edit(one_by_one, index, text)
    assert edit_all(READING, texts) == one_by_one


def test_a_person_may_begin_before_there_is_a_translation() -> None:
    bare = Reading(READING.article, READING.findings)
    assert edit(bare, 1, "By hand.") is bare
    ready = begun(bare)
    edited = edit(ready, 0, "Huda Zeidan said: “We open the hall.”")
    assert english(edited, 0).state is State.EDITED and edited.translation.done == 1  # type: ignore[union-attr]
    (span,) = [s for spans in edited.quotation_spans for s in spans]
    assert english(edited, 0).text[span.start : span.end] == "“We open the hall.”"
    assert begun(READING) is READING
    made = list(go_on(edited, OPTIONS, open_translator=lambda: TRANSLATOR))[-1].reading
    assert english(made, 0).text == english(edited, 0).text and made.translation.package == TRANSLATOR.package


def test_without_its_english_a_segment_has_no_quotations_there_either() -> None:
    bare = without_english(READING, {0})
    assert bare.english(0) is None and bare.english(1) == READING.english(1)
    assert not [s for spans in bare.quotation_spans for s in spans if s.sentence == 0]
