"""The section by an institution's file: its paper, its headers and footers, with our marks in them.

What readers must see stays, whatever the file's headers say: the classification at the top and
bottom of every page, the draft's watermark, the number of the page, and until when to hold back.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from warraq.document.tree import Band, Fields, Group, Inlines, Strong
from warraq.document.walk import descend
from warraq.formats.docx.base import skeleton
from warraq.formats.docx.grids import close_cell
from warraq.formats.docx.house import House
from warraq.formats.docx.house_parts import Band as HouseBand
from warraq.formats.docx.ooxml import Element, make, qn
from warraq.formats.docx.package import Part
from warraq.formats.docx.paragraphs import gap, spacer
from warraq.formats.docx.sections import AIR, band_line, footnotes, mark_line
from warraq.formats.docx.story import Story
from warraq.formats.docx.watermark import watermark

__all__ = ["house_section", "without_letterhead"]

_NUMBERS = {"default": 1, "first": 2, "even": 3}
_TAKEN = ("pgSz", "pgMar", "pgBorders")


def house_section(story: Story, house: House) -> Element:
    """``w:sectPr`` as the file has it."""
    references = []
    for kind in house.kinds:
        references += [_header(story, house, kind), _footer(story, house, kind)]
    taken = [deepcopy(house.section.find(qn(name))) for name in _TAKEN]
    rtl = story.build.direction == "rtl"
    return make(
        "sectPr",
        *references,
        *footnotes(story.build),
        *(each for each in taken if each is not None),
        make("titlePg") if "first" in house.kinds else None,
        make("bidi") if rtl else None,
        make("rtlGutter") if rtl else None,
    )


def without_letterhead(block: Group) -> Group:
    """The letterhead's fields alone, where they stood: number and date are the document's own."""
    fields = tuple(node for node in descend(block) if isinstance(node, Fields))
    room = Group(lang=block.lang, blocks=())
    return replace(block, role="group", blocks=(room, *fields))


def _header(story: Story, house: House, kind: str) -> Element:
    furniture = story.build.document.furniture
    lang = story.build.document.languages[0]
    taken = house.bands.get(("header", kind))
    inner, root = _part(story, taken, "header", kind)
    above = [mark_line(inner, _marked(inner, furniture.mark), lang)] if furniture.mark else []
    below = []
    if kind != "first" and len(house.kinds) > 1 and furniture.head != Band():
        below.append(band_line(inner, furniture.head, "running.head", lang))
    root[:0] = above
    root.extend(below)
    if above or below:
        root.append(gap(2 * AIR))  # a house sets its lines closer than we do
    if furniture.watermark:
        holder = spacer()
        holder.append(watermark(story.build, furniture.watermark, kind))
        root.append(holder)
    root[:] = close_cell(list(root))
    return _reference(story, inner, "header", kind)


def _footer(story: Story, house: House, kind: str) -> Element:
    furniture = story.build.document.furniture
    lang = story.build.document.languages[0]
    inner, root = _part(story, house.bands.get(("footer", kind)), "footer", kind)
    foot = replace(furniture.foot, center=()) if house.numbers_pages else furniture.foot
    above = [band_line(inner, foot, "running.foot", lang)] if foot != Band() else []
    below = [mark_line(inner, _marked(inner, furniture.mark), lang)] if furniture.mark else []
    air = [gap(AIR)] if above or below else []
    root[:] = close_cell([*air, *above, *root, *below])
    return _reference(story, inner, "footer", kind)


def _marked(story: Story, mark: Inlines) -> Inlines:
    """Bold at least, where the file has no style for it."""
    has = getattr(story.build.styles, "has", None)
    return mark if has is None or has("mark.classification") else (Strong(mark),)


def _part(story: Story, taken: HouseBand | None, what: str, kind: str) -> tuple[Story, Element]:
    if taken is None:
        root = skeleton(f"word/{what}.xml", story.build.template_folders)
    else:
        root = deepcopy(taken.root)
    number = _NUMBERS[kind] + len(_NUMBERS) * (story.build.sections - 1)
    part = story.part.package.part(f"word/{what}{number}.xml", what, root)
    if taken is not None:
        _relate(part, taken)
        for drawing in root.iter(qn("wp:docPr")):
            drawing.set("id", str(story.build.next_drawing()))
        for control in root.iterfind(f".//{qn('sdtPr')}/{qn('id')}"):
            control.set(qn("w:val"), str(story.build.next_control()))
    return Story(story.build, part, story.write), root


def _relate(part: Part, taken: HouseBand) -> None:
    """The same relationships by the same names, since the header's XML says them."""
    for id, target in taken.links.items():
        part.relate_to(target, "hyperlink", id=id)
    for id, picture in taken.pictures.items():
        suffix = picture.suffix.removeprefix(".")
        image = part.package.picture(picture.data, picture.media_type, suffix)
        part.relate_to(image, "image", id=id)


def _reference(story: Story, inner: Story, what: str, kind: str) -> Element:
    reference = make(f"{what}Reference", type=kind)
    reference.set(qn("r:id"), story.part.relate_to(inner.part, what))
    return reference
