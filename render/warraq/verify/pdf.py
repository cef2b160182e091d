"""PDF: what its text is for those who copy, search or listen to it.

The file is read with PDFium, the engine of Chrome's viewer.
"""

from __future__ import annotations

from warraq.diagnostics import Diagnostics, Place
from warraq.verify import Checker, Expected

__all__ = ["CHECKER", "read"]


def read(data: bytes) -> list[str]:
    """The text of each page. Raises `ValueError` for what is no readable PDF."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None
    try:
        return [_page(document, number) for number in range(len(document))]
    finally:
        document.close()


def _page(document: object, number: int) -> str:
    page = document[number]  # type: ignore[index]
    text: str = page.get_textpage().get_text_range()
    return text


def _verify(data: bytes, found: Diagnostics, place: Place, expected: Expected | None) -> None:
    try:
        read(data)
    except ValueError as error:
        found.add("verify.unreadable", place, reason=error)


CHECKER = Checker(suffix=".pdf", verify=_verify)
