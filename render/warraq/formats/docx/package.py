"""The package of a Word file (ECMA-376 Part 2), whose parts python-docx keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from docx.opc.constants import CONTENT_TYPE, NAMESPACE, RELATIONSHIP_TARGET_MODE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part as OpcPart
from docx.opc.part import XmlPart
from docx.opc.rel import Relationships
from docx.opc.spec import default_content_types
from lxml import etree

from warraq.formats.docx.ooxml import Element
from warraq.zipped import zipped

__all__ = ["Package", "Part"]

_TYPES, _RELATED = f"{{{NAMESPACE.OPC_CONTENT_TYPES}}}", f"{{{NAMESPACE.OPC_RELATIONSHIPS}}}"
_BY_SUFFIX = frozenset(default_content_types)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# Content types come first, as 10.2.1 wants a reader to find them; then what it looks for next.
_FIRST = (
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
    "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
    "word/theme/theme1.xml",
)  # fmt: skip


@dataclass(eq=False, slots=True)
class Part:
    """A part: XML by its root, anything else as bytes."""

    package: Package = field(repr=False)
    content: Element
    opc: OpcPart

    def relate_to(self, target: Part | str, kind: str, *, id: str = "") -> str:
        """The identifier of the relationship to a part, or to an address outside; one for each.

        ``kind`` is the last step of its type (Part 1, 11.3 and 15.2).
        """
        type = f"{_OFFICE}{kind}"  # noqa: A001 - what the standard calls it
        outside = isinstance(target, str)
        other = target if isinstance(target, str) else target.opc
        if id:
            self.opc.load_rel(type, other, id, is_external=outside)
            return id
        return self.opc.relate_to(other, type, is_external=outside)


class Package:
    """The parts of one file; `archive` gives its bytes, the same ones for the same parts."""

    def __init__(self, document: Element, core: Element) -> None:
        self._opc = OpcPackage()
        self._parts: dict[str, Part] = {}
        self._pictures: dict[tuple[str, bytes], Part] = {}
        self.main = self.part("word/document.xml", "document.main", document)
        self.core = self.part("docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, core)
        self._opc.relate_to(self.main.opc, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._opc.relate_to(self.core.opc, RELATIONSHIP_TYPE.CORE_PROPERTIES)

    def part(self, name: str, media_type: str, content: Element) -> Part:
        """A new part. A media type without a slash is the last step of one of Word's own."""
        if "/" not in media_type:
            media_type = f"{_WORD}{media_type}+xml"
        assert name not in self._parts, name
        place, kind = PackURI(f"/{name}"), OpcPart if isinstance(content, bytes) else XmlPart
        opc = kind(place, media_type, content, self._opc)  # type: ignore[arg-type]
        part = self._parts[name] = Part(self, content, opc)
        return part

    def named(self, name: str) -> Part:
        """The part of this name."""
        return self._parts[name]

    def picture(self, data: bytes, media_type: str, suffix: str) -> Part:
        """The part of a picture, which a file holds once however often it is shown."""
        key = (media_type, sha256(data).digest())
        if key not in self._pictures:
            name = f"word/media/image{len(self._pictures) + 1}.{suffix}"
            self._pictures[key] = self.part(name, media_type, data)
        return self._pictures[key]

    def bands(self) -> Iterator[Element]:
        """The roots of headers and footers."""
        for name, part in self._parts.items():
            if name.startswith(("word/header", "word/footer")):
                yield part.content

    def archive(self) -> bytes:
        """The file, its parts in a fixed order and without the time."""
        parts = self._opc.parts
        files = {CONTENT_TYPES_URI.membername: _content_types(parts)}
        files[PACKAGE_URI.rels_uri.membername] = _relations(self._opc.rels)
        for part in parts:
            files[part.partname.membername] = part.blob
            if part.rels:
                files[part.partname.rels_uri.membername] = _relations(part.rels)
        others = sorted(files.keys() - set(_FIRST))
        return zipped((name, files[name]) for name in (*_FIRST, *others))


def _content_types(parts: Iterable[OpcPart]) -> bytes:
    """The types of all parts (10.1.2.2): of some by their suffixes, else by their names."""
    by_suffix = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
    by_name: dict[str, str] = {}
    for part in parts:
        suffix = part.partname.ext.lower()
        if (suffix, part.content_type) in _BY_SUFFIX:
            by_suffix[suffix] = part.content_type
        else:
            by_name[part.partname] = part.content_type
    root = _root("Types", NAMESPACE.OPC_CONTENT_TYPES)
    for suffix, media_type in sorted(by_suffix.items()):
        etree.SubElement(root, f"{_TYPES}Default", Extension=suffix, ContentType=media_type)
    for name, media_type in sorted(by_name.items()):
        etree.SubElement(root, f"{_TYPES}Override", PartName=name, ContentType=media_type)
    return _bytes(root)


def _relations(relations: Relationships) -> bytes:
    """The relationships of a part, or of the package itself (9.3.2)."""
    root = _root("Relationships", NAMESPACE.OPC_RELATIONSHIPS)
    for one in relations.values():
        said = {"Id": one.rId, "Type": one.reltype, "Target": one.target_ref}
        if one.is_external:
            said["TargetMode"] = RELATIONSHIP_TARGET_MODE.EXTERNAL
        etree.SubElement(root, f"{_RELATED}Relationship", said)
    return _bytes(root)


def _root(name: str, namespace: str) -> Element:
    without_prefix: Any = {None: namespace}
    return etree.Element(f"{{{namespace}}}{name}", nsmap=without_prefix)


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", standalone=True)
