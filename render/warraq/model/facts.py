"""Key figures, events, decisions, actions and sources."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import PlainValidator, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from warraq.document.values import EndValue as FigureValue
from warraq.document.values import MeasureValue, MoneyValue
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
from warraq.model.located import written
from warraq.model.parse import INLINE_ROLES, InlineRole, ValueFault
from warraq.model.text import Text

__all__ = ["Action", "Event", "KeyFigure", "Source"]


class _Fact(Guarded):
    id: Id | None = None


_TYPES = ("number", "percent", "money", "measure")


def _form(raw: Any, info: ValidationInfo) -> str:
    """A form that figures of the type have in texts; ``info`` knows the fields before it."""
    form = raw.strip() if isinstance(raw, str) else written(raw)
    if not info.data.keys() >= set(_TYPES):
        return form  # the figure itself is wrong, and that is told
    name = next((name for name in _TYPES if info.data.get(name) is not None), "")
    role = INLINE_ROLES.get(name)
    if word := role.fault(form) if role else form:
        raise _fault(word, role)
    try:
        _formed(name, info.data[name], form)
    except ValueFault as fault:
        raise PydanticCustomError(fault.code, "{text}", fault.params) from None
    return str(form)


def _fault(word: str, role: InlineRole | None) -> PydanticCustomError:
    """A word that no figure of the type has, or one too many of its group."""
    if group := next((group for group in role.groups if word in group), None) if role else None:
        context: dict[str, Any] = {"word": word, "known": ", ".join(group)}
        return PydanticCustomError("text.forms-exclude", "{word}", context)
    context = {"word": word, "known": list(role.forms if role else ())}
    return PydanticCustomError("content.unknown-form", "{word}", context)


def _formed(name: str, figure: Any, form: str) -> FigureValue:
    """A figure as a text would have it: ``{money:compact}`1300000000 QAR` ``."""
    match figure:
        case MoneyValue():
            said = f"{figure.amount:f} {figure.currency}"
        case MeasureValue():
            said = f"{figure.number:f} {figure.unit}"
        case _:
            said = f"{figure:f}"
    value = INLINE_ROLES[name].parse(said, form)
    assert isinstance(value, FigureValue)
    return value


class KeyFigure(_Fact):
    """A figure, as exactly one of ``number``, ``percent``, ``money``, ``measure`` or ``words``;
    ``form`` is one that its type has in texts: ``compact`` (1.3 million), ``words``, ``code``."""

    number: Number | None = None
    percent: Number | None = None
    money: Amount | None = None
    measure: Measure | None = None
    words: Text | None = None
    form: Annotated[str, PlainValidator(_form)] = ""
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
    def value(self) -> FigureValue | None:
        """The typed value; None where the figure is given in words."""
        for name in _TYPES:
            if (figure := getattr(self, name)) is not None:
                return _formed(name, figure, self.form)
        return None


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
