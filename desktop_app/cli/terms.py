"""Which terms a reading on the command line keeps to: the user's glossary, files named beside it, or none."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from desktop_app.cli.report import complain
from desktop_app.errors import ReaderError
from desktop_app.glossary.model import Term


def add_glossary_options(parser: argparse.ArgumentParser) -> None:
    """Let a command take other terms than the user's."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--glossary",
        action="append",
        type=Path,
        metavar="FILE",
        default=[],
        help="keep to the terms of this CSV, TSV, TBX or OmegaT file as well; they lead before your own",
    )
    group.add_argument("--no-glossary", action="store_true", help="keep to no terms at all")


def terms_of(args: argparse.Namespace) -> tuple[Term, ...]:
    """The terms to keep to: of one Arabic the first that is named.

    Raises:
        InputError: a file of terms cannot be used.
        StoreError and its kind: the user's glossary cannot be read.
    """
    if args.no_glossary:
        return ()
    from desktop_app.glossary.files import read_glossary

    found: dict[str, Term] = {}
    for path in args.glossary:
        for term in read_glossary(path):
            found.setdefault(term.arabic, term)
    for term in _users_terms():
        found.setdefault(term.arabic, term)
    return tuple(found.values())


def own_terms() -> tuple[Term, ...]:
    """The user's glossary for checks; where it cannot be read that is told, and the other checks are still of use."""
    try:
        return _users_terms()
    except ReaderError as error:
        complain(error)
        return ()


def _users_terms() -> tuple[Term, ...]:
    from desktop_app.glossary.store import Glossary

    with closing(Glossary()) as glossary:
        return glossary.terms()
