"""The blocks of the body. The key that names a block's text is its type::

- heading: {ar: خلفية الموضوع, en: Background}
- text: {ar: …, en: …}
- table: {columns: […], rows: […]}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from warraq.model.base import Model, did_you_mean
from warraq.model.fields import Date, Id, Plain, Texts
from warraq.model.guarded import Guarded
from warraq.model.located import LocatedDict, LocatedList, LocatedStr
from warraq.model.tables import TableSpec
from warraq.model.text import MultiProse, Text

__all__ = [
    "Body", "BodyBlock", "Callout", "Clause", "ClausesBlock", "FigureBlock", "HeadingBlock",
    "ListBlock", "PageBreakBlock", "ParagraphBlock", "QuoteBlock", "ReviewNote", "TableBlock",
    "TextBlock",
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
