"""Word files that many tests look at, written once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.formats.docx.plain_theme import plain_theme
from tests.samples import every_node, every_node_parallel, factsheet
from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.document.tree import Document
from warraq.formats import WriteContext
from warraq.formats.docx import FORMAT, DocxOptions
from warraq.theme import Theme, load
from warraq.verify.docx import CHECKER

SAMPLES: dict[str, Callable[[], Document]] = {
    "ar": lambda: every_node("ar"),
    "en": lambda: every_node("en"),
    "ar+en, every node": every_node_parallel,
    "ar+en, fact sheet": lambda: factsheet("ar", "en"),
    "en+ar, fact sheet": lambda: factsheet("en", "ar"),
}


def write(
    document: Document, theme: Theme | None = None, diagnostics: Diagnostics | None = None
) -> bytes:
    context = WriteContext(
        theme=theme or plain_theme(),
        options=DocxOptions(),
        diagnostics=Diagnostics() if diagnostics is None else diagnostics,
    )
    return FORMAT.write(document, context)


def lint(data: bytes) -> list[Diagnostic]:
    """What `warraq verify` says of a file."""
    found = Diagnostics()
    CHECKER.verify(data, found, Place(), None)
    return list(found)


@pytest.fixture(scope="session")
def themes() -> dict[str, Theme]:
    return {"plain": plain_theme(), "formal": load("formal"), "modern": load("modern")}
