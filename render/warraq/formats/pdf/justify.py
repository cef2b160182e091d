"""Justified lines, put right after layout.

WeasyPrint 70 errs twice there:

- From right to left it strips the space at the end of a line and moves the last word to the left by
  its width, as if the space were still drawn. Once the line is justified it is not, so the word
  stands out into the margin and leaves a hole behind it.
- It takes the width that a text has before its spaces are widened, with what the font does across
  them (Amiri brings some letters closer over a space), and adds the spacing. When drawn, spaces are
  set apart and that kerning is gone, so the line overruns its measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import line_size

__all__ = ["even_out", "mend"]

#: Differences up to this many pixels are not seen.
_UNSEEN = 0.02
#: Spaces that are wider by more than this share of an em run into each other from line to line.
_LOOSE = 0.4
#: How much of an em spaces then lose, and after which loss a paragraph is ragged instead.
_CLOSER, _RAGGED = 0.04, 0.08


def even_out(pages: list[Any], start: int, box_of: Callable[[Any], Any]) -> int | None:
    """Have the first paragraph, from page ``start`` on, that has a line with wide gaps set in
    another way, by the style of its box; the page that it begins on or goes on."""
    for number, page in enumerate(pages[start:], start):
        for block in _paragraphs(page):
            is_loose = block.element is not None and any(map(_is_loose, block.children))
            if is_loose and _set_anew(box_of(block.element)):
                return number
    return None


def _paragraphs(box: Any) -> Iterator[Any]:
    if any(isinstance(child, boxes.LineBox) for child in getattr(box, "children", ())):
        yield box
    for child in getattr(box, "children", ()):
        yield from _paragraphs(getattr(child, "_box", child))


def _is_loose(line: Any) -> bool:
    return isinstance(line, boxes.LineBox) and any(
        text.justification_spacing > _LOOSE * text.style["font_size"] for text in _texts(line)
    )


def _set_anew(box: Any) -> bool:
    """Closer at first; ragged if that was in vain. Lines and texts have styles of their own, which
    they share with others that look alike."""
    size, spacing = box.style["font_size"], box.style["word_spacing"]
    is_ragged = spacing <= -_RAGGED * size
    if box.style["text_align_all"] == "start":
        return False
    for part in (box, *box.descendants()):
        part.style = part.style.copy()
        part.style["word_spacing"] = 0 if is_ragged else spacing - _CLOSER * size
        if is_ragged:
            part.style["text_align_all"] = "start"
    return True


def mend(document: Any) -> None:
    """Make justified lines as wide as their measure."""
    for page in document.pages:
        for line in _lines(page._page_box):
            texts = [box for box in _texts(line) if box.justification_spacing]
            if texts:
                _pull_back(line)
            for text in texts:
                _fit(text)


def _lines(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.LineBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _lines(getattr(child, "_box", child))


def _texts(line: Any) -> Iterator[Any]:
    for child in line.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)


def _pull_back(line: Any) -> None:
    """Move the last word back to where its line ends."""
    chain = _last_chain(line)
    if line.style["direction"] != "rtl" or not isinstance(chain[-1], boxes.TextBox):
        return
    excess = line.position_x - chain[-1].position_x
    if excess > _UNSEEN:
        chain[0].translate(dx=excess)


def _last_chain(line: Any) -> list[Any]:
    """The last box of the line, its last box, and so on."""
    chain: list[Any] = []
    box = line
    while isinstance(box, boxes.LineBox | boxes.InlineBox) and box.children:
        box = box.children[-1]
        chain.append(box)
    return chain


def _fit(text: Any) -> None:
    """Change the spacing until the text, as it will be drawn, is as wide as its box."""
    spaces = text.text.count(" ") + text.text.count("\u00a0")
    layout = text.pango_layout
    if not spaces:
        return
    for _ in range(2):
        layout.reactivate(text.style)
        first_line, _rest = layout.get_first_line()
        width, _height = line_size(first_line, text.style)
        layout.deactivate()
        if abs(width - text.width) <= _UNSEEN:
            return
        layout.justification_spacing -= (width - text.width) / spaces
