"""The XMP packet: title and description in each language, the languages, and PDF/UA-1 beside PDF/A.

WeasyPrint 70 writes one title, of no language, and one standard.
Dublin Core in XMP: ISO 16684-1, 8.3; extension schemas: ISO 19005-2, 6.6.2.3.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

import pydyf  # type: ignore[import-untyped]

from warraq.document.plain import plain
from warraq.document.tree import Document, Inlines

__all__ = ["complete"]

# That the file is PDF/UA-1, and, as PDF/A asks, what that statement's schema is.
_UA_IN_PDFA = """
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
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def complete(pdf: Any, document: Document, variant: str) -> None:
    """Complete the packet that WeasyPrint wrote."""
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and entry.extra.get("Type") == "/Metadata":
            entry.stream = [_completed(_text(entry.stream), document, variant).encode()]


def _text(stream: list[Any]) -> str:
    return b"".join(part if isinstance(part, bytes) else part.encode() for part in stream).decode()


def _completed(packet: str, document: Document, variant: str) -> str:
    packet = _in_languages(packet, "title", document.properties.titles)
    packet = _in_languages(packet, "description", document.properties.descriptions)
    languages = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in document.all_languages)
    added = (
        '<rdf:Description rdf:about=""><dc:language><rdf:Bag>'
        f"{languages}</rdf:Bag></dc:language></rdf:Description>"
    )
    if variant != "ua-1":
        added += _UA_IN_PDFA
    return packet.replace("</rdf:RDF>", f"{added}\n</rdf:RDF>")


def _in_languages(packet: str, name: str, texts: Mapping[str, Inlines]) -> str:
    """Put the text in each language beside that of no language, which is the first one."""
    said = "".join(
        f'<rdf:li xml:lang="{escape(language)}">{escape(plain(text))}</rdf:li>'
        for language, text in texts.items()
    )
    return re.sub(
        rf"(<dc:{name}>.*?)(</rdf:Alt>)", lambda found: found[1] + said + found[2], packet,
        count=1, flags=re.DOTALL,
    )  # fmt: skip
