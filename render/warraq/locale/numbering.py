"""Numbers of headings, lists, tables and figures, given out in reading order.

A number belongs to an id: the languages of a `Parallel` share it. What has no id is counted in
its place, each language of a `Parallel` from where the first began.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from warraq.diagnostics import Diagnostics
from warraq.document.tree import (
    Block,
    Blocks,
    Document,
    Figure,
    Group,
    Heading,
    List,
    ListItem,
    Paragraph,
    Parallel,
    Quote,
    Resolved,
    Strong,
    Table,
)
from warraq.document.values import MarkerValue
from warraq.document.walk import Mapper
from warraq.locale import counters
from warraq.locale.context import LocaleContext

__all__ = ["Numberer"]

_Counter = Literal["heading", "clause", "decimal", "bullet", "table", "figure", "annex"]


@dataclass(frozen=True, slots=True)
class _State:
    heading: tuple[int, ...] = ()
    table: int = 0
    figure: int = 0

    def most(self, other: _State) -> _State:
        return _State(
            max(self.heading, other.heading),
            max(self.table, other.table),
            max(self.figure, other.figure),
        )


class _Levels(Mapper):
    """The levels of numbered headings, but for those that stand in footnotes and in annexes."""

    def __init__(self) -> None:
        self.found: set[int] = set()

    def block(self, block: Block) -> Blocks:
        if block.role == "annex":
            return ()
        if isinstance(block, Heading) and block.numbered and block.role != "annex.title":
            self.found.add(block.level)
        return super().block(block)


class Numberer(Mapper):
    """Fills the markers of a document; ``numbers`` then holds every number by its id."""

    def __init__(self, context: LocaleContext, diagnostics: Diagnostics) -> None:
        self.context = context
        self.diagnostics = diagnostics
        self.numbers: dict[str, MarkerValue] = {}
        self._state = _State()
        self._top = 1
        #: How many annexes there were, and the number of the one that is being counted.
        self._annexes = self._annex = 0
        #: The numbers of the items around the present block, one list of a counter in another.
        self._path: dict[str, tuple[int, ...]] = {}

    def document(self, document: Document) -> Document:
        levels = _Levels()
        levels.document(document)
        self._top = min(levels.found, default=1)
        return super().document(document)

    def _in_annex(self, block: Group) -> Group:
        """An annex has headings numbered for themselves; tables and figures go on."""
        before = self._state.heading, self._top
        levels = _Levels()
        levels.blocks(block.blocks)
        self._annexes += 1
        self._annex, self._top = self._annexes, min(levels.found, default=1)
        self._state = replace(self._state, heading=())
        done = replace(block, blocks=self.blocks(block.blocks))
        heading, self._top = before
        self._annex, self._state = 0, replace(self._state, heading=heading)
        return done

    def note(self, blocks: Blocks) -> Blocks:
        """The blocks of a footnote: lists count, and nothing that the document counts."""
        return self.blocks(tuple(map(_of_a_note, blocks)))

    # --- headings, tables, figures -----------------------------------------------------------

    def block(self, block: Block) -> Blocks:
        match block:
            case Group(role="annex"):
                return (self._in_annex(block),)
            case Heading(numbered=True, role="annex.title"):
                value = MarkerValue("annex", 1, (self._annex,))
                block = replace(block, marker=self._resolved(value, block))
            case Heading(numbered=True):
                block = replace(block, marker=self._heading(block))
            case Table(numbered=True):
                block = replace(block, marker=self._captioned(block, "table"))
            case Figure(numbered=True):
                block = replace(block, marker=self._captioned(block, "figure"))
            case List():
                return (self._list(block),)
            case _:
                pass
        return super().block(block)

    def _resolved(self, value: MarkerValue, node: Block | ListItem) -> Resolved:
        if node.id:
            self.numbers.setdefault(node.id, value)
        setting = self.context.setting(node.lang, self.diagnostics, node.place)
        text, isolate = counters.marker(value, setting)
        return Resolved(text, value, isolate, node.place)

    def _given(self, node: Block, counter: _Counter) -> MarkerValue | None:
        value = self.numbers.get(node.id) if node.id else None
        return value if value is not None and value.counter == counter else None

    def _heading(self, block: Heading) -> Resolved:
        value = self._given(block, "heading")
        if value is None:
            depth = max(block.level - self._top + 1, 1)
            above = (*self._state.heading, *[0] * depth)[:depth]
            # A level that was skipped counts as its first.
            numbers = (*(max(number, 1) for number in above[:-1]), above[-1] + 1)
            value = MarkerValue("heading", depth, numbers, self._annex)
        self._state = replace(self._state, heading=value.numbers)
        return self._resolved(value, block)

    def _captioned(self, block: Table | Figure, counter: Literal["table", "figure"]) -> Resolved:
        value = self._given(block, counter)
        if value is None:
            last = self._state.table if counter == "table" else self._state.figure
            value = MarkerValue(counter, 1, (last + 1,))
        number = value.numbers[-1]
        if counter == "table":
            self._state = replace(self._state, table=number)
        else:
            self._state = replace(self._state, figure=number)
        return self._resolved(value, block)

    # --- lists -------------------------------------------------------------------------------

    def _list(self, block: List) -> List:
        around = self._path.get(block.counter, ())
        items = []
        for number, item in enumerate(block.items, block.start):
            own = (*around, number)
            self._path[block.counter] = own
            shown = () if block.counter == "bullet" else own
            marker = self._resolved(MarkerValue(block.counter, len(own), shown), item)
            items.append(replace(self.item(item), marker=marker))
        self._path[block.counter] = around
        return replace(block, items=tuple(items))

    # --- languages side by side --------------------------------------------------------------

    def cells(self, parallel: Parallel) -> tuple[Blocks, ...]:
        before, after = self._state, self._state
        cells = []
        for cell in parallel.cells:
            self._state = before
            cells.append(self.blocks(cell))
            after = after.most(self._state)
        self._state = after
        return tuple(cells)

    def known(self) -> Iterable[str]:
        """The ids that have a number to refer to."""
        return (id_ for id_, value in self.numbers.items() if value.counter != "bullet")


def _of_a_note(block: Block) -> Block:
    """A heading is only a strong line there, and captions have no number."""
    match block:
        case Heading():
            content = (Strong(block.content),)
            return Paragraph(role="note", lang=block.lang, place=block.place, content=content)
        case Table() | Figure():
            return replace(block, numbered=False)
        case Quote() | Group():
            return replace(block, blocks=tuple(map(_of_a_note, block.blocks)))
        case List():
            items = (replace(i, blocks=tuple(map(_of_a_note, i.blocks))) for i in block.items)
            return replace(block, items=tuple(items))
        case _:
            return block
