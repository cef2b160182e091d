"""Translations of one Markdown text → the same ids where they say the same thing.

Texts are paired section by section: headings by their explicit ids (``{#id}``), else by level,
order and likeness of what stands below them. Within a section, blocks are paired by type, by the
typed values, numbers, notes and addresses in them, and by length (W. A. Gale and K. W. Church, *A
Program for Aligning Sentences in Bilingual Corpora*, 1993: translations are about as long as each
other). What only one text has then stands alone, and what follows keeps its partner.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from warraq.diagnostics import Place
from warraq.document.alignment import Alignment
from warraq.document.features import Features, features, likeness
from warraq.document.tree import Block, Blocks, Group, Heading, List, ListItem, Quote

__all__ = ["Doubt", "Pairing", "paired"]

_NEVER = float("-inf")
#: The score of sections that belong together whatever they hold.
_SURE = 1000.0


class Doubt(NamedTuple):
    """A block without a partner, of which another could be meant: its variant and place."""

    variant: int
    place: Place


class Pairing(NamedTuple):
    """Each variant's blocks with ids, and where pairing them was in doubt."""

    variants: tuple[Blocks, ...]
    doubts: tuple[Doubt, ...]


def paired(variants: Sequence[Blocks], id: str) -> Pairing:
    """Give the blocks of translations ids: ``<id>.<n>``, or those that an author wrote."""
    pairer = _Pairer([_weight(blocks) for blocks in variants])
    sections = [_sections(blocks) for blocks in variants]
    found: list[list[Block]] = [[] for _ in variants]
    count = 0
    for slot in pairer.merged(sections, pairer.section_score):
        parts = [slot.members.get(v, _Section(None, ())) for v in range(len(variants))]
        blocks = [part.all for part in parts]
        for row in pairer.block_slots(blocks):
            count += 1
            for variant, block in pairer.named(row, f"{id}.{count}").items():
                found[variant].append(block)
    return Pairing(tuple(tuple(blocks) for blocks in found), tuple(pairer.doubts))


# --- sections --------------------------------------------------------------------------------


class _Section(NamedTuple):
    heading: Heading | None
    blocks: Blocks

    @property
    def all(self) -> Blocks:
        return (self.heading, *self.blocks) if self.heading else self.blocks


def _sections(blocks: Blocks) -> list[_Section]:
    """What stands before the first heading, and each heading with what stands below it."""
    sections = [_Section(None, ())]
    for block in blocks:
        if isinstance(block, Heading):
            sections.append(_Section(block, ()))
        else:
            last = sections[-1]
            sections[-1] = last._replace(blocks=(*last.blocks, block))
    return sections if sections[0].blocks else sections[1:]


# --- pairs -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Slot:
    """What belongs together: a node of each variant that has one, and the node to compare with."""

    first: Any
    origin: int
    members: dict[int, Any] = field(default_factory=dict)


def _weight(blocks: Blocks) -> float:
    return sum((features(block).length for block in blocks), 0.0) or 1.0


Score = Callable[[Any, int, Any, int], float]


class _Pairer:
    def __init__(self, weights: list[float]) -> None:
        self._weights = weights
        self._features: dict[int, Features] = {}
        self.doubts: list[Doubt] = []

    def merged(self, columns: Sequence[Sequence[Any]], score: Score) -> list[_Slot]:
        """One sequence of all columns' nodes, each column in its own order."""
        slots = [_Slot(node, 0, {0: node}) for node in columns[0]]
        for variant in range(1, len(columns)):
            slots = self._add(slots, columns[variant], variant, score)
        return slots

    def _add(
        self, slots: list[_Slot], nodes: Sequence[Any], variant: int, score: Score
    ) -> list[_Slot]:
        table = Alignment(
            len(slots),
            len(nodes),
            lambda i, j: score(slots[i].first, slots[i].origin, nodes[j], variant),
        )
        out: list[_Slot] = []
        for i, j in table.path():
            if i is None and j is not None:
                out.append(_Slot(nodes[j], variant, {variant: nodes[j]}))
                if table.is_column_doubtful(j):
                    self._doubt(variant, nodes[j])
            elif i is not None:
                out.append(slots[i])
                if j is not None:
                    slots[i].members[variant] = nodes[j]
                elif table.is_row_doubtful(i):
                    self._doubt(slots[i].origin, slots[i].first)
        return out

    def _doubt(self, variant: int, node: Any) -> None:
        shown = node.heading if isinstance(node, _Section) else node
        if shown is not None:
            self.doubts.append(Doubt(variant, shown.place))

    # --- scores --------------------------------------------------------------------------

    def features(self, node: Any) -> Features:
        """What is known of a node, counted once."""
        if id(node) not in self._features:
            self._features[id(node)] = features(node)
        return self._features[id(node)]

    def likeness(self, one: Any, first: int, other: Any, second: int) -> float:
        scale = self._weights[second] / self._weights[first]
        return likeness(self.features(one), self.features(other), scale)

    def section_score(self, one: _Section, first: int, other: _Section, second: int) -> float:
        """How well two sections go together: surely, never, or as their words are alike."""
        scale = self._weights[second] / self._weights[first]
        ours, theirs = (
            sum((self.features(block) for block in part.all), Features("section"))
            for part in (one, other)
        )
        if one.heading is None or other.heading is None:
            # A preamble may have a heading in one language only; it takes no section from another.
            alike = likeness(ours, theirs, scale) / 4
            return _SURE if one.heading is other.heading else alike
        ids = {heading.id for heading in (one.heading, other.heading) if heading.id}
        if one.heading.id and one.heading.id == other.heading.id:
            return _SURE
        if len(ids) == 2:
            return _NEVER
        level = 1.0 if one.heading.level == other.heading.level else 0.2
        level += 0.0 if ids else 0.5
        heads = self.likeness(one.heading, first, other.heading, second)
        return level + heads + likeness(ours, theirs, scale)

    # --- blocks --------------------------------------------------------------------------

    def block_slots(self, columns: Sequence[Blocks]) -> list[_Slot]:
        """Rows of blocks of one section, or of what stands within one block."""
        return self.merged(columns, self._block_score)

    def _block_score(self, one: Block, first: int, other: Block, second: int) -> float:
        if isinstance(one, Heading) and isinstance(other, Heading):
            return _SURE  # one heading a section, and the sections are paired already
        if getattr(one, "id", "") and getattr(other, "id", ""):
            return _SURE if one.id == other.id else _NEVER
        return self.likeness(one, first, other, second)

    def named(self, slot: _Slot, id: str) -> dict[int, Any]:
        """The nodes of a slot with one id, and so what stands within them."""
        own = (node.id for node in slot.members.values() if node.id)
        id = next(own, id)
        out = {variant: replace(node, id=id) for variant, node in slot.members.items()}
        for holder, name in ((List, "items"), (Quote, "blocks"), (Group, "blocks")):
            holders = {v: node for v, node in out.items() if isinstance(node, holder)}
            if holders:
                out |= self._inside(holders, name, id)
        return out

    def _inside(self, holders: dict[int, Any], name: str, id: str) -> dict[int, Any]:
        columns = [
            getattr(holders[v], name) if v in holders else () for v in range(len(self._weights))
        ]
        found: dict[int, list[Any]] = {v: [] for v in holders}
        for n, slot in enumerate(self.block_slots(columns), 1):
            for variant, node in self._named_item(slot, f"{id}.{n}").items():
                found[variant].append(node)
        return {v: replace(node, **{name: tuple(found[v])}) for v, node in holders.items()}

    def _named_item(self, slot: _Slot, id: str) -> dict[int, Any]:
        out = self.named(slot, id)
        items = {v: node for v, node in out.items() if isinstance(node, ListItem)}
        return out | self._inside(items, "blocks", next(iter(items.values())).id) if items else out
