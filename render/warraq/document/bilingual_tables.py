"""A table in several languages → one, whose cells hold every language's words.

Side by side they would be too narrow, and below each other nobody could compare them. So each cell
has its text in the first language and, below it, in the others; `settled` then leaves out what is
written alike, as figures mostly are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from warraq.document.alignment import Alignment
from warraq.document.features import features, likeness
from warraq.document.plain import plain
from warraq.document.tree import Break, Figure, Foreign, Inlines, NumRef, Row, Str, Table

__all__ = ["one_figure", "one_table", "settled"]


def one_table(tables: Sequence[Table]) -> Table | None:
    """The tables as one; None where their columns do not belong together."""
    first = tables[0]
    if any(len(table.columns) != len(first.columns) for table in tables):
        return None
    languages = [table.lang for table in tables]
    heads = zip(*([column.head for column in table.columns] for table in tables), strict=True)
    columns = (
        replace(column, head=_both(head, languages))
        for column, head in zip(first.columns, heads, strict=True)
    )
    return replace(
        first,
        columns=tuple(columns),
        rows=tuple(_rows(tables)),
        caption=_both([first.caption, *map(_caption, tables[1:])], languages),
        note=_both([table.note for table in tables], languages),
    )


def one_figure(figures: Sequence[Figure]) -> Figure | None:
    """The picture once, with the words of all languages; None where the pictures differ."""
    first = figures[0]
    if any(figure.image != first.image for figure in figures):
        return None
    languages = [figure.lang for figure in figures]
    alt = first.alt
    for figure in figures[1:]:
        alt = (*alt, Str(" "), Foreign(figure.lang, figure.alt)) if figure.alt else alt
    caption = _both([first.caption, *map(_caption, figures[1:])], languages)
    return replace(first, alt=alt, caption=caption)


def _caption(table: Table | Figure) -> Inlines:
    """The caption; one of another language than the first says its number itself."""
    number = NumRef(table.id, table.place, in_caption=True)
    return (number, Str(" "), *table.caption) if table.numbered and table.id else table.caption


def _both(texts: Iterable[Inlines], languages: Sequence[str]) -> Inlines:
    """The text of each language below that of the one before, the first plain."""
    first, *others = texts
    out = first
    for lang, text in zip(languages[1:], others, strict=True):
        if text:
            out = (*out, Break(), Foreign(lang, text)) if out else (Foreign(lang, text),)
    return out


def _rows(tables: Sequence[Table]) -> Iterable[Row]:
    languages = [table.lang for table in tables]
    for versions in _aligned([table.rows for table in tables]):
        present = [row for row in versions if row is not None]
        cells = zip_longest(*((row.cells if row else ()) for row in versions), fillvalue=())
        yield replace(present[0], cells=tuple(_both(texts, languages) for texts in cells))


def _aligned(columns: Sequence[Sequence[Row]]) -> list[list[Row | None]]:
    """Rows that belong together: those of one id, else those that are most alike."""
    slots: list[list[Row | None]] = [[row] for row in columns[0]]
    for n, rows in enumerate(columns[1:], 1):
        firsts = [next(row for row in slot if row) for slot in slots]

        def score(i: int, j: int, firsts: list[Row] = firsts, rows: Sequence[Row] = rows) -> float:
            return _score(firsts[i], rows[j])

        path = Alignment(len(slots), len(rows), score).path()
        slots = [
            [*(slots[i] if i is not None else [None] * n), rows[j] if j is not None else None]
            for i, j in path
        ]
    return slots


def _score(one: Row, other: Row) -> float:
    if one.kind != other.kind or (one.id and other.id and one.id != other.id):
        return float("-inf")
    return 10.0 if one.id and other.id else likeness(features(one), features(other), 1)


# --- after localize --------------------------------------------------------------------------


def settled(table: Table) -> Table:
    """The table with what its languages write alike written once."""
    return replace(
        table,
        columns=tuple(replace(column, head=_once(column.head)) for column in table.columns),
        rows=tuple(replace(row, cells=tuple(map(_once, row.cells))) for row in table.rows),
        caption=_once(table.caption),
        note=_once(table.note),
    )


def _once(content: Inlines) -> Inlines:
    """The lines of a cell without those that say what an earlier one says."""
    lines: list[Inlines] = [()]
    for node in content:
        if isinstance(node, Break):
            lines.append(())
        else:
            lines[-1] = (*lines[-1], node)
    first = plain(lines[0])
    kept = [line for line in lines[1:] if not (_is_foreign(line) and plain(line) == first)]
    out = lines[0]
    for line in kept:
        out = (*out, Break(), *line)
    return out


def _is_foreign(line: Inlines) -> bool:
    return len(line) == 1 and isinstance(line[0], Foreign)
