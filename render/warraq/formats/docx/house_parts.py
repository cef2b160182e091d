"""Headers, footers and styles out of a file from outside, cleared of what runs or loads."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from warraq.document.links import is_safe_target
from warraq.formats.docx.marks import is_as_marked
from warraq.formats.docx.ooxml import NS, Element, qn
from warraq.opc import Package

__all__ = ["Band", "Picture", "clean_styles", "clean_theme", "read_band"]

_TYPES = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
    ".emf": "image/x-emf", ".wmf": "image/x-wmf",
}  # fmt: skip
# Fields that say something of the document itself. Others fetch files, run macros or ask.
_FIELDS = frozenset({
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "CREATEDATE", "SAVEDATE",
    "TITLE", "SUBJECT", "AUTHOR", "STYLEREF",
})  # fmt: skip
# What belongs to parts that are not taken, or to somebody's review.
_REMOVED = tuple(
    qn(name)
    for name in (
        "altChunk", "subDoc", "control", "dataBinding", "numPr", "bookmarkStart", "bookmarkEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "footnoteReference",
        "endnoteReference", "permStart", "permEnd", "proofErr", "del", "moveFrom", "pPrChange",
        "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "movie",
    )
)  # fmt: skip
_UNWRAPPED = tuple(qn(name) for name in ("ins", "moveTo", "smartTag", "customXml"))
_HOLDERS = tuple(qn(name) for name in ("w:drawing", "w:pict", "w:object"))
_RELATED = f"{{{NS['r']}}}"
_CODE = re.compile(r"\s*(\w+)")


@dataclass(frozen=True, slots=True)
class Picture:
    data: bytes
    media_type: str
    suffix: str


@dataclass(slots=True)
class Band:
    """A header or footer; ``pictures`` and ``links`` by the relationships that it names them by.
    ``dropped``: what was left out."""

    root: Element
    pictures: dict[str, Picture] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        shown = self.root.iter(qn("t"), *_HOLDERS)
        return not any(one.tag in _HOLDERS or (one.text or "").strip() for one in shown)

    @property
    def numbers_pages(self) -> bool:
        return any(code == "PAGE" for _, code in _codes(self.root))


def read_band(package: Package, name: str) -> Band:
    """A header or footer part with what it may show."""
    band = Band(deepcopy(package.xml(name)))
    for relation in package.relations(name):
        suffix = posixpath.splitext(relation.target)[1].lower()
        if relation.kind == "hyperlink" and relation.external and is_safe_target(relation.target):
            band.links[relation.id] = relation.target
        elif relation.kind == "image" and not relation.external and suffix in _TYPES:
            data = package.read(relation.target)
            band.pictures[relation.id] = Picture(data, _TYPES[suffix], suffix)
    _clear(band)
    return band


def _clear(band: Band) -> None:
    # What an earlier output of ours says there, this one says anew.
    for paragraph in [one for one in band.root.iter(qn("p")) if is_as_marked(one)]:
        _remove(paragraph)
    for element in list(band.root.iter(*_REMOVED)):
        if element.tag in (qn("altChunk"), qn("subDoc"), qn("control"), qn("movie")):
            band.dropped.add(etree.QName(element).localname)
        _remove(element)
    for element in list(band.root.iter(*_UNWRAPPED)):
        _unwrap(element)
    for element in list(band.root.iter(qn("w:object"))):
        band.dropped.add("object")
        _remove(element)
    _clear_relations(band)
    strange = {code for _, code in _codes(band.root) if code not in _FIELDS}
    if strange:
        band.dropped |= strange
        _freeze_fields(band.root)


def _clear_relations(band: Band) -> None:
    """What leads nowhere now goes with the drawing that it is of; of a link, the words stay."""
    kept = band.pictures.keys() | band.links.keys()
    for element in list(band.root.iter(tag=etree.Element)):
        lost = [key for key, id in element.items() if key.startswith(_RELATED) and id not in kept]
        if not lost:
            continue
        band.dropped.add(etree.QName(element).localname)
        around = (each for each in (element, *element.iterancestors()) if each.tag in _HOLDERS)
        holder = next(around, None)
        if holder is not None:
            _remove(holder)
        elif element.tag == qn("hyperlink"):
            _unwrap(element)
        elif element is not band.root:
            _remove(element)


def _codes(root: Element) -> Iterator[tuple[Element, str]]:
    """The first words of all field codes; a code may be spread over several runs (17.16.23)."""
    for simple in root.iter(qn("fldSimple")):
        yield simple, _word(simple.get(qn("w:instr"), ""))
    text, start = "", None
    for element in root.iter(qn("fldChar"), qn("instrText")):
        if element.tag == qn("instrText"):
            text += element.text or ""
            continue
        if start is not None and text.strip():
            yield start, _word(text)
        text, start = "", element


def _word(code: str) -> str:
    match = _CODE.match(code)
    return match[1].upper() if match else "?"


def _freeze_fields(root: Element) -> None:
    """Leave of fields what they show."""
    for element in list(root.iter(qn("fldChar"), qn("instrText"))):
        _remove(element)
    for element in list(root.iter(qn("fldSimple"))):
        _unwrap(element)


def clean_styles(root: Element) -> None:
    """Styles without the numbering of another file: ours numbers headings and lists itself."""
    for element in list(root.iter(qn("numPr"), qn("pPrChange"), qn("rPrChange"))):
        _remove(element)


def clean_theme(root: Element) -> Element:
    """A theme without the pictures of its fills."""
    for element in list(root.iter(tag=etree.Element)):
        if any(key.startswith(_RELATED) for key in element.keys()):  # noqa: SIM118 - no dict
            fill = next((each for each in (element, *element.iterancestors())
                         if each.tag == qn("a:blipFill")), element)  # fmt: skip
            parent = fill.getparent()
            if parent is not None:
                parent.replace(fill, etree.Element(qn("a:noFill")))
    return root


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    for child in list(element):
        element.addprevious(child)
    _remove(element)
