"""What CLDR says of numbers, for any locale and digits: decimals, percentages, money, compact.

(UTS #35, part 3.) The formatting is Babel's, over locales of our own (`private`), and mended where
Babel differs from ICU; tests/locale/icu holds the two against each other, string by string.
Directional marks that CLDR's patterns carry are left out by design: a value is isolated by its
type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel.numbers import NumberPattern

from warraq.document.marks import MARKS
from warraq.locale import cldr
from warraq.locale.patterns import Shape, apply, exact, pattern, shaped
from warraq.locale.signs import Manner

__all__ = [
    "compact", "compacted", "currency", "currency_in_words", "decimal", "percent", "sign_leads",
    "symbol",
]  # fmt: skip

#: ICU's rounding of compact numbers: two digits at least, else whole.
_ROUGHLY = Shape(0, 0, significant=2)


def decimal(number: Decimal, manner: Manner, shape: Shape | None = None) -> str:
    """A number; the decimals that were written are kept unless ``shape`` says otherwise."""
    found = pattern(_pattern(manner, "decimal_formats", None), manner)
    return apply(shaped(number, shape), found, manner)


def percent(number: Decimal, manner: Manner, shape: Shape | None = None) -> str:
    """``3.5`` is 3.5 %: the sign on its side, with its space."""
    found = pattern(_pattern(manner, "percent_formats", None, "percent"), manner)
    return apply(shaped(number, shape), found, manner)


def _pattern(manner: Manner, table: str, key: str | None, mended: str = "") -> str:
    """A pattern of CLDR; Babel has those of one numbering system for each locale."""
    text = str(cldr.table(manner.tag, table)[key].pattern)
    around = cldr.supplement("patterns", manner.tag, manner.numbers.digits, mended)
    if around is None:
        return text
    digits = text.partition(";")[0].strip(f"{MARKS}\u00a0 ¤%()")
    return ";".join(side.replace("0", digits) for side in around.split(";"))


def symbol(code: str, tag: str) -> str:
    """The sign of a currency, else its code."""
    return cldr.without_marks(cldr.table(tag, "currency_symbols").get(code, code))


def sign_leads(tag: str) -> bool:
    """Whether the sign of a currency stands before the amount."""
    found = str(cldr.table(tag, "currency_formats")["standard"].pattern)
    return cldr.without_marks(found).startswith("¤")


def currency(amount: Decimal, sign: str, manner: Manner) -> str:
    """An amount with the symbol or code of its currency, in the decimals that were written."""
    text = _pattern(manner, "currency_formats", "standard", "standard")
    manner = _for_money(manner)
    return apply(amount, pattern(text, manner, currency=sign), manner)


@lru_cache(maxsize=256)
def _for_money(manner: Manner) -> Manner:
    """With the decimal sign that amounts have, where it is another: 1.50 in Swiss French."""
    sign = cldr.find(manner.tag, "number_symbols", manner.numbers.digits, "currencyDecimal")
    if not sign or manner.numbers.decimal:
        return manner
    return Manner(manner.tag, manner.numbers.model_copy(update={"decimal": sign}))


def currency_in_words(amount: Decimal, name: str, manner: Manner) -> str:
    """An amount with the name of its currency, as CLDR puts them together: ``1,250.00 euros``."""
    forms = _with_names(manner.tag)
    form = forms.get(cldr.category(manner.tag, amount)) or forms["other"]
    return form.format(decimal(amount, _for_money(manner)), name)


@lru_cache(maxsize=256)
def _with_names(tag: str) -> Mapping[str, str]:
    found: Mapping[str, str] = cldr.table(tag, "currency_unit_patterns")
    return {key: cldr.without_marks(text) for key, text in found.items()}


def compact(
    number: Decimal,
    manner: Manner,
    length: Literal["short", "long"] = "short",
    shape: Shape = _ROUGHLY,
) -> str:
    """``1.2M``, ``1.2 million`` (UTS #35, part 3, §3.5)."""
    forms = _compact_forms(manner, length)
    rounded, power = _compacted(number, forms["other"], shape)
    wanted = ("1" if rounded == 1 else "", cldr.category(manner.tag, rounded), "other")
    found = next((forms[one][power] for one in wanted if power in forms.get(one, {})), None)
    if found is None or found.pattern == "0":
        found = cldr.table(manner.tag, "decimal_formats")[None]
    text = found.pattern
    if rounded.adjusted() > 3:
        # More than the largest power has figures for is grouped as other numbers are.
        figures = cldr.table(manner.tag, "decimal_formats")[None].pattern.partition(".")[0]
        text = re.sub("0+", figures, text, count=1)
    return apply(rounded, pattern(text, manner, grouping=2), manner)


def compacted(
    number: Decimal, manner: Manner, length: Literal["short", "long"], shape: Shape
) -> tuple[Decimal, int]:
    """What a compact number shows, and of what power of ten: 1.2 and 6."""
    rounded, power = _compacted(number, _compact_forms(manner, length)["other"], shape)
    return rounded, max(len(power) - 1, 0) // 3 * 3


def _compact_forms(manner: Manner, length: str) -> Mapping[str, Mapping[str, NumberPattern]]:
    formats = cldr.table(manner.tag, "compact_decimal_formats")
    forms: Mapping[str, Mapping[str, NumberPattern]] = formats.get(length) or formats["short"]
    return forms


def _compacted(
    number: Decimal, forms: Mapping[str, NumberPattern], shape: Shape
) -> tuple[Decimal, str]:
    """The number in the thousands or millions of its pattern, and the pattern's power of ten.

    Rounding may carry it into the next: 999,999 is 1M and not 1000K.
    """
    power, shown = "", number
    for _ in range(2):
        power = _power(shown, forms, power)
        found = forms[power].pattern if power else "0"
        # 100,000 under `000K` is 100: as many zeros as digits are left.
        shift = 0 if found == "0" else len(power) - found.count("0")
        with exact(number):
            rounded = shaped(number.scaleb(-shift), shape)
            shown = rounded.scaleb(shift)
    return rounded, power


def _power(number: Decimal, forms: Mapping[str, NumberPattern], power: str) -> str:
    return max((one for one in forms if number.copy_abs() >= int(one)), key=len, default=power)
