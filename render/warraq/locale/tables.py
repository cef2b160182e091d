"""The tables of this package, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["names", "read"]


@cache
def read(folder: str, name: str) -> dict[str, Any] | None:
    """The table ``<folder>/<name>.toml`` of this package; None where there is none."""
    source = files("warraq") / "locale" / folder / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else None


@cache
def names(folder: str) -> tuple[str, ...]:
    """The names of the tables in a folder, sorted."""
    entries = (files("warraq") / "locale" / folder).iterdir()
    return tuple(sorted(e.name[:-5] for e in entries if e.name.endswith(".toml")))
