"""Drawing a line of text, so that every code in it stands for one character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from weasyprint.matrix import Matrix
from weasyprint.text.ffi import pango
from weasyprint.text.fonts import get_pango_font_hb_face, get_pango_font_key

from warraq.document.marks import LRM, RLM
from warraq.formats.pdf.textlayer.around import Around, Line
from warraq.formats.pdf.textlayer.clusters import Code
from warraq.formats.pdf.textlayer.font import LayeredFont, is_supported
from warraq.formats.pdf.textlayer.order import ENDS_RIGHT, Flow, Meeting, runs_from_right
from warraq.formats.pdf.textlayer.parts import Part, finish
from warraq.formats.pdf.textlayer.runs import runs
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
        parts: list[Part] = []
        pango_font = None
        for run in runs(line):
            # Pango sets widened spaces apart; readers drop objects that hold a space alone.
            if run.item.analysis.font != pango_font:
                pango_font = run.item.analysis.font
                parts.append(Part(self._sized(stream, pango_font, around.rise)))
            parts[-1].add(run, text)
        met = self._meeting(textbox, around.line, matrix, parts)
        if met.is_apart:
            _break(stream, parts[0].sized, matrix)
        finish(parts, met, is_last=around.is_last)
        shown = list(_placed(parts, met))
        # pdf.js keeps to the order of the file where fonts change.
        shown.sort(key=lambda one: one[0].start)
        *shape, x, y = matrix.values
        pen = None
        for part, start, end, operands in shown:
            if start != pen:
                stream.set_text_matrix(*shape, x + start, y)
            stream.set_font_size(part.sized.font.hash, part.sized.size)
            for operand in operands:
                stream.show_text(operand)
            pen = end

    def _meeting(self, textbox: Any, line: Line, matrix: Any, parts: list[Part]) -> Meeting:
        x, y = matrix.values[4:]
        ends = parts[0].clusters[0].sides, parts[-1].clusters[-1].sides
        rtl = textbox.style["direction"] == "rtl"
        place = x, x + textbox.width, y
        return self._flow.meet(place, parts[0].sized.size, ends, textbox.text, line, rtl=rtl)

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


def _break(stream: Any, sized: Sized, matrix: Any) -> None:
    """Blanks that stand off the line, so that PDFium begins a new one after them. Two, as it passes
    over objects of no extent."""
    *shape, x, y = matrix.values
    blank = sized.font.code(Code(" ", (), sized.font.upem // 4))
    stream.set_text_matrix(*shape, x, y - 2 * sized.size)
    stream.set_font_size(sized.font.hash, sized.size)
    stream.show_text(f"<{2 * f'{blank:04x}'}>")


def _placed(parts: list[Part], met: Meeting) -> Iterator[tuple[Part, float, float, list[str]]]:
    """Each part that draws something, where the pen stands before and after it, in pixels, and the
    operands of TJ."""
    pen = place = 0.0
    before: Cluster | None = None
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        scale = part.sized.size / 1000
        start = pen
        is_marked = met.mark_left
        if before:
            is_marked = bool(before.right & part.clusters[0].left & ~ENDS_RIGHT)
        shown, pen, place = _shown(
            part, after.clusters[0] if after else None, pen / scale, place / scale,
            part.left or (RLM if is_marked else ""),
        )  # fmt: skip
        pen, place, before = pen * scale, place * scale, part.clusters[-1]
        if part.right:
            ending = f"{''.join(shown[-1:])}<{''.join(map(part.sized.mark, part.right))}>"
            shown[-1:] = [ending.replace("><", "").removesuffix("<>")]
        if shown:
            yield part, start, pen, shown


def _shown(
    part: Part, beyond: Cluster | None, pen: float, place: float, mark: str
) -> tuple[list[str], float, float]:
    """The operands of TJ (ISO 32000-1, 9.4.3) for clusters from ``place`` on and the one to the
    right of them, with ``mark`` first, if there is one; where the pen and the place are then.

    Each word has an operand of its own: where PDFium sets letters to whole points, it hands on what
    is left over from one to the next, and the left end of a line would stand a point too far.
    """
    sized, clusters = part.sized, part.clusters
    words: list[str] = []
    out: list[str] = []
    joined = ""
    is_word = was_space = False
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
            is_space = cluster.text == " "
            # Readers drop what holds a space alone.
            if was_space and is_word and not is_space:
                words.append("".join([*out, f"<{joined}>" if joined else ""]))
                out, joined, is_word = [], "", False
            is_word, was_space = is_word or not is_space, is_space
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
    return [*words, "".join(out)] if out else words, pen, place
