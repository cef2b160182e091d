"""How near to what it should be a page is drawn, with our text layer and without.

What it should be: the plain file at 1600 dpi, each point of 100 dpi the mean of 256. At 100 dpi
renderers set letters to whole or quarter points of the picture, each in its own way, so that a
composite and its parts may go to different sides of where they belong.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops

from tests.bench.textlayer.first_pages import first_pages
from tests.bench.textlayer.tools import PYTHON
from tests.formats.textlayer.setting import picture
from tests.formats.textlayer.test_picture import mended

__all__ = ["nearness"]

#: A page of whole points at 100 dpi.
_SIZE = "8in 11in"
_DPI, _FINE = 100, 1600

_MUPDF = """
import sys, pymupdf
page = pymupdf.open(sys.argv[1])[0]
page.get_pixmap(dpi=int(sys.argv[2]), colorspace=pymupdf.csGRAY).save(sys.argv[3], "pgm")
"""


def _pdftoppm(file: Path, dpi: int = _DPI) -> Image.Image:
    command = ["pdftoppm", "-r", str(dpi), "-gray", "-f", "1", "-l", "1", "-singlefile"]
    subprocess.run([*command, file, file.with_suffix("")], check=True)
    return Image.open(file.with_suffix(".pgm")).copy()


def _pdftocairo(file: Path) -> Image.Image:
    command = ["pdftocairo", "-png", "-r", str(_DPI), "-gray", "-f", "1", "-l", "1", "-singlefile"]
    subprocess.run([*command, file, file.with_suffix("")], check=True)
    return Image.open(file.with_suffix(".png")).convert("L")


def _pdfium(file: Path) -> Image.Image:
    return picture(mended(file.read_bytes()), _DPI / 72)


def _mupdf(file: Path) -> Image.Image:
    out = file.with_suffix(".mupdf")
    subprocess.run([PYTHON, "-c", _MUPDF, file, str(_DPI), out], check=True)
    return Image.open(out).copy()


_RENDERERS: dict[str, Callable[[Path], Image.Image]] = {
    "pdftoppm": _pdftoppm, "pdftocairo": _pdftocairo, "PDFium": _pdfium, "MuPDF": _mupdf,
}  # fmt: skip


def nearness() -> str:
    """A table of the first page of some texts: the plain file's distance, and ours."""
    head = (
        f"| text | font | {' | '.join(_RENDERERS)} |\n| --- | --- |{' --: |' * len(_RENDERERS)}\n"
    )
    return head + first_pages(_row, _SIZE) + "\n"


def _row(before: Path, after: Path) -> str:
    Image.MAX_IMAGE_PIXELS = None
    ideal = _pdftoppm(before, _FINE).reduce(_FINE // _DPI)
    cells = []
    for draw in _RENDERERS.values():
        one, other = draw(before), draw(after)
        ink = _ink(ideal, one, other)
        cells.append(f"{_distance(ideal, one, ink):.2f} / {_distance(ideal, other, ink):.2f}")
    return " | ".join(cells)


def _ink(*pictures: Image.Image) -> Image.Image:
    """Where any of the pictures is not white."""
    darkest = pictures[0]
    for one in pictures[1:]:
        darkest = ImageChops.darker(darkest, one)
    return darkest.point(lambda value: 255 if value < 255 else 0)


def _distance(one: Image.Image, other: Image.Image, where: Image.Image) -> float:
    """The mean difference of points, of 255."""
    counts = ImageChops.difference(one, other).histogram(where)
    return sum(value * count for value, count in enumerate(counts)) / sum(counts)
