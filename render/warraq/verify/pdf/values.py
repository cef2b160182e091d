"""Values of a file as pypdf gives them."""

from __future__ import annotations

from typing import Any

__all__ = ["number_of", "resolved"]


def resolved(value: Any) -> Any:
    """A value of the file itself, where it may be a reference to one."""
    return value.get_object() if hasattr(value, "get_object") else value


def number_of(value: Any, otherwise: float) -> float:
    """A number; what is none counts as another."""
    try:
        return float(resolved(value))
    except (TypeError, ValueError):
        return otherwise
