"""``warraq profiles``: the list, one in full, a house's own, and what is wrong with them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.conftest import Call
from warraq.locale import load, profiles

_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def test_all_are_listed_with_language_and_place(warraq: Call) -> None:
    answer = warraq("profiles")
    lines = answer.out.translate(_MARKS).splitlines()
    assert answer.status == 0
    assert [line.split()[0] for line in lines] == list(profiles())
    assert "qatar       ar   State of Qatar" in lines
    assert warraq("profiles", "--json").json == [
        {"name": name, "language": load(name).language, "about": load(name).about}
        for name in profiles()
    ]


def test_one_is_shown_with_samples_within_the_terminal(warraq: Call) -> None:
    answer = warraq("profiles", "show", "un")
    shown = answer.out.translate(_MARKS)
    assert answer.status == 0
    assert max(map(len, shown.splitlines())) <= 80
    assert re.search(r"\{date\}`2025-12-07` +7 كانون الأول/ديسمبر 2025\n", shown)
    assert "heading 1  أولا -  ثانيا -  ثالثا -  رابعا -  خامسا -\n" in shown
    said = warraq("profiles", "show", "un", "--json").json
    assert said["dates"]["{date}`2025-12-07`"] == "7 كانون الأول/ديسمبر 2025"
    assert said["labels"]["urgency.very-urgent"] == "عاجل جدا"


def test_values_are_isolated_in_the_direction_of_the_profile(warraq: Call) -> None:
    lines = warraq("profiles", "show", "qatar").out.splitlines()
    shown = dict(line.split(maxsplit=1) for line in lines if len(line.split()) == 2)
    assert shown["{percent}`3.5`"] == "\u20663.5%\u2069"
    assert shown["{date}`2025`"] == "\u20672025\u2069"
    assert shown["tanwin"] == "\u2067جداً\u2069"


def test_an_unknown_one_is_wrong_usage_with_the_likeliest(warraq: Call) -> None:
    answer = warraq("profiles", "show", "quatar")
    assert answer.status == 2
    assert answer.err == "error: NAME: there is no profile “quatar”; did you mean “qatar”?\n"
    assert warraq("profiles", "shoe").status == 2


def test_a_houses_own_are_listed_shown_and_used(warraq: Call, here: Path, content: Path) -> None:
    (here / "house.toml").write_text(
        'extends = "qatar"\nabout = "House"\n[numbers]\ngroup = "_"\n', encoding="utf-8"
    )
    folder = ("--profile-folder", here)
    assert "House" in warraq("profiles", *folder).out
    assert "1_234" in warraq("profiles", "show", "house", *folder).out
    made = ("factsheet", content, "--lang", "ar", "--format", "text", "-o", "-")
    assert "1_250" in warraq(*made, "--profile", "ar=house", *folder).out
    missing = warraq(*made, "--profile", "ar=house")
    assert (missing.status, "did you mean" in missing.err or "house" in missing.err) == (2, True)


def test_one_that_is_wrong_does_not_hide_the_others(warraq: Call, here: Path) -> None:
    (here / "house.toml").write_text('extends = "qatar"\n', encoding="utf-8")
    (here / "wrong.toml").write_text('extends = "quatar"\n', encoding="utf-8")
    answer = warraq("profiles", "--profile-folder", here)
    assert answer.status != 0
    assert "did you mean “qatar”?" in answer.err
    assert "house " in answer.out
    assert "wrong " not in answer.out


def test_a_folder_that_is_none_is_told(warraq: Call, here: Path) -> None:
    answer = warraq("profiles", "--profile-folder", here / "nowhere")
    assert answer.status != 0
    assert "there is no folder" in answer.err


def test_faults_of_a_houses_files_are_told_at_their_place(
    warraq: Call, here: Path, content: Path
) -> None:
    for name in ("one", "two"):
        (here / f"{name}.toml").write_text('extends = "qatar"\n[words]\nto_ = "x"\n', "utf-8")
    answer = warraq("profiles", "--profile-folder", here)
    assert answer.status == 1
    assert answer.err.count("there is no key “to_” here") == 2
    assert f"{here}/one.toml:3:1: error: words.to_: " in answer.err
    made = warraq("check", content, "--profile", "ar=two", "--profile-folder", here)
    assert made.status == 1
    assert f"{here}/two.toml:3:1: error: words.to_: " in made.out + made.err
