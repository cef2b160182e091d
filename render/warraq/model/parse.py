"""Typed values out of what an author types: one parser a type, for fields and roles alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from warraq.document.values import (
    CodeValue,
    CountValue,
    DateSpan,
    DateValue,
    MoneyValue,
    NumberValue,
    OrdinalValue,
    OrganisationValue,
    PercentValue,
    PersonValue,
    PhoneValue,
    TermValue,
    TimeValue,
    Value,
)
from warraq.model.located import written

__all__ = ["INLINE_ROLES", "MAX_DIGITS", "InlineRole", "ValueFault", "parse_date", "parse_number"]


#: How many digits a number may have; Python's decimals are exact up to as many.
MAX_DIGITS = 28
_SHOWN = 60


class ValueFault(ValueError):  # noqa: N818 - it is the author's fault, not the program's
    """``text`` is not what it should be; ``code`` is that of the diagnostic."""

    def __init__(self, code: str, text: object, **params: object) -> None:
        super().__init__(code, text)
        self.code = code
        shown = written(text)
        shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
        self.params = {"text": shown, **{key: str(value) for key, value in params.items()}}


# The three digit families of the scripts in use here become ASCII digits; CLDR names them arab and
# arabext.
_DIGITS = {
    **{0x0660 + i: str(i) for i in range(10)},
    **{0x06F0 + i: str(i) for i in range(10)},
    ord("٫"): ".",
    ord("٬"): None,
    ord("\u2212"): "-",
}
# Of ASCII digits alone: to Python, those of every script are digits, and ² is one
# that int() refuses.
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
# Letters of any script: names may be internationalised; with colons, IPv6.
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
_NOT_IN_URL = re.compile(r"[\s\\<>\"{}|^`]")
# No character that means something in `mailto:` (?, &, %, #) or in a list of addresses.
_EMAIL = re.compile(r"[\w.+'=!*$~-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+\d[\d ()./-]{4,24}", re.ASCII)


def _ascii(text: object) -> str:
    return written(text).strip().translate(_DIGITS)


def parse_date(text: object, form: str = "") -> DateValue:
    """``2019-12-15``, ``2019-12`` or ``2019`` (ISO 8601), or a date object.

    Raises `ValueFault`.
    """
    if isinstance(text, datetime):
        text = text.date()
    match = _ISO.fullmatch(_ascii(text))
    if not match:
        raise ValueFault("value.date", text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise ValueFault("value.date", text) from None
    return DateValue(year, month, day, form)


def parse_date_or_span(text: object, form: str = "") -> DateValue | DateSpan:
    """A date, or two with ``/`` between them (ISO 8601 interval)."""
    first, slash, second = written(text).partition("/")
    if not slash:
        return parse_date(first, form)
    start, end = parse_date(first, form), parse_date(second, form)
    if end.date < start.date:
        raise ValueFault("value.span-order", text)
    return DateSpan(start, end)


def parse_time(text: object, form: str = "") -> TimeValue:
    """``14:30``."""
    match = _TIME.fullmatch(_ascii(text))
    if not match:
        raise ValueFault("value.time", text)
    return TimeValue(int(match[1]), int(match[2]))


def parse_number(text: object, form: str = "") -> Decimal:
    """A decimal number; thousands may be grouped by commas. Decimals that were written stay.

    It has `MAX_DIGITS` digits at most.
    """
    number = _ascii(text)
    if isinstance(text, bool) or not _NUMBER.fullmatch(number):
        raise ValueFault("value.number", text)
    if sum(map(str.isdigit, number)) > MAX_DIGITS:
        raise ValueFault("value.number", text)
    return Decimal(number.replace(",", ""))


def parse_money(text: object, form: str = "") -> MoneyValue:
    """``1250.50 QAR``: an amount and a currency of ISO 4217, in either order."""
    parts = _ascii(text).split()
    if len(parts) == 2:
        amount, currency = parts if _NUMBER.fullmatch(parts[0]) else reversed(parts)
        if re.fullmatch(r"[A-Z]{3}", currency) and _NUMBER.fullmatch(amount):
            return MoneyValue(parse_number(amount), currency)
    raise ValueFault("value.money", text)


def _is_whole(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS


def parse_count(text: object, form: str = "") -> CountValue:
    """``3 state``: a whole number and a key of ``nouns``."""
    number, _, noun = _ascii(text).partition(" ")
    if not _is_whole(number) or not noun.strip():
        raise ValueFault("value.count", text)
    return CountValue(int(number), noun.strip(), oblique=form == "oblique")


def parse_ordinal(text: object, form: str = "") -> OrdinalValue:
    """A whole number from 1."""
    digits = _ascii(text)
    if not _is_whole(digits) or int(digits) < 1:
        raise ValueFault("value.ordinal", text)
    return OrdinalValue(int(digits), feminine=form == "f")


def parse_phone(text: object, form: str = "") -> PhoneValue:
    """``+974 4444 1234`` (ITU-T E.123 international notation)."""
    digits = _ascii(text)
    if not _PHONE.fullmatch(digits):
        raise ValueFault("value.phone", text)
    return PhoneValue(digits)


def parse_url(text: object, form: str = "") -> str:
    """``https://example.org/path``: an address of the web, in full, as it is linked and shown."""
    url = written(text).strip()
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:
        sound = False
    if not sound or not _HOST.fullmatch(parts.hostname or "") or _NOT_IN_URL.search(url):
        raise ValueFault("value.url", text)
    return url


def parse_email(text: object, form: str = "") -> str:
    """``name@example.org``: one bare address, without a display name or headers."""
    email = written(text).strip()
    if len(email) > 254 or not _EMAIL.fullmatch(email):
        raise ValueFault("value.email", text)
    return email


def _code(text: object, form: str = "") -> CodeValue:
    return CodeValue(written(text).strip())


def _number(text: object, form: str = "") -> NumberValue:
    return NumberValue(parse_number(text))


def _percent(text: object, form: str = "") -> PercentValue:
    return PercentValue(parse_number(_ascii(text).removesuffix("%").removesuffix("٪").strip()))


def _person(text: object, form: str = "") -> PersonValue:
    return PersonValue(written(text).strip(), form)


def _organisation(text: object, form: str = "") -> OrganisationValue:
    return OrganisationValue(written(text).strip(), form)


def _term(text: object, form: str = "") -> TermValue:
    return TermValue(written(text).strip(), form)


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
    "date": InlineRole(parse_date_or_span, ("full", "short", "dual", "hijri", "gregorian")),
    "time": InlineRole(parse_time),
    "number": InlineRole(_number),
    "percent": InlineRole(_percent),
    "money": InlineRole(parse_money),
    "count": InlineRole(parse_count, ("oblique",)),
    "ordinal": InlineRole(parse_ordinal, ("f", "m")),
    "phone": InlineRole(parse_phone),
    "ref": InlineRole(_code),
    "term": InlineRole(_term, ("full", "short")),
    "person": InlineRole(_person, ("full", "short", "name", "positions", "address")),
    "org": InlineRole(_organisation, ("full", "short")),
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
