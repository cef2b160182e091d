"""What the templates see besides the nodes.

A `View` turns children into markup, names classes and attributes, and keeps account of what the
page needs: styles, pictures, notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from markupsafe import Markup, escape

from warraq.document.links import is_safe_target
from warraq.document.plain import plain
from warraq.document.roles import lineage
from warraq.document.tree import (
    Block,
    Blocks,
    Direction,
    Document,
    Entry,
    Field,
    Fields,
    Figure,
    Group,
    Heading,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    PageRef,
    Paragraph,
    Parallel,
    Piece,
    Resolved,
    Row,
    Str,
    Table,
    direction,
)
from warraq.formats import WriteContext
from warraq.formats.html import resolved
from warraq.formats.html.ids import Ids
from warraq.formats.html.lists import Lists
from warraq.formats.html.numbers import Alignment, align_columns
from warraq.formats.html.page_numbers import PageNumbers
from warraq.formats.html.pairs import Pairs
from warraq.formats.html.pictures import Pictures
from warraq.formats.html.style import StyleSheet
from warraq.formats.html.templates import Templates, templates
from warraq.formats.html.words import words

__all__ = ["Endnotes", "Medium", "View"]

#: The types of node that the roots of roles are made for.
_TYPES: dict[str, type] = {
    "group": Group,
    "list": List,
    "fields": Fields,
    "table": Table,
    "figure": Figure,
    "heading": Heading,
}


class Medium(StrEnum):
    """``paged``: for an engine that knows running elements and footnotes (CSS GCPM)."""

    SCREEN = "screen"
    PAGED = "paged"


@dataclass(frozen=True, slots=True)
class Endnote:
    """A footnote, with the id that its reference leads to and the language it was made in."""

    id: str
    lang: str
    dir: str
    note: Note


class Endnotes(list[Endnote]):
    """The footnotes of a page for the screen, in the order of their references."""


class View(PageNumbers, Pairs):
    """What a template may ask of the page."""

    def __init__(self, document: Document, context: WriteContext, medium: Medium) -> None:
        self.document = document
        self.medium = medium
        self.theme = context.theme
        self.templates: Templates = templates(context.template_folders)
        self.styles = StyleSheet(context.theme, document.kind, document.languages)
        self.is_paged = medium is Medium.PAGED
        self.pictures = Pictures(context.theme, inside=not self.is_paged)
        self.lists = Lists()
        self.lang = document.languages[0]
        self.dir = direction(self.lang)
        self._diagnostics = context.diagnostics
        self._languages: list[str] = [self.lang]
        self._extra_classes: tuple[str, ...] = ()
        self._ids = Ids(document)
        self.notes = Endnotes()
        self._in_note = False
        self._in_heading = False
        self._alignments: dict[int, Sequence[Alignment]] = {}
        self._is_secondary = False

    @contextmanager
    def part(self, part: Document) -> Iterator[None]:
        """Another document of the same file, with notes of its own."""
        whole, around, notes = self.document, self._languages, self.notes
        self.document, self._languages = part, [part.languages[0]]
        self.notes = Endnotes()
        self.styles.use_language(part.languages[0])
        yield
        self.document, self._languages, self.notes = whole, around, notes

    # --- facts about the file ----------------------------------------------------------------

    def title(self) -> str:
        return plain(next(iter(self.document.properties.titles.values()), ()))

    def description(self) -> str:
        return plain(next(iter(self.document.properties.descriptions.values()), ()))

    def author(self) -> str:
        return plain(self.document.properties.author)

    def date(self) -> str:
        date = self.document.properties.date
        return date.iso if date else ""

    # --- children ----------------------------------------------------------------------------

    def blocks(self, nodes: Iterable[Block | ListItem]) -> Markup:
        return Markup("\n").join(self._block(node) for node in nodes)

    def tile(self, node: Block) -> Markup:
        """A block that is itself a cell of its row, so that neighbours are equally high."""
        self._extra_classes = ("tile",)
        return self._block(node)

    def _block(self, node: Block | ListItem) -> Markup:
        self.styles.use_language(node.lang)
        macro = self.templates.macro(node, node.role if _is_of_its_kind(node) else "")
        self._in_heading = isinstance(node, Heading)
        self._languages.append(node.lang)
        try:
            return macro(node, self)
        finally:
            self._languages.pop()

    def inlines(self, nodes: Inlines) -> Markup:
        return Markup().join(self._inline(node) for node in nodes)

    def _inline(self, node: Inline) -> Markup:
        if isinstance(node, Str):
            show = resolved.compounds if self._in_heading else escape
            return words(Piece(node.text), show, around=self.current_dir())
        return self.templates.macro(node)(node, self)

    def cells(self, node: Parallel) -> list[Markup]:
        """The cells of a parallel row; only the first language owns bookmarks."""
        shown: list[Markup] = []
        for position, blocks in enumerate(node.cells):
            before, self._is_secondary = self._is_secondary, position > 0
            shown.append(self.blocks(blocks))
            self._is_secondary = before
        return shown

    def note_blocks(self, node: Note) -> Markup:
        """The text of a footnote, as phrasing content where that is possible: a footnote stands
        inside a paragraph, and HTML closes a paragraph at the next one."""
        before, self._in_note = self._in_note, True
        try:
            return self.blocks(node.blocks)
        finally:
            self._in_note = before

    # --- attributes --------------------------------------------------------------------------

    def attributes(self, node: Block | ListItem, *classes: str) -> Markup:
        """``id``, ``class``, and ``lang`` and ``dir`` where they differ from what is around."""
        names = [*self.styles.use(node.role), *self._extra_classes, *classes]
        self._extra_classes = ()
        if isinstance(node, Heading) and self._is_secondary:
            names.append("secondary")
        shown = Markup()
        if html_id := self._ids.take(node):
            shown += Markup(' id="{}"').format(html_id)
        shown += Markup(' class="{}"').format(" ".join(dict.fromkeys(names)))
        return shown + self._language(node.lang, self._languages[-2])

    def part_id(self, part: Row | Field, node: Table | Fields) -> Markup:
        """The id of a row, where something leads to it."""
        html_id = self._ids.take_part(part, node)
        return Markup(' id="{}"').format(html_id) if html_id else Markup()

    def role_class(self, role: str, *classes: str) -> Markup:
        """The class attribute for a part of a node that has a role of its own."""
        return Markup(' class="{}"').format(" ".join([*self.styles.use(role), *classes]))

    def _language(self, lang: str, around: str) -> Markup:
        shown = Markup()
        if lang != around:
            shown += Markup(' lang="{}"').format(lang)
        if direction(lang) != direction(around):
            shown += Markup(' dir="{}"').format(direction(lang))
        return shown

    def current_dir(self) -> Direction:
        return direction(self._languages[-1])

    # --- inlines -----------------------------------------------------------------------------

    def foreign(self, lang: str, children: Inlines) -> Markup:
        """Words of another language; of another direction, they are isolated too."""
        self.styles.use_language(lang)
        around = self._languages[-1]
        self._languages.append(lang)
        text = self.inlines(children)
        self._languages.pop()
        if direction(lang) == direction(around):
            return Markup('<span lang="{}">{}</span>').format(lang, text)
        return Markup('<bdi class="foreign-{1}" lang="{0}" dir="{1}">{2}</bdi>').format(
            lang, direction(lang), text
        )

    def href(self, node: Link) -> str:
        """Where a link leads; empty where no link may lead there."""
        if not is_safe_target(node.target):
            return ""
        if node.target.startswith("#"):
            return "#" + self._ids.find(node.target[1:], self._languages[-1])
        return node.target

    def is_address(self, node: Link) -> bool:
        """Whether a link shows its own address, which runs left to right in every language, and
        is not isolated as a value of its own."""
        if any(isinstance(child, Resolved) for child in node.children):
            return False
        shown = plain(node.children)
        return shown == node.target or shown in node.target.split(":", 1)[-1]

    def note_id(self, node: Note) -> str:
        return self._ids.note(node.id, self._languages[-1])

    def keep_note(self, node: Note) -> str:
        """Put a note on the list of endnotes; gives nothing to print."""
        lang = self._languages[-1]
        self.notes.append(Endnote(self.note_id(node), lang, direction(lang), node))
        return ""

    def page_ref(self, node: PageRef) -> str:
        return "#" + self._ids.find(node.target, self._languages[-1])

    def report_page_ref(self, node: PageRef) -> str:
        self._diagnostics.add("html.page-reference", node.place, target=node.target)
        return ""

    def entry_href(self, entry: Entry) -> str:
        """Where a line of the contents leads."""
        return "#" + self._ids.find(entry.target, entry.lang)

    def entry_language(self, entry: Entry) -> Markup:
        return self._language(entry.lang, self._languages[-1])

    # --- blocks ------------------------------------------------------------------------------

    def paragraph_tag(self, node: Paragraph) -> str:
        if self._in_note and self.is_paged:
            return "span"
        notes = [child for child in node.content if isinstance(child, Note)]
        is_plain = all(isinstance(block, Paragraph) for note in notes for block in note.blocks)
        return "p" if is_plain or not self.is_paged else "div"

    def heading_tag(self, node: Heading) -> str:
        return f"h{min(node.level, 6)}"

    def cell(self, node: Table, row: Row, column: int) -> Markup:
        """A cell's content; in a column of figures, tied to the decimal sign of its column."""
        if id(node) not in self._alignments:
            self._alignments[id(node)] = align_columns(node)
        content = row.cells[column]
        shown = self.inlines(content)
        alignment = self._alignments[id(node)][column]
        style = alignment.style(plain(content)) if alignment else ""
        if not style:
            return shown
        return Markup('<span class="figure-box" style="{}">{}</span>').format(style, shown)

    def tile_rows(self, node: Group) -> list[Blocks]:
        """Tiles in rows of much the same length."""
        count = len(node.blocks)
        rows = max(1, -(-count // self.theme.tiles_in_a_row(self.document.kind)))
        length = -(-count // rows)
        return [node.blocks[start : start + length] for start in range(0, count, length)]

    def is_secondary(self) -> bool:
        """Whether another language owns the bookmarks."""
        return self._is_secondary

    def alt(self, node: Figure) -> str:
        return plain(node.alt)

    def flat(self, nodes: Inlines) -> str:
        return plain(nodes)

    def alt_of(self, node: Group) -> str:
        """The words of a group: what is said in place of a picture of it."""
        return " ".join(
            plain(block.content) for block in node.blocks if isinstance(block, Paragraph)
        )

    def resolved(self, node: Resolved) -> Markup:
        return resolved.show(node, partial(words, around=self.current_dir()))


def _is_of_its_kind(node: Block | ListItem) -> bool:
    """Whether a node is of the type that its role is made for: words in an emblem may have the
    emblem's role, and are still no emblem."""
    *_, root = lineage(node.role)
    made_for = _TYPES.get(root)
    return made_for is None or isinstance(node, made_for)
