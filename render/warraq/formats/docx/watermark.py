"""A watermark as Word makes it, so that *Design, Watermark, Remove* finds and removes it."""

from __future__ import annotations

from warraq.document.plain import plain
from warraq.document.tree import Inlines
from warraq.formats.docx.base import skeleton
from warraq.formats.docx.ooxml import Element, qn
from warraq.formats.docx.story import Build

__all__ = ["watermark"]

_NUMBERS = {"default": 1, "first": 2, "even": 3}
#: Word numbers the shapes of headers from here (``o:spid``, ECMA-376 Part 4, 19.1.2.19).
_SHAPES = 2048


def watermark(build: Build, content: Inlines, kind: str) -> Element:
    """A run with the words across the page, pale, behind the text (VML text path)."""
    words = plain(content)
    number = _NUMBERS[kind] + len(_NUMBERS) * (build.sections - 1)
    run = skeleton("word/watermark.xml", build.template_folders)
    shape = next(run.iter(qn("v:shape")))
    shape.set("id", f"PowerPlusWaterMarkObject{number}")
    shape.set(qn("o:spid"), f"_x0000_s{_SHAPES + number}")
    width = min(440, max(200, 60 * len(words)))
    shape.set("style", shape.get("style").replace("width:440pt", f"width:{width}pt"))
    told = shape.find(qn("v:textpath"))
    told.set("style", f'font-family:"{_font(build)}";font-size:1pt')
    told.set("string", words)
    return run


def _font(build: Build) -> str:
    family = build.theme.fonts[build.look("watermark").font]
    return family.word_arabic if build.direction == "rtl" else family.word_latin
