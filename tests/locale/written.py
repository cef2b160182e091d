"""Something of everything that a locale writes, for tests of order, threads and a host's Babel."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from warraq.locale import lists, standard, units
from warraq.locale.signs import Manner, manner

DAY = date(2020, 12, 7)
MOMENT = datetime(2020, 12, 7, 14, 30, tzinfo=timezone(timedelta(hours=3)))
TAGS = [
    "ar", "ar-QA", "ar-JO", "ar-MA", "ar-EG", "ar-TN", "fa", "ur", "he", "en-GB", "en-QA", "fr",
    "de", "zh-TW", "ru",
]  # fmt: skip


def written(tag: str) -> list[str]:
    """Something of everything that a locale writes."""
    return list(_written(manner(tag)))


def _written(how: Manner) -> Iterator[str]:
    for length in ("full", "long", "medium", "short"):
        yield standard.date(DAY, length, how)
        yield standard.datetime(MOMENT, length, how)
        yield standard.time(MOMENT, length, how)
    for wanted in ("yMMMM", "yMMM"):  # short months are what Babel's order of use spoils
        yield standard.skeleton(DAY, wanted, how)
    for text in ("-1234.5", "3", "11", "1250000"):
        number = Decimal(text)
        yield standard.decimal(number, how)
        yield standard.percent(number, how)
        yield standard.currency(number, "QAR", how)
        yield standard.currency(number, "USD", how, "code", accounting=True)
        yield standard.currency_in_words(number, "EGP", how)
        yield standard.compact(number, how, "long")
        yield units.unit(number, "kilometer", "narrow", how)
        yield standard.plural(number, how.tag)
    yield lists.joined(["a", "b", "c"], how.tag, "or", "narrow")
