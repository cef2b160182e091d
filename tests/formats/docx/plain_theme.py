"""A theme without a file, for tests that look at Word's XML and not at taste."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from warraq.document.roles import lineage
from warraq.theme import Border, FontStack, Letterhead, Page, RoleStyle, Theme

_GREEN, _GOLD, _GREY, _RED = "#12463F", "#A8864B", "#B9C4C0", "#8A1F1F"

_ROLES: dict[str, dict[str, Any]] = {
    "paragraph": {"align": "justify", "space_after": 6},
    "heading": {"weight": 700, "color": _GREEN, "align": "start", "keep_with_next": True},
    "heading.1": {"size": 16, "latin_size": 13, "space_before": 10, "space_after": 3},
    "heading.2": {"size": 14, "latin_size": 12, "space_before": 8, "space_after": 3},
    "heading.3": {"size": 13, "latin_size": 11, "space_before": 6, "space_after": 2},
    "title": {"size": 20, "latin_size": 16, "align": "center", "space_after": 8},
    "kind": {"align": "center", "weight": 700, "color": _GOLD, "space_before": 6, "space_after": 0},
    "list.item": {"space_after": 3},
    "quote": {"indent_start": 8, "border_start": Border(width=2, color=_GOLD), "padding": 8},
    "quote.attribution": {"indent_start": 8, "align": "start", "color": "#555555"},
    "caption": {"size": 12, "latin_size": 10, "weight": 700, "color": "#444444",
                "align": "start", "space_before": 6, "space_after": 3},
    "table": {"space_after": 8},
    "table.cell": {"size": 13, "latin_size": 10.5, "align": "start", "space_after": 0, "line": 1.0,
                   "padding": 5, "border_bottom": Border(width=0.5, color=_GREY)},
    "table.head": {"size": 13, "latin_size": 10.5, "align": "start", "space_after": 0, "line": 1.0,
                   "weight": 700, "color": _GREEN, "background": "#E6ECE9"},
    "table.section": {"weight": 700, "color": _GREEN, "background": "#F7F8F7"},
    "table.total": {"weight": 700},
    "small": {"size": 11, "latin_size": 9, "color": "#555555", "align": "start", "line": 1.0},
    "figure": {"align": "center"},
    "fields": {"space_after": 6},
    "fields.label": {"weight": 700, "align": "start", "space_after": 2},
    "fields.value": {"align": "start", "space_after": 2},
    "letterhead": {"border_bottom": Border(width=1.5, color=_GREEN), "space_after": 4},
    "letterhead.name": {"weight": 700, "color": _GREEN, "align": "start", "space_after": 0},
    "letterhead.line": {"size": 12, "latin_size": 10, "align": "start", "space_after": 0},
    "letterhead.emblem": {"size": 11, "weight": 700, "color": _GOLD, "align": "center"},
    "letterhead.fields": {"size": 11, "latin_size": 9.5, "space_after": 0},
    "mark": {"weight": 700, "color": _RED, "align": "center", "space_after": 0, "line": 1.0},
    "running": {"size": 10, "latin_size": 9, "color": "#555555", "space_after": 0},
    "summary": {"background": "#F3F1EA", "border_start": Border(width=3, color=_GOLD),
                "padding": 10, "space_after": 6},
    "summary.title": {"size": 14, "space_before": 0},
    "request": {"space_after": 2},
    "direction": {"border_top": Border(width=0.5, color=_GREY),
                  "border_bottom": Border(width=0.5, color=_GREY), "padding": 6},
    "memo.fields": {"border_bottom": Border(width=1, color=_GREEN), "space_after": 8},
    "memo.closing": {"align": "center", "space_before": 8},
    "signature": {"indent_start": 90},
    "signature.position": {"align": "center", "space_after": 0},
    "signature.name": {"align": "center", "weight": 700},
    "keyfigures": {"space_after": 8},
    "keyfigure": {"background": "#EDF4F2", "border_top": Border(width=2, color=_RED), "padding": 6},
    "keyfigure.value": {"size": 26, "latin_size": 26, "weight": 700, "color": _GREEN,
                        "align": "center", "space_after": 0, "line": 1.0},
    "keyfigure.label": {"size": 11, "latin_size": 9, "align": "center", "space_after": 0},
    "person.name": {"weight": 700, "color": _GREEN, "space_after": 0, "align": "start"},
    "masthead": {"background": "#124D5B", "padding": 12, "space_after": 8},
    "masthead.kicker": {"color": "#FFFFFF", "size": 11, "latin_size": 9, "align": "start"},
    "masthead.title": {"color": "#FFFFFF", "align": "start"},
    "masthead.subtitle": {"color": "#FFFFFF", "align": "start", "latin_size": 14},
    "parallel": {"border_start": Border(width=0.5, color=_GREY)},
}  # fmt: skip


class PlainTheme(Theme):
    def style(self, role: str, kind: str) -> RoleStyle:
        style = RoleStyle()
        for step in reversed(list(lineage(role))):
            style = replace(style, **_ROLES.get(step, {}))
        return style

    def page(self, kind: str) -> Page:
        if kind == "factsheet":
            return Page(top=18, first_top=18, start=17, end=17, bottom=18)
        return Page(top=30, first_top=18)


def plain_theme(**letterhead: Any) -> PlainTheme:
    stack = FontStack(
        arabic="Amiri", latin="Amiri", hebrew="Frank Ruhl Libre", word_arabic="Amiri",
        word_latin="Amiri", word_hebrew="Frank Ruhl Libre", generic="serif",
    )  # fmt: skip
    mono = replace(stack, word_latin="Liberation Mono", generic="monospace")
    return PlainTheme(
        name="plain",
        colors={"link": "#124D5B"},
        fonts={"text": stack, "mono": mono},
        letterhead=Letterhead(**letterhead),
    )
