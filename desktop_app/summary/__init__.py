"""Choosing the sentences that stand for the whole."""
