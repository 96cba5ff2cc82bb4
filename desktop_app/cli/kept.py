"""`dragoman library show` and `check`: a kept reading is handed over, or checked, as it stands; nothing is translated."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.delivery import DeliveryError, add_delivery_options, delivery_of, prepare
from desktop_app.cli.findings import Checked, write_findings
from desktop_app.cli.outputs import OutputPlan, PlanError
from desktop_app.cli.report import say
from desktop_app.cli.status import Status
from desktop_app.cli.terms import own_terms
from desktop_app.exporting import FORMATS, export

if TYPE_CHECKING:
    from desktop_app.library.store import Store


def add_show_options(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the options of `show`, but for the reading."""
    parser.add_argument(
        "--to", choices=sorted(FORMATS), help="format (default: by the name of --out, or txt)"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write it there instead of on the terminal")
    add_delivery_options(parser)


def show(args: argparse.Namespace, store: Store) -> int:
    """Write a reading as it was left.

    Raises:
        NotKept: there is no such reading.
        ReaderError: it could not be read or written.
    """
    from desktop_app.library.listing import named

    try:
        plan = OutputPlan.choose(
            to=[args.to] if args.to else None, out=args.out, out_dir=None, inputs=[(args.reading, None)]
        )
        (output,) = plan.outputs
        delivery = delivery_of(args, output.to)
    except (PlanError, DeliveryError) as error:
        say(str(error))
        return Status.BAD_ARGUMENTS
    prepare(output.to)
    reading = store.load(named(store.database, args.reading).id).reading
    output.write(export(reading, output.to, replace(delivery, terms=own_terms())))
    return Status.DONE


def check(args: argparse.Namespace, store: Store) -> int:
    """List what is worth checking in readings as they were left; what a person found fine is left out.

    Raises:
        NotKept: there is no such reading.
        ReaderError: one could not be read.
    """
    from desktop_app.checking.checks import check as found_in
    from desktop_app.library.listing import named

    terms, checked = own_terms(), []
    for wanted in args.readings:
        entry = named(store.database, wanted)
        reading = store.load(entry.id).reading
        checked.append(Checked(entry.name, reading, found_in(reading, terms)))
    write_findings(args, checked)
    return Status.DONE
