"""Units of measurement as CLDR writes them (UTS #35, part 2, §7), in any length.

Babel shows a unit's bare id where a length has no form of its own; CLDR has the short form then,
and the form ``other`` where the plural category has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from warraq.locale import cldr
from warraq.locale.patterns import Shape, shaped
from warraq.locale.signs import Manner
from warraq.locale.standard import decimal, percent

__all__ = ["Width", "forms", "known", "unit"]

Width = Literal["long", "short", "narrow"]


@cache
def _keys() -> Mapping[str, str]:
    """``kilometer`` → Babel's ``length-kilometer``."""
    return {key.partition("-")[2]: key for key in cldr.table("root", "unit_patterns")}


def known() -> tuple[str, ...]:
    """The ids of the units that CLDR has forms for."""
    return tuple(_keys())


def forms(name: str, width: Width, tag: str) -> Mapping[str, str]:
    """The patterns of a unit by plural category, and ``per``; without marks."""
    found: Mapping[str, Any] = cldr.table(tag, "unit_patterns").get(_keys()[name], {})
    merged = {**found.get("short", {}), **found.get(width, {})}
    return {key: cldr.without_marks(text) for key, text in merged.items()}


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
    return _per(_form(forms(above, width, manner.tag), number, manner), below, width, manner)


def _form(found: Mapping[str, str], number: Decimal, manner: Manner) -> str:
    form = found.get(cldr.category(manner.tag, number)) or found["other"]
    return form.replace("{0}", decimal(number, manner))


def _per(text: str, below: str, width: Width, manner: Manner) -> str:
    found = forms(below, width, manner.tag)
    if "per" in found:
        return found["per"].replace("{0}", text)
    per = cldr.table(manner.tag, "compound_unit_patterns")["per"]
    joined = (per.get(width) or per["short"])["compound"]
    name = (found.get("one") or found["other"]).replace("{0}", "").strip()
    return cldr.without_marks(joined).replace("{0}", text).replace("{1}", name)
