"""Footnotes as `Note` (ISO 32000-1, 14.8.4.4.2), right after the text that refers to them.

WeasyPrint 70 leaves them behind all that stands on their page.
"""

from __future__ import annotations

import pydyf  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.sources import classes
from warraq.formats.pdf.structure import Node

__all__ = ["is_note", "place"]

#: What a note follows; into what else holds text, it is put at the end.
_FOLLOWED = {"P", "H1", "H2", "H3", "H4", "H5", "H6"}
_HOLDING = {"TD", "TH", "LBody", "Caption", "BlockQuote", "Div", "Part", "Sect"}


def place(root: Node) -> None:
    """Tag the notes and put each where it belongs."""
    found: dict[object, Node] = {}
    _take_out(root, found)
    for count, note in enumerate(found.values(), 1):
        _name(note, count)
    if found:
        _put_in(root, found)
        # What is referred to nowhere in the text is still read.
        root.kids.extend(found.values())


def is_note(node: Node) -> bool:
    """Whether a node is a footnote, at the foot of its page."""
    return _is_of_note(node) and node.tag == "Span" and node.box.element_tag == "span"


def _is_of_note(node: Node) -> bool:
    return node.box is not None and "footnote" in classes(node.box.element)


def _take_out(node: Node, found: dict[object, Node]) -> None:
    kept = []
    for kid in node.kids:
        if isinstance(kid, Node):
            if is_note(kid):
                found[kid.box.element] = kid
                continue
            _take_out(kid, found)
            if isinstance(kid.box, boxes.FootnoteAreaBox) and not kid.kids:
                kid.element.clear()
                continue
        kept.append(kid)
    node.kids = kept


def _name(note: Node, count: int) -> None:
    note.element["S"] = "/Note"
    note.element["ID"] = pydyf.String(f"note-{count}")
    for kid in note.nodes:
        if kid.box is not None and str(kid.box.element_tag).endswith("::footnote-marker"):
            kid.element["S"] = "/Lbl"


def _put_in(node: Node, found: dict[object, Node]) -> list[Node]:
    """Put notes where they are called; those that are called in ``node`` and follow it."""
    waiting: list[Node] = []
    kept: list[object] = []
    for kid in node.kids:
        kept.append(kid)
        if not isinstance(kid, Node):
            continue
        if _is_of_note(kid) and str(kid.box.element_tag).endswith("::footnote-call"):
            kid.element["S"] = "/Reference"
            called = found.pop(kid.box.element, None)
            waiting += [called] if called else []
            continue
        called_inside = _put_in(kid, found)
        if kid.tag in _FOLLOWED and node.tag in _HOLDING:
            kept += called_inside
        else:
            waiting += called_inside
    if node.tag in _HOLDING:
        kept += waiting
        waiting = []
    node.kids = kept
    return waiting
