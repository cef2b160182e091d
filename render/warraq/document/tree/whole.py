"""The document as a whole: its blocks, what stands on its pages besides, its properties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from warraq.document.tree.blocks import Blocks
from warraq.document.tree.inlines import Inlines
from warraq.document.values import DateValue

__all__ = ["Band", "Document", "Furniture", "Properties", "Remark"]


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
