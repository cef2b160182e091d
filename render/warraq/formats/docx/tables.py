"""Tables of data, in the project's Word table style."""

from __future__ import annotations

import math
import re

from warraq.document.plain import plain
from warraq.document.tree import Column, Inlines, Resolved, Row, Table, direction
from warraq.document.values import MoneyValue, NumberValue, PercentValue
from warraq.formats.docx.frame import Frame
from warraq.formats.docx.grids import cell, grid_row
from warraq.formats.docx.ooxml import Element, make, put, qn, twips
from warraq.formats.docx.paragraphs import caption, gap, paragraph
from warraq.formats.docx.story import Story
from warraq.formats.docx.support import GRID
from warraq.theme import RoleStyle

__all__ = ["write_table"]

#: Points left and right of what stands in a cell, together.
_EDGES = 12
_FIGURE = re.compile(r"\d{3}")
_LATIN = re.compile("[A-Za-z]+")
_CELL_ROLES = {"body": "table.cell", "section": "table.section", "total": "table.total"}


def write_table(story: Story, block: Table, frame: Frame) -> list[Element]:
    """The caption above, the table, its note below."""
    look = story.build.look(block.role)
    elements: list[Element] = []
    if block.caption or block.marker:
        above = caption(story, block, frame)
        put(above.find(qn("pPr")), make("keepNext"))
        elements.append(above)
    elements.append(_table(story, block, frame))
    if block.note:
        elements.append(paragraph(story, block.note, "table.note", block.lang, frame))
    elif look.space_after:
        elements.append(gap(look.space_after))
    return elements


def _table(story: Story, block: Table, frame: Frame) -> Element:
    widths = _widths(story, block, frame.room)
    rows = [_head(story, block, widths, frame)]
    decimals = _most_decimals(block)
    rows += [_row(story, block, row, widths, decimals, frame) for row in block.rows]
    _keep_end(block, rows)
    heads = block.header_columns > 0
    properties = make(
        "tblPr",
        make("tblStyle", val=GRID),
        make("bidiVisual") if direction(block.lang) == "rtl" else None,
        make("tblW", w=sum(widths), type="dxa"),
        make("tblInd", w=frame.start, type="dxa"),
        make("tblLayout", type="fixed"),
        make("tblLook", val="04A0" if heads else "0420", firstRow=True, lastRow=False,
             firstColumn=heads, lastColumn=False, noHBand=False, noVBand=True),
        make("tblCaption", val=plain(block.caption)) if block.caption else None,
        make("tblDescription", val=plain(block.note)) if block.note else None,
    )  # fmt: skip
    columns = make("tblGrid", *(make("gridCol", w=width) for width in widths))
    return make("tbl", properties, columns, *rows)


def _keep_end(block: Table, rows: list[Element]) -> None:
    """No total stands alone at the top of a page, and no note without a row above it."""
    kept = [place for place, row in enumerate(block.rows) if row.kind == "total" and place]
    if block.note and block.rows:
        kept.append(len(block.rows))
    for place in kept:
        for element in rows[place].iter(qn("pPr")):
            put(element, make("keepNext"))


def _head(story: Story, block: Table, widths: list[int], frame: Frame) -> Element:
    style = story.build.styles.within("table.head", block.role, "table")
    cells = []
    for column, width in zip(block.columns, widths, strict=True):
        inner = frame.inner(width)
        content = paragraph(story, column.head, "table.head", block.lang, inner, style=style)
        _align(content, column, block.lang)
        put(content.find(qn("pPr")), make("keepNext"))
        cells.append(cell([content], width, align="center"))
    return make("tr", make("trPr", make("cantSplit"), make("tblHeader")), *cells)


def _row(
    story: Story,
    block: Table,
    row: Row,
    widths: list[int],
    decimals: dict[int, int],
    frame: Frame,
) -> Element:
    role = _CELL_ROLES[row.kind]
    style = story.build.styles.within(role, block.role, "table")
    look = story.build.look(role)
    # The row's ground is its own, its grid the table style's.
    lines = dict.fromkeys(("left", "top", "bottom"))
    if row.kind == "section":
        content = row.cells[0] if row.cells else ()
        single = paragraph(story, content, role, block.lang, frame.inner(sum(widths)), style=style)
        put(single.find(qn("pPr")), make("keepNext"))
        cells = [cell([single], sum(widths), look=look, borders=lines)]
        put(cells[0].find(qn("tcPr")), make("gridSpan", val=len(widths)))
    else:
        cells = []
        for place, (column, width) in enumerate(zip(block.columns, widths, strict=True)):
            content = row.cells[place] if place < len(row.cells) else ()
            inner = frame.inner(width)
            single = paragraph(story, content, role, block.lang, inner, style=style)
            _align(single, column, block.lang)
            if place in decimals:
                _pad_decimals(story, single, block, decimals[place], content)
            cells.append(cell([single], width, look=look, borders=lines))
    element = grid_row(cells)
    story.build.bookmarks.place(row.id, [element])
    return element


def _align(element: Element, column: Column, lang: str) -> None:
    """Figures stand at the right in both directions, since they run left to right in both."""
    value = {"center": "center", "decimal": "left" if direction(lang) == "rtl" else "right"}
    if column.align in value:
        put(element.find(qn("pPr")), make("jc", val=value[column.align]))


def _most_decimals(block: Table) -> dict[int, int]:
    """By the place of each column of decimals, how many digits after the sign its numbers have."""
    return {
        place: max((_decimals(row.cells[place]) for row in block.rows if place < len(row.cells)),
                   default=0)
        for place, column in enumerate(block.columns) if column.align == "decimal"
    }  # fmt: skip


def _pad_decimals(
    story: Story, element: Element, block: Table, most: int, content: Inlines
) -> None:
    """Put decimal signs below each other: room to the right for the digits that are missing.

    A decimal tab would do in Word, but not in bidirectional paragraphs.
    """
    own = _decimals(content)
    if not content or own == most:
        return
    size = story.build.look("table.cell").size
    room = round((most - own + (0.5 if own == 0 else 0)) * size * 20 * 0.5)
    side = "left" if direction(block.lang) == "rtl" else "right"
    properties = element.find(qn("pPr"))
    other = "right" if side == "left" else "left"
    put(properties, make("ind", **{side: room, other: 0}))


def _decimals(content: Inlines) -> int:
    number = next((n for n in (_number(inline) for inline in content) if n is not None), None)
    return 0 if number is None else number


def _number(inline: object) -> int | None:
    if not isinstance(inline, Resolved):
        return None
    match inline.value:
        case NumberValue(number) | PercentValue(number) | MoneyValue(number):
            exponent = number.as_tuple().exponent
            return max(0, -exponent) if isinstance(exponent, int) else None
        case _:
            return None


def _widths(story: Story, block: Table, room: int) -> list[int]:
    """Columns that say how wide they are get that; the others share by what stands in them.

    A column of serial numbers is as narrow as its head lets it be, and none is narrower than its
    longest word.
    """
    look = story.build.look("table.head")
    rtl = direction(block.lang) == "rtl"
    letter = look.size * 0.45 if rtl else look.latin_size * 0.6
    places = range(len(block.columns))
    lines = [_lines(block, place) for place in places]
    longest = [max(map(len, each), default=1) for each in lines]
    given = {i: round(c.width * room) for i, c in enumerate(block.columns) if c.width}
    serial = {
        i: max(twips(9), round((longest[i] * letter + 2 * look.padding + 3) * 20))
        for i, column in enumerate(block.columns)
        if column.align == "center" and longest[i] <= 4
    }
    wider = {i: max(width, given.get(i, 0)) for i, width in serial.items()}
    given = _fitted(given, wider, room) | wider
    weights = {i: _weight(longest[i]) for i in places if i not in given}
    rest, total = room - sum(given.values()), sum(weights.values()) or 1
    widths = [given.get(i) or max(1, round(rest * weights[i] / total)) for i in places]
    words = [{word for line in each for word in line.split(" ")} for each in lines]
    least = [wider.get(i) or _least(words[i], look, rtl=rtl) for i in places]
    firm = [wider.get(i) or _least({word for word in words[i] if _FIGURE.search(word)}, look,
                                   rtl=rtl) for i in places]  # fmt: skip
    return _widened(widths, _reduced(least, firm, room), room)


def _least(words: set[str], look: RoleStyle, *, rtl: bool) -> int:
    """Twips that the longest of the words takes, with the room beside it."""
    edges = max(_EDGES, 2 * look.padding)
    return round((max((_points(word, look, rtl=rtl) for word in words), default=0) + edges) * 20)


def _points(word: str, look: RoleStyle, *, rtl: bool) -> float:
    """How wide a word is, in bold: Latin letters, figures and others, spaces that do not break."""
    spaces = word.count("\u00a0")
    latin = len(word) - spaces if not rtl else sum(map(len, _LATIN.findall(word)))
    others = len(word) - spaces - latin
    return latin * look.latin_size * 0.62 + others * look.size * 0.58 + spaces * look.size * 0.3


def _reduced(least: list[int], firm: list[int], room: int) -> list[int]:
    """Where there is no room for all, words are broken sooner than figures, which need ``firm``."""
    wanted, kept = sum(least), sum(firm)
    if wanted <= room or kept >= min(room, wanted):
        return [round(own * min(1.0, room / wanted)) for own in least]
    share = (room - kept) / (wanted - kept)
    return [own + round((all_of_it - own) * share)
            for own, all_of_it in zip(firm, least, strict=True)]  # fmt: skip


def _widened(widths: list[int], least: list[int], room: int) -> list[int]:
    """None narrower than its ``least``, at the cost of those that have more."""
    lacking = [max(0, own - width) for own, width in zip(least, widths, strict=True)]
    spare = [max(0, width - own) for own, width in zip(least, widths, strict=True)]
    need, free = sum(lacking), sum(spare)
    if not need or not free:
        return widths
    given, taken = min(1.0, free / need), min(1.0, need / free)
    return [
        width + round(lack * given) - round(more * taken)
        for width, lack, more in zip(widths, lacking, spare, strict=True)
    ]


def _fitted(given: dict[int, int], wider: dict[int, int], room: int) -> dict[int, int]:
    """The widths that were given; less where columns of serial numbers need ``wider`` ones."""
    others = sum(width for i, width in given.items() if i not in wider)
    share = min(1.0, (room - sum(wider.values())) / others) if others else 1.0
    return {i: round(width * share) for i, width in given.items()}


def _lines(block: Table, place: int) -> list[str]:
    """What stands in a column."""
    cells = [row.cells[place] for row in block.rows if row.kind != "section"
             and place < len(row.cells)]  # fmt: skip
    texts = (plain(each, line_break="\n") for each in (block.columns[place].head, *cells))
    return [line for text in texts for line in text.split("\n")]


def _weight(longest: int) -> float:
    """Long texts wrap, so width grows slower than length."""
    return math.pow(min(max(longest, 5), 80), 0.6)
