"""Styles without a role: of tables, of gaps, of characters, of the table of contents."""

from __future__ import annotations

from copy import copy

from warraq.formats.docx.ooxml import Element, make, twips
from warraq.theme import Border, FontStack, RoleStyle

__all__ = [
    "COMMENT", "GRID", "PLAIN", "SPACER", "Attributes", "border", "character_style", "code_style",
    "color", "comment_styles",
    "contents_styles", "grid_style", "hyperlink_style", "padding", "plain_table_style", "shading",
    "spacer_style",
]  # fmt: skip

Attributes = dict[str, str | int | bool]

SPACER = "TableSpacer"
COMMENT = "CommentText"
GRID = "WarraqTable"
PLAIN = "WarraqLayout"


def color(value: str) -> str:
    return value.removeprefix("#").upper()


def shading(background: str | None) -> Attributes:
    return {"val": "clear", "color": "auto", "fill": color(background) if background else "auto"}


def border(rule: Border | None, space: float = 0) -> Attributes:
    """A rule's attributes: widths in eighths of a point, 31 points of distance at most."""
    if rule is None:
        return {"val": "nil"}
    return {
        "val": "single",
        "sz": max(2, round(rule.width * 8)),
        "space": min(31, round(space)),
        "color": color(rule.color),
    }


def character_style(identifier: str, name: str, *run: Element | None) -> Element:
    return make(
        "style",
        make("name", val=name),
        make("basedOn", val="DefaultParagraphFont"),
        make("uiPriority", val=99),
        make("rPr", *run),
        type="character",
        styleId=identifier,
    )


def hyperlink_style(link: str) -> Element:
    return character_style(
        "Hyperlink", "Hyperlink", make("color", val=color(link)), make("u", val="single")
    )


def code_style(stack: FontStack | None, complex_script: str) -> Element:
    """Text in a fixed-width face, which nobody proofs; what is not Latin in it, as elsewhere."""
    fonts = None
    if stack is not None:
        fonts = make("rFonts", ascii=stack.word_latin, hAnsi=stack.word_latin, cs=complex_script)
    return character_style("HTMLCode", "HTML Code", fonts, make("noProof"))


def contents_styles(width: int, base: str, heading: str) -> list[Element]:
    """The contents' heading, which is none itself, and its lines: dots up to the page's number."""
    title = make(
        "style",
        make("name", val="TOC Heading"),
        make("basedOn", val=heading),
        make("next", val=base),
        make("uiPriority", val=39),
        make("qFormat"),
        type="paragraph",
        styleId="TOCHeading",
    )
    tabs = make("tabs", make("tab", val="right", leader="dot", pos=width))
    lines = [
        make(
            "style",
            make("name", val=f"toc {level}"),
            make("basedOn", val=base),
            make("next", val=base),
            make("uiPriority", val=39),
            make("pPr", copy(tabs), make("spacing", before=0, after=40),
                 make("ind", left=twips(6 * (level - 1)), right=twips(8), firstLine=0),
                 make("jc", val="left")),
            type="paragraph",
            styleId=f"TOC{level}",
        )
        for level in (1, 2)
    ]  # fmt: skip
    return [title, *lines]


def comment_styles(base: str) -> list[Element]:
    """Of what stands in comments, and of the mark that leads to one, which Word hides."""
    text = make(
        "style",
        make("name", val="annotation text"),
        make("basedOn", val=base),
        make("uiPriority", val=99),
        make("unhideWhenUsed"),
        make("pPr", make("spacing", before=0, after=0), make("jc", val="left")),
        make("rPr", make("sz", val=20), make("szCs", val=22)),
        type="paragraph",
        styleId=COMMENT,
    )
    sizes = (make("sz", val=16), make("szCs", val=16))
    return [text, character_style("CommentReference", "annotation reference", *sizes)]


def spacer_style(base: str) -> Element:
    """Between two tables that would grow together: an empty paragraph, as low as Word allows."""
    return make(
        "style",
        make("name", val="Table Spacer"),
        make("basedOn", val=base),
        make("semiHidden"),
        make("pPr", make("spacing", before=0, after=0, line=20, lineRule="exact"),
             make("ind", left=0, right=0, firstLine=0)),
        make("rPr", make("sz", val=2), make("szCs", val=2)),
        type="paragraph",
        customStyle=True,
        styleId=SPACER,
    )  # fmt: skip


def plain_table_style(base: str) -> Element:
    """What rows, fields and boxes are laid out with: no lines, no room."""
    sides = ("top", "left", "bottom", "right")
    return make(
        "style",
        make("name", val="Warraq Layout"),
        make("basedOn", val=base),
        make("tblPr", make("tblCellMar", *(make(side, w=0, type="dxa") for side in sides))),
        type="table",
        customStyle=True,
        styleId=PLAIN,
    )


def padding(look: RoleStyle, block: float | None = None) -> dict[str, int]:
    """The inner margins of a cell or a box; above and below, ``block`` points if the role does not
    say, else as much as beside."""
    sides = round(look.padding * 20)
    told = look.padding_block if look.padding_block is not None else block
    room = sides if told is None else round(told * 20)
    return {"top": room, "left": sides, "bottom": room, "right": sides}


def grid_style(table: RoleStyle, cell: RoleStyle, head: RoleStyle, base: str) -> Element:
    """The table style: a grid, a pale head that is repeated, cells with room."""
    lines = {
        "top": table.border_top or cell.border_top,
        "left": cell.border_start,
        "bottom": table.border_bottom or cell.border_bottom,
        "right": cell.border_end,
        "insideH": cell.border_bottom or cell.border_top,
        "insideV": cell.border_start or cell.border_end,
    }
    room = padding(cell, cell.padding / 2)
    return make(
        "style",
        make("name", val="Warraq Table"),
        make("basedOn", val=base),
        make("qFormat"),
        make(
            "tblPr",
            make("tblBorders", *(make(side, **border(rule)) for side, rule in lines.items())),
            make("tblCellMar", *(make(side, w=w, type="dxa") for side, w in room.items())),
        ),
        make("tblStylePr", make("tcPr", make("shd", **shading(head.background))),
             type="firstRow"),
        type="table",
        customStyle=True,
        styleId=GRID,
    )  # fmt: skip
