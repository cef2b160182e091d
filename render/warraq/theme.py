"""Design tokens: how each role looks, once, for every format.

``templates/themes/<name>.toml`` names colours, fonts, the page and, role by role, sizes, weights
and spaces. The HTML formats turn a `RoleStyle` into CSS, Word into a style; neither knows a size or
a colour of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Border", "FontStack", "Letterhead", "Page", "RoleStyle", "Theme"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """A rule; ``width`` in points."""

    width: float
    color: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleStyle:
    """The looks of one role in one kind; sizes and spaces in points, indents in millimetres.

    ``size`` is that of the right-to-left scripts, ``latin_size`` that of Latin set on its own or
    beside them; ``leading`` is the distance of base lines (PDF, HTML), ``line`` the multiple of the
    font's own line (Word, where an exact distance clips marks). ``align`` is relative to the
    direction of the text.
    """

    font: str = "text"
    size: float = 14
    latin_size: float = 11
    weight: int = 400
    color: str = "#000000"
    background: str | None = None
    leading: float = 24
    line: float = 1.15
    align: Literal["start", "center", "end", "justify"] = "start"
    space_before: float = 0
    space_after: float = 0
    keep_with_next: bool = False
    indent_start: float = 0
    indent_end: float = 0
    first_line: float = 0
    padding: float = 0
    border_start: Border | None = None
    border_top: Border | None = None
    border_bottom: Border | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FontStack:
    """The families of one font role: for each script, the first that PDF and HTML embed, and what
    Word is told to use (fonts that recipients own, or ours). ``generic`` ends CSS stacks."""

    arabic: str
    latin: str
    hebrew: str
    word_arabic: str
    word_latin: str
    word_hebrew: str
    generic: Literal["serif", "sans-serif", "monospace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper and margins, in millimetres; ``first_top`` is the first page's top margin."""

    width: float = 210
    height: float = 297
    top: float = 25
    bottom: float = 20
    start: float = 25
    end: float = 25
    first_top: float = 25
    gutter: float = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """``drawn``: printed by us. ``preprinted``: ``space`` mm stay free on the first page.
    ``none``: neither. ``logo`` is an image file beside the theme; without one a drawn letterhead
    shows the issuer's ``emblem`` text in a ring of ``emblem_size`` mm."""

    mode: Literal["drawn", "preprinted", "none"] = "drawn"
    space: float = 40
    logo: str = ""
    emblem_size: float = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A loaded theme; see `style` and `page`."""

    name: str
    colors: Mapping[str, str]
    fonts: Mapping[str, FontStack]
    letterhead: Letterhead = field(default_factory=Letterhead)

    def style(self, role: str, kind: str) -> RoleStyle:
        """The style of ``role`` in documents of ``kind``: what the theme says of the role, else of
        its parents, with the kind's own values over the general ones."""
        raise NotImplementedError

    def page(self, kind: str) -> Page:
        """The page of documents of ``kind``."""
        raise NotImplementedError
