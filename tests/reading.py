"""What a reader gets out of our HTML and PDF files, as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

__all__ = ["html_text", "pdf_text"]

#: What stands around the text, on any number of pages or on none.
_AROUND = ("band", "mark-classification", "running-watermark")


def html_text(data: bytes) -> str:
    """The text of the page as it is shown: list markers too, running lines and note calls not."""
    body = html.document_fromstring(data.decode()).find("body")
    return "".join(_shown(body))


def _shown(node: Any) -> Iterator[str]:
    if not isinstance(node.tag, str) or _hidden(node):
        return
    if node.tag == "li":
        found = re.search(r'list-style-type:\s*"([^"]*)"', node.get("style", ""))
        yield found[1] if found else ""
    yield node.text or ""
    for child in node:
        yield from _shown(child)
        yield child.tail or ""


def _hidden(node: Any) -> bool:
    classes = node.get("class", "").split()
    return any(name in classes for name in _AROUND) or (
        node.tag == "sup" and "note-marker" in classes
    )


def pdf_text(data: bytes) -> str:
    """The text of all pages, as pdfium reads it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
