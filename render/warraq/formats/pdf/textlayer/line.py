"""Drawing a line of text, so that every code in it stands for one character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from unicodedata import bidirectional

from weasyprint.matrix import Matrix
from weasyprint.text.ffi import pango
from weasyprint.text.fonts import get_pango_font_hb_face, get_pango_font_key

from warraq.document.marks import LRM, RLM
from warraq.formats.pdf.textlayer.around import Around, Line
from warraq.formats.pdf.textlayer.clusters import Code
from warraq.formats.pdf.textlayer.font import LayeredFont, is_supported
from warraq.formats.pdf.textlayer.order import ENDS_RIGHT, Flow, Meeting, runs_from_right
from warraq.formats.pdf.textlayer.runs import keys, runs
from warraq.formats.pdf.textlayer.sized import GAP, Cluster, Sized, UnsupportedError

__all__ = ["Layer", "UnsupportedError"]

#: Corrections below this, in thousandths of the size, are left until they add up.
_UNSEEN = 0.1


class Layer:
    """What is known of a document's fonts while it is drawn."""

    def __init__(self, arounds: Mapping[Any, Around]) -> None:
        self._arounds = arounds
        self._fonts: dict[Any, Sized | None] = {}
        self._flow = Flow()
        self._stream: Any = None
        self.unsupported: dict[str, None] = {}
        """The fonts that it cannot draw with."""
        self.left = 0
        """How many other lines were left to WeasyPrint that lose something by it."""

    def leave(self, text: str) -> None:
        """Leave a line to WeasyPrint, which loses what runs from the right."""
        self.left += runs_from_right(text)

    def draw(self, stream: Any, textbox: Any, matrix: Any) -> None:
        """Draw the first line of a text box. Raises `UnsupportedError`."""
        if stream is not self._stream:
            self._stream, self._flow = stream, Flow()
        around = self._arounds.get(textbox) or Around(Line(textbox.text))
        matrix = matrix @ Matrix(f=around.rise)
        layout = textbox.pango_layout
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        line, _ = layout.get_first_line()
        text = layout.text.encode()
        parts: list[tuple[Sized, list[Cluster]]] = []
        pango_font = None
        for run in runs(line):
            # Pango sets widened spaces apart; readers drop objects that hold a space alone.
            if run.item.analysis.font != pango_font:
                pango_font = run.item.analysis.font
                parts.append((self._sized(stream, pango_font, around.rise), []))
            sized, clusters = parts[-1]
            clusters.extend(_clusters(sized, run, text))
        _narrow_spaces(parts)
        is_rtl = runs_from_right(textbox.text)
        _hold_spaces(parts, is_rtl=is_rtl)
        met = self._meeting(textbox, around.line, matrix, parts)
        if met.is_apart:
            _break(stream, parts[0][0], matrix)
        left, right = _at_ends(met, parts[0][1][0], is_rtl=is_rtl, is_last=around.is_last)
        stream.set_text_matrix(*matrix.values)
        pen = place = 0.0
        before: Cluster | None = None
        for number, (sized, clusters) in enumerate(parts, 1):
            is_last = number == len(parts)
            scale = sized.size / 1000
            beyond = None if is_last else parts[number][1][0]
            if before:
                left = RLM if before.right & clusters[0].left & ~ENDS_RIGHT else ""
            shown, pen, place = _shown(sized, clusters, beyond, pen / scale, place / scale, left)
            pen, place, before = pen * scale, place * scale, clusters[-1]
            if is_last and right:
                ending = "".join(map(sized.mark, right))
                shown = f"{shown}<{ending}>".replace("><", "").removesuffix("<>")
            if shown:
                stream.set_font_size(sized.font.hash, sized.size)
                stream.show_text(shown)

    def _meeting(
        self, textbox: Any, line: Line, matrix: Any, parts: list[tuple[Sized, list[Cluster]]]
    ) -> Meeting:
        (sized, first), (_, last) = parts[0], parts[-1]
        x, y = matrix.values[4:]
        ends = first[0].sides, last[-1].sides
        rtl = textbox.style["direction"] == "rtl"
        place = x, x + textbox.width, y
        return self._flow.meet(place, sized.size, ends, textbox.text, line, rtl=rtl)

    def _sized(self, stream: Any, pango_font: Any, rise: float) -> Sized:
        key, description, size = get_pango_font_key(pango_font)
        # Pango describes a font by its family and style, which two files may share.
        key = "text layer", key, get_pango_font_hb_face(pango_font)
        if (key, size, rise) not in self._fonts:
            fonts = stream._fonts
            if key not in fonts:
                font = LayeredFont(pango_font, description, size)
                if is_supported(font):
                    fonts[key] = font
                else:
                    self.unsupported[font.family] = None
            self._fonts[key, size, rise] = Sized(fonts[key], size, rise) if key in fonts else None
        sized = self._fonts[key, size, rise]
        if sized is None:
            raise UnsupportedError(is_told=True)
        return sized


def _narrow_spaces(parts: list[tuple[Sized, list[Cluster]]]) -> None:
    for sized, clusters in parts:
        for at in range(1, len(clusters) - 1):
            before, space, after = clusters[at - 1 : at + 2]
            is_between = space.text == " " and before.is_letter and after.is_letter
            if is_between and bidirectional(after.text[-1]) == "NSM":
                clusters[at] = sized.narrowed(space)


def _hold_spaces(parts: list[tuple[Sized, list[Cluster]]], *, is_rtl: bool) -> None:
    """Keep the spaces at both ends, if they run from the right, where readers drop them. Numbers
    alone they would take for a line from the left, and leave the space where it is drawn; there it
    becomes room, and the next text box is spaced."""
    for (sized, clusters), at in ((parts[0], 0), (parts[-1], -1)):
        space = clusters[at]
        if space.text.isspace() and space.rtl:
            clusters[at] = sized.held(space) if is_rtl else replace(space, placed=[], shown={})


def _at_ends(met: Meeting, first: Cluster, *, is_rtl: bool, is_last: bool) -> tuple[str, list[str]]:
    """What codes that draw nothing say at the two ends of a text box: marks, and spaces that
    pdf.js keeps; see `Sized.held`."""
    # A vowel it gives to the line before, unless something stands between.
    ends_in_vowel = is_rtl and is_last and bidirectional(first.text[-1]) == "NSM"
    is_open = ends_in_vowel or (met.is_spaced and not is_rtl)
    left = RLM + " " if is_open else RLM if met.mark_left else ""
    right = [RLM] * met.mark_right or [LRM] * met.close_right
    return left, [*right, *[RLM + " "] * (met.is_spaced and is_rtl)]


def _break(stream: Any, sized: Sized, matrix: Any) -> None:
    """Blanks that stand off the line, so that PDFium begins a new one after them. Two, as it passes
    over objects of no extent."""
    *shape, x, y = matrix.values
    blank = sized.font.code(Code(" ", (), sized.font.upem // 4))
    stream.set_text_matrix(*shape, x, y - 2 * sized.size)
    stream.set_font_size(sized.font.hash, sized.size)
    stream.show_text(f"<{2 * f'{blank:04x}'}>")


def _clusters(sized: Sized, run: Any, text: bytes) -> Iterator[Cluster]:
    """The clusters of a run from left to right."""
    known = sized.clusters
    for key in keys(run, text):
        cluster = known.get(key)
        if cluster is None:
            cluster = known[key] = sized.cluster(key[0], key[1].decode(), key[2])
        yield cluster


def _shown(
    sized: Sized,
    clusters: list[Cluster],
    beyond: Cluster | None,
    pen: float,
    place: float,
    mark: str,
) -> tuple[str, float, float]:
    """The operand of TJ (ISO 32000-1, 9.4.3) for clusters from ``place`` on and the one to the
    right of them, with ``mark`` first, if there is one; where the pen and the place are then."""
    out: list[str] = []
    joined = ""
    turn = 0
    for cluster, after in zip(clusters, [*clusters[1:], beyond], strict=True):
        gap = after.start if after and after.is_letter else 0.0
        if -GAP < gap < GAP:
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
            joined += sized.mark(mark) + shown if mark else shown
            pen += width
            mark = ""
        meets = cluster.right & after.left if after else 0
        if meets == ENDS_RIGHT:
            joined += sized.mark(LRM)
        elif meets:
            mark = RLM
        place += cluster.advance
    if joined:
        out.append(f"<{joined}>")
    return "".join(out), pen, place
