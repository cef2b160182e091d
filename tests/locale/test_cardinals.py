"""Numbers in words, as values: their spelling, gender, case, sign and range."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, localcontext

import pytest

from tests.locale.support import Content, faulty, formatted, shown
from warraq.diagnostics import Diagnostics
from warraq.document.values import NumberValue
from warraq.locale import format_value, load
from warraq.locale.numerals import LAST


def words(number: str, gender: str = "", *, oblique: bool = False) -> NumberValue:
    return NumberValue(Decimal(number), "words", gender, oblique)


@pytest.mark.parametrize(
    ("profile", "value", "expected"),
    [
        ("qatar", words("0"), "صفر"),
        ("qatar", words("3"), "ثلاثة"),
        ("qatar", words("3", "m"), "ثلاثة"),
        ("qatar", words("3", "f"), "ثلاث"),
        ("qatar", words("22", "f", oblique=True), "اثنتين وعشرين"),
        ("qatar", words("-5"), "سالب خمسة"),
        ("qatar", words("3.14"), "ثلاثة فاصلة أربعة عشر"),
        ("qatar", words("0.05"), "صفر فاصلة صفر خمسة"),
        ("qatar", words("1.50"), "واحد فاصلة خمسون"),
        ("qatar", words("1.50", oblique=True), "واحد فاصلة خمسين"),
        ("qatar", words("800"), "ثمانمئة"),
        ("egypt", words("800"), "ثمانمائة"),
        ("egypt", words("200", oblique=True), "مائتين"),
        ("qatar", words("12000"), "اثنا عشر ألفاً"),
        ("saudi", words("12000"), "اثنا عشر ألفًا"),
        ("un", words("12000"), "اثنا عشر ألفا"),
        ("english-uk", words("-1250.5"), "minus one thousand two hundred and fifty point five"),
        ("english-us", words("1250"), "one thousand two hundred fifty"),
        ("french", words("21", "f"), "vingt et une"),
        ("french", words("-3.14"), "moins trois virgule quatorze"),
        ("persian", words("3.14"), "سه ممیز چهارده صدم"),
        ("urdu", words("150000"), "ایک لاکھ پچاس ہزار"),
        # What counts nothing is feminine in Hebrew.
        ("hebrew", words("3"), "שלוש"),
        ("hebrew", words("3", "m"), "שלושה"),
    ],
)
def test_numbers_in_words(profile: str, value: NumberValue, expected: str) -> None:
    assert formatted(value, profile) == (expected, "")


def test_without_words_figures_stand_as_ever() -> None:
    assert formatted(NumberValue(Decimal("-1250.50"))) == ("-1,250.50", "ltr")


def test_the_range_of_words_is_told() -> None:
    assert faulty(words(f"{LAST}"))[1] == []
    assert faulty(words(f"-{LAST}"))[1] == []
    text, codes = faulty(words(f"{LAST + 1}"))
    assert (text, codes) == ("1,000,000,000,000,000", ["locale.number-words-range"])
    assert faulty(words(f"{LAST}.5"))[1] == ["locale.number-words-range"]


def test_a_language_without_words_keeps_figures_with_a_warning() -> None:
    profile = load("english-uk").model_copy(update={"language": "es", "locale": "es"})
    found = Diagnostics()
    assert format_value(words("12"), profile, Content(), found).text == "12"
    assert [(one.code, str(one.severity)) for one in found] == [
        ("locale.no-number-words", "warning")
    ]


def test_a_hosts_decimal_context_changes_nothing() -> None:
    with localcontext(Context(prec=2, traps=[Inexact])):
        assert shown(words("-123456.789")).startswith("سالب مئة وثلاثة وعشرون ألفاً")
