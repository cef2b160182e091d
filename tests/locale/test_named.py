"""Profiles as scripts name them."""

from __future__ import annotations

from typing import Any

import pytest

from warraq.diagnostics import Diagnostics, WarraqError
from warraq.locale import choose, load, profiles
from warraq.locale.named import named


def name_of(given: Any) -> str:
    found = Diagnostics()
    name = named(given, found).name
    assert [one.code for one in found] == []
    return name


@pytest.mark.parametrize(
    ("tag", "profile"),
    [
        ("en-US", "english-us"),
        ("en_US", "english-us"),
        ("EN-us", "english-us"),
        ("en", "english-uk"),
        ("en-GB", "english-uk"),
        ("en-QA", "english-uk"),
        ("ar-QA", "qatar"),
        ("ar-Arab-EG", "egypt"),
        ("fa", "persian"),
        ("he", "hebrew"),
        ("iw", "hebrew"),
        ("ur", "urdu"),
        ("fr", "french"),
    ],
)
def test_a_tag_has_the_profile_of_its_region(tag: str, profile: str) -> None:
    assert name_of(tag) == profile
    assert named(tag, Diagnostics()) == load(profile)


@pytest.mark.parametrize("name", profiles())
def test_names_of_profiles_come_first(name: str) -> None:
    assert named(name, Diagnostics()) is load(name)


@pytest.mark.parametrize("tag", ["de", "es", "zh", "ja", "ar", "sr-Latn", "sw"])
def test_other_languages_are_those_of_contents_and_told_alike(tag: str) -> None:
    found, told = Diagnostics(), Diagnostics()
    assert named(tag, found) == choose({}, [tag], told)[tag]
    assert [one.code for one in found] == [one.code for one in told] != []


def test_a_region_without_a_profile_has_its_own_signs_and_short_dates() -> None:
    canadian = named("fr-CA", Diagnostics())
    assert (canadian.name, canadian.locale) == ("french", "fr-CA")
    assert canadian.date.short == "{year}-{mm}-{dd}"
    assert canadian.date.long == load("french").date.long


@pytest.mark.parametrize("given", ["", "xx", "english_us", "quatar", 5, None, {"extends": "xx"}])
def test_what_is_no_profile(given: Any) -> None:
    with pytest.raises(WarraqError) as caught:
        named(given, Diagnostics())
    (fault,) = caught.value.diagnostics
    code = "locale.unknown-profile" if isinstance(given, (str, dict)) else "content.profile"
    assert fault.code == code
