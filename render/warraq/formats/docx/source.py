"""The files that a document was made of, in a custom XML part (15.2.5), which Word keeps."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from uuid import UUID

from lxml import etree

from warraq.formats import SOURCE_NAME, SOURCE_NAMESPACE
from warraq.formats.docx.package import Part

__all__ = ["carry"]

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
#: Bytes of one text; readers of XML refuse those that are longer than ten million characters.
_PIECE = 3 * 2**18


def carry(main: Part, source: bytes) -> None:
    """Put the archive beside the main part, if there is one."""
    if not source:
        return
    root = etree.Element(f"{{{SOURCE_NAMESPACE}}}source", nsmap={"warraq": SOURCE_NAMESPACE})
    root.set("name", SOURCE_NAME)
    for start in range(0, len(source), _PIECE):
        piece = etree.SubElement(root, f"{{{SOURCE_NAMESPACE}}}piece")
        piece.text = b64encode(source[start : start + _PIECE]).decode()
    item = main.package.part("customXml/item1.xml", "application/xml", root)
    main.relate_to(item, "customXml")
    described = main.package.part("customXml/itemProps1.xml", _PROPERTIES_TYPE, _described(source))
    item.relate_to(described, "customXmlProps")


def _described(source: bytes) -> etree._Element:
    """15.2.6: by what identifier the item is known, and which schema it has."""
    identifier = UUID(bytes=sha256(source).digest()[:16], version=4)
    root = etree.Element(f"{{{_PROPERTIES}}}datastoreItem", nsmap={"ds": _PROPERTIES})
    root.set(f"{{{_PROPERTIES}}}itemID", f"{{{str(identifier).upper()}}}")
    schemas = etree.SubElement(root, f"{{{_PROPERTIES}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_PROPERTIES}}}schemaRef").set(
        f"{{{_PROPERTIES}}}uri", SOURCE_NAMESPACE
    )
    return root
