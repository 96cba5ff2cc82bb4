"""One row of the page in its layout: the English on the left and the Arabic on the right, below it, or left out."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.exporting.delivery import Layout
from desktop_app.exporting.labels import Label


@dataclass(frozen=True, slots=True)
class Rows:
    """Writes rows in `layout`; a text that is not `arabic` finds its own direction, and is always shown."""

    layout: Layout
    arabic: bool = True

    @property
    def css(self) -> str:
        """The class of the whole page."""
        return self.layout.value

    def row(self, tag: str, english: str, arabic: str, *, css: str = "", outer: str = "div") -> str:
        """A row with these words in `tag` elements."""
        language = 'lang="ar" dir="rtl"' if self.arabic else 'dir="auto"'
        target = f'<{tag} lang="en" dir="ltr">{english}</{tag}>'
        source = f"<{tag} {language}>{arabic}</{tag}>"
        if self.layout is Layout.TARGET and self.arabic:
            cells = [target]
        else:
            cells = [source, target] if self.layout is Layout.STACKED else [target, source]
        return f'<{outer} class="row{css}">\n' + "\n".join(cells) + f"\n</{outer}>"

    def heading(self, label: Label) -> str:
        """The heading of a section."""
        return self.row("h2", label.en, label.ar)
