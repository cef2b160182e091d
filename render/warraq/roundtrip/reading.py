"""A Word file as it came back: its paragraphs with their marks, tracked changes and comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from warraq.opc import Package
from warraq.wordml import W
from warraq.wordtext import is_listed, said, said_before

__all__ = ["Comment", "Paragraph", "Returned", "read"]

_MARK = "_w"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REFERENCES = (f"{W}headerReference", f"{W}footerReference")
_TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin, and the paragraph that it is about."""

    author: str
    text: str
    about: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``before`` is what it says without its tracked changes; ``authors`` made those."""

    marks: tuple[str, ...]
    text: str
    before: str
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """What a file says: body, notes, headers and footers."""

    paragraphs: tuple[Paragraph, ...]
    comments: tuple[Comment, ...]


def read(data: bytes) -> Returned:
    """Raises `warraq.opc.PackageError` for what is no readable Word file."""
    package = Package(data)
    main = package.main(f"{W}document")
    parts = [main, *package.related(main, "footnotes", "endnotes")]
    elements = _elements(package, parts)
    paragraphs = map(_paragraph, [*elements, *_once(_elements(package, _bands(package, main)))])
    return Returned(
        tuple(one for one in paragraphs if one.text or one.before),
        tuple(_comments(package, main, elements)),
    )


def _elements(package: Package, parts: Iterable[str]) -> list[Any]:
    return [p for name in parts for p in package.xml(name).iter(f"{W}p") if not is_listed(p)]


def _once(elements: list[Any]) -> list[Any]:
    """What headers of several kinds of pages say alike: programs join and divide those."""
    return list({(said_before(one), said(one)): one for one in reversed(elements)}.values())[::-1]


def _bands(package: Package, main: str) -> Iterator[str]:
    """Headers and footers in the order of sections and pages, whatever programs call their parts;
    each once."""
    targets = {relation.id: relation.target for relation in package.relations(main)}
    sections = package.xml(main).iter(f"{W}sectPr")
    references = [
        reference
        for section in sections
        for reference in sorted(section.iterchildren(*_REFERENCES), key=_order)
    ]
    names = (targets.get(reference.get(f"{_RELATIONS}id", ""), "") for reference in references)
    yield from dict.fromkeys(name for name in names if name in package)


def _order(reference: Any) -> tuple[int, str]:
    return _REFERENCES.index(reference.tag), reference.get(f"{W}type", "default")


def _paragraph(element: Any) -> Paragraph:
    names = [start.get(f"{W}name", "") for start in element.iter(f"{W}bookmarkStart")]
    tracked = list(element.iter(*_TRACKED))
    return Paragraph(
        marks=tuple(name for name in names if name.startswith(_MARK)),
        text=said(element),
        before=said_before(element) if tracked else said(element),
        authors=tuple(dict.fromkeys(one.get(f"{W}author") or "?" for one in tracked)),
    )


def _comments(package: Package, main: str, elements: list[Any]) -> Iterator[Comment]:
    about: dict[str, str] = {}
    for element in elements:
        for one in element.iter(f"{W}commentRangeStart", f"{W}commentReference"):
            about.setdefault(one.get(f"{W}id", ""), said(element))
    for name in package.related(main, "comments"):
        for one in package.xml(name).iter(f"{W}comment"):
            text = "\n".join(filter(None, (said(p) for p in one.iter(f"{W}p"))))
            yield Comment(one.get(f"{W}author") or "?", text, about.get(one.get(f"{W}id", ""), ""))
