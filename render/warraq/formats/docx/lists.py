"""Lists and their items."""

from __future__ import annotations

from warraq.document.tree import List, ListItem, Paragraph, direction
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.inlines import Look, Text, Token, flatten
from warraq.formats.docx.numbering import native_pattern
from warraq.formats.docx.ooxml import Element, make, put, qn, repeated, twips
from warraq.formats.docx.paragraphs import paragraph
from warraq.formats.docx.story import Story

__all__ = ["hanging", "list_name", "write_list"]

_STEP = twips(7)


def write_list(story: Story, block: List, frame: Frame) -> list[Element]:
    room = frame.labels.get(list_name(block), 0) if frame.list_depth == 0 else 0
    beside = room or hanging(story, block)
    start = frame.start + beside + twips(story.build.look(block.role).indent_start)
    inner = frame.indented(start - frame.start)
    pattern = native_pattern(block)
    number = 0
    if pattern:
        towards = direction(block.lang)
        number = story.build.numbering.add(pattern, frame.list_depth, start, beside, towards)
    elements: list[Element] = []
    for item in block.items:
        content = _item(story, item, inner, literal=not number)
        _turn_into_item(content, number, frame.list_depth, start, beside)
        story.build.bookmarks.place(item.id, content)
        elements += content
    story.build.bookmarks.place(block.id, elements)
    return elements


def list_name(block: List) -> str:
    """What lists have in common whose items stand below each other."""
    return f"{block.role} {block.counter}"


def _item(story: Story, item: ListItem, frame: Frame, *, literal: bool) -> list[Element]:
    first, rest = item.blocks[:1], item.blocks[1:]
    inner = frame._replace(list_depth=frame.list_depth + 1)
    lead: list[Token] = []
    if literal and item.marker:
        lead = [Text(f"{item.marker.text}\t", Look(lang=item.lang))]
    if first and isinstance(first[0], Paragraph):
        role = item.role if first[0].role == "paragraph" else first[0].role
        tokens = [*lead, *flatten(first[0].content, first[0].lang)]
        opening = [paragraph(story, tokens, role, first[0].lang, inner)]
        story.build.bookmarks.place(first[0].id, opening)
    else:
        opening = [paragraph(story, lead, item.role, item.lang, inner)]
        rest = item.blocks
    return opening + story.blocks(rest, _with_item_role(inner, item.role))


def _with_item_role(frame: Frame, role: str) -> Frame:
    return frame._replace(roles={**frame.roles, "paragraph": role})


def _turn_into_item(
    content: list[Element], number: int, depth: int, start: int, beside: int
) -> None:
    """Give the first paragraph its number, or the room for a marker that is text."""
    properties = content[0].find(qn("pPr"))
    if number:
        put(properties, _numbered(depth, number))
    put(properties, make("ind", left=start, hanging=beside))


@repeated
def _numbered(depth: int, number: int) -> Element:
    return make("numPr", make("ilvl", val=depth), make("numId", val=number))


def hanging(story: Story, block: List) -> int:
    """Room for the longest marker: about half an em for a character, and a space."""
    longest = max((len(item.marker.text) for item in block.items if item.marker), default=1)
    size = story.build.look(block.items[0].role).size if block.items else 12
    return max(_STEP, round((longest * 0.42 + 0.6) * size * 20))
