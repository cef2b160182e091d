"""A font in one size, and what becomes of Pango's clusters in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from weasyprint.text.ffi import FROM_UNITS, pango

from warraq.document.marks import RLM
from warraq.formats.pdf.textlayer.clusters import Code, codes
from warraq.formats.pdf.textlayer.font import LayeredFont
from warraq.formats.pdf.textlayer.glyf import Part
from warraq.formats.pdf.textlayer.order import Sides, sides
from warraq.formats.pdf.textlayer.runs import GLYPH

__all__ = ["GAP", "Cluster", "Sized", "UnsupportedError"]

#: What glyphs may be apart within a cluster, in font units, so that all numbers of a font fit.
_MOST = 0x3FFF
#: What no reader takes for a space, in thousandths of the size.
GAP = 50
#: What pdftotext takes for a space (above 100), and pdf.js does not (up to 102).
_NARROW = 101
_EMPTY = pango.PANGO_GLYPH_EMPTY
_UNKNOWN = pango.PANGO_GLYPH_UNKNOWN_FLAG


class UnsupportedError(Exception):
    """This line cannot be drawn here; nothing of it has been. ``is_told`` where `Layer.unsupported`
    says why."""

    def __init__(self, *, is_told: bool = False) -> None:
        super().__init__()
        self.is_told = is_told


@dataclass(slots=True, eq=False)
class Cluster:
    """What Pango made of one cluster; lengths are in thousandths of the font's size."""

    text: str
    rtl: bool
    placed: list[tuple[int, float, float]]
    """Glyphs, and where they stand from the cluster's left end."""
    start: float
    """Where its letter stands, which is where its first code does."""
    natural: int
    """How far the letter itself moves the pen, in font units."""
    advance: float
    """How far all of it moves the pen."""
    is_letter: bool
    """Whether it is a part of a word that runs from right to left."""
    sides: Sides
    left: int
    right: int
    """Those of its sides, at hand."""
    shown: dict[tuple[float, int], tuple[str, float]] = field(default_factory=dict)
    """Its codes in hexadecimal and how far they move the pen, by the gap that they fill and the
    turn of its marks."""


class Sized:
    """A font in one size and ``rise`` above the line, in pixels, with the clusters seen in it."""

    def __init__(self, font: LayeredFont, size: float, rise: float) -> None:
        self.font = font
        self.size = size
        self._rise = rise * 1000 / size
        self.clusters: dict[tuple[bytes, bytes, bool], Cluster] = {}
        self._marks: dict[str, str] = {}
        self._held: dict[Cluster, Cluster] = {}
        self._narrowed: dict[tuple[Cluster, float], Cluster] = {}
        self._most = _MOST * 1000 / font.upem

    def cluster(self, glyphs: bytes, text: str, rtl: bool) -> Cluster:
        """The cluster of glyphs, as Pango has them in memory, and their text."""
        placed, pen = self._placed(glyphs)
        start, natural = 0.0, 0
        if placed:
            # The widest is the letter itself; dots and marks stand relative to it.
            glyph, start, _ = max(placed, key=lambda one: self.font.advance(one[0]))
            natural = self.font.advance(glyph)
        is_letter = rtl and bool(placed) and not text.isspace()
        reach = [abs(part) for _, x, y in placed for part in (x - start, y)]
        if max([*reach, is_letter * abs(pen - start)]) > self._most:
            raise UnsupportedError
        ends = sides(text, rtl)
        return Cluster(
            text=text,
            rtl=rtl,
            placed=placed,
            start=start,
            natural=natural,
            advance=pen,
            is_letter=is_letter,
            sides=ends,
            left=ends.left,
            right=ends.right,
        )

    def held(self, space: Cluster) -> Cluster:
        """A space at an end of a text box that runs from the right, as pdf.js keeps it: it drops
        spaces before the pen moves back, but not in codes that begin with something else."""
        if space not in self._held:
            self._held[space] = replace(space, text=RLM + space.text, rtl=False, shown={})
        return self._held[space]

    def narrowed(self, space: Cluster, after: Cluster) -> Cluster:
        """A space to the left of a letter with a vowel, of which the letter before it takes the
        most.

        Vowels are of no width for pdf.js: it sees the room to their letter once more, and puts a
        space on either side. Within `_NARROW` it does not, while pdftotext still sees a space.
        """
        start = space.advance + after.start - _NARROW
        if start < GAP:
            return space
        if (space, after.start) not in self._narrowed:
            placed = [(glyph, x + start, y) for glyph, x, y in space.placed]
            self._narrowed[space, after.start] = replace(
                space, placed=placed, start=start, is_letter=True, shown={}
            )
        return self._narrowed[space, after.start]

    def mark(self, text: str) -> str:
        """The code of a mark of direction, or of one and a space, that draws nothing; see `order`.

        pdf.js forgets where it put a space of no width, so that there the pen goes on and back.
        """
        if text not in self._marks:
            advance = round(self.font.upem / 1000) if " " in text else 0
            number = self.font.code(Code(text, (), advance))
            back = f">{self.font.widths[number]:g}<" if advance else ""
            self._marks[text] = f"{number:04x}{back}"
        return self._marks[text]

    def shown(self, cluster: Cluster, gap: float, turn: int) -> tuple[str, float]:
        """The codes of a cluster ``gap`` before the next letter stands; see `Cluster.shown`."""
        units = self.font.upem / 1000
        advance = cluster.natural
        # Letters fill the line without gaps, which readers would take for spaces.
        filling = round((cluster.advance - cluster.start + gap) * units)
        if cluster.is_letter and filling >= len(cluster.text):
            advance = filling
        picture = tuple(
            Part(glyph, round((x - cluster.start) * units), round(y * units))
            for glyph, x, y in cluster.placed
        )
        made = codes(cluster.text, picture, advance, rtl=cluster.rtl, turn=turn)
        numbers = [self.font.code(code) for code in made] if picture else []
        width = sum(self.font.widths[number] for number in numbers)
        cluster.shown[gap, turn] = "".join(f"{number:04x}" for number in numbers), width
        return cluster.shown[gap, turn]

    def _placed(self, glyphs: bytes) -> tuple[list[tuple[int, float, float]], float]:
        """Where WeasyPrint draws each glyph, in thousandths of the size, and leaves the pen.

        It takes offsets, in 1/1024 of a pixel, for thousandths, and rounds kerning. That is kept:
        the text layer changes nothing of the picture.
        """
        pen = 0.0
        placed = []
        for glyph, width, x, y, _ in GLYPH.iter_unpack(glyphs):
            if glyph == _EMPTY:
                pen += width / self.size
                continue
            if glyph & _UNKNOWN:
                raise UnsupportedError
            offset = x / self.size
            placed.append((glyph, pen + offset, self._rise - y / self.size))
            logical = round(self.font.advance(glyph) * 1000 / self.font.upem)
            moved = logical + offset
            pen += moved - int(moved - width * 1000 * FROM_UNITS / self.size)
        return placed, pen
