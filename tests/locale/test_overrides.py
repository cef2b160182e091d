"""A content overrides single values of a profile, a house brings files: each fault at its place."""

import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.contents import whole
from warraq import Diagnostic, WarraqError, check, render
from warraq.diagnostics import Diagnostics
from warraq.loading import load_text
from warraq.locale import Profile, choose, load, profiles
from warraq.model.located import LocatedDict
from warraq.pipeline import Job, run

HEAD = """\
warraq: 1
meta:
  title: عنوان
  languages: [ar]
  profiles:
"""
REST = """\
purpose: غرض
summary: ["خلاصة {number}`1234`"]
"""


def found_in(profiles: str, rest: str = REST) -> list[Diagnostic]:
    content = load_text(HEAD + profiles + rest)
    return [one for one in check(content) if one.code != "content.unused"]


def places(found: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(one.code, f"{one.place.line}:{one.place.column}") for one in found]


# --- in a content ----------------------------------------------------------------------------


def chosen(said: Any, folders: tuple[Path, ...] = ()) -> Profile:
    diagnostics = Diagnostics()
    profile = choose({"ar": said}, ["ar"], diagnostics, folders=folders)["ar"]
    assert [one.render() for one in diagnostics if str(one.severity) != "note"] == []
    return profile


def test_single_values_are_overridden_and_the_rest_stays() -> None:
    said = {"extends": "qatar", "numbers": {"digits": "arab"}, "words": {"salutation": "تحية،"}}
    profile, qatar = chosen(said), load("qatar")
    assert profile.numbers.digits == "arab"
    assert profile.words == {**qatar.words, "salutation": "تحية،"}
    assert profile.calendar == qatar.calendar
    assert (profile.name, qatar.numbers.digits) == ("qatar", "latn")


def test_without_a_name_the_default_is_overridden_and_told() -> None:
    diagnostics = Diagnostics()
    said = {"ar": {"numbers": {"digits": "arab"}}}
    profile = choose(said, ["ar"], diagnostics)["ar"]
    assert (profile.name, profile.numbers.digits) == ("arabic", "arab")
    assert [one.code for one in diagnostics] == ["locale.default-profile"]


def test_a_language_without_a_profile_can_be_given_words_and_values() -> None:
    diagnostics = Diagnostics()
    said = {"es": {"words": {"page": "Página"}, "numbers": {"group": "_"}}}
    profile = choose(said, ["es"], diagnostics)["es"]
    assert (profile.language, profile.words["page"], profile.numbers.group) == ("es", "Página", "_")
    assert "{day} de {month}" in profile.date.long
    assert profile.titles.policy == "source"
    assert [one.code for one in diagnostics] == ["locale.no-profile"]


def test_an_override_is_seen_in_an_output() -> None:
    data = whole()
    data["meta"]["profiles"]["ar"] = {"extends": "qatar", "numbers": {"digits": "arab"}}
    assert "١٬٢٥٠" in render(data, "briefing", "text", "ar").data.decode()
    own = {"ar": {"extends": "qatar", "numbers": {"group": "_"}}}
    assert "1_250" in render(data, "briefing", "text", "ar", profiles=own).data.decode()


def test_every_fault_is_told_at_its_place() -> None:
    found = found_in(
        """\
    ar:
      extends: qatar
      numbers: {digits: arabb, groop: x}
      calendar: {months: gulff, week-start: sund}
      date: {long: "{dya}", short: "{day", full: "{day!r}"}
      words: {salutaton: x}
      counters: {clause: ["1.", "x-"], heading: []}
      titles: {policy: sauce, order: [rank], courtesies: {minster: x}}
      locale: xx
      name: other
      money: {words: "{sum}"}
      list: {two: "{0} {2}", last: "{0}"}
      span: {otherwise: "{a} {b} {year}", days: "{a}"}
      spelling: {prefer: {"": x}}
"""
    )
    assert places(found) == [
        ("content.not-one-of", "8:25"),
        ("content.unknown-key", "8:32"),
        ("content.not-one-of", "9:26"),
        ("content.not-one-of", "9:45"),
        ("locale.placeholder", "10:20"),
        ("locale.pattern", "10:36"),
        ("locale.placeholder", "10:50"),
        ("content.unknown-key", "11:15"),
        ("locale.counter", "12:26"),
        ("content.length", "12:49"),
        ("content.not-one-of", "13:24"),
        ("locale.title-order", "13:38"),
        ("content.not-one-of", "13:59"),
        ("locale.unknown-locale", "14:15"),
        ("content.unknown-key", "15:7"),
        ("locale.placeholder", "16:22"),
        ("locale.placeholder", "17:19"),
        ("locale.pattern-lacks", "17:36"),
        ("locale.placeholder", "18:25"),
        ("locale.pattern-lacks", "18:49"),
        ("content.invalid", "19:27"),
    ]
    meant = [one.params.get("suggestion") for one in found]
    assert meant[:5] == ["arab", "group", "gulf", "sun", "{day}"]
    assert meant[7] == "salutation"
    assert meant[12] == "minister"
    assert all(one.hint("ar") and one.hint("en") for one in found if one.code != "content.length")


@pytest.mark.parametrize(
    ("profiles", "code", "place"),
    [
        ("    ar: 5\n", "content.profile", "6:9"),
        ("    ar: [qatar]\n", "content.profile", "6:9"),
        ("    arr!: qatar\n", "content.not-a-language", "6:5"),
        ("    ar: {extends: quatar}\n", "locale.unknown-profile", "6:19"),
        ("    ar: {extends: ../profiles/qatar}\n", "locale.unknown-profile", "6:19"),
        ("    ar: {extends: french}\n", "locale.profile-language", "6:9"),
        # Of a language that no output shows, too.
        ("    ar: qatar\n    en: {numbers: {digits: x}}\n", "content.not-one-of", "7:28"),
    ],
)
def test_what_is_no_profile_is_told(profiles: str, code: str, place: str) -> None:
    try:
        found = found_in(profiles)
    except WarraqError as error:
        found = list(error.diagnostics)
    assert places(found) == [(code, place)]


def test_of_a_language_that_is_not_shown_only_faults_are_told() -> None:
    content = load_text(HEAD + "    ar: qatar\n    es: {colon: x}\n" + REST)
    job = Job(content=content, kind="briefing", format="text", languages=("ar",))
    assert [one.code for one in run(job).diagnostics] == []


def test_a_job_with_overrides_travels_and_gives_the_same() -> None:
    content = load_text(
        HEAD + "    ar: {extends: qatar, colon: ' –'}\n" + 'purpose: غ\nsummary: ["خ"]\n'
    )
    assert isinstance(content.meta.profiles["ar"], LocatedDict)
    job = Job(content=content, kind="briefing", format="text", languages=("ar",))
    assert run(pickle.loads(pickle.dumps(job))).data == run(job).data


# --- what would change what a document says --------------------------------------------------


@pytest.mark.parametrize(
    ("said", "needs"),
    [
        ({"date": {"long": "{day} {month}"}}, "{year}"),
        ({"date": {"short": "{m}/{year}"}}, "{day}/{dd}"),
        ({"date": {"hijri": "{dd} {year}"}}, "{m}/{mm}/{month}"),
        ({"date": {"month": "{month}"}}, "{year}"),
        ({"date": {"dual": "{weekday}"}}, "{gregorian}/{hijri}/{hijri-digits}/{short}/{solar}"),
        ({"time": {"pattern": "{h} {half}"}}, "{min}"),
        ({"time": {"pattern": "{h}:{min}"}}, "{half}/{hh}"),
        ({"time": {"pattern": "{half} {min}"}}, "{h}/{hh}"),
        ({"time": {"with-date": "{date}"}}, "{time}"),
        ({"span": {"days": "{a} – {b} {month}"}}, "{year}"),
        ({"money": {"words": "فقط"}}, "{Amount}/{amount}"),
    ],
)
def test_a_pattern_loses_nothing(said: dict[str, Any], needs: str) -> None:
    ((table, values),) = said.items()
    ((key, pattern),) = values.items()
    (found,) = found_in(f"    ar: {{extends: qatar, {table}: {{{key}: '{pattern}'}}}}\n")
    assert (found.code, found.params["word"]) == ("locale.pattern-lacks", needs)


@pytest.mark.parametrize(
    ("key", "sign"),
    [
        ("minus", "+"), ("minus", " "), ("minus", "5"), ("minus", "m"), ("decimal", ","),
        ("decimal", " "), ("decimal", "-"), ("decimal", "0"), ("decimal", "٣"), ("group", "."),
        ("group", "5"), ("group", "a"), ("group", "-"), ("group", "+"), ("percent", "½"),
    ],
)  # fmt: skip
def test_a_sign_makes_no_other_number(key: str, sign: str) -> None:
    (found,) = found_in(f"    ar: {{extends: qatar, numbers: {{{key}: '{sign}'}}}}\n")
    assert (found.code, found.params["text"]) == ("locale.sign", sign)
    assert (found.place.line, found.place.column) == (6, 38 + len(key))


def test_signs_of_houses_stay() -> None:
    for key, sign in (("group", "\u202f"), ("group", "’"), ("decimal", "،"), ("minus", "−"),
                      ("minus", "– "), ("percent", "\u00a0في المائة"), ("group", "٬")):  # fmt: skip
        assert getattr(chosen({"extends": "qatar", "numbers": {key: sign}}).numbers, key) == sign
    swiss = chosen({"extends": "qatar", "numbers": {"decimal": ",", "group": "."}}).numbers
    assert (swiss.decimal, swiss.group) == (",", ".")


def test_no_mark_of_direction_and_no_control_travels_from_a_profile(tmp_path: Path) -> None:
    found, *_ = found_in(
        r"""    ar: {extends: qatar, date: {long: "\u202e{day} {month} {year}"}}""" + "\n"
    )
    assert (found.code, found.params["name"]) == ("locale.profile-character", "U+202E")
    assert str(found.place) == "<stdin>:6:39"
    text = 'extends = "qatar"\nabout = "a\\u0000"\nquotes = ["\\u200f«", "»", "“", "”"]\n'
    put(tmp_path, "house", text + '[spelling.prefer]\n"x\u2068" = "y"\n')
    with pytest.raises(WarraqError) as caught:
        load("house", folders=(tmp_path,))
    told = [(one.code, one.params["name"], one.place.line) for one in caught.value.diagnostics]
    code = "locale.profile-character"
    assert told == [(code, "U+0000", 2), (code, "U+200F", 3), (code, "U+2068", 5)]


def test_days_and_months_are_of_the_profiles_language() -> None:
    (found,) = found_in("    ar: {extends: qatar, locale: en-GB}\n")
    assert (found.code, str(found.place)) == ("locale.other-language", "<stdin>:6:34")
    assert chosen({"extends": "qatar", "locale": "ar-EG"}).locale == "ar-EG"


@pytest.mark.parametrize(
    ("said", "code", "suggestion"),
    [
        ('quotes: ["a"]', "locale.quotes", None),
        ("time: {zones: {'+3': x}}", "locale.offset", None),
        ("date: {long: '{day:>5} {month} {year}'}", "locale.placeholder", "{day}"),
    ],
)
def test_what_is_wrong_is_said(said: str, code: str, suggestion: str | None) -> None:
    (found,) = found_in(f"    ar: {{extends: qatar, {said}}}\n")
    assert (found.code, found.params.get("suggestion")) == (code, suggestion)
    assert found.params.get("word") != suggestion or suggestion is None
    assert all(found.hint(language) for language in ("en", "ar"))


# --- in a house's folder ---------------------------------------------------------------------


def put(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_a_house_extends_ours_under_its_own_name_or_ours(tmp_path: Path) -> None:
    put(tmp_path, "house", 'extends = "qatar"\nabout = "House"\n[numbers]\ndigits = "arab"\n')
    put(tmp_path, "jordan", 'extends = "jordan"\n[calendar]\nmonths = "gulf"\n')
    put(tmp_path / "profiles", "arabic", 'extends = "arabic"\ncolon = " :"\n')
    folders = (tmp_path,)
    assert set(profiles(folders)) == {*profiles(), "house"}
    house, jordan = load("house", folders=folders), load("jordan", folders=folders)
    assert (house.name, house.about, house.numbers.digits) == ("house", "House", "arab")
    # What ours extends may be the house's too.
    assert (house.colon, jordan.colon, load("saudi", folders=folders).colon) == (" :",) * 3
    assert (jordan.calendar.months, load("jordan").calendar.months) == ("gulf", "levant")
    assert chosen({"extends": "house", "colon": ""}, folders).colon == ""


def test_a_profile_that_extends_itself_is_not_suggested(tmp_path: Path) -> None:
    put(tmp_path, "house", 'extends = "house"\n')
    put(tmp_path, "horse", 'extends = "qatar"\n')
    with pytest.raises(WarraqError) as caught:
        load("house", folders=(tmp_path,))
    (found,) = caught.value.diagnostics
    assert (found.params["word"], found.params["suggestion"]) == ("house", "horse")


@pytest.mark.parametrize("name", ["nowhere", "house.toml"])
def test_a_folder_that_is_none_is_told(tmp_path: Path, name: str) -> None:
    put(tmp_path, "house", 'extends = "qatar"\n')
    folders = (tmp_path / name,)
    for ask in (lambda: load("qatar", folders=folders), lambda: profiles(folders)):
        with pytest.raises(WarraqError) as caught:
            ask()
        (found,) = caught.value.diagnostics
        assert (found.code, found.params["name"]) == ("locale.no-folder", str(folders[0]))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "house.toml").symlink_to("/proc/self/mem")  # which is a file, and has no beginning
    with pytest.raises(WarraqError) as caught:
        load("house", folders=(tmp_path,))
    (found,) = caught.value.diagnostics
    assert found.code == "file.unreadable"
    assert "mem" in found.message()


def test_a_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    put(tmp_path, "house", '\ufeffextends = "qatar"\ncolon = " :"\n')
    assert load("house", folders=(tmp_path,)).colon == " :"


def test_a_houses_profiles_serve_an_output(tmp_path: Path) -> None:
    put(tmp_path, "house", 'extends = "qatar"\n[numbers]\ngroup = "_"\n')
    made = render(
        whole(), "briefing", "text", "ar", profiles={"ar": "house"}, profile_folders=tmp_path
    )
    assert "1_250" in made.data.decode()


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('extends = "qatar"\n[numbers]\n  digits = "arabb"\n', "content.not-one-of", "3:12"),
        ('extends = "qatar"\n[nombers]\n', "content.unknown-key", "2:1"),
        ('extends = "qatar"\n"words".salutaton = ""\n', "content.unknown-key", "2:1"),
        ('extends = "qatar"\n[date]\nlong = """\n{d}"""\n', "locale.placeholder", "3:8"),
        ('extends = "qatar"\n[counters]\nrow = [\n "1", # x\n "z"]\n', "locale.counter", "3:7"),
        ('# x\nextends = "quatar"\n', "locale.unknown-profile", "2:1"),
        ('extends = "house"\n', "locale.unknown-profile", "1:1"),
        ("", "locale.profile-empty", ""),
        ("x = " + "[" * 5000, "locale.profile-syntax", ""),
        ('about = "x\n', "locale.profile-syntax", "1:11"),
    ],
)
def test_faults_of_a_houses_file_are_told_at_their_place(
    tmp_path: Path, text: str, code: str, place: str
) -> None:
    put(tmp_path, "house", text)
    with pytest.raises(WarraqError) as caught:
        load("house", folders=(tmp_path,))
    (found,) = caught.value.diagnostics
    where = f":{place}" if place else ""
    assert (found.code, str(found.place)) == (code, f"{tmp_path}/house.toml{where}")


def test_a_houses_profile_that_extends_nothing_lacks_what_it_does_not_say(tmp_path: Path) -> None:
    put(tmp_path, "bare", 'about = "Bare"\nlanguage = "ar"\nlocale = "ar"\n')
    with pytest.raises(WarraqError) as caught:
        load("bare", folders=(tmp_path,))
    assert {one.code for one in caught.value.errors} == {"content.missing-field"}
    assert {"colon", "numbers", "date"} <= {one.params["word"] for one in caught.value.errors}
    assert {one.place.file for one in caught.value.errors} == {f"{tmp_path}/bare.toml"}
