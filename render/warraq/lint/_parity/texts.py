"""The texts of a content that stand in several languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from warraq.model.base import Model
from warraq.model.content import Content
from warraq.model.people import Organisation, Person, Term
from warraq.model.tables import TableRow, TableSpec
from warraq.model.text import MultiProse, Text

__all__ = ["Twin", "languages_compared", "twins"]

#: Short forms that a language may do without.
_OPTIONAL = {(Organisation, "short"), (Term, "short"), (Person, "family")}


class Twin(NamedTuple):
    """A text in its languages; ``may_lack``: it need not stand in all of them."""

    text: Text | MultiProse
    may_lack: bool


def languages_compared(content: Content) -> tuple[str, ...]:
    """The languages that the content declares, and those that its outputs show."""
    meta = content.meta
    declared = meta.languages if "languages" in meta.model_fields_set else ()
    shown = (tag for output in content.outputs for tag in output.lang)
    return tuple(dict.fromkeys([*declared, *shown]))


def twins(content: Content) -> Iterator[Twin]:
    """All texts of the content, in its order."""
    yield from _below(content, may_lack=False)


def _below(node: Any, *, may_lack: bool) -> Iterator[Twin]:
    match node:
        case Text() | MultiProse():
            yield Twin(node, may_lack)
        case Model():
            for name in type(node).model_fields:
                if isinstance(node, TableRow) and name == "cells":
                    continue  # as they were read; the table has them as what they are
                optional = (type(node), name) in _OPTIONAL
                yield from _below(getattr(node, name), may_lack=optional)
            if isinstance(node, TableSpec):
                yield from _below(node.grid, may_lack=False)
        case tuple():
            for child in node:
                yield from _below(child, may_lack=may_lack)
        case dict():
            for child in node.values():
                yield from _below(child, may_lack=may_lack)
