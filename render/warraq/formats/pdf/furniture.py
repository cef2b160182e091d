"""Running lines and repeated heads as artefacts (ISO 32000-1, 14.8.2.2).

WeasyPrint 70 marks what stands in the margins as text of the document, and gives it structure
elements that nothing leads to.
"""

from __future__ import annotations

from typing import Any

import pydyf  # type: ignore[import-untyped]

from warraq.formats.pdf.structure import Node

__all__ = ["make_artefacts"]


def make_artefacts(
    pdf: Any, furniture: list[tuple[Any, Node]], repeated: list[Node], taken_up: dict[bytes, bytes]
) -> None:
    """Mark what is no part of the document's text as such, and mend the way from marked content
    to its elements: ``taken_up`` says which took up which."""
    found: dict[int, dict[int, Any]] = {}
    for margin, node in furniture:
        _collect(node, _pagination(margin.at_keyword), found)
    for head in repeated:
        for node in head.walk():
            _collect(node, pydyf.Dictionary({"Type": "/Pagination"}), found)
    streams = _page_streams(pdf)
    for page, marks in found.items():
        _mark(streams[page], marks)
    _mend_parents(pdf, found, taken_up)


def _collect(node: Node, properties: Any, found: dict[int, dict[int, Any]]) -> None:
    node.element.clear()
    for kid in node.kids:
        if isinstance(kid, int):
            found.setdefault(node.page, {})[kid] = properties


def _pagination(keyword: str) -> Any:
    """The kind of artefact, by where in the margin it stands."""
    kinds = {"@top": "/Header", "@bottom": "/Footer", "@left": "/Watermark"}
    subtype = kinds.get(keyword.split("-", maxsplit=1)[0])
    properties = {"Type": "/Pagination"}
    if subtype:
        properties["Subtype"] = subtype
    return pydyf.Dictionary(properties)


def _page_streams(pdf: Any) -> list[Any]:
    pages = [pdf.objects[_number(reference)] for reference in pdf.page_references]
    return [pdf.objects[_number(page["Contents"])].stream for page in pages]


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _mark(stream: list[Any], marks: dict[int, Any]) -> None:
    for place, entry in enumerate(stream):
        if isinstance(entry, pydyf.Dictionary) and entry.get("MCID") in marks:
            stream[place - 1 : place + 1] = ["/Artifact", marks[entry["MCID"]]]


def _mend_parents(
    pdf: Any, artefacts: dict[int, dict[int, Any]], taken_up: dict[bytes, bytes]
) -> None:
    root = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]
    numbers = pdf.objects[_number(root["ParentTree"])]["Nums"]
    for place in range(1, len(numbers), 2):
        entry = numbers[place]
        if isinstance(entry, bytes):
            numbers[place] = taken_up.get(entry, entry)
            continue
        gone = artefacts.get(numbers[place - 1], {})
        numbers[place] = pydyf.Array(
            "null" if number in gone else taken_up.get(reference, reference)
            for number, reference in enumerate(entry)
        )
