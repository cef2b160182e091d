"""Word documents: Office Open XML (ECMA-376, transitional), right to left where the text is."""

from __future__ import annotations

from pathlib import Path

from warraq.document.tree import Document
from warraq.formats import Format, SettingOptions, WriteContext

__all__ = ["FORMAT", "DocxOptions"]


class DocxOptions(SettingOptions):
    """``reference_doc``: a Word file whose styles, headers, footers and page take the place of the
    theme's. ``review``: whether what reviewers say of a block stands beside it, as a comment."""

    reference_doc: Path | None = None
    review: bool = False


def write(document: Document, context: WriteContext) -> bytes:
    # Only whoever writes Word waits until its parts are loaded.
    from warraq.formats.docx.writer import write_document

    return write_document(document, context)


FORMAT = Format(
    name="docx",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    options=DocxOptions,
    write=write,
    templates="docx",
    embeds=True,
)
