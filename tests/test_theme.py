"""Themes: what ours say, how a user's overrides them, and what is said of mistakes."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from warraq import assets, fonts, theme
from warraq.diagnostics import Diagnostics, WarraqError
from warraq.document.roles import ROLES

OURS = ("formal", "modern")


def faults(tmp_path: Path, text: str) -> list[tuple[str, dict[str, str]]]:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WarraqError) as caught:
        theme.load(file)
    assert all(found.place.file == str(file) for found in caught.value.diagnostics)
    return [(found.code, dict(found.params)) for found in caught.value.diagnostics]


@pytest.mark.parametrize("name", OURS)
def test_ours_have_a_style_for_every_role(name: str) -> None:
    found = Diagnostics()
    loaded = theme.load(name, diagnostics=found)
    assert list(found) == []
    for kind in ("briefing", "memo", "factsheet", "unheard-of"):
        for role in ROLES:
            assert loaded.style(role, kind).size > 0


@pytest.mark.parametrize("name", OURS)
def test_ours_name_fonts_that_we_ship(name: str) -> None:
    for stack in theme.load(name).fonts.values():
        for family in (stack.arabic, stack.latin, stack.hebrew):
            assert fonts.family(family), family


def test_a_role_takes_what_it_does_not_say_from_its_parent() -> None:
    formal = theme.load("formal")
    assert formal.style("clause", "briefing").size == formal.style("paragraph", "briefing").size
    assert formal.style("title", "briefing").color == formal.colors["primary"]


def test_a_kind_overrides_the_general_values_of_a_role_and_of_its_children() -> None:
    formal = theme.load("formal")
    assert formal.style("paragraph", "briefing").size == 14
    assert formal.style("paragraph", "memo").size == 15
    assert formal.style("person.name", "factsheet").size == 12


def test_margins_go_by_kind() -> None:
    formal = theme.load("formal")
    assert formal.page("briefing").start == 25
    assert formal.page("factsheet").start == 17
    assert formal.page("factsheet").width == 210


def test_a_theme_travels_between_processes() -> None:
    formal = theme.load("formal")
    assert pickle.loads(pickle.dumps(formal)) == formal


def test_extends_overrides_value_by_value(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(
        'extends = "formal"\n[colors]\nprimary = "#003366"\n[roles.paragraph]\nsize = 15\n',
        encoding="utf-8",
    )
    house = theme.load("house", [tmp_path])
    assert house.name == "house"
    assert house.style("heading", "briefing").color == "#003366"
    assert house.style("paragraph", "briefing").size == 15
    assert house.style("paragraph", "briefing").leading == 24


def test_a_folder_may_extend_the_very_theme_that_it_replaces(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "formal.toml").write_text(
        'extends = "formal"\n[letterhead]\nmode = "preprinted"\nspace = 50\n', encoding="utf-8"
    )
    ours = theme.load("formal", [tmp_path])
    assert ours.letterhead.mode == "preprinted"
    assert ours.letterhead.space == 50
    assert ours.style("paragraph", "briefing").size == 14


def test_a_logo_stands_beside_the_theme_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "house.toml").write_text(
        'extends = "formal"\n[letterhead]\nlogo = "logo.svg"\n', encoding="utf-8"
    )
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "mine.toml").write_text('extends = "../house.toml"\n', encoding="utf-8")
    loaded = theme.load(tmp_path / "sub" / "mine.toml")
    assert Path(loaded.letterhead.logo).resolve() == (tmp_path / "logo.svg").resolve()


def test_a_border_can_be_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        'extends = "formal"\n[roles.summary]\nborder_start = "none"\nbackground = "none"\n',
        encoding="utf-8",
    )
    style = theme.load(file).style("summary", "briefing")
    assert style.border_start is None
    assert style.background is None


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        ("[rolls]\n", "theme.unknown-key", {"name": "rolls", "known": "roles"}),
        (
            "[roles.paragrap]\nsize = 1\n",
            "theme.unknown-role",
            {"name": "paragrap", "known": "paragraph, paragraph.lead"},
        ),
        (
            "[roles.paragraph]\nsiz = 1\n",
            "theme.unknown-key",
            {"name": "siz", "known": "size"},
        ),
        (
            '[roles.paragraph]\ncolor = "primry"\n',
            "theme.unknown-color",
            {"name": "primry", "known": "primary"},
        ),
        (
            '[roles.paragraph]\nfont = "tex"\n',
            "theme.unknown-font",
            {"name": "tex", "known": "text"},
        ),
        (
            "[roles.paragraph]\nweight = 450\n",
            "theme.value",
            {"value": "450", "wanted": "100 | 200 | 300 | 400 | 500 | 600 | 700 | 800 | 900"},
        ),
        (
            '[roles.paragraph]\nsize = "big"\n',
            "theme.value",
            {"value": "big", "wanted": "number"},
        ),
        (
            '[letterhead]\nmode = "printed"\n',
            "theme.value",
            {"value": "printed", "wanted": "drawn | preprinted | none"},
        ),
        (
            "[roles.paragraph]\ncolor = { red = 1 }\n",
            "theme.unknown-color",
            {"name": "{'red': 1}"},
        ),
        ('[colors]\nink = "black"\n', "theme.value", {"value": "black", "wanted": "#rrggbb"}),
        ('[letterhead]\nlogo = "no.png"\n', "theme.missing-file", {}),
    ],
)
def test_mistakes_are_told_with_what_may_have_been_meant(
    tmp_path: Path, text: str, code: str, params: dict[str, str]
) -> None:
    (found,) = faults(tmp_path, 'extends = "formal"\n' + text)
    assert found[0] == code
    assert found[1].items() >= params.items()


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    found = faults(tmp_path, 'extends = "formal"\nx = 1\n[roles.paragraph]\ny = 1\nsize = true\n')
    assert [code for code, _ in found] == ["theme.unknown-key", "theme.unknown-key", "theme.value"]


def test_mistakes_are_told_at_their_line_and_column_in_whichever_file(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(
        'extends = "formal"\n[roles]\n"heading.1" = {}\n[roles.paragraph]\n  size = "big"\n',
        encoding="utf-8",
    )
    (tmp_path / "mine.toml").write_text(
        'extends = "base" # ours\n[roles."paragraph.lead"]\nborder_top = { width = 1 }\nsiz=2\n',
        encoding="utf-8",
    )
    with pytest.raises(WarraqError) as caught:
        theme.load("mine", [tmp_path])
    assert [(f.code, str(f.place)) for f in caught.value.diagnostics] == [
        ("theme.value", f"{tmp_path}/base.toml:5:3"),
        ("theme.value", f"{tmp_path}/mine.toml:3:1"),
        ("theme.unknown-key", f"{tmp_path}/mine.toml:4:1"),
    ]


def test_a_theme_that_is_extended_and_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('\n  extends = "frmal"\n', encoding="utf-8")
    with pytest.raises(WarraqError) as caught:
        theme.load("mine", [tmp_path])
    (found,) = caught.value.diagnostics
    assert (found.code, str(found.place)) == ("theme.unknown", f"{tmp_path}/mine.toml:2:3")


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('extends = "formal"\n[roles\n', encoding="utf-8")
    with pytest.raises(WarraqError) as caught:
        theme.load(file)
    (found,) = caught.value.diagnostics
    assert found.code == "theme.syntax"
    assert found.place.line == 2


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_unknown_theme_names_those_that_there_are(language: str) -> None:
    with pytest.raises(WarraqError) as caught:
        theme.load("frmal")
    (found,) = caught.value.diagnostics
    assert found.code == "theme.unknown"
    assert "formal" in found.hint(language)


def test_a_theme_cannot_extend_itself(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('extends = "b"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('extends = "a"\n', encoding="utf-8")
    with pytest.raises(WarraqError) as caught:
        theme.load("a", [tmp_path])
    assert [found.code for found in caught.value.diagnostics] == ["theme.unknown"]


def test_a_role_without_any_style_looks_like_a_paragraph_and_is_noted(tmp_path: Path) -> None:
    file = tmp_path / "bare.toml"
    text = assets.path("templates", "themes", "formal.toml").read_text(encoding="utf-8")
    fonts = text[text.index("[fonts.text]") : text.index("[fonts.display]")]
    file.write_text(f"{fonts}[roles.paragraph]\nsize = 13\n", encoding="utf-8")
    found = Diagnostics()
    bare = theme.load(file, diagnostics=found)
    assert bare.style("heading.1", "briefing").size == 13
    assert {"code": "theme.role-fallback", "role": "heading.1"}.items() <= {
        "code": "theme.role-fallback",
        **next(dict(one.params) for one in found if one.params["role"] == "heading.1"),
    }.items()


@pytest.mark.parametrize("text", ["", '[colors]\nprimary = "#003366"\n'])
def test_a_theme_that_begins_with_none_is_told_to(tmp_path: Path, text: str) -> None:
    assert [code for code, _ in faults(tmp_path, text)] == ["theme.no-base"]


@pytest.mark.parametrize(
    "text",
    [
        "[page]\nwidth = -5\n",
        "[page.memo]\ntop = -1\n",
        "[roles.paragraph]\nsize = 0\n",
        "[roles.paragraph]\nleading = inf\n",
        "[roles.paragraph]\nfirst_line = nan\n",
        '[roles.table]\nborder_top = { width = -1, color = "rule" }\n',
        "[setting]\nsize = [18]\n",
        "[roles.paragraph]\nweight = {}\n",
    ],
)
def test_measures_of_no_size_are_refused(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, 'extends = "formal"\n' + text)[0][0] == "theme.value"


def test_a_theme_is_what_its_file_says_each_time(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    for color in ("#111111", "#222222"):
        file.write_text(f'extends = "formal"\n[colors]\nprimary = "{color}"\n', encoding="utf-8")
        assert theme.load(file).colors["primary"] == theme.load(file).colors["primary"] == color
    file.write_text('extends = "formal"\n[colours]\n', encoding="utf-8")
    for _ in range(2):
        with pytest.raises(WarraqError):
            theme.load(file)
