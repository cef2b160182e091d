"""The blocks of the body. The key that names a block's text is its type::

- heading: {ar: خلفية الموضوع, en: Background}
- text: {ar: …, en: …}
- table: {columns: […], rows: […]}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    PrivateAttr,
    Tag,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from warraq.diagnostics import Diagnostics, Place
from warraq.document.values import MoneyValue, NumberValue, PercentValue, Value
from warraq.model.base import Model, context_diagnostics, did_you_mean
from warraq.model.fields import Currency, Date, Id, Plain, Texts
from warraq.model.guarded import Guarded
from warraq.model.hijri_years import tell_hijri_year
from warraq.model.located import LocatedDict, LocatedList, LocatedStr
from warraq.model.moments import parse_date
from warraq.model.parse import ValueFault, parse_number
from warraq.model.text import MultiProse, Text

__all__ = [
    "Body", "BodyBlock", "Callout", "Clause", "ClausesBlock", "FigureBlock", "HeadingBlock",
    "ListBlock", "PageBreakBlock", "ParagraphBlock", "QuoteBlock", "ReviewNote", "TableBlock",
    "TableColumn", "TableSpec", "TextBlock",
]  # fmt: skip


class ReviewNote(Guarded):
    """What a reviewer says of a block; it never shows but as a comment, where that is asked for."""

    by: Text | None = None
    date: Date = None
    note: Text


class _Block(Guarded):
    """``only``: the kinds that show the block; all of them where it is empty."""

    id: Id | None = None
    only: tuple[str, ...] = ()
    review: tuple[ReviewNote, ...] = ()


class HeadingBlock(_Block):
    """A heading of level 1 to 3 below the title."""

    heading: Text
    level: int = Field(default=1, ge=1, le=3)
    numbered: bool = True


class ParagraphBlock(_Block):
    """One paragraph."""

    paragraph: Text


class TextBlock(_Block):
    """One or several blocks of Markdown: paragraphs, lists, tables, quotations."""

    text: MultiProse


class ListBlock(_Block):
    """A list of texts."""

    list: Texts
    ordered: bool = False


def _clause(raw: Any) -> Any:
    is_text = isinstance(raw, LocatedStr) or (isinstance(raw, LocatedDict) and "text" not in raw)
    if not is_text:
        return raw
    return LocatedDict({"text": raw}, place=raw.place, value_places={"text": raw.place})


class Clause(Model):
    """A numbered clause; a bare text will do where it has no clauses below it."""

    text: Text
    clauses: tuple[Annotated[Clause, BeforeValidator(_clause)], ...] = ()


class ClausesBlock(_Block):
    """Clauses, numbered as the profile numbers them (أولاً، 1، أ)."""

    clauses: tuple[Annotated[Clause, BeforeValidator(_clause)], ...] = Field(min_length=1)


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


class TableBlock(_Block):
    """A table whose cells are texts or typed values."""

    table: TableSpec


class QuoteBlock(_Block):
    """A quotation, word for word, and whose it is. One to ``pull`` the reader in stands out,
    between the profile's quotation marks, which the author does not type."""

    quote: MultiProse
    attribution: Text | None = None
    pull: bool = False


class Callout(_Block):
    """A boxed remark."""

    callout: MultiProse
    title: Text | None = None


class FigureBlock(_Block):
    """A picture of the content's own folder. ``alt`` describes it for those who cannot see it;
    a picture that says nothing is ``decorative``. ``width`` in millimetres."""

    figure: Plain
    alt: Text | None = None
    decorative: bool = False
    caption: Text | None = None
    width: float | None = Field(default=None, gt=0, le=400)

    @model_validator(mode="after")
    def _described(self) -> Self:
        if (self.alt is None) != self.decorative:
            raise PydanticCustomError("content.alt-text", "alt")
        return self


class PageBreakBlock(_Block):
    """A new page."""

    page_break: Literal[True]


_TYPES: dict[str, type[_Block]] = {
    "heading": HeadingBlock,
    "paragraph": ParagraphBlock,
    "text": TextBlock,
    "list": ListBlock,
    "clauses": ClausesBlock,
    "table": TableBlock,
    "quote": QuoteBlock,
    "callout": Callout,
    "figure": FigureBlock,
    "page_break": PageBreakBlock,
}


def _type_of(raw: Any) -> str | None:
    if isinstance(raw, _Block):
        return next(f"{key}-block" for key, cls in _TYPES.items() if isinstance(raw, cls))
    keys = [key for key in raw if key in _TYPES] if isinstance(raw, Mapping) else []
    return f"{keys[0]}-block" if len(keys) == 1 else None


def explain_untyped(raw: Any) -> tuple[str, dict[str, str]]:
    """Why ``raw`` is no block: the code and parameters of the diagnostic."""
    known = ", ".join(_TYPES)
    if not isinstance(raw, Mapping):
        return "content.block-shape", {"known": known}
    named = [key for key in raw if key in _TYPES]
    if named:
        return "content.block-ambiguous", {"word": ", ".join(named)}
    suggestions = (did_you_mean(str(key), list(_TYPES)) for key in raw)
    suggestion = next((s for s in suggestions if s), "")
    words = ", ".join(map(str, raw))
    return "content.unknown-block", {"word": words, "suggestion": suggestion, "known": known}


BodyBlock = Annotated[
    Annotated[HeadingBlock, Tag("heading-block")]
    | Annotated[ParagraphBlock, Tag("paragraph-block")]
    | Annotated[TextBlock, Tag("text-block")]
    | Annotated[ListBlock, Tag("list-block")]
    | Annotated[ClausesBlock, Tag("clauses-block")]
    | Annotated[TableBlock, Tag("table-block")]
    | Annotated[QuoteBlock, Tag("quote-block")]
    | Annotated[Callout, Tag("callout-block")]
    | Annotated[FigureBlock, Tag("figure-block")]
    | Annotated[PageBreakBlock, Tag("page_break-block")],
    Discriminator(_type_of),
]


def _body(raw: Any) -> Any:
    """One Markdown text (or one a language) stands for a body of one block."""
    if isinstance(raw, (LocatedStr, LocatedDict)):
        block = LocatedDict({"text": raw}, place=raw.place, value_places={"text": raw.place})
        return LocatedList([block], place=raw.place, value_places=[raw.place])
    return raw


Body = Annotated[tuple[BodyBlock, ...], BeforeValidator(_body)]
