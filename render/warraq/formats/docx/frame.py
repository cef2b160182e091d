"""The room that blocks are set in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from warraq.formats.docx.ooxml import twips
from warraq.theme import Page

__all__ = ["NARROW", "Frame", "text_width"]

#: Columns under 80 mm are never justified: Arabic words would stand too far apart.
NARROW = 4535


def text_width(page: Page) -> int:
    return twips(page.width - page.start - page.end)


class Frame(NamedTuple):
    """The room that blocks are set in, in twips: its width, and indents from its edges."""

    width: int
    start: int = 0
    end: int = 0
    list_depth: int = 0
    #: Inside a cell, where no table may reach out of the text.
    nested: bool = False
    #: What the role ``paragraph`` is called here: in a quotation, ``quote``.
    roles: Mapping[str, str] = MappingProxyType({})
    #: How wide labels of fields, or markers of lists, are by their name, where each neighbour is a
    #: table or a list of its own.
    labels: Mapping[str, int] = MappingProxyType({})

    @property
    def room(self) -> int:
        return self.width - self.start - self.end

    def inner(self, width: int) -> Frame:
        """A cell of this width."""
        return Frame(width, list_depth=self.list_depth, nested=True, roles=self.roles)

    def indented(self, start: int = 0, end: int = 0) -> Frame:
        start, end = self.start + start, self.end + end
        return Frame(self.width, start, end, self.list_depth, self.nested, self.roles, self.labels)

    def role(self, role: str) -> str:
        return self.roles.get(role, role)
