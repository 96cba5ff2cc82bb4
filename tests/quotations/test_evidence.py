"""Weights, and the confidence they add up to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.quotations.evidence import RULES, confidence_of, weight_of


def test_no_evidence_is_an_even_chance():
    assert confidence_of(()) == 0.5


@given(st.lists(st.sampled_from(sorted(RULES)), max_size=30))
def test_confidence_rises_with_the_weights_and_is_never_certain(rules):
    assert 0.01 <= confidence_of(rules) <= 0.99
    assert (confidence_of(rules) > 0.5) <= (weight_of(rules) > 0)


def test_every_rule_says_what_it_means():
    assert all(rule.meaning.strip() and rule.weight for rule in RULES.values())


def test_an_unknown_rule_is_a_mistake():
    with pytest.raises(KeyError):
        weight_of(["no-such-rule"])
