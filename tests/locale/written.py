"""Something of everything that a locale writes, for tests of order, threads and a host's Babel."""

from collections.abc import Iterator
from decimal import Decimal

from tests.locale.icu.grid import by_cldr
from tests.locale.support import Content
from warraq.diagnostics import Diagnostics
from warraq.document.values import (
    DateSpan,
    DateTimeValue,
    DateValue,
    MeasureValue,
    MoneyValue,
    NumberValue,
    PercentValue,
    TimeValue,
    Value,
)
from warraq.locale import format_value, names
from warraq.locale.signs import manner

DAY = DateValue(2020, 12, 7)
CLOCK = TimeValue(14, 30)
TAGS = [
    "ar", "ar-QA", "ar-JO", "ar-MA", "ar-EG", "ar-TN", "fa", "ur", "he", "en-GB", "en-QA", "fr",
    "de", "zh-TW", "ru",
]  # fmt: skip


def written(tag: str) -> list[str]:
    """Something of everything that a locale writes."""
    profile = by_cldr(manner(tag))
    found = [format_value(value, profile, Content(), Diagnostics()).text for value in _values()]
    return [*found, names.joined(["a", "b", "c"], profile)]


def _values() -> Iterator[Value]:
    for form in ("", "full", "short", "weekday", "week"):
        yield DateValue(2020, 12, 7, form)
    yield from (DateValue(2020, 12), CLOCK, DateTimeValue(DAY, CLOCK, 180, zone=True))
    yield DateSpan(DAY, DateValue(2021, 1, 9))
    for text in ("-1234.5", "3", "11", "1250000"):
        number = Decimal(text)
        yield from (NumberValue(number), NumberValue(number, "compact"), PercentValue(number))
        for form in ("name", "symbol", "code"):
            yield from (MoneyValue(number, "QAR", form), MoneyValue(number, "EGP", form))
        for form in ("long", "short"):
            yield MeasureValue(number, "kilometer", form)
