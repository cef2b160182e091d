"""Courtesies by grade and jurisdiction, names of several, and what is never guessed."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from tests.locale.support import Content, text
from warraq.diagnostics import Diagnostics
from warraq.document.values import PersonValue
from warraq.locale import format_value, load, profiles, tables
from warraq.model.parse import INLINE_ROLES
from warraq.model.people import Grade, Person

MINISTER = {
    "titles": (text("سعادة السيدة", "H.E. Mrs"),),
    "name": text("سلمى الواحي", "Salma Al-Wahi"),
    "family": text("الواحي", "Al-Wahi"),
    "grade": "minister",
    "gender": "f",
}
PRINCE = {
    "titles": (
        text("صاحب السموّ الملكي", "H.R.H."),
        text("الأمير", "Prince"),
        text("الدكتور", "Dr"),
    ),
    "rank": text("اللواء", "Maj. Gen."),
    "name": text("خالد النخلي", "Khalid Al-Nakhli"),
    "grade": "minister",
    "gender": "m",
}


def called(person: dict[str, Any], profile: str, form: str = "") -> tuple[str, list[str]]:
    content = Content(people=(Person.model_validate({"id": "x", **person}),))
    diagnostics = Diagnostics()
    found = format_value(PersonValue("x", form), load(profile), content, diagnostics)
    return found.text, [one.code for one in diagnostics]


@pytest.mark.parametrize(
    ("profile", "minister"),
    [
        ("qatar", "سعادة السيدة سلمى الواحي"),
        ("bahrain", "سعادة السيدة سلمى الواحي"),
        ("uae", "معالي السيدة سلمى الواحي"),
        ("kuwait", "معالي السيدة سلمى الواحي"),
        ("oman", "معالي السيدة سلمى الواحي"),
        ("jordan", "معالي السيدة سلمى الواحي"),
        ("lebanon", "معالي السيدة سلمى الواحي"),
        # Without words of reverence.
        ("saudi", "السيدة سلمى الواحي"),
        # السيدة is not said twice.
        ("egypt", "السيدة سلمى الواحي"),
        ("morocco", "السيدة سلمى الواحي"),
        # As written.
        ("arabic", "سعادة السيدة سلمى الواحي"),
        ("un", "سعادة السيدة سلمى الواحي"),
        ("english-uk", "Her Excellency Mrs Salma Al-Wahi"),
        ("english-un", "H.E. Mrs Salma Al-Wahi"),
    ],
)
def test_the_courtesy_of_a_grade_takes_the_place_of_the_contents(
    profile: str, minister: str
) -> None:
    assert called(MINISTER, profile) == (minister, [])


def test_ranks_and_degrees_stay_in_the_profiles_order() -> None:
    officer = {**PRINCE, "titles": (text("سعادة السيد"), text("الدكتور"))}
    assert called(officer, "uae")[0] == "معالي السيد الدكتور اللواء خالد النخلي"
    assert called(officer, "egypt")[0] == "السيد اللواء الدكتور خالد النخلي"
    assert called(officer, "saudi")[0] == "السيد الدكتور اللواء خالد النخلي"


@pytest.mark.parametrize("name", profiles())
def test_no_profile_touches_the_style_of_a_ruling_house(name: str) -> None:
    """A prince who is a minister is no معالي, and no one's ruler is جلالة for being one."""
    if load(name).language == "ar":
        expected = "صاحب السموّ الملكي الأمير الدكتور اللواء خالد النخلي"
        assert called(PRINCE, name) == (expected, [])
    elif load(name).language == "en":
        assert called(PRINCE, name) == ("H.R.H. Prince Dr Maj. Gen. Khalid Al-Nakhli", [])
    assert not {"monarch", "crown-prince", "prince"} & set(load(name).titles.courtesies)


def test_short_and_addressed_forms_go_by_the_profile_too() -> None:
    assert called(MINISTER, "uae", "short")[0] == "السيدة الواحي"
    assert called({**MINISTER, "titles": ()}, "uae", "short")[0] == "معالي الواحي"
    assert called(PRINCE, "uae", "short")[0] == "اللواء خالد النخلي"
    assert called(MINISTER, "uae", "address")[0] == "معالي السيدة/ سلمى الواحي"
    assert called({**MINISTER, "titles": (text("سعادة"),)}, "saudi", "address")[0] == "سلمى الواحي"


def test_without_a_grade_titles_stay_as_they_were_written() -> None:
    assert called({**MINISTER, "grade": None}, "uae") == ("سعادة السيدة سلمى الواحي", [])
    # A profile that has no courtesy for the grade leaves them too.
    assert called({**MINISTER, "grade": "professor"}, "uae")[0] == "سعادة السيدة سلمى الواحي"


def test_a_gender_is_never_guessed() -> None:
    unsaid = {**MINISTER, "gender": None}
    assert called(unsaid, "egypt") == ("سعادة السيدة سلمى الواحي", ["locale.no-gender"])
    # Where the word is the same for both, none is needed.
    assert called(unsaid, "uae") == ("معالي السيدة سلمى الواحي", [])


@pytest.mark.parametrize("name", profiles())
def test_courtesies_are_words_of_reverence_or_of_address(name: str) -> None:
    """So that a courtesy of one profile, once written, gives way to that of another."""
    profile = load(name)
    table = tables.read("data", "courtesies") or {}
    known = table[profile.language]
    assert not set(known) & set(table["royal"].get(profile.language, ()))
    used = {word for one in profile.titles.courtesies.values() for word in (one.m, one.f)}
    if profile.titles.policy == "profile":
        assert used
        assert used - {"السيد", "السيدة"} <= set(known)
        assert set(profile.titles.courtesies) <= set(get_args(Grade))


# --- several ---------------------------------------------------------------------------------


def listed(written: str, form: str = "", profile: str = "qatar", role: str = "person") -> str:
    value = INLINE_ROLES[role].parse(written, form)
    diagnostics = Diagnostics()
    found = format_value(value, load(profile), Content(), diagnostics)
    assert [one.render() for one in diagnostics] == []
    return found.text


def test_several_names_are_joined_as_the_language_joins() -> None:
    assert listed("voronkov") == "السيد فلاديمير فورونكوف"
    assert listed("voronkov, m-ansari") == "السيد فلاديمير فورونكوف والدكتور ماجد الأنصاري"
    assert listed("voronkov،m-ansari , k-ansari", "name") == (
        "فلاديمير فورونكوف، وماجد الأنصاري، وخالد الأنصاري"
    )
    assert listed("voronkov, m-ansari, k-ansari", "name", "english-us") == (
        "Vladimir Voronkov, Majed Al-Ansari, and Khalid Al-Ansari"
    )
    assert listed("unoct, arabic-only", role="org") == (
        "مكتب الأمم المتحدة لمكافحة الإرهاب ووزارة الداخلية"
    )
    assert listed("hub, hub", role="term", profile="english-uk") == (
        "International Hub and International Hub"
    )


def test_each_of_several_is_isolated_and_looked_for_by_itself() -> None:
    diagnostics = Diagnostics()
    value = INLINE_ROLES["org"].parse("unoct, nobody", "short")
    found = format_value(value, load("qatar"), Content(), diagnostics)
    assert [(p.text, p.isolate) for p in found.pieces if p.isolate] == [
        ("UNOCT", "ltr"), ("nobody", "ltr")
    ]  # fmt: skip
    assert [(d.code, d.params["word"]) for d in diagnostics] == [
        ("locale.unknown-organisation", "nobody")
    ]


def test_two_of_one_name_are_told() -> None:
    people = tuple(Person(id=i, name=text("زيد"), family=text("زيد")) for i in ("a", "b"))
    diagnostics = Diagnostics()
    for people_named, codes in (((), []), (("a", "b"), ["locale.same-name"])):
        value, content = PersonValue("a", "short"), Content(people=people)
        format_value(value, load("qatar"), content, diagnostics, people=people_named)
        assert [one.code for one in diagnostics] == codes
