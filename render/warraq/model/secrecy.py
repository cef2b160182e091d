"""Diagnostics travel where content may not: into logs, terminals and reports of faults. What they
say of classified content, they say without quoting it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from warraq.diagnostics import Diagnostic
from warraq.model.located import LocatedDict, LocatedList, LocatedStr

__all__ = ["Secrecy", "redacted"]

# Parameters that quote the content. Codes, places and what the program knows itself are told.
_QUOTES = frozenset({
    "char", "currency", "date", "noun", "number", "other", "percent", "phone", "said", "target",
    "text", "value", "wanted", "word", "words",
})  # fmt: skip
# Ids are the content's own words, where a value refers to one that is not there.
_IDS = frozenset({"known", "suggestion"})
_OF_IDS = "locale.unknown-"
# Their word is a key that the program misses.
_OWN_WORDS = ("content.missing-field",)
_HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Secrecy:
    """What of a content is not to be quoted: ``nodes`` by their field paths, and whole ``files``.

    That is every node that is not public, and everything where the document is confidential or
    more. A classification that is none counts as the highest.
    """

    nodes: tuple[str, ...] = ()
    files: frozenset[str] = frozenset()

    @classmethod
    def of(cls, tree: LocatedDict) -> Secrecy:
        nodes = ("",) if _is_secret(tree.get("meta")) else tuple(_classified(tree, ""))
        return cls(nodes, frozenset(_files(tree, nodes, "")))

    def clean(self, one: Diagnostic) -> Diagnostic:
        """The diagnostic, without its quotations where it is about one of these."""
        within = any(_is_within(one.place.field, node) for node in self.nodes)
        return redacted(one) if within or one.place.file in self.files else one


def _is_secret(meta: Any) -> bool:
    marked = meta.get("classification") if isinstance(meta, LocatedDict) else None
    return marked not in (None, "public", "restricted")


def _classified(node: Any, path: str) -> Iterator[str]:
    """The field paths of the nodes that are classified themselves."""
    is_marked = isinstance(node, LocatedDict) and path != "meta"
    if is_marked and node.get("classification") not in (None, "public"):
        yield path
        return
    for step, child in _children(node, path):
        # The classification of an output is that of what is made, not of the wish for it.
        if step != "outputs":
            yield from _classified(child, step)


def _children(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(node, LocatedDict):
        for key, child in node.items():
            yield f"{path}.{key}" if path else key, child
    elif isinstance(node, LocatedList):
        for index, child in enumerate(node):
            yield f"{path}[{index}]", child


def _files(node: Any, classified: tuple[str, ...], path: str) -> Iterator[str]:
    """The files that were read for a classified node: a place in one knows no field path."""
    if isinstance(node, LocatedStr):
        if node.place.file and not node.place.field and _any_within(path, classified):
            yield node.place.file
        return
    for step, child in _children(node, path):
        yield from _files(child, classified, step)


def _any_within(path: str, nodes: tuple[str, ...]) -> bool:
    return any(_is_within(path, node) for node in nodes)


def _is_within(field: str, node: str) -> bool:
    return not node or field == node or field.startswith((f"{node}.", f"{node}["))


def redacted(one: Diagnostic) -> Diagnostic:
    """The same without what it quotes of the content."""
    if one.code in _OWN_WORDS or one.place.field.endswith("classification"):
        return one
    hidden = _QUOTES | _IDS if one.code.startswith(_OF_IDS) else _QUOTES
    params = {key: _HIDDEN if key in hidden else text for key, text in one.params.items()}
    return replace(one, params=params)
