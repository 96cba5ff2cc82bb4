"""What the window for many files stands on: given by services.py, by tests others. No files are touched in gui/."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.batch.model import Task
from desktop_app.batch.orders import Order
from desktop_app.exporting.delivery import Delivery
from desktop_app.reading.aids import NO_AIDS, Aids
from desktop_app.reading.model import Reading
from desktop_app.translation.engine import PackageInfo, Translator


def _write(reading: Reading, to: str, delivery: Delivery) -> bytes:
    from desktop_app.exporting import export

    return export(reading, to, delivery)


def _keep_nothing(_order: Order) -> None:
    """For who keeps no orders."""


@dataclass(frozen=True, slots=True)
class BatchServices:
    """All but `show_folder` and the orders are asked on the worker.

    Attributes:
        open_translator: as the controller's, but waiting until no reading is on its way.
        which_package: tells which package that will be without loading it; None: it has to be loaded.
        load_order, keep_order: what was asked for, kept between two starts of the program.
        show_folder: shows a folder in the desktop's own way.
        aids: the memory and the glossary, asked once a text.
        write: makes a result's bytes.
        layout: what else the bytes depend on.
        finished: told of every reading before it is let go.
    """

    open_translator: Callable[[str], Translator]
    which_package: Callable[[str], PackageInfo] | None = None
    load_order: Callable[[], Order] = Order
    keep_order: Callable[[Order], None] = _keep_nothing
    show_folder: Callable[[Path], None] = lambda _folder: None
    aids: Callable[[], Aids] = lambda: NO_AIDS
    write: Callable[[Reading, str, Delivery], bytes] = _write
    layout: str = ""
    finished: Callable[[Task, Reading], None] = lambda _task, _reading: None
