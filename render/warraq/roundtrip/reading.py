"""A Word file as it came back: its paragraphs with their marks, tracked changes and comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from warraq.opc import Package
from warraq.wordml import W
from warraq.wordtext import is_listed, said, said_before

__all__ = ["Comment", "Paragraph", "Returned", "read"]

_MARK = "_w"
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
    """What a file says, body first and then notes."""

    paragraphs: tuple[Paragraph, ...]
    comments: tuple[Comment, ...]


def read(data: bytes) -> Returned:
    """Raises `warraq.opc.PackageError` for what is no readable Word file."""
    package = Package(data)
    main = package.main()
    parts = [main, *package.related(main, "footnotes", "endnotes")]
    elements = [p for name in parts for p in package.xml(name).iter(f"{W}p") if not is_listed(p)]
    paragraphs = (_paragraph(element) for element in elements)
    return Returned(
        tuple(one for one in paragraphs if one.text or one.before),
        tuple(_comments(package, main, elements)),
    )


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
