"""HTML: one self-contained file for the screen, and the page that the PDF format sets."""

from __future__ import annotations

from warraq.document.tree import Document
from warraq.formats import Format, SettingOptions, WriteContext
from warraq.formats.html.page import Page, render
from warraq.formats.html.view import Medium

__all__ = ["FORMAT", "HtmlOptions", "Medium", "Page", "render"]


class HtmlOptions(SettingOptions):
    """``embed_fonts``: carry the fonts in the file, as WOFF2 cut down to the characters used.

    Without them the file names the same families and leaves them to the reader's machine.
    """

    embed_fonts: bool = True


def _write(document: Document, context: WriteContext) -> bytes:
    options = context.options if isinstance(context.options, HtmlOptions) else HtmlOptions()
    page = render(document, context, Medium.SCREEN, embed_fonts=options.embed_fonts)
    return page.html.encode()


FORMAT = Format(
    name="html",
    suffix=".html",
    media_type="text/html",
    options=HtmlOptions,
    write=_write,
    templates="html",
)
