"""Numbers of lists: written by Word, from the list's definition (17.9)."""

from __future__ import annotations

from typing import Any

from warraq.verify.docx.stories import Paragraph
from warraq.wordml import Styles, W, find, is_on, value

__all__ = ["Lists"]


class Lists:
    """The definitions of a file; ``root`` is that of the numbering part, None where it has none."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        found = root.iterchildren() if root is not None else ()
        elements = list(found)
        self._abstract = {
            one.get(f"{W}abstractNumId"): one for one in elements if one.tag == f"{W}abstractNum"
        }
        self._instances = {one.get(f"{W}numId"): one for one in elements if one.tag == f"{W}num"}

    def level(self, one: Paragraph) -> tuple[str, Any]:
        """The number of the list that a paragraph is of and its level; empty and None if it is not.

        Only levels that count are given: a bullet runs neither way.
        """
        number, depth = self._numbered(one)
        level = self._level(number, depth)
        if level is None or "%" not in value(level, "lvlText"):
            return "", None
        return number, level

    def goes_right_to_left(self, one: Paragraph, level: Any) -> bool:
        """The number is set as the paragraph's mark is, and then as the level says (17.9.24)."""
        own = find(level, "rPr/rtl")
        if own is None:
            own = self._styles.of_mark(one.element, one.table, "rtl")
        return is_on(own)

    def _numbered(self, one: Paragraph) -> tuple[str, str]:
        own = find(one.element, "pPr/numPr")
        found = [own] if own is not None else []
        style = self._styles.paragraph_style(one.element)
        found += [find(above, "pPr/numPr") for above in self._styles.chain(style)]
        numbers = [number for each in found if (number := value(each, "numId"))]
        depths = [depth for each in found if (depth := value(each, "ilvl"))]
        return (numbers[0] if numbers else ""), (depths[0] if depths else "0")

    def _level(self, number: str, depth: str) -> Any:
        instance = self._instances.get(number)
        if instance is None:
            return None
        for override in instance.iterchildren(f"{W}lvlOverride"):
            if override.get(f"{W}ilvl") == depth and find(override, "lvl") is not None:
                return find(override, "lvl")
        abstract = self._abstract.get(value(instance, "abstractNumId"))
        levels = abstract.iterchildren(f"{W}lvl") if abstract is not None else ()
        return next((level for level in levels if level.get(f"{W}ilvl") == depth), None)
