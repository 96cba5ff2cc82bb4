"""Copying out of the text: sentences in one language or both, and quotations as they are cited."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from desktop_app.exporting.citing import citation
from desktop_app.exporting.clippings import Clipping, one_language, pairs
from desktop_app.gui.clipboard import put
from desktop_app.reading.model import Reading


def _tr(text: str) -> str:
    return QCoreApplication.translate("copying", text)


class Page(Protocol):
    """What there is to copy from."""

    @property
    def reading(self) -> Reading | None:
        """The reading on screen."""

    @property
    def selected_text(self) -> str:
        """The text that is selected, '' for none."""

    def selected_sentences(self) -> list[int]:
        """The sentences of which something is selected."""

    def as_shown(self, text: str) -> str:
        """`text` as the page shows it: without vowel signs where those are hidden."""

    def copy(self) -> None:
        """Copy the selection, else the lit sentence in both languages."""

    def select_all(self) -> None:
        """Select all there is."""


def to_clipboard(clipping: Clipping) -> None:
    """Put a clipping on the clipboard in both its forms, if there are words in it."""
    if not clipping.text:
        return
    put(clipping.text, clipping.html)


def copy_pairs(page: Page, lit: int | None) -> None:
    """Copy the sentences that are selected, else the one that is lit, each with its other language."""
    sentences = page.selected_sentences() or ([] if lit is None else [lit])
    if page.reading is not None and sentences:
        to_clipboard(_as_shown(page, pairs(page.reading, sentences)))


def copy_citation(page: Page, quotation: int | None) -> None:
    """Copy a quotation as it is cited."""
    if page.reading is not None and quotation is not None:
        to_clipboard(_as_shown(page, citation(page.reading, quotation)))


def _as_shown(page: Page, clipping: Clipping) -> Clipping:
    return Clipping(page.as_shown(clipping.text), page.as_shown(clipping.html))


def fill_menu(menu: QMenu, page: Page, *, sentence: int | None, quotation: int | None) -> None:
    """What can be copied where the menu is opened.

    Args:
        menu: takes the entries.
        page: what is copied from.
        sentence: the one that is lit there.
        quotation: the one that stands there.
    """
    reading = page.reading
    # Held now: while the menu is open the mouse lights nothing.
    sentences = page.selected_sentences() or ([] if sentence is None else [sentence])
    if reading is not None and sentences:
        both = _as_shown(page, pairs(reading, sentences))
        if page.selected_text:
            _add(menu, _tr("Copy"), page.copy)
        words = _tr("Copy with the Other Language") if page.selected_text else _tr("Copy in Both Languages")
        _add(menu, words, partial(to_clipboard, both))
    if reading is not None and reading.arabic and sentence is not None:
        for arabic, words in ((True, _tr("Copy the Arabic")), (False, _tr("Copy the English"))):
            made = _as_shown(page, one_language(reading, [sentence], arabic=arabic))
            _add(menu, words, partial(to_clipboard, made), enabled=bool(made.text))
    if quotation is not None:
        _add(menu, _tr("Copy as a Citation"), partial(copy_citation, page, quotation))
    menu.addSeparator()
    _add(menu, _tr("Select All"), page.select_all)


def _add(menu: QMenu, words: str, do: Callable[[], None], *, enabled: bool = True) -> None:
    action = menu.addAction(words)
    action.triggered.connect(lambda _checked=False: do())
    action.setEnabled(enabled)
