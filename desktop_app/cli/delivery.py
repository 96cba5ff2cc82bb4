"""The options that say what is handed over: how it is laid out and what goes with it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from desktop_app.exporting import FORMATS
from desktop_app.exporting.delivery import Delivery, Layout


class DeliveryError(Exception):
    """The options do not fit the format; the text says how."""


def add_delivery_options(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the group of options that `delivery_of` reads."""
    group = parser.add_argument_group("what is handed over, for formats that know it")
    group.add_argument(
        "--layout",
        choices=[layout.value for layout in Layout],
        help="table: side by side; target: the English alone; stacked: the English below its Arabic",
    )
    _add_choice(group, "summary", "with-summary", "the summary")
    _add_choice(group, "quotations", "quotations", "who said what, and quotations marked in the text")
    _add_choice(group, "comments", "comments", "what the checks found")
    _add_choice(group, "states", "states", "how far each segment is: draft, edited or approved", usual=False)
    group.add_argument(
        "--only-approved", action="store_true", help="leave out all English that nobody approved"
    )
    group.add_argument(
        "--excel", action="store_true", help="csv with a byte order mark, safe to open in Excel"
    )


def delivery_of(args: argparse.Namespace, to: str) -> Delivery:
    """What the options ask for in the format `to`.

    Raises:
        DeliveryError: the format has no such layout.
    """
    layout = Layout(args.layout) if args.layout else None
    known = FORMATS[to].layouts
    if layout is not None and layout not in known:
        names = ", ".join(known) or "none"
        raise DeliveryError(f"{to} has no layout {layout}; it has: {names}")
    return Delivery(
        layout=layout,
        summary=args.with_summary,
        quotations=args.with_quotations,
        comments=args.with_comments,
        states=args.with_states,
        only_approved=args.only_approved,
        excel=args.excel,
    )


def deliveries_of(args: argparse.Namespace, formats: Sequence[str]) -> dict[str, Delivery]:
    """What the options ask for in each of several formats; a layout holds for those that know it.

    Raises:
        DeliveryError: none of them has such a layout.
    """
    found: dict[str, Delivery] = {}
    refused: DeliveryError | None = None
    fits = False
    for to in formats:
        try:
            found[to] = delivery_of(args, to)
            fits = True
        except DeliveryError as error:
            refused = error
            found[to] = delivery_of(argparse.Namespace(**{**vars(args), "layout": None}), to)
    if refused is not None and not fits:
        raise refused
    return found


def prepare(to: str) -> None:
    """Get ready what a format needs from outside: Qt for PDF, where it can be loaded."""
    if to != "pdf":
        return
    try:
        from desktop_app.app import provide_pdf
    except ImportError as error:
        if not (error.name or "PySide6").startswith(("PySide6", "shiboken6")):
            raise
        return  # the exporter says what is missing
    provide_pdf()


def _add_choice(
    group: argparse._ArgumentGroup, name: str, option: str, words: str, *, usual: bool = True
) -> None:
    dest = f"with_{name}"
    said = "" if usual else " (left out unless asked for)"
    group.add_argument(
        f"--{option}", dest=dest, action="store_true", default=usual, help=f"with {words}{said}"
    )
    group.add_argument(f"--no-{name}", dest=dest, action="store_false", help="or without")
