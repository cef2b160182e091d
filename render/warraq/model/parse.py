"""Typed values out of what an author types: one parser a type, for fields and roles alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from warraq.document.values import (
    CodeValue,
    CountValue,
    MoneyValue,
    NameList,
    NumberValue,
    OrdinalState,
    OrdinalValue,
    OrganisationValue,
    PercentValue,
    PersonValue,
    TermValue,
    Value,
)
from warraq.model.addresses import parse_address, parse_iban, parse_mailbox, parse_phone
from warraq.model.currencies import parse_currency
from warraq.model.durations import parse_duration
from warraq.model.entered import ValueFault, ascii_figures
from warraq.model.figures import MAX_DIGITS, NUMBER, parse_number
from warraq.model.located import written
from warraq.model.measures import parse_measure, parse_measure_or_span
from warraq.model.moments import (
    CALENDARS,
    SHAPES,
    parse_date_or_span,
    parse_datetime_or_span,
    parse_time_or_span,
)
from warraq.model.spans import or_span

__all__ = [
    "INLINE_ROLES", "MAX_DIGITS", "InlineRole", "ValueFault", "parse_measure", "parse_number",
]  # fmt: skip


def parse_money(text: object, form: str = "") -> MoneyValue:
    """``1250.50 QAR``: an amount and a currency of ISO 4217, in either order."""
    parts = ascii_figures(text).split()
    if len(parts) == 2:
        amount, currency = parts if NUMBER.fullmatch(parts[0]) else reversed(parts)
        if re.fullmatch(r"[A-Za-z]{3}", currency) and NUMBER.fullmatch(amount):
            words = form.split("+")
            name = next((word for word in words if word and word != "oblique"), "")
            number = parse_number(amount)
            return MoneyValue(number, parse_currency(currency), name, "oblique" in words)
    raise ValueFault("value.money", text)


def _is_whole(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS


def parse_count(text: object, form: str = "") -> CountValue:
    """``3 state``: a whole number and a key of ``nouns``."""
    number, _, noun = ascii_figures(text).partition(" ")
    if not _is_whole(number) or not noun.strip():
        raise ValueFault("value.count", text)
    words = form.split("+")
    return CountValue(int(number), noun.strip(), "oblique" in words, "words" in words)


def parse_ordinal(text: object, form: str = "") -> OrdinalValue:
    """A whole number from 1."""
    digits = ascii_figures(text)
    if not _is_whole(digits) or int(digits) < 1:
        raise ValueFault("value.ordinal", text)
    words = form.split("+")
    states: tuple[OrdinalState, ...] = ("definite", "construct", "adverb")
    state: OrdinalState = next((one for one in states if one in words), "indefinite")
    return OrdinalValue(int(digits), "f" in words, state, "oblique" in words)


def _code(text: object, form: str = "") -> CodeValue:
    return CodeValue(written(text).strip())


def _number(text: object, form: str = "") -> NumberValue:
    words = form.split("+")
    gender = next((word for word in ("f", "m") if word in words), "")
    oblique = "oblique" in words
    if "words" not in words and (gender or oblique):
        # Figures have neither gender nor case: the author expects something that will not come.
        raise ValueFault("value.form-of-words", text, form=gender or "oblique")
    form = next((word for word in words if word not in ("f", "m", "oblique")), "")
    return NumberValue(parse_number(text), form, gender, oblique)


def _percent(text: object, form: str = "") -> PercentValue:
    return PercentValue(
        parse_number(ascii_figures(text).removesuffix("%").removesuffix("٪").strip())
    )


def _person(text: object, form: str = "") -> PersonValue | NameList:
    names = tuple(PersonValue(id, form) for id in _ids(text))
    return NameList(names) if len(names) > 1 else names[0]


def _organisation(text: object, form: str = "") -> OrganisationValue | NameList:
    names = tuple(OrganisationValue(id, form) for id in _ids(text))
    return NameList(names) if len(names) > 1 else names[0]


def _term(text: object, form: str = "") -> TermValue | NameList:
    names = tuple(TermValue(id, form) for id in _ids(text))
    return NameList(names) if len(names) > 1 else names[0]


def _ids(text: object) -> list[str]:
    """One id, or several with commas between them."""
    return [id.strip() for id in re.split("[,،]", written(text))]


def _size(value: NumberValue | PercentValue) -> tuple[str, Decimal]:
    return "", value.number


def _amount(value: MoneyValue) -> tuple[str, Decimal]:
    return value.currency, value.amount


class InlineRole:
    """A MyST role: its parser, and the forms that may follow its name (``{date:full}``).

    Forms come in groups of which each gives one word at most (``{ordinal:f+definite}``); the
    parser takes them as they were written, joined by ``+``.
    """

    def __init__(self, parse: Callable[[object, str], Value], *groups: tuple[str, ...]) -> None:
        self.parse = parse
        self.groups = groups
        self.forms = tuple(form for group in groups for form in group)

    def fault(self, form: str) -> str:
        """The first word of ``form`` that is unknown, or one too many of its group; else empty."""
        used: set[tuple[str, ...]] = set()
        for word in form.split("+"):
            group = next((group for group in self.groups if word in group), None)
            if group is None or group in used:
                return word or form
            used.add(group)
        return ""


#: ``{name}`…``` or ``{name:form}`…```.
INLINE_ROLES: Mapping[str, InlineRole] = {
    "date": InlineRole(parse_date_or_span, SHAPES, CALENDARS),
    "time": InlineRole(parse_time_or_span),
    "datetime": InlineRole(parse_datetime_or_span, ("full", "short"), CALENDARS, ("zone",)),
    "number": InlineRole(or_span(_number, _size), ("words", "compact"), ("f", "m"), ("oblique",)),
    "percent": InlineRole(or_span(_percent, _size)),
    "money": InlineRole(
        or_span(parse_money, _amount),
        ("name", "code", "symbol", "words", "spelled", "compact"),
        ("oblique",),
    ),
    "measure": InlineRole(parse_measure_or_span, ("long", "short"), ("oblique",)),
    "count": InlineRole(parse_count, ("words",), ("oblique",)),
    "ordinal": InlineRole(
        parse_ordinal, ("f", "m"), ("definite", "construct", "adverb"), ("oblique",)
    ),
    "duration": InlineRole(parse_duration, ("words",), ("oblique",)),
    "phone": InlineRole(parse_phone),
    "iban": InlineRole(parse_iban),
    "url": InlineRole(parse_address),
    "email": InlineRole(parse_mailbox),
    "ref": InlineRole(_code),
    "term": InlineRole(_term, ("full", "short", "auto")),
    "person": InlineRole(_person, ("full", "short", "name", "positions", "address")),
    "org": InlineRole(_organisation, ("full", "short", "auto")),
}


def typed(parse: Callable[[object, str], Any]) -> Callable[[Any], Any]:
    """The parser as pydantic calls it; faults keep their code."""
    from pydantic_core import PydanticCustomError

    def validate(raw: Any) -> Any:
        if isinstance(raw, (dict, list)):
            raise PydanticCustomError("value.scalar", "a single value is expected")
        try:
            return parse(raw, "")
        except ValueFault as fault:
            raise PydanticCustomError(fault.code, "{text}", fault.params) from None

    return validate
