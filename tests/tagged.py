"""The structure tree of a PDF with the text of each element, as assistive software reads it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw

__all__ = ["Tag", "page_texts", "tree"]


@dataclass(eq=False)
class Tag:
    """An element; ``kids`` are elements and texts, ``element`` is the dictionary in the file,
    ``lang`` its language or that of what it stands in."""

    name: str
    element: Any
    lang: str = ""
    kids: list[Any] = field(default_factory=list)

    def all(self, *names: str) -> list[Tag]:
        """The elements of these names below, in reading order."""
        return [tag for tag in self.walk() if tag.name in names]

    def walk(self) -> Iterator[Tag]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.walk()

    @property
    def names(self) -> list[str]:
        return [kid.name for kid in self.kids if isinstance(kid, Tag)]

    @property
    def texts(self) -> Iterator[str]:
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.texts
            else:
                yield kid

    @property
    def text(self) -> str:
        return "".join(self.texts)


@cache
def page_texts(data: bytes) -> dict[tuple[int, int], str]:
    """What is shown, by its page and the number of its marked content; -1: artefacts."""
    raw = pypdfium2.raw
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(data)
    try:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for place in range(text.count_chars()):
                shown = raw.FPDFText_GetTextObject(text.raw, place)
                mark = raw.FPDFPageObj_GetMarkedContentID(shown) if shown else -1
                letter = chr(raw.FPDFText_GetUnicode(text.raw, place))
                found[number, mark] = found.get((number, mark), "") + letter
    finally:
        document.close()
    return found


@cache
def tree(data: bytes) -> Tag:
    """The top element of the file."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    pages = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages)
        if page.indirect_reference
    }
    root: Any = reader.trailer["/Root"]
    top = root["/StructTreeRoot"]["/K"]
    [document] = top if isinstance(top, list) else [top]
    return _Reading(pages, page_texts(data)).element(document.get_object(), -1, str(root["/Lang"]))


class _Reading:
    def __init__(self, pages: dict[int, int], texts: dict[tuple[int, int], str]) -> None:
        self.pages = pages
        self.texts = texts

    def element(self, element: Any, page: int, lang: str) -> Tag:
        page = self.page(element, page)
        tag = Tag(str(element["/S"])[1:], element, str(element.get("/Lang", lang)))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            held = kid.get_object()
            if isinstance(held, int):
                tag.kids.append(self.texts.get((page, int(held)), ""))
            elif held.get("/Type") == "/MCR":
                where = self.page(held, page)
                tag.kids.append(self.texts.get((where, int(held["/MCID"])), ""))
            elif held.get("/Type") != "/OBJR":
                tag.kids.append(self.element(held, page, tag.lang))
        return tag

    def page(self, element: Any, page: int) -> int:
        return self.pages[element.raw_get("/Pg").idnum] if "/Pg" in element else page
