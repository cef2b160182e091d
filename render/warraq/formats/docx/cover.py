"""The cover: a section of its own, whose headers and footers hold nothing but marks (17.6)."""

from __future__ import annotations

from dataclasses import replace

from warraq.document.tree import Band, Block, Blocks, Document
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.grids import cell, grid, grid_row
from warraq.formats.docx.ooxml import Element, make, put, qn, twips
from warraq.formats.docx.story import Story

__all__ = ["of_cover", "write_cover"]

#: What of the page its three parts take at least, for one language and for several.
_SHARES = ((0.26, 0.36, 0.24), (0.2, 0.4, 0.18))
_PLACES = {"cover.issuer": (0, "top"), "cover.titles": (1, "center")}


def of_cover(part: Document) -> Document:
    """The part as its cover's section sees it: no running lines, and no cover still to come."""
    bare = replace(part.furniture, cover=(), head=Band(), foot=Band())
    return replace(part, furniture=bare)


def write_cover(story: Story, cover: Blocks, frame: Frame) -> list[Element]:
    """Issuer at the top, titles in the middle, fields at the foot of the page."""
    page = story.build.page
    height = twips(page.height - page.first_top - page.bottom)
    if story.build.house:
        height -= height // 4  # its headers and styles may need more room than ours
    blocks = [inner for block in cover for inner in getattr(block, "blocks", ())]
    rows = [_row(story, block, frame, height) for block in blocks]
    return [grid(rows, [frame.width], story.build.direction)]


def _row(story: Story, block: Block, frame: Frame, height: int) -> Element:
    place, align = _PLACES.get(block.role, (2, "bottom"))
    share = _SHARES[len(story.build.document.languages) > 1][place]
    row = grid_row(
        [cell(story.blocks([block], frame.inner(frame.width)), frame.width, align=align)]
    )
    put(row.find(qn("trPr")), make("trHeight", val=round(height * share), hRule="atLeast"))
    return row
