"""CSS as text: numbers, lines, and what stands between braces."""

from __future__ import annotations

from collections.abc import Iterable

from warraq.theme import Border

__all__ = ["declare", "number", "rule_of"]


def number(value: float) -> str:
    """A number as CSS writes it, without a tail of zeros."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def rule_of(border: Border) -> str:
    """A line as a border is written."""
    return f"{number(border.width)}pt solid {border.color}"


def declare(declarations: dict[str, str] | Iterable[tuple[str, str]]) -> str:
    """Declarations as they stand between braces."""
    return "; ".join(f"{name}: {value}" for name, value in dict(declarations).items())
