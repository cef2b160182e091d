"""CLDR's formats beyond the grid: what a style overrides, tags, threads, order, a host's Babel."""

import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Context, Decimal, localcontext

import pytest

from tests.locale.written import TAGS, written
from warraq.diagnostics import Diagnostics
from warraq.document.values import MeasureValue, MoneyValue, NumberValue, PercentValue
from warraq.locale import format_value, lists, names, standard
from warraq.locale.choosing import default
from warraq.locale.patterns import Shape
from warraq.locale.profile import load
from warraq.locale.signs import Manner, manner
from warraq.locale.style import NumberStyle

# --- what a style overrides ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (NumberStyle(digits="latn"), "-1,234.50"),
        (NumberStyle(digits="arab"), "-١٬٢٣٤٫٥٠"),
        (NumberStyle(digits="arab", decimal=","), "-١٬٢٣٤,٥٠"),
        (NumberStyle(digits="latn", group="\u202f"), "-1\u202f234.50"),
        (NumberStyle(digits="latn", minus="−"), "−1,234.50"),
        (NumberStyle(digits="latn", minimum_grouping=2), "-1234.50"),
        (NumberStyle(digits="latn", minimum_grouping=1), "-1,234.50"),
    ],
)
def test_every_key_of_a_style_is_honoured(style: NumberStyle, expected: str) -> None:
    assert standard.decimal(Decimal("-1234.50"), Manner("ar", style)) == expected


def test_a_percent_sign_of_the_house_stands_where_cldr_has_it() -> None:
    for tag, sign, expected in (
        ("ar", "٪", "3.5٪"),
        ("tr", "p", "p3,5"),
        ("fr", "%", "3,5\u00a0%"),
    ):
        how = Manner(tag, NumberStyle(digits="latn", percent=sign))
        assert standard.percent(Decimal("3.5"), how) == expected


def test_minimum_grouping_holds_in_every_value() -> None:
    qatar = load("qatar")
    style = qatar.numbers.model_copy(update={"minimum_grouping": 2})
    profile = qatar.model_copy(update={"numbers": style})
    for value, expected in (
        (NumberValue(Decimal(1234)), "1234"), (NumberValue(Decimal(12345)), "12,345"),
        (NumberValue(Decimal(-1234)), "-1234"), (PercentValue(Decimal(1234)), "1234%"),
        (MeasureValue(Decimal(1234), "kilometer"), "1234 كيلومتراً"),
    ):  # fmt: skip
        found = format_value(value, profile, None, Diagnostics())  # type: ignore[arg-type]
        assert found.text == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1234567890123456789012345678", "1,234,567,890,123,456,789,012,345,678"),
        ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
        ("-0", "-0"), ("0.00", "0.00"), ("1E+5", "100,000"), ("100", "100"),
    ],
)  # fmt: skip
def test_numbers_stay_exact_in_any_decimal_context(number: str, expected: str) -> None:
    how = manner("en-GB")
    with localcontext(Context(prec=3)):
        assert standard.decimal(Decimal(number), how) == expected
        assert standard.percent(Decimal(number), how) == f"{expected}%"


def test_halves_are_rounded_up_as_people_expect() -> None:
    how = manner("en-GB")
    found = [
        standard.decimal(Decimal(n), how, Shape(0, 1)) for n in ("0.25", "0.35", "-0.25", "1.96")
    ]
    assert found == ["0.3", "0.4", "-0.3", "2"]


def test_the_decimal_sign_of_amounts_is_a_currencys_own() -> None:
    swiss = manner("fr-CH")
    assert standard.decimal(Decimal("1.50"), swiss) == "1,50"
    assert standard.currency(Decimal("1.50"), "CHF", swiss) == "1.50\u00a0CHF"
    assert standard.currency_in_words(Decimal("1.50"), "euro", swiss) == "1.50 euro"


@pytest.mark.parametrize(
    ("tag", "name", "sign", "code"),
    [
        ("de", "-1.250,50 US-Dollar", "-1.250,50\u00a0$", "-1.250,50\u00a0USD"),
        ("de-CH", "-1’250.50 US-Dollar", "$-1’250.50", "USD-1’250.50"),
        ("zh", "-1,250.50美元", "-US$1,250.50", "-USD\u00a01,250.50"),
        ("nl", "-1.250,50 Amerikaanse dollar", "US$\u00a0-1.250,50", "USD\u00a0-1.250,50"),
    ],
)
def test_amounts_of_other_languages_are_put_together_as_theirs(
    tag: str, name: str, sign: str, code: str
) -> None:
    profile = default(tag, Diagnostics())
    for form, expected in (("name", name), ("symbol", sign), ("code", code)):
        value = MoneyValue(Decimal("-1250.50"), "USD", form)
        found = format_value(value, profile, None, Diagnostics())  # type: ignore[arg-type]
        assert found.text == expected


def test_in_right_to_left_text_the_sign_follows_the_figures() -> None:
    for tag, leads in (("ar", False), ("he", False), ("fa", True), ("ur", True), ("en", True)):
        assert standard.sign_leads(tag) is leads
    value = MoneyValue(Decimal("1250.50"), "USD", "code")
    found = format_value(value, load("persian"), None, Diagnostics())  # type: ignore[arg-type]
    assert found.text == "۱٬۲۵۰٫۵۰\u00a0USD"


@pytest.mark.parametrize(
    ("tag", "number", "expected"),
    [
        ("en-GB", "10000000000000000", "10,000 trillion"),
        ("en-GB", "9000000000000000", "9000 trillion"),
        ("ar-EG", "10000000000000000", "١٠٬٠٠٠ ترليون"),
    ],
)
def test_compact_numbers_beyond_the_last_power_are_grouped(
    tag: str, number: str, expected: str
) -> None:
    assert standard.compact(Decimal(number), manner(tag), "long") == expected


# --- tags ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "like"),
    [
        ("en-QA", "en-GB"), ("en-SA", "en-GB"), ("fr-LB", "fr"), ("ar-Arab-QA", "ar-QA"),
        ("ar_qa", "ar-QA"), ("iw", "he"), ("zh-TW", "zh-Hant-TW"), ("fa-IR", "fa"),
        ("ar-Arab", "ar"), ("pa-PK", "pa-Arab-PK"), ("sr-Latn", "sr-Latn-RS"),
    ],
)  # fmt: skip
def test_tags_are_normalised(tag: str, like: str) -> None:
    assert written(tag) == written(like)


def test_hebrew_and_spanish_mind_the_next_word() -> None:
    for tag, given, expected in (
        ("he", ["קטאר", "UN"], "קטאר ו-UN"), ("he", ["קטאר", "עומאן"], "קטאר ועומאן"),
        ("es", ["Qatar", "Irán"], "Qatar e Irán"), ("es", ["Qatar"], "Qatar"), ("es", [], ""),
    ):  # fmt: skip
        assert names.joined(given, default(tag, Diagnostics())) == expected
    assert lists.pair("{0} o {1}", "siete", "ocho", "es") == "siete u ocho"


# --- order, threads, a host's own Babel ------------------------------------------------------

SCRIPT = """
import hashlib, sys
from tests.locale.written import written
seen = {tag: written(tag) for tag in sys.argv[1:]}
print(hashlib.sha256(repr(sorted(seen.items())).encode()).hexdigest())
"""


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.full
def test_the_order_of_use_changes_nothing() -> None:
    order = random.Random(20261123)
    assert len({run(SCRIPT, *order.sample(TAGS, len(TAGS))) for _ in range(2)}) == 1


@pytest.mark.full
def test_threads_write_the_same() -> None:
    expected = {tag: written(tag) for tag in TAGS}
    with ThreadPoolExecutor(8) as pool:
        for tag, found in zip(TAGS * 4, pool.map(written, TAGS * 4), strict=True):
            assert found == expected[tag]


HOST = """
import hashlib, sys
from datetime import date
from decimal import getcontext
from babel import Locale, localedata, numbers
from babel.dates import format_date
before = (getcontext().prec, numbers.decimal.getcontext().rounding)
if "with" in sys.argv:
    from tests.locale.written import TAGS, written
    for tag in TAGS:
        written(tag)
assert not localedata._cache, sorted(localedata._cache)
assert (getcontext().prec, numbers.decimal.getcontext().rounding) == before
seen = []
for tag in ("ar_JO", "ar", "ar_QA", "he", "fa", "en_GB"):
    locale = Locale.parse(tag)
    seen += [format_date(date(2020, 12, 7), "MMM", locale), repr(locale), locale.display_name]
    seen += [numbers.format_currency(-1234.5, "QAR", locale=locale), type(locale).__name__]
print(hashlib.sha256("|".join(seen).encode()).hexdigest())
"""


def test_a_hosts_babel_is_not_touched() -> None:
    """None of its caches is filled, and it answers as it does without us."""
    assert run(HOST, "with") == run(HOST)
