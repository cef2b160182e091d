"""The Document: what stands on the page, in the manner of pandoc's AST.

One small tree that every kind builds and every format writes. Nodes are immutable. A block has an
``id`` (from the content, shared by its translations), a ``role`` (see `warraq.document.roles`), a
language and a ``place`` in the source.

A tree is first built with `Typed` values and labels; `warraq.locale.localize` replaces each with a
`Resolved` string and fills every ``marker``. Formats see the localized tree only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal, NamedTuple

from warraq.diagnostics import NOWHERE, Place
from warraq.document.values import DateValue, MarkerValue, PhoneValue, Value

Direction = Literal["rtl", "ltr"]
Isolate = Literal["", "rtl", "ltr"]
Digits = Literal["latn", "arab", "arabext"]

# --- inlines ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Str:
    """Text as written."""

    text: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Strong:
    children: Inlines


@dataclass(frozen=True, slots=True)
class Emph:
    """Emphasis; Arabic has no italics, so a format shows it by weight or colour there."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Code:
    """Text in a fixed-width face, left to right."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Link:
    """``target`` is an address (http, https, mailto, tel) or ``#id`` within the document."""

    target: str
    children: Inlines
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than their paragraph."""

    lang: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Typed:
    """A value that waits for its string (before localize only)."""

    value: Value
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class NumRef:
    """A reference to the number of a heading, table or figure (before localize only).

    ``in_caption``: the number itself, as it stands before a caption.
    """

    target: str
    place: Place = field(default=NOWHERE, compare=False)
    in_caption: bool = False


@dataclass(frozen=True, slots=True)
class NoteRef:
    """A reference to a footnote by its label (before localize only).

    ``blocks`` are those of a note that stands in the same text; a note without them is looked up.
    """

    label: str
    place: Place = field(default=NOWHERE, compare=False)
    blocks: Blocks = ()


class Piece(NamedTuple):
    """A part of a string, and the direction in which it must be isolated (see `Resolved`)."""

    text: str
    isolate: Isolate = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The string to show, the value that it came from, and how it must be isolated.

    ``isolate`` is the direction of the string where it must be set apart from the text around it
    (UAX #9, isolates), else empty: each format isolates in its own way, and the string itself
    holds no directional marks. Where only parts of it are to be set apart (من -5% إلى 3%),
    ``pieces`` are what it is made of, and ``isolate`` is empty.
    """

    text: str
    value: Value
    isolate: Isolate = ""
    place: Place = field(default=NOWHERE, compare=False)
    pieces: tuple[Piece, ...] = ()

    @property
    def parts(self) -> tuple[Piece, ...]:
        """What formats write, each part isolated or not: the pieces, or the whole string."""
        return self.pieces or (Piece(self.text, self.isolate),)

    @property
    def is_unbroken(self) -> bool:
        """Whether it stays on one line, as a telephone number that is dialled in one go."""
        return isinstance(self.value, PhoneValue)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, at the point of its reference. Only the first reference carries ``blocks``."""

    id: str
    marker: Resolved
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page, which only the format knows.

    ``digits``: the numbering system (CLDR) to write it in: ``latn``, ``arab`` or ``arabext``.
    """

    digits: Digits = "latn"


@dataclass(frozen=True, slots=True)
class PageCount:
    """The number of pages, which only the format knows."""

    digits: Digits = "latn"


@dataclass(frozen=True, slots=True)
class PageRef:
    """The page on which ``target`` stands, which only the format knows."""

    target: str
    digits: Digits = "latn"
    place: Place = field(default=NOWHERE, compare=False)


Inline = (
    Str
    | Strong
    | Emph
    | Code
    | Break
    | Link
    | Foreign
    | Typed
    | NumRef
    | NoteRef
    | Resolved
    | Note
    | PageNumber
    | PageCount
    | PageRef
)
Inlines = tuple[Inline, ...]

# --- blocks ----------------------------------------------------------------------------------


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

# --- document --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A running line: what stands at its start, centre and end."""

    start: Inlines = ()
    center: Inlines = ()
    end: Inlines = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands on the pages besides the text.

    ``cover``: a page of its own before all others, which counts and bears no number. ``masthead``:
    the letterhead or title band, at the top of the first page. ``head``: the running line at the
    top of the later pages. ``foot``: at the bottom of every page. ``mark``: the classification,
    centred at the top and bottom of every page. ``watermark``: ``Draft``.
    """

    cover: Blocks = ()
    masthead: Blocks = ()
    head: Band = Band()
    foot: Band = Band()
    mark: Inlines = ()
    watermark: Inlines = ()

    @property
    def front(self) -> Blocks:
        """What is read before the text: cover and masthead."""
        return (*self.cover, *self.masthead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a reader's program shows about the file; texts by language, first language first."""

    titles: Mapping[str, Inlines]
    descriptions: Mapping[str, Inlines] = field(default_factory=dict)
    author: Inlines = ()
    identifier: str = ""
    date: DateValue | None = None
    classification: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a reviewer says of the block with the id ``target``: no part of the document's text."""

    target: str
    lang: str
    author: Inlines
    date: DateValue | None = None
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """``languages[0]`` gives the page its direction; more than one: parallel columns.

    ``others``: the same in other languages, each a whole document that follows this one in its
    file. The properties of this one are those of the file.
    """

    kind: str
    languages: tuple[str, ...]
    properties: Properties
    furniture: Furniture
    blocks: Blocks
    remarks: tuple[Remark, ...] = ()
    others: tuple[Document, ...] = ()

    @property
    def parts(self) -> tuple[Document, ...]:
        """This document alone, and the others, in their order."""
        return (replace(self, others=()), *self.others)

    @property
    def all_languages(self) -> tuple[str, ...]:
        """The languages of all parts."""
        return tuple(lang for part in self.parts for lang in part.languages)


RTL_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})
_RTL_LANGUAGES = frozenset({"ar", "fa", "ur", "he", "ps", "sd", "ug", "ckb", "yi", "dv", "syr"})


@cache
def direction(lang: str) -> Direction:
    """The direction of a language (BCP 47); an explicit script subtag decides."""
    primary, *subtags = lang.replace("_", "-").split("-")
    for subtag in subtags:
        if len(subtag) == 4 and subtag.isalpha():
            return "rtl" if subtag.title() in RTL_SCRIPTS else "ltr"
    return "rtl" if primary.lower() in _RTL_LANGUAGES else "ltr"


__all__ = [
    "Band", "Block", "Blocks", "Break", "Code", "Column", "Contents", "Digits", "Direction",
    "Document", "Emph", "Entry", "Field", "Fields", "Figure", "Foreign", "Furniture", "Group",
    "Heading", "Image", "Inline", "Inlines", "Isolate", "Link", "List", "ListItem", "MarkerValue",
    "Note", "NoteRef", "NumRef", "PageBreak", "PageCount", "PageNumber", "PageRef", "Paragraph",
    "Parallel", "Piece", "Properties", "Quote", "Remark", "Resolved", "Row", "Space", "Str",
    "Strong", "Table", "Typed", "direction",
]  # fmt: skip
