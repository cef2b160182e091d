"""The structure tree of a PDF, tied to the layout (ISO 32000-1, 14.7).

WeasyPrint 70 builds the structure elements in one walk over the boxes, page by page, and keeps no
tie between the two. This walks the same way and takes the elements in the order of their making.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes

__all__ = ["Node", "Structure", "read", "write"]


@dataclass(eq=False, slots=True)
class Node:
    """A structure element; ``box`` is what it was made of, ``page`` where it begins.

    ``kids`` are nodes, and what else the element holds as it is written: numbers of marked content
    on its page, references to annotations.
    """

    element: Any
    box: Any
    page: int
    kids: list[Any] = field(default_factory=list)

    @property
    def tag(self) -> str:
        return str(self.element["S"]).removeprefix("/")

    @property
    def nodes(self) -> list[Node]:
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.nodes:
            yield from kid.walk()


@dataclass(slots=True)
class Structure:
    """The tree; and, by page and margin, the elements of running lines, which are not in it."""

    root: Node
    furniture: list[tuple[Any, Node]]


def read(document: Any, pdf: Any) -> Structure:
    """The structure of ``pdf``, which WeasyPrint made out of ``document``."""
    elements = (
        entry
        for entry in pdf.objects
        if isinstance(entry, dict) and entry.get("Type") == "/StructElem"
    )
    top = next(elements)
    nodes: dict[bytes, Node] = {}
    in_margins: list[tuple[Any, Node]] = []
    for number, page in enumerate(document.pages):
        for margin, box, element in _walk(page._page_box, None, top, elements):
            node = nodes[element.reference] = Node(element, box, number)
            if margin is not None:
                in_margins.append((margin, node))
    root = Node(top, None, 0)
    for node in (root, *nodes.values()):
        node.kids = [nodes.get(kid, kid) if isinstance(kid, bytes) else kid for kid in _kids(node)]
    return Structure(root, in_margins)


def write(root: Node) -> None:
    """Give each element its kids and its parent as they stand in the tree."""
    for node in root.walk():
        node.element["K"] = pydyf.Array(
            kid.element.reference if isinstance(kid, Node) else kid for kid in node.kids
        )
        for kid in node.nodes:
            kid.element["P"] = node.element.reference


def _kids(node: Node) -> list[Any]:
    return list(node.element["K"])


# --- the walk --------------------------------------------------------------------------------

#: The margin box that something stands in, if any; the box (none for an element that WeasyPrint
#: puts around one); the element.
_Found = tuple[Any, Any, Any]


def _walk(box: Any, margin: Any, parent: Any, elements: Iterator[Any]) -> Iterator[_Found]:
    box = getattr(box, "_box", box)
    tag = None if box.element is None else box.element_tag
    if tag in ("html", "body") or isinstance(box, boxes.PageBox):
        if isinstance(box, boxes.ParentBox) and not isinstance(box, boxes.LineBox):
            for child in box.children:
                yield from _walk(child, margin, parent, elements)
            return
    elif isinstance(box, boxes.MarginBox):
        for child in box.children:
            yield from _walk(child, box, parent, elements)
        return
    element = next(elements)
    if _is_wrapped(box, parent):
        yield margin, None, element
        element = next(elements)
    yield margin, box, element
    yield from _walk_children(box, margin, element, elements)


def _is_wrapped(box: Any, parent: Any) -> bool:
    """Whether the body of an item without a marker has the item's element put around it."""
    if parent["S"] in ("/LI", "/LBody") or box.element is None:
        return False
    if box.element_tag == "li":
        style = box.style
        return "list-item" not in style["display"] or style["list_style_type"] == "none"
    return box.element_tag in ("dt", "dd")


def _walk_children(
    box: Any, margin: Any, element: Any, elements: Iterator[Any]
) -> Iterator[_Found]:
    for child in _children(box, element):
        for part in child.children if isinstance(child, boxes.LineBox) else [child]:
            if not isinstance(part, boxes.TextBox):
                yield from _walk(part, margin, element, elements)
            elif element["S"] != "/Link":
                yield margin, part, next(elements)


def _children(box: Any, element: Any) -> list[Any]:
    """A table's box stands inside another, together with its caption."""
    table = box.get_wrapped_table() if element["S"] == "/Table" and box.is_table_wrapper else None
    if table is None:
        return list(box.children)
    children: list[Any] = []
    for child in box.children:
        children.extend(child.children if child is table else [child])
    return children
