"""Read a Word file back as text, in the order in which its reader meets it.

The lines compare with `warraq.document.plain.lines`: Word's own list numbers are counted out as
Word counts them, footnotes follow the body, and directional marks are dropped.
"""

from __future__ import annotations

import io
import re
import string
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from lxml import etree

__all__ = ["W", "read_text"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Marks of direction say nothing; a space that does not break is one.
_MARKS = {0x200E: None, 0x200F: None, 0x061C: None, 0xA0: " ", 0x202F: " "}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LETTERS = {
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "lowerLetter": string.ascii_lowercase,
    "upperLetter": string.ascii_uppercase,
}
# Fields whose result is not the document's to say.
_PAGES = ("PAGE", "NUMPAGES", "PAGEREF")


def read_text(data: bytes) -> list[str]:
    """The lines of the body and then of the footnotes; one line for each paragraph with text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    numbering = _Numbering(parts.get("word/numbering.xml"))
    body = etree.fromstring(parts["word/document.xml"]).find(f"{W}body")
    found = [_line(p, numbering) for p in _paragraphs(body)]
    if "word/footnotes.xml" in parts:
        found += _footnotes(etree.fromstring(parts["word/footnotes.xml"]), body, numbering)
    return [line for line in (one.translate(_MARKS).strip() for one in found) if line]


def _paragraphs(root: Any) -> Iterator[Any]:
    """Paragraphs in reading order; those in a shape come where the shape stands."""
    yield from root.iter(f"{W}p")


def _line(paragraph: Any, numbering: _Numbering) -> str:
    return numbering.marker(paragraph) + _text(paragraph)


def _text(paragraph: Any) -> str:
    parts: list[str] = []
    codes: list[str] = []
    shown = True
    for run in paragraph.iter(f"{W}r"):
        if _holder(run) is not paragraph or _is_reference(run):
            continue
        for child in run:
            kind = child.get(f"{W}fldCharType")
            if kind == "begin":
                codes.append("")
            elif kind == "end":
                codes.pop()
                shown = True
            elif child.tag == f"{W}instrText":
                codes[-1] += child.text
                shown = codes[-1].split()[0] not in _PAGES
            elif child.tag == f"{W}t" and shown:
                parts.append(child.text or "")
            elif child.tag in (f"{W}tab", f"{W}br"):
                parts.append(" ")
    return "".join(parts)


def _holder(run: Any) -> Any:
    return next(run.iterancestors(f"{W}p"))


def _is_reference(run: Any) -> bool:
    style = run.find(f"{W}rPr/{W}rStyle")
    return style is not None and style.get(f"{W}val") == "FootnoteReference"


def _footnotes(root: Any, body: Any, numbering: _Numbering) -> list[str]:
    lines: list[str] = []
    native = 0
    for reference in body.iter(f"{W}footnoteReference"):
        number = reference.get(f"{W}id")
        note = root.find(f"{W}footnote[@{W}id='{number}']")
        if reference.get(f"{W}customMarkFollows"):
            mark = "".join(reference.getparent().itertext())
        else:
            native += 1
            mark = str(native)
        first, *rest = [_line(p, numbering) for p in note.iter(f"{W}p")]
        lines += [f"{mark} {first.translate(_MARKS).strip()}", *rest]
    return lines


class _Numbering:
    """Counts lists as Word does."""

    def __init__(self, data: bytes | None) -> None:
        self._levels: dict[tuple[str, str], Any] = {}
        self._counts: dict[tuple[str, str], int] = defaultdict(int)
        if data is None:
            return
        root: Any = etree.fromstring(data)
        for num in root.iter(f"{W}num"):
            wanted = num.find(f"{W}abstractNumId").get(f"{W}val")
            abstract = root.find(f"{W}abstractNum[@{W}abstractNumId='{wanted}']")
            for level in abstract.iter(f"{W}lvl"):
                key = (num.get(f"{W}numId"), level.get(f"{W}ilvl"))
                self._levels[key] = level

    def marker(self, paragraph: Any) -> str:
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return ""
        depth = properties.find(f"{W}ilvl").get(f"{W}val")
        key = (properties.find(f"{W}numId").get(f"{W}val"), depth)
        level = self._levels[key]
        start = int(level.find(f"{W}start").get(f"{W}val"))
        number = start + self._counts[key]
        self._counts[key] += 1
        shown = _write(level.find(f"{W}numFmt").get(f"{W}val"), number)
        text = level.find(f"{W}lvlText").get(f"{W}val")
        return re.sub(r"%\d", lambda _: shown, text) + " "


def _write(number_format: str, number: int) -> str:
    if number_format.endswith("Roman"):
        numeral = _ROMAN[number - 1]
        return numeral.upper() if number_format.startswith("upper") else numeral
    letters = _LETTERS.get(number_format)
    return letters[number - 1] if letters else str(number)
