"""What stands within a line: words, values, references."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from warraq.diagnostics import NOWHERE, Place
from warraq.document.values import PhoneValue, Value

if TYPE_CHECKING:
    # Footnotes hold blocks: for checkers of types alone, blocks know inlines and not the reverse.
    from warraq.document.tree.blocks import Blocks

__all__ = [
    "Break", "Code", "Digits", "Emph", "Foreign", "Inline", "Inlines", "Isolate", "Link",
    "Note", "NoteRef", "NumRef", "PageCount", "PageNumber", "PageRef", "Piece", "Resolved",
    "Str", "Strong", "Typed",
]  # fmt: skip

Isolate = Literal["", "rtl", "ltr"]
Digits = Literal["latn", "arab", "arabext"]


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
