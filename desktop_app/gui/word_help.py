"""Explains the Arabic word that the mouse rests on, that was double-clicked, or that the keyboard asks for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.dictionary.model import WordHelp as Found
from desktop_app.gui.controller import Controller
from desktop_app.gui.dictionaries import Added, Dictionaries
from desktop_app.gui.reading_view import ReadingView
from desktop_app.gui.word_popup import WordPopup
from desktop_app.gui.word_rows import WordPlace

PAUSE = 600  # milliseconds the mouse rests before a word is explained
_GRACE = 350  # milliseconds to get from the word into the popup
_ENDING = (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.ContextMenu)


class WordHelp(QObject):
    """Watches the text and shows the popup."""

    def __init__(
        self, window: QWidget, view: ReadingView, controller: Controller, dictionaries: Dictionaries
    ) -> None:
        super().__init__(window)
        self.popup = WordPopup(window)
        self.dictionaries = dictionaries
        self._window = window
        self._view = view
        self._controller = controller
        self._under: WordPlace | None = None  # the mouse
        self._shown: WordPlace | None = None
        self._awaited: tuple[WordPlace, bool] | None = None  # asked for while the dictionaries were opened
        self._moving = False
        self._pause = self._timer(PAUSE, self._on_rested)
        self._grace = self._timer(_GRACE, self._hide_hover)
        self._watched: tuple[QWidget, ...] = (view, view.viewport(), self.popup)
        for watched in self._watched:
            watched.installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        controller.reading_opened.connect(lambda _reading: self.hide())
        controller.settings_changed.connect(lambda _settings: self._take_settings())
        dictionaries.opened.connect(self._on_opened)
        dictionaries.added.connect(self._on_added)
        self.popup.closed.connect(self._on_closed)
        self.popup.step_requested.connect(self._step)
        self._application = QApplication.instance()
        if isinstance(self._application, QApplication):
            self._application.focusChanged.connect(self._on_focus_changed)
        self._take_settings()

    def look_up(self) -> None:
        """Explain the selected word; without one, the first of the lit sentence, or of those in sight."""
        word = self._view.selected_word()
        if word is None:
            sentence = self._view.lit if self._view.lit is not None else self._view.first_in_sight()
            word = None if sentence is None else self._view.first_word(sentence)
        if word is not None:
            self._go_to(word)

    def hide(self) -> None:
        """Stop waiting and hide what is shown."""
        self._pause.stop()
        self._awaited = None
        self.popup.dismiss()

    def close(self) -> None:
        """Watch no longer: what is being taken down must not be asked anything."""
        self._pause.stop()
        self._grace.stop()
        self._awaited = None
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._watched = ()
        if isinstance(self._application, QApplication):
            self._application.focusChanged.disconnect(self._on_focus_changed)
            self._application = None
        self.dictionaries.close()

    # --- the mouse ----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the mouse over the text and the popup; take Esc and the tooltip of a word that is explained."""
        kind = event.type()
        if not self._watched:
            return False
        view, viewport, popup = self._watched
        if watched is viewport:
            return self._on_viewport_event(event)
        if watched is popup:
            if kind is QEvent.Type.Enter:
                self._grace.stop()
            elif kind is QEvent.Type.Leave and not self.popup.kept:
                self._grace.start()
        elif watched is view:
            if kind is QEvent.Type.Resize:
                self.hide()
            elif isinstance(event, QKeyEvent):
                return self._on_view_key(event)
        return False

    def _on_viewport_event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._on_mouse_moved(event)
        elif kind is QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            word = self._view.word_at(event.position())
            if word is not None and event.button() is Qt.MouseButton.LeftButton:
                # After the view has selected it.
                QTimer.singleShot(0, self, lambda: self._show(word, kept=True))
        elif kind in _ENDING:
            self._under = None
            self.hide()
        elif kind is QEvent.Type.Leave:
            self._under = None
            self._pause.stop()
            self._leave()
        elif kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            # The popup says it too: two windows for one word would be one too many.
            return self._hovering and self._view.word_at(QPointF(event.pos())) is not None
        return False

    @property
    def _hovering(self) -> bool:
        return self._controller.settings.word_help

    def _on_mouse_moved(self, event: QMouseEvent) -> None:
        idle = event.buttons() == Qt.MouseButton.NoButton
        word = self._view.word_at(event.position()) if idle and self._hovering else None
        if word is not None and word == self._shown and self.popup.isVisible():
            self._grace.stop()
        elif word != self._under or word is None:
            self._leave()
        if word is None:
            self._pause.stop()
        elif word != self._shown or not self.popup.isVisible():
            self._pause.start()  # anew with every movement: it is the pause that asks
            self.dictionaries.warm()
        self._under = word

    def _on_rested(self) -> None:
        if self._under is not None and not (self.popup.isVisible() and self.popup.kept):
            self._show(self._under, kept=False)

    def _leave(self) -> None:
        if self.popup.isVisible() and not self.popup.kept and not self._grace.isActive():
            self._grace.start()

    def _hide_hover(self) -> None:
        if not self.popup.kept and not self.popup.underMouse():
            self.popup.dismiss()

    def _on_scrolled(self) -> None:
        if not self._moving:
            self._under = None
            self.hide()

    # --- the keyboard -------------------------------------------------------------------------------------

    def _on_view_key(self, event: QKeyEvent) -> bool:
        explained = self.popup.isVisible() and not self.popup.kept
        escape = event.key() == Qt.Key.Key_Escape and explained
        if event.type() is QEvent.Type.ShortcutOverride and escape:
            event.accept()  # it closes the popup and does not stop the translation
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._pause.stop()
            if explained:
                self.popup.dismiss()
            return escape
        return False

    def _step(self, step: int) -> None:
        word = self._view.next_word(self._shown, step) if self._shown is not None else None
        if word is not None:
            self._go_to(word)

    def _go_to(self, word: WordPlace) -> None:
        self._moving = True
        self._view.select_word(word)
        self._moving = False
        self._show(word, kept=True)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and (now is self.popup or self.popup.isAncestorOf(now))
        if now is not None and not inside and self.popup.isVisible() and self.popup.kept:
            self.popup.hide()  # the keyboard is where it was sent

    def _on_closed(self) -> None:
        if self.popup.kept:
            self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- showing ------------------------------------------------------------------------------------------

    def _show(self, word: WordPlace, *, kept: bool) -> None:
        self._pause.stop()
        self._grace.stop()
        found = self._find(word)
        if found is None:
            self._awaited = (word, kept)
            return
        self._awaited = None
        rect = self._view.word_rect(word)
        if rect.isEmpty():
            return
        self._shown = word
        note = "" if kept else self._view.tip_at(QPointF(rect.center()))
        corner = self._view.viewport().mapTo(self._window, rect.topLeft())
        self.popup.show_help(found, QRect(corner, rect.size()), note=note, kept=kept)

    def _find(self, word: WordPlace) -> Found | None:
        found = self.dictionaries.look_up(word.text)
        if found is not None and not found.found and " " in word.text:
            first = replace(word, end=word.start + len(word.text.split()[0]), text=word.text.split()[0])
            return self.dictionaries.look_up(first.text)
        return found

    def _on_opened(self) -> None:
        if self._awaited is not None:
            word, kept = self._awaited
            if kept or word == self._under:
                self._show(word, kept=kept)

    def _on_added(self, added: Added) -> None:
        settings = self._controller.settings
        if str(added.path) not in settings.dictionaries:
            paths = (str(added.path), *settings.dictionaries)
            self._controller.change_settings(replace(settings, dictionaries=paths))

    def _take_settings(self) -> None:
        settings = self._controller.settings
        self.dictionaries.use(settings.dictionaries)
        self.popup.set_zoom(settings.zoom)
        if not settings.word_help:
            self._pause.stop()
            self._hide_hover()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(slot)
        return made
