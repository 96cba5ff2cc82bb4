"""Composition root of the window: the only place that constructs its parts and wires them together."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import local
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.errors import ClipboardUnavailable, NoDisplay, ReaderError
from desktop_app.gui.batch_services import BatchServices
from desktop_app.gui.batch_wing import BatchWing
from desktop_app.gui.beside import Beside, beside_of
from desktop_app.gui.checks_wing import ChecksWing
from desktop_app.gui.clipboard import clipboard_text
from desktop_app.gui.controller import Controller, Services
from desktop_app.gui.delivering import Delivering
from desktop_app.gui.desk_actions import give_desk
from desktop_app.gui.dictionaries import Dictionaries
from desktop_app.gui.engine import EngineShelf
from desktop_app.gui.faces import interface_font, load_faces
from desktop_app.gui.faults import FaultLog
from desktop_app.gui.glossary_wing import GlossaryWing
from desktop_app.gui.icons import Icons
from desktop_app.gui.inspector import Inspector
from desktop_app.gui.language import ENGLISH, speak
from desktop_app.gui.library_wing import LibraryWing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.memory_wing import MemoryWing
from desktop_app.gui.notices import dictionary_added
from desktop_app.gui.opener import dictionary_files
from desktop_app.gui.progress import Stage
from desktop_app.gui.settings_services import DictionaryLine, SettingsServices
from desktop_app.gui.theme import Theme
from desktop_app.gui.tidying import Tidying
from desktop_app.gui.turns import Turns
from desktop_app.gui.word_help import WordHelp
from desktop_app.messages import explain
from desktop_app.reading.aids import Aids
from desktop_app.reading.model import Reading
from desktop_app.settings import Settings, load_settings, save_settings, were_kept
from desktop_app.translation.engine import PackageInfo, Translator

if TYPE_CHECKING:
    from desktop_app.dictionary.model import Dictionary, Entry
    from desktop_app.dictionary.opening import Opened
    from desktop_app.exporting.delivery import Delivery
    from desktop_app.glossary.model import Term
    from desktop_app.glossary.store import Glossary
    from desktop_app.gui.deliverer import Order
    from desktop_app.gui.instance import Instance, Request
    from desktop_app.library.store import Store
    from desktop_app.memory.recalling import Worth
    from desktop_app.memory.store import Memory

SAMPLE = "northern-dam.txt"
# Python lets a thread that computes go on for five milliseconds while another waits: with every call of a frame
# that gives the lock away, a worker would cost the window a third of its frames. Seconds.
_TURN = 0.0005
_kept: list[QGuiApplication] = []  # an application without a window lives as long as the program
_PATIENCE = 600  # seconds for the self-check on a slow machine


def run_window(files: Sequence[Path], *, clipboard: bool = False, sample: bool = False) -> int:
    """Open the window and stay until it is closed; if one is open already, hand it what is asked for and go.

    Args:
        files: the first is opened.
        clipboard: read the clipboard, summary first.
        sample: open the article that comes with the program when there is nothing else.

    Raises:
        NoDisplay: there is no screen to show it on.
    """
    settings = load_settings()
    application = make_application(language=settings.language)
    instance = _instance()
    if (
        instance is not None
        and not instance.become_first()
        and instance.hand_over(_request(files, clipboard))
    ):
        return 0
    sys.setswitchinterval(_TURN)
    faults = FaultLog(paths.log_dir())
    first = not were_kept()
    window = make_window(settings, services(), faults=faults)
    Tidying(window)
    hook_before, sys.excepthook = sys.excepthook, faults.hook
    interrupt_before = signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # Qt's loop would never hand Ctrl-C to Python
    try:
        # The program ends with its large window, which a tray may hide: not with the last that is on screen.
        application.setQuitOnLastWindowClosed(False)
        window.closed.connect(application.quit)
        if instance is not None:
            beside = beside_of(window)
            instance.requested.connect(
                lambda asked: beside.open(asked.files, clipboard=asked.clipboard, token=asked.token)
            )
        window.show()
        if clipboard:
            # A desktop lets a window read the clipboard once it is on screen.
            QTimer.singleShot(0, window, window.summarise_clipboard)
        elif files:
            window.controller.open_file(files[0])
        elif sample:
            window.opener.open_sample()
        elif first:
            window.show_first_run()
        return int(application.exec())
    finally:
        if instance is not None:
            instance.close()
        window.closed.disconnect(application.quit)
        application.setQuitOnLastWindowClosed(True)
        window.may_close = lambda: True  # the loop has ended: there is nobody left to ask
        window.leave()
        faults.close()
        sys.excepthook = hook_before
        signal.signal(signal.SIGINT, interrupt_before)


def read_clipboard() -> str:
    """The text on the clipboard, for the command line.

    Raises:
        ClipboardUnavailable: there is no display, or the desktop does not let us read it.
    """
    existing = QGuiApplication.instance()
    if existing is None:
        if not _has_display() or os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
            raise ClipboardUnavailable("there is no display")
        existing = QGuiApplication(sys.argv[:1])
    return clipboard_text()


def provide_pdf() -> None:
    """Let readings be written as PDF: with Qt's pages, on screens that nobody sees where no window is open.

    Raises:
        ImportError: a system library of Qt's is missing.
    """
    from desktop_app.exporting.pdf_export import provide

    def make(reading: Reading, delivery: Delivery) -> bytes:
        from desktop_app.gui.printing import pdf_of

        if QGuiApplication.instance() is None:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            _kept.append(QApplication(sys.argv[:1]))  # the kind that a window could be opened in later
        load_faces(paths.resources() / "fonts")
        return pdf_of(reading, delivery)

    provide(make)


def self_check() -> int:
    """Read the sample in the real window, unseen, with the starter package.

    Returns:
        0 when every sentence has its English.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    kept: list[BaseException] = []
    given = services(choose=_choose_starter, save=lambda _settings: None)
    with TemporaryDirectory() as folder:  # nobody reads here: the user's own library stays closed
        window = make_window(
            Settings(keep_readings=False), given, open_library=lambda: _open_library(Path(folder))
        )
        window.controller.fault_found.connect(kept.append)
        window.show()
        window.controller.open_file(sample_file())
        _wait_for_end(window.controller)
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        trouble = _what_is_missing(window.controller.reading) or [repr(error) for error in kept]
        window.close()
    for line in trouble:
        print(f"self-check: {line}", file=sys.stderr)
    if not trouble:
        reading = window.controller.reading
        assert reading is not None
        print(f"self-check: {len(reading.article.sentences)} sentences read and translated")
    return 1 if trouble else 0


def make_application(*, language: str = ENGLISH) -> QApplication:
    """The Qt application with our faces, speaking a `language` as Settings names it; the running one if there is one.

    Raises:
        NoDisplay: there is no screen.
    """
    existing = QApplication.instance()
    if not isinstance(existing, QApplication):
        if not _has_display():
            raise NoDisplay()
        existing = QApplication(sys.argv[:1])
        existing.setApplicationName("dragoman")
        existing.setApplicationDisplayName("Dragoman")
        existing.setDesktopFileName("dragoman")
        existing.setStyle("Fusion")  # the same calm controls everywhere, coloured by theme.py
    load_faces(paths.resources() / "fonts")
    existing.setFont(interface_font())
    speak(existing, language, paths.resources() / "translations")
    return existing


def make_window(
    settings: Settings,
    given: Services,
    *,
    faults: FaultLog | None = None,
    dictionaries: Dictionaries | None = None,
    to_set: SettingsServices | None = None,
    open_library: Callable[[], Store] | None = None,
    many: BatchServices | None = None,
) -> MainWindow:
    """A window and its controller, wired; not shown yet."""
    turns = Turns()
    hurried = replace(
        given,
        open_translator=turns.shared(given.open_translator, hurry=True),
        save_settings=lambda _settings: None,  # the other controller keeps them
    )
    controller = Controller(replace(given, open_translator=turns.shared(given.open_translator)), settings)
    window = MainWindow(
        controller,
        Theme(settings.theme),
        sample=sample_file(),
        to_set=to_set or settings_services(),
        icon=paths.resources() / "icons" / "dragoman.png",
        icons=Icons(_drawings()),
    )
    LibraryWing(window, open_library or _open_library)
    Beside(window, Controller(hurried, settings, window))
    give_desk(window)
    if faults is not None:
        faults.window = window
        controller.fault_found.connect(faults.report)
    Delivering(window, write=_write_delivery, terms=lambda: given.aids().terms)
    MemoryWing(window, _open_memory)
    glossary = GlossaryWing(window, _open_glossary)
    _give_word_help(
        window,
        dictionaries
        or Dictionaries(partial(_open_dictionaries, glossary=glossary.explain), _open_dictionary),
    )
    ChecksWing(window, Inspector(terms=lambda: given.aids().terms, match=_worth))
    many = many or batch_services(given)
    BatchWing(window, replace(many, open_translator=turns.shared(many.open_translator, patient=True)))
    return window


def _write_delivery(order: Order) -> Iterator[float]:
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


def _give_word_help(window: MainWindow, dictionaries: Dictionaries) -> None:
    controller, actions = window.controller, window.actions_
    help_ = WordHelp(window, window.view, controller, dictionaries)
    dictionaries.setParent(help_)
    dictionaries.failed.connect(controller.report)
    dictionaries.fault_found.connect(controller.fault_found)
    dictionaries.added.connect(lambda added: controller.inform(dictionary_added(added.name)))
    actions.look_up.triggered.connect(help_.look_up)
    actions.add_dictionary.triggered.connect(lambda: window.opener.choose_dictionary(dictionaries.add))
    controller.reading_opened.connect(lambda reading: actions.look_up.setEnabled(reading.arabic))
    window.closed.connect(help_.close)


def _open_library(folder: Path | None = None) -> Store:
    from desktop_app.library.store import Store
    from desktop_app.library.tables import library_file

    return Store(library_file(folder or paths.data_dir()), who=uuid4().hex)


def _open_memory() -> Memory:
    from desktop_app.memory.store import Memory

    return Memory()


_memories = local()  # one a thread, as long as that lives


def _aids() -> Aids:
    """What earlier work gives to a reading that begins now; asked on its thread."""
    if not load_settings().memory_first:
        return Aids(terms=_terms())
    from desktop_app.memory.recalling import Recall

    return Aids(recall=Recall(_memory()), terms=_terms())


def _worth() -> Worth | None:
    """How counts ask the memory, None where there is none yet; asked on their thread."""
    from desktop_app.memory.recalling import Worth

    memory = _memory()
    return Worth(memory) if memory.database.path.exists() else None


def _memory() -> Memory:
    if not hasattr(_memories, "memory"):
        _memories.memory = _open_memory()
    memory: Memory = _memories.memory
    return memory


def _open_dictionaries(
    own: Sequence[str], *, glossary: Callable[[str], Iterable[Entry]] | None = None
) -> Opened:
    from desktop_app.dictionary.opening import open_dictionaries

    return open_dictionaries(own, glossary=glossary)


def _open_glossary() -> Glossary:
    from desktop_app.glossary.store import Glossary

    return Glossary()


_glossaries = local()  # one a thread, as long as that lives


def _terms() -> tuple[Term, ...]:
    """The glossary as it is now; asked on a worker. One that fails stops no reading: its wing tells of it."""
    if not hasattr(_glossaries, "glossary"):
        _glossaries.glossary = _open_glossary()
    try:
        terms: tuple[Term, ...] = _glossaries.glossary.terms()
    except ReaderError:
        return ()
    return terms


def _open_dictionary(path: Path) -> Dictionary:
    from desktop_app.dictionary.opening import open_dictionary

    return open_dictionary(path)


def _describe_dictionaries(chosen: Sequence[str]) -> list[DictionaryLine]:
    lines = []
    for path in chosen:
        try:
            lines.append(DictionaryLine(path, _open_dictionary(Path(path)).name))
        except ReaderError as error:
            lines.append(DictionaryLine(path, Path(path).name, explain(error).text))
    return lines


def services(
    *,
    choose: Callable[[str | None], PackageInfo] | None = None,
    save: Callable[[Settings], None] = save_settings,
) -> Services:
    """The real rooms behind the controller; engine and network are imported when they are first needed."""
    shelf = EngineShelf(choose=choose or _choose, load=_load)
    return Services(
        open_translator=shelf.open,
        install=_install,
        save_settings=save,
        official_size=_official_size(),
        aids=_aids,
    )


def batch_services(given: Services) -> BatchServices:
    """What the window for many files stands on; the engine is the one of the reading on screen."""
    from desktop_app.batch.orders import keep_order, load_order

    return BatchServices(
        open_translator=given.open_translator,
        load_order=load_order,
        keep_order=keep_order,
        show_folder=_show_folder,
        aids=given.aids,
        write=lambda reading, to, delivery: _write_one_of_many(
            reading, to, replace(delivery, terms=given.aids().terms)
        ),
        which_package=_choose,
        finished=lambda _task, reading: _keep_finished(reading),
    )


def _keep_finished(reading: Reading) -> None:
    """Let a text that was read with many others open at once later; a library that fails is no reason to stop them."""
    if not load_settings().keep_readings or not reading.arabic:
        return
    library = _open_library()
    with contextlib.suppress(ReaderError):
        library.keep(reading)
    library.close()


def _write_one_of_many(reading: Reading, to: str, delivery: Delivery) -> bytes:
    from desktop_app.exporting import export

    if to != "pdf":
        return export(reading, to, delivery)
    from desktop_app.gui.printing import pdf_of

    return pdf_of(delivery.of(reading), delivery)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def settings_services() -> SettingsServices:
    """What the settings dialog stands on."""
    return SettingsServices(
        find_packages=_find_packages,
        describe_dictionaries=_describe_dictionaries,
        dictionary_filters=dictionary_files(),
        word_help=True,
        clipboard=True,
    )


def sample_file() -> Path:
    """The article that comes with the program."""
    return paths.resources() / "samples" / SAMPLE


def _drawings() -> dict[str, str]:
    files = sorted((paths.resources() / "icons").glob("*.svg"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def _find_packages() -> list[PackageInfo]:
    from desktop_app.translation.packages import find_packages

    return find_packages()


def _instance() -> Instance | None:
    """The meeting place of all starts of this user with this data; None where there can be none."""
    try:
        from desktop_app.gui.instance import open_instance
    except ImportError:  # a system library of Qt's network part is missing: two windows are no misfortune
        return None
    return open_instance(paths.runtime_dir(), paths.data_dir(), paths.config_dir())


def _request(files: Sequence[Path], clipboard: bool) -> Request:
    from desktop_app.gui.instance import Request

    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    return Request(tuple(file.absolute() for file in files), clipboard, token)


def _choose(name: str | None) -> PackageInfo:
    from desktop_app.translation.packages import choose_package

    return choose_package(name)


def _choose_starter(_name: str | None) -> PackageInfo:
    from desktop_app.translation.packages import choose_package, find_packages

    starter = next((p for p in find_packages() if p.starter and not p.broken), None)
    return starter or choose_package(str(paths.shipped_packages()))


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


def _has_display() -> bool:
    if not sys.platform.startswith(("linux", "freebsd", "openbsd")) or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _wait_for_end(controller: Controller) -> None:
    loop = QEventLoop()
    ended = (Stage.STOPPED, Stage.DONE)
    controller.progress_changed.connect(lambda p: loop.quit() if p.stage in ended else None)
    controller.notice_changed.connect(lambda _place, n: loop.quit() if n is not None and n.problem else None)
    controller.fault_found.connect(lambda _error: loop.quit())
    QTimer.singleShot(_PATIENCE * 1000, loop, loop.quit)
    loop.exec()


def _what_is_missing(reading: Reading | None) -> list[str]:
    if reading is None:
        return ["the sample was not read"]
    if reading.translation is None:
        return ["there is no translation"]
    empty = [
        s.index
        for s in reading.article.sentences
        if not (e := reading.english(s.index)) or not e.text.strip()
    ]
    return [f"no English for sentence {index}" for index in empty]
