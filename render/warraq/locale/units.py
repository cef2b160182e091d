"""Units of measurement as CLDR writes them (UTS #35, part 2, §7), in any length.

Babel shows a unit's bare id where a length has no form of its own; CLDR has the short form then,
and the form ``other`` where the plural category has none.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from warraq.locale import cldr
from warraq.locale.patterns import Shape, shaped
from warraq.locale.signs import Manner, in_digits
from warraq.locale.standard import decimal, percent

__all__ = ["Width", "forms", "known", "per", "unit"]

#: CLDR writes the digits of a unit in those of its locale.
_ASCII = {ord(zero) + n: str(n) for zero in "٠۰" for n in range(10)}
Width = Literal["long", "short"]


@cache
def _keys() -> Mapping[str, str]:
    """``kilometer`` → Babel's ``length-kilometer``."""
    return {key.partition("-")[2]: key for key in cldr.table("root", "unit_patterns")}


def known() -> Set[str]:
    """The ids of the units that CLDR has forms for."""
    return _keys().keys()


def forms(name: str, width: Width, tag: str) -> Mapping[str, str]:
    """The patterns of a unit by plural category, and ``per``; without marks."""
    found: Mapping[str, Any] = cldr.table(tag, "unit_patterns").get(_keys()[name], {})
    merged = {**found.get("short", {}), **found.get(width, {})}
    return {key: cldr.without_marks(text).translate(_ASCII) for key, text in merged.items()}


def unit(
    number: Decimal, name: str, width: Width, manner: Manner, shape: Shape | None = None
) -> str:
    """``3 kilometres``, ``3 km``; a unit per another too (``liter-per-kilometer``)."""
    number = shaped(number, shape)
    if name == "percent" and width != "long":
        return percent(number, manner)  # as ICU has it: the percent sign is no unit's name
    if name in _keys():
        return _form(forms(name, width, manner.tag), number, manner)
    above, _, below = name.partition("-per-")
    return per(_form(forms(above, width, manner.tag), number, manner), below, width, manner)


def _form(found: Mapping[str, str], number: Decimal, manner: Manner) -> str:
    form = found.get(cldr.category(manner.tag, number)) or found["other"]
    return _filled(form, decimal(number, manner), manner)


def _filled(form: str, text: str, manner: Manner) -> str:
    """Units may hold digits of their own: per 100 kilometres."""
    return in_digits(form.replace("{0}", text), manner.numbers.digits)


def per(text: str, below: str, width: Width, manner: Manner) -> str:
    """A measure for each of another unit: ``3 كيلومترات في الساعة``."""
    found = forms(below, width, manner.tag)
    if "per" in found:
        return _filled(found["per"], text, manner)
    compound = cldr.table(manner.tag, "compound_unit_patterns")["per"]
    joined = (compound.get(width) or compound["short"])["compound"]
    name = (found.get("one") or found["other"]).replace("{0}", "").strip()
    return cldr.without_marks(joined).replace("{0}", text).replace("{1}", name)
