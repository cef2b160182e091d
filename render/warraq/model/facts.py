"""Key figures, events, decisions, actions and sources."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from warraq.document.values import MeasureValue, MoneyValue, NumberValue, PercentValue
from warraq.model.fields import (
    Amount,
    Date,
    DateOrSpan,
    Id,
    Measure,
    Number,
    Plain,
    Url,
)
from warraq.model.guarded import Guarded
from warraq.model.text import Text

__all__ = ["Action", "Event", "KeyFigure", "Source"]


class _Fact(Guarded):
    id: Id | None = None


class KeyFigure(_Fact):
    """A figure, as exactly one of ``number``, ``percent``, ``money``, ``measure`` or ``words``."""

    number: Number | None = None
    percent: Number | None = None
    money: Amount | None = None
    measure: Measure | None = None
    words: Text | None = None
    unit: Text | None = None
    label: Text
    note: Text | None = None
    trend: Literal["up", "down", "steady"] | None = None

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        given = [self.number, self.percent, self.money, self.measure, self.words]
        if sum(value is not None for value in given) != 1:
            raise PydanticCustomError(
                "content.one-value", "number, percent, money, measure or words"
            )
        return self

    @property
    def value(self) -> NumberValue | PercentValue | MoneyValue | MeasureValue | None:
        """The typed value; None where the figure is given in words."""
        if self.number is not None:
            return NumberValue(self.number)
        if self.percent is not None:
            return PercentValue(self.percent)
        return self.money or self.measure


class Event(_Fact):
    """Something that happened or will; a date nobody knows is left out."""

    date: DateOrSpan | None = None
    text: Text


class Decision(_Fact):
    """What was decided."""

    text: Text


class Action(_Fact):
    """What is to be done, by whom, by when."""

    what: Text
    who: Text | None = None
    by: Date = None


class Source(_Fact):
    """Where the facts come from."""

    title: Text
    reference: Plain | None = None
    url: Url | None = None
    date: Date = None
