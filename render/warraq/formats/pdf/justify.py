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

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import line_size

__all__ = ["Even", "mend", "stands_on"]

#: Differences up to this many pixels are not seen.
_UNSEEN = 0.02
#: Spaces that are wider by more than this share of an em, and so more than 0.6 em in all, run into
#: each other from line to line.
_LOOSE = 0.37
#: How much wider spaces are tried then, in ems; in the end a paragraph is ragged instead.
_TRIED = (-0.04, -0.08, -0.02, -0.06, 0.03)
#: Where more than this share of a language's paragraphs would be ragged, all of them are: nobody
#: mixes the two ways. Shorter ones, in characters, have hardly a line that is justified.
_MIXED, _SHORT = 0.1, 80


class Even:
    """Sets paragraphs of one document in another way where justified lines have wide gaps; ``root``
    is the box that all pages are made from, ``box_of`` tells that of an element."""

    def __init__(self, root: Any, box_of: Callable[[Any], Any]) -> None:
        self._root = root
        self._box_of = box_of
        self._ragged: set[Any] = set()
        #: What is still to be tried.
        self._tried: dict[Any, Iterator[float]] = {}

    def change(self, pages: list[Any], start: int) -> set[Any]:
        """Change the style of the first paragraph, from page ``start`` on, that has a line with
        wide gaps; the elements that this concerns."""
        for page in pages[start:]:
            for block in _paragraphs(page):
                if block.element is not None and any(map(_is_loose, block.children)):
                    changed = self._set_anew(self._box_of(block.element))
                    if changed:
                        return changed
        return set()

    def _set_anew(self, box: Any) -> set[Any]:
        """In another width at first; ragged if that was in vain. The elements that this changes."""
        if box.style["text_align_all"] == "start":
            return set()
        tried = self._tried.setdefault(box.element, iter(_TRIED))
        for width in tried:
            _set(box, word_spacing=width * box.style["font_size"])
            return {box.element}
        self._ragged.add(box.element)
        alike = self._justified[box.style["lang"]]
        long = [element for element, one in alike.items() if _length(one) > _SHORT]
        is_mixed = len(self._ragged.intersection(long)) > _MIXED * len(long)
        chosen = {box.element: box, **(alike if is_mixed else {})}
        for one in chosen.values():
            _set(one, word_spacing=0, text_align_all="start")
        return set(chosen)

    @cached_property
    def _justified(self) -> dict[str, dict[Any, Any]]:
        """The justified paragraphs of each language."""
        found: dict[str, dict[Any, Any]] = defaultdict(dict)
        for box in _paragraphs(self._root):
            if box.style["text_align_all"] == "justify" and box.element is not None:
                found[box.style["lang"]][box.element] = box
        return found


def stands_on(elements: set[Any], page: Any) -> bool:
    """Whether a paragraph made of one of the elements stands on a page."""
    return any(block.element in elements for block in _paragraphs(page))


def _length(box: Any) -> int:
    return sum(len(part.text) for part in box.descendants() if isinstance(part, boxes.TextBox))


def _paragraphs(box: Any) -> Iterator[Any]:
    if any(isinstance(child, boxes.LineBox) for child in getattr(box, "children", ())):
        yield box
    for child in getattr(box, "children", ()):
        yield from _paragraphs(getattr(child, "_box", child))


def _is_loose(line: Any) -> bool:
    return isinstance(line, boxes.LineBox) and any(
        text.justification_spacing + text.style["word_spacing"] > _LOOSE * text.style["font_size"]
        for text in _texts(line)
        if text.justification_spacing
    )


def _set(box: Any, **properties: Any) -> None:
    """Lines and texts have styles of their own, which they share with others that look alike."""
    for part in (box, *box.descendants()):
        part.style = part.style.copy()
        for name, value in properties.items():
            part.style[name] = value


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
