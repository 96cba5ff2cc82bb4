"""Summaries: nothing torn, nothing twice, no longer than asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.model import Article, Role, Sentence, Source, Span
from desktop_app.summary.choosing import rank, summarise
from desktop_app.summary.model import SummaryLength, Unit
from desktop_app.summary.weighing import Weights
from tests.builders import article_of

BRIDGE = (
    "افتتح وزير النقل سعيد الحلبي جسرا جديدا فوق نهر الوادي صباح السبت.",
    "يربط الجسر بين ضفتي المدينة ويختصر الطريق إلى الميناء.",
    "وأضاف الوزير أن الأعمال استغرقت ثلاث سنوات.",
    "بلغت كلفة الجسر أربعين مليون دينار.",
    "رحب سكان المدينة بالجسر بعد سنوات من الانتظار.",
    "ومن جهته طالب رئيس البلدية بجسر ثان للمشاة.",
    "تعمل الوزارة على خطة لصيانة الطرق القديمة.",
)
WORDS = (
    "جسر",
    "نهر",
    "مدينة",
    "ميناء",
    "وزير",
    "طريق",
    "سوق",
    "مصنع",
    "مدرسة",
    "قطار",
    "وأضاف",
    "وهذا",
    "لكن",
)


def plain(*texts: str, roles: dict[int, Role] | None = None) -> Article:
    """An article of exactly these sentences, all body unless `roles` says otherwise."""
    sentences, start = [], 0
    for index, text in enumerate(texts):
        role = (roles or {}).get(index, Role.BODY)
        sentences.append(Sentence(index, index // 3, start, start + len(text), role))
        start += len(text) + 1
    return Article(Source("sample.txt"), " ".join(texts), tuple(sentences))


def across(article: Article, first: int, last: int) -> Span:
    """The span from the middle of one sentence to the middle of another."""
    return Span(article.sentences[first].start + 3, article.sentences[last].end - 3)


def chosen(article: Article, length: str, *keep_whole: Span) -> list[int]:
    return [c.index for c in summarise(article, SummaryLength.parse(length), keep_whole=keep_whole).sentences]


sentence_texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(lambda ws: " ".join(ws) + ".")
lengths = st.one_of(
    st.builds(SummaryLength, st.integers(1, 12), st.just(Unit.SENTENCES)),
    st.builds(SummaryLength, st.integers(1, 100), st.just(Unit.PERCENT)),
    st.builds(SummaryLength, st.integers(1, 80), st.just(Unit.WORDS)),
)


@st.composite
def articles_with_quotations(draw: st.DrawFn) -> tuple[Article, list[Span]]:
    texts = draw(st.lists(sentence_texts, min_size=1, max_size=12))
    roles = {i: draw(st.sampled_from(Role)) for i in range(len(texts)) if draw(st.integers(0, 5)) == 0}
    article = plain(*texts, roles=roles)
    spans = []
    for _ in range(draw(st.integers(0, 3))):
        first = draw(st.integers(0, len(texts) - 1))
        last = draw(st.integers(first, min(first + 2, len(texts) - 1)))
        spans.append(Span(article.sentences[first].start, article.sentences[last].end))
    return article, spans


@settings(max_examples=60, deadline=None)
@given(articles_with_quotations(), lengths)
def test_what_is_chosen_is_in_reading_order_unique_and_of_one_role(
    given_article: tuple[Article, list[Span]], length: SummaryLength
) -> None:
    article, spans = given_article
    indices = [c.index for c in summarise(article, length, keep_whole=spans).sentences]
    assert indices == sorted(set(indices))
    assert all(0 <= index < len(article.sentences) for index in indices)
    assert len({article.sentences[index].role for index in indices}) <= 1


@settings(max_examples=60, deadline=None)
@given(articles_with_quotations(), lengths)
def test_a_quotation_is_taken_whole_or_not_at_all(
    given_article: tuple[Article, list[Span]], length: SummaryLength
) -> None:
    article, spans = given_article
    indices = {c.index for c in summarise(article, length, keep_whole=spans).sentences}
    body = [s.index for s in article.sentences if s.role is Role.BODY]
    if not body or indices == set(body):
        return  # what is taken whole tears nothing
    for span in spans:
        inside = {s.index for s in article.sentences_in(span)}
        assert len(inside) == 1 or not inside & indices or inside <= indices


@settings(max_examples=60, deadline=None)
@given(st.lists(sentence_texts, min_size=1, max_size=12), st.integers(1, 14))
def test_no_more_sentences_than_asked_for(texts: list[str], amount: int) -> None:
    # The first sentence leans on nothing, so one sentence can always be had.
    assert len(summarise(plain(*texts), SummaryLength(amount)).sentences) <= max(amount, 1)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 15), min_size=2, max_size=10), st.integers(1, 60))
def test_a_length_in_words_is_met_so_closely_that_no_sentence_more_or_less_is_better(
    counts: list[int], amount: int
) -> None:
    # Every sentence has words of its own, so that none repeats another.
    texts = [
        " ".join(f"{WORDS[i]}{'ن' * (n + 1)}" for n in range(count)) + "." for i, count in enumerate(counts)
    ]
    indices = {c.index for c in summarise(plain(*texts), SummaryLength(amount, Unit.WORDS)).sentences}
    total = sum(counts[i] for i in indices)
    if len(indices) > 1 and total > amount:
        assert any(abs(total - counts[i] - amount) > total - amount for i in indices)
    assert not any(total + counts[i] <= amount for i in range(len(counts)) if i not in indices)


def test_the_opening_comes_first_and_what_leans_on_the_unchosen_is_passed_over() -> None:
    found = chosen(plain(*BRIDGE), "3")
    assert found[0] == 0
    assert 5 not in found or 4 in found
    assert 2 not in found or 1 in found


@pytest.mark.parametrize("length", [str(n) for n in range(1, 7)] + ["20%", "60%", "10w", "25w", "40w"])
def test_a_sentence_that_leans_on_the_one_before_never_comes_without_it(length: str) -> None:
    found = chosen(plain(*BRIDGE), length)
    assert 5 not in found or 4 in found
    assert 2 not in found or 1 in found


@settings(max_examples=80, deadline=None)
@given(articles_with_quotations(), lengths, st.sampled_from(WORDS))
def test_not_even_the_weightiest_sentence_comes_without_the_one_it_leans_on(
    given_article: tuple[Article, list[Span]], length: SummaryLength, subject: str
) -> None:
    article, _ = given_article
    texts = [subject, *(article.cut(s) for s in article.sentences)]
    article = plain(*texts, roles={0: Role.HEADLINE})
    # The headline decides alone, wherever in the text its subject stands.
    by_headline = Weights(first=0, central=0, headline=100, long=0)
    indices = [c.index for c in summarise(article, length, weights=by_headline).sentences]
    for index in indices:
        if index > 1 and texts[index].startswith(("وأضاف", "وهذا", "لكن")):
            assert index - 1 in indices
    if length.unit is Unit.SENTENCES:
        assert len(indices) <= length.amount


def test_a_weighty_sentence_brings_the_one_it_leans_on() -> None:
    texts = (
        "رفض المزارعين العرض",
        *BRIDGE[:2],
        "زار المحافظ القرى.",
        "لكن المزارعين رفضوا العرض.",
        *BRIDGE[3:5],
    )
    article = plain(*texts, roles={0: Role.HEADLINE})
    by_headline = Weights(first=0, central=0, headline=100, long=0)
    found = summarise(article, SummaryLength(2), weights=by_headline)
    assert [c.index for c in found.sentences] == [3, 4]
    assert 4 not in chosen(article, "1")


def test_what_leans_on_a_sentence_may_follow_once_that_one_is_taken() -> None:
    assert chosen(plain(BRIDGE[0], "وهذا الجسر أطول جسور البلاد.", BRIDGE[3]), "2") == [0, 1]


def test_a_chain_of_reported_speech_comes_from_its_start_or_not_at_all() -> None:
    chain = (
        "قال المدرب إن الفريق جاهز.",
        "وأضاف أن اللاعبين بخير.",
        "وأردف أن المباراة صعبة.",
        "وأكد أن الجمهور مهم.",
    )
    article = plain("تبدأ البطولة غدا في العاصمة بمشاركة عشرة فرق.", *chain, "تقام المباريات في ملعبين.")
    for amount in range(1, 6):
        found = chosen(article, str(amount))
        assert all(index - 1 in found for index in found if index in (2, 3, 4))


def test_a_line_that_ends_in_a_colon_comes_with_what_it_announces() -> None:
    article = plain(
        BRIDGE[0], "وقال المهندس سامي في ختام الحفل:", "«الجسر هدية إلى المدينة كلها».", *BRIDGE[3:]
    )
    for amount in range(1, 7):
        found = chosen(article, str(amount))
        assert (1 in found) == (2 in found)


def test_quoted_speech_comes_with_the_sentence_that_names_its_speaker() -> None:
    texts = ("الجسر هدية", BRIDGE[0], "تحدث سامي إلى الصحفيين.", "«الجسر هدية إلى المدينة».", *BRIDGE[3:])
    article = plain(*texts, roles={0: Role.HEADLINE})
    same_paragraph = replace(article, sentences=tuple(replace(s, paragraph=0) for s in article.sentences))
    by_headline = Weights(first=0, central=0, headline=100, long=0)
    found = summarise(same_paragraph, SummaryLength(2), weights=by_headline)
    assert [c.index for c in found.sentences] == [2, 3]


def test_a_quotation_longer_than_the_length_is_passed_over() -> None:
    article = plain(*BRIDGE)
    assert not {0, 1, 3} & set(chosen(article, "1", across(article, 0, 1), across(article, 2, 3)))


def test_not_even_the_weightiest_quotation_passes_the_number_of_sentences() -> None:
    article = plain("أربعين مليون دينار", *BRIDGE, roles={0: Role.HEADLINE})
    by_headline = Weights(first=0, central=0, headline=100, long=0)
    quotation = across(article, 4, 6)
    found = summarise(article, SummaryLength(2), keep_whole=[quotation], weights=by_headline)
    assert len(found.sentences) == 2
    found = summarise(article, SummaryLength(3), keep_whole=[quotation], weights=by_headline)
    assert [c.index for c in found.sentences] == [4, 5, 6]


def test_where_nothing_else_is_left_a_quotation_longer_than_the_length_is_taken_whole() -> None:
    article = plain(*BRIDGE[:3])
    assert chosen(article, "1", across(article, 0, 2)) == [0, 1, 2]


def test_a_quotation_that_reaches_into_what_is_no_body_cannot_be_whole() -> None:
    article = plain(*BRIDGE[:2], "إعلان", *BRIDGE[3:], roles={2: Role.BOILERPLATE})
    assert 1 in chosen(article, "3")
    assert 1 not in chosen(article, "3", across(article, 1, 2))


def test_nothing_is_said_twice() -> None:
    twice = "رحب سكان المدينة القديمة بالجسر الجديد بعد سنوات من الانتظار الطويل"
    article = plain(f"{twice}.", BRIDGE[0], f"{twice} أمس.", BRIDGE[3], f"{twice}!", BRIDGE[6])
    found = chosen(article, "4")
    assert len({0, 2, 4} & set(found)) == 1


def test_headline_dateline_and_boilerplate_are_left_out() -> None:
    text = "جسر جديد فوق نهر الوادي\n\nعمّان - رويترز\n\n" + " ".join(BRIDGE) + "\n\nاقرأ أيضا: أخبار أخرى"
    article = article_of(text)
    assert {s.role for s in article.sentences} == set(Role)
    for length in ("2", "100%", "500w"):
        assert {article.sentences[index].role for index in chosen(article, length)} == {Role.BODY}


def test_the_headline_draws_its_subject_into_the_summary() -> None:
    texts = ("الوزارة تعمل على صيانة الطرق القديمة", *BRIDGE[3:5], BRIDGE[1], BRIDGE[6])
    article = plain(*texts, roles={0: Role.HEADLINE})
    scores = {c.index: c.score for c in summarise(article, SummaryLength(4)).sentences}
    bare = {c.index: c.score for c in summarise(plain(*texts[1:]), SummaryLength(4)).sentences}
    assert scores[4] > bare[3]


@pytest.mark.parametrize("length", ["7", "8", "100%", "1000w"])
def test_a_length_of_the_whole_body_takes_all_of_it(length: str) -> None:
    assert chosen(plain(*BRIDGE), length) == list(range(7))


def test_percent_counts_the_sentences_of_the_body() -> None:
    article = plain("جسر جديد", *BRIDGE, roles={0: Role.HEADLINE})
    assert len(chosen(article, "43%")) == 3
    assert len(chosen(article, "1%")) == 1


def test_a_text_that_is_all_headline_gives_its_headline() -> None:
    article = plain("افتتاح جسر جديد فوق النهر", roles={0: Role.HEADLINE})
    assert chosen(article, "3") == [0]


def test_an_article_without_sentences_has_an_empty_summary() -> None:
    assert summarise(Article(Source("empty.txt"), "", ()), SummaryLength(3)).sentences == ()


def test_the_same_text_gives_the_same_summary() -> None:
    article = plain(*BRIDGE)
    assert summarise(article, SummaryLength(3)) == summarise(article, SummaryLength(3))


def test_a_long_text_is_ranked_without_sumy_and_keeps_all_promises() -> None:
    texts = [
        f"{WORDS[i % 10]} {WORDS[i * 7 % 10]} رقم{chr(0x628 + i % 9)}{chr(0x628 + i // 9 % 9)} تفصيل."
        for i in range(400)
    ]
    found = chosen(plain(*texts), "10%")
    assert found == sorted(set(found))
    assert 0 < len(found) <= 40


@given(st.integers(1, 12), st.integers(1, 100))
def test_a_ranking_kept_chooses_as_if_made_anew(amount: int, percent: int) -> None:
    article = plain(*(f"جملة رقم {n} عن السوق والميناء والبحر والمدينة القديمة {'ا' * n}." for n in range(9)))
    ranking = rank(article)
    for length in (SummaryLength(amount), SummaryLength(percent, Unit.PERCENT), SummaryLength(amount)):
        assert ranking.choose(length) == summarise(article, length)
    assert ranking.size == 9
