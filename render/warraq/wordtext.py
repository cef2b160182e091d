"""What a paragraph of a Word file says: before and after the changes that are tracked in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from warraq.document.marks import CONTROLS

__all__ = ["is_listed", "said", "said_before", "said_in"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUN, _PROPERTIES, _STYLE, _TEXT = f"{_W}r", f"{_W}rPr", f"{_W}rStyle", f"{_W}t"
_FIELD, _VALUE, _PARAGRAPH, _BOX = f"{_W}fldCharType", f"{_W}val", f"{_W}p", f"{_W}txbxContent"
_CONTROL, _GALLERY = f"{_W}sdt", f"{_W}docPartObj"
# 17.13.5: what was taken away, and what was put in.
_TAKEN = {f"{_W}del", f"{_W}moveFrom"}
_PUT = {f"{_W}ins", f"{_W}moveTo"}
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
#: The styles of marks of notes, as Word and LibreOffice name them.
_NOTE_MARKS = ("FootnoteReference", "FootnoteCharacters", "FootnoteAnchor", "Endnote")
#: Fields whose result is nobody's words: programs work it out anew.
_PAGES = ("PAGE", "NUMPAGES", "PAGEREF")
# Marks of direction say nothing, and a space that does not break is one, narrow or not.
_MARKS: dict[int, str | None] = dict.fromkeys(map(ord, CONTROLS), None) | {0xA0: " ", 0x202F: " "}
#: What makes a paragraph's text another than that of its ``w:t`` one after the other.
_TELLING = (
    *_TAKEN, *_PUT, *_SIGNS, _STYLE, _BOX, f"{_W}fldChar", f"{_W}fldSimple", f"{_W}delText",
)  # fmt: skip
_ANY_MARK = re.compile(f"[{''.join(map(chr, _MARKS))}]")  # a text without one is not gone through


def said(paragraph: Any) -> str:
    """The text with the tracked changes accepted; spaces around it do not count."""
    return _text(paragraph, without=_TAKEN)


def said_before(paragraph: Any) -> str:
    """The text with the tracked changes rejected."""
    return _text(paragraph, without=_PUT)


def said_in(root: Any) -> list[tuple[Any, str]]:
    """Every paragraph of a part that is not `is_listed`, and what each says, as `said` tells it.

    Most hold nothing but words, which one go through the part collects.
    """
    listed = {one for holder in _holders(root) for one in holder.iter(_PARAGRAPH)}
    return [
        (paragraph, said(paragraph) if words is None else _cleaned("".join(words)))
        for paragraph, words in _words(root)
        if paragraph not in listed
    ]


def _holders(root: Any) -> Iterator[Any]:
    """What holds the paragraphs that are `is_listed`."""
    for one in root.iter(_BOX, _GALLERY):
        yield one if one.tag == _BOX else one.getparent().getparent()


def _words(root: Any) -> list[list[Any]]:
    """The paragraphs below ``root`` with their words; with None where these are not all of it.

    Those of a box inside a paragraph may get words of the one around it; nobody asks for them.
    """
    found: list[list[Any]] = [[root, None]]
    for one in root.iter(_PARAGRAPH, _TEXT, *_TELLING):
        tag = one.tag
        if tag == _PARAGRAPH:
            found.append([one, []])
        elif tag != _TEXT:
            if tag != _STYLE or one.get(_VALUE, "").startswith(_NOTE_MARKS):
                found[-1][1] = None
        elif found[-1][1] is not None:
            found[-1][1].append(one.text or "")
    return found[1:]


def is_listed(paragraph: Any) -> bool:
    """Whether it belongs to a table of contents or an index, or stands in a drawing: programs make
    the one, and say the other twice."""
    for one in paragraph.iterancestors():
        if one.tag.endswith("}txbxContent"):
            return True
        # Only these are asked for a child: a body has very many.
        if one.tag == _CONTROL and one.find(f"{_W}sdtPr/{_GALLERY}") is not None:
            return True
    return False


def _text(paragraph: Any, without: set[str]) -> str:
    return _cleaned("".join(_parts(paragraph, without)))


def _cleaned(text: str) -> str:
    if _ANY_MARK.search(text):
        text = text.translate(_MARKS)
    return unicodedata.normalize("NFC", text).strip()


def _parts(paragraph: Any, without: set[str]) -> Iterator[str]:
    codes: list[str] = []
    for run in paragraph.iter(_RUN):
        if not _counts(run, paragraph, without):
            continue
        for child in run:
            if child.tag == _TEXT and not codes:
                yield child.text or ""
                continue
            if child.tag == _PROPERTIES:
                continue
            kind = child.get(_FIELD)
            if kind == "begin":
                codes.append("")
            elif kind == "end" and codes:
                codes.pop()
            elif child.tag == f"{_W}instrText" and codes:
                codes[-1] += child.text or ""
            elif not any(_is_page(code) for code in codes):
                yield _said(child)


def _said(child: Any) -> str:
    if child.tag in (f"{_W}t", f"{_W}delText"):
        return child.text or ""
    return _SIGNS.get(child.tag, "")


def _is_page(code: str) -> bool:
    return code.split()[:1] != [] and code.split(maxsplit=1)[0].upper() in _PAGES


def _counts(run: Any, paragraph: Any, without: set[str]) -> bool:
    """Whether a run is the paragraph's own, and neither left out nor the mark of a note."""
    properties = run[0] if len(run) and run[0].tag == _PROPERTIES else ()
    for one in properties:
        if one.tag == _STYLE and one.get(_VALUE, "").startswith(_NOTE_MARKS):
            return False
    if run.getparent() is paragraph:
        return True
    for one in run.iterancestors():
        if one is paragraph:
            return True
        if one.tag in without or one.tag == f"{_W}p":
            return False
        if one.tag == f"{_W}fldSimple" and _is_page(one.get(f"{_W}instr", "")):
            return False
    return False
