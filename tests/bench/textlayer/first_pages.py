"""The first page of some texts as two files: of WeasyPrint alone, and with our text layer."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.bench.textlayer.engines import plain, warraq
from tests.bench.textlayer.texts import texts

__all__ = ["first_pages"]

_TEXTS = ("vocalised", "Declaration, Arabic", "Declaration, Urdu")


def first_pages(row: Callable[[Path, Path], str], *size: str) -> str:
    """The rows of a table: each text in each of its fonts, and what ``row`` tells of both files."""
    rows = []
    for text in texts():
        if text.name not in _TEXTS:
            continue
        short = replace(text, pages=(text.paragraphs[:14],))
        for font in text.fonts:
            with tempfile.TemporaryDirectory() as folder:
                before, after = Path(folder, "plain.pdf"), Path(folder, "ours.pdf")
                plain(short, font, before, *size)
                warraq(short, font, after, *size)
                rows.append(f"| {text.name} | {font} | {row(before, after)} |")
    return "\n".join(rows)
