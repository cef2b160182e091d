"""What our fonts cannot show, told before the pages are set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any
from unicodedata import name

from warraq import fonts
from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.tree import Code, Document, Resolved, Str
from warraq.theme import Theme

__all__ = ["check"]

#: What stands in no page: texts for the ear, and what strings were made of.
_UNSEEN = frozenset({"alt", "value", "pieces", "properties", "place"})


def check(document: Document, theme: Theme, found: Diagnostics) -> None:
    """Tell every character that no font here has, where it stands, and every family of the theme
    that is neither ours nor its own. Raises `WarraqError`: empty boxes are no text."""
    for key, stack in theme.fonts.items():
        for family in (stack.arabic, stack.latin, stack.hebrew):
            if not fonts.family(family, theme.own_fonts):
                place = Place(field=f"fonts.{key}")
                found.add("pdf.no-family", place, theme=theme.name, family=family)
    texts = list(_texts(document, NOWHERE))
    missing = fonts.uncovered("".join(text for text, _ in texts), theme.own_fonts)
    for text, place in texts if missing else ():
        for char in sorted(missing & set(text)):
            shown = name(char, "").lower() or "?"
            found.add("pdf.no-glyph", place, char=char, number=f"U+{ord(char):04X}", name=shown)
    found.raise_errors()


def _texts(node: Any, place: Place) -> Iterator[tuple[str, Place]]:
    """Every text that is drawn, with the nearest place that is known."""
    if isinstance(node, tuple):
        for one in node:
            yield from _texts(one, place)
    elif is_dataclass(node):
        own = getattr(node, "place", NOWHERE)
        place = place if own == NOWHERE else own
        if isinstance(node, Str | Code | Resolved):
            yield node.text, place
        for one in fields(node):
            if one.name not in _UNSEEN:
                yield from _texts(getattr(node, one.name), place)
