"""The style of what one fills in: fields, lists to choose from, boxes to tick, the edge one drags; and of dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.gui.theme import Colours


def control_style(c: Colours) -> str:
    """The part of the stylesheet for forms: a field has a line around it, a wider one where the keyboard is."""
    edge = c.muted  # what can be filled in must be seen to be there, so a stronger line than between parts
    return f"""
QDialog {{ background: {c.paper}; }}
QScrollArea {{ background: transparent; border: none; }}
QDialog QScrollArea {{ border: 2px solid transparent; border-radius: 6px; }}
QDialog QScrollArea:focus {{ border-color: {c.accent}; }}
QLabel[title="true"] {{ font-weight: bold; }}
QComboBox, QLineEdit[form="true"], QListWidget {{ color: {c.ink}; background: {c.card}; border: 1px solid {edge};
  border-radius: 6px; padding: 5px 9px; selection-background-color: {c.selection}; selection-color: {c.ink}; }}
QComboBox:focus, QLineEdit[form="true"]:focus, QListWidget:focus {{ border: 2px solid {c.accent}; padding: 4px 8px; }}
QComboBox:disabled {{ color: {c.faint}; border-color: {c.rule}; }}
QComboBox QAbstractItemView {{ color: {c.ink}; background: {c.card}; border: 1px solid {edge}; outline: 0;
  selection-background-color: {c.selection}; selection-color: {c.ink}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QLineEdit[form="true"] {{ placeholder-text-color: {c.muted}; }}
QListWidget::item {{ padding: 3px 2px; }}
QListWidget::item:selected {{ color: {c.ink}; background: {c.selection}; }}
QTableView, QTreeView, QPlainTextEdit[form="true"] {{ color: {c.ink}; background: {c.card}; border: 1px solid {edge};
  border-radius: 6px; selection-background-color: {c.selection}; selection-color: {c.ink}; outline: 0; }}
QTableView:focus, QTreeView:focus, QPlainTextEdit[form="true"]:focus {{ border: 2px solid {c.accent}; }}
QPlainTextEdit[form="true"] {{ padding: 3px 5px; }}
QPlainTextEdit[form="true"]:focus {{ padding: 2px 4px; }}
QTableView::item, QTreeView::item {{ padding: 0 6px; border: none; }}
QTableView::item:selected, QTreeView::item:selected {{ color: {c.ink}; background: {c.selection}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ color: {c.muted}; background: {c.card}; border: none; border-bottom: 1px solid {c.rule};
  padding: 5px 6px; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QFrame#first-run {{ background: {c.card}; border: 1px solid {c.rule}; border-radius: 8px; }}
"""
