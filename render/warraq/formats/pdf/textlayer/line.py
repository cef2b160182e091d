"""Drawing a line of text, so that every code in it stands for one character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from unicodedata import bidirectional

from weasyprint.text.ffi import FROM_UNITS, pango
from weasyprint.text.fonts import get_pango_font_hb_face, get_pango_font_key

from warraq.document.marks import LRM, RLM
from warraq.formats.pdf.textlayer.clusters import Code, codes
from warraq.formats.pdf.textlayer.font import LayeredFont, is_supported
from warraq.formats.pdf.textlayer.glyf import Part
from warraq.formats.pdf.textlayer.order import ENDS_RIGHT, FROM_RIGHT, Flow, Meeting, Sides, sides
from warraq.formats.pdf.textlayer.runs import GLYPH, keys, runs

__all__ = ["Layer", "UnsupportedError"]

#: Corrections below this, in thousandths of the size, are left until they add up.
_UNSEEN = 0.1
#: What no reader takes for a space, in thousandths of the size.
_GAP = 50
#: What glyphs may be apart within a cluster, in font units, so that all numbers of a font fit.
_MOST = 0x3FFF
_EMPTY = pango.PANGO_GLYPH_EMPTY
_UNKNOWN = pango.PANGO_GLYPH_UNKNOWN_FLAG


class UnsupportedError(Exception):
    """This line cannot be drawn here; nothing of it has been. ``is_told`` where `Layer.unsupported`
    says why."""

    def __init__(self, *, is_told: bool = False) -> None:
        super().__init__()
        self.is_told = is_told


@dataclass(slots=True, eq=False)
class _Cluster:
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


class _Sized:
    """A font in one size, with the clusters that were seen in it."""

    def __init__(self, font: LayeredFont, size: float) -> None:
        self.font = font
        self.size = size
        self.clusters: dict[tuple[bytes, bytes, bool], _Cluster] = {}
        self._marks: dict[str, str] = {}
        self._most = _MOST * 1000 / font.upem

    def cluster(self, glyphs: bytes, text: str, rtl: bool) -> _Cluster:
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
        return _Cluster(
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

    def mark(self, text: str) -> str:
        """The code of a mark of direction; see `order`."""
        if text not in self._marks:
            self._marks[text] = f"{self.font.code(Code(text, (), 0)):04x}"
        return self._marks[text]

    def shown(self, cluster: _Cluster, gap: float, turn: int) -> tuple[str, float]:
        """The codes of a cluster ``gap`` before the next letter stands; see `_Cluster.shown`."""
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
            placed.append((glyph, pen + offset, -y / self.size))
            logical = round(self.font.advance(glyph) * 1000 / self.font.upem)
            moved = logical + offset
            pen += moved - int(moved - width * 1000 * FROM_UNITS / self.size)
        return placed, pen


class Layer:
    """What is known of a document's fonts while it is drawn."""

    def __init__(self) -> None:
        self._fonts: dict[Any, _Sized | None] = {}
        self._flow = Flow()
        self.unsupported: dict[str, None] = {}
        """The fonts that it cannot draw with."""
        self.left = 0
        """How many other lines were left to WeasyPrint that lose something by it."""

    def leave(self, text: str) -> None:
        """Leave a line to WeasyPrint, which loses what runs from the right."""
        self.left += any(bidirectional(char) in FROM_RIGHT for char in text)

    def draw(self, stream: Any, textbox: Any, matrix: Any) -> None:
        """Draw the first line of a text box. Raises `UnsupportedError`."""
        layout = textbox.pango_layout
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        line, _ = layout.get_first_line()
        text = layout.text.encode()
        parts: list[tuple[_Sized, list[_Cluster]]] = []
        pango_font = None
        for run in runs(line):
            # Pango sets widened spaces apart; readers drop objects that hold a space alone.
            if run.item.analysis.font != pango_font:
                pango_font = run.item.analysis.font
                parts.append((self._sized(stream, pango_font), []))
            sized, clusters = parts[-1]
            clusters.extend(_clusters(sized, run, text))
        met = self._meeting(textbox, matrix, parts)
        if met.is_apart:
            _break(stream, parts[0][0], matrix)
        stream.set_text_matrix(*matrix.values)
        pen = place = 0.0
        before: _Cluster | None = None
        for number, (sized, clusters) in enumerate(parts, 1):
            is_last = number == len(parts)
            scale = sized.size / 1000
            beyond = None if is_last else parts[number][1][0]
            is_marked = (
                bool(before.right & clusters[0].left & ~ENDS_RIGHT) if before else met.mark_left
            )
            shown, pen, place = _shown(
                sized, clusters, beyond, pen / scale, place / scale, is_marked=is_marked
            )
            pen, place, before = pen * scale, place * scale, clusters[-1]
            if is_last and (met.mark_right or met.close_right):
                mark = sized.mark(RLM if met.mark_right else LRM)
                shown = f"{shown}<{mark}>".replace("><", "")
            if shown:
                stream.set_font_size(sized.font.hash, sized.size)
                stream.show_text(shown)

    def _meeting(
        self, textbox: Any, matrix: Any, parts: list[tuple[_Sized, list[_Cluster]]]
    ) -> Meeting:
        (sized, first), (_, last) = parts[0], parts[-1]
        x, y = matrix.values[4:]
        ends = first[0].sides, last[-1].sides
        rtl = textbox.style["direction"] == "rtl"
        place = x, x + textbox.width, y
        return self._flow.meet(place, sized.size, ends, textbox.text, rtl=rtl)

    def _sized(self, stream: Any, pango_font: Any) -> _Sized:
        key, description, size = get_pango_font_key(pango_font)
        # Pango describes a font by its family and style, which two files may share.
        key = "text layer", key, get_pango_font_hb_face(pango_font)
        if (key, size) not in self._fonts:
            fonts = stream._fonts
            if key not in fonts:
                font = LayeredFont(pango_font, description, size)
                if is_supported(font):
                    fonts[key] = font
                else:
                    self.unsupported[font.family] = None
            self._fonts[key, size] = _Sized(fonts[key], size) if key in fonts else None
        sized = self._fonts[key, size]
        if sized is None:
            raise UnsupportedError(is_told=True)
        return sized


def _break(stream: Any, sized: _Sized, matrix: Any) -> None:
    """Blanks that stand off the line, so that PDFium begins a new one after them. Two, as it passes
    over objects of no extent."""
    *shape, x, y = matrix.values
    blank = sized.font.code(Code(" ", (), sized.font.upem // 4))
    stream.set_text_matrix(*shape, x, y - 2 * sized.size)
    stream.set_font_size(sized.font.hash, sized.size)
    stream.show_text(f"<{2 * f'{blank:04x}'}>")


def _clusters(sized: _Sized, run: Any, text: bytes) -> Iterator[_Cluster]:
    """The clusters of a run from left to right."""
    known = sized.clusters
    for key in keys(run, text):
        cluster = known.get(key)
        if cluster is None:
            cluster = known[key] = sized.cluster(key[0], key[1].decode(), key[2])
        yield cluster


def _shown(
    sized: _Sized,
    clusters: list[_Cluster],
    beyond: _Cluster | None,
    pen: float,
    place: float,
    *,
    is_marked: bool,
) -> tuple[str, float, float]:
    """The operand of TJ (ISO 32000-1, 9.4.3) for clusters from ``place`` on and the one to the
    right of them, with a mark of direction first where that is needed; where the pen and the place
    are then."""
    out: list[str] = []
    joined = ""
    turn = 0
    for cluster, after in zip(clusters, [*clusters[1:], beyond], strict=True):
        gap = after.start if after and after.is_letter else 0.0
        if -_GAP < gap < _GAP:
            gap = 0.0
        # PDFium drops a code that stands where the same code stood just before, as two vowels do
        # whose letters are stacked: marks take turns.
        turn = 1 - turn if cluster.is_letter and len(cluster.text) > 1 else turn
        shown, width = cluster.shown.get((gap, turn)) or sized.shown(cluster, gap, turn)
        if shown:
            back = pen - place - cluster.start
            if not -_UNSEEN < back < _UNSEEN:
                back = round(back, 2)
                out.append(f"<{joined}>{back:g}" if joined else f"{back:g}")
                joined = ""
                pen -= back
            # The mark touches what is to its right, and so is no word of its own.
            joined += sized.mark(RLM) + shown if is_marked else shown
            pen += width
            is_marked = False
        meets = cluster.right & after.left if after else 0
        if meets == ENDS_RIGHT:
            joined += sized.mark(LRM)
        elif meets:
            is_marked = True
        place += cluster.advance
    if joined:
        out.append(f"<{joined}>")
    return "".join(out), pen, place
