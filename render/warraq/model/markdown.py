"""CommonMark with MyST roles, read into the nodes of the Document.

Three things are ours: emphasis may stand between an attached particle and a quotation mark
(``ل**«نص»**``), ``[^label]`` refers to a footnote, and a role is parsed into its typed value at
once, so that a fault in it is reported with its line and column. HTML is text, as typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it.token import Token

from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import (
    Block,
    Blocks,
    Code,
    Column,
    Heading,
    Inlines,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Str,
    Table,
)
from warraq.model.located import LocatedStr
from warraq.model.markdown_inlines import InlineReader
from warraq.model.markdown_rules import parser

__all__ = ["Prose", "code_lines", "parse_prose"]


@dataclass(frozen=True, slots=True)
class Prose:
    """Blocks of one language, and the footnotes that stand among them by label."""

    blocks: Blocks
    notes: Mapping[str, Blocks] = field(default_factory=dict)


#: What pipe tables call right is where figures stand.
_ALIGN = {"right": "decimal", "center": "center"}


class _BlockReader(InlineReader):
    def __init__(self, source: LocatedStr, lang: str, diagnostics: Diagnostics) -> None:
        super().__init__(source, lang, diagnostics)
        self.lines = source.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.notes: dict[str, Blocks] = {}

    def line_place(self, token: Token) -> Place:
        line = token.map[0] if token.map else 0
        indent = len(self.lines[line]) - len(self.lines[line].lstrip())
        return self.source.at(self.starts[line] + indent)

    def _locator(self, token: Token) -> Callable[[int], Place]:
        """Places of offsets in an inline token, whose lines lost their indentation and markers."""
        first = token.map[0] if token.map else 0
        parts = token.content.split("\n")

        def at(offset: int) -> Place:
            row = token.content.count("\n", 0, offset)
            before = sum(len(part) + 1 for part in parts[:row])
            line = min(first + row, len(self.lines) - 1)
            column = max(self.lines[line].find(parts[row]), 0)
            return self.source.at(self.starts[line] + column + offset - before)

        return at

    def content(self, token: Token) -> Inlines:
        return self.inlines(token.children, self._locator(token))

    def blocks(self, tokens: list[Token]) -> Blocks:
        out: list[Block] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            end = _closing(tokens, index)
            out.extend(self._block(token, tokens[index + 1 : end]))
            index = end + 1
        return tuple(out)

    def _block(self, token: Token, inner: list[Token]) -> Iterator[Block]:
        lang, place = self.lang, self.line_place(token)
        match token.type:
            case "paragraph_open":
                content, anchor = _anchor(self.content(inner[0]))
                yield Paragraph(id=anchor, lang=lang, place=place, content=content)
            case "heading_open":
                level = int(token.tag[1])
                if level > 3:
                    self.diagnostics.add("text.heading-level", place, level=level)
                level = min(level, 3)
                content, anchor = _anchor(self.content(inner[0]))
                yield Heading(
                    id=anchor, lang=lang, place=place, level=level + 1, role=f"heading.{level}",
                    content=content, numbered=True,
                )  # fmt: skip
            case "bullet_list_open" | "ordered_list_open":
                yield self._list(token, inner, place)
            case "blockquote_open":
                yield Quote(lang=lang, place=place, blocks=self.blocks(inner))
            case "table_open":
                yield self._table(inner, place)
            case "footnote_reference_open":
                self.notes[token.meta["label"]] = self.blocks(inner)
            case "fence" | "code_block":
                content = (Code(token.content.rstrip("\n")),)
                yield Paragraph(lang=lang, place=place, content=content)
            case _:
                self.diagnostics.add("text.unsupported", place, what=token.type)

    def _list(self, token: Token, inner: list[Token], place: Place) -> List:
        items: list[ListItem] = []
        index = 0
        while index < len(inner):
            end = _closing(inner, index)
            blocks = self.blocks(inner[index + 1 : end])
            where = self.line_place(inner[index])
            items.append(_item(blocks, self.lang, where))
            index = end + 1
        ordered = token.type == "ordered_list_open"
        return List(
            lang=self.lang, place=place, counter="decimal" if ordered else "bullet",
            start=_start(token) if ordered else 1, items=tuple(items),
        )  # fmt: skip

    def _table(self, inner: list[Token], place: Place) -> Table:
        columns: list[Column] = []
        rows: list[list[Inlines]] = []
        for index, token in enumerate(inner):
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "th_open":
                style = str(token.attrGet("style") or "")
                align: Any = (
                    "decimal" if "right" in style else "center" if "center" in style else "start"
                )
                columns.append(Column(head=self.content(inner[index + 1]), align=align))
            elif token.type == "td_open":
                rows[-1].append(self.content(inner[index + 1]))
        body = tuple(Row(cells=tuple(cells)) for cells in rows if cells)
        return Table(lang=self.lang, place=place, columns=tuple(columns), rows=body)


def _start(token: Token) -> int:
    start = token.attrGet("start")
    return 1 if start is None else int(start)


def _item(blocks: Blocks, lang: str, place: Place) -> ListItem:
    """A list item, to which an id at the end of its first paragraph belongs."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not first.id:
        return ListItem(lang=lang, place=place, blocks=blocks)
    return ListItem(
        id=first.id, lang=lang, place=place, blocks=(replace(first, id=""), *blocks[1:])
    )


def _anchor(content: Inlines) -> tuple[Inlines, str]:
    """A heading's or paragraph's explicit id, written ``{#id}`` at its end, as pandoc does."""
    last = content[-1] if content else None
    found = re.search(r"\s*\{#([\w.-]+)\}$", last.text) if isinstance(last, Str) else None
    if isinstance(last, Str) and found:
        return (*content[:-1], replace(last, text=last.text[: found.start()])), found[1]
    return content, ""


def _closing(tokens: list[Token], index: int) -> int:
    """The index of the token that closes the one at ``index`` (itself if it has no inside)."""
    depth = 0
    for here in range(index, len(tokens)):
        depth += tokens[here].nesting
        if depth == 0:
            return here
    return len(tokens) - 1


def code_lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of code blocks, as half-open ranges counted from 0."""
    for token in parser().parse(text):
        if token.type in ("fence", "code_block") and token.map:
            yield token.map[0], token.map[1]


def parse_prose(source: LocatedStr, lang: str, diagnostics: Diagnostics) -> Prose:
    """A text of several blocks in one language."""
    reader = _BlockReader(source, lang, diagnostics)
    blocks = reader.blocks(parser().parse(str(source)))
    return Prose(blocks, reader.notes)
