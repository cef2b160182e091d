"""The plain text of a localized tree: the one way to flatten it.

`plain` serves titles, bookmarks, alternative texts and metadata. `lines` is the text of a whole
Document, which every output must show: tests compare outputs with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from warraq.document.tree import (
    Block,
    Blocks,
    Break,
    Code,
    Contents,
    Document,
    Emph,
    Fields,
    Figure,
    Foreign,
    Group,
    Heading,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    NumRef,
    PageBreak,
    PageCount,
    PageNumber,
    PageRef,
    Paragraph,
    Parallel,
    Quote,
    Resolved,
    Space,
    Str,
    Strong,
    Table,
    Typed,
)
from warraq.document.walk import descend

__all__ = ["lines", "plain"]

_INLINE = (
    Str, Strong, Emph, Code, Break, Link, Foreign, Typed, NumRef, NoteRef, Resolved, Note,
    PageNumber, PageCount, PageRef,
)  # fmt: skip


def plain(node: Inline | Inlines | Block | Blocks, *, line_break: str = " ") -> str:
    """The text of inlines as one string, or of blocks as lines divided by ``\\n``.

    - `Resolved` gives its text, `Str` and `Code` theirs, emphasis, links and `Foreign` that of
      their children.
    - `Break` gives ``line_break``.
    - `Note`, page numbers, page counts and page references give nothing.
    - A block gives its `lines`, markers included.

    Raises `TypeError` for a tree that is not localized.
    """
    nodes = node if isinstance(node, tuple) else (node,)
    inline = [one for one in nodes if isinstance(one, _INLINE)]
    if inline or not nodes:
        return "".join(_inline(one, line_break) for one in inline)
    return "\n".join(line for one in nodes if not isinstance(one, _INLINE) for line in _block(one))


def _inline(node: Inline, line_break: str) -> str:
    match node:
        case Str() | Code() | Resolved():
            return node.text
        case Strong() | Emph() | Link() | Foreign():
            return plain(node.children, line_break=line_break)
        case Break():
            return line_break
        case Note() | PageNumber() | PageCount() | PageRef():
            return ""
        case _:
            raise TypeError(f"not localized: {node!r}")


def lines(document: Document) -> list[str]:
    """The text of a localized Document in reading order.

    One line for each paragraph, heading, line of the contents, caption, note below a table,
    attribution, table cell (heads first, then row by row), label of a field and value of a field.
    White space at the ends of a line is cut, and a line that is empty then is left out. A break
    within a line is a space.

    A marker and its text are one line, divided by a space: ``أولاً: خلفية``. An item whose first
    block is no paragraph has its marker on a line of its own.

    Order, for each part: cover, masthead, blocks, then the footnotes as they were first referred to
    (``1 text``). The cells of a `Parallel` follow each other in the order of their languages; a
    table's caption stands above it, a figure's below. Running lines, marks, watermark and
    alternative texts are not among the lines, as they stand on any number of pages, or on none.
    """
    found: list[str] = []
    for part in document.parts:
        blocks = (*part.furniture.front, *part.blocks)
        found += [*_blocks(blocks), *_notes(blocks)]
    return [line for line in map(str.strip, found) if line]


def _notes(blocks: Blocks) -> Iterator[str]:
    notes = [node for node in descend(blocks) if isinstance(node, Note) and node.blocks]
    for note in sorted(notes, key=_note_number):
        yield from _marked(note.marker, note.blocks)


def _note_number(note: Note) -> tuple[int, ...]:
    return getattr(note.marker.value, "numbers", ())


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield plain(block.content)
        case Heading():
            yield _joined(block.marker, block.content)
        case Group():
            yield from _blocks(block.blocks)
        case List():
            for item in block.items:
                yield from _item(item)
        case Parallel():
            for cell in block.cells:
                yield from _blocks(cell)
        case Quote():
            yield from _blocks(block.blocks)
            yield plain(block.attribution)
        case Space() | PageBreak():
            return
        case _:
            yield from _grid(block)


def _grid(block: Fields | Table | Figure | Contents) -> Iterator[str]:
    match block:
        case Contents():
            yield plain(block.title)
            yield from (_joined(entry.marker, entry.content) for entry in block.entries)
        case Fields():
            for field in block.items:
                yield plain(field.label)
                yield plain(field.value)
        case Figure():
            yield _joined(block.marker, block.caption)
        case Table():
            yield _joined(block.marker, block.caption)
            yield from (plain(column.head) for column in block.columns)
            yield from (plain(cell) for row in block.rows for cell in row.cells)
            yield plain(block.note)


def _joined(marker: Resolved | None, content: Inlines) -> str:
    text = plain(content)
    return f"{marker.text} {text}" if marker else text


def _item(item: ListItem) -> Iterator[str]:
    if item.marker is None:
        yield from _blocks(item.blocks)
    else:
        yield from _marked(item.marker, item.blocks)


def _marked(marker: Resolved, blocks: Blocks) -> Iterator[str]:
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):
        yield _joined(marker, first.content)
        yield from _blocks(blocks[1:])
    else:
        yield marker.text
        yield from _blocks(blocks)
