"""Properties of styles by their names: as XML, and what one says otherwise than another."""

from __future__ import annotations

from warraq.formats.docx.ooxml import Element, make, twips
from warraq.formats.docx.support import Attributes, border, shading
from warraq.theme import RoleStyle

__all__ = ["Looks", "borders", "difference", "elements", "indents", "telling"]

#: Property name → attributes; for borders, side → attributes.
Looks = dict[str, Attributes]


def indents(look: RoleStyle) -> Attributes:
    """17.3.1.12, of the edges that lead and follow."""
    room: Attributes = {"left": twips(look.indent_start), "right": twips(look.indent_end)}
    room["hanging" if look.first_line < 0 else "firstLine"] = twips(abs(look.first_line))
    return room


def borders(look: RoleStyle, *, rtl: bool) -> Looks:
    """17.3.1.24: the sides of paragraph borders are those of the page, whatever the direction."""
    start, end = ("right", "left") if rtl else ("left", "right")
    return {
        "top": border(look.border_top, look.block_padding),
        "bottom": border(look.border_bottom, look.block_padding),
        start: border(look.border_start, look.padding),
        end: border(look.border_end, look.padding),
    }


def elements(looks: Looks) -> list[Element]:
    """The properties as XML, borders in one element."""
    rules = [
        make(name.partition(".")[2], **attributes)
        for name, attributes in looks.items()
        if name.startswith("pBdr.")
    ]
    plain = [make(name, **attrs) for name, attrs in looks.items() if not name.startswith("pBdr.")]
    return [*plain, make("pBdr", *rules)] if rules else plain


def difference(looks: Looks, above: Looks) -> Looks:
    """What ``looks`` says otherwise than ``above``; borders, and both halves of a size or weight,
    stay together."""
    changed = {name: attributes for name, attributes in looks.items() if above[name] != attributes}
    for pair in (("b", "bCs"), ("sz", "szCs")):
        if set(pair) & set(changed):
            changed |= {name: looks[name] for name in pair}
    if any(name.startswith("pBdr.") for name in changed):
        changed |= {name: value for name, value in looks.items() if name.startswith("pBdr.")}
    return changed


def telling(looks: Looks) -> Looks:
    """Without what Word assumes anyway, for the style that has no other above it."""
    silent = (
        {"val": False},
        {"val": "nil"},
        shading(None),
        {"left": 0, "right": 0, "firstLine": 0},
    )
    return {name: attributes for name, attributes in looks.items() if attributes not in silent}
