"""From a localized Document to one HTML page.

`View` is all that the templates see besides the nodes: it turns children into markup, names classes
and attributes, and keeps account of what the page needs (styles, pictures, notes).
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from markupsafe import Markup, escape

from warraq.document.plain import plain
from warraq.document.tree import (
    Block,
    Blocks,
    Column,
    Document,
    Field,
    Figure,
    Group,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    PageCount,
    PageNumber,
    PageRef,
    Paragraph,
    Parallel,
    Resolved,
    Row,
    Str,
    Table,
    direction,
)
from warraq.formats import WriteContext
from warraq.formats.html import fonts
from warraq.formats.html.ids import Ids
from warraq.formats.html.numbers import Alignment, align_columns
from warraq.formats.html.style import StyleSheet, declare, number
from warraq.formats.html.templates import Templates, templates

__all__ = ["Medium", "Page", "View", "render"]

#: The names that CSS gives to the numbering systems of CLDR.
_COUNTER_STYLES = {"latn": "decimal", "arab": "arabic-indic", "arabext": "persian"}
_DIGITS = {"latn": "1", "arab": "١", "arabext": "۱"}
#: A row of parallel texts up to this many characters stays on one page.
_SHORT = 700
#: More tiles than this are set in several rows.
_TILES_IN_A_ROW = 4


class Medium(StrEnum):
    """``paged``: for an engine that knows running elements and footnotes (CSS GCPM)."""

    SCREEN = "screen"
    PAGED = "paged"


@dataclass(frozen=True, slots=True)
class Page:
    """The page, and the pictures that it names by the scheme ``warraq:``."""

    html: str
    images: dict[str, Image]


def render(
    document: Document, context: WriteContext, medium: Medium, *, embed_fonts: bool = False
) -> Page:
    """Write ``document`` as a page of HTML."""
    view = View(document, context, medium)
    body = view.body()
    css = [view.templates.style_sheet("base.css"), view.page_css(), view.styles.css()]
    css.append(view.templates.style_sheet(f"{medium}.css"))
    if embed_fonts:
        css.insert(0, fonts.embedded(context.theme, _wanted(body, view.styles.weights())))
    # Style sheets are ours and the caller's own; all they must not do is end their element.
    style = Markup("\n".join(css).replace("</", "<\\/"))  # noqa: S704
    html = view.templates.shell(page=view, document=document, body=body, css=style)
    return Page(html, view.images)


def _wanted(body: Markup, weights: frozenset[int]) -> fonts.Wanted:
    return fonts.Wanted(
        # Markup and all: the few characters of the tags do no harm, and none of the text is missed.
        text=body.unescape(),
        weights=weights,
        has_italics='<em class="ltr"' in body,
        has_code="<code" in body,
    )


@dataclass(slots=True)
class Endnotes:
    """The footnotes in the order of their references."""

    seen: list[Note] = field(default_factory=list)


class View:
    """What a template may ask of the page."""

    def __init__(self, document: Document, context: WriteContext, medium: Medium) -> None:
        self.document = document
        self.medium = medium
        self.theme = context.theme
        self.templates: Templates = templates(context.template_folders)
        self.styles = StyleSheet(context.theme, document.kind, document.languages)
        self.images: dict[str, Image] = {}
        self.is_paged = medium is Medium.PAGED
        self.lang = document.languages[0]
        self.dir = direction(self.lang)
        self._diagnostics = context.diagnostics
        self._languages: list[str] = [self.lang]
        self._roles: list[str] = []
        self._extra_classes: tuple[str, ...] = ()
        self._ids = Ids(document)
        self._notes = Endnotes()
        self._in_note = False
        self._alignments: dict[int, Sequence[Alignment]] = {}
        self._is_secondary = False

    # --- the page ----------------------------------------------------------------------------

    def body(self) -> Markup:
        """Masthead, text and, on the screen, the notes."""
        text = self.blocks(self.document.blocks)
        parts = [self._masthead(), Markup("<main>{}</main>").format(text), self._endnotes()]
        # A paged engine repeats running elements from the page on that they stand; on the screen
        # they end the text.
        parts.insert(0 if self.is_paged else len(parts), self._furniture())
        return Markup("\n").join(part for part in parts if part)

    def page_css(self) -> str:
        """The paper and its margins, for both kinds of engine."""
        page = self.styles.page
        start, end = ("right", "left") if self.dir == "rtl" else ("left", "right")
        first_top = self.theme.letterhead.space if self._is_preprinted() else page.first_top
        sheet = {
            "size": f"{number(page.width)}mm {number(page.height)}mm",
            "margin-top": f"{number(page.top)}mm",
            "margin-bottom": f"{number(page.bottom)}mm",
            f"margin-{start}": f"{number(page.start)}mm",
            f"margin-{end}": f"{number(page.end)}mm",
        }
        measure = page.width - page.start - page.end
        rules = {
            "@page": sheet,
            "@page :first": {"margin-top": f"{number(first_top)}mm"},
            ":root": {"--measure": f"{number(measure)}mm"},
            ".parallel-cell": {"padding-inline": f"{number(page.gutter / 2)}mm"},
        }
        return "\n".join(f"{name} {{ {declare(rule)} }}" for name, rule in rules.items())

    def title(self) -> str:
        titles = self.document.properties.titles
        return plain(next(iter(titles.values()), ()))

    def description(self) -> str:
        return plain(next(iter(self.document.properties.descriptions.values()), ()))

    def author(self) -> str:
        return plain(self.document.properties.author)

    def date(self) -> str:
        date = self.document.properties.date
        return date.iso if date else ""

    def _is_preprinted(self) -> bool:
        return self.theme.letterhead.mode == "preprinted" and any(
            _is_letterhead(block) for block in self.document.furniture.masthead
        )

    def _masthead(self) -> Markup:
        shown = self.document.furniture.masthead
        if self.theme.letterhead.mode != "drawn":
            shown = tuple(block for block in shown if not _is_letterhead(block))
        if not shown:
            return Markup()
        return Markup('<header class="page-masthead">{}</header>').format(self.blocks(shown))

    def _furniture(self) -> Markup:
        furniture = self.document.furniture
        return self.templates.macro(furniture)(furniture, self)

    def _endnotes(self) -> Markup:
        if self.is_paged or not self._notes.seen:
            return Markup()
        show = self.templates.macro(self._notes)
        return show(self._notes.seen, self)

    # --- children ----------------------------------------------------------------------------

    def blocks(self, nodes: Iterable[Block | ListItem]) -> Markup:
        return Markup("\n").join(self._block(node) for node in nodes)

    def tile(self, node: Block) -> Markup:
        """A block that is itself a cell of its row, so that neighbours are equally high."""
        self._extra_classes = ("tile",)
        return self._block(node)

    def _block(self, node: Block | ListItem) -> Markup:
        self.styles.use_language(node.lang)
        # A part that repeats its box's role is not another such box.
        role = "" if self._roles and self._roles[-1] == node.role else node.role
        macro = self.templates.macro(node, role)
        self._languages.append(node.lang)
        self._roles.append(node.role)
        try:
            return macro(node, self)
        finally:
            self._languages.pop()
            self._roles.pop()

    def inlines(self, nodes: Inlines) -> Markup:
        return Markup().join(self._inline(node) for node in nodes)

    def _inline(self, node: Inline) -> Markup:
        if isinstance(node, Str):
            return escape(node.text)
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
        names = [*self._extra_classes, *classes, *self.styles.use(node.role)]
        self._extra_classes = ()
        if isinstance(node, Heading) and self._is_secondary:
            names.append("secondary")
        shown = Markup()
        if html_id := self._ids.take(node):
            shown += Markup(' id="{}"').format(html_id)
        shown += Markup(' class="{}"').format(" ".join(dict.fromkeys(names)))
        return shown + self._language(node.lang, self._languages[-2])

    def role_class(self, role: str, *classes: str) -> Markup:
        """The class attribute for a part of a node that has a role of its own."""
        return Markup(' class="{}"').format(" ".join([*classes, *self.styles.use(role)]))

    def _language(self, lang: str, around: str) -> Markup:
        shown = Markup()
        if lang != around:
            shown += Markup(' lang="{}"').format(lang)
        if direction(lang) != direction(around):
            shown += Markup(' dir="{}"').format(direction(lang))
        return shown

    def current_dir(self) -> str:
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
        if node.target.startswith("#"):
            return "#" + self._ids.find(node.target[1:], self._languages[-1])
        return node.target

    def is_address(self, node: Link) -> bool:
        """Whether a link shows its own address, which runs left to right in every language."""
        shown = plain(node.children)
        return shown == node.target or shown in node.target.split(":", 1)[-1]

    def note_id(self, node: Note) -> str:
        return self._ids.note(node.id, self._languages[-1])

    def keep_note(self, node: Note) -> str:
        """Put a note on the list of endnotes; gives nothing to print."""
        self._notes.seen.append(node)
        return ""

    def page_ref(self, node: PageRef) -> str:
        return "#" + self._ids.find(node.target, self._languages[-1])

    def report_page_ref(self, node: PageRef) -> str:
        self._diagnostics.add("html.page-reference", node.place, target=node.target)
        return ""

    def counter_style(self, node: PageNumber | PageCount | PageRef) -> str:
        return _COUNTER_STYLES[node.digits]

    def only_page(self, node: PageNumber | PageCount | PageRef) -> str:
        """What a page number is where there is one page only."""
        return _DIGITS[node.digits]

    def has_page_number(self, nodes: Inlines) -> bool:
        for node in nodes:
            if isinstance(node, PageNumber | PageCount):
                return True
            children = getattr(node, "children", None)
            if children and self.has_page_number(children):
                return True
        return False

    # --- blocks ------------------------------------------------------------------------------

    def paragraph_tag(self, node: Paragraph) -> str:
        if self._in_note and self.is_paged:
            return "span"
        notes = [child for child in node.content if isinstance(child, Note)]
        is_plain = all(isinstance(block, Paragraph) for note in notes for block in note.blocks)
        return "p" if is_plain or not self.is_paged else "div"

    def heading_tag(self, node: Heading) -> str:
        return f"h{min(node.level, 6)}"

    def list_style(self, item: ListItem, node: List) -> str:
        """The item's own marker, in every place where it may be shown."""
        marker = self.marker(item, node)
        text = marker.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        return f'list-style-type: "{text} "'

    def marker(self, item: ListItem, node: List) -> str:
        bullet = self.styles.style(node.role).bullet
        if node.counter == "bullet" and bullet:
            return bullet
        return item.marker.text if item.marker else ""

    def list_indent(self, node: List) -> str:
        """Room for the longest marker; about half an em for each letter of it."""
        widest = max((_width(self.marker(item, node)) for item in node.items), default=0)
        return f"padding-inline-start: {number(widest + 0.45)}em"

    def numbering(self, node: List) -> str:
        """What a reader's program is told about the list (PDF: ListNumbering)."""
        if node.counter != "clause":
            return "Disc" if node.counter == "bullet" else "Decimal"
        first = next((item.marker.text for item in node.items if item.marker), "")
        if any(char.isdigit() for char in first):
            return "Decimal"
        return "LowerAlpha" if first.isascii() else "Ordered"

    def columns(self, node: Table) -> Sequence[Column]:
        return node.columns

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
        rows = max(1, -(-count // _TILES_IN_A_ROW))
        length = -(-count // rows)
        return [node.blocks[start : start + length] for start in range(0, count, length)]

    def pair_of(self, node: Parallel) -> str:
        """The class of a row that holds nothing but headings, else nothing."""
        roles = [
            cell[0].role if len(cell) == 1 and isinstance(cell[0], Heading) else ""
            for cell in node.cells
            if cell
        ]
        if not roles or not all(roles):
            return ""
        return f"heading-pair {roles[0].replace('.', '-')}-pair"

    def is_short(self, node: Parallel) -> bool:
        return all(_length(cell) <= _SHORT for cell in node.cells)

    def image(self, node: Figure) -> str:
        """The address of a picture: inside the file, or of our own scheme."""
        if not self.is_paged:
            data = base64.b64encode(node.image.data).decode()
            return f"data:{node.image.media_type};base64,{data}"
        return self._keep(node.image)

    def proportion(self, node: Figure) -> str:
        """A picture's height as a share of its width."""
        share = node.image.height_px / max(node.image.width_px, 1)
        return (
            f"calc({number(node.width)}mm * {number(share)})"
            if node.width
            else (f"{number(share * 100)}%")
        )

    def _keep(self, image: Image) -> str:
        for address, known in self.images.items():
            if known is image:
                return address
        address = f"warraq:image/{len(self.images) + 1}"
        self.images[address] = image
        return address

    def alt(self, node: Figure) -> str:
        return plain(node.alt)

    def flat(self, nodes: Inlines) -> str:
        return plain(nodes)

    def logo(self) -> str:
        """The address of the theme's logo, or nothing."""
        path = self.theme.letterhead.logo
        if not path:
            return ""
        image = _read_logo(Path(path))
        if self.is_paged:
            return self._keep(image)
        return f"data:{image.media_type};base64,{base64.b64encode(image.data).decode()}"

    def alt_of(self, node: Group) -> str:
        """The words of a group: what is said in place of a picture of it."""
        return " ".join(
            plain(block.content) for block in node.blocks if isinstance(block, Paragraph)
        )

    def field_id(self, item: Field) -> str:
        return item.id

    def resolved(self, node: Resolved) -> Markup:
        text = escape(node.text)
        if not node.isolate:
            return text
        return Markup('<bdi dir="{}">{}</bdi>').format(node.isolate, text)


def _is_letterhead(block: Block) -> bool:
    """Whether a block is a letterhead, or begins with one, as where it is in two languages."""
    if block.role == "letterhead":
        return True
    return isinstance(block, Group) and bool(block.blocks) and _is_letterhead(block.blocks[0])


def _width(marker: str) -> float:
    letters = [char for char in marker if not "\u064b" <= char <= "\u0652"]
    return sum(0.62 if char.isdigit() else 0.5 for char in letters)


def _length(blocks: Iterable[object]) -> int:
    total = 0
    for block in blocks:
        content = getattr(block, "content", None)
        if content:
            total += len(plain(content))
        for name in ("blocks", "items", "rows"):
            total += _length(getattr(block, name, ()))
        for cell in getattr(block, "cells", ()):
            total += len(plain(cell))
    return total


def _read_logo(path: Path) -> Image:
    types = {".png": "image/png", ".svg": "image/svg+xml"}
    media_type = types.get(path.suffix.lower(), "image/jpeg")
    return Image(data=path.read_bytes(), media_type=media_type, width_px=0, height_px=0)  # type: ignore[arg-type]
