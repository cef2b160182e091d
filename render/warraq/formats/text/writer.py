"""The lines of a document, each with the direction of its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.diagnostics import Diagnostics
from warraq.document.bidi import first_strong
from warraq.document.marks import FSI, ISOLATES, LRI, PDI, RLI
from warraq.document.tree import (
    Block,
    Blocks,
    Break,
    Code,
    Contents,
    Direction,
    Document,
    Emph,
    Fields,
    Figure,
    Foreign,
    Group,
    Heading,
    Inline,
    Inlines,
    Isolate,
    Link,
    List,
    ListItem,
    Note,
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
    direction,
)
from warraq.formats.text.lines import Line

__all__ = ["lines"]

_CELL = " | "
#: A row of a table is one line, whatever breaks there are in its cells.
_LINE_IN_CELL = " / "


def _apart(text: str, isolate: Isolate) -> str:
    """A part of a value, isolated in its direction where it must be."""
    if not isolate:
        return text
    # For what has no letters that would tell its direction, FSI is left to right.
    told = (first_strong(text) or "ltr") == isolate
    return f"{FSI if told else RLI if isolate == 'rtl' else LRI}{text}{PDI}"


def _is_number(target: str, shown: str) -> bool:
    """Whether a link dials the telephone number that it shows."""
    figures = [re.sub(r"\D", "", text) for text in (target, shown)]
    return target.startswith("tel:") and figures[0] == figures[1]


class _Writer:
    """Collects lines with the direction of their paragraph; an empty one divides blocks."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self.diagnostics = diagnostics
        self.notes: list[Note] = []

    # --- inlines ---

    def inlines(self, content: Inlines) -> str:
        return "".join(self._inline(node) for node in content)

    def _inline(self, node: Inline) -> str:  # noqa: C901, PLR0911 - one case a node type
        match node:
            case Str():
                return node.text
            case Resolved():
                return "".join(_apart(*part) for part in node.parts)
            case Strong() | Emph():
                return self.inlines(node.children)
            case Link():
                return self._link(node)
            case Foreign():
                return f"{FSI}{self.inlines(node.children)}{PDI}"
            case Code():
                return f"{FSI}{node.text}{PDI}"
            case Break():
                return "\n"
            case Note():
                if node.blocks:
                    self.notes.append(node)
                return f"[{node.marker.text}]"
            case PageNumber() | PageCount() | PageRef():
                self.diagnostics.add("format.no-pages")
                return ""
            case _:
                raise TypeError(f"not localized: {node!r}")

    def _link(self, node: Link) -> str:
        """An address that its text does not show stands after it."""
        shown = self.inlines(node.children)
        address = node.target.removeprefix("mailto:").removeprefix("tel:")
        bare = re.sub(f"[{ISOLATES} ]", "", shown)
        short = address.removeprefix("https://").removeprefix("http://").rstrip("/")
        if node.target.startswith("#") or _is_number(node.target, shown):
            return shown
        if bare in (address, short):
            # A value has been isolated by itself.
            is_value = any(isinstance(child, Resolved) for child in node.children)
            return shown if is_value else f"{FSI}{shown}{PDI}"
        return f"{shown} ({FSI}{address}{PDI})"

    # --- blocks ---

    def blocks(self, blocks: Blocks) -> Iterator[Line]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Line]:  # noqa: C901, PLR0912 - one case a node type
        base = direction(block.lang)
        match block:
            case Paragraph():
                yield from self._paragraph(base, self.inlines(block.content))
            case Heading():
                marker = f"{block.marker.text} " if block.marker else ""
                yield from self._paragraph(base, marker + self.inlines(block.content))
            case List():
                yield from self._list(block)
            case Fields():
                for item in block.items:
                    pair = (self.inlines(item.label), self.inlines(item.value))
                    yield base, "\t".join(part for part in pair if part)
                yield base, ""
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case Quote():
                yield from self.blocks(block.blocks)
                if block.attribution:
                    yield from self._paragraph(base, self.inlines(block.attribution))
            case Group():
                yield from self.blocks(block.blocks)
            case Parallel():
                for cell in block.cells:
                    yield from self.blocks(cell)
            case Contents():
                yield from self._paragraph(base, self.inlines(block.title))
                for entry in block.entries:
                    marker = f"{entry.marker.text} " if entry.marker else ""
                    indent = "  " * (entry.level - 1)
                    yield direction(entry.lang), indent + marker + self.inlines(entry.content)
                yield base, ""
            case PageBreak() | Space():
                yield base, ""

    def _paragraph(self, base: Direction, text: str) -> Iterator[Line]:
        for line in text.split("\n"):
            yield base, line.strip()
        yield base, ""

    def _list(self, block: List, depth: int = 0) -> Iterator[Line]:
        base = direction(block.lang)
        for item in block.items:
            yield from self._item(item, depth)
        if not depth:
            yield base, ""

    def _item(self, item: ListItem, depth: int) -> Iterator[Line]:
        base = direction(item.lang)
        lead = "  " * depth + (f"{item.marker.text} " if item.marker else "")
        for block in item.blocks:
            if isinstance(block, List):
                yield from self._list(block, depth + 1)
                continue
            for own, line in self.block(block):
                if line:
                    yield own, lead + line
                    lead = "  " * (depth + 1)
        if lead.strip():
            yield base, lead.rstrip()

    def _table(self, block: Table) -> Iterator[Line]:
        base = direction(block.lang)
        yield from self._caption(block)
        heads = [self._cell(column.head) for column in block.columns]
        if any(heads):
            yield base, _CELL.join(heads)
        for row in block.rows:
            yield base, _CELL.join(map(self._cell, row.cells))
        if block.note:
            yield base, self.inlines(block.note)
        yield base, ""

    def _cell(self, content: Inlines) -> str:
        return self.inlines(content).replace("\n", _LINE_IN_CELL)

    def _caption(self, block: Table | Figure) -> Iterator[Line]:
        marker = f"{block.marker.text} " if block.marker else ""
        if block.caption or marker:
            yield direction(block.lang), marker + self.inlines(block.caption)

    def _figure(self, block: Figure) -> Iterator[Line]:
        if not block.decorative:
            yield direction(block.lang), f"[{self.inlines(block.alt)}]"
        yield from self._caption(block)
        yield direction(block.lang), ""

    def footnotes(self, base: Direction) -> Iterator[Line]:
        for note in self.notes:
            lead = f"[{note.marker.text}] "
            for own, line in self.blocks(note.blocks):
                if line:
                    yield own, lead + line
                    lead = ""


def lines(document: Document, diagnostics: Diagnostics) -> Iterator[Line]:
    """The lines of all parts of a document; an empty one divides blocks."""
    for part in document.parts:
        yield from _part(part, diagnostics)
        yield direction(part.languages[0]), ""


def _part(document: Document, diagnostics: Diagnostics) -> Iterator[Line]:
    writer = _Writer(diagnostics)
    base = direction(document.languages[0])
    mark = writer.inlines(document.furniture.mark)
    if mark:
        yield from writer._paragraph(base, mark)
    yield from writer.blocks(document.furniture.front)
    yield from writer.blocks(document.blocks)
    yield from writer.footnotes(base)
    if mark:
        yield base, ""
        yield base, mark
