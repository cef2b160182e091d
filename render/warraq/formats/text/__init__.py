"""Plain text, in logical order, with isolates (UAX #9) around what must be set apart.

With ``shape`` it is for surfaces that can neither shape nor reorder (old terminals, some displays):
letters become presentation forms and lines are put in visual order. That is the only place where
reshaping belongs; what comes out of it can be looked at, but not searched or copied.
"""

from __future__ import annotations

from pydantic import Field

from warraq.document.tree import Document
from warraq.formats import Format, FormatOptions, WriteContext
from warraq.formats.text.lines import squeezed, wrapped
from warraq.formats.text.visual import visual
from warraq.formats.text.writer import lines

__all__ = ["FORMAT", "TextOptions"]


class TextOptions(FormatOptions):
    """``width``: columns of a line, 0 for one line a paragraph. ``shape``: for surfaces that can
    neither shape nor reorder; needs a width."""

    width: int = Field(default=0, ge=0, le=400)
    shape: bool = False


def write(document: Document, context: WriteContext) -> bytes:
    """The document as UTF-8 text."""
    options: TextOptions = context.options
    # Visual order is only right for lines that nothing wraps again.
    width = options.width or (80 if options.shape else 0)
    found = squeezed(lines(document, context.diagnostics))
    if width:
        found = wrapped(found, width)
    texts = [visual(line, width) if options.shape else line[1] for line in found]
    return ("\n".join(texts).rstrip() + "\n").encode()


FORMAT = Format(
    name="text", suffix=".txt", media_type="text/plain", options=TextOptions, write=write
)
