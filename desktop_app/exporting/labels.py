"""All words that the exported files say themselves, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.quotations.model import QuotationKind, TermKind
from desktop_app.translation.engine import State


@dataclass(frozen=True, slots=True)
class Label:
    """One thing to say, in English and in Arabic."""

    en: str
    ar: str

    def of(self, language: str) -> str:
        """In `ar` or `en`."""
        return self.ar if language == "ar" else self.en


SUMMARY = Label("Summary", "الملخص")
KEY_TERMS = Label("Key terms", "أهم المصطلحات")
SPEAKERS = Label("Who speaks", "المتحدثون")
WHO_SAID_WHAT = Label("Who said what", "من قال ماذا")
TEXT = Label("Text", "النص")
TO_CHECK = Label("Worth checking", "جُمل تستحق المراجعة")

UNNAMED = Label("nobody named", "متحدث غير مُسمّى")
NOT_TRANSLATED = Label("not translated", "لم يُترجَم")
IN_SUMMARY = Label("in the summary", "في الملخص")
STARTER = Label("Starter translation: expect mistakes.", "ترجمة أوّلية: توقَّع أخطاء.")
NOT_ARABIC = Label(
    "This does not look like Arabic, so it was not translated.", "لا يبدو هذا النص عربيًا، فلم يُترجَم."
)
MACHINE = Label("machine translation", "ترجمة آلية")
NOT_APPROVED = Label("not approved", "غير معتمد")
SOURCE = Label("Arabic", "العربية")
TARGET = Label("English", "الإنجليزية")
STATE = Label("State", "الحالة")
APPROXIMATE = Label("somewhere in this sentence", "في موضع ما من هذه الجملة")

KINDS: Mapping[QuotationKind, Label] = MappingProxyType(
    {
        QuotationKind.DIRECT: Label("direct speech", "كلام بنصّه"),
        QuotationKind.MIXED: Label("quoted words", "عبارة مقتبسة"),
        QuotationKind.INDIRECT: Label("reported speech", "كلام منقول بمعناه"),
        QuotationKind.HEADLINE: Label("statement in the headline", "تصريح في العنوان"),
    }
)

TERMS: Mapping[TermKind, Label] = MappingProxyType(
    {
        TermKind.NAME: Label("a name, nobody's words", "اسم، لا كلام"),
        TermKind.TITLE: Label("a title, nobody's words", "عنوان، لا كلام"),
        TermKind.SCARE: Label("a term set apart, nobody's words", "تعبير مميَّز، لا كلام"),
    }
)

STATES: Mapping[State, Label] = MappingProxyType(
    {
        State.DRAFT: Label("draft", "مسودة"),
        State.EDITED: Label("edited", "محرَّر"),
        State.APPROVED: Label("approved", "معتمد"),
    }
)


def missing(*, only_approved: bool) -> Label:
    """What stands where there is no English."""
    return NOT_APPROVED if only_approved else NOT_TRANSLATED


def count(done: int, total: int) -> Label:
    """`3 of 14 sentences`."""
    return Label(f"{done} of {total} {'sentence' if total == 1 else 'sentences'}", f"{done} من {total} جملة")
