"""PDF: the page of the HTML format, set by WeasyPrint with our own fonts.

The files are PDF/A-3a and PDF/UA-1 at once unless told otherwise.
"""

from __future__ import annotations

from typing import Literal

from warraq.document.tree import Document
from warraq.formats import Format, SettingOptions, WriteContext

__all__ = ["FORMAT", "PdfOptions"]


class PdfOptions(SettingOptions):
    """``variant``: the standards to keep. ``a-3a`` and ``a-2a`` are for archives and hold
    PDF/UA-1 too; ``ua-1`` is PDF/UA-1 alone."""

    variant: Literal["a-3a", "a-2a", "ua-1"] = "a-3a"


def _write(document: Document, context: WriteContext) -> bytes:
    # WeasyPrint is slow to import, and most commands do not need it.
    from warraq.formats.pdf.write import write

    options = context.options if isinstance(context.options, PdfOptions) else PdfOptions()
    return write(document, context, options.variant)


FORMAT = Format(
    name="pdf",
    suffix=".pdf",
    media_type="application/pdf",
    options=PdfOptions,
    write=_write,
    templates="html",
    embeds=True,
    fits=True,
)
