"""Tags in a time that grows with the pages.

WeasyPrint 70 asks for the references of all pages at each structure element, and pydyf makes the
whole list anew each time. No page is added any more by then, so once is enough.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import weasyprint.pdf

from warraq.formats.pdf.exchange import Exchange

__all__ = ["QUICK_TAGS"]


class _Remembering:
    """A PDF that remembers the references of its pages."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self.page_references = pdf.page_references

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pdf, name)


def _in_place_of(theirs: Callable[..., Any]) -> Callable[..., Any]:
    # The same for everybody who draws meanwhile, so there is no need to ask who it is.
    def add_tags(pdf: Any, *others: Any) -> Any:
        return theirs(_Remembering(pdf), *others)

    return add_tags


#: To be held while a file is written.
QUICK_TAGS = Exchange(weasyprint.pdf, "add_tags", _in_place_of)
