"""CLDR's data: the same in any order and any thread, and a host's Babel as it was."""

import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from warraq.locale import cldr

TAGS = (
    "ar", "ar-QA", "ar-SA", "ar-EG", "ar-JO", "ar-MA", "ar-DZ", "ar-IQ", "ar-MR",
    "en-GB", "en-QA", "en", "fr", "fr-LB", "fa", "ur", "he",
)  # fmt: skip
PATHS = (
    ("months", "format", "wide"),
    ("months", "format", "abbreviated"),
    ("months", "stand-alone", "wide"),
    ("days", "format", "wide"),
    ("days", "stand-alone", "wide"),
)


def snapshot(tags: tuple[str, ...]) -> dict[tuple[str, ...], dict[object, str]]:
    """Read everything anew, in the order of the tags."""
    cldr._data.cache_clear()
    return {(tag, *path): dict(cldr.find(tag, *path)) for tag in tags for path in PATHS}


@pytest.mark.full
def test_the_order_of_use_changes_nothing() -> None:
    first = snapshot(TAGS)
    order = random.Random(7)
    for _ in range(5):
        assert snapshot(tuple(order.sample(TAGS, len(TAGS)))) == first


def test_jordan_keeps_its_months_after_qatar() -> None:
    for tag, expected in (("ar-QA", "ديسمبر"), ("ar-JO", "كانون الأول"), ("ar-MA", "دجنبر")):
        for width in ("wide", "abbreviated"):
            assert cldr.find(tag, "months", "format", width)[12] == expected


def test_threads_read_the_same() -> None:
    expected = snapshot(TAGS)
    cldr._data.cache_clear()

    def read(tag: str) -> bool:
        return all(dict(cldr.find(tag, *path)) == expected[tag, *path] for path in PATHS)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(read, TAGS * 20))


HOST = """
import hashlib, sys
from datetime import date
from decimal import Decimal
if "with" in sys.argv:
    from warraq.document.values import DateValue, MoneyValue, NumberValue
    from warraq.diagnostics import Diagnostics
    from warraq.locale import format_value, load, profiles
    for name in profiles():
        for value in (DateValue(2020, 12, 7, "dual"), MoneyValue(Decimal(3), "QAR"),
                      NumberValue(Decimal(-3))):
            format_value(value, load(name), None, Diagnostics())
from babel.dates import format_date
from babel.numbers import format_currency
seen = [
    text
    for tag in ("ar_JO", "ar", "ar_QA", "he", "fa", "en_GB")
    for text in (
        format_date(date(2020, 12, 7), "MMM", tag), format_date(date(2020, 12, 7), "full", tag),
        format_currency(3, "QAR", locale=tag),
    )
]
print(hashlib.sha256("|".join(seen).encode()).hexdigest())
"""


def test_a_hosts_babel_is_not_touched() -> None:
    def run(*args: str) -> str:
        command = [sys.executable, "-c", HOST, *args]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert run("with") == run()


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", "ar"),
        ("ar-QA", "ar_QA"),
        ("ar_qa", "ar_QA"),
        ("ar-Arab-QA", "ar_QA"),
        ("en-QA", "en_GB"),
        ("en-US", "en_US"),
        ("fr-LB", "fr"),
        ("es-419", "es_419"),
        ("xx-QA", "root"),
    ],
)
def test_tags_are_negotiated(tag: str, expected: str) -> None:
    assert cldr.negotiate(tag) == expected


@pytest.mark.parametrize(
    ("tag", "number", "expected"),
    [
        ("ar", "0", "zero"), ("ar", "1", "one"), ("ar", "2", "two"), ("ar", "3", "few"),
        ("ar", "110", "few"), ("ar", "11", "many"), ("ar", "199", "many"), ("ar", "100", "other"),
        ("ar", "1.5", "other"), ("ar", "-3", "few"), ("en", "1", "one"), ("en", "1.0", "other"),
        ("he", "2", "two"), ("fa", "0.5", "one"), ("fr", "1.5", "one"),
    ],
)  # fmt: skip
def test_plural_categories(tag: str, number: str, expected: str) -> None:
    assert cldr.category(tag, Decimal(number)) == expected
