"""What stands on lines of its own: paragraphs, lists, tables, groups of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from warraq.diagnostics import NOWHERE, Place
from warraq.document.tree.inlines import Digits, Inlines, Resolved

__all__ = [
    "Block", "Blocks", "Column", "Contents", "Entry", "Field", "Fields", "Figure", "Group",
    "Heading", "Image", "List", "ListItem", "PageBreak", "Paragraph", "Parallel", "Quote",
    "Row", "Space", "Table",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    id: str = ""
    role: str
    lang: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(_Node):
    role: str = "paragraph"
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(_Node):
    """``level`` counts from 1; the document's title is level 1 with the role ``title``."""

    role: str = "heading.1"
    level: int
    content: Inlines
    numbered: bool = False
    marker: Resolved | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(_Node):
    role: str = "list.item"
    blocks: Blocks
    marker: Resolved | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class List(_Node):
    """``counter``: ``bullet``, ``decimal``, or ``clause`` (the profile's أولاً → 1- → أ-)."""

    role: str = "list"
    counter: Literal["bullet", "decimal", "clause"] = "bullet"
    start: int = 1
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label and what stands beside it."""

    id: str = ""
    label: Inlines
    value: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields(_Node):
    """Labels with their values, one pair a line, as a table without borders."""

    role: str = "fields"
    items: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """``align``: ``start`` for text, ``center`` for serial numbers, ``decimal`` for figures.

    ``width`` is a share of the table (0 < width ≤ 1), None where the format decides.
    """

    head: Inlines
    align: Literal["start", "center", "decimal"] = "start"
    width: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """``kind``: ``body``, ``section`` (one cell across all columns) or ``total``."""

    id: str = ""
    cells: tuple[Inlines, ...]
    kind: Literal["body", "section", "total"] = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(_Node):
    """Cells are in logical order: the first column stands where the language begins its lines.

    ``header_columns`` counts the columns whose cells head their rows; ``marker`` is the caption's
    number (``جدول 1:``), ``note`` what stands below the table.
    """

    role: str = "table"
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    note: Inlines = ()
    header_columns: int = 0
    numbered: bool = False
    marker: Resolved | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A checked raster or vector image; ``alt`` is empty only where it is decorative."""

    data: bytes = field(repr=False)
    media_type: Literal["image/png", "image/jpeg", "image/svg+xml"]
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(_Node):
    """``width`` in millimetres, None for the width of the text."""

    role: str = "figure"
    image: Image
    alt: Inlines = ()
    decorative: bool = False
    caption: Inlines = ()
    width: float | None = None
    numbered: bool = False
    marker: Resolved | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(_Node):
    role: str = "quote"
    blocks: Blocks
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(_Node):
    """Blocks that belong together.

    ``layout``: ``stack`` (one below the other), ``row`` (side by side, first at the line's start)
    or ``tiles`` (side by side, equally wide). ``keep``: not broken across pages.
    """

    role: str = "group"
    layout: Literal["stack", "row", "tiles"] = "stack"
    blocks: Blocks
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Space(_Node):
    """Room left free for what is filled in by hand; ``height`` in millimetres."""

    role: str = "space"
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak(_Node):
    role: str = "page-break"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the contents: the heading with the id ``target``, as it is shown there.

    ``level`` counts from 1; ``lang`` is the heading's.
    """

    target: str
    level: int
    lang: str
    content: Inlines
    marker: Resolved | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents(_Node):
    """The table of contents; `warraq.document.contents` gives it its entries or takes it out.

    ``wanted``: ``auto`` stands where the document is long, ``yes`` wherever there are headings.
    ``digits`` are those of the page numbers, which only the format knows.
    """

    role: str = "contents"
    wanted: Literal["auto", "yes"] = "auto"
    title: Inlines = ()
    digits: Digits = "latn"
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel(_Node):
    """The same thing in several languages side by side, one cell for each of the document's
    languages, in their order; a cell is empty where a language has nothing to say there."""

    role: str = "parallel"
    cells: tuple[Blocks, ...]


Block = (
    Paragraph
    | Heading
    | List
    | Fields
    | Table
    | Figure
    | Quote
    | Group
    | Space
    | PageBreak
    | Contents
    | Parallel
)
Blocks = tuple[Block, ...]
