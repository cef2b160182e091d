"""The last step: the file is told which code draws which glyph."""

from __future__ import annotations

from typing import Any

import pydyf  # type: ignore[import-untyped]

from warraq.formats.pdf.textlayer.font import LayeredFont

__all__ = ["map_codes"]


def map_codes(document: Any, pdf: Any) -> None:
    """Give each of our fonts in ``pdf`` its map from codes to glyphs."""
    ours = {font.name: font for font in document.fonts.values() if isinstance(font, LayeredFont)}
    for entry in list(pdf.objects):
        is_font = isinstance(entry, dict) and entry.get("Subtype") == "/CIDFontType2"
        if is_font and entry["BaseFont"] in ours:
            numbers = ours[entry["BaseFont"]].glyph_numbers()
            stream = pydyf.Stream([numbers], compress=True)
            pdf.add_object(stream)
            entry["CIDToGIDMap"] = stream.reference
