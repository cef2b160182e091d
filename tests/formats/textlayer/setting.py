"""Setting small pages by WeasyPrint, with our text layer and without."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image
from weasyprint import HTML

from warraq.diagnostics import Diagnostics
from warraq.formats.pdf.fontmap import font_configuration
from warraq.formats.pdf.textlayer import layered, map_codes

__all__ = ["ours", "page", "picture", "plain", "text_of"]


def page(*paragraphs: str, font: str = "Amiri", lang: str = "ar") -> str:
    """A page in one of our fonts, a paragraph each."""
    style = f"@page {{ size: 1000px 500px; margin: 20px }} body {{ font: 20px '{font}', Amiri }}"
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    way = "rtl" if lang in ("ar", "fa", "ur", "he") else "ltr"
    head = f"<meta charset=utf-8><title>t</title><style>{style}</style>"
    return f'<!doctype html><html lang="{lang}" dir="{way}">{head}{body}'


def plain(html: str) -> bytes:
    """What WeasyPrint makes of it."""
    data: bytes = HTML(string=html).write_pdf(font_config=font_configuration())
    return data


def ours(html: str, found: Diagnostics | None = None, **options: Any) -> bytes:
    """The same with our text layer."""
    told = Diagnostics() if found is None else found
    pages = HTML(string=html).render(font_config=font_configuration(), **options)
    with layered(told, pages):
        data: bytes = pages.write_pdf(finisher=map_codes, **options)
    if found is None:
        assert list(told) == []
    return data


def text_of(pdf: bytes) -> str:
    """What PDFium reads, page after page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(one.get_textpage().get_text_range() for one in document)
    finally:
        document.close()


def picture(pdf: bytes, scale: float = 4) -> Image.Image:
    """The first page in grey."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        drawn: Image.Image = document[0].render(scale=scale, grayscale=True).to_pil()
        return drawn.copy()
    finally:
        document.close()
