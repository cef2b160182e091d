"""The section: paper, margins, and what stands on the pages besides the text (17.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from warraq.document.tree import Band, Inlines, direction
from warraq.formats.docx.base import skeleton
from warraq.formats.docx.frame import Frame, text_width
from warraq.formats.docx.inlines import Look, Text, Token, flatten
from warraq.formats.docx.ooxml import Element, make, put, qn, twips
from warraq.formats.docx.paragraphs import gap, paragraph
from warraq.formats.docx.runs import make_runs
from warraq.formats.docx.story import Build, Story
from warraq.formats.docx.watermark import watermark

__all__ = ["AIR", "band_line", "footnotes", "mark_line", "section"]

#: From the paper's edge to headers and footers.
_EDGE = twips(12.5)
_POINT = 20
#: Points between the running lines and the text, where those fill the margin.
AIR = 6


def section(story: Story) -> Element:
    """``w:sectPr`` with its headers and footers; the first page's own only where they differ."""
    build = story.build
    page = build.page
    furniture = build.document.furniture
    first_top = _first_top(build)
    top = min(page.top, first_top)
    has_head = furniture.head != Band() and not furniture.cover
    own_first = has_head or page.top != first_top
    kinds = [
        "default",
        *(["first"] if own_first else []),
        *(["even"] if build.theme.setting.two_sided else []),
    ]
    lines = _Lines()
    references = []
    for kind in kinds:
        head = Band() if kind == "first" else _turned(furniture.head, kind)
        wanted = first_top if kind == "first" else page.top
        references += [
            _header(story, kind, head, lines, pad=wanted if wanted > top else 0),
            _footer(story, kind, lines),
        ]
    rtl = build.direction == "rtl"
    return make(
        "sectPr",
        *references,
        *footnotes(build),
        make("pgSz", w=twips(page.width), h=twips(page.height)),
        make(
            "pgMar",
            top=twips(top),
            right=twips(page.start if rtl else page.end),
            bottom=twips(page.bottom),
            left=twips(page.end if rtl else page.start),
            header=_EDGE,
            footer=min(_EDGE, twips(page.bottom) // 2),
            gutter=0,
        ),
        make("cols", space=708),
        make("titlePg") if own_first else None,
        make("bidi") if rtl else None,
        make("rtlGutter") if rtl else None,
    )


class _Lines:
    """The running lines, of which pages of several kinds have some alike: those are drawn once."""

    def __init__(self) -> None:
        self._drawn: list[tuple[Band | Inlines, str, Element]] = []

    def mark(self, inner: Story) -> Element:
        mark = inner.build.document.furniture.mark
        return self._line(inner, mark, "mark", mark_line)

    def band(self, inner: Story, band: Band, role: str) -> Element:
        return self._line(inner, band, role, partial(band_line, role=role))

    def _line(
        self, inner: Story, what: Band | Inlines, role: str, draw: Callable[..., Element]
    ) -> Element:
        for known, name, drawn in self._drawn:
            if known is what and name == role:
                return drawn.__copy__()
        line = draw(inner, what, lang=inner.build.document.languages[0])
        if not inner.part.relations:  # which are a part's own
            self._drawn.append((what, role, line.__copy__()))
        return line


def footnotes(build: Build) -> list[Element]:
    """Notes that each part of the file numbers anew (17.11.19)."""
    restart = make("numRestart", val="eachSect")
    return [make("footnotePr", restart)] if build.is_in_parts else []


def _first_top(build: Build) -> float:
    """The first page's margin: on printed paper, the place of the letterhead. After a cover, the
    first page is like all others."""
    if build.document.furniture.cover:
        return build.page.top
    letterhead = build.theme.letterhead
    has_one = any(block.role == "letterhead" for block in build.document.furniture.masthead)
    return letterhead.space if letterhead.mode == "preprinted" and has_one else build.page.first_top


def _header(story: Story, kind: str, head: Band, lines: _Lines, *, pad: float) -> Element:
    furniture = story.build.document.furniture
    inner = _part(story, "header", kind)
    elements = []
    if furniture.mark:
        elements.append(lines.mark(inner))
    if head != Band() or not elements:
        elements.append(lines.band(inner, head, "running.head"))
    if furniture.watermark:
        elements[-1].append(watermark(story.build, furniture.watermark, kind))
    if furniture.mark or head != Band() or pad:
        filling = _filling(story.build, pad, marked=bool(furniture.mark))
        elements.append(gap(max(AIR, filling)))
    return _reference(story, inner, "header", kind, elements)


def _filling(build: Build, top: float, *, marked: bool) -> float:
    """Points that a header lacks to push the text down to ``top`` millimetres."""
    roles = ["mark.classification"] if marked else []
    looks = [build.look(role) for role in (*roles, "running.head")]
    lines = sum(
        look.size * 1.5 * look.line + look.space_before + look.space_after for look in looks
    )
    return top * 72 / 25.4 - _EDGE / _POINT - lines


def _footer(story: Story, kind: str, lines: _Lines) -> Element:
    furniture = story.build.document.furniture
    inner = _part(story, "footer", kind)
    elements = [gap(AIR)] if furniture.foot != Band() or furniture.mark else []
    if furniture.foot != Band() or not furniture.mark:
        foot = _turned(furniture.foot, kind)
        elements.append(lines.band(inner, foot, "running.foot"))
    if furniture.mark:
        elements.append(lines.mark(inner))
    return _reference(story, inner, "footer", kind, elements)


def _turned(band: Band, kind: str) -> Band:
    """On even pages, the parts of a line change sides."""
    return replace(band, start=band.end, end=band.start) if kind == "even" else band


def mark_line(story: Story, mark: Inlines, lang: str) -> Element:
    element = paragraph(story, mark, "mark.classification", lang, _frame(story))
    put(element.find(qn("pPr")), make("jc", val="center"))
    return element


def band_line(story: Story, band: Band, role: str, lang: str) -> Element:
    """One line, its parts at tab stops; these count from the leading edge (17.3.1.37)."""
    width = _frame(story).width
    element = paragraph(story, (), role, lang, _frame(story))
    properties = element.find(qn("pPr"))
    if band.center and not band.start and not band.end:
        put(properties, make("jc", val="center"))
        tokens = flatten(band.center, lang)
    else:
        put(properties, make("jc", val="left"))
        centre = make("tab", val="center", pos=width // 2) if band.center else None
        put(properties, make("tabs", centre, make("tab", val="right", pos=width)))
        tokens = _tabbed(band, lang)
    element.extend(make_runs(story, tokens, direction(lang)))
    return element


def _tabbed(band: Band, lang: str) -> list[Token]:
    tab = Text("\t", Look(lang=lang))
    tokens = [*flatten(band.start, lang)]
    if band.center:
        tokens += [tab, *flatten(band.center, lang)]
    if band.end:
        tokens += [tab, *flatten(band.end, lang)]
    return tokens


def _frame(story: Story) -> Frame:
    return Frame(text_width(story.build.page))


def _part(story: Story, what: str, kind: str) -> Story:
    """A story of its own: relationships in a header belong to the header."""
    number = {"default": 1, "first": 2, "even": 3}[kind] + 3 * (story.build.sections - 1)
    root = skeleton(f"word/{what}.xml", story.build.template_folders)
    part = story.part.package.part(f"word/{what}{number}.xml", what, root)
    return Story(story.build, part, story.write)


def _reference(
    story: Story, inner: Story, what: str, kind: str, elements: list[Element]
) -> Element:
    inner.part.content.extend(elements)
    reference = make(f"{what}Reference", type=kind)
    reference.set(qn("r:id"), story.part.relate_to(inner.part, what))
    return reference
