"""The small dialog in which a term is written: learnt from the text, added to the glossary, or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.article.arabic import is_arabic_letter
from desktop_app.glossary.model import Term, cleaned
from desktop_app.gui.faces import reading_font

_WIDTH = 460
_ARABIC_PIXELS = 18


class TermDialog(QDialog):
    """Tells the term that was written; `short`: only what is needed to learn one. It does not hold up the window."""

    written = Signal(object)  # a Term

    def __init__(self, title: str, parent: QWidget | None = None, *, short: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._before = Term("", "")
        self.arabic = QLineEdit()
        self.arabic.setFont(reading_font(arabic=True, pixels=_ARABIC_PIXELS))
        self.english, self.variants, self.forbidden, self.note = (QLineEdit() for _ in range(4))
        for field in (self.arabic, self.variants):
            field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for field in (self.english, self.forbidden):
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.name = QCheckBox(self.tr("It is a &name: speakers of that name are called so everywhere"))
        self.told = QLabel()
        self.told.setProperty("quiet", True)
        self.told.setWordWrap(True)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._row(self.tr("&Arabic"), self.arabic)
        self._row(
            self.tr("&English"),
            self.english,
            self.tr("Several are parted by semicolons; the first is written."),
        )
        if not short:
            self._row(self.tr("Other Arabic &forms"), self.variants, self.tr("Plural, dual, other spellings"))
            self._row(self.tr("N&ot so"), self.forbidden, self.tr("English that must not stand for it"))
            self._row(self.tr("No&te"), self.note)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(self._form)
        column.addWidget(self.name)
        column.addWidget(self.told)
        column.addWidget(self.buttons)
        for field in (self.arabic, self.english, self.forbidden):
            field.textChanged.connect(self._on_edited)
        self.setMinimumWidth(_WIDTH)
        self._on_edited()

    def show_term(self, term: Term, *, told: str = "") -> None:
        """Show a term to begin with, and words about it."""
        self._before = term
        self.arabic.setText(term.arabic)
        self.english.setText(term.english)
        self.variants.setText("؛ ".join(term.variants))
        self.forbidden.setText("; ".join(term.forbidden))
        self.note.setText(term.note)
        self.name.setChecked(term.name)
        self.tell(told)
        field = self.english if term.arabic else self.arabic
        field.setFocus()
        field.selectAll()

    def tell(self, words: str) -> None:
        """Say something below the fields."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    @property
    def term(self) -> Term:
        """The term as it is written now."""
        return cleaned(
            Term(
                self.arabic.text(),
                self.english.text(),
                (self.variants.text().replace("؛", ";"),),
                self.note.text(),
                (self.forbidden.text(),),
                self.name.isChecked(),
            )
        )

    def _row(self, words: str, field: QLineEdit, hint: str = "") -> None:
        label = QLabel(words)
        label.setBuddy(field)
        field.setPlaceholderText(hint)
        field.setAccessibleName(words.replace("&", ""))
        self._form.addRow(label, field)

    def _on_edited(self) -> None:
        term = self.term
        complete = any(map(is_arabic_letter, term.arabic)) and bool(term.english or term.forbidden)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(complete)

    def _on_accepted(self) -> None:
        self.written.emit(self.term)
        self.accept()
