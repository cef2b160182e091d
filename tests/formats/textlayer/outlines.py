"""Where every contour of a page's letters stands, read from the file itself: no renderer between.

Renderers set small letters to whole or quarter points of their picture, a composite at one go, its
parts each for itself; so pictures differ where the files do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from math import hypot
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from pypdf.generic import ContentStream

__all__ = ["Contour", "contours", "farthest"]

_Point = tuple[float, float]
#: As ISO 32000-1, 8.3.4 has it: [a b c d e f].
_Matrix = tuple[float, float, float, float, float, float]
_UNIT: _Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Contour:
    """``shape`` is the outline from its first point on, in em; ``x`` and ``y`` that point in pt."""

    shape: tuple[Any, ...]
    size: float
    x: float
    y: float


@dataclass(slots=True)
class _Font:
    """An embedded TrueType font of two-byte codes."""

    outlines: TTFont
    numbers: bytes | None
    widths: dict[int, float]
    known: dict[int, list[tuple[tuple[Any, ...], _Point]]] = field(default_factory=dict)

    def glyph(self, code: int) -> int:
        if self.numbers is None:
            return code
        return int.from_bytes(self.numbers[2 * code : 2 * code + 2], "big")

    def drawn(self, code: int) -> list[tuple[tuple[Any, ...], _Point]]:
        """The contours of a code, each with where it begins, in em."""
        if code not in self.known:
            self.known[code] = [*_pieces(self.outlines, self.glyph(code))]
        return self.known[code]


def _pieces(font: TTFont, number: int) -> Iterator[tuple[tuple[Any, ...], _Point]]:
    order = font.getGlyphOrder()
    if number >= len(order):
        return
    glyphs, em = font.getGlyphSet(), font["head"].unitsPerEm
    pen = DecomposingRecordingPen(glyphs)
    glyphs[order[number]].draw(pen)
    held: list[tuple[str, tuple[_Point | None, ...]]] = []
    for kind, points in pen.value:
        held.append((kind, points))
        if kind in ("closePath", "endPath"):
            x, y = next(point for _, row in held for point in row if point)
            yield tuple((name, _from(row, x, y, em)) for name, row in held), (x / em, y / em)
            held = []


def _from(row: tuple[_Point | None, ...], x: float, y: float, em: int) -> tuple[Any, ...]:
    return tuple(p and (round((p[0] - x) / em, 6), round((p[1] - y) / em, 6)) for p in row)


def _font(entry: Any) -> _Font:
    below = entry["/DescendantFonts"][0].get_object()
    data = below["/FontDescriptor"]["/FontFile2"].get_data()
    numbers = below.get("/CIDToGIDMap", "/Identity").get_object()
    widths: dict[int, float] = {}
    rows = iter(below["/W"])
    for first in rows:
        row = next(rows)
        for number, width in enumerate(row.get_object(), int(first)):
            widths[number] = float(width)
    return _Font(
        TTFont(BytesIO(data)), None if numbers == "/Identity" else numbers.get_data(), widths
    )


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


class _Reader:
    def __init__(self, fonts: dict[str, Any]) -> None:
        self.fonts = {name: _font(entry.get_object()) for name, entry in fonts.items()}
        self.ctm: _Matrix = _UNIT
        self.held: list[_Matrix] = []
        self.text: _Matrix = _UNIT
        self.font: _Font | None = None
        self.size = self.rise = 0.0
        self.found: list[Contour] = []

    def take(self, operands: list[Any], operator: bytes) -> None:
        if operator == b"q":
            self.held.append(self.ctm)
        elif operator == b"Q":
            self.ctm = self.held.pop()
        elif operator == b"cm":
            self.ctm = _times(tuple(map(float, operands)), self.ctm)  # type: ignore[arg-type]
        elif operator == b"Tm":
            self.text = tuple(map(float, operands))  # type: ignore[assignment]
        elif operator == b"Tf":
            self.font, self.size = self.fonts[operands[0]], float(operands[1])
        elif operator == b"Ts":
            self.rise = float(operands[0])
        elif operator == b"TJ":
            for part in operands[0]:
                self.show(part)
        assert operator not in (b"Td", b"TD", b"T*", b"Tj", b"Tc", b"Tw", b"Tz", b"'", b'"')

    def show(self, part: Any) -> None:
        assert self.font is not None
        if isinstance(part, (int, float)) or hasattr(part, "as_numeric"):
            self.move(-float(part) / 1000)
            return
        data = part.original_bytes
        for at in range(0, len(data), 2):
            code = int.from_bytes(data[at : at + 2], "big")
            self.draw(code)
            self.move(self.font.widths[code] / 1000)

    def move(self, ems: float) -> None:
        self.text = _times((1, 0, 0, 1, ems * self.size, 0), self.text)

    def draw(self, code: int) -> None:
        assert self.font is not None
        a, b, c, d, e, f = _times(
            _times((self.size, 0, 0, self.size, 0, self.rise), self.text), self.ctm
        )
        for shape, (x, y) in self.font.drawn(code):
            place = a * x + c * y + e, b * x + d * y + f
            self.found.append(Contour(shape, round(hypot(c, d), 3), *place))


def contours(pdf: bytes) -> list[list[Contour]]:
    """The contours of each page in the order of drawing."""
    pages = []
    document = PdfReader(BytesIO(pdf))
    for page in document.pages:
        reader = _Reader(page["/Resources"]["/Font"])  # type: ignore[index]
        for operands, operator in ContentStream(page.get_contents(), document).operations:
            reader.take(operands, operator)
        pages.append(reader.found)
    return pages


def farthest(one: list[Contour], other: list[Contour]) -> tuple[float, float, float]:
    """How far the contours of two pages stand apart at most: across, up, and in thousandths of
    their size. Infinitely far where one has a contour that the other lacks."""
    free: dict[Any, list[Contour]] = defaultdict(list)
    for contour in other:
        free[contour.shape, contour.size].append(contour)
    x = y = em = 0.0
    for contour in one:
        near = free[contour.shape, contour.size]
        if not near:
            return float("inf"), float("inf"), float("inf")
        best = min(near, key=lambda its: hypot(its.x - contour.x, its.y - contour.y))
        near.remove(best)
        dx, dy = abs(best.x - contour.x), abs(best.y - contour.y)
        x, y, em = max(x, dx), max(y, dy), max(em, 1000 * hypot(dx, dy) / contour.size)
    if any(free.values()):
        return float("inf"), float("inf"), float("inf")
    return x, y, em
