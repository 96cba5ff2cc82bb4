"""Dragoman: an offline desktop reader of Arabic articles."""

__version__ = "0.1.0"
