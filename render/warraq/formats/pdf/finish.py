"""What WeasyPrint leaves out of an accessible file, put in before the bytes are written.

PDF/A together with PDF/UA, the reading direction, the scope of headings in tables, the numbering of
lists, the languages of parts, footnotes as such, and the words of links.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes

from warraq.document.tree import direction
from warraq.formats.pdf.structure import Pair, pairs

__all__ = ["finish"]

_SCOPES = {"col": "/Column", "row": "/Row", "rowgroup": "/Column"}

# XMP: that the file is PDF/UA-1, and, as PDF/A asks, what that statement's schema is.
_UA_IN_PDFA = b"""
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


def finish(document: Any, pdf: Any, *, languages: tuple[str, ...], variant: str) -> None:
    """Complete ``pdf``, which WeasyPrint made out of ``document``."""
    if variant != "ua-1":
        _state_accessibility(pdf)
    preferences = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
    # PDFium turns every line of a file that is R2L around: English ones, word by word, too.
    is_rtl = all(direction(language) == "rtl" for language in languages)
    preferences["Direction"] = "/R2L" if is_rtl else "/L2R"
    found = list(pairs(document, pdf))
    for box, element in found:
        _describe(box, element)
    _fill_list_bodies(pdf, found)
    _link_sections(found)
    _name_notes(found)


def _state_accessibility(pdf: Any) -> None:
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and entry.extra.get("Type") == "/Metadata":
            text = b"".join(
                part if isinstance(part, bytes) else part.encode() for part in entry.stream
            )
            entry.stream = [text.replace(b"</rdf:RDF>", _UA_IN_PDFA.lstrip())]


def _describe(box: Any, element: Any) -> None:
    source = box.element
    if source is None or "::" in str(box.element_tag) or isinstance(box, boxes.TextBox):
        return
    if source.get("lang"):
        element["Lang"] = pydyf.String(source.get("lang"))
    if element["S"] == "/L":
        numbering = source.get("data-numbering", "None")
        element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{numbering}"})
    elif element["S"] == "/TH" and source.get("scope") in _SCOPES:
        element["A"]["Scope"] = _SCOPES[source.get("scope")]
    if box.link_annotation:
        text = " ".join("".join(source.itertext()).split())
        if text:
            box.link_annotation["Contents"] = pydyf.String(text)


def _fill_list_bodies(pdf: Any, found: Iterable[Pair]) -> None:
    """An item holds its label and its body, and nothing beside them."""
    by_reference = {element.reference: element for _, element in found}
    for _, element in found:
        if element["S"] != "/LI":
            continue
        stray = [kid for kid in element["K"] if _kind(by_reference, kid) not in ("/Lbl", "/LBody")]
        if not stray:
            continue
        body = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": "/LBody",
                "K": pydyf.Array(stray),
                "Pg": element["Pg"],
                "P": element.reference,
            }
        )
        pdf.add_object(body)
        element["K"] = pydyf.Array([kid for kid in element["K"] if kid not in stray])
        element["K"].append(body.reference)
        for kid in stray:
            by_reference[kid]["P"] = body.reference


def _kind(by_reference: dict[bytes, Any], reference: Any) -> Any:
    return by_reference[reference]["S"] if reference in by_reference else None


def _link_sections(found: Iterable[Pair]) -> None:
    """Cells belong to the section that they stand in, and to no earlier one."""
    earlier: set[bytes] = set()
    section: Any = None
    for box, element in found:
        if element["S"] == "/Table":
            section = None
        elif element["S"] == "/TH" and box.element.get("scope") == "rowgroup":
            section = element.get("ID")
            earlier.add(section.data)
        elif element["S"] == "/TD" and earlier:
            headers = [h for h in element["A"].get("Headers", ()) if h.data not in earlier]
            element["A"]["Headers"] = pydyf.Array([*headers, *([section] if section else [])])


def _name_notes(found: Iterable[Pair]) -> None:
    count = 0
    for box, element in found:
        is_source = box.element is not None and "footnote" in box.element.get("class", "").split()
        if is_source and element["S"] == "/Span" and box.element_tag == "span":
            count += 1
            element["S"] = "/Note"
            element["ID"] = pydyf.String(f"note-{count}")
