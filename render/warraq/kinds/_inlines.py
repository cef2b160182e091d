"""Small inlines that kinds are written with: values, words that the language supplies, joins."""

from __future__ import annotations

from collections.abc import Iterable

from warraq.diagnostics import Place
from warraq.document.tree import Inline, Inlines, Typed
from warraq.document.values import LabelValue, Value

__all__ = ["join", "label", "typed"]


def typed(value: Value, place: Place | None = None) -> Typed:
    return Typed(value, place) if place else Typed(value)


def label(key: str, form: str = "") -> Typed:
    """A word that the language or the profile supplies."""
    return Typed(LabelValue(key, form))


def join(parts: Iterable[Inlines], separator: Inlines) -> Inlines:
    out: tuple[Inline, ...] = ()
    for part in parts:
        if part:
            out = (*out, *separator, *part) if out else part
    return out
