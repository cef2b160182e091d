"""The package of a Word file (ECMA-376 Part 2), whose parts and relationships python-docx keeps."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part as OpcPart
from docx.opc.rel import Relationships
from lxml import etree

from warraq.formats.docx.ooxml import Element, as_bytes
from warraq.zipped import zipped

__all__ = ["Package", "Part", "Relation"]

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OF_PACKAGE = "application/vnd.openxmlformats-package."
# Types that a suffix tells; parts of all others say theirs one by one.
_BY_SUFFIX = frozenset({
    ("bmp", "image/bmp"), ("emf", "image/x-emf"), ("gif", "image/gif"), ("jpe", "image/jpeg"),
    ("jpeg", "image/jpeg"), ("jpg", "image/jpeg"), ("png", "image/png"), ("tif", "image/tiff"),
    ("tiff", "image/tiff"), ("wdp", "image/vnd.ms-photo"), ("wmf", "image/x-wmf"),
    ("xml", "application/xml"),
})  # fmt: skip
# Content types come first, as 10.2.1 wants a reader to find them; then what it looks for next.
_FIRST = (
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
    "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
    "word/theme/theme1.xml",
)  # fmt: skip
#: What follows from the looks and the make of a file, and is the same in many.
_ALIKE = frozenset(_FIRST) - {"docProps/core.xml", "word/document.xml"}


class Relation(NamedTuple):
    """A relationship (9.3.2): its identifier, its type, and the part or the address outside."""

    id: str
    type: str
    target: str
    outside: bool = False


@dataclass(eq=False, slots=True)
class Part:
    """A part: XML by its root, anything else as bytes."""

    package: Package = field(repr=False)
    content: Element
    opc: OpcPart

    @property
    def name(self) -> str:
        return str(self.opc.partname.membername)

    @property
    def relations(self) -> Relationships:
        rels: Relationships = self.opc.rels
        return rels

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

    def data(self) -> bytes:
        """What the file holds of it."""
        content = self.content
        return content if isinstance(content, bytes) else as_bytes(content)


class Package:
    """The parts of one file; `archive` gives its bytes, the same ones for the same parts."""

    def __init__(self, document: Element, core: Element) -> None:
        self._opc = OpcPackage()
        self._parts: dict[str, Part] = {}
        self._pictures: dict[tuple[str, bytes], Part] = {}
        self.main = self.part("word/document.xml", "document.main", document)
        self.core = self.part("docProps/core.xml", f"{_OF_PACKAGE}core-properties+xml", core)
        self._opc.relate_to(self.main.opc, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._opc.relate_to(self.core.opc, RELATIONSHIP_TYPE.CORE_PROPERTIES)

    def part(self, name: str, media_type: str, content: Element) -> Part:
        """A new part. A media type without a slash is the last step of one of Word's own."""
        if "/" not in media_type:
            media_type = f"{_WORD}{media_type}+xml"
        assert name not in self._parts, name
        opc = OpcPart(PackURI(f"/{name}"), media_type, None, self._opc)  # type: ignore[arg-type]
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
        types = sorted((name, part.opc.content_type) for name, part in self._parts.items())
        files = {"[Content_Types].xml": _content_types(tuple(types))}
        files["_rels/.rels"] = _relations(_said(self._opc.rels))
        for name, part in self._parts.items():
            files[name] = part.data()
            if part.relations:
                files[part.opc.partname.rels_uri.membername] = _relations(_said(part.relations))
        others = sorted(files.keys() - set(_FIRST))
        return zipped(((name, files[name]) for name in (*_FIRST, *others)), alike=_ALIKE)


def _said(relations: Relationships) -> tuple[Relation, ...]:
    return tuple(
        Relation(one.rId, one.reltype, one.target_ref, one.is_external)
        for one in relations.values()
    )


@lru_cache(maxsize=64)
def _content_types(parts: tuple[tuple[str, str], ...]) -> bytes:
    """The types of all parts (10.1.2.2): of some by their suffixes, else by their names."""
    by_suffix = {"rels": f"{_OF_PACKAGE}relationships+xml", "xml": "application/xml"}
    by_name: dict[str, str] = {}
    for name, media_type in parts:
        suffix = posixpath.splitext(name)[1][1:].lower()
        if (suffix, media_type) in _BY_SUFFIX:
            by_suffix[suffix] = media_type
        else:
            by_name[f"/{name}"] = media_type
    root, types = _root("Types", f"{_PACKAGE}content-types")
    for suffix, media_type in sorted(by_suffix.items()):
        etree.SubElement(root, f"{types}Default", Extension=suffix, ContentType=media_type)
    for name, media_type in sorted(by_name.items()):
        etree.SubElement(root, f"{types}Override", PartName=name, ContentType=media_type)
    return as_bytes(root)


@lru_cache(maxsize=64)
def _relations(relations: tuple[Relation, ...]) -> bytes:
    """The relationships of a part, or of the package itself (9.3.2)."""
    root, space = _root("Relationships", f"{_PACKAGE}relationships")
    for one in relations:
        said = {"Id": one.id, "Type": one.type, "Target": one.target}
        if one.outside:
            said["TargetMode"] = "External"
        etree.SubElement(root, f"{space}Relationship", said)
    return as_bytes(root)


def _root(name: str, namespace: str) -> tuple[Element, str]:
    without_prefix: Any = {None: namespace}
    space = f"{{{namespace}}}"
    return etree.Element(f"{space}{name}", nsmap=without_prefix), space
