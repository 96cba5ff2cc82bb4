"""The gist of an article and its key terms."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.article.arabic import normalise
from desktop_app.summary.choosing import summarise
from desktop_app.summary.model import Chosen, Summary, SummaryLength
from desktop_app.summary.terms import gist, key_terms
from tests.builders import article_of

HARBOUR = (
    "وقعت سلطة الميناء الجديد عقدا مع شركة الشحن البحري أمس. يستقبل الميناء الجديد مئة سفينة كل عام، "
    "وتملك شركة الشحن البحري نصف الأرصفة. وقال المدير إن الميناء الجديد سيعمل ليلا ونهارا. "
    "لا تخشى المدينة على الميناء الجديد من المنافسة، فالمدينة قريبة من البحر."
)


def test_the_gist_is_the_weightiest_sentence_of_the_summary() -> None:
    article = article_of("بدأ موسم الزيتون في القرى. حضر المزارعون السوق. وصلت الشاحنات صباحا.")
    summary = Summary("given", (Chosen(0, 0.4), Chosen(1, 0.9), Chosen(2, 0.1)))
    assert gist(article, summary) == 1


def test_the_gist_does_not_lean_on_a_sentence_that_it_lacks() -> None:
    article = article_of("بدأ موسم الزيتون في القرى. وهذا يفرح المزارعين. وصلت الشاحنات صباحا.")
    summary = Summary("given", (Chosen(0, 0.4), Chosen(1, 0.9)))
    assert gist(article, summary) == 0


def test_the_gist_is_not_half_of_a_quotation() -> None:
    article = article_of("قال المزارع: «الموسم جيد. الزيت كثير هذا العام». وصلت الشاحنات صباحا.")
    halves = [s.index for s in article.sentences if article.cut(s).count("«") != article.cut(s).count("»")]
    summary = Summary("given", tuple(Chosen(s.index, 1.0 - s.index / 10) for s in article.sentences))
    assert gist(article, summary) not in halves


def test_an_empty_summary_has_no_gist() -> None:
    assert gist(article_of("نص قصير."), Summary("given")) is None


def test_terms_of_several_words_are_found_and_stand_for_their_parts() -> None:
    terms = {term.text: term.count for term in key_terms(article_of(HARBOUR))}
    assert terms["الميناء الجديد"] == 4
    assert terms["شركة الشحن البحري"] == 2
    assert "الجديد" not in terms and "الشحن البحري" not in terms


def test_prefixed_forms_are_counted_with_the_word_and_shown_without_the_prefix() -> None:
    article = article_of("البنك قديم. زار الوفد البنك. قدم للبنك قرضا، فالبنك والسوق شريكان. انتعش السوق.")
    terms = {term.text: term.count for term in key_terms(article)}
    assert terms == {"البنك": 4, "السوق": 2}


def test_stop_words_and_verbs_of_saying_are_no_terms() -> None:
    article = article_of("قال الطبيب إن الدواء نافع. وقال الممرض إن الدواء نافع جدا. هذا هو ما قال.")
    assert not {"قال", "إن", "هذا"} & {term.text for term in key_terms(article)}


def test_a_phrase_does_not_run_across_a_comma() -> None:
    article = article_of("نمت التجارة، الزراعة تراجعت. نمت التجارة، الزراعة بقيت.")
    assert all("التجارة الزراعة" not in term.text for term in key_terms(article))


def test_words_that_occur_once_are_no_key_terms() -> None:
    assert key_terms(article_of("وصل القطار إلى المحطة في المساء.")) == ()


def test_no_more_terms_than_asked_for() -> None:
    assert len(key_terms(article_of(HARBOUR), limit=1)) == 1
    assert key_terms(article_of(HARBOUR), limit=0) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["المَدينة", "والمدينة", "بنك", "للبنك", "سوق", "في", "،", ".", "\n", "2024", "نهرـي"]
        ),
        min_size=1,
        max_size=40,
    )
)
def test_every_term_stands_in_the_text_where_it_says(words: list[str]) -> None:
    article = article_of(" ".join(["نص", *words]))
    terms = key_terms(article)
    for term in terms:
        assert term.count >= 2
        assert normalise(article.cut(term.first)).endswith(normalise(term.text)[-2:])
    assert summarise(article, SummaryLength(1)).sentences
