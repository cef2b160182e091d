"""The blocks of the body. The key that names a block's text is its type::

    - heading: {ar: خلفية الموضوع, en: Background}
    - text: {ar: …, en: …}
    - table: {columns: […], rows: […]}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from warraq.model.base import Model, did_you_mean
from warraq.model.fields import Audience, Classification, Id, Number, Plain, Texts
from warraq.model.located import LocatedDict, LocatedStr
from warraq.model.text import MultiProse, Text

__all__ = [
    "BodyBlock", "Callout", "Clause", "ClausesBlock", "FigureBlock", "HeadingBlock", "ListBlock",
    "PageBreakBlock", "ParagraphBlock", "QuoteBlock", "TableBlock", "TableColumn", "TableSpec",
    "TextBlock",
]  # fmt: skip


class _Block(Model):
    """``only``: the kinds that show the block; all of them where it is empty."""

    id: Id | None = None
    only: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC
    classification: Classification = Classification.PUBLIC


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


class Clause(Model):
    """A numbered clause; a bare text will do where it has no clauses below it."""

    text: Text
    clauses: tuple[Annotated[Clause, BeforeValidator(lambda raw: _clause(raw))], ...] = ()


def _clause(raw: Any) -> Any:
    is_text = isinstance(raw, LocatedStr) or (isinstance(raw, LocatedDict) and "text" not in raw)
    if not is_text:
        return raw
    return LocatedDict({"text": raw}, place=raw.place, value_places={"text": raw.place})


class ClausesBlock(_Block):
    """Clauses, numbered as the profile numbers them (أولاً، 1، أ)."""

    clauses: tuple[Annotated[Clause, BeforeValidator(_clause)], ...] = Field(min_length=1)


class TableColumn(Model):
    """``type`` says what the cells of the column are; ``currency`` belongs to ``money``."""

    label: Text
    type: Literal["text", "number", "percent", "money", "date"] = "text"
    currency: Plain | None = None
    width: float | None = Field(default=None, gt=0, le=1)

    @model_validator(mode="after")
    def _currency(self) -> Self:
        if (self.type == "money") != (self.currency is not None):
            raise PydanticCustomError("content.column-currency", "currency")
        return self


class TableRow(Model):
    """Cells in the order of the columns; ``section`` heads the rows below it."""

    cells: tuple[Any, ...] = ()
    section: Text | None = None
    total: bool = False
    id: Id | None = None


def _row(raw: Any) -> Any:
    if isinstance(raw, list):
        place = getattr(raw, "place", None)
        return LocatedDict({"cells": raw}, value_places={"cells": place} if place else {})
    return raw


class TableSpec(Model):
    """``serial`` adds a first column that counts the rows (م)."""

    columns: tuple[TableColumn, ...] = Field(min_length=1)
    rows: tuple[Annotated[TableRow, BeforeValidator(_row)], ...] = Field(min_length=1)
    caption: Text | None = None
    note: Text | None = None
    serial: bool = False
    row_heads: bool = True


class TableBlock(_Block):
    """A table whose cells are texts or typed values."""

    table: TableSpec


class QuoteBlock(_Block):
    """A quotation, word for word, and whose it is."""

    quote: MultiProse
    attribution: Text | None = None


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


def _type_of(raw: Any) -> str:
    if isinstance(raw, _Block):
        return next(f"{key}-block" for key, cls in _TYPES.items() if isinstance(raw, cls))
    keys = [key for key in raw if key in _TYPES] if isinstance(raw, Mapping) else []
    if len(keys) == 1:
        return f"{keys[0]}-block"
    if len(keys) > 1:
        raise PydanticCustomError(
            "content.block-ambiguous", "{word}", {"word": ", ".join(keys)}
        )
    if not isinstance(raw, Mapping):
        raise PydanticCustomError("content.block-shape", "block", {"known": ", ".join(_TYPES)})
    suggestions = (did_you_mean(str(key), list(_TYPES)) for key in raw)
    suggestion = next((s for s in suggestions if s), "")
    params = {"word": ", ".join(map(str, raw)), "suggestion": suggestion, "known": ", ".join(_TYPES)}
    raise PydanticCustomError("content.unknown-block", "{word}", params)


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
