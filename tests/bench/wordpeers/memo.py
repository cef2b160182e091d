"""The text of the memo without any of its form, as a program that is given it would get it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warraq.document.plain import plain
from warraq.document.tree import (
    Block,
    Blocks,
    Document,
    Fields,
    Group,
    Heading,
    Inlines,
    List,
    ListItem,
    Note,
    Paragraph,
    Resolved,
    Strong,
    Table,
)

__all__ = ["text_of"]

Data = dict[str, Any]


def text_of(document: Document) -> Data:
    """Blocks in reading order, each a kind and its texts. A text is a list of pieces: strings, bold
    ones (``{"strong": …}``) and footnotes (``{"note": …}``)."""
    blocks = [*document.furniture.masthead, *document.blocks]
    return {
        "title": plain(document.properties.titles[document.languages[0]]),
        "mark": plain(document.furniture.mark),
        "blocks": list(_blocks(tuple(blocks))),
    }


def _blocks(blocks: Blocks) -> Iterator[Data]:
    for block in blocks:
        if isinstance(block, Group):
            yield from _blocks(block.blocks)
        else:
            found = _block(block)
            if found:
                yield found


def _block(block: Block) -> Data | None:
    match block:
        case Heading():
            marker = [f"{block.marker.text} "] if block.marker else []
            return {"kind": "heading", "text": [*marker, *_pieces(block.content)]}
        case Paragraph():
            kind = "title" if block.role in ("memo.name", "title") else "paragraph"
            return {"kind": kind, "text": _pieces(block.content)}
        case Fields():
            items = [[plain(item.label), plain(item.value)] for item in block.items]
            return {"kind": "fields", "items": items}
        case List():
            items = [_item(item) for item in block.items]
            return {"kind": "list", "ordered": block.counter != "bullet", "items": items}
        case Table():
            head = [plain(column.head) for column in block.columns]
            rows = [[plain(cell) for cell in row.cells] for row in block.rows]
            return {"kind": "table", "head": head, "rows": rows}
        case _:
            return None


def _item(item: ListItem) -> list[Any]:
    first = item.blocks[0]
    return _pieces(first.content) if isinstance(first, Paragraph) else [plain(first)]


def _pieces(inlines: Inlines) -> list[Any]:
    pieces: list[Any] = []
    for one in inlines:
        match one:
            case Note() if one.blocks:
                text = plain(one.blocks)
                pieces.append({"note": text})
            case Note():
                pass
            case Strong():
                pieces.append({"strong": plain(one)})
            case Resolved():
                pieces.append(one.text)
            case _:
                pieces.append(plain(one))
    return pieces
