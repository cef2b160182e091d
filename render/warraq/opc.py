"""Packages of Office Open XML that come from anywhere, opened with care (ECMA-376 Part 2).

A Word file is a zip archive of XML. One from outside may be neither, may unpack to far more than
it weighs, or declare entities that grow without end; what cannot be read with limits is refused.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from lxml import etree

from warraq.zipped import UNREADABLE

__all__ = ["Package", "PackageError", "Relation"]

#: What one part may unpack to, and all that are read together.
MAX_PART = 64 * 1024 * 1024
MAX_TOTAL = 256 * 1024 * 1024
MAX_PARTS = 10_000
#: Elements and attributes of all parts together. One of four bytes takes a hundred of memory and
#: more; a thousand pages of text come to about one million.
MAX_MARKS = 2_000_000
#: Paragraphs and runs of all parts together: what readers hold of each costs more than its XML. A
#: thousand pages of text, each word of them once edited, come to about 300,000.
MAX_RUNS = 500_000
_RUN = re.compile(rb"<(?:\w+:)?[pr][\s/>]")
# Files with a password, and those of Office 97 to 2003, are compound files ([MS-CFB] 2.2); the
# former have a stream of this name ([MS-OFFCRYPTO] 2.3.4.2), written in UTF-16.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "officeDocument"
# The strict variant (ISO/IEC 29500) has other names for the same vocabularies.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"


class PackageError(Exception):
    """Why a package or a part of it cannot be read: a code of the catalogue, its parameters."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part; ``kind`` is the last step of its type (``header``, ``styles``)."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of a file, read one by one. Names are without the leading slash."""

    def __init__(self, data: bytes) -> None:
        """Raises `PackageError` for what is no archive, or none that can be read."""
        if data.startswith(_COMPOUND):
            locked = _ENCRYPTED in data
            raise PackageError("docx.password" if locked else "docx.compound")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except UNREADABLE:
            raise PackageError("docx.broken") from None
        if len(entries) > MAX_PARTS:
            raise PackageError("docx.too-large", limit=f"{MAX_PARTS:,}")
        # 6.2.2.3: names differ in more than their case.
        self._entries = {entry.filename.lower(): entry for entry in entries}
        self._read = self._marks = self._runs = 0
        self._roots: dict[str, Any] = {}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises `PackageError`, and for one that is missing too."""
        entry = self._entries.get(name.lower())
        if entry is None:
            raise PackageError("docx.part-missing", name=name)
        try:
            with self._archive.open(entry) as file:
                data = file.read(MAX_PART + 1)
        except UNREADABLE:
            raise PackageError("docx.part-broken", name=name) from None
        self._read += len(data)
        if len(data) > MAX_PART or self._read > MAX_TOTAL:
            raise PackageError("docx.too-large", limit=f"{MAX_PART:,}")
        return data

    def xml(self, name: str) -> Any:
        """The root element of a part, transitional; the same one each time."""
        if name not in self._roots:
            self._roots[name] = parse(name, self._spent(name, self.read(name)))
        return self._roots[name]

    def _spent(self, name: str, data: bytes) -> bytes:
        """The XML of a part, counted. No element is without ``<``, no attribute without ``=``."""
        self._marks += data.count(b"<") + data.count(b"=")
        if self._marks > MAX_MARKS:
            raise PackageError("docx.too-many-elements", name=name, limit=f"{MAX_MARKS:,}")
        self._runs += sum(1 for _ in _RUN.finditer(data))
        if self._runs > MAX_RUNS:
            raise PackageError("docx.too-many-runs", name=name, limit=f"{MAX_RUNS:,}")
        return data

    def main(self, root: str = "") -> str:
        """The name of the main document part. Raises `PackageError` where that is not a ``root``
        (if given), but the main part of another program's file."""
        name = next(
            (relation.target for relation in self.relations("") if relation.kind == _MAIN),
            "word/document.xml",
        )
        if root and self.xml(name).tag != root:
            raise PackageError("docx.broken")
        return name

    def relations(self, part: str) -> Iterator[Relation]:
        """The relationships of a part, or of the package itself (``""``)."""
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        if source not in self:
            return
        for element in self.xml(source).iter(_RELATIONS):
            target = element.get("Target", "")
            external = element.get("TargetMode") == "External"
            if not external:
                path = posixpath.join("/", folder, unquote(target))
                target = posixpath.normpath(path).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            yield Relation(element.get("Id", ""), kind, target, external)

    def related(self, part: str, *kinds: str) -> Iterator[str]:
        """The parts of these kinds that a part refers to, each once."""
        found = (r.target for r in self.relations(part) if r.kind in kinds and not r.external)
        yield from dict.fromkeys(name for name in found if name in self)


def parse(name: str, data: bytes) -> Any:
    """The root of a part's XML, which has no document type (6.2.5: one is forbidden)."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root: Any = etree.fromstring(_STRICT.sub(_TRANSITIONAL, data), parser)
    except etree.XMLSyntaxError as error:
        kinds = {entry.type for entry in parser.error_log}
        raise _broken(name, data, kinds, error.position) from None
    except (ValueError, LookupError):
        raise PackageError("docx.part-characters", name=name, line="1", column="1") from None
    if root.getroottree().docinfo.doctype:
        raise PackageError("docx.part-doctype", name=name)
    return root


_KINDS = etree.ErrorTypes  # xmlParserErrors of libxml2
_CHARACTERS = {
    _KINDS.ERR_INVALID_CHAR, _KINDS.ERR_INVALID_ENCODING, _KINDS.ERR_UNSUPPORTED_ENCODING,
    _KINDS.ERR_UNKNOWN_ENCODING,
}  # fmt: skip
_LIMITS = {_KINDS.ERR_RESOURCE_LIMIT, _KINDS.ERR_NAME_TOO_LONG, _KINDS.ERR_ENTITY_LOOP}
_UNFINISHED = {
    _KINDS.ERR_TAG_NOT_FINISHED, _KINDS.ERR_COMMENT_NOT_FINISHED, _KINDS.ERR_CDATA_NOT_FINISHED,
}  # fmt: skip
#: Something is missing, which at the end of a part is the rest of it.
_MISSING = {_KINDS.ERR_GT_REQUIRED, _KINDS.ERR_ATTRIBUTE_NOT_FINISHED}


def _broken(name: str, data: bytes, kinds: set[int], position: tuple[int, int]) -> PackageError:
    """What is wrong with the XML of a part, and where."""
    if not data.strip():
        return PackageError("docx.part-empty", name=name)
    if kinds & _LIMITS:
        return PackageError("docx.part-limits", name=name)
    line, column = position
    last = data[data.rfind(b"\n") + 1 :].decode(errors="replace")  # columns count characters
    is_last = line > data.count(b"\n") and column > len(last)
    if kinds & _UNFINISHED or (is_last and kinds & _MISSING):
        code = "docx.part-cut"
    else:
        code = "docx.part-characters" if kinds & _CHARACTERS else "docx.part-xml"
    return PackageError(code, name=name, line=str(line), column=str(max(1, column)))
