"""What one output depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from warraq.model.content import Content
from warraq.model.fields import Audience, Classification, Layout

__all__ = ["Job"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Everything that one output depends on; equal jobs give equal bytes.

    ``languages``, ``theme``, ``layout``, ``classification`` and ``audience`` are the content's own
    where they are empty, and so are ``pages``, as many as there may be; ``profiles`` override the
    content's. ``options`` are the format's. ``embed_source`` puts the files that were read into the
    output; ``embed_classified`` does so even where they say more than its readers may know.
    """

    content: Content
    kind: str
    format: str
    languages: tuple[str, ...] = ()
    profiles: Mapping[str, str | Mapping[str, Any]] = field(default_factory=dict)
    theme: str = ""
    layout: Layout | None = None
    classification: Classification | None = None
    audience: Audience | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    today: date | None = None
    pages: int | None = None
    theme_folders: tuple[Path, ...] = ()
    profile_folders: tuple[Path, ...] = ()
    template_folders: tuple[Path, ...] = ()
    strict: bool = False
    embed_source: bool = False
    embed_classified: bool = False
