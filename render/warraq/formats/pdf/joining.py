"""What goes on over a line's or a page's end, joined to one structure element again.

WeasyPrint 70 gives each page a structure of its own: a table that crosses a page becomes two, with
its heads read out twice, and a paragraph two paragraphs. A link or a stressed phrase that crosses a
line becomes two as well. Whoever listens hears no pages: each is one element here.
"""

from __future__ import annotations

from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes

from warraq.formats.pdf.notes import is_note
from warraq.formats.pdf.structure import Node, Structure

__all__ = ["Joined", "join"]


class Joined:
    """What is no longer in the tree: elements that others took up (by their reference), and those
    that merely repeat others; and the names of heads that stand for others' names."""

    def __init__(self) -> None:
        self.taken_up: dict[bytes, bytes] = {}
        self.repeated: list[Node] = []
        self.names: dict[str, str] = {}


def join(structure: Structure, pdf: Any) -> Joined:
    """Make one element of what the layout divided, in the whole tree."""
    joined = Joined()
    pages = pdf.page_references
    _join_notes(structure.root, {}, joined, pages)
    _join_kids(structure.root, joined, pages)
    _rename_headers(structure.root, joined)
    return joined


def _join_notes(
    parent: Node, first: dict[Any, Node], joined: Joined, pages: tuple[bytes, ...]
) -> None:
    """A note that goes on overleaf stands in the area of each page."""
    for kid in list(parent.nodes):
        if not is_note(kid):
            _join_notes(kid, first, joined, pages)
        elif first.setdefault(kid.box.element, kid) is not kid:
            parent.kids.remove(kid)
            _take_up(first[kid.box.element], kid, joined, pages)


def _join_kids(parent: Node, joined: Joined, pages: tuple[bytes, ...]) -> None:
    kept: list[Any] = []
    first: dict[Any, Node] = {}
    last_page: dict[Any, int] = {}
    for kid in parent.kids:
        key = _key(kid)
        twin = first.get(key) if key else None
        if twin is None or (kid.page == last_page[key] and kept[-1] is not twin):
            kept.append(kid)
            first[key] = kid
        elif kid.page > last_page[key] and _is_repeated(kid):
            joined.repeated.append(kid)
            _note_names(twin, kid, joined)
        else:
            _take_up(twin, kid, joined, pages)
        if key:
            last_page[key] = kid.page
    parent.kids = kept
    for node in parent.nodes:
        _join_kids(node, joined, pages)


def _key(kid: Any) -> Any:
    """What two parts of one thing have in common."""
    if not isinstance(kid, Node) or isinstance(kid.box, boxes.TextBox):
        return None
    if kid.box is None:
        inner = _key(kid.nodes[0]) if kid.nodes else None
        return (kid.tag, inner) if inner else None
    # WeasyPrint lets boxes of its own making share the element that they were made for.
    return (kid.box.element, kid.box.element_tag, kid.tag) if kid.box.element is not None else None


def _is_repeated(node: Node) -> bool:
    """Whether a node is a part of a table that the engine draws again on each of its pages."""
    box = node.box
    return isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer)


def _take_up(twin: Node, kid: Node, joined: Joined, pages: tuple[bytes, ...]) -> None:
    joined.taken_up[kid.element.reference] = twin.element.reference
    _note_name(twin, kid, joined)
    kid.element.clear()
    for inner in kid.kids:
        is_elsewhere = isinstance(inner, int) and kid.page != twin.page
        twin.kids.append(_on_page(inner, pages[kid.page]) if is_elsewhere else inner)


def _on_page(number: int, page: bytes) -> Any:
    """Marked content on another page than its element's first."""
    return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": number})


# --- heads of tables -------------------------------------------------------------------------


def _note_names(first: Node, again: Node, joined: Joined) -> None:
    for one, other in zip(first.walk(), again.walk(), strict=False):
        _note_name(one, other, joined)


def _note_name(one: Node, other: Node, joined: Joined) -> None:
    if "ID" in one.element and "ID" in other.element:
        joined.names[other.element["ID"].string] = one.element["ID"].string


def _rename_headers(root: Node, joined: Joined) -> None:
    if not joined.names:
        return
    for node in root.walk():
        headers = node.element["A"].get("Headers") if node.tag == "TD" else None
        if headers:
            names = (joined.names.get(one.string, one.string) for one in headers)
            node.element["A"]["Headers"] = pydyf.Array(map(pydyf.String, dict.fromkeys(names)))
