"""Paragraphs and what is one paragraph on the page: headings, captions, gaps."""

from __future__ import annotations

from warraq.document.tree import (
    Figure,
    Heading,
    Inlines,
    PageBreak,
    Paragraph,
    Resolved,
    Space,
    Table,
    direction,
)
from warraq.formats.docx.bookmarks import counted
from warraq.formats.docx.frame import NARROW, Frame
from warraq.formats.docx.inlines import (
    LONGEST,
    Look,
    Sequence,
    Special,
    Text,
    Token,
    flatten,
)
from warraq.formats.docx.ooxml import Element, make, put, qn, repeated, twips
from warraq.formats.docx.pieces import Properties, text_run
from warraq.formats.docx.runs import make_runs, only_run
from warraq.formats.docx.story import Story
from warraq.formats.docx.support import SPACER
from warraq.theme import RoleStyle

__all__ = [
    "caption", "gap", "page_break", "paragraph", "spacer", "write_heading", "write_page_break",
    "write_paragraph", "write_space",
]  # fmt: skip

#: Titles that Word is to list in the contents, which it collects by the styles of its headings.
_AS_HEADING_1 = frozenset({"annex.title"})
_CELL_EDGES = 12  # points, on both sides together


def paragraph(
    story: Story,
    content: Inlines | list[Token],
    role: str,
    lang: str,
    frame: Frame,
    style: str = "",
) -> Element:
    """A paragraph in the style of its role, or in a given one."""
    build = story.build
    base = direction(lang)
    style = style or build.styles.paragraph(role)
    look = build.styles.look_of(style)
    rtl = base == "rtl"
    indents = None
    if frame.start or frame.end:
        indents = (frame.start + twips(look.indent_start), frame.end + twips(look.indent_end))
    turned = rtl != build.styles.runs_rtl(style)
    ragged = look.align == "justify" and frame.room < NARROW
    if isinstance(content, list):
        tokens = content
    else:
        tokens = flatten(content, lang, _line(look, frame, rtl))
    only = only_run(story, tokens, base)
    element = _begun(style, rtl, turned, indents, ragged, only[1] if only else None)
    if turned:
        borders = build.styles.turned_borders(role, look)
        if borders is not None:
            put(element[0], borders)
    if only:
        element[-1][-1].text = only[0]
    else:
        element.extend(make_runs(story, tokens, base, look))
    return element


def _line(look: RoleStyle, frame: Frame, rtl: bool) -> int:
    """How many characters a line holds at least, of any paragraph or of a cell's."""
    if not frame.nested:
        return LONGEST
    letter = (look.size if rtl else look.latin_size) * 0.6
    return int((frame.room / 20 - _CELL_EDGES) / letter)


@repeated
def _begun(
    style: str,
    rtl: bool,
    turned: bool,
    indents: tuple[int, int] | None,
    ragged: bool,
    only: Properties | None,
) -> Element:
    """A paragraph with its properties, and the run that is all it has, if it is. ``turned``: it
    runs the other way than its style."""
    properties = make(
        "pPr",
        make("pStyle", val=style),
        make("bidi", val=rtl) if turned else None,
        make("ind", left=indents[0], right=indents[1]) if indents else None,
        make("jc", val="left") if ragged else None,
        # The mark is a character too: by it an empty or all-Latin line is as high as the others.
        make("rPr", make("rtl")) if rtl else None,
    )
    return make("p", properties, text_run("", only) if only is not None else None)


def write_paragraph(story: Story, block: Paragraph, frame: Frame) -> list[Element]:
    return [paragraph(story, block.content, frame.role(block.role), block.lang, frame)]


def write_heading(story: Story, block: Heading, frame: Frame) -> list[Element]:
    tokens = [*_lead(block.marker, block.lang), *flatten(block.content, block.lang)]
    if block.role not in _AS_HEADING_1:
        return [paragraph(story, tokens, block.role, block.lang, frame)]
    style = story.build.styles.paragraph("heading.1")
    element = paragraph(story, tokens, block.role, block.lang, frame, style)
    align = story.build.look(block.role).align
    put(element.find(qn("pPr")), make("jc", val={"start": "left"}.get(align, align)))
    return [element]


def caption(story: Story, block: Table | Figure, frame: Frame) -> Element:
    """A caption, its number a SEQ field where Word counts as we do (17.16.5.56)."""
    name = "Table" if isinstance(block, Table) else "Figure"
    lead = _numbered(story, block.marker, block.lang, name)
    tokens = [*lead, *flatten(block.caption, block.lang)]
    element = paragraph(story, tokens, f"{name.lower()}.caption", block.lang, frame)
    story.build.bookmarks.place_number(block.id, block.lang, element)
    return element


def _lead(marker: Resolved | None, lang: str) -> list[Token]:
    return [Text(f"{marker.text} ", Look(lang=lang))] if marker else []


def _numbered(story: Story, marker: Resolved | None, lang: str, name: str) -> list[Token]:
    number = counted(marker)
    if marker is None or not number:
        return _lead(marker, lang)
    before, _, after = marker.text.partition(number)
    look = Look(lang=lang)
    repeat = lang != story.build.document.languages[0]
    tokens: list[Token] = [Text(before, look)] if before else []
    return [*tokens, Special(Sequence(name, number, repeat), look), Text(f"{after} ", look)]


def write_space(story: Story, block: Space, frame: Frame) -> list[Element]:
    """Room to fill in by hand: an empty line of exactly that height, which nothing can clip."""
    return [gap(block.height * 72 / 25.4)]


def write_page_break(story: Story, block: PageBreak, frame: Frame) -> list[Element]:
    return page_break()


def page_break() -> list[Element]:
    """What follows begins a page."""
    element = spacer()
    element.append(make("r", make("br", type="page")))
    return [element]


def gap(points: float) -> Element:
    """An empty paragraph of this height."""
    return _gap(max(20, round(points * 20)))


@repeated
def _gap(height: int) -> Element:
    element = spacer()
    put(element.find(qn("pPr")), make("spacing", before=0, after=0, line=height, lineRule="exact"))
    return element


@repeated
def spacer() -> Element:
    return make("p", make("pPr", make("pStyle", val=SPACER)))
