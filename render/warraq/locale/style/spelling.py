"""How words are spelled that are spelled in several ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from warraq.locale.table import Table

__all__ = ["SpellingStyle"]


class SpellingStyle(Table):
    """``tanwin``: جداً, جدًا or, without marks, جدا. ``hundred``: مئة or مائة. ``prefer``: a word →
    the house's spelling of it."""

    tanwin: Literal["اً", "ًا", "ا"] = "اً"
    hundred: Literal["مئة", "مائة"] = "مئة"
    prefer: Mapping[Annotated[str, Field(min_length=1)], str] = {}
