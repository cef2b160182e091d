"""Tables that lay out: fields, rows, tiles, boxes and parallel columns.

17.4.1: with ``bidiVisual`` the first cell stands at the right, so cells are always written in
logical order; a cell's ``left`` is then its leading edge.
"""

from __future__ import annotations

from collections.abc import Sequence

from warraq.document.tree import Direction
from warraq.formats.docx.ooxml import Element, make, put, qn, repeated
from warraq.formats.docx.paragraphs import spacer
from warraq.formats.docx.support import PLAIN, SPACER, border, shading
from warraq.theme import Border, RoleStyle

__all__ = [
    "cell", "close_cell", "grid", "grid_row", "hold_together", "keep_with_next",
    "separate", "without_end_gap",
]  # fmt: skip


def grid(
    rows: Sequence[Element],
    widths: Sequence[int],
    towards: Direction,
    *,
    start: int = 0,
    look: RoleStyle | None = None,
) -> Element:
    """A table without lines but those above and below that ``look`` may have."""
    lines = (look.border_top, look.border_bottom) if look else (None, None)
    table = _empty_grid(tuple(widths), towards, start, *lines)
    table.extend(rows)
    return table


@repeated
def _empty_grid(
    widths: tuple[int, ...],
    towards: Direction,
    start: int,
    top: Border | None,
    bottom: Border | None,
) -> Element:
    lines = {"top": top, "bottom": bottom}
    drawn = [make(side, **border(rule)) for side, rule in lines.items() if rule]
    properties = make(
        "tblPr",
        make("tblStyle", val=PLAIN),
        make("bidiVisual") if towards == "rtl" else None,
        make("tblW", w=sum(widths), type="dxa"),
        make("tblInd", w=start, type="dxa"),
        make("tblBorders", *drawn) if drawn else None,
        make("tblLayout", type="fixed"),
        make("tblLook", val="0000", firstRow=False, lastRow=False, firstColumn=False,
             lastColumn=False, noHBand=True, noVBand=True),
    )  # fmt: skip
    columns = make("tblGrid", *(make("gridCol", w=width) for width in widths))
    return make("tbl", properties, columns)


def grid_row(cells: Sequence[Element], *, keep: bool = True) -> Element:
    row = _empty_row(keep)
    row.extend(cells)
    return row


@repeated
def _empty_row(keep: bool) -> Element:
    return make("tr", make("trPr", make("cantSplit")) if keep else None)


def cell(
    content: list[Element],
    width: int,
    *,
    look: RoleStyle | None = None,
    borders: dict[str, Border | None] | None = None,
    margins: dict[str, int] | None = None,
    align: str = "",
) -> Element:
    """A cell; ``look`` gives it its ground and the rules of its role, but for those told."""
    rules: dict[str, Border | None] = {}
    if look:
        rules = {
            "top": look.border_top,
            "left": look.border_start,
            "bottom": look.border_bottom,
            "right": look.border_end,
        }
    rules |= borders or {}
    drawn = tuple((side, rule) for side, rule in rules.items() if rule)
    ground = (look.background if look else None) or ""
    made = _empty_cell(width, drawn, ground, tuple((margins or {}).items()), align)
    made.extend(close_cell(content))
    return made


@repeated
def _empty_cell(
    width: int,
    rules: tuple[tuple[str, Border], ...],
    ground: str,
    margins: tuple[tuple[str, int], ...],
    align: str,
) -> Element:
    drawn = [make(side, **border(rule)) for side, rule in rules]
    room = [make(side, w=w, type="dxa") for side, w in margins]
    properties = make(
        "tcPr",
        make("tcW", w=width, type="dxa"),
        make("tcBorders", *drawn) if drawn else None,
        make("shd", **shading(ground)) if ground else None,
        make("tcMar", *room) if room else None,
        make("vAlign", val=align) if align else None,
    )
    return make("tc", properties)


def close_cell(content: list[Element]) -> list[Element]:
    """17.4.65: a cell ends with a paragraph.

    One that follows a table is not drawn by every program, so room left there needs another.
    """
    content = separate(content)
    after_table = len(content) > 1 and content[-2].tag == qn("tbl")
    if not content or content[-1].tag != qn("p") or after_table:
        content.append(spacer())
    return content


def without_end_gap(content: list[Element]) -> list[Element]:
    """The content without the room that its last block leaves below itself."""
    while len(content) > 1 and content[-2].tag == qn("p") and _is_gap(content[-1]):
        content = content[:-1]
    return content


def _is_gap(element: Element) -> bool:
    style = element.find(f"{qn('pPr')}/{qn('pStyle')}")
    return style is not None and style.get(qn("val")) == SPACER


def separate(content: list[Element]) -> list[Element]:
    """Put an empty paragraph between tables, which Word would else draw as one."""
    result: list[Element] = []
    for element in content:
        if result and element.tag == qn("tbl") and result[-1].tag == qn("tbl"):
            result.append(spacer())
            _keep_next(result[-1])  # a heading in the table above stays with the one below
        result.append(element)
    return result


def hold_together(elements: list[Element]) -> None:
    """Keep what stands in ``elements`` on one page: each paragraph with the next but the last."""
    for paragraph in _paragraphs(elements)[:-1]:
        _keep_next(paragraph)


def keep_with_next(elements: list[Element]) -> None:
    """Keep the end of ``elements`` on the page of what follows."""
    for paragraph in _paragraphs(elements)[-1:]:
        _keep_next(paragraph)


def _paragraphs(elements: list[Element]) -> list[Element]:
    return [p for element in elements for p in element.iter(qn("p"))]


def _keep_next(paragraph: Element) -> None:
    properties = paragraph.find(qn("pPr"))
    if properties is None:
        properties = make("pPr")
        paragraph.insert(0, properties)
    put(properties, make("keepNext"))
