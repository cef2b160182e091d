"""The formats: each writes a localized Document as bytes and knows nothing of kinds.

A format is a module or package of this folder that names a `Format` as ``FORMAT``; third parties
add theirs through the entry-point group ``warraq.formats``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from warraq.diagnostics import Diagnostics
from warraq.document.tree import Document
from warraq.theme import Theme

__all__ = ["Format", "FormatOptions", "WriteContext"]


class FormatOptions(BaseModel):
    """A format's own options; unknown ones are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteContext:
    """What a format may use besides the document.

    ``template_folders``: folders of the caller's that override ``templates/``, file by file.
    """

    theme: Theme
    options: Any
    diagnostics: Diagnostics
    template_folders: tuple[Path, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """``write(document, context)`` gives the whole file; the same input gives the same bytes."""

    name: str
    suffix: str
    media_type: str
    options: type[FormatOptions]
    write: Callable[[Document, WriteContext], bytes]
