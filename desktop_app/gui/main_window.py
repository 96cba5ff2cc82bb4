"""The window: puts the parts together and passes on what a person asks for. Decides nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui import language, notices
from desktop_app.gui.actions import Actions, next_zoom
from desktop_app.gui.banner import Banners
from desktop_app.gui.companion import ColumnsApart
from desktop_app.gui.controller import Controller
from desktop_app.gui.dialogs import Dialogs
from desktop_app.gui.find_bar import FindBar
from desktop_app.gui.finder import Finder
from desktop_app.gui.first_run import FirstRun
from desktop_app.gui.foot import Foot
from desktop_app.gui.full_screen import FullScreen
from desktop_app.gui.icons import Icons
from desktop_app.gui.looking import Looking
from desktop_app.gui.notices import Act, Notice, Place
from desktop_app.gui.opener import Opener
from desktop_app.gui.panel_splitter import PanelSplitter
from desktop_app.gui.progress import Progress, Stage
from desktop_app.gui.reading_view import ReadingView
from desktop_app.gui.settings_services import SettingsServices
from desktop_app.gui.side_panel import SidePanel
from desktop_app.gui.theme import Colours, Theme, palette, stylesheet
from desktop_app.gui.top_bar import TopBar
from desktop_app.gui.type_panel import TypePanel
from desktop_app.gui.welcome import Welcome
from desktop_app.gui.window_state import WindowState, restore_geometry
from desktop_app.reading.model import Reading

_MANY = 500  # sentences; from here on the panel follows the translation now and then only
_PANEL_EVERY = 300  # milliseconds
_NARROW = 820  # below this the panel and the text take turns


class MainWindow(QMainWindow):
    """One reading at a time."""

    closed = Signal()
    colours_changed = Signal(object)
    deliver_requested = Signal()

    def __init__(
        self,
        controller: Controller,
        theme: Theme,
        *,
        sample: Path,
        to_set: SettingsServices,
        icon: Path | None = None,
        icons: Icons | None = None,
    ) -> None:
        super().__init__()
        self.controller = controller
        self._theme = theme
        self._icons = icons or Icons({})
        self.sample_name = sample.name
        self._summary_wanted = False
        self._panel_later = QTimer(self, singleShot=True, interval=_PANEL_EVERY)
        self._panel_later.timeout.connect(self._show_panel)
        self._narrow = False
        self._side_when_wide = True
        self._leaving = False
        self.stays: Callable[[], bool] = lambda: False  # whether closing only hides the window
        self.may_close: Callable[[], bool] = lambda: True  # asked last; who says no tells why
        self.opener = Opener(controller, self, sample=sample)
        self.setWindowTitle(self.tr("Dragoman"))
        if icon is not None:
            self.setWindowIcon(QIcon(str(icon)))
        self.setAcceptDrops(True)
        self.setMinimumSize(380, 320)
        self.resize(1360, 860)
        self.actions_ = Actions(self)
        self.view = ReadingView()
        self.apart = ColumnsApart(self.view, self)
        self.side = SidePanel()
        self.banners = Banners()
        self.find_bar = FindBar()
        self.finder = Finder(self.find_bar, self.view, self.apart.second)
        self.foot = Foot()
        self.welcome = Welcome()
        self.first_run = FirstRun()
        self._build()
        self.dialogs = Dialogs(self, controller, to_set, self.top.menus)
        self._connect_actions()
        self._connect_parts()
        self.looking = Looking(self, colours=lambda: theme.colours)
        self._take_colours()
        self._take_settings()
        self._restore_state()
        self.welcome.setFocus()
        self._show_progress(controller.progress)

    # --- building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.top = TopBar(self, self.actions_)
        self.pages = QStackedWidget()
        self.pages.setObjectName("page")
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.view)
        self._text = text = QWidget()
        self._columns = QHBoxLayout(text)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self.pages, 1)
        self._columns.addWidget(self.apart.second, 1)
        self.middle = PanelSplitter(text, self.side)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.find_bar)
        column.addWidget(self.banners)
        column.addWidget(self.first_run)
        column.addWidget(self.middle, 1)
        column.addWidget(self.foot)
        for part in (self.side, self.foot):
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCentralWidget(whole)
        self.side.hide()
        self.types = TypePanel(self, smaller=self.actions_.smaller, larger=self.actions_.larger)
        self.full_screen = FullScreen(
            self, column, top=self.top, foot=self.foot, action=self.actions_.page.full_screen
        )
        self.full_screen.on_menu(self.top.menu.click)

    def _connect_actions(self) -> None:
        a = self.actions_
        a.open.triggered.connect(self.opener.choose_file)
        a.paste.triggered.connect(self.opener.paste)
        a.clipboard.triggered.connect(self.summarise_clipboard)
        a.sample.triggered.connect(self.opener.open_sample)
        a.quit.triggered.connect(self.leave)
        a.copy.triggered.connect(lambda: self.apart.focused.copy())
        a.select_all.triggered.connect(lambda: self.apart.focused.select_all())
        a.copy_both.triggered.connect(lambda: self.apart.focused.copy_both())
        a.cite.triggered.connect(lambda: self.apart.focused.copy_citation())
        a.find.triggered.connect(lambda: self._in_text(self.finder.open))
        a.find_next.triggered.connect(lambda: self._in_text(self.finder.go_on))
        a.find_previous.triggered.connect(lambda: self._in_text(self.finder.go_back))
        a.next_quotation.triggered.connect(lambda: self._in_text(lambda: self.view.step_quotation(1)))
        a.previous_quotation.triggered.connect(lambda: self._in_text(lambda: self.view.step_quotation(-1)))
        a.stop.triggered.connect(self.controller.stop)
        a.pause.triggered.connect(self._pause_or_go_on)
        a.translate.triggered.connect(self.controller.translate)
        a.install.triggered.connect(lambda: self.controller.install())
        a.install_file.triggered.connect(self.opener.choose_package)
        a.larger.triggered.connect(lambda: self._zoom(1))
        a.smaller.triggered.connect(lambda: self._zoom(-1))
        a.usual_size.triggered.connect(lambda: self._change(zoom=100))
        a.side.toggled.connect(self._show_side)
        self.middle.splitterMoved.connect(self._fit_columns)
        a.to_text.triggered.connect(self._move_focus)
        for name, action in a.page.layouts.items():
            action.triggered.connect(lambda _checked=False, name=name: self._change(layout=name))
        a.page.swapped.triggered.connect(lambda on: self._change(swapped=on))
        a.page.linked.triggered.connect(lambda on: self._change(linked=on))
        a.page.typefaces.triggered.connect(self._show_types)
        a.settings.triggered.connect(self.dialogs.show_settings)
        a.keys.triggered.connect(self.dialogs.show_keys)
        a.welcome.triggered.connect(self.show_first_run)
        for name, action in a.themes.items():
            action.triggered.connect(lambda _checked=False, name=name: self._change(theme=name))
        a.language.language_chosen.connect(self._on_language_chosen)

    def _connect_parts(self) -> None:
        controller = self.controller
        controller.reading_opened.connect(self._on_reading_opened)
        controller.reading_changed.connect(self._on_reading_changed)
        controller.progress_changed.connect(self._show_progress)
        controller.package_changed.connect(self.foot.show_package)
        controller.notice_changed.connect(self._on_notice_changed)
        controller.settings_changed.connect(self._take_settings)
        self.view.looked_at.connect(controller.look_at)
        self.types.change_requested.connect(lambda changes: self._change(**changes))
        self.pages.currentChanged.connect(lambda _index: self._fit_columns())
        self.side.sentence_chosen.connect(self._go_to)
        self.side.quotation_chosen.connect(self._go_to_quotation)
        self.banners.act_requested.connect(self._on_act_requested)
        self.banners.dismissed.connect(controller.dismiss)
        self.foot.stop_requested.connect(controller.stop)
        self.foot.pause_requested.connect(controller.pause)
        self.foot.go_on_requested.connect(controller.go_on)
        self.welcome.open_requested.connect(self.opener.choose_file)
        self.welcome.paste_requested.connect(self.opener.paste)
        self.welcome.sample_requested.connect(self.opener.open_sample)
        self.welcome.recent_requested.connect(controller.open_file)
        self.first_run.open_requested.connect(self.opener.choose_file)
        self.first_run.paste_requested.connect(self.opener.paste)
        self.first_run.keys_requested.connect(self.dialogs.show_keys)
        self._theme.changed.connect(self._take_colours)

    @property
    def colours(self) -> Colours:
        """The colours it is drawn in."""
        return self._theme.colours

    # --- what the controller tells ------------------------------------------------------------------------

    def summarise_clipboard(self) -> None:
        """Read what was copied and put the summary before the person."""
        self._summary_wanted = True
        self.opener.read_clipboard()

    def show_first_run(self) -> None:
        """Show the welcome, above the sample where nothing is on screen yet."""
        reading = self.controller.reading
        self.first_run.welcome(sample=reading is None or reading.article.source.name == self.sample_name)
        if reading is None:
            self.opener.open_sample()

    def _on_reading_opened(self, reading: Reading) -> None:
        self.pages.setCurrentWidget(self.view)
        self.view.show_reading(reading, waiting=self._waiting())
        self.view.show_from(self.controller.last_place)
        self.finder.show_reading(reading)
        self.side.show_reading(reading, waiting=self._waiting())
        self._show_side(self.actions_.side.isChecked())
        name = reading.article.source.name
        self.top.title.setText(name)
        if name != self.sample_name:
            self.first_run.hide()
        self.setWindowTitle(f"{name} — {self.tr('Dragoman')}")
        self.view.setFocus()

    def _on_reading_changed(self, reading: Reading, sentences: tuple[int, ...] | None) -> None:
        self.view.update_reading(reading, sentences=sentences, waiting=self._waiting())
        self.finder.update_reading(reading, sentences)
        if sentences and len(reading.article.sentences) > _MANY:
            if not self._panel_later.isActive():  # batches come faster than a book's panel can be made
                self._panel_later.start()
        else:
            self._show_panel()
        if self._summary_wanted and reading.summary is not None:
            self._summary_wanted = False
            self.actions_.side.setChecked(True)
            self.side.tabs.setCurrentIndex(0)
            self.side.summary.setFocus()
            self.side.summary.setCurrentIndex(self.side.summary.model().index(0, 0))

    def _show_panel(self) -> None:
        self._panel_later.stop()
        self.side.show_reading(self.controller.reading, waiting=self._waiting())

    def _show_progress(self, progress: Progress) -> None:
        self.foot.show_progress(progress)
        reading = self.controller.reading
        self.actions_.show_progress(progress, can_translate=reading is not None and reading.arabic)
        self.full_screen.set_busy(progress.running)
        waiting = self._waiting()
        if reading is not None and self.view.reading is reading and self.view.waiting != waiting:
            self.view.update_reading(reading, sentences=(), waiting=waiting)
            self.side.show_reading(reading, waiting=waiting)

    def _pause_or_go_on(self) -> None:
        if self.controller.progress.can_go_on:
            self.controller.go_on()
        else:
            self.controller.pause()

    def _waiting(self) -> str:
        """The word that stands where English is still to come."""
        progress = self.controller.progress
        if progress.stage is Stage.PAUSED:
            return self.tr("paused")
        if progress.running:
            return self.tr("translating …")
        stopped = progress.stage is Stage.STOPPED and progress.done
        return self.tr("not translated") if stopped else ""

    def _on_notice_changed(self, place: Place, notice: Notice | None) -> None:
        self.banners.show_notice(place, notice)
        self.foot.show_network(
            notice is not None and notice.progress is not None
            if place is Place.PACKAGE
            else self.controller.installing
        )

    def _on_act_requested(self, act: Act) -> None:
        known = {
            Act.INSTALL_OFFICIAL: self.controller.install,
            Act.INSTALL_FILE: self.opener.choose_package,
            Act.STOP_INSTALL: self.controller.stop_install,
            Act.TRANSLATE: self.controller.go_on,
        }
        if act in known:  # others belong to the window's parts
            known[act]()

    # --- looking ------------------------------------------------------------------------------------------

    def _go_to(self, sentence: int) -> None:
        self.back_to_text()
        self.apart.go_to(sentence)

    def _go_to_quotation(self, number: int) -> None:
        self.back_to_text()
        self.apart.go_to_quotation(number)

    def _show_side(self, wanted: bool) -> None:
        """Show the panel beside the text; where there is no room for both, instead of it."""
        shown = wanted and self.controller.reading is not None
        self.side.fill(shown and self._narrow)
        self.side.setVisible(shown)
        for part in (self.pages, self._text):
            part.setVisible(not (shown and self._narrow))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Tell the two columns how much room they have, and on which side each stands."""
        beside = self.side.width() if not self.side.isHidden() else 0
        in_sight = not self.pages.isHidden() and self.pages.currentWidget() is self.view
        self.apart.fit(self.width() - beside, reading_in_sight=in_sight)
        self.apart.place(self._columns, self.pages)

    def _show_types(self) -> None:
        self.full_screen.show_bars()
        self.types.open_under(self.top.typefaces)

    def _fit_width(self) -> None:
        narrow = self.width() < _NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.top.title.setVisible(not narrow)
        if narrow:
            self._side_when_wide = self.actions_.side.isChecked()
        self.actions_.side.setChecked(not narrow and self._side_when_wide)
        self._show_side(self.actions_.side.isChecked())

    def back_to_text(self) -> None:
        """Show the text again where the panel had taken its place."""
        if self._narrow:
            self.actions_.side.setChecked(False)

    def _in_text(self, go: Callable[[], None]) -> None:
        """Do what is seen in the text, where it is hidden behind the panel too."""
        if self.controller.reading is not None:
            self.back_to_text()
            go()

    def _move_focus(self) -> None:
        every = (self.view, self.apart.second, *self.side.stops())
        parts = [part for part in every if part.isVisible()]
        if parts:
            here = next((n for n, part in enumerate(parts) if part.hasFocus()), -1)
            parts[(here + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _zoom(self, step: int) -> None:
        self._change(zoom=next_zoom(self.controller.settings.zoom, step))

    def _change(self, **changes: int | str | bool) -> None:
        self.controller.change_settings(replace(self.controller.settings, **changes))  # type: ignore[arg-type]

    def _on_language_chosen(self, setting: str) -> None:
        self._change(language=setting)
        waits = language.needs_restart(setting)
        self._on_notice_changed(Place.PROBLEM, notices.language_waits() if waits else None)

    def _take_settings(self) -> None:
        settings = self.controller.settings
        self.actions_.show_recent(settings.recent, self.controller.open_file)
        self.apart.take(settings)
        self._fit_columns()
        self.types.show_settings(settings)
        self.actions_.page.show(settings)
        self.welcome.show_recent(settings.recent)
        self._theme.choose(settings.theme)
        chosen = settings.theme if settings.theme in self.actions_.themes else "system"
        self.actions_.themes[chosen].setChecked(True)
        self.actions_.language.show_choice(settings.language)

    def _take_colours(self) -> None:
        colours = self._theme.colours
        QGuiApplication.setPalette(palette(colours))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            app.setStyleSheet(stylesheet(colours, mirrored=mirrored))
        self.top.show_signs(self._icons, colours)
        self.apart.set_colours(colours)
        self.side.set_colours(colours)
        self.colours_changed.emit(colours)

    def _restore_state(self) -> None:
        state = WindowState.from_hex(self.controller.settings.window)
        if state is not None:
            restore_geometry(self, state)
            self.middle.set_panel_width(state.panel_width)
            self._side_when_wide = state.panel
            self.actions_.side.setChecked(state.panel and not self._narrow)

    def _keep_state(self) -> None:
        if self.full_screen.active:
            return  # its size is the screen's, not the one to come back to
        shown = self._side_when_wide if self._narrow else self.actions_.side.isChecked()
        state = WindowState(bytes(self.saveGeometry().data()), shown, self.middle.panel_width)
        self._change(window=state.to_hex())

    # --- Qt -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel away where there is no room for it."""
        super().resizeEvent(event)
        self._fit_width()
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Mirrored or not, the Arabic column stays on its side."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "top"):
            self._fit_columns()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this machine, and texts."""
        if self.opener.can_open(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped; several files and folders are offered to be read one after the other."""
        if self.opener.open_data(event.mimeData(), self.tr("Dropped text")):
            event.acceptProposedAction()

    def leave(self) -> None:
        """Close, whatever stays in the tray otherwise."""
        self._leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, wait for it, go; or only hide, where the program stays in the tray."""
        if not self._leaving and self.stays():
            event.ignore()
            self.hide()
            return
        if not self.may_close():
            event.ignore()
            self._leaving = False
            return
        self.dialogs.close()
        self._keep_state()
        self.controller.close()
        super().closeEvent(event)
        self.closed.emit()
