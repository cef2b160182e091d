"""Blocks, each by what writes its type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from warraq.document.plain import plain
from warraq.document.tree import (
    Block,
    Contents,
    Fields,
    Figure,
    Group,
    Heading,
    List,
    Note,
    PageBreak,
    Paragraph,
    Parallel,
    Quote,
    Space,
    Table,
)
from warraq.document.walk import descend
from warraq.formats.docx.contents import write_contents
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.grids import keep_with_next, separate
from warraq.formats.docx.groups import write_fields, write_group
from warraq.formats.docx.images import write_figure
from warraq.formats.docx.lists import write_list
from warraq.formats.docx.ooxml import Element
from warraq.formats.docx.paragraphs import (
    write_heading,
    write_page_break,
    write_paragraph,
    write_space,
)
from warraq.formats.docx.parallel import write_parallel
from warraq.formats.docx.quotes import write_quote
from warraq.formats.docx.story import Story
from warraq.formats.docx.tables import write_table

__all__ = ["write_blocks"]

_WRITERS: dict[type, Callable[[Story, Any, Frame], list[Element]]] = {
    Contents: write_contents,
    Fields: write_fields,
    Figure: write_figure,
    Group: write_group,
    Heading: write_heading,
    List: write_list,
    PageBreak: write_page_break,
    Paragraph: write_paragraph,
    Quote: write_quote,
    Space: write_space,
    Table: write_table,
}

#: What closes a document, and never stands on a page alone.
_CLOSING = frozenset({"signature", "memo.tail", "direction"})
_SHORT = 200  # characters


def write_blocks(story: Story, blocks: Iterable[Block], frame: Frame) -> list[Element]:
    """The elements of ``blocks``; neighbouring parallel rows become one table."""
    elements: list[Element] = []
    for parallel, run in groupby(blocks, key=lambda block: isinstance(block, Parallel)):
        if parallel:
            rows = [block for block in run if isinstance(block, Parallel)]
            elements += write_parallel(story, rows, frame)
            continue
        above: Block | None = None
        for block in run:
            written = _WRITERS[type(block)](story, block, frame)
            if block.role in _CLOSING or _leads_to(above, block):
                keep_with_next(elements[-1:])
            story.build.bookmarks.place(block.id, written)
            story.build.remarks.place(story, block.id, block.lang, written)
            elements += written
            above = block
    return separate(elements)


def _leads_to(above: Block | None, block: Block) -> bool:
    """Whether a sentence of a line or two ends with a colon above the list that it is for.

    LibreOffice leaves the heading behind of one that calls a note.
    """
    if not isinstance(block, List) or not isinstance(above, Paragraph):
        return False
    words = plain(above.content).rstrip()
    if not words.endswith(":") or len(words) > _SHORT:
        return False
    return not any(isinstance(node, Note) for node in descend(above))
