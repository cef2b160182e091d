"""The table of contents as such (ISO 32000-1, 14.8.4.2): WeasyPrint knows lists alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf  # type: ignore[import-untyped]

from warraq.formats.pdf.sources import classes
from warraq.formats.pdf.structure import Node

__all__ = ["as_contents"]

#: What the template calls the list of lines.
_LIST = "contents-list"


def as_contents(pdf: Any, nodes: list[Node]) -> None:
    """Make of lists of contents ``TOC``, of their items ``TOCI``, each with one ``Reference``."""
    for node in nodes:
        if node.tag != "L" or not _is_contents(node):
            continue
        node.element["S"] = "/TOC"
        node.element.pop("A", None)
        for item in node.nodes:
            item.element["S"] = "/TOCI"
            item.kids = [_reference(pdf, item)]
            for link in item.walk():
                if link.tag == "Link":
                    link.kids = list(_words(link))


def _is_contents(node: Node) -> bool:
    return node.box is not None and _LIST in classes(node.box.element)


def _words(link: Node) -> Iterator[Any]:
    """What a link holds, without the boxes of the layout, which would be links of their own."""
    for kid in link.kids:
        if isinstance(kid, Node) and kid.tag in ("Link", "Span") and "Lang" not in kid.element:
            is_leaf = len(kid.nodes) < len(kid.kids)
            yield from (kid,) if is_leaf else _words(kid)
        else:
            yield kid


def _reference(pdf: Any, item: Node) -> Node:
    page = item.element["Pg"]
    element = pydyf.Dictionary({"Type": "/StructElem", "S": "/Reference", "Pg": page})
    pdf.add_object(element)
    return Node(element, None, item.page, item.kids)
