"""What WeasyPrint leaves out of an accessible file, put in before the bytes are written.

The reading direction, the scope of headings in tables, the numbering of lists, the languages of
parts, footnotes where they are referred to, the words of links; one element for what crosses pages,
and running lines as artefacts. What the file says of itself: `metadata`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes

from warraq.document.tree import Document, direction
from warraq.formats.pdf import metadata, notes, structure
from warraq.formats.pdf.furniture import make_artefacts
from warraq.formats.pdf.joining import join
from warraq.formats.pdf.structure import Node
from warraq.formats.pdf.toc import as_contents

__all__ = ["finish"]

_SCOPES = {"col": "/Column", "row": "/Row", "rowgroup": "/Column"}


def finish(pages: Any, pdf: Any, *, document: Document, variant: str) -> None:
    """Complete ``pdf``, which WeasyPrint made out of ``pages``."""
    metadata.complete(pdf, document, variant)
    preferences = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
    # PDFium turns every line of a file that is R2L around: English ones, word by word, too.
    is_rtl = all(direction(language) == "rtl" for language in document.all_languages)
    preferences["Direction"] = "/R2L" if is_rtl else "/L2R"
    _structure(pages, pdf)


def _structure(pages: Any, pdf: Any) -> None:
    found = structure.read(pages, pdf)
    for node in found.root.walk():
        _describe(node)
    joined = join(found, pdf)
    make_artefacts(pdf, found.furniture, joined.repeated, joined.taken_up)
    nodes = list(found.root.walk())
    as_contents(pdf, nodes)
    for node in nodes:
        if node.tag == "LI":
            _fill_body(pdf, node)
        elif node.tag == "L":
            _take_in(node)
    _link_sections(nodes)
    notes.place(found.root)
    structure.write(found.root)


def _describe(node: Node) -> None:
    element, box = node.element, node.box
    source = None if box is None else box.element
    if source is None or "::" in str(box.element_tag) or isinstance(box, boxes.TextBox):
        return
    if source.get("lang"):
        element["Lang"] = pydyf.String(source.get("lang"))
    if node.tag == "L":
        numbering = source.get("data-numbering", "None")
        element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{numbering}"})
    elif node.tag == "TH" and source.get("scope") in _SCOPES:
        element["A"]["Scope"] = _SCOPES[source.get("scope")]
    if box.link_annotation:
        text = " ".join("".join(source.itertext()).split())
        if text:
            box.link_annotation["Contents"] = pydyf.String(text)


# --- lists -----------------------------------------------------------------------------------


def _take_in(node: Node) -> None:
    """A list within an item stands in the item, not after it."""
    items: list[Any] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.tag == "L" and items and items[-1].tag == "LI":
            items[-1].kids.append(kid)
        else:
            items.append(kid)
    node.kids = items


def _fill_body(pdf: Any, item: Node) -> None:
    """An item holds its label and its body, and nothing beside them."""
    labels = [kid for kid in item.nodes if kid.tag == "Lbl"]
    bodies = [kid for kid in item.nodes if kid.tag == "LBody"]
    stray = [kid for kid in item.kids if kid not in labels and kid not in bodies]
    if not stray:
        return
    body = bodies[0] if bodies else _new_body(pdf, item)
    body.kids = [inner for kid in item.kids if kid not in labels for inner in _unwrapped(kid)]
    item.kids = [*labels, body]


def _unwrapped(kid: Any) -> list[Any]:
    return list(kid.kids) if isinstance(kid, Node) and kid.tag == "LBody" else [kid]


def _new_body(pdf: Any, item: Node) -> Node:
    body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "Pg": item.element["Pg"]})
    pdf.add_object(body)
    return Node(body, None, item.page)


# --- tables ----------------------------------------------------------------------------------


def _link_sections(nodes: Iterable[Node]) -> None:
    """Cells belong to the section that they stand in, and to no earlier one."""
    earlier: set[str] = set()
    section: Any = None
    for node in nodes:
        element = node.element
        if node.tag == "Table":
            section = None
        elif node.tag == "TH" and node.box.element.get("scope") == "rowgroup":
            section = element.get("ID")
            earlier.add(section.string)
        elif node.tag == "TD" and earlier:
            headers = [h for h in element["A"].get("Headers", ()) if h.string not in earlier]
            element["A"]["Headers"] = pydyf.Array([*headers, *([section] if section else [])])
