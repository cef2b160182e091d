"""Tables of the body: columns that say what their cells are, and the cells as that."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BeforeValidator, Field, PrivateAttr, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from warraq.diagnostics import Diagnostics, Place
from warraq.document.values import MoneyValue, NumberValue, PercentValue, Value
from warraq.model.base import Model, context_diagnostics
from warraq.model.fields import Currency, Id
from warraq.model.hijri_years import tell_hijri_year
from warraq.model.located import LocatedDict, LocatedList
from warraq.model.moments import parse_date
from warraq.model.parse import ValueFault, parse_number
from warraq.model.text import Text

__all__ = ["TableColumn", "TableRow", "TableSpec"]


class TableColumn(Model):
    """``type`` says what the cells of the column are; ``currency`` belongs to ``money``."""

    label: Text
    type: Literal["text", "number", "percent", "money", "date"] = "text"
    currency: Currency | None = None
    width: float | None = Field(default=None, gt=0, le=1)

    @model_validator(mode="after")
    def _currency(self) -> Self:
        if (self.type == "money") != (self.currency is not None):
            raise PydanticCustomError("content.column-currency", "currency")
        return self


class _Cell(NamedTuple):
    raw: Any
    place: Place


def _cells(raw: Any) -> Any:
    if not isinstance(raw, LocatedList):
        return raw
    return tuple(_Cell(value, place) for value, place in zip(raw, raw.value_places, strict=True))


class TableRow(Model):
    """Cells in the order of the columns; ``section`` heads the rows below it."""

    cells: Annotated[tuple[Any, ...], BeforeValidator(_cells)] = ()
    section: Text | None = None
    total: bool = False
    id: Id | None = None


def _row(raw: Any) -> Any:
    """A bare list of cells is a row of the body."""
    if isinstance(raw, LocatedList):
        return LocatedDict({"cells": raw}, place=raw.place, value_places={"cells": raw.place})
    return raw


class TableSpec(Model):
    """``serial`` adds a first column that counts the rows (م)."""

    columns: tuple[TableColumn, ...] = Field(min_length=1)
    rows: tuple[Annotated[TableRow, BeforeValidator(_row)], ...] = Field(min_length=1)
    caption: Text | None = None
    note: Text | None = None
    serial: bool = False
    row_heads: bool = True

    _grid: tuple[tuple[Text | Value | None, ...], ...] = PrivateAttr(default=())

    @property
    def grid(self) -> tuple[tuple[Text | Value | None, ...], ...]:
        """The cells of each row, as the types of the columns make them; None is an empty cell."""
        return self._grid

    @model_validator(mode="after")
    def _typed_cells(self, info: ValidationInfo) -> Self:
        shared = context_diagnostics(info)
        found = shared if shared is not None else Diagnostics()
        self._grid = tuple(self._row_values(row, found, info) for row in self.rows)
        if shared is None:
            found.raise_errors()
        return self

    def _row_values(
        self, row: TableRow, found: Diagnostics, info: ValidationInfo
    ) -> tuple[Text | Value | None, ...]:
        if (row.section is None) != bool(row.cells):
            found.add("content.row-shape", row.where)
            return ()
        if row.cells and len(row.cells) != len(self.columns):
            count, columns = len(row.cells), len(self.columns)
            found.add("content.table-cells", row.where, count=count, columns=columns)
            return ()
        pairs = zip(self.columns, row.cells, strict=False)
        return tuple(_value(column, cell, found, info) for column, cell in pairs)


def _value(
    column: TableColumn, cell: _Cell, found: Diagnostics, info: ValidationInfo
) -> Text | Value | None:
    """The cell as its column's type; a fault is recorded at the cell."""
    if cell.raw is None or cell.raw == "":
        return None
    try:
        match column.type:
            case "text":
                return Text.validated(cell.raw, info)
            case "number":
                return NumberValue(parse_number(cell.raw))
            case "percent":
                return PercentValue(parse_number(cell.raw))
            case "money":
                return MoneyValue(parse_number(cell.raw), column.currency or "")
            case "date":
                day = parse_date(cell.raw)
                tell_hijri_year(day, cell.raw, found, cell.place)
                return day
    except ValueFault as fault:
        found.add(fault.code, cell.place, **fault.params)
    except PydanticCustomError as fault:
        found.add(fault.type, cell.place, **(fault.context or {}))
    return None
