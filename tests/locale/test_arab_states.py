"""The profiles of the Arab states beside CLDR: every difference has its reason."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from babel import Locale
from babel.core import get_global

from tests.locale.support import Content
from warraq.diagnostics import Diagnostics
from warraq.document.values import DateValue, MoneyValue, NumberValue, TimeValue, Value
from warraq.locale import Profile, cldr, format_value, load, profiles
from warraq.locale.calendars import month_name

#: The members of the League of Arab States; each has a currency of its own but Palestine, which
#: has those of its neighbours.
STATES = tuple(
    name for name in profiles() if load(name).language == "ar" and "-" in load(name).locale
)
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

#: Why we differ, in what, and where. A row that no longer holds fails the test, as does a
#: difference without a row.
DIFFERENCES = (
    (
        "what the state publishes is printed in these digits",
        "digits",
        {
            "bahrain", "jordan", "kuwait", "lebanon", "mauritania", "oman", "palestine", "qatar",
            "saudi", "sudan", "syria", "yemen", "djibouti", "somalia", "comoros",
        },
    ),
    ("CLDR has no week of this region and gives the world's", "weekend",
     {"palestine", "djibouti", "somalia"}),
    ("CLDR has no week of this region and gives the world's", "week-start",
     {"palestine", "somalia"}),
    ("the lira is CLDR's جنيه لبناني; Lebanon's own name for it is ليرة", "currency", {"lebanon"}),
    ("CLDR's فرنك جزر القمر has no adjective that a number could agree with", "currency",
     {"comoros"}),
)  # fmt: skip


def own_currency(locale: Locale) -> str:
    listed = get_global("territory_currencies")[str(locale.territory)]
    return str(next(code for code, _, until, tender in listed if until is None and tender))


def of_cldr(locale: Locale) -> Mapping[str, object]:
    """What Babel has of a locale, without directional marks."""
    first = locale.weekend_start
    days = range((locale.weekend_end - first) % 7 + 1)
    code = own_currency(locale)
    return {
        "months": [locale.months["format"]["wide"][number] for number in range(1, 13)],
        "weekdays": [locale.days["format"]["wide"][number] for number in range(7)],
        "digits": locale.default_numbering_system,
        "week-start": WEEK[locale.first_week_day],
        "weekend": [WEEK[(first + day) % 7] for day in days],
        "clock": "23" if "H" in locale.time_formats["short"].pattern else "11",
        "signs": [locale.number_symbols["latn"][sign] for sign in ("group", "decimal")],
        "symbol": cldr.without_marks(locale.currency_symbols.get(code, code)),
        "currency": locale.currencies[code],
    }


def of_ours(profile: Profile, code: str) -> Mapping[str, object]:
    """The same, as documents have it under the profile."""
    numbers = profile.numbers.model_copy(update={"digits": "latn"})
    latin = profile.model_copy(update={"numbers": numbers})

    def text(value: Value) -> str:
        return format_value(value, latin, Content(), Diagnostics()).text

    number = text(NumberValue(Decimal("1234567.5")))
    return {
        "months": [month_name(number, "gregorian", profile) for number in range(1, 13)],
        # 2024 began on a Monday.
        "weekdays": [text(DateValue(2024, 1, number, "weekday")) for number in range(1, 8)],
        "digits": profile.numbers.digits,
        "week-start": profile.calendar.week_start,
        "weekend": list(profile.calendar.weekend),
        "clock": text(TimeValue(23, 0)).partition(":")[0],
        "signs": [number[1], number[-2]],
        "symbol": text(MoneyValue(Decimal(5), code, "symbol")).removeprefix("5\u00a0"),
        "currency": text(MoneyValue(Decimal(100), code)).removeprefix("100 "),
    }


def test_every_member_of_the_league_has_a_profile() -> None:
    regions = {load(name).locale.partition("-")[2] for name in STATES}
    assert regions == {
        "AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KM", "KW", "LB", "LY",
        "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TN", "YE",
    }  # fmt: skip
    assert len(STATES) == len(regions) == 22


@pytest.mark.parametrize("name", STATES)
def test_a_profile_differs_from_cldr_for_a_reason(name: str) -> None:
    profile = load(name)
    locale = Locale.parse(profile.locale, sep="-")
    said, ours = of_cldr(locale), of_ours(profile, own_currency(locale))
    assert said.keys() == ours.keys()
    found = {what for what in said if said[what] != ours[what]}
    assert found == {what for _, what, names in DIFFERENCES if name in names}
