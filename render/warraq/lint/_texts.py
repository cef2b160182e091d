"""Every text of a content, by one walk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from warraq.document.bidi import first_strong
from warraq.document.tree import direction
from warraq.lint._rules import Markup
from warraq.model.base import Model
from warraq.model.content import Content
from warraq.model.located import LocatedStr
from warraq.model.people import NounForms
from warraq.model.tables import TableRow, TableSpec
from warraq.model.text import MultiProse, Text

__all__ = ["Written", "written"]


@dataclass(frozen=True, slots=True)
class Written:
    """What an author wrote in one place: its language, empty where nobody can tell it."""

    source: LocatedStr
    language: str
    markup: Markup


def written(content: Content) -> tuple[Written, ...]:
    """All that is written in the content, in its order."""
    walk = _Walk(content.meta.languages)
    return tuple(walk.below(content, ""))


@dataclass(frozen=True, slots=True)
class _Walk:
    languages: tuple[str, ...]

    def below(self, node: Any, language: str) -> Iterator[Written]:
        match node:
            case Text() | MultiProse():
                markup: Markup = "inline" if isinstance(node, Text) else "blocks"
                for key, source in node.sources.items():
                    yield Written(source, key or self._likely(source), markup)
            case LocatedStr():
                markup = "none" if language else "code"
                yield Written(node, language, markup)
            case Model():
                yield from self._fields(node, language)
            case tuple():
                for child in node:
                    yield from self.below(child, language)
            case dict():
                for key, child in node.items():
                    # Only the forms of nouns stand under a language without being a `Text`.
                    inner = key if isinstance(child, NounForms) else language
                    yield from self.below(child, inner)

    def _fields(self, node: Model, language: str) -> Iterator[Written]:
        for name in type(node).model_fields:
            if isinstance(node, TableRow) and name == "cells":
                continue  # as they were read; the table has them as what they are
            yield from self.below(getattr(node, name), language)
        if isinstance(node, TableSpec):
            yield from self.below(node.grid, language)

    def _likely(self, source: str) -> str:
        """The content's language that runs as the text begins, for one that is alike in all."""
        way = first_strong(source)
        return next((one for one in self.languages if direction(one) == way), "")
