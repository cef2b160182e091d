"""The text of a PDF as it was written: what is copied, searched and read aloud.

WeasyPrint gives each glyph of a font one text, that of its first use. Arabic fonts draw one letter
with several glyphs, several letters with one, and different letters with the same, so most of a
text is lost or out of order. Here every code in the file stands for one character; see `clusters`.

- `seam`: the one place that touches WeasyPrint's drawing, in our own rendering only
- `around`: the line that a text stands in
- `runs`, `sized`, `parts`, `line`: from Pango's glyphs to codes
- `order`: where a mark of direction has to stand between them
- `clusters`: what a cluster of glyphs says, and what each of its characters draws
- `font`, `glyf`: the embedded font, with the glyphs that this needs
- `finish`: the map from codes to glyphs
"""

from __future__ import annotations

from warraq.formats.pdf.textlayer.finish import map_codes
from warraq.formats.pdf.textlayer.seam import layered

__all__ = ["layered", "map_codes"]
