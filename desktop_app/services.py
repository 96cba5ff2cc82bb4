"""What the parts of the window stand on: the rooms behind them, imported when they are first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import stores
from desktop_app.errors import ReaderError
from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.engine import EngineShelf
from desktop_app.gui.folders import show_folder
from desktop_app.gui.opener import dictionary_files
from desktop_app.gui.reading_services import ReadingServices
from desktop_app.gui.settings_services import DictionaryLine, SettingsServices
from desktop_app.messages import explain
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings, save_settings
from desktop_app.translation.engine import PackageInfo, Translator

if TYPE_CHECKING:
    from desktop_app.exporting.delivery import Delivery
    from desktop_app.gui.deliverer import Order


def reading_services(
    *,
    choose: Callable[[str | None], PackageInfo] | None = None,
    save: Callable[[Settings], None] = save_settings,
) -> ReadingServices:
    """The real rooms behind the controller; engine and network are imported when they are first needed."""
    shelf = EngineShelf(choose=choose or _choose, load=_load)
    return ReadingServices(
        open_translator=shelf.open,
        install=_install,
        save_settings=save,
        official_size=_official_size(),
        aids=stores.aids,
    )


def settings_services() -> SettingsServices:
    """What the settings dialog stands on."""
    return SettingsServices(
        find_packages=_find_packages,
        describe_dictionaries=_describe_dictionaries,
        dictionary_filters=dictionary_files(),
        word_help=True,
        clipboard=True,
    )


def batch_services(given: ReadingServices) -> BatchServices:
    """What the window for many files stands on; the engine is the one of the reading on screen."""
    from desktop_app.batch.orders import keep_order, load_order

    return BatchServices(
        open_translator=given.open_translator,
        load_order=load_order,
        keep_order=keep_order,
        show_folder=show_folder,
        aids=given.aids,
        write=lambda reading, to, delivery: _write_one_of_many(
            reading, to, replace(delivery, terms=given.aids().terms)
        ),
        which_package=_choose,
        finished=lambda _task, reading: stores.keep_finished(reading),
    )


def write_delivery(order: Order) -> Iterator[float]:
    """Write a file that was ordered, on a worker; how much is done, from 0 to 1, at each step.

    Raises:
        OutputUnwritable: it cannot be written; what stood there before stands.
    """
    from desktop_app.exporting import export
    from desktop_app.settings import write_atomically

    reading, delivery = order.delivery.of(order.reading), order.delivery
    data = b""
    if order.to == "pdf":
        from desktop_app.gui.printing import pdf_steps

        for step in pdf_steps(reading, delivery):
            if isinstance(step, bytes):
                data = step
            else:
                yield step
    else:
        data = export(reading, order.to, delivery)
        yield 0.9
    write_atomically(order.path, data)


def _write_one_of_many(reading: Reading, to: str, delivery: Delivery) -> bytes:
    from desktop_app.exporting import export

    if to != "pdf":
        return export(reading, to, delivery)
    from desktop_app.gui.printing import pdf_of

    return pdf_of(delivery.of(reading), delivery)


def _describe_dictionaries(chosen: Sequence[str]) -> list[DictionaryLine]:
    lines = []
    for path in chosen:
        try:
            lines.append(DictionaryLine(path, stores.open_dictionary(Path(path)).name))
        except ReaderError as error:
            lines.append(DictionaryLine(path, Path(path).name, explain(error).text))
    return lines


def _find_packages() -> list[PackageInfo]:
    from desktop_app.translation.packages import find_packages

    return find_packages()


def _choose(name: str | None) -> PackageInfo:
    from desktop_app.translation.packages import choose_package

    return choose_package(name)


def _load(package: PackageInfo) -> Translator:
    from desktop_app.translation.argos import load

    return load(package)


def _install(
    source: str, *, progress: Callable[[str, int, int | None], bool | None] | None = None
) -> PackageInfo:
    from desktop_app.translation.packages import install

    return install(source, progress=progress)


def _official_size() -> int:
    from desktop_app.translation.packages import OFFICIAL

    return OFFICIAL.size
