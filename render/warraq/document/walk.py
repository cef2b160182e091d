"""Going through the tree: `descend` to read it, `Mapper` to rebuild it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from warraq.diagnostics import Place
from warraq.document.tree import (
    Band,
    Block,
    Blocks,
    Column,
    Contents,
    Document,
    Emph,
    Entry,
    Field,
    Fields,
    Figure,
    Foreign,
    Furniture,
    Group,
    Heading,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Parallel,
    Properties,
    Quote,
    Remark,
    Row,
    Space,
    Strong,
    Table,
)

__all__ = ["Mapper", "descend", "search"]


def descend(node: object) -> Iterator[Any]:
    """Every node at and below ``node``, parents first: blocks, inlines, values, markers.

    The order is that of the nodes' fields; for reading order see `warraq.document.plain.lines`.
    """
    waiting = [node]
    while waiting:
        one: Any = waiting.pop()
        fields_of = _getter(one.__class__)
        if fields_of is not None:
            yield one
            inner = fields_of(one)
            if inner:
                waiting += [
                    i for i in inner[::-1] if i.__class__ not in _LEAVES and i is not _NOTHING
                ]
        elif isinstance(one, (tuple, list)):
            waiting.extend(reversed(one))
        elif not isinstance(one, str) and isinstance(one, Mapping):
            waiting.extend(reversed(tuple(one.values())))


def search(node: object, kinds: Set[type]) -> list[Any]:
    """The nodes of these types, which `descend` would find as well, if not as soon."""
    passed = (_LEAVES | _EMPTY) - kinds
    found: list[Any] = []
    waiting = [node]
    while waiting:
        one: Any = waiting.pop()
        kind = one.__class__
        if kind in kinds:
            found.append(one)
        fields_of = _getter(kind)
        if fields_of is not None:
            one = fields_of(one)
        elif not isinstance(one, (tuple, list)):
            one = tuple(one.values()) if isinstance(one, Mapping) else ()
        if one:
            waiting += [i for i in one[::-1] if i.__class__ not in passed and i is not _NOTHING]
    return found


#: What fields mostly hold, and holds no nodes.
_LEAVES = frozenset({str, int, float, bool, bytes, type(None), Place})
_NOTHING = ()
#: Types of nodes that hold no others, as far as they were met.
_EMPTY: set[type] = set()
_PLAIN = frozenset({"str", "int", "float", "bool", "bytes", "None", "Place", "tuple"})


@cache
def _getter(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the values of a node's fields, but for those that can hold no nodes; None for
    what is no node."""
    if not is_dataclass(kind):
        return None
    names = [one.name for one in fields(kind) if not _is_plain(one.type)]
    if len(names) > 1:
        return attrgetter(*names)
    if not names:
        _EMPTY.add(kind)
    return lambda node: tuple(getattr(node, name) for name in names)


def _is_plain(annotation: object) -> bool:
    """Whether a field's type, as it is written down, is of nothing but texts and numbers."""
    return isinstance(annotation, str) and _PLAIN.issuperset(re.findall(r"\w+", annotation))


class Mapper:
    """Rebuilds a tree, in reading order; a subclass overrides what it changes.

    `block` and `inline` give back any number of nodes in place of one. Markers stay as they are.
    """

    # --- document ----------------------------------------------------------------------------

    def document(self, document: Document) -> Document:
        """The document, rebuilt: cover, masthead, blocks, running lines, properties."""
        lang = document.languages[0]
        cover = self.blocks(document.furniture.cover)
        masthead = self.blocks(document.furniture.masthead)
        blocks = self.blocks(document.blocks)
        heading = replace(document.furniture, cover=cover, masthead=masthead)
        return replace(
            document,
            furniture=self.furniture(heading, lang),
            blocks=blocks,
            properties=self.properties(document.properties, lang),
            remarks=tuple(map(self.remark, document.remarks)),
        )

    def remark(self, remark: Remark) -> Remark:
        """What a reviewer says."""
        author = self.inlines(remark.author, remark.lang)
        return replace(remark, author=author, content=self.inlines(remark.content, remark.lang))

    def furniture(self, furniture: Furniture, lang: str) -> Furniture:
        """What stands on the pages, but for cover and masthead."""
        return replace(
            furniture,
            head=self._band(furniture.head, lang),
            foot=self._band(furniture.foot, lang),
            mark=self.inlines(furniture.mark, lang),
            watermark=self.inlines(furniture.watermark, lang),
        )

    def _band(self, band: Band, lang: str) -> Band:
        start, center, end = (self.inlines(p, lang) for p in (band.start, band.center, band.end))
        return Band(start=start, center=center, end=end)

    def properties(self, properties: Properties, lang: str) -> Properties:
        """Titles and descriptions, each in its own language."""
        return replace(
            properties,
            titles={key: self.inlines(text, key) for key, text in properties.titles.items()},
            descriptions={
                key: self.inlines(text, key) for key, text in properties.descriptions.items()
            },
            author=self.inlines(properties.author, lang),
        )

    # --- blocks ------------------------------------------------------------------------------

    def blocks(self, blocks: Blocks) -> Blocks:
        """Blocks in a row."""
        return tuple(chain.from_iterable(self.block(block) for block in blocks))

    def block(self, block: Block) -> Blocks:
        """What stands in place of a block."""
        return (self.inside(block),)

    def inside(self, block: Block) -> Block:
        """The block with everything inside it rebuilt."""
        match block:
            case Paragraph() | Heading():
                return replace(block, content=self.inlines(block.content, block.lang))
            case Space() | PageBreak():
                return block
            case Contents():
                title = self.inlines(block.title, block.lang)
                return replace(block, title=title, entries=tuple(map(self.entry, block.entries)))
            case List() | Group() | Quote() | Parallel():
                return self._container(block)
            case _:
                return self._grid(block)

    def _container(self, block: List | Group | Quote | Parallel) -> Block:
        match block:
            case List():
                return replace(block, items=tuple(self.item(item) for item in block.items))
            case Group():
                return replace(block, blocks=self.blocks(block.blocks))
            case Quote():
                blocks = self.blocks(block.blocks)
                attribution = self.inlines(block.attribution, block.lang)
                return replace(block, blocks=blocks, attribution=attribution)
            case _:
                return replace(block, cells=self.cells(block))

    def _grid(self, block: Fields | Table | Figure) -> Block:
        lang = block.lang
        if isinstance(block, Fields):
            items = (self.field(item, lang) for item in block.items)
            return replace(block, items=tuple(item for item in items if item))
        caption = self.inlines(block.caption, lang)
        if isinstance(block, Figure):
            return replace(block, alt=self.inlines(block.alt, lang), caption=caption)
        return replace(
            block,
            caption=caption,
            columns=tuple(self.column(column, lang) for column in block.columns),
            rows=tuple(self.row(row, lang) for row in block.rows),
            note=self.inlines(block.note, lang),
        )

    def cells(self, parallel: Parallel) -> tuple[Blocks, ...]:
        """The cells of parallel languages, in their order."""
        return tuple(self.blocks(cell) for cell in parallel.cells)

    def entry(self, entry: Entry) -> Entry:
        """A line of the contents."""
        return replace(entry, content=self.inlines(entry.content, entry.lang))

    def item(self, item: ListItem) -> ListItem:
        """An item of a list."""
        return replace(item, blocks=self.blocks(item.blocks))

    def field(self, field: Field, lang: str) -> Field | None:
        """A label with its value; None drops it."""
        label = self.inlines(field.label, lang)
        return replace(field, label=label, value=self.inlines(field.value, lang))

    def column(self, column: Column, lang: str) -> Column:
        """A column's head."""
        return replace(column, head=self.inlines(column.head, lang))

    def row(self, row: Row, lang: str) -> Row:
        """A row of a table."""
        return replace(row, cells=tuple(self.inlines(cell, lang) for cell in row.cells))

    # --- inlines -----------------------------------------------------------------------------

    def inlines(self, inlines: Inlines, lang: str) -> Inlines:
        """Inlines in a row, in the language of their block or of the `Foreign` around them."""
        return tuple(chain.from_iterable(self.inline(node, lang) for node in inlines))

    def inline(self, node: Inline, lang: str) -> Inlines:
        """What stands in place of an inline."""
        match node:
            case Strong() | Emph() | Link():
                return (replace(node, children=self.inlines(node.children, lang)),)
            case Foreign():
                return (replace(node, children=self.inlines(node.children, node.lang)),)
            case Note():
                return (replace(node, blocks=self.blocks(node.blocks)),)
            case _:
                return (node,)
