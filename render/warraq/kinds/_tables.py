"""Tables of the content → tables of the Document: columns, serial numbers, sections, totals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Protocol

from warraq.diagnostics import Place
from warraq.document.tree import Column, Inlines, Row, Table
from warraq.document.values import NumberValue, Value
from warraq.kinds._inlines import label, typed
from warraq.model.tables import TableColumn, TableSpec
from warraq.model.text import Text

__all__ = ["table"]


class _Texts(Protocol):
    """What a table needs of a `Builder`: the language, and the texts in it."""

    lang: str

    def text(self, text: Text | None) -> Inlines: ...


def table(build: _Texts, spec: TableSpec, id: str) -> Table:
    columns = [_column(build, column) for column in spec.columns]
    if spec.serial:
        columns.insert(0, Column(head=(label("serial"),), align="center", width=0.06))
    return Table(
        id=id, lang=build.lang, columns=tuple(columns), rows=tuple(_rows(build, spec, id)),
        caption=build.text(spec.caption), note=build.text(spec.note),
        numbered=spec.caption is not None,
        header_columns=(1 if spec.row_heads else 0) + (1 if spec.serial else 0),
    )  # fmt: skip


def _column(build: _Texts, column: TableColumn) -> Column:
    align: Any = "start" if column.type in ("text", "date") else "decimal"
    return Column(head=build.text(column.label), align=align, width=column.width)


def _rows(build: _Texts, spec: TableSpec, id: str) -> Iterator[Row]:
    serial = 0
    for n, row in enumerate(spec.rows, 1):
        if row.section is not None:
            yield Row(id=f"{id}.r{n}", kind="section", cells=(build.text(row.section),))
            continue
        cells = [_cell(build, value, row.where) for value in spec.grid[n - 1]]
        if spec.serial and not row.total:
            serial += 1
        if spec.serial:
            first = () if row.total else (typed(NumberValue(Decimal(serial))),)
            cells.insert(0, first)
        yield Row(id=f"{id}.r{n}", kind="total" if row.total else "body", cells=tuple(cells))


def _cell(build: _Texts, value: Text | Value | None, place: Place) -> Inlines:
    if value is None:
        return ()
    return build.text(value) if isinstance(value, Text) else (typed(value, place),)
