"""The machine contract: every field, its type and its order, and positions that survive."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Article, Role, Sentence, Source, Span
from desktop_app.exporting.json_export import to_json
from desktop_app.quotations.model import Findings, Quotation, QuotationKind, Speaker, Term, TermKind
from desktop_app.reading.model import Reading
from desktop_app.summary.model import Chosen, Summary
from desktop_app.translation.engine import NameOffer, TranslatedSentence
from tests.exporting.readings import sample, untranslated

NULL = type(None)
SPAN = {"start": int, "end": int}
# A type, a tuple of types, {key: shape} in the order of the keys, [shape of each], or (NULL, shape).
CONTRACT: dict[str, Any] = {
    "format": str,
    "version": int,
    "source": {"name": str, "kind": str, "encoding": (NULL, str)},
    "article": {
        "text": str,
        "sentences": [{"index": int, "paragraph": int, **SPAN, "role": str}],
        "arabic": bool,
    },
    "quotations": [
        {
            "kind": str,
            "content": [SPAN],
            "cue": (NULL, SPAN),
            "source": (NULL, SPAN),
            "speaker": (NULL, str),
            "speaker_id": (NULL, int),
            "confidence": float,
            "translation": [{"sentence": int, **SPAN, "exact": bool}],
            "rules": [str],
        }
    ],
    "terms": [{**SPAN, "kind": str}],
    "summary": (
        NULL,
        {"method": str, "sentences": [{"index": int, "score": float}], "gist": (NULL, int)},
    ),
    "translation": (
        NULL,
        {
            "package": {
                "from": str,
                "to": str,
                "version": str,
                "sha256": (NULL, str),
                "name": str,
                "starter": bool,
            },
            "sentences": [
                {
                    "index": int,
                    "text": str,
                    "score": float,
                    "flags": [str],
                    "machine": (NULL, str),
                    "offers": [{"arabic": str, "english": str}],
                    "state": str,
                    "draft": (None, str),
                    "origin": str,
                }
            ],
        },
    ),
    "speakers": [{"id": int, "name": str, "mentions": [SPAN], "english": (NULL, str), "quotations": int}],
    "key_terms": [{"text": str, "count": int, "start": int, "end": int}],
}


def check(value: Any, shape: Any, where: str = "$") -> None:
    """Fail where `value` is not of the shape."""
    if isinstance(shape, tuple):
        if value is not None:
            check(value, shape[1], where)
    elif isinstance(shape, list):
        assert isinstance(value, list), where
        for number, item in enumerate(value):
            check(item, shape[0], f"{where}[{number}]")
    elif isinstance(shape, dict):
        assert list(value) == list(shape), where
        for key, inner in shape.items():
            check(value[key], inner, f"{where}.{key}")
    else:
        assert type(value) is shape, f"{where} is {value!r}"


def read_back(reading: Reading) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(to_json(reading))
    return document


def test_every_field_is_there_of_its_type_and_in_the_contracts_order() -> None:
    document = read_back(sample())
    check(document, CONTRACT)
    assert (document["format"], document["version"]) == ("dragoman-reading", 1)
    # Nothing was checked on empty lists.
    assert document["quotations"][2]["translation"]
    assert document["quotations"][1]["rules"]
    assert document["quotations"][1]["cue"]
    assert document["terms"]
    assert document["speakers"][0]["mentions"]


def test_a_reading_without_english_and_summary_says_null() -> None:
    document = read_back(replace(untranslated(sample()), summary=None))
    check(document, CONTRACT)
    assert document["translation"] is None
    assert document["summary"] is None
    assert all(q["translation"] == [] for q in document["quotations"])


def test_positions_cut_the_right_words() -> None:
    document = read_back(sample())
    text, quotations = document["article"]["text"], document["quotations"]

    def cut(span: dict[str, int]) -> str:
        return text[span["start"] : span["end"]]

    assert [cut(span) for q in quotations for span in q["content"]] == [
        "السد يفتح قبل الشتاء",
        "إن العمل سينتهي قريباً",
        "«المرحلة الأولى تكفي.",
        "لن نقبل أي تأخير»",
        "أن القرض «طويل الأجل»",
        "إن شركة «الرافد» ستسلّم «في موعده»",
        "«في موعده»",
        "إن الموعد بعيد",
    ]
    assert cut(quotations[1]["cue"]) == "قال"
    assert cut(quotations[1]["source"]) == "الوزير سمير الخطيب"
    assert [cut(t) for t in document["terms"]] == ["«طويل الأجل»", "«الرافد»"]
    assert cut(document["article"]["sentences"][6]) == "مقالات ذات صلة"
    assert [cut(m) for s in document["speakers"] for m in s["mentions"]] == [
        "الوزير سمير الخطيب",
        "هدى منصور",
    ]


def test_positions_in_english_cut_the_words_of_their_sentence() -> None:
    document = read_back(sample())
    english = {s["index"]: s["text"] for s in document["translation"]["sentences"]}
    cuts = [
        [english[s["sentence"]][s["start"] : s["end"]] for s in q["translation"]]
        for q in document["quotations"]
    ]
    assert cuts[1:3] == [
        ["work would end soon"],
        ["“The first phase is enough.", "We will accept no delay.”"],
    ]
    assert [s["exact"] for s in document["quotations"][3]["translation"]] == [False]


def test_speakers_have_their_english_name_where_it_is_known() -> None:
    document = read_back(sample())
    assert [s["english"] for s in document["speakers"]] == ["Samir al-Khatib", None]
    assert document["quotations"][0]["speaker"] == "سمير الخطيب"


def test_the_gist_the_key_terms_and_how_often_each_speaks_are_told() -> None:
    document = read_back(sample())
    assert document["summary"]["gist"] == 2
    assert [s["quotations"] for s in document["speakers"]] == [4, 2]
    (term,) = document["key_terms"]
    assert document["article"]["text"][term["start"] : term["end"]] == term["text"] == "العمل"


def test_a_sentence_shows_what_the_machine_wrote_and_what_names_it_may_lack() -> None:
    reading = sample()
    assert reading.translation is not None
    changed = TranslatedSentence(
        4, "Huda said.", -0.1, ("names",), machine="Hoda said.", offers=(NameOffer("منصور", "Mansour"),)
    )
    document = read_back(replace(reading, translation=reading.translation.with_sentences([changed])))
    check(document, CONTRACT)
    sentences = {s["index"]: s for s in document["translation"]["sentences"]}
    assert sentences[4]["machine"] == "Hoda said."
    assert sentences[4]["offers"] == [{"arabic": "منصور", "english": "Mansour"}]
    assert (sentences[3]["machine"], sentences[3]["offers"]) == (None, [])


def test_only_sentences_that_are_translated_are_listed() -> None:
    translation = read_back(sample())["translation"]
    assert [s["index"] for s in translation["sentences"]] == [0, 1, 2, 3, 4, 6]
    assert translation["sentences"][3]["flags"] == ["quotes", "length"]
    assert translation["package"]["starter"] is True


def test_figures_are_rounded_and_what_is_no_figure_is_null() -> None:
    reading = replace(sample(), summary=Summary("x", (Chosen(2, float("nan")), Chosen(3, 0.12345678))))
    document = read_back(reading)
    assert document["quotations"][1]["confidence"] == 0.877
    assert document["translation"]["sentences"][0]["score"] == -0.4124
    assert [s["score"] for s in document["summary"]["sentences"]] == [None, 0.123457]


def test_arabic_is_written_as_letters() -> None:
    assert "وزير المياه".encode() in to_json(sample())


# Beyond the first plane, combining, invisible, lone surrogates, quotes, backslashes: one code point each.
AWKWARD = 'ا«»"\\\n\tب\u064b\u200f\u2028\x00\U0001f600\ud83d\ude00é'
awkward = st.text(st.sampled_from(AWKWARD), min_size=1, max_size=25)


@settings(max_examples=100)
@given(awkward, st.data())
def test_positions_survive_in_any_text(text: str, data: st.DataObject) -> None:
    def span() -> Span:
        start = data.draw(st.integers(0, len(text)))
        return Span(start, data.draw(st.integers(start, len(text))))

    said = Quotation(QuotationKind.DIRECT, (span(), span()), cue=span(), source=span())
    findings = Findings((said,), (Term(span(), TermKind.NAME),), (Speaker(0, "اسم", (span(),)),))
    article = Article(Source("x"), text, (Sentence(0, 0, 0, len(text), Role.BODY),))
    document = read_back(Reading(article, findings))

    expected = "".join("\ufffd" if 0xD800 <= ord(c) <= 0xDFFF else c for c in text)
    assert document["article"]["text"] == expected
    (quotation,) = document["quotations"]
    written = [*quotation["content"], quotation["cue"], quotation["source"], document["terms"][0]]
    given_spans = [*said.content, said.cue, said.source, findings.terms[0].span]
    for back, original in zip(written, given_spans, strict=True):
        assert original is not None
        assert (back["start"], back["end"]) == (original.start, original.end)
