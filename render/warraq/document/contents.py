"""The table of contents: whether one stands, and what it lists; once for all formats.

A kind leaves its place free (`Contents`). When every string and number is known, it is filled with
the headings, or taken out where the document is short.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from warraq.diagnostics import Diagnostics
from warraq.document.plain import lines
from warraq.document.tree import (
    Block,
    Blocks,
    Break,
    Contents,
    Document,
    Emph,
    Entry,
    Foreign,
    Group,
    Heading,
    Inlines,
    Link,
    List,
    Note,
    PageRef,
    Parallel,
    Quote,
    Str,
    Strong,
)
from warraq.document.walk import Mapper

__all__ = ["LEVELS", "with_contents"]

#: The headings that are listed, by role, and their level there.
LEVELS = {"heading.1": 1, "heading.2": 2, "annex.title": 1}
# About five pages, with something to find on each.
_LONG, _MANY = 9_000, 6


def with_contents(document: Document, diagnostics: Diagnostics) -> Document:
    """The localized document with its contents filled in, or without them."""
    filler = _Filler(replace(document, others=()), diagnostics)
    others = tuple(with_contents(one, diagnostics) for one in document.others)
    return replace(document, blocks=filler.blocks(document.blocks), others=others)


class _Filler(Mapper):
    def __init__(self, document: Document, diagnostics: Diagnostics) -> None:
        self._whole = document
        self.diagnostics = diagnostics
        self._column = 0

    def block(self, block: Block) -> Blocks:
        match block:
            case Contents():
                return self._filled(block)
            case Parallel() if any(isinstance(one, Contents) for c in block.cells for one in c):
                cells = self.cells(block)
                return (replace(block, cells=cells),) if any(cells) else ()
            case Group():
                return super().block(block)
            case _:
                return (block,)

    def cells(self, parallel: Parallel) -> tuple[Blocks, ...]:
        found = []
        for self._column, cell in enumerate(parallel.cells):
            found.append(self.blocks(cell))
        self._column = 0
        return tuple(found)

    def _filled(self, block: Contents) -> Blocks:
        entries = tuple(map(_entry, _headings(self._whole.blocks, self._column)))
        if block.wanted == "yes" and not entries and not self._column:
            self.diagnostics.add("kind.contents-empty", block.place)
        if not entries or (block.wanted == "auto" and not self._is_long(len(entries))):
            return ()
        return (replace(block, entries=entries),)

    def _is_long(self, headings: int) -> bool:
        text = sum(map(len, lines(self._whole)))
        return headings >= _MANY and text >= _LONG * len(self._whole.languages)


def _headings(blocks: Blocks, column: int) -> Iterator[Heading]:
    """The headings of a language that can be led to, wherever they stand."""
    for block in blocks:
        match block:
            case Heading() if block.role in LEVELS and block.id:
                yield block
            case Group() | Quote():
                yield from _headings(block.blocks, column)
            case List():
                for item in block.items:
                    yield from _headings(item.blocks, column)
            case Parallel():
                yield from _headings(block.cells[column], column)
            case _:
                pass


def _entry(heading: Heading) -> Entry:
    return Entry(
        target=heading.id,
        level=LEVELS[heading.role],
        lang=heading.lang,
        content=_words(heading.content),
        marker=heading.marker,
    )


def _words(content: Inlines) -> Inlines:
    """Without footnotes and links: the whole line leads to its heading."""
    found: Inlines = ()
    for node in content:
        match node:
            case Note() | PageRef():
                continue
            case Break():
                found += (Str(" "),)
            case Link() | Strong() | Emph():
                found += _words(node.children)
            case Foreign(lang, children):
                found += (Foreign(lang, _words(children)),)
            case _:
                found += (node,)
    return found
