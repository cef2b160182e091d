"""The table of contents: a field that Word works out as it opens the file (17.16.5.68).

What it holds until then are the headings, without page numbers: nobody else knows those.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from warraq.document.plain import lines
from warraq.document.tree import (
    Block,
    Blocks,
    Break,
    Document,
    Emph,
    Foreign,
    Group,
    Heading,
    Inlines,
    Link,
    List,
    Note,
    PageRef,
    Parallel,
    Quote,
    Str,
    Strong,
    direction,
)
from warraq.formats.docx.fields import complex_field
from warraq.formats.docx.inlines import Look, Text, flatten
from warraq.formats.docx.ooxml import Element, make, put
from warraq.formats.docx.paragraphs import spacer
from warraq.formats.docx.runs import make_runs, run
from warraq.formats.docx.story import Story
from warraq.locale.words import word_of

__all__ = ["Contents", "contents", "divided"]

Contents = Literal["auto", "yes", "no"]

# Headings that Word collects by their built-in styles, and the levels of the contents.
_LEVELS = {"heading.1": 1, "heading.2": 2}
# About five pages, with something to find on each.
_LONG, _MANY = 9_000, 6


def divided(story: Story, wanted: Contents, blocks: Blocks) -> tuple[Blocks, list[Element], Blocks]:
    """What stands before the contents, the contents (none where none are wanted), and the rest.

    They stand below the summary, else before the first heading: what is read first stays first.
    """
    if not _is_wanted(story, wanted):
        return blocks, [], ()
    place = _place(blocks)
    return blocks[:place], contents(story, story.build.document), blocks[place:]


def contents(story: Story, document: Document) -> list[Element]:
    """A content control of Word's own kind, with a heading and a line for each heading."""
    lang = document.languages[0]
    rtl = direction(lang) == "rtl"

    def make_run(*content: Element) -> Element:
        return run(story, Look(lang=lang), rtl, *content)

    opening = complex_field('TOC \\o "1-2" \\h \\z', "", make_run, dirty=True)
    begin, end = opening[:3], opening[-1]
    story.build.styles.contents()
    title = _line(story, story.build.styles.contents_style(0), lang)
    title.extend(make_runs(story, [Text(word_of("contents", lang), Look(lang=lang))],
                           direction(lang)))  # fmt: skip
    entries = [_entry(story, heading, lang) for heading in _headings(document)]
    for offset, element in enumerate(begin):
        entries[0].insert(1 + offset, element)
    close = spacer()
    close.append(end)
    gallery = make("docPartGallery", val="Table of Contents")
    properties = make(
        "sdtPr",
        make("id", val=story.build.next_control()),
        make("docPartObj", gallery, make("docPartUnique")),
    )
    return [make("sdt", properties, make("sdtContent", title, *entries, close))]


def _is_wanted(story: Story, wanted: Contents) -> bool:
    document = story.build.document
    if wanted == "no":
        return False
    headings = len(list(_headings(document)))
    if wanted == "auto":
        is_long = headings >= _MANY and sum(map(len, lines(document))) >= _LONG
        return is_long and len(document.languages) == 1
    if len(document.languages) > 1:
        story.build.diagnostics.add("docx.contents-languages")
    elif not headings:
        story.build.diagnostics.add("docx.contents-empty")
    return bool(headings) and len(document.languages) == 1


def _place(blocks: Blocks) -> int:
    for wanted in (_is_summary, _is_section):
        for place, block in enumerate(blocks):
            if wanted(block):
                return place + (wanted is _is_summary)
    return 0


def _is_summary(block: Block) -> bool:
    return block.role == "summary"


def _is_section(block: Block) -> bool:
    return any(True for _ in _within((block,)))


def _headings(document: Document) -> Iterator[Heading]:
    return _within(document.blocks)


def _within(blocks: Blocks) -> Iterator[Heading]:
    """The headings that Word collects, wherever they stand."""
    for block in blocks:
        match block:
            case Heading() if block.role in _LEVELS:
                yield block
            case Group() | Quote():
                yield from _within(block.blocks)
            case List():
                for item in block.items:
                    yield from _within(item.blocks)
            case Parallel():
                for cell in block.cells:
                    yield from _within(cell)
            case _:
                pass


def _entry(story: Story, heading: Heading, lang: str) -> Element:
    towards = direction(heading.lang)
    element = _line(story, story.build.styles.contents_style(_LEVELS[heading.role]), heading.lang)
    lead = [Text(f"{heading.marker.text} ", Look(lang=heading.lang))] if heading.marker else []
    tokens = [*lead, *flatten(_plain(heading.content), heading.lang)]
    runs = make_runs(story, tokens, towards)
    if heading.id:
        name = story.build.bookmarks.name(heading.id)

        def make_run(*content: Element) -> Element:
            return run(story, Look(lang=lang), towards == "rtl", *content)

        page = complex_field(f"PAGEREF {name} \\h", "", make_run)
        runs = [make("hyperlink", *runs, make_run(make("tab")), *page, anchor=name, history=True)]
    element.extend(runs)
    return element


def _line(story: Story, style: str, lang: str) -> Element:
    towards = direction(lang)
    properties = make("pPr", make("pStyle", val=style))
    if (towards == "rtl") != story.build.styles.runs_rtl(style):
        put(properties, make("bidi", val=towards == "rtl"))
    if towards == "rtl":
        put(properties, make("rPr", make("rtl")))
    return make("p", properties)


def _plain(content: Inlines) -> Inlines:
    """Without footnotes and links: the whole line leads to its heading."""
    found: Inlines = ()
    for node in content:
        match node:
            case Note() | PageRef():
                continue
            case Break():
                found += (Str(" "),)
            case Link() | Strong() | Emph():
                found += _plain(node.children)
            case Foreign(lang, children):
                found += (Foreign(lang, _plain(children)),)
            case _:
                found += (node,)
    return found
