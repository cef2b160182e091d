"""Word files changed as a colleague would change them."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from typing import Any

import docx
from docx.oxml.ns import qn
from lxml import etree

__all__ = ["changed", "of_text", "split", "track_delete", "track_insert", "unmarked"]


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    """The file after ``change``, which gets it as python-docx opens it."""
    document = docx.Document(io.BytesIO(data))
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def of_text(document: Any, text: str) -> Any:
    """The paragraph that holds a text, in tables and controls too."""
    return next(
        p
        for p in document.element.body.iter(qn("w:p"))
        if text in "".join(t.text or "" for t in p.iter(qn("w:t")))
    )


def run_of(paragraph: Any, text: str) -> Any:
    return next(r for r in paragraph.iter(qn("w:r")) if text in "".join(r.itertext()))


def _revision(name: str, run: Any) -> Any:
    element = etree.Element(qn(f"w:{name}"))
    for key, value in (("id", "900"), ("author", "سالم"), ("date", "2026-03-01T00:00:00Z")):
        element.set(qn(f"w:{key}"), value)
    run.addprevious(element)
    element.append(run)
    return element


def track_insert(paragraph: Any, after: str, text: str) -> None:
    """Type ``text`` behind the run that holds ``after``, with changes tracked."""
    first = run_of(paragraph, after)
    new = copy.deepcopy(first)
    for element in new.iter(qn("w:t")):
        element.text = text
    first.addnext(new)
    _revision("ins", new)


def track_delete(paragraph: Any, text: str) -> None:
    """Delete the run that holds ``text``, with changes tracked."""
    run = run_of(paragraph, text)
    for element in run.iter(qn("w:t")):
        element.tag = qn("w:delText")
    _revision("del", run)


def split(paragraph: Any, at: str) -> None:
    """Press Enter before ``at``: what follows is a paragraph of its own, without the mark."""
    run = run_of(paragraph, at)
    element = next(t for t in run.iter(qn("w:t")) if at in (t.text or ""))
    before, _, after = element.text.partition(at)
    second = copy.deepcopy(paragraph)
    for one in list(second):
        if one.tag != qn("w:pPr"):
            second.remove(one)
    new = copy.deepcopy(run)
    for one in new.iter(qn("w:t")):
        one.text = at + after
    element.text = before
    second.append(new)
    end = next(paragraph.iter(qn("w:bookmarkEnd")))
    second.append(end)
    paragraph.addnext(second)


def unmarked(document: Any) -> None:
    """As from a program that keeps no bookmarks."""
    names = (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))
    for element in list(document.element.body.iter(*names)):
        element.getparent().remove(element)
