"""The emblem of a drawn letterhead: the theme's logo, or the issuer's words in a ring."""

from __future__ import annotations

from pathlib import Path

from warraq.document.plain import plain
from warraq.document.tree import Figure, Group, Image
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.images import graphic_frame, picture, pixels
from warraq.formats.docx.ooxml import Element, make, put, qn, raw, repeated, twips
from warraq.formats.docx.paragraphs import spacer
from warraq.formats.docx.story import Story
from warraq.formats.docx.support import color

__all__ = ["emblem"]

_POINT = 12700
_MILLIMETRE = 36000
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_TYPES = {".png": "image/png", ".svg": "image/svg+xml"}


def emblem(story: Story, block: Group, frame: Frame) -> list[Element]:
    """The logo where the theme has one, else a circle of the theme's size around the words."""
    logo = story.build.theme.letterhead.logo
    return _logo(story, block, Path(logo), frame) if logo else _ring(story, block, frame)


def _logo(story: Story, block: Group, path: Path, frame: Frame) -> list[Element]:
    data = path.read_bytes()
    media_type = _TYPES.get(path.suffix.lower(), "image/jpeg")
    width, height = pixels(data, media_type)
    image = Image(data=data, media_type=media_type, width_px=width, height_px=height)  # type: ignore[arg-type]
    size = story.build.theme.letterhead.emblem_size
    # As high as the ring would be, but no wider than twice that.
    shown = min(size * width / max(1, height), size * 2)
    figure = Figure(lang=block.lang, image=image, width=shown)
    style = story.build.styles.paragraph("letterhead.emblem")
    drawing = picture(story, figure, frame, alt=plain(block.blocks))
    return [make("p", make("pPr", make("pStyle", val=style)), make("r", drawing))]


def _ring(story: Story, block: Group, frame: Frame) -> list[Element]:
    build = story.build
    size = round(build.theme.letterhead.emblem_size * _MILLIMETRE)
    content = story.blocks(block.blocks, frame.inner(twips(build.theme.letterhead.emblem_size)))
    for paragraph in content:
        style = build.styles.paragraph("letterhead.emblem")
        put(paragraph.find(qn("pPr")), make("pStyle", val=style))
    look = build.look("letterhead.emblem")
    stroke = look.border_top.color if look.border_top else look.color
    width = look.border_top.width if look.border_top else 1.4
    run = _empty_ring(build.next_drawing(), size, stroke, width)
    next(run.iter(qn("txbxContent"))).extend(content)
    holder = spacer()
    holder.append(run)
    return [holder]


@repeated
def _empty_ring(number: int, size: int, stroke: str, width: float) -> Element:
    drawing = _anchored(number, _circle(size, stroke, width), size)
    # Shapes with text are an extension (2010), which a reader must be asked whether it knows.
    choice = raw("mc:AlternateContent", raw("mc:Choice", drawing, Requires="wps"))
    return make("r", choice)


def _circle(size: int, stroke: str, width: float) -> Element:
    fill = raw("a:solidFill", raw("a:srgbClr", val=color(stroke)))
    shape = raw(
        "wps:wsp",
        raw("wps:cNvSpPr"),
        raw(
            "wps:spPr",
            raw("a:xfrm", raw("a:off", x=0, y=0), raw("a:ext", cx=size, cy=size)),
            raw("a:prstGeom", raw("a:avLst"), prst="ellipse"),
            raw("a:noFill"),
            raw("a:ln", fill, w=round(width * _POINT)),
        ),
        raw("wps:txbx", make("txbxContent")),
        raw("wps:bodyPr", rot=0, vert="horz", wrap="square", lIns=0, tIns=0, rIns=0, bIns=0,
            anchor="ctr"),
    )  # fmt: skip
    return raw("a:graphic", raw("a:graphicData", shape, uri=_SHAPE))


def _anchored(number: int, graphic: Element, size: int) -> Element:
    """Centred in its cell, above what follows. (In the line of text, LibreOffice would lose the
    words out of the ring.)"""
    across = raw("wp:align")
    across.text = "center"
    down = raw("wp:posOffset")
    down.text = "0"
    return make(
        "drawing",
        raw(
            "wp:anchor",
            raw("wp:simplePos", x=0, y=0),
            raw("wp:positionH", across, relativeFrom="column"),
            raw("wp:positionV", down, relativeFrom="paragraph"),
            raw("wp:extent", cx=size, cy=size),
            raw("wp:effectExtent", l=0, t=0, r=0, b=0),
            raw("wp:wrapTopAndBottom"),
            *graphic_frame(number, graphic, decorative=True),
            distT=0, distB=0, distL=0, distR=0, simplePos=0, relativeHeight=1, behindDoc=0,
            locked=0, layoutInCell=1, allowOverlap=1,
        ),
    )  # fmt: skip
