"""The bare text of inlines, for attributes, titles and measures."""

from __future__ import annotations

from warraq.document.tree import Break, Code, Inlines, Note, Resolved, Str

__all__ = ["flatten"]


def flatten(nodes: Inlines) -> str:
    """The words, without footnotes and without any mark of direction."""
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, Str | Resolved | Code):
            parts.append(node.text)
        elif isinstance(node, Break):
            parts.append(" ")
        elif not isinstance(node, Note):
            parts.append(flatten(getattr(node, "children", ())))
    return "".join(parts)
