"""What CLDR says, for any locale and digits: dates, numbers, money, units, lists, plurals.

The formatting is Babel's, over locales of our own (`private`), and mended where Babel differs from
ICU; tests/locale/icu holds the two against each other, string by string. Directional marks that
CLDR's patterns carry are left out by design: a value is isolated by its type.

Profiles decide how documents are written. This is what stands beneath them, and what a language
without a profile gets.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date  # noqa: N812 - `date` is what it is called here
from datetime import datetime as DateTime  # noqa: N812
from datetime import time as Time  # noqa: N812
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import dates
from babel.numbers import NumberPattern, get_currency_precision

from warraq.locale import cldr
from warraq.locale.patterns import Shape, apply, exact, pattern, shaped
from warraq.locale.private import locale
from warraq.locale.signs import Manner, in_digits

__all__ = [
    "Length", "compact", "compacted", "currency", "currency_in_words", "date", "datetime",
    "decimal", "joined", "percent", "plural", "skeleton", "time",
]  # fmt: skip

Length = Literal["full", "long", "medium", "short"]
#: ICU's rounding of compact numbers: two digits at least, else whole.
_ROUGHLY = Shape(0, 0, significant=2)


# --- dates (UTS #35, part 4) -----------------------------------------------------------------


def _dated(text: str, manner: Manner) -> str:
    return in_digits(cldr.without_marks(text), manner.numbers.digits)


def date(day: Date, length: Length, manner: Manner) -> str:
    """A date in one of CLDR's four lengths."""
    return _dated(dates.format_date(day, length, locale(manner)), manner)


def time(moment: Time | DateTime, length: Length, manner: Manner) -> str:
    """A time of day; ``full`` and ``long`` name the zone, which the moment must then know."""
    return _dated(_clock(moment, length, manner), manner)


def _clock(moment: Time | DateTime, length: Length, manner: Manner) -> str:
    found: dates.DateTimePattern = cldr.table(manner.tag, "time_formats")[length]
    return str(found % _Moment(moment, locale(manner)))


class _Moment(dates.DateTimeFormat):
    """Babel's fields of a pattern; a zone without a short name is told by its offset.

    Babel writes ``+0300``, CLDR the localized GMT format: ``GMT+3`` (UTS #35, part 4, §7.2).
    """

    def format_timezone(self, char: str, num: int) -> str:
        name = str(super().format_timezone(char, num))
        offset = self.value.utcoffset() if isinstance(self.value, (Time, DateTime)) else None
        # Where the short name is struck out, Babel takes the long one.
        is_name = not name.startswith(("+", "-")) and not name.endswith(":00")
        if offset is None or (is_name and (num > 3 or name != super().format_timezone(char, 4))):
            return name
        return str(self.locale.zone_formats["gmt"] % _offset(offset)).strip()


def _offset(offset: timedelta) -> str:
    """``+3``, ``-3:30``; nothing for none."""
    if not offset:
        return ""
    hours, minutes = divmod(round(abs(offset.total_seconds()) / 60), 60)
    sign = "-" if offset.total_seconds() < 0 else "+"
    return f"{sign}{hours}:{minutes:02d}" if minutes else f"{sign}{hours}"


def datetime(
    moment: DateTime, length: Length, manner: Manner, time_length: Length = "short"
) -> str:
    """A date and a time of day, joined as the length of the date asks for."""
    pattern_of_both = joined(length, manner.tag)
    text = _clock(moment, time_length, manner)
    day = dates.format_date(moment, length, locale(manner))
    return _dated(pattern_of_both.replace("{0}", text).replace("{1}", day), manner)


def joined(length: Length, tag: str) -> str:
    """How a date and a time are joined; Babel has not all that CLDR says."""
    mended = cldr.supplement("joined", tag, length)
    return str(mended or cldr.table(tag, "datetime_formats")[length]).replace("'", "")


def skeleton(day: Date, wanted: str, manner: Manner) -> str:
    """A date by its parts (``yMMMM``), where CLDR has a pattern for them."""
    found = cldr.table(manner.tag, "datetime_skeletons")[wanted]
    return _dated(dates.format_date(day, found, locale(manner)), manner)


# --- numbers (UTS #35, part 3) ---------------------------------------------------------------


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
    digits = text.partition(";")[0].strip("\u200e\u200f\u061c\u00a0 ¤%()")
    return ";".join(side.replace("0", digits) for side in around.split(";"))


def currency(
    amount: Decimal,
    code: str,
    manner: Manner,
    form: Literal["symbol", "code"] = "symbol",
    accounting: bool = False,
) -> str:
    """An amount with the currency's symbol or code; ``accounting`` may put it in parentheses."""
    kind = "accounting" if accounting else "standard"
    text = _pattern(manner, "currency_formats", kind, kind)
    manner = _for_money(manner)
    sign = code if form == "code" else cldr.table(manner.tag, "currency_symbols").get(code, code)
    found = pattern(text, manner, currency=cldr.without_marks(sign))
    return apply(shaped(amount, _money(code)), found, manner)


@lru_cache(maxsize=256)
def _for_money(manner: Manner) -> Manner:
    """With the decimal sign that amounts have, where it is another: 1.50 in Swiss French."""
    sign = cldr.find(manner.tag, "number_symbols", manner.numbers.digits, "currencyDecimal")
    if not sign or manner.numbers.decimal:
        return manner
    return Manner(manner.tag, manner.numbers.model_copy(update={"decimal": sign}))


def _money(code: str) -> Shape:
    places = get_currency_precision(code)
    return Shape(places, places)


def currency_in_words(amount: Decimal, code: str, manner: Manner) -> str:
    """An amount with the currency's name as CLDR counts it: ``1,250.00 Qatari riyals``."""
    amount = shaped(amount, _money(code))
    name = cldr.currency_name(manner.tag, code, amount) or code
    joined = cldr.table(manner.tag, "currency_unit_patterns")
    form = joined.get(plural(amount, manner.tag)) or joined["other"]
    return cldr.without_marks(form).format(decimal(amount, _for_money(manner)), name)


def compact(
    number: Decimal,
    manner: Manner,
    length: Literal["short", "long"] = "short",
    shape: Shape = _ROUGHLY,
) -> str:
    """``1.2M``, ``1.2 million`` (UTS #35, part 3, §3.5)."""
    forms = _compact_forms(manner, length)
    rounded, power = _compacted(number, forms["other"], shape)
    wanted = ("1" if rounded == 1 else "", plural(rounded, manner.tag), "other")
    found = next((forms[one][power] for one in wanted if power in forms.get(one, {})), None)
    if found is None or found.pattern == "0":
        found = cldr.table(manner.tag, "decimal_formats")[None]
    return apply(rounded, pattern(found.pattern, manner, grouping=2), manner)


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


def plural(number: Decimal, tag: str) -> str:
    """The plural category: zero, one, two, few, many or other."""
    return cldr.category(tag, number)
