"""What several languages write alike is printed once, in tiles and tables, after localize."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warraq.document.bilingual_tables import settled
from warraq.document.plain import plain
from warraq.document.tree import Block, Blocks, Document, Foreign, Group, Paragraph, Resolved, Table
from warraq.document.values import PercentValue

__all__ = ["settle"]

#: A wider figure does not fit into a tile at its full size, four of which stand in a row.
_WIDEST = 7.0


def settle(document: Document) -> Document:
    """Print once what the languages write alike in tiles and tables; for localized documents."""
    return replace(document, blocks=tuple(_settled(block) for block in document.blocks))


def _settled(block: Block) -> Block:
    if isinstance(block, Table):
        return settled(block)
    if not isinstance(block, Group):
        return block
    if block.role != "keyfigure":
        return replace(block, blocks=tuple(_settled(inner) for inner in block.blocks))
    kept: list[Block] = []
    for inner in block.blocks:
        if not (inner.role == "keyfigure.value" and _is_said(inner, kept)):
            kept.append(inner)
    return replace(block, blocks=_sized(kept))


def _is_said(figure: Block, kept: list[Block]) -> bool:
    """Whether a tile says the figure already: in the same signs; or as a percentage, of which
    languages write one as a phrase. Then its sign stands for both."""
    for n, other in enumerate(kept):
        if other.role != figure.role:
            continue
        if plain(other) == plain(figure):
            return True
        if (sign := _as_sign(other, figure)) is not None:
            kept[n] = sign
            return True
    return False


def _as_sign(one: Block, other: Block) -> Block | None:
    """A percentage of two languages in the one that writes a sign; None where the digits differ,
    or where neither does."""
    ours, theirs = _percentage(one), _percentage(other)
    if not ours or not theirs or ours.value != theirs.value:
        return None
    if _figures(ours.text) != _figures(theirs.text):
        return None
    if _is_sign(ours.text):
        return one
    if isinstance(one, Paragraph) and _is_sign(theirs.text):
        return replace(one, content=(Foreign(other.lang, (theirs,)),))
    return None


def _percentage(block: Block) -> Resolved | None:
    content = block.content if isinstance(block, Paragraph) else ()
    node = content[0] if len(content) == 1 else None
    if isinstance(node, Resolved) and isinstance(node.value, PercentValue):
        return node
    return None


def _figures(text: str) -> str:
    """The digits of a number, with the separators between them."""
    return re.sub(r"^\D+|\D+$", "", text)


def _is_sign(text: str) -> bool:
    return not any(char.isalpha() for char in text)


def _sized(blocks: Sequence[Block]) -> Blocks:
    """A figure with its unit may be as long as words, and is then set as they are."""
    figures = [block for block in blocks if block.role == "keyfigure.value"]
    if all(_width(plain(block)) <= _WIDEST for block in figures):
        return tuple(blocks)
    return tuple(replace(b, role="keyfigure.words") if b in figures else b for b in blocks)


def _width(text: str) -> float:
    """About as many digits as a text is wide: capitals are wider, marks half of one."""
    return sum(
        1.0 if char.isdigit() else 1.3 if char.isupper() else 0.8 if char.isalpha() else 0.5
        for char in text
    )
