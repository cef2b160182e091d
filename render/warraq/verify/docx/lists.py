"""Numbers of lists: written by Word, from the list's definition (17.9)."""

from __future__ import annotations

import re
from typing import Any

from warraq.verify.docx.stories import Paragraph
from warraq.wordml import NUMBER_FORMATS, Styles, W, find, is_on, value

__all__ = ["Lists"]

_PLACE = re.compile("%([1-9])")


class Lists:
    """The definitions of a file; ``root`` is that of the numbering part, None where it has none."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        found = root.iterchildren() if root is not None else ()
        elements = list(found)
        self._abstract = {
            one.get(f"{W}abstractNumId"): one for one in elements if one.tag == f"{W}abstractNum"
        }
        self._counts: dict[str, dict[str, int]] = {}
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

    def marker(self, one: Paragraph) -> str:
        """What Word writes before a paragraph; to be asked of all of them, in their order."""
        number, depth = self._numbered(one)
        level = self._level(number, depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(number, {})
        # An item begins the lists below it anew.
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        first = value(level, "start")
        counts[depth] = counts.get(depth, int(first) - 1 if first.isdecimal() else 0) + 1
        return _PLACE.sub(lambda place: self._written(number, str(int(place[1]) - 1)),
                          value(level, "lvlText"))  # fmt: skip

    def _written(self, number: str, depth: str) -> str:
        level = self._level(number, depth)
        write = NUMBER_FORMATS.get(value(level, "numFmt") or "decimal")
        count = self._counts[number].get(depth)
        return (write(count) or "") if write and count is not None else ""

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
