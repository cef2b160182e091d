"""Measures and compact numbers, as each language counts them."""

import re
from decimal import Decimal
from itertools import product
from typing import get_args

import pytest

from tests.locale.support import shown
from warraq.diagnostics import Diagnostics
from warraq.document.values import MeasureValue, NumberValue
from warraq.locale import format_value, load, tables, units
from warraq.model.parse import INLINE_ROLES
from warraq.model.units import UNITS


def plain(text: str) -> str:
    """With ordinary spaces: French keeps its numbers from their nouns by others."""
    return re.sub("[\u00a0\u202f]", " ", text)


def said(text: str, profile: str, form: str = "") -> str:
    return plain(shown(INLINE_ROLES["measure"].parse(text, form), profile))


@pytest.mark.parametrize(
    ("text", "arabic", "english", "french", "persian", "hebrew"),
    [
        ("0 km", "0 كيلومتر", "0 kilometres", "0 kilomètre", "۰ کیلومتر", "0 קילומטרים"),
        ("1 km", "كيلومتر واحد", "1 kilometre", "1 kilomètre", "۱ کیلومتر", "1 קילומטר"),
        ("2 km", "كيلومتران", "2 kilometres", "2 kilomètres", "۲ کیلومتر", "2 קילומטרים"),
        ("3 km", "3 كيلومترات", "3 kilometres", "3 kilomètres", "۳ کیلومتر", "3 קילומטרים"),
        ("11 km", "11 كيلومتراً", "11 kilometres", "11 kilomètres", "۱۱ کیلومتر", "11 קילומטרים"),
        ("3.5 km", "3.5 كيلومتر", "3.5 kilometres", "3,5 kilomètres", "۳٫۵ کیلومتر",
         "3.5 קילומטרים"),
        ("2.0 km", "2.0 كيلومتر", "2.0 kilometres", "2,0 kilomètres", "۲٫۰ کیلومتر",
         "2.0 קילומטרים"),
        ("-5 °C", "سالب 5 درجات مئوية", "-5 degrees Celsius", "-5 degrés Celsius",
         "منفی ۵ درجهٔ سلسیوس", "מינוס 5 מעלות צלזיוס"),
        ("3 m3/s", "3 أمتار مكعبة في الثانية", "3 cubic metres per second",
         "3 mètres cubes par seconde", "۳ متر مکعب در ثانیه", "3 מטר מעוקב לשניה"),
        ("10 L/100km", "10 لترات لكل 100 كيلومتر", "10 litres per 100 kilometres",
         "10 litres aux 100 km", "۱۰ لیتر در ۱۰۰ کیلومتر", "10 ליטר/100 ק״מ"),
    ],
)  # fmt: skip
def test_measures(
    text: str, arabic: str, english: str, french: str, persian: str, hebrew: str
) -> None:
    found = [said(text, one) for one in ("qatar", "english-uk", "french", "persian", "hebrew")]
    assert found == [arabic, english, french, persian, hebrew]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 km", "100 كيلومتر"), ("103 km", "103 كيلومترات"), ("1 ha", "هكتار واحد"),
        ("1 °C", "درجة مئوية واحدة"), ("2 m2", "متران مربعان"), ("10 t", "10 أطنان مترية"),
        ("99 bbl", "99 برميلاً"), ("1,250,000 bbl", "1,250,000 برميل"), ("7 day", "7 أيام"),
        ("2 hour", "ساعتان"), ("500 MW", "500 ميغاواط"), ("80 km/h", "80 كيلومتراً في الساعة"),
        ("25 kg/ha", "25 كيلوغراماً لكل هكتار"), ("1 km/h", "كيلومتر واحد في الساعة"),
        ("3 sec", "3 ثوانٍ"), ("12 light-year", "12 سنة ضوئية"), ("1 acre-foot", "1 فدان قدم"),
    ],
)  # fmt: skip
def test_units_in_arabic(text: str, expected: str) -> None:
    assert said(text, "qatar") == expected


def test_the_dual_after_a_preposition() -> None:
    assert said("2 km", "qatar", "oblique") == "كيلومترين"
    assert said("1/2 km", "qatar") == "من كيلومتر واحد إلى كيلومترين"
    assert said("3/5 km", "qatar") == "من 3 إلى 5 كيلومترات"
    assert said("100/120 km/h", "english-uk") == "100 to 120 kilometres per hour"


@pytest.mark.parametrize(
    ("profile", "expected"),
    [("qatar", "25 كم"), ("english-uk", "25 km"), ("persian", "۲۵ کیلومتر"), ("hebrew", "25 ק״מ")],
)
def test_short_units(profile: str, expected: str) -> None:
    assert said("25 km", profile, "short") == expected


def test_the_house_spells_tanwin_in_units_too() -> None:
    found = [said("11 m2", name) for name in ("qatar", "saudi", "un")]
    assert found == ["11 متراً مربعاً", "11 مترًا مربعًا", "11 مترا مربعا"]


def test_a_profile_may_shorten_units() -> None:
    qatar = load("qatar")
    short = qatar.model_copy(update={"units": qatar.units.model_copy(update={"style": "short"})})
    for value, expected in (
        (MeasureValue(Decimal(3), "kilometer"), "3 كم"),
        (MeasureValue(Decimal(3), "kilometer", "long"), "3 كيلومترات"),
        (NumberValue(Decimal(1_250_000), "compact"), "1.3\u00a0مليون"),
    ):
        assert format_value(value, short, None, Diagnostics()).text == expected  # type: ignore[arg-type]


def test_every_unit_can_be_said_in_every_language() -> None:
    names = ("qatar", "english-uk", "french", "persian", "urdu", "hebrew")
    for profile in map(load, names):
        for unit, width in product(sorted(UNITS), ("long", "short")):
            for number in ("1", "11", "1.5"):
                value = MeasureValue(Decimal(number), unit, width)
                text = format_value(value, profile, None, Diagnostics()).text  # type: ignore[arg-type]
                assert text
                assert "{" not in text
                assert "-per-" not in text


def test_the_units_are_those_of_cldr() -> None:
    assert units.known() - UNITS == {
        "percent", "generic", "year-person", "month-person", "week-person", "day-person",
        "dot", "dot-per-centimeter", "dot-per-inch", "foodcalorie",
    }  # fmt: skip
    assert units.known() >= UNITS
    own = (tables.read("data", "units") or {})["ar"]
    assert set(own) <= UNITS
    assert all(set(forms) >= {"gender", "one", "two", "two_oblique", "few", "many", "other"}
               for forms in own.values())  # fmt: skip


# --- compact ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "arabic", "english", "french", "persian", "urdu"),
    [
        ("999", "999", "999", "999", "۹۹۹", "999"),
        ("1234567", "1.2 مليون", "1.2 million", "1,2 million", "۱٫۲ میلیون", "12.3 لاکھ"),
        ("3000000", "3 ملايين", "3 million", "3 millions", "۳ میلیون", "30 لاکھ"),
        ("12345678", "12.3 مليون", "12.3 million", "12,3 millions", "۱۲٫۳ میلیون", "1.2 کروڑ"),
        ("999950", "1 مليون", "1 million", "1 million", "۱ میلیون", "10 لاکھ"),
        ("-4500000", "سالب 4.5 مليون", "-4.5 million", "-4,5 millions", "منفی ۴٫۵ میلیون",
         "منفی 45 لاکھ"),
        ("1500000000", "1.5 مليار", "1.5 billion", "1,5 milliard", "۱٫۵ میلیارد", "1.5 ارب"),
    ],
)  # fmt: skip
def test_compact_numbers(
    number: str, arabic: str, english: str, french: str, persian: str, urdu: str
) -> None:
    value = INLINE_ROLES["number"].parse(number, "compact")
    found = [
        plain(shown(value, one)) for one in ("qatar", "english-uk", "french", "persian", "urdu")
    ]
    assert found == [arabic, english, french, persian, urdu]


@pytest.mark.parametrize(
    ("number", "qatar", "un"),
    [
        ("1000000000", "1 مليار", "1 بليون"),
        ("3000000000", "3 مليارات", "3 بلايين"),
        ("11000000000", "11 مليار", "11 بليون"),
        ("2500000000", "2.5 مليار", "2.5 بليون"),
        ("4000000000000", "4 تريليونات", "4 تريليونات"),
    ],
)
def test_scales_that_cldr_does_not_count(number: str, qatar: str, un: str) -> None:
    value = INLINE_ROLES["number"].parse(number, "compact")
    assert [plain(shown(value, one)) for one in ("qatar", "un")] == [qatar, un]


def test_compact_spans() -> None:
    value = INLINE_ROLES["number"].parse("1200000/3400000", "compact")
    assert shown(value, "qatar") == "من 1.2 مليون إلى 3.4 مليون"


def test_forms_fall_back_to_the_short_ones() -> None:
    """Babel shows the bare id where a length has no form."""
    for tag in ("ar", "fa", "ur", "he", "ckb"):
        for name in UNITS:
            for width in get_args(units.Width):
                assert units.forms(name, width, tag).get("other"), (tag, name, width)
