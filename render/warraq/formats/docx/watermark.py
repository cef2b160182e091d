"""A watermark as Word makes it, so that *Design, Watermark, Remove* finds and removes it."""

from __future__ import annotations

from warraq.document.plain import plain
from warraq.document.tree import Inlines
from warraq.formats.docx.ooxml import Element, make, raw
from warraq.formats.docx.story import Build

__all__ = ["watermark"]

_STYLE = (
    "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:110pt;rotation:315;"
    "z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    "mso-position-vertical-relative:margin"
)
_NUMBERS = {"default": 1, "first": 2, "even": 3}
_PATH = "m@7,l@8,m@5,21600l@6,21600e"
_FORMULAS = (
    "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3",
    "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5",
    "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
)  # fmt: skip


def watermark(build: Build, content: Inlines, kind: str) -> Element:
    """A run with the words across the page, pale, behind the text (VML text path)."""
    words = plain(content)
    look = build.look("watermark")
    family = build.theme.fonts[look.font]
    font = family.word_arabic if build.direction == "rtl" else family.word_latin
    formulas = raw("v:formulas", *(raw("v:f", eqn=formula) for formula in _FORMULAS))
    shape_type = raw(
        "v:shapetype",
        formulas,
        raw("v:path", textpathok="t"),
        raw("v:textpath", on="t", fitshape="t"),
        id="_x0000_t136",
        coordsize="21600,21600",
        adj="10800",
        path=_PATH,
    )
    shape = raw(
        "v:shape",
        raw("v:fill", opacity=".5"),
        raw("v:textpath", style=f"font-family:'{font}';font-size:1pt", string=words),
        id=f"PowerPlusWaterMarkObject{_NUMBERS[kind]}",
        type="#_x0000_t136",
        style=_STYLE.format(width=min(440, max(200, 60 * len(words)))),
        fillcolor="#c0c0c0",
        stroked="f",
    )
    return make("r", make("rPr", make("noProof")), make("pict", shape_type, shape))
