"""PDF, from anywhere: what its text is for those who copy, search or listen to it, and characters
that its fonts cannot draw.

The text is read with PDFium, the engine of Chrome's viewer; what is drawn, with pypdf.

- `check`: everything that is told of a file
- `boxes`: page by page, the codes whose font has no glyph for them
- `content`, `drawing`: the strings of a content stream and where they stand
- `fonts`, `programs`, `cmaps`, `naming`: from codes to glyphs and texts
"""

from __future__ import annotations

from warraq.diagnostics import Diagnostics, Place
from warraq.verify import Checker, Expected

__all__ = ["CHECKER"]


def _verify(data: bytes, found: Diagnostics, place: Place, expected: Expected | None) -> None:
    from warraq.verify.pdf.check import check

    check(data, found, place, expected)


CHECKER = Checker(suffix=".pdf", verify=_verify)
