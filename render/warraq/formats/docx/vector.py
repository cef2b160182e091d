"""Drawings (SVG) as pixels, for the programs that do not know Word's extension of 2016."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

from lxml import etree

__all__ = ["drawing_size", "rasterised"]

_PER_POINT = 200 / 72


@lru_cache(maxsize=16)
def rasterised(svg: bytes, width: float, height: float) -> bytes:
    """The drawing as PNG at 200 dots to the inch; ``width`` and ``height`` in points."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(_as_pdf(svg, width, height))
    try:
        shown = pdf[0].render(scale=_PER_POINT, maybe_alpha=False).to_pil()
    finally:
        pdf.close()
    buffer = io.BytesIO()
    shown.convert("RGB").save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _as_pdf(svg: bytes, width: float, height: float) -> bytes:
    import weasyprint

    address = f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"
    size = f"{width:.2f}pt {height:.2f}pt"
    page = (
        f"<style>@page{{size:{size};margin:0}}body{{margin:0}}"
        f"img{{display:block;width:{width:.2f}pt;height:{height:.2f}pt}}</style>"
        f'<img alt="" src="{address}">'
    )
    written: bytes = weasyprint.HTML(string=page).write_pdf()
    return written


def drawing_size(svg: bytes) -> tuple[int, int]:
    """Width and height of a drawing, by its view box; a square where it has none."""
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    try:
        _, _, width, height = (float(part) for part in root.get("viewBox", "").split())
    except ValueError:
        return 100, 100
    return max(1, round(width)), max(1, round(height))
