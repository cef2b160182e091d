"""Profiles: what they say, how they extend each other, which is chosen."""

import pickle
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.locale.support import formatted, shown
from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.document.values import DateValue, MarkerValue, NumberValue, PercentValue
from warraq.locale import DEFAULTS, Profile, choose, load, profiles, tables, word_keys
from warraq.locale.calendars import month, month_name
from warraq.locale.style import CounterStyle
from warraq.locale.table import Table

JURISDICTIONS = {
    "qatar", "saudi", "uae", "egypt", "jordan", "morocco", "un", "kuwait", "bahrain", "oman",
    "lebanon", "iraq", "algeria", "tunisia", "arabic", "palestine", "syria", "libya", "sudan",
    "yemen", "mauritania", "djibouti", "somalia", "comoros",
}  # fmt: skip
OTHERS = {"english-uk", "english-us", "english-un", "french", "persian", "dari", "urdu", "hebrew"}


def test_there_is_a_profile_for_each() -> None:
    assert set(profiles()) == JURISDICTIONS | OTHERS
    assert {name for name in profiles() if load(name).language == "ar"} == JURISDICTIONS


@pytest.mark.parametrize("name", profiles())
def test_every_profile_is_whole(name: str) -> None:
    profile = load(name)
    assert profile.name == name
    assert all(month(n, profile) for n in range(1, 13))
    assert all(month_name(n, "hijri", profile) for n in range(1, 13))
    assert all(profile.counters[counter] for counter in CounterStyle.model_fields)
    assert set(profile.words) <= set(word_keys())


def test_families_of_months_have_twelve_different_names() -> None:
    for table in ("months", "hijri", "solar"):
        for family, names in (tables.read("data", table) or {}).items():
            assert len(names) == len(set(names)) == 12, family


def test_a_profile_says_only_what_differs(checkout: Path) -> None:
    jordan = load("jordan")
    arabic = load("arabic")
    assert jordan.calendar.months == "levant"
    assert jordan.counters == arabic.counters
    assert jordan.words["salutation"] == "تحية طيبة وبعد،"


def fields(model: type[Table], above: str = "") -> Iterator[str]:
    """Every field of a profile's tables: ``numbers.digits``."""
    for name, field in model.model_fields.items():
        yield f"{above}{name}"
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Table):
            yield from fields(inner, f"{above}{name}.")


def test_every_field_of_a_profile_is_read() -> None:
    package = Path(__file__).resolve().parents[2] / "render" / "warraq"
    files = [path for path in package.rglob("*.py") if path.name not in ("style.py", "shown.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    # Samples are read by the name of what is counted.
    named = [one for one in fields(Profile) if not one.startswith("counters.")]
    # What a profile tells people, who see it in `warraq profiles show`.
    told = {"about", "calendar.weekend"}
    named = [one for one in named if one not in told]
    assert {"titles.courtesies", "date.hijri_short", "numbers.minimum_grouping"} <= set(named)
    unread = [one for one in named if not re.search(rf"\.{one.rpartition('.')[2]}\b", code)]
    assert unread == []


def test_the_neutral_profile_explains_every_key() -> None:
    """Who writes a profile of their own begins there."""
    said = tables.read("profiles", "arabic") or {}
    missing = []
    for one in fields(Profile):
        *above, key = one.replace("_", "-").split(".")
        table = said.get(above[0], {}) if above else said
        missing += [] if key in table else [one]
    assert missing == []


#: The forms that each country's letters were seen to have, in Latin digits (Egypt and Iraq write
#: them in Arabic-Indic ones).
DUAL = {
    "saudi": ((2024, 12, 3), "1446/06/02 هـ الموافق: 03/12/2024 م"),
    "kuwait": ((2024, 6, 1), "24 ذو القعدة 1445هـ الموافق 1 يونيو 2024م"),
    "egypt": ((2014, 11, 13), "20 المحرم سنة 1436هـ، الموافق 13 نوفمبر سنة 2014م"),
    "algeria": ((2025, 4, 20), "22 شوال عام 1446 الموافق 20 أبريل سنة 2025"),
    "morocco": ((2011, 7, 28), "27 من شعبان 1432 (28 يوليو 2011)"),
    "un": ((2024, 10, 28), "28 تشرين الأول/أكتوبر 2024"),
    "qatar": ((2020, 12, 7), "الاثنين 22 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م"),
    "uae": ((2020, 12, 7), "الاثنين 22 ربيع الآخر 1442هـ الموافق 7 ديسمبر 2020م"),
    "jordan": ((2020, 12, 7), "الاثنين 22 ربيع الآخر 1442هـ الموافق 7 كانون الأول 2020م"),
    "iraq": ((2020, 12, 7), "الاثنين 22 ربيع الآخر 1442هـ الموافق 7 كانون الأول 2020م"),
    "palestine": ((2009, 5, 19), "19 أيار 2009م الموافق 24 جمادى الأولى 1430هـ"),
    "syria": ((2020, 12, 2), "17 ربيع الآخر 1442هـ الموافق لـ 2 كانون الأول 2020م"),
    "libya": ((2013, 7, 7), "28 شعبان 1434هـ الموافق 7 يوليو 2013م"),
    "yemen": ((2003, 8, 9), "11 جمادى الآخرة 1424هـ الموافق 9 أغسطس 2003م"),
    "sudan": ((2026, 1, 29), "10 شعبان 1447هـ الموافق 29 يناير 2026م"),
    "somalia": ((2026, 1, 17), "28 رجب 1447\u00a0هـ الموافق 17 يناير 2026\u00a0م"),
}


@pytest.mark.parametrize("name", DUAL)
def test_dual_dates_are_those_of_the_country(name: str) -> None:
    day, expected = DUAL[name]
    latin = {ord(other): str(n) for n, other in enumerate("٠١٢٣٤٥٦٧٨٩")}
    assert shown(DateValue(*day, "dual"), name).translate(latin) == expected


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("morocco", (2011, 7, 29), "29 يوليوز 2011"),
        ("algeria", (2025, 4, 21), "21 أفريل 2025"),
        ("tunisia", (2025, 8, 21), "21 أوت 2025"),
        ("lebanon", (2025, 4, 21), "21 نيسان 2025"),
        ("oman", (2025, 4, 21), "21 أبريل 2025"),
        ("bahrain", (2025, 4, 21), "21 أبريل 2025"),
        ("palestine", (2025, 4, 21), "21 نيسان 2025"),
        ("syria", (2025, 1, 21), "21 كانون الثاني 2025"),
        ("libya", (2025, 8, 21), "21 أغسطس 2025"),
        ("sudan", (2025, 4, 21), "21 أبريل 2025"),
        ("yemen", (2025, 12, 21), "21 ديسمبر 2025"),
        ("mauritania", (2025, 8, 21), "21 أغشت 2025"),
        ("mauritania", (2025, 9, 21), "21 شتمبر 2025"),
        ("djibouti", (2025, 5, 6), "6 مايو 2025"),
        ("comoros", (2025, 6, 28), "28 يونيو 2025"),
        ("persian", (2025, 4, 21), "۱ اردیبهشت ۱۴۰۴"),
        ("dari", (2025, 4, 21), "۱ ثور ۱۴۰۴"),
        ("english-us", (2025, 4, 21), "April 21, 2025"),
        ("english-un", (2025, 4, 21), "21 April 2025"),
    ],
)
def test_dates_in_prose(name: str, day: tuple[int, int, int], expected: str) -> None:
    assert shown(DateValue(*day), name) == expected


@pytest.mark.parametrize(
    ("name", "number", "percent"),
    [
        ("qatar", "1,234,567.5", "3.5%"),
        ("egypt", "١٬٢٣٤٬٥٦٧٫٥", "٣٫٥٪"),
        ("iraq", "١٬٢٣٤٬٥٦٧٫٥", "٣٫٥٪"),
        ("morocco", "1.234.567,5", "3,5%"),
        ("lebanon", "1.234.567,5", "3,5%"),
        ("libya", "1.234.567,5", "3,5%"),
        ("mauritania", "1.234.567,5", "3,5%"),
        ("syria", "1,234,567.5", "3.5%"),
        ("un", "1\u00a0234\u00a0567.5", "3.5\u00a0في المائة"),
        ("english-un", "1,234,567.5", "3.5\u00a0per cent"),
        ("french", "1\u202f234\u202f567,5", "3,5\u00a0%"),
    ],
)
def test_numbers_and_percentages(name: str, number: str, percent: str) -> None:
    assert shown(NumberValue(Decimal("1234567.5")), name) == number
    assert shown(PercentValue(Decimal("3.5")), name) == percent


def test_a_negative_percentage_in_words_keeps_its_sign_before_it() -> None:
    found = formatted(PercentValue(Decimal("-3.5")), "un")
    assert (found.pieces[0].text, found.pieces[0].isolate) == ("-3.5", "ltr")


def test_profiles_travel_to_workers() -> None:
    for name in profiles():
        assert pickle.loads(pickle.dumps(load(name))) == load(name)


def test_an_unknown_profile_is_told_with_the_likeliest() -> None:
    with pytest.raises(WarraqError) as error:
        load("quatar", Place(file="a.yaml", line=3, column=5))
    (found,) = error.value.diagnostics
    assert found.code == "locale.unknown-profile"
    assert found.params["suggestion"] == "qatar"
    assert "qatar" in found.hint()
    assert str(found.place) == "a.yaml:3:5"


def test_the_profile_that_the_content_names_is_chosen() -> None:
    diagnostics = Diagnostics()
    chosen = choose({"ar": "qatar"}, ["ar", "en"], diagnostics)
    assert {lang: one.name for lang, one in chosen.items()} == {"ar": "qatar", "en": "english-uk"}
    assert len(diagnostics) == 0


def test_arabic_without_a_profile_is_neutral_and_noted() -> None:
    diagnostics = Diagnostics()
    assert choose({}, ["ar"], diagnostics)["ar"].name == DEFAULTS["ar"] == "arabic"
    assert [(d.code, str(d.severity)) for d in diagnostics] == [("locale.default-profile", "note")]


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("ar-MA", "morocco"), ("ar-QA", "qatar"), ("ar-Arab-SA", "saudi"), ("ar-001", "arabic"),
        ("ar-SY", "syria"), ("ar-PS", "palestine"), ("ar-LY", "libya"), ("ar-SD", "sudan"),
        ("ar-YE", "yemen"), ("ar-MR", "mauritania"), ("ar-DJ", "djibouti"), ("ar-SO", "somalia"),
        ("ar-KM", "comoros"), ("ar-TD", "arabic"), ("en-US", "english-us"),
        ("en-GB", "english-uk"), ("fr-CA", "french"), ("fa-IR", "persian"), ("fa-AF", "dari"),
    ],
)  # fmt: skip
def test_a_tag_with_a_region_takes_its_profile(lang: str, name: str) -> None:
    diagnostics = Diagnostics()
    assert choose({}, [lang], diagnostics)[lang].name == name
    assert [one.code for one in diagnostics] == (
        ["locale.default-profile"] if name == "arabic" else []
    )
    overridden = choose({lang: {"units": {"style": "short"}}}, [lang], Diagnostics())[lang]
    assert (overridden.name, overridden.units.style) == (name, "short")


@pytest.mark.parametrize(
    ("named", "lang", "code", "stands_in"),
    [
        ({"en": "qatar"}, "en", "locale.profile-language", "english-uk"),
        ({"ar": "qattar"}, "ar", "locale.unknown-profile", "arabic"),
        ({}, "es", "locale.no-profile", "english-uk"),
        ({}, "xx", "locale.unknown-language", "english-uk"),
    ],
)
def test_faults_of_choice(named: dict[str, str], lang: str, code: str, stands_in: str) -> None:
    diagnostics = Diagnostics()
    profile = choose(named, [lang], diagnostics, Place(field="meta.profiles"))[lang]
    assert [d.code for d in diagnostics] == [code]
    assert profile.name == stands_in
    assert profile.language == lang


def test_defaults_are_of_their_language() -> None:
    for lang, name in DEFAULTS.items():
        assert load(name).language == lang


@pytest.mark.parametrize(
    ("profile", "markers"),
    [
        ("qatar", ["أولاً:", "2-", "ج-"]),
        ("saudi", ["أولًا:", "2-", "ج-"]),
        ("un", ["أولا -", "2 -", "(ج)"]),
        ("english-uk", ["1.", "1.2", "1.2.3"]),
    ],
)
def test_headings_are_numbered_in_the_profiles_manner(profile: str, markers: list[str]) -> None:
    numbers = (1, 2, 3)
    values = [MarkerValue("heading", level, numbers[:level]) for level in (1, 2, 3)]
    assert [shown(value, profile) for value in values] == markers
