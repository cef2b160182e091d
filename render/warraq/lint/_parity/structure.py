"""What two texts of Markdown have in common as to their blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from warraq.diagnostics import Place
from warraq.document.tree import Blocks, List, Quote, Table
from warraq.lint._parity.passages import Heading as Mark

__all__ = ["Unlike", "matched_headings", "unlike_blocks"]


class Unlike(NamedTuple):
    """Two lists or tables of different size: the code, and for each its place and its size."""

    code: str
    place: Place
    size: str
    other_place: Place
    other_size: str


def unlike_blocks(one: Blocks, other: Blocks) -> Iterator[Unlike]:
    """The lists and tables that are longer in one text than in the other.

    Where one text has more of them than the other, nobody can tell which belong together.
    """
    for code, kind in (("parity.list-length", List), ("parity.table-size", Table)):
        ours = [block for block in _flat(one) if isinstance(block, kind)]
        theirs = [block for block in _flat(other) if isinstance(block, kind)]
        if len(ours) != len(theirs):
            continue
        for here, there in zip(ours, theirs, strict=True):
            if _size(here) != _size(there):
                yield Unlike(code, here.place, _size(here), there.place, _size(there))


def _flat(blocks: Blocks) -> Iterator[List | Table]:
    for block in blocks:
        if isinstance(block, (List, Table)):
            yield block
        if isinstance(block, List):
            for item in block.items:
                yield from _flat(item.blocks)
        elif isinstance(block, Quote):
            yield from _flat(block.blocks)


def _size(block: List | Table) -> str:
    if isinstance(block, List):
        return str(len(block.items))
    return f"{len(block.rows)}×{len(block.columns)}"


Pair = tuple[int | None, int | None]


def matched_headings(one: list[Mark], other: list[Mark]) -> list[Pair]:
    """The headings that belong together, by their ids, else by their order; None where there is no
    such heading in the other text."""
    if [mark.level for mark in one] == [mark.level for mark in other] and _ids_agree(one, other):
        return [(index, index) for index in range(len(one))]
    by_id = {mark.id: index for index, mark in enumerate(other) if mark.id}
    pairs: list[Pair] = []
    taken: set[int] = set()
    for index, mark in enumerate(one):
        match = by_id.get(mark.id) if mark.id else _next(other, taken, mark)
        pairs.append((index, match))
        if match is not None:
            taken.add(match)
    return pairs + [(None, index) for index in range(len(other)) if index not in taken]


def _ids_agree(one: list[Mark], other: list[Mark]) -> bool:
    return all(a.id == b.id or not (a.id and b.id) for a, b in zip(one, other, strict=True))


def _next(other: list[Mark], taken: set[int], mark: Mark) -> int | None:
    after = max(taken, default=-1) + 1
    return next(
        (i for i in range(after, len(other)) if other[i].level == mark.level and not other[i].id),
        None,
    )
