"""How numbers, amounts and measures are written."""

from __future__ import annotations

import unicodedata
from typing import ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from warraq.locale.table import Table, may_hold, must_hold

__all__ = ["Digits", "MoneyStyle", "NumberStyle", "UnitStyle"]

#: CLDR numbering systems (UTS #35, part 3, §1): 123, ١٢٣, ۱۲۳, and those that other locales have
#: by default.
Digits = Literal[
    "latn", "arab", "arabext",
    "adlm", "beng", "cakm", "deva", "hmnp", "mtei", "mymr", "nkoo", "olck", "tibt",
]  # fmt: skip

#: The Unicode categories of what may divide a number: no digit or letter, no plus or dash.
_DIVIDES = frozenset(("Pc", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "So"))


def _is_sign(key: str, sign: str) -> bool:
    """Whether a number stays the one that it is with this sign."""
    kinds = [unicodedata.category(char) for char in sign.strip()]
    match key:
        case "decimal":
            return sign == sign.strip() and _DIVIDES.issuperset(kinds)
        case "group":  # a space divides, too
            return _DIVIDES.issuperset(kinds)
        case "minus":
            return sign.strip() == "\u2212" or set(kinds) == {"Pd"}
        case _:
            return not any(char.isnumeric() for char in sign)


class NumberStyle(Table):
    """``digits``, and the signs that go with them; an empty one is CLDR's for these digits.

    ``minimum_grouping``: digits that must stand before the first separator (CLDR's
    minimumGroupingDigits: 2 writes 1234 and 12,345); 0 is CLDR's for the locale.
    """

    digits: Digits
    decimal: str = ""
    group: str = ""
    minus: str = ""
    percent: str = ""
    minimum_grouping: int = Field(default=0, ge=0, le=4)

    @field_validator("decimal", "group", "minus", "percent")
    @classmethod
    def _changes_no_number(cls, sign: str, info: ValidationInfo) -> str:
        if sign and not _is_sign(str(info.field_name), sign):
            raise PydanticCustomError("locale.sign", "{text}", {"text": sign})
        return sign


class MoneyStyle(Table):
    """How an amount names its currency where the text does not say: by its counted ``name``
    (1,250 ريالاً قطرياً), its ISO 4217 ``code``, or its ``symbol``.

    ``words`` is the phrase that an amount in words stands in: ``فقط {amount} لا غير``, ``{Amount}
    only``; ``{Amount}`` begins with a capital.
    """

    placeholders: ClassVar = {"words": may_hold("amount Amount")}
    needed: ClassVar = {"words": must_hold("amount|Amount")}

    style: Literal["name", "code", "symbol"] = "name"
    words: str = "{amount}"


class UnitStyle(Table):
    """How a measure names its unit where the text does not say: كيلومتراً, كم."""

    style: Literal["long", "short"] = "long"
