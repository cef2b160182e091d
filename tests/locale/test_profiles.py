"""Profiles: what they say, how they extend each other, which is chosen."""

import pickle
import string
from pathlib import Path

import pytest

from tests.locale.support import shown
from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.document.values import MarkerValue
from warraq.locale import DEFAULTS, Profile, choose, load, profiles, tables
from warraq.locale.calendars import hijri_month, month


def test_every_profile_is_whole() -> None:
    assert {"qatar", "saudi", "egypt", "jordan", "un", "english-uk"} <= set(profiles())
    for name in profiles():
        profile = load(name)
        assert profile.name == name
        assert [month(n, profile) for n in range(1, 13)]
        assert [hijri_month(n, profile) for n in range(1, 13)]
        for counter in ("heading", "clause", "decimal", "bullet", "row", "note"):
            assert profile.counters[counter]


def test_families_of_months_have_twelve_different_names() -> None:
    for table in ("months", "hijri", "solar"):
        for family, names in (tables.read("data", table) or {}).items():
            assert len(names) == len(set(names)) == 12, family


@pytest.mark.parametrize("name", profiles())
def test_patterns_use_known_placeholders_only(name: str) -> None:
    style = load(name).date
    known = {"day", "dd", "month", "mm", "year", "weekday"}
    for key, pattern in style.model_dump().items():
        used = {part for _, part, _, _ in string.Formatter().parse(pattern) if part}
        if key == "dual":
            assert used <= {"weekday", "hijri", "gregorian", "solar", "hijri-digits", "short"}
        else:
            assert used <= known


def test_a_profile_says_only_what_differs(checkout: Path) -> None:
    jordan = load("jordan")
    arabic = load("arabic")
    assert jordan.calendar.months == "levant"
    assert jordan.counters == arabic.counters
    assert jordan.words["salutation"] == "تحية طيبة وبعد،"


def test_every_field_of_a_profile_is_read() -> None:
    package = Path(__file__).resolve().parents[2] / "render" / "warraq"
    code = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    # What a person reads in the file.
    said = {"about", "money", "units"}
    unread = [key for key in Profile.model_fields if key not in said and f".{key}" not in code]
    assert unread == []


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
