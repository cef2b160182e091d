"""How far the picture is from that of WeasyPrint alone: in the file, and drawn.

Outlines are read out of both files and compared, contour by contour; that is exact. Drawn at 100
dpi, renderers set small letters to whole or quarter points: a composite at one go, its parts each
for itself, so that pictures differ where files do not. PDFium draws large letters as outlines,
where they stand; at 800 dpi, made smaller by a box, it shows what a renderer without such steps
would.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from PIL import Image, ImageChops

from tests.bench.textlayer.first_pages import first_pages
from tests.formats.textlayer.outlines import contours, farthest
from tests.formats.textlayer.test_picture import drawn

__all__ = ["pictures"]


def pictures() -> str:
    """A table of the first page of some texts."""
    head = (
        "| text | font | outlines, em/1000 | drawn from outlines: > 2 of 255 | most | "
        "pdftoppm: any | > 96 of 255 |\n| --- | --- | --: | --: | --: | --: | --: |\n"
    )
    return head + first_pages(_row) + "\n"


def _row(before: Path, after: Path) -> str:
    pages = zip(contours(before.read_bytes()), contours(after.read_bytes()), strict=True)
    far = max(farthest(one, other)[2] for one, other in pages)
    exact = _counts(drawn(before.read_bytes()), drawn(after.read_bytes()))
    most = max(value for value, count in enumerate(exact) if count)
    usual = _counts(_splash(before), _splash(after))
    cells = _share(exact, 2), str(most), _share(usual, 0), _share(usual, 96)
    return f"{far:.2f} | {' | '.join(cells)}"


def _counts(one: Image.Image, other: Image.Image) -> list[int]:
    return ImageChops.difference(one, other).histogram()


def _share(counts: list[int], above: int) -> str:
    return f"{100 * sum(counts[above + 1 :]) / sum(counts):.3f} %"


def _splash(file: Path) -> Image.Image:
    command = ["pdftoppm", "-r", "100", "-gray", "-f", "1", "-l", "1", "-singlefile"]
    subprocess.run([*command, file, file.with_suffix("")], check=True)
    return Image.open(file.with_suffix(".pgm")).copy()
