"""The findings of whole articles, and what holds for every text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Role
from desktop_app.quotations.evidence import RULES, confidence_of
from desktop_app.quotations.finding import find_quotations
from desktop_app.quotations.model import QuotationKind
from tests.builders import article_of
from tests.quotations.reading import findings_in, said

NEWS = """رئيسة البلدية: الحدائق ستفتح في الصيف

أعلنت رئيسة البلدية سلمى قنديل، الاثنين، أن الحدائق ستفتح أبوابها في الصيف. وأضافت قنديل: «انتظرنا طويلا.

«ولن ننتظر أكثر».

من جهته، قال المهندس رامي حداد إن العمل «شبه مكتمل»، مشيرا إلى أن شركة «الواحة» تسلمت الأرض. وتساءل: «ماذا نريد أكثر؟».

وفي موضوع آخر، نقلت صحيفة «المدينة» عن مصدر مطلع قوله إن الجسر سيغلق أسبوعا.
"""


def test_a_news_article_is_read_whole():
    assert said(NEWS) == [
        ("headline", "الحدائق ستفتح في الصيف", "رئيسة البلدية"),
        ("indirect", "أن الحدائق ستفتح أبوابها في الصيف", "رئيسة البلدية سلمى قنديل"),
        ("direct", "«انتظرنا طويلا. / «ولن ننتظر أكثر»", "قنديل"),
        ("indirect", "إن العمل «شبه مكتمل»", "المهندس رامي حداد"),
        ("mixed", "«شبه مكتمل»", "المهندس رامي حداد"),
        ("indirect", "أن شركة «الواحة» تسلمت الأرض", "المهندس رامي حداد"),
        ("direct", "«ماذا نريد أكثر؟»", None),
        ("indirect", "إن الجسر سيغلق أسبوعا", "مصدر مطلع"),
    ]
    article, findings = findings_in(NEWS)
    assert [s.name for s in findings.speakers] == ["سلمى قنديل", "رامي حداد", "مصدر مطلع"]
    assert [q.speaker_id for q in findings.quotations] == [0, 0, 0, 1, 1, 1, 1, 2]
    assert [article.cut(t.span) for t in findings.terms] == ["«الواحة»", "«المدينة»"]


def test_an_article_without_quotations_has_none():
    findings = findings_in("تقع المدينة على البحر. ويعيش فيها مليون إنسان.")[1]
    assert findings.quotations == findings.terms == findings.speakers == ()


def test_text_in_another_script_is_left_alone():
    assert findings_in('He said: "No". Nothing else.')[1].quotations == ()


def test_the_foot_of_a_page_says_nothing():
    article = article_of(NEWS + "\nمقالات ذات صلة\n")
    assert any(s.role is Role.BOILERPLATE for s in article.sentences)
    last = max(span.end for q in find_quotations(article).quotations for span in q.content)
    assert all(s.start >= last for s in article.sentences if s.role is Role.BOILERPLATE)


WORDS = [
    *("قال", "وقالت", "مضيفا", "أن", "إن", "بأنه", "الوزير", "كامل", "النجار", "شركة", "نعم", "لن"),
    *("بحسب", "على حد قوله", "وفقا للوزير", ":", "،", ".", "؟", "«", "»", "“", "”", '"', "'", "(", ")", "-"),
    *("\n\n", "a", "5"),
]
texts = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(
    alphabet="قال إنبو«»\"“”'‘’:.،\n aé5\u064b\u0640", max_size=120
)


@given(texts)
@settings(max_examples=300)
def test_whatever_the_text_the_findings_hold_together(text):
    article = article_of(text)
    findings = find_quotations(article)
    length = len(article.text)
    spans = [s for q in findings.quotations for s in (*q.content, *filter(None, (q.cue, q.source)))]
    spans += [t.span for t in findings.terms] + [m for s in findings.speakers for m in s.mentions]
    assert all(0 <= span.start < span.end <= length for span in spans)
    assert [q.content for q in findings.quotations] == sorted(q.content for q in findings.quotations)
    assert [t.span for t in findings.terms] == sorted(t.span for t in findings.terms)
    for quotation in findings.quotations:
        assert all(a.end <= b.start for a, b in pairwise(quotation.content))
        assert set(quotation.rules) <= set(RULES)
        assert quotation.confidence == confidence_of(quotation.rules)
        assert (quotation.speaker is None) == (quotation.speaker_id is None)
    marked = [
        s
        for q in findings.quotations
        if q.kind in (QuotationKind.DIRECT, QuotationKind.MIXED)
        for s in q.content
    ]
    marked = sorted([*marked, *(t.span for t in findings.terms)])
    assert all(a.end <= b.start for a, b in pairwise(marked))
    assert [s.id for s in findings.speakers] == list(range(len(findings.speakers)))


@given(texts)
@settings(max_examples=100)
def test_the_same_text_gives_the_same_findings(text):
    assert findings_in(text)[1] == findings_in(text)[1]


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "«",
        "»",
        "'",
        "«كلمة ",
        "كلمة» ",
        "قال: ",
        "قال إن الوزير أكد أن ",
        "قال «نعم» و",
        "مؤكدا أن ",
        "وفقا للوزير، ",
    ],
)
def test_a_hundred_thousand_characters_in_one_line_are_read_to_the_end(piece):
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    findings = findings_in(text)[1]
    assert all(q.content for q in findings.quotations)
