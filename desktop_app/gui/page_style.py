"""How the page is set, as a person chose it: its layout, its faces and their sizes. Values only."""

from __future__ import annotations

from dataclasses import dataclass, fields

from desktop_app.settings import Settings

# What the panel of typefaces sets, and what its reset puts back.
TYPOGRAPHY = (
    "zoom",
    "arabic_face",
    "english_face",
    "arabic_size",
    "english_size",
    "line_width",
    "justified",
    "diacritics",
)


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The part of the settings that the page is laid out by; see Settings for what each means."""

    zoom: int = 100
    layout: str = "columns"
    swapped: bool = False
    arabic_face: str = ""
    english_face: str = ""
    arabic_size: int = 100
    english_size: int = 100
    line_width: int = 100
    justified: bool = False
    diacritics: bool = True

    @classmethod
    def of(cls, settings: Settings) -> PageStyle:
        """The style that `settings` ask for."""
        return cls(**{field.name: getattr(settings, field.name) for field in fields(cls)})

    @property
    def by_sentence(self) -> bool:
        """Whether a row is a sentence and not a paragraph."""
        return self.layout in ("segments", "interleaved")

    @property
    def side_by_side(self) -> bool:
        """Whether both languages stand beside each other where there is room."""
        return self.layout in ("columns", "segments")

    def shows(self, *, arabic: bool) -> bool:
        """Whether a language is on the page."""
        return self.layout != ("english" if arabic else "arabic")

    def face(self, *, arabic: bool) -> str:
        """The family chosen for a language, '' for ours."""
        return self.arabic_face if arabic else self.english_face

    def size(self, *, arabic: bool) -> float:
        """The size of a language's text in per cent, the zoom included."""
        return self.zoom * (self.arabic_size if arabic else self.english_size) / 100
