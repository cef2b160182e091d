"""Figures: pictures in the line of text, with their alternative text."""

from __future__ import annotations

import io

from warraq.document.plain import plain
from warraq.document.tree import Figure, Image
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.ooxml import Element, make, put, qn, raw
from warraq.formats.docx.paragraphs import caption, paragraph
from warraq.formats.docx.story import Story
from warraq.formats.docx.vector import drawing_size, rasterised

__all__ = ["graphic_frame", "picture", "pixels", "write_figure"]

_TWIP = 635  # English Metric Units
_MILLIMETRE = 36000
_PIXEL = 9525  # at 96 to the inch
_POINT = 12700
_SUFFIX = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def write_figure(story: Story, block: Figure, frame: Frame) -> list[Element]:
    drawing = picture(story, block, frame, alt=plain(block.alt))
    holder = paragraph(story, (), block.role, block.lang, frame)
    holder.append(make("r", drawing))
    properties = holder.find(qn("pPr"))
    if block.caption or block.marker:
        # A picture stands as its caption does, whatever the two styles say apart.
        align = story.build.look("figure.caption").align
        put(properties, make("jc", val="center" if align == "center" else "left"))
    elements = [holder]
    if block.caption or block.marker:
        put(properties, make("keepNext"))
        elements.append(caption(story, block, frame))
    return elements


def picture(story: Story, block: Figure, frame: Frame, *, alt: str) -> Element:
    """The picture alone, in the line of text."""
    width, height = _size(block, frame)
    number = story.build.next_drawing()
    graphic = _graphic(story, block.image, number, width, height)
    return make(
        "drawing",
        raw(
            "wp:inline",
            raw("wp:extent", cx=width, cy=height),
            raw("wp:effectExtent", l=0, t=0, r=0, b=0),
            *graphic_frame(number, graphic, alt=alt, decorative=block.decorative),
            distT=0, distB=0, distL=0, distR=0,
        ),
    )  # fmt: skip


def _size(block: Figure, frame: Frame) -> tuple[int, int]:
    """In EMU: the width that was asked for, else the picture's own, no more than there is."""
    room = frame.room * _TWIP
    natural = block.image.width_px * _PIXEL
    if block.image.media_type == "image/svg+xml":
        natural = room
    width = round(block.width * _MILLIMETRE) if block.width else min(natural, room)
    width = min(width, room)
    return width, round(width * block.image.height_px / max(1, block.image.width_px))


def graphic_frame(
    number: int, graphic: Element, *, alt: str = "", decorative: bool = False
) -> list[Element]:
    """What ends every drawing: its number and alternative text, and what is drawn (20.4.2.5)."""
    properties = raw("wp:docPr", id=number, name=f"Picture {number}")
    if alt:
        properties.set("descr", alt)
    if decorative:
        mark = raw("adec:decorative", val=1)
        properties.append(raw("a:extLst", raw("a:ext", mark, uri=_DECORATIVE)))
    return [properties, raw("wp:cNvGraphicFramePr"), graphic]


def _graphic(story: Story, image: Image, number: int, width: int, height: int) -> Element:
    blip = raw("a:blip")
    shown = image.data
    if image.media_type == "image/svg+xml":
        # An extension of 2016; older programs see what the plain relationship leads to.
        svg = raw("asvg:svgBlip")
        svg.set(qn("r:embed"), _embed(story, image.data, "image/svg+xml"))
        blip.append(raw("a:extLst", raw("a:ext", svg, uri=_SVG)))
        shown = rasterised(image.data, width / _POINT, height / _POINT)
    kind = "image/png" if image.media_type == "image/svg+xml" else image.media_type
    blip.set(qn("r:embed"), _embed(story, shown, kind))
    shape = raw(
        "pic:pic",
        raw("pic:nvPicPr", raw("pic:cNvPr", id=number, name=f"Picture {number}"),
            raw("pic:cNvPicPr")),
        raw("pic:blipFill", blip, raw("a:stretch", raw("a:fillRect"))),
        raw(
            "pic:spPr",
            raw("a:xfrm", raw("a:off", x=0, y=0), raw("a:ext", cx=width, cy=height)),
            raw("a:prstGeom", raw("a:avLst"), prst="rect"),
        ),
    )  # fmt: skip
    return raw("a:graphic", raw("a:graphicData", shape, uri=_PICTURE))


def _embed(story: Story, data: bytes, media_type: str) -> str:
    """The relationship to the picture, which a file holds once however often it is shown."""
    part = story.part.package.picture(data, media_type, _SUFFIX[media_type])
    return story.part.relate_to(part, "image")


def pixels(data: bytes, media_type: str) -> tuple[int, int]:
    """Width and height of a raster image; a drawing counts as square unless it says more."""
    if media_type == "image/svg+xml":
        return drawing_size(data)
    from PIL import Image as Pillow

    with Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
        return opened.size
