"""Parallel columns as tables that lay out."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.document.plain import plain
from warraq.document.tree import Fields, Heading, List, Parallel
from warraq.formats.docx.boxes import untie
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.grids import cell, grid, grid_row, without_end_gap
from warraq.formats.docx.groups import label_width
from warraq.formats.docx.lists import hanging, list_name
from warraq.formats.docx.ooxml import Element, make, put, qn, twips
from warraq.formats.docx.story import Story

__all__ = ["write_parallel"]

_LONG = 240  # characters: a parallel row of fewer stays on one page


def write_parallel(story: Story, blocks: Sequence[Parallel], frame: Frame) -> list[Element]:
    """Neighbouring rows as one table, a hairline between the columns; large print below each
    other."""
    if story.build.theme.is_large(story.build.document.kind):
        return [element for block in blocks for element in _stacked(story, block, frame)]
    gutter = twips(story.build.page.gutter)
    columns = len(story.build.document.languages)
    if frame.nested:
        return [_spaced_columns(story, blocks, frame, gutter)]
    # Programs differ on which side a cell's left margin is in a table that runs right to left. So
    # both sides are equal, and the outer ones reach out of the text.
    half = gutter // 2
    width = (frame.room + 2 * half) // columns
    frames = [
        _aligned(story, blocks, place, frame.inner(width - 2 * half)) for place in range(columns)
    ]
    margins = {"left": half, "right": half}
    line = story.build.look("parallel").border_start
    rows = []
    for block in blocks:
        cells = []
        for place, (content, inner) in enumerate(zip(block.cells, frames, strict=True)):
            rule = {"left": line if place else None}
            written = _ended(story.blocks(content, inner), whole=_is_whole(block))
            cells.append(cell(written, width, borders=rule, margins=margins))
        rows.append(_parallel_row(story, block, cells))
    widths = [width] * columns
    return [grid(rows, widths, story.build.direction, start=frame.start - half)]


def _is_whole(block: Parallel) -> bool:
    return all(len(plain(content)) < _LONG for content in block.cells)


def _ended(content: list[Element], *, whole: bool) -> list[Element]:
    """A cell's content, which holds its row to the next only where its last block wants that."""
    kept = without_end_gap(content)
    if len(kept) < len(content):
        # It was held to the room below.
        for properties in list(kept[-1].iter(qn("pPr"))):
            for told in properties.findall(qn("keepNext")):
                properties.remove(told)
    if whole:
        untie(kept[:-1])
    return kept


def _aligned(story: Story, blocks: Sequence[Parallel], place: int, frame: Frame) -> Frame:
    """The column's cell, where each pair of a label and its value, and each item of a list, is a
    table or a list of its own."""
    labels: dict[str, int] = {}
    for block in (each for row in blocks for each in row.cells[place]):
        match block:
            case Fields(role=name):
                wanted = label_width(story, block, frame)
            case List():
                name, wanted = list_name(block), hanging(story, block)
            case _:
                continue
        labels[name] = max(labels.get(name, 0), wanted)
    return frame._replace(labels=labels) if labels else frame


def _stacked(story: Story, block: Parallel, frame: Frame) -> list[Element]:
    elements: list[Element] = []
    for content in block.cells:
        written = story.blocks(content, frame)
        if elements and content and isinstance(content[0], Heading):
            # A heading in two languages is one.
            put(written[0].find(qn("pPr")), make("spacing", before=0))
        elements += written
    story.build.bookmarks.place(block.id, elements)
    return elements


def _spaced_columns(story: Story, blocks: Sequence[Parallel], frame: Frame, gutter: int) -> Element:
    """In a box: columns flush with the box's text, an empty one between them."""
    columns = len(story.build.document.languages)
    width = (frame.room - gutter * (columns - 1)) // columns
    widths = [gutter if place % 2 else width for place in range(2 * columns - 1)]
    rows = []
    for block in blocks:
        cells = [cell(story.blocks(content, frame.inner(width)), width) for content in block.cells]
        between = [each for one in cells for each in (cell([], gutter), one)][1:]
        rows.append(_parallel_row(story, block, between))
    return grid(rows, widths, story.build.direction, start=frame.start)


def _parallel_row(story: Story, block: Parallel, cells: Sequence[Element]) -> Element:
    row = grid_row(cells, keep=_is_whole(block))
    story.build.bookmarks.place(block.id, [row])
    return row
