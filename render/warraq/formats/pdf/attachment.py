"""The files that a document was made of, attached to it (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint import Attachment

from warraq.diagnostics import Diagnostics
from warraq.document.tree import Document
from warraq.formats import SOURCE_NAME

__all__ = ["associate", "attachments", "check"]

#: The date of what has none: PDF/A-3 asks for one.
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


def check(source: bytes, variant: str, diagnostics: Diagnostics) -> None:
    """Raise `WarraqError` where the standard that is to be kept allows no attachments."""
    if source and variant == "a-2a":
        diagnostics.add("bundle.variant")
        diagnostics.raise_errors()


def attachments(document: Document, source: bytes) -> list[Attachment]:
    """The archive as WeasyPrint takes it, dated as the document is."""
    if not source:
        return []
    day = document.properties.date
    when = datetime(day.date.year, day.date.month, day.date.day, tzinfo=UTC) if day else _EPOCH
    return [
        Attachment(
            string=source,
            name=SOURCE_NAME,
            description=SOURCE_NAME,
            created=when,
            modified=when,
            relationship="Source",
        )
    ]


def associate(pdf: Any) -> None:
    """Name the document's associated files once each, in every variant."""
    entries = (entry for entry in pdf.objects if isinstance(entry, pydyf.Dictionary))
    files = [entry for entry in entries if entry.get("Type") == "/Filespec"]
    if not files:
        return
    for entry in files:
        entry["AFRelationship"] = "/Source"
        entry["EF"]["UF"] = entry["EF"]["F"]
    pdf.catalog["AF"] = pydyf.Array([entry.reference for entry in files])
