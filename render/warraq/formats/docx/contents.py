"""The table of contents: a field that Word works out as it opens the file (17.16.5.68).

What it holds until then are the headings, without page numbers: nobody else knows those. The field
collects headings by their styles, whatever their language; so where languages stand side by side,
each has lines of its own instead, and Word works out their page numbers alone (17.16.5.45).
"""

from __future__ import annotations

from warraq.document.tree import Contents, Entry, direction
from warraq.formats.docx.fields import complex_field
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.inlines import Look, Text, flatten
from warraq.formats.docx.ooxml import Element, make, put
from warraq.formats.docx.paragraphs import spacer
from warraq.formats.docx.pieces import run_properties
from warraq.formats.docx.runs import make_runs, properties_of
from warraq.formats.docx.story import Story

__all__ = ["write_contents"]


def write_contents(story: Story, block: Contents, frame: Frame) -> list[Element]:
    """A content control of Word's own kind, or, in a column, a heading and plain lines."""
    story.build.styles.contents()
    title = _line(story, 0, block.lang, frame)
    title.extend(make_runs(story, flatten(block.title, block.lang), direction(block.lang)))
    entries = [_entry(story, entry, frame) for entry in block.entries]
    if len(story.build.document.languages) > 1:
        return [title, *entries]
    begin, end = _field(story, block.lang)
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


def _field(story: Story, lang: str) -> tuple[list[Element], Element]:
    properties = properties_of(story, Look(lang=lang), direction(lang) == "rtl")
    code = 'TOC \\o "1-2" \\h \\z'
    if story.build.span:
        code += f" \\b {story.build.span}"
    opening = complex_field(code, "", properties, dirty=True)
    return opening[:3], opening[-1]


def _entry(story: Story, entry: Entry, frame: Frame) -> Element:
    towards = direction(entry.lang)
    look = Look(lang=entry.lang)
    element = _line(story, entry.level, entry.lang, frame)
    lead = [Text(f"{entry.marker.text} ", look)] if entry.marker else []
    runs = make_runs(story, [*lead, *flatten(entry.content, entry.lang)], towards)
    name = story.build.bookmarks.name(entry.target)
    properties = properties_of(story, look, towards == "rtl")
    # Within the field of all contents, that one keeps the numbers.
    alone = len(story.build.document.languages) > 1
    page = complex_field(f"PAGEREF {name} \\h", "", properties, dirty=alone)
    tab = make("r", run_properties(properties), make("tab"))
    link = make("hyperlink", *runs, tab, *page, anchor=name, history=True)
    element.append(link)
    return element


def _line(story: Story, level: int, lang: str, frame: Frame) -> Element:
    towards = direction(lang)
    style = story.build.styles.contents_style(level)
    properties = make("pPr", make("pStyle", val=style))
    if (towards == "rtl") != story.build.styles.runs_rtl(style):
        put(properties, make("bidi", val=towards == "rtl"))
    if frame.nested and level:
        # The style's tab stop is that of the whole measure.
        whole = make("tab", val="clear", pos=story.build.styles.text_width())
        put(properties, make("tabs", make("tab", val="right", leader="dot", pos=frame.room), whole))
    if towards == "rtl":
        put(properties, make("rPr", make("rtl")))
    return make("p", properties)
