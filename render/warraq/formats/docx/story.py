"""What is shared while one file is written, and where the writing stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from warraq.diagnostics import Diagnostics
from warraq.document.tree import Block, Direction, Document, direction
from warraq.formats.docx.bookmarks import Bookmarks
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.house import House
from warraq.formats.docx.inlines import Look
from warraq.formats.docx.languages import latin_companion, word_tag
from warraq.formats.docx.notes import Notes
from warraq.formats.docx.numbering import Numbering
from warraq.formats.docx.ooxml import Element
from warraq.formats.docx.package import Part
from warraq.formats.docx.pieces import Properties
from warraq.formats.docx.styles import StyleSheet
from warraq.theme import Page, RoleStyle, Theme

if TYPE_CHECKING:
    from warraq.formats.docx.remarks import Remarks

__all__ = ["Build", "Story"]


@dataclass(slots=True)
class Build:
    """The state of one file: its styles, lists, notes, bookmarks, and the numbers it gave out.

    ``document`` is the part that is being written, where the file has several; each has a section.
    """

    document: Document
    theme: Theme
    diagnostics: Diagnostics
    styles: StyleSheet
    numbering: Numbering
    notes: Notes
    bookmarks: Bookmarks
    remarks: Remarks
    template_folders: tuple[Path, ...] = ()
    house: House | None = None
    is_in_parts: bool = False
    sections: int = 0
    drawings: int = 0
    controls: int = 0
    #: What runs say of themselves, by their looks and whether they go right to left.
    runs: dict[tuple[Look, bool], Properties] = field(default_factory=dict)
    #: The document's languages as Word knows them: left to right, and right to left.
    own_lang: tuple[str, str] = field(init=False)

    def __post_init__(self) -> None:
        languages = self.document.all_languages
        bidi = next((lang for lang in languages if direction(lang) == "rtl"), "ar")
        self.own_lang = (latin_companion(languages), word_tag(bidi))

    @property
    def direction(self) -> Direction:
        return direction(self.document.languages[0])

    @property
    def page(self) -> Page:
        page = self.styles.page
        return self.house.page(self.direction, page.gutter) if self.house else page

    @property
    def bidi_lang(self) -> str:
        return self.own_lang[True]

    @property
    def latin_lang(self) -> str:
        return self.own_lang[False]

    def begin_section(self) -> None:
        """Count a section, whose notes are numbered from one."""
        self.sections += 1
        self.notes.begin()

    @property
    def span(self) -> str:
        """The name of the bookmark around the part that is being written; empty if it is alone."""
        return f"_Part{self.sections}" if self.is_in_parts else ""

    def look(self, role: str) -> RoleStyle:
        return self.styles.look(role)

    def next_drawing(self) -> int:
        """A number that no other drawing of the file has (20.4.2.5, ``docPr/@id``)."""
        self.drawings += 1
        return self.drawings

    def next_control(self) -> int:
        """A number that no other content control of the file has (17.5.2.18)."""
        self.controls += 1
        return self.controls


@dataclass(slots=True)
class Story:
    """One part that holds text, since relationships belong to parts: body, notes, a header."""

    build: Build
    part: Part
    write: Callable[[Story, Iterable[Block], Frame], list[Element]]

    def blocks(self, blocks: Iterable[Block], frame: Frame) -> list[Element]:
        return self.write(self, blocks, frame)

    def external(self, target: str) -> str:
        """The relationship of a hyperlink; one for each address."""
        return self.part.relate_to(target, "hyperlink")
