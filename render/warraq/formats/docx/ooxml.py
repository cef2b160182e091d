"""WordprocessingML elements, always in the order that the schema wants.

Word repairs, or refuses, a file whose properties stand in another order than the sequences of
ECMA-376 Part 1, 17.3 to 17.9; so nothing in this package appends to one of them by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import Any, ParamSpec

from lxml import etree

__all__ = [
    "NS", "Element", "as_bytes", "attribute", "half_points", "make", "put", "qn", "raw", "repeated",
    "text", "twips",
]  # fmt: skip

# lxml's own stubs make its element generic in private ways; nothing is gained by following them.
Element = Any
Said = ParamSpec("Said")

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "xml": "http://www.w3.org/XML/1998/namespace",
    # Core properties (Part 2, 11).
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}

_SEQUENCES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
    " contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "pBdr": "top left bottom right between bar",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW"
    " jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"
    " tblDescription",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader"
    " tblCellSpacing jc hidden",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "tcBorders": "top left bottom right insideH insideV tl2br tr2bl",
    "tcMar": "top left bottom right",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr"
    " tcPr tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding date docPartObj"
    " richText text",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold"
    " embedItalic embedBoldItalic",
    "settings": "writeProtection view zoom removePersonalInformation embedTrueTypeFonts"
    " mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr"
    " compat rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator",
}


@cache
def qn(name: str) -> str:
    """``w:p`` in Clark notation; a name without a prefix is WordprocessingML's."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NS[prefix or 'w']}}}{local}"


_ORDER = {
    qn(parent): {qn(name): place for place, name in enumerate(sequence.split())}
    for parent, sequence in _SEQUENCES.items()
}


_LAST = max(map(len, _ORDER.values()))


def attribute(value: str | float | bool) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value)


def make(
    name: str, /, *children: Element | None, **attributes: str | float | bool | None
) -> Element:
    """A WordprocessingML element; children that are None are left out, others put in order.

    An attribute that is None is left out too; ``on_off=False`` becomes ``w:on_off="0"``.
    """
    told = [
        (key, value if isinstance(value, str) else attribute(value))
        for key, value in attributes.items()
        if value is not None
    ]
    element = _childless(name, *told).__copy__()
    if not children:
        return element
    given = [child for child in children if child is not None]
    if len(given) > 1:
        order = _ORDER.get(element.tag)
        if order is not None:
            given.sort(key=lambda child: order[child.tag])
    element.extend(given)
    return element


@lru_cache(maxsize=2048)
def _childless(name: str, *attributes: tuple[str, str]) -> Element:
    """An element to be copied, which takes a fifth of the time that a new one does."""
    prefix = name.rpartition(":")[0] or "w"
    element: Element = etree.Element(qn(name), nsmap={prefix: NS[prefix]})
    for key, value in attributes:
        element.set(qn(f"{prefix}:{key}"), value)
    return element


def repeated(making: Callable[Said, Element]) -> Callable[Said, Element]:
    """For what many paragraphs, runs and cells have alike: made once, then copied, which takes a
    tenth of the time. The arguments must say all that the element depends on."""
    known: Any = lru_cache(maxsize=1024)(making)

    @wraps(making)
    def made(*arguments: Said.args, **named: Said.kwargs) -> Element:
        return known(*arguments, **named).__copy__()

    return made


def put(parent: Element, child: Element) -> Element:
    """Put a property into its parent, in place of one of the same name."""
    order = _ORDER[parent.tag]
    place = order[child.tag]
    following = None
    for sibling in list(parent):
        # What other vocabularies add (w14) stands at the end.
        there = order.get(sibling.tag, _LAST)
        if there == place:
            parent.remove(sibling)
        elif there > place and following is None and isinstance(sibling.tag, str):
            following = sibling
    if following is None:
        parent.append(child)
    else:
        following.addprevious(child)
    return child


def raw(name: str, /, *children: Element, **attributes: str | float) -> Element:
    """An element of another vocabulary, whose attributes have no namespace (DrawingML)."""
    prefix = name.partition(":")[0]
    element: Element = etree.Element(qn(name), nsmap={prefix: NS[prefix]})
    for key, value in attributes.items():
        element.set(key, str(value))
    element.extend(children)
    return element


def text(content: str, name: str = "t") -> Element:
    element = _preserving(name)
    element.text = content
    return element


@repeated
def _preserving(name: str) -> Element:
    element = make(name)
    element.set(qn("xml:space"), "preserve")
    return element


def as_bytes(root: Element) -> bytes:
    """A part's XML as a file holds it."""
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def half_points(points: float) -> int:
    return round(points * 2)
