"""CSS of languages side by side: how far lines stand apart, what is centred, first lines level."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from warraq.document.roles import lineage
from warraq.document.tree import direction
from warraq.formats.html.css import declare, number, rule_of
from warraq.theme import RoleStyle

__all__ = ["Beside"]


class Beside:
    """The rules for rows that hold a text in each of several languages."""

    def __init__(
        self,
        first: str,
        style: Callable[[str], RoleStyle],
        text: Callable[[RoleStyle, str], dict[str, str]],
        *,
        even_lines: bool,
    ) -> None:
        self._first = first
        self._style = style
        self._text = text
        self._even_lines = even_lines

    def lines(self, role: str, name: str, style: RoleStyle, language: str) -> Iterator[str]:
        """How far lines of one role stand apart: those of a table of contents alike, for whoever
        looks across from one language to the other."""
        widest = max(style.leading, style.latin_leading)
        even = self._even_lines or role.startswith("contents")
        for one in (self._first, language):
            own = style.leading if direction(one) == "rtl" else style.latin_leading
            leading = number(widest if even else own)
            yield f".parallel {name}:lang({one}) {{ line-height: {leading}pt }}"
        if not even and style.leading > style.latin_leading and not style.first_line:
            yield from self._level(name, style, language)

    def _level(self, name: str, style: RoleStyle, language: str) -> Iterator[str]:
        """An empty box that reaches as high above the base line as the other script's line does.
        Rows that are never broken are aligned by their base lines and need none."""
        latin, arabic = sorted((self._first, language), key=direction)
        text = self._text(style, arabic)
        box = {key: text[key] for key in ("font-family", "font-size", "font-weight")}
        box["line-height"] = f"{number(style.latin_leading)}pt"
        box["vertical-align"] = f"{number((style.leading - style.latin_leading) / 2)}pt"
        row = f".parallel.long %s{name}:lang({latin})"
        yield f"{row % '.block'}::before {{ content: ''; {declare(box)} }}"
        yield f"{row % 'li'}::marker {{ line-height: {number(style.leading)}pt }}"

    def aligned(self, name: str, role: str) -> Iterator[str]:
        """Nothing is justified in columns; what is centred stays so."""
        aligns = [self._style(step).align for step in list(lineage(role))[:2]]
        if "center" in aligns:
            align = "center" if aligns[0] == "center" else "start"
            yield f".parallel .block{name} {{ text-align: {align} }}"

    def fields(self, name: str, style: RoleStyle) -> Iterator[str]:
        """Fields may differ in height: what stands below them stands below the pair."""
        below = {"margin-block-end": f"{number(style.space_after)}pt"}
        if style.border_bottom:
            below["border-block-end"] = rule_of(style.border_bottom)
        yield f".parallel.parallel:has(.parallel-cell > {name}) {{ {declare(below)} }}"
        yield f".parallel {name} {{ margin-block-end: 0; border-block-end: none }}"
