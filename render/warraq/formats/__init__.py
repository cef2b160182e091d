"""The formats: each writes a localized Document as bytes and knows nothing of kinds.

A format is a module or package of this folder that names a `Format` as ``FORMAT``; third parties
add theirs through the entry-point group ``warraq.formats``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from warraq.diagnostics import Diagnostics
from warraq.document.tree import Document
from warraq.theme import Theme
from warraq.theme_setting import DensityName, PaperName, SizeName

__all__ = [
    "SOURCE_NAME",
    "SOURCE_NAMESPACE",
    "Format",
    "FormatOptions",
    "SettingOptions",
    "WriteContext",
]

#: What the archive of a document's source is called in it.
SOURCE_NAME = "warraq-source.zip"
#: The vocabulary of the XML that holds one, in formats that are made of XML.
SOURCE_NAMESPACE = "urn:warraq:source:1"


class FormatOptions(BaseModel):
    """A format's own options; unknown ones are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SettingOptions(FormatOptions):
    """How the theme is set in one output, over what the theme says itself: see `theme.Setting`."""

    size: SizeName | None = None
    density: DensityName | None = None
    paper: PaperName | None = None
    two_sided: bool | None = None

    @property
    def said(self) -> dict[str, Any]:
        """What the output says itself."""
        names = SettingOptions.model_fields
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}

    def applied(self, theme: Theme) -> Theme:
        """The theme, set so."""
        return replace(theme, setting=replace(theme.setting, **self.said))


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteContext:
    """What a format may use besides the document.

    ``template_folders``: folders of the caller's that override ``templates/``, file by file.
    ``source``: an archive of the files that the document was made of, which is to travel in it as
    `SOURCE_NAME`; empty where none is. ``pages``: as many as there may be, if anybody cares.
    """

    theme: Theme
    options: Any
    diagnostics: Diagnostics
    template_folders: tuple[Path, ...] = field(default=())
    source: bytes = field(default=b"", repr=False)
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """``write(document, context)`` gives the whole file; the same input gives the same bytes.

    ``templates``: the folder of ``templates/`` that it looks into, if any. ``embeds``: whether
    other files can travel in its files, ``fits`` whether it can keep to a number of pages.
    """

    name: str
    suffix: str
    media_type: str
    options: type[FormatOptions]
    write: Callable[[Document, WriteContext], bytes]
    templates: str = ""
    embeds: bool = False
    fits: bool = False
