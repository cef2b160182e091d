"""Word's styles: what holds for a paragraph or run, from whichever style it comes (17.7.2).

Nearest first: the properties of the run or paragraph itself, its character style, its paragraph
style and those that it is based on, the style of the table around it, the document's defaults.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

__all__ = ["NUMBER_FORMATS", "Styles", "Table", "W", "find", "is_on", "value"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def find(element: Any, path: str) -> Any:
    """The element at ``a/b`` below ``element``, of WordprocessingML; None where there is none."""
    return None if element is None else element.find("/".join(W + step for step in path.split("/")))


def value(element: Any, path: str = "") -> str:
    """The ``w:val`` of an element or of one below it, empty where there is none."""
    found = find(element, path) if path else element
    return "" if found is None else found.get(f"{W}val") or ""


def is_on(element: Any) -> bool:
    """An on-off property (17.17.4): one without a value is on."""
    return element is not None and element.get(f"{W}val") not in ("0", "false", "off")


# 17.18.59, arabicAbjad and arabicAlpha. The fifth letter of the abjad is written هـ by some and ه
# by others, so that only four can be relied on.
_ABJAD = "أبجد"
_ALPHA = "أبتثجحخدذرزسشصضطظع"
# The numerals from 11 on are put together in more than one way.
_HEBREW = "אבגדהוזחטי"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _from(letters: str | tuple[str, ...]) -> Callable[[int], str | None]:
    return lambda number: letters[number - 1] if 0 < number <= len(letters) else None


#: How Word writes a number in a list, by the name of the format; None where that is not certain.
NUMBER_FORMATS: dict[str, Callable[[int], str | None]] = {
    "decimal": str,
    "arabicAbjad": _from(_ABJAD),
    "arabicAlpha": _from(_ALPHA),
    "hebrew1": _from(_HEBREW),
    "lowerLetter": _from(string.ascii_lowercase),
    "upperLetter": _from(string.ascii_uppercase),
    "lowerRoman": _from(_ROMAN),
    "upperRoman": _from(tuple(numeral.upper() for numeral in _ROMAN)),
}


@dataclass(eq=False, slots=True)
class Table:
    """A table: its element and the identifier of its style."""

    element: Any
    style: str


class Styles:
    """The styles of a file, and the document's defaults; ``root`` is None where it has none."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Any] = {}
        self.defaults: dict[str, str] = {}
        self.document = find(root, "docDefaults")
        self._answers: dict[tuple[str, str, str, str, str], Any] = {}
        for style in root.iter(f"{W}style") if root is not None else ():
            identifier, kind = style.get(f"{W}styleId", ""), style.get(f"{W}type", "paragraph")
            self._styles.setdefault(identifier, style)
            if style.get(f"{W}default") in ("1", "true", "on"):
                self.defaults.setdefault(kind, identifier)

    def chain(self, identifier: str) -> Iterator[Any]:
        """A style and those that it is based on; in a circle, each once."""
        seen: set[str] = set()
        while identifier in self._styles and identifier not in seen:
            seen.add(identifier)
            style = self._styles[identifier]
            yield style
            identifier = value(style, "basedOn")

    def paragraph_style(self, paragraph: Any) -> str:
        """The identifier of a paragraph's style, else of the default one."""
        named = value(paragraph, "pPr/pStyle")
        return named if named in self._styles else self.defaults.get("paragraph", "")

    def of_paragraph(self, paragraph: Any, table: Table | None, name: str) -> Any:
        """The element of a paragraph's property (``bidi``, ``jc``), None where nothing says it."""
        own = find(paragraph, f"pPr/{name}")
        if own is not None:
            return own
        style = self.paragraph_style(paragraph)
        return self._inherited("", style, table.style if table else "", "pPr", name)

    def of_run(self, run: Any, paragraph: Any, table: Table | None, name: str) -> Any:
        """The element of a run's property (``rtl``, ``szCs``), None where nothing says it."""
        own = find(run, f"rPr/{name}")
        if own is not None:
            return own
        character = value(run, "rPr/rStyle")
        style = self.paragraph_style(paragraph)
        return self._inherited(character, style, table.style if table else "", "rPr", name)

    def of_mark(self, paragraph: Any, table: Table | None, name: str) -> Any:
        """The element of a property of the paragraph's mark (17.3.1.29)."""
        own = find(paragraph, f"pPr/rPr/{name}")
        if own is not None:
            return own
        style = self.paragraph_style(paragraph)
        return self._inherited("", style, table.style if table else "", "rPr", name)

    def beyond(self, run: Any, paragraph: Any, table: Table | None) -> Iterator[Any]:
        """Every ``w:rPr`` that holds for a run but for its own, nearest first."""
        styles = (
            value(run, "rPr/rStyle"),
            self.paragraph_style(paragraph),
            table.style if table else "",
        )
        return self._properties(style for each in styles for style in self.chain(each))

    def above(self, style: Any) -> Iterator[Any]:
        """Every ``w:rPr`` that a style inherits from, nearest first."""
        chain = self.chain(value(style, "basedOn"))
        return self._properties(one for one in chain if one is not style)

    def _properties(self, styles: Iterable[Any]) -> Iterator[Any]:
        found = [find(style, "rPr") for style in styles]
        found.append(find(self.document, "rPrDefault/rPr"))
        return (one for one in found if one is not None)

    def of_style(self, identifier: str, group: str, name: str) -> Any:
        """A property of a style's paragraphs (``pPr``) or runs (``rPr``), inherited ones too."""
        return self._inherited("", identifier, "", group, name)

    def named(self, kind: str) -> dict[str, str]:
        """The identifiers of the styles of a kind by their names, whose case does not count."""
        named: dict[str, str] = {}
        for identifier, style in self._styles.items():
            if style.get(f"{W}type", "paragraph") == kind:
                named.setdefault(value(style, "name").casefold(), identifier)
        return named

    def turns(self, table: Table) -> bool:
        """Whether a table's columns go from right to left (17.4.1)."""
        own = find(table.element, "tblPr/bidiVisual")
        if own is None:
            own = self._inherited("", "", table.style, "tblPr", "bidiVisual")
        return is_on(own)

    @cached_property
    def run_right_to_left(self) -> bool:
        """Whether paragraphs do so of which nothing else is said."""
        default = self.defaults.get("paragraph", "")
        return is_on(self._inherited("", default, "", "pPr", "bidi"))

    def _inherited(self, character: str, style: str, table: str, group: str, name: str) -> Any:
        key = (character, style, table, group, name)
        if key not in self._answers:
            self._answers[key] = self._look_up(*key)
        return self._answers[key]

    def _look_up(self, character: str, style: str, table: str, group: str, name: str) -> Any:
        for identifier in (character, style, table):
            for one in self.chain(identifier):
                found = find(one, f"{group}/{name}")
                if found is not None:
                    return found
        return find(self.document, f"{group}Default/{group}/{name}")
