"""The package of a Word file: its parts, and what leads from one to another (ECMA-376 Part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from xml.sax.saxutils import quoteattr

from lxml import etree

from warraq.formats.docx.ooxml import Element
from warraq.zipped import zipped

__all__ = ["Package", "Part"]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_MEDIA_TYPES = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What a reader looks for first stands first; of the content types 10.2.1 wants it.
_FIRST = (
    _CORE, "word/document.xml", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
    "word/theme/theme1.xml",
)  # fmt: skip


@dataclass(slots=True)
class _Relation:
    id: str
    kind: str
    target: Part | str


@dataclass(eq=False, slots=True)
class Part:
    """A part: XML by its root, anything else as bytes. ``name`` is without the leading slash."""

    name: str
    media_type: str
    content: Element
    package: Package = field(repr=False)
    _relations: dict[str, _Relation] = field(default_factory=dict)
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def relate_to(self, target: Part | str, kind: str, *, id: str = "") -> str:
        """The identifier of the relationship to a part, or to an address outside; one for each.

        ``kind`` is its type, or the last step of one of Word's own (Part 1, 11.3 and 15.2).
        """
        kind = kind if "/" in kind else f"{_OFFICE}{kind}"
        key = (kind, target if isinstance(target, str) else target.name)
        if not id and key in self._known:
            return self._known[key]
        id = id or self._free()
        self._relations[id] = _Relation(id, kind, target)
        self._known.setdefault(key, id)
        return id

    def _free(self) -> str:
        number = len(self._relations) + 1
        while f"rId{number}" in self._relations:
            number += 1
        return f"rId{number}"

    def related(self, kind: str) -> Part:
        """The part that the relationship of this kind leads to."""
        parts = (relation.target for relation in self._relations.values()
                 if relation.kind == f"{_OFFICE}{kind}")  # fmt: skip
        return next(part for part in parts if isinstance(part, Part))

    def data(self) -> bytes:
        if isinstance(self.content, bytes):
            return self.content
        return _serialized(self.content)

    def relations_xml(self) -> str:
        """Empty where nothing leads from here."""
        shown = "".join(map(self._shown, self._relations.values()))
        start = f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}relationships">'
        return f"{start}{shown}</Relationships>" if shown else ""

    def _shown(self, relation: _Relation) -> str:
        outside = isinstance(relation.target, str)
        if isinstance(relation.target, str):
            target = relation.target
        else:
            target = posixpath.relpath(relation.target.name, posixpath.dirname(self.name) or ".")
        mode = ' TargetMode="External"' if outside else ""
        return (
            f"<Relationship Id={quoteattr(relation.id)} Type={quoteattr(relation.kind)}"
            f" Target={quoteattr(target)}{mode}/>"
        )


class Package:
    """The parts of one file; `archive` gives its bytes, the same ones for the same parts."""

    def __init__(self, document: Element, core: Element) -> None:
        self._parts: dict[str, Part] = {}
        self._pictures: dict[tuple[str, bytes], Part] = {}
        self._root = Part("", "", b"", self)
        self.main = self.part("word/document.xml", "document.main", document)
        self.core = self.part(_CORE, _CORE_TYPE, core)
        self._root.relate_to(self.main, "officeDocument")
        self._root.relate_to(self.core, f"{_PACKAGE}relationships/metadata/core-properties")

    def part(self, name: str, media_type: str, content: Element) -> Part:
        """A new part. A media type without a slash is the last step of one of Word's own."""
        if "/" not in media_type:
            media_type = f"{_WORD}{media_type}+xml"
        assert name not in self._parts, name
        part = self._parts[name] = Part(name, media_type, content, self)
        return part

    def picture(self, data: bytes, media_type: str, suffix: str) -> Part:
        """The part of a picture, which a file holds once however often it is shown."""
        key = (media_type, sha256(data).digest())
        if key not in self._pictures:
            name = f"word/media/image{len(self._pictures) + 1}.{suffix}"
            self._pictures[key] = self.part(name, media_type, data)
        return self._pictures[key]

    def bands(self) -> Iterator[Element]:
        """The roots of headers and footers."""
        kinds = tuple(f"{_WORD}{kind}+xml" for kind in ("header", "footer"))
        yield from (part.content for part in self._parts.values() if part.media_type in kinds)

    def archive(self) -> bytes:
        """The file."""
        return zipped(self._files())

    def _files(self) -> Iterator[tuple[str, bytes]]:
        yield "[Content_Types].xml", self._media_types().encode()
        yield "_rels/.rels", self._root.relations_xml().encode()
        others = sorted(set(self._parts) - set(_FIRST))
        for name in (*(name for name in _FIRST if name in self._parts), *others):
            part = self._parts[name]
            yield name, part.data()
            relations = part.relations_xml()
            if relations:
                folder, last = posixpath.split(name)
                yield f"{folder}/_rels/{last}.rels", relations.encode()

    def _media_types(self) -> str:
        """By the ending of the name where that says it, else by the name (10.1.2.2)."""
        endings, names = dict(_MEDIA_TYPES), {}
        for name, part in sorted(self._parts.items()):
            ending = name.rpartition(".")[2]
            if endings.setdefault(ending, part.media_type) != part.media_type:
                names[name] = part.media_type
        shown = [
            f"<Default Extension={quoteattr(ending)} ContentType={quoteattr(kind)}/>"
            for ending, kind in endings.items()
        ]
        shown += [
            f"<Override PartName={quoteattr(f'/{name}')} ContentType={quoteattr(kind)}/>"
            for name, kind in names.items()
        ]
        return f'{_DECLARATION}<Types xmlns="{_PACKAGE}content-types">{"".join(shown)}</Types>'


def _serialized(root: Element) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
