"""Boxes: tables of one column with a ground and rules, whole on a page or broken between parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warraq.document.tree import Block, Heading, Parallel
from warraq.formats.docx.grids import cell, grid_row
from warraq.formats.docx.ooxml import Element, make, put, qn
from warraq.formats.docx.support import padding
from warraq.theme import RoleStyle

__all__ = ["parts", "rows_of_a_box", "untie"]

_LONG = 600  # characters, of all languages: a part of fewer stays on one page


def parts(written: Iterable[tuple[Block, list[Element]]]) -> list[list[Element]]:
    """What a page may not break: each paragraph or table, headings with what follows them."""
    found: list[list[Element]] = []
    open_head = False
    for block, elements in written:
        for element in elements:
            if found and (open_head or not _has_text(element)):
                found[-1].append(element)
            else:
                found.append([element])
            open_head = open_head and not _has_text(element)
        open_head = open_head or _is_head(block)
    return found


def _is_head(block: Block) -> bool:
    if isinstance(block, Parallel):
        return any(isinstance(each, Heading) for content in block.cells for each in content)
    return isinstance(block, Heading)


def _has_text(element: Element) -> bool:
    return next(element.iter(qn("r")), None) is not None


def rows_of_a_box(contents: Sequence[list[Element]], width: int, look: RoleStyle) -> list[Element]:
    """A row for each part: programs differ on which lines inside one row they keep together."""
    rows = []
    for place, content in enumerate(contents):
        within = ["top"] * (place > 0) + ["bottom"] * (place < len(contents) - 1)
        room = padding(look) | dict.fromkeys(within, 0)
        box = cell(content, width, look=look, borders=dict.fromkeys(within), margins=room)
        keep = len(contents) == 1 or _length(content) < _LONG
        if keep and len(contents) > 1:
            untie(content[:-1])
        rows.append(grid_row([box], keep=keep))
    return rows


def _length(content: Iterable[Element]) -> int:
    return sum(len(text.text or "") for element in content for text in element.iter(qn("t")))


def untie(elements: list[Element]) -> None:
    """What is in one row with the next would, in Word, hold this row to the next row as well."""
    for element in elements:
        for properties in element.iter(qn("pPr")):
            put(properties, make("keepNext", val=False))
