"""Which sentences share most with the rest."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.summary import centrality as module
from desktop_app.summary.centrality import EXACT_LIMIT, centrality

RIVER = ["نهر", "ماء", "ضفة"]
BAGS = st.lists(
    st.lists(st.sampled_from(["نهر", "ماء", "ضفة", "جبل", "ثلج", "طير"]), max_size=6), max_size=10
)


def test_the_sentence_that_shares_words_with_all_others_is_most_central() -> None:
    bags = [
        ["نهر", "قارب", "صياد"],
        [*RIVER, "جسر"],
        ["ماء", "مطر", "سحاب"],
        ["ضفة", "شجر", "ظل"],
        ["قلم", "دفتر"],
    ]
    found = centrality(bags)
    assert max(found) == found[1] == 1.0


def test_equal_sentences_are_equally_central() -> None:
    found = centrality([RIVER, ["جبل", "ثلج"], RIVER, ["نهر", "ثلج"]])
    assert found[0] == found[2]


def test_a_sentence_without_words_is_central_to_nothing() -> None:
    for found in (centrality([RIVER, [], RIVER]), centrality([RIVER, []] + [RIVER] * EXACT_LIMIT)):
        assert found[1] == 0.0


@pytest.mark.parametrize("bags", [[], [[]], [RIVER]])
def test_fewer_than_two_sentences_have_nothing_to_compare(bags: list[list[str]]) -> None:
    assert centrality(bags) == [0.0] * len(bags)


@settings(max_examples=40, deadline=None)
@given(BAGS)
def test_every_value_lies_between_nothing_and_one(bags: list[list[str]]) -> None:
    found = centrality(bags)
    assert len(found) == len(bags)
    assert all(0.0 <= value <= 1.0 for value in found)


def test_the_sparse_form_gives_what_the_full_matrix_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np

    bags = [RIVER, ["نهر", "جسر", "جسر"], ["جسر", "حديد"], ["ماء", "ثلج", "جبل"], ["جبل"]]
    vocabulary = sorted({word for bag in bags for word in bag})
    counts = np.array([[bag.count(word) for word in vocabulary] for bag in bags], float)
    tf = np.where(counts > 0, 1 + np.log(np.maximum(counts, 1)), 0)
    vectors = tf * np.log(1 + len(bags) / (counts > 0).sum(axis=0))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    similar = vectors @ vectors.T
    np.fill_diagonal(similar, 0)
    step = 0.15 / len(bags) + 0.85 * (similar / similar.sum(axis=1, keepdims=True)).T
    rank = np.full(len(bags), 1 / len(bags))
    for _ in range(200):
        rank = step @ rank
    expected = (rank - rank.min()) / (rank.max() - rank.min())

    monkeypatch.setattr(module, "EXACT_LIMIT", 0)
    assert centrality(bags) == pytest.approx(list(expected), abs=2e-3)


def test_starting_the_program_does_not_load_sumy() -> None:
    code = (
        "import sys, desktop_app.summary.choosing, desktop_app.summary.terms\n"
        "print('sumy' in sys.modules or 'nltk' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
