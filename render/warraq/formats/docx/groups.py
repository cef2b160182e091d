"""Groups and fields as tables that lay out."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.document.plain import plain
from warraq.document.roles import lineage
from warraq.document.tree import (
    Block,
    Fields,
    Figure,
    Group,
    Inlines,
    Paragraph,
    direction,
)
from warraq.formats.docx.boxes import parts, rows_of_a_box
from warraq.formats.docx.controls import control, is_filled_in
from warraq.formats.docx.emblem import emblem
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.grids import cell, grid, grid_row, hold_together
from warraq.formats.docx.ooxml import Element, make, put, qn, twips
from warraq.formats.docx.paragraphs import gap, page_break, paragraph
from warraq.formats.docx.story import Story
from warraq.formats.docx.support import padding
from warraq.theme import RoleStyle

__all__ = ["label_width", "write_fields", "write_group"]

_LABEL = twips(25)
_SIGNATURE = twips(70)
_AFTER_LABEL = twips(2)
_BELOW_A_RULE = 4  # points, so that no rule touches the text below it
_TILE_GAP = twips(3)


def write_group(story: Story, block: Group, frame: Frame) -> list[Element]:
    look = story.build.look(block.role)
    if block.layout == "stack":
        elements = _stack(story, block, look, frame)
    elif block.layout == "row":
        elements = _row(story, block, look, frame)
    else:
        elements = _tiles(story, block, frame)
    if look.space_before:
        elements.insert(0, gap(look.space_before))
    after = look.space_after or (_BELOW_A_RULE if look.border_bottom else 0)
    if after:
        elements.append(gap(after))
    if block.keep:
        hold_together(elements)
    if block.role == "annex":
        elements[:0] = page_break()
    story.build.bookmarks.place(block.id, elements)
    return elements


def _stack(story: Story, block: Group, look: RoleStyle, frame: Frame) -> list[Element]:
    if _is_emblem(block):
        return emblem(story, block, frame)
    if not _is_boxed(look):
        return story.blocks(block.blocks, _indented(block, frame, look))
    room = padding(look)
    inner = frame.inner(frame.room - room["left"] - room["right"])
    if block.keep:
        contents = [story.blocks(block.blocks, inner)]
    else:
        each = ((child, story.blocks([child], inner)) for child in block.blocks)
        contents = parts(each) or [[]]
    return [_table(block, rows_of_a_box(contents, frame.room, look), [frame.room], frame)]


def _is_emblem(block: Group) -> bool:
    return block.role == "letterhead.emblem" and all(
        isinstance(child, Paragraph) for child in block.blocks
    )


def _is_boxed(look: RoleStyle) -> bool:
    borders = (look.border_start, look.border_end, look.border_top, look.border_bottom)
    return bool(look.background or any(borders))


def _indented(block: Group, frame: Frame, look: RoleStyle) -> Frame:
    start = twips(look.indent_start)
    if "signature" in lineage(block.role) and not start:
        # A signature stands in the far half of the measure, centred in its own block.
        start = max(0, frame.room - _SIGNATURE)
    return frame.indented(start, twips(look.indent_end))


def _row(story: Story, block: Group, look: RoleStyle, frame: Frame) -> list[Element]:
    if _is_full_letterhead(block) and story.build.theme.is_large(story.build.document.kind):
        return [_large_letterhead(story, block, look, frame)]
    widths = _shares(block, frame.room)
    cells = [
        cell(story.blocks([child], frame.inner(width)), width, align="center")
        for child, width in zip(block.blocks, widths, strict=True)
    ]
    return [_table(block, [grid_row(cells)], widths, frame, look)]


def _is_full_letterhead(block: Group) -> bool:
    return block.role == "letterhead" and len(block.blocks) == 3


def _large_letterhead(story: Story, block: Group, look: RoleStyle, frame: Frame) -> Element:
    """In large print a third of the measure does not hold a number or a date: fields below."""
    name = round(frame.room * 0.7)
    widths = [name, frame.room - name]
    *above, fields = block.blocks
    cells = [
        cell(story.blocks([child], frame.inner(width)), width, align="center")
        for child, width in zip(above, widths, strict=True)
    ]
    below = cell(story.blocks([fields], frame.inner(frame.room)), frame.room)
    put(below.find(qn("tcPr")), make("gridSpan", val=len(widths)))
    return _table(block, [grid_row(cells), grid_row([below])], widths, frame, look)


def _shares(block: Group, room: int) -> list[int]:
    """Images take what they are wide, all others share the rest; an emblem needs less."""
    blocks = block.blocks
    if _is_full_letterhead(block):
        side = round(room * 0.38)
        return [side, room - 2 * side, side]
    fixed = {
        place: twips(each.width)
        for place, each in enumerate(blocks)
        if isinstance(each, Figure) and each.width
    }
    free = len(blocks) - len(fixed)
    share = (room - sum(fixed.values())) // free if free else 0
    return [fixed.get(place, share) for place in range(len(blocks))]


def _tiles(story: Story, block: Group, frame: Frame) -> list[Element]:
    most = story.build.theme.tiles_in_a_row(story.build.document.kind)
    rows = -(-len(block.blocks) // most) or 1
    across = -(-len(block.blocks) // rows) or 1
    elements: list[Element] = []
    for first in range(0, len(block.blocks), across):
        tiles = block.blocks[first : first + across]
        # Rows of much the same length, each as wide as the text.
        width = (frame.room - _TILE_GAP * (len(tiles) - 1)) // len(tiles)
        widths = [_TILE_GAP if place % 2 else width for place in range(2 * len(tiles) - 1)]
        cells = [_tile(story, tile, width, frame) for tile in tiles]
        row = [each for tile in cells for each in (cell([], _TILE_GAP), tile)][1:]
        if elements:
            elements.append(gap(_TILE_GAP / 20))
        elements.append(_table(block, [grid_row(row)], widths, frame))
    return elements


def _tile(story: Story, tile: Block, width: int, frame: Frame) -> Element:
    """A tile is a cell: its role's ground and rules are the cell's."""
    look = story.build.look(tile.role)
    room = padding(look)
    inner = frame.inner(width - room["left"] - room["right"])
    blocks = tile.blocks if isinstance(tile, Group) and tile.layout == "stack" else (tile,)
    content = story.blocks(blocks, inner)
    story.build.bookmarks.place(tile.id, content)
    return cell(content, width, look=look, margins=room)


def _table(
    block: Block,
    rows: Sequence[Element],
    widths: Sequence[int],
    frame: Frame,
    look: RoleStyle | None = None,
) -> Element:
    return grid(rows, widths, direction(block.lang), start=frame.start, look=look)


# --- fields --------------------------------------------------------------------------------------


def write_fields(story: Story, block: Fields, frame: Frame) -> list[Element]:
    """Bold labels at the start side, 25 mm wide, what they stand for beside them."""
    look = story.build.look(block.role)
    label = frame.labels.get(block.role) or label_width(story, block, frame)
    widths = [label, frame.room - label]
    rows = []
    for item in block.items:
        pair = [
            _field(story, content, role, block, frame.inner(width))
            for content, role, width in (
                (item.label, "fields.label", widths[0]),
                (item.value, "fields.value", widths[1]),
            )
        ]
        if is_filled_in(block):
            control(story, pair[1], block, item)
        rows.append(grid_row([cell([one], width) for one, width in zip(pair, widths, strict=True)]))
        story.build.bookmarks.place(item.id, [rows[-1]])
    elements = [_table(block, rows, widths, frame, look)] if rows else []
    if look.space_before:
        elements.insert(0, gap(look.space_before))
    if look.space_after:
        elements.append(gap(look.space_after))
    story.build.bookmarks.place(block.id, elements)
    return elements


def label_width(story: Story, block: Fields, frame: Frame) -> int:
    """25 mm; less in a narrow cell, more where a label (a date, say) needs it."""
    style = story.build.styles.within("fields.label", block.role, "fields")
    look = story.build.styles.look_of(style)
    letter = look.size * 0.54 if direction(block.lang) == "rtl" else look.latin_size * 0.6
    longest = max((len(plain(item.label)) for item in block.items), default=0)
    needed = round(longest * letter * 20) + _AFTER_LABEL + 40
    most = round(frame.room * (0.5 if frame.nested else 0.45))
    return max(min(_LABEL, frame.room // 3), min(needed, most))


def _field(story: Story, content: Inlines, role: str, block: Fields, frame: Frame) -> Element:
    style = story.build.styles.within(role, block.role, "fields")
    if role == "fields.label":
        frame = frame.indented(end=_AFTER_LABEL)
    return paragraph(story, content, role, block.lang, frame, style)
