"""From the speakers that were found in real Arabic to their names in the English."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.article.loading import LoadedText
from desktop_app.article.model import Source
from desktop_app.errors import EngineFailed
from desktop_app.quotations.finding import find_quotations
from desktop_app.quotations.model import Findings, Speaker
from desktop_app.reading.events import Event, SentencesTranslated, TranslationUnavailable
from desktop_app.reading.model import Reading, Translation
from desktop_app.reading.naming import name_speakers
from desktop_app.reading.pipeline import ReadingOptions, read
from desktop_app.summary.model import SummaryLength
from desktop_app.translation.engine import NameOffer, TranslatedSentence
from tests.builders import article_of
from tests.fakes import FAKE_PACKAGE, FakeTranslator

TEXT = """قال وزير الخارجية الروسي سيرغي لافروف: «المحادثات مستمرة في العاصمة».

وأضاف لافروف أن اللقاء المقبل سيعقد في الصيف.

وقالت المتحدثة ليلى حداد إن الوفد وصل إلى المدينة."""
ENGLISH = [
    "Russian Foreign Minister Sergi Lafrof said: “Talks continue in the capital.”",
    "Lavrof added that the next meeting would be held in summer.",
    "The night smith said that the delegation had reached the city.",
]


def reading_of(text: str, english: list[str]) -> Reading:
    """A reading of `text` as it is found, with the English given sentence by sentence."""
    article = article_of(text)
    assert len(article.sentences) == len(english)
    made = tuple(TranslatedSentence(n, text, -0.5) for n, text in enumerate(english))
    return Reading(article, find_quotations(article), translation=Translation(FAKE_PACKAGE, made))


def test_speakers_are_spelled_one_way_and_rightly() -> None:
    reading, changed = name_speakers(reading_of(TEXT, ENGLISH))
    texts = [reading.english(n).text for n in range(3)]  # type: ignore[union-attr]
    assert texts[0] == ENGLISH[0].replace("Sergi Lafrof", "Sergei Lavrov")
    assert texts[1] == ENGLISH[1].replace("Lavrof", "Lavrov")
    assert texts[2] == ENGLISH[2]
    assert changed == (0, 1, 2)
    assert [reading.speaker_name(s.id) for s in reading.findings.speakers] == [
        "Sergei Lavrov",
        "Leila Haddad",
    ]


def test_a_speaker_whom_the_english_does_not_show_is_offered() -> None:
    reading, _ = name_speakers(reading_of(TEXT, ENGLISH))
    lost = reading.english(2)
    assert lost is not None and lost.flags == ("names",) and lost.machine is None
    assert lost.offers == (NameOffer("ليلى حداد", "Leila Haddad"),)


def test_a_title_alone_has_no_name_and_a_country_has() -> None:
    reading, _ = name_speakers(
        reading_of(
            "قال وزير المالية إن الأسعار ستنخفض.\n\nوأعلنت ألمانيا أن الحدود مفتوحة.",
            ["He said so.", "It did."],
        )
    )
    assert reading.speaker_names == (None, "Germany")
    assert all(not s.flags for s in reading.translation.sentences if s)  # type: ignore[union-attr]


def test_the_users_glossary_is_heard() -> None:
    reading, _ = name_speakers(reading_of(TEXT, ENGLISH), glossary={"لافروف": "Lawrow"})
    assert reading.english(1).text.startswith("Lawrow added")  # type: ignore[union-attr]


def test_without_english_the_names_are_known_all_the_same() -> None:
    reading, changed = name_speakers(replace(reading_of(TEXT, ENGLISH), translation=None))
    assert reading.speaker_name(reading.findings.speakers[0].id) == "Sergei Lavrov" and changed == ()


def test_a_speaker_is_asked_for_by_number_not_by_place() -> None:
    reading = Reading(
        article_of("نص."), Findings(speakers=(Speaker(4, "أ"), Speaker(7, "ب"))), speaker_names=("A", None)
    )
    assert [reading.speaker_name(n) for n in (4, 7, 0, None)] == ["A", None, None, None]


def events(translator: FakeTranslator) -> list[Event]:
    loaded = LoadedText(Source("a.txt"), TEXT)
    return list(read(loaded, ReadingOptions(SummaryLength(2)), open_translator=lambda: translator))


def machine(text: str) -> str:
    return next(e for a, e in zip(TEXT.split("\n\n"), ENGLISH, strict=True) if text.strip()[:12] in a)


def test_the_pipeline_tells_once_more_of_the_sentences_whose_names_changed() -> None:
    made = events(FakeTranslator(machine))
    told = [event.indices for event in made if isinstance(event, SentencesTranslated)]
    assert told[-1] == (0, 1, 2) and sorted(sum(told[:-1], ())) == [0, 1, 2]
    assert made[-2].reading == made[-1].reading


def test_quotations_are_found_again_where_a_name_changed_its_length() -> None:
    reading = events(FakeTranslator(machine))[-1].reading
    direct = next(n for n, q in enumerate(reading.findings.quotations) if q.kind == "direct")
    (span,) = reading.quotation_spans[direct]
    english = reading.english(span.sentence)
    assert english is not None and "Lavrov" in english.text and span.exact
    assert english.text[span.start : span.end] == "“Talks continue in the capital.”"


def test_an_engine_that_fails_leaves_the_names_of_what_it_made_in_order() -> None:
    def failing(text: str) -> str:
        if "ليلى" in text:
            raise EngineFailed("out of memory")
        return machine(text)

    made = events(FakeTranslator(failing))
    assert isinstance(made[-2], TranslationUnavailable)
    assert made[-1].reading.english(0).text.startswith("Russian Foreign Minister Sergei Lavrov")  # type: ignore[union-attr]
