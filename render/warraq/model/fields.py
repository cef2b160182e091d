"""The field types that the content's nodes are made of."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from warraq.document.values import DateSpan, DateValue, MeasureValue, MoneyValue, PhoneValue
from warraq.model.addresses import parse_email, parse_phone, parse_url
from warraq.model.currencies import parse_currency
from warraq.model.located import LocatedDict, LocatedList, LocatedStr, written
from warraq.model.moments import parse_date, parse_date_or_span
from warraq.model.parse import (
    parse_measure,
    parse_money,
    parse_number,
    typed,
)
from warraq.model.text import LANGUAGE_TAG, Text

__all__ = [
    "Amount", "Audience", "Classification", "Currency", "Date", "DateOrSpan", "Email", "Id",
    "Languages", "Layout", "Measure", "Number", "Phone", "Plain", "Texts", "Url", "parse_languages",
]  # fmt: skip


class _Ladder(StrEnum):
    """Names in rising order; a name outranks those before it."""

    @property
    def rank(self) -> int:
        return list(type(self)).index(self)

    def outranks(self, other: _Ladder) -> bool:
        return self.rank > other.rank


class Classification(_Ladder):
    """How far a text may travel, from everybody to almost nobody."""

    PUBLIC = "public"
    RESTRICTED = "restricted"
    CONFIDENTIAL = "confidential"
    SECRET = "secret"  # noqa: S105
    TOP_SECRET = "top-secret"  # noqa: S105


class Audience(_Ladder):
    """Who a text is for: those of a higher rank see what the lower see, and more."""

    PUBLIC = "public"
    INTERNAL = "internal"
    LEADERSHIP = "leadership"


def _date(raw: Any) -> DateValue | None:
    """A date, or ``unknown``: it exists, but nobody may make one up."""
    if raw is None or (isinstance(raw, str) and raw.strip() == "unknown"):
        return None
    value: DateValue = typed(parse_date)(raw)
    return value


def _identifier(raw: Any) -> Any:
    if not isinstance(raw, str) or not raw or not all(c.isalnum() or c in "-_." for c in raw):
        raise PydanticCustomError("value.id", "{text}", {"text": written(raw)})
    return raw


def _plain(raw: Any) -> Any:
    """A single-line string that is no Markdown; numbers count as typed."""
    if isinstance(raw, (int, Decimal)) and not isinstance(raw, bool):
        return written(raw)
    if not isinstance(raw, str):
        raise PydanticCustomError("value.scalar", "a single value is expected")
    return raw.stripped() if isinstance(raw, LocatedStr) else raw.strip()


def parse_languages(raw: Any) -> tuple[str, ...]:
    """``ar+en`` or a sequence of language tags."""
    if isinstance(raw, str) and re.search(r"[\w-][,;\s،]+[\w-]", raw):
        joined = "+".join(re.findall(r"[\w-]+", raw))
        raise PydanticCustomError("value.language-list", "{text}", {"text": raw, "joined": joined})
    tags = [tag.strip() for tag in raw.split("+")] if isinstance(raw, str) else raw
    if not isinstance(tags, (list, tuple)) or not tags:
        raise PydanticCustomError("value.languages", "languages")
    for tag in tags:
        if not isinstance(tag, str) or not LANGUAGE_TAG.fullmatch(tag):
            raise PydanticCustomError("content.not-a-language", "{word}", {"word": written(tag)})
    if len(set(tags)) != len(tags):
        raise PydanticCustomError("value.languages", "languages")
    return tuple(str(tag) for tag in tags)


def _listed(raw: Any) -> Any:
    """One text stands for a list of one."""
    if isinstance(raw, (LocatedStr, LocatedDict, Text, str)):
        return LocatedList([raw], place=getattr(raw, "place", None) or LocatedList().place)
    return raw


class Layout(StrEnum):
    """How several languages stand in one document: side by side, or one after the other."""

    PARALLEL = "parallel"
    SEQUENTIAL = "sequential"


Id = Annotated[str, BeforeValidator(_identifier)]
#: It keeps its place.
Plain = Annotated[str, PlainValidator(_plain)]
#: ``ar+en`` or a list of language tags; the first gives the page its direction.
Languages = Annotated[tuple[str, ...], PlainValidator(parse_languages)]
#: ``2019-12-15``, ``2019-12``, ``2019``; ``unknown`` is None.
Date = Annotated[DateValue | None, PlainValidator(_date)]
#: A date, or ``2020-11-01/2020-11-03``.
DateOrSpan = Annotated[DateValue | DateSpan, PlainValidator(typed(parse_date_or_span))]
Number = Annotated[Decimal, PlainValidator(typed(parse_number))]
#: ``1250 QAR``.
Amount = Annotated[MoneyValue, PlainValidator(typed(parse_money))]
#: ``QAR``.
Currency = Annotated[str, PlainValidator(typed(parse_currency))]
#: ``3 km``.
Measure = Annotated[MeasureValue, PlainValidator(typed(parse_measure))]
Phone = Annotated[PhoneValue, PlainValidator(typed(parse_phone))]
#: ``name@example.org``.
Email = Annotated[str, PlainValidator(typed(parse_email))]
#: ``https://example.org/path``; http will do.
Url = Annotated[str, PlainValidator(typed(parse_url))]
#: A list of texts; a single one may stand alone.
Texts = Annotated[tuple[Text, ...], BeforeValidator(_listed), Field(default=())]
