"""Digits once: finished strings in a family's digits, separators and signs."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.locale import load, numbers
from warraq.locale.signs import Manner, in_digits, localized, manner, signs
from warraq.locale.style import NumberStyle

EGYPT = manner("ar-EG")
STYLED = Manner(
    "ar", NumberStyle(digits="arab", decimal="،", group="\u202f", minus="−", percent="%٪")
)


@pytest.mark.parametrize(
    ("text", "arab", "styled", "persian"),
    [
        ("1,234.50", "١٬٢٣٤٫٥٠", "١\u202f٢٣٤،٥٠", "۱٬۲۳۴٫۵۰"),
        ("-5", "-٥", "−٥", "−۵"),
        ("3.5%", "٣٫٥٪", "٣،٥%٪", "۳٫۵٪"),
        ("+1,234,567", "+١٬٢٣٤٬٥٦٧", "+١\u202f٢٣٤\u202f٥٦٧", "+۱٬۲۳۴٬۵۶۷"),
        ("12,34,567", "١٢٬٣٤٬٥٦٧", "١٢\u202f٣٤\u202f٥٦٧", "۱۲٬۳۴٬۵۶۷"),
        # What divides the parts of dates, times and codes is no separator of numbers.
        ("2020-12-07", "٢٠٢٠-١٢-٠٧", "٢٠٢٠-١٢-٠٧", "۲۰۲۰-۱۲-۰۷"),
        ("7.12.2020", "٧.١٢.٢٠٢٠", "٧.١٢.٢٠٢٠", "۷.۱۲.۲۰۲۰"),
        ("07/12/2020", "٠٧/١٢/٢٠٢٠", "٠٧/١٢/٢٠٢٠", "۰۷/۱۲/۲۰۲۰"),
        ("10:30", "١٠:٣٠", "١٠:٣٠", "۱۰:۳۰"),
        ("-3:30", "-٣:٣٠", "−٣:٣٠", "−۳:۳۰"),
        ("1.1.2", "١.١.٢", "١.١.٢", "۱.۱.۲"),
        ("1-", "١-", "١-", "۱-"),
        ("من 1,000 إلى 2.5", "من ١٬٠٠٠ إلى ٢٫٥", "من ١\u202f٠٠٠ إلى ٢،٥", "من ۱٬۰۰۰ إلى ۲٫۵"),
    ],
)
def test_finished_strings(text: str, arab: str, styled: str, persian: str) -> None:
    found = [localized(text, how) for how in (EGYPT, STYLED, manner("fa"))]
    assert found == [arab, styled, persian]


def test_a_profile_gives_its_own() -> None:
    assert numbers.localized("-1,234.5%", load("qatar")) == "-1,234.5%"
    assert numbers.localized("-1,234.5%", load("egypt")) == "-١٬٢٣٤٫٥٪"
    assert numbers.localized("-1,234.5%", load("persian")) == "−۱٬۲۳۴٫۵٪"
    assert numbers.localized("1,234.5", load("french")) == "1\u202f234,5"


@given(st.integers(0, 10**30), st.sampled_from(["latn", "arab", "arabext", "deva", "beng", "tibt"]))
def test_digits_keep_their_value(number: int, system: str) -> None:
    text = in_digits(number, system)
    assert int(text) == number  # Python reads the digits of every script
    assert text.isascii() == (system == "latn")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12)))
def test_separators_and_signs_can_be_taken_back(number: Decimal) -> None:
    written = f"{number:,}"
    found = signs(EGYPT)
    text = localized(written, EGYPT)
    back = text.replace(found.group, ",").replace(found.decimal, ".").replace(found.minus, "-")
    assert Decimal(back.replace(",", "")) == number


@pytest.mark.parametrize("tag", ["ar", "ar-EG", "fa", "ur", "he", "ckb", "ps"])
def test_signs_have_no_marks(tag: str) -> None:
    for system in ("latn", "arab", "arabext"):
        found = signs(manner(tag, system))
        assert not {"\u200e", "\u200f", "\u061c"} & set("".join(map(str, found)))
