"""A theme's own fonts: what carries them, what may not, and that nothing of them stays."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from fontTools.ttLib import TTFont

import warraq
from warraq import fonts, theme
from warraq.diagnostics import WarraqError

OURS = {font.weight: font.path for font in fonts.family("IBM Plex Sans Arabic")}
THEME = """\
extends = "formal"
[fonts]
files = ["fonts/Waha-400.ttf", "fonts/Waha-700.ttf"]
[fonts.text]
arabic = "Waha"
[fonts.display]
arabic = "Waha"
"""


def make_font(path: Path, weight: int = 400, rights: int = 0) -> None:
    """A font that nobody has."""
    with TTFont(OURS[weight]) as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 6, 16):
                record.string = record.toUnicode().replace("IBM Plex Sans Arabic", "Waha")
        font["OS/2"].fsType = rights
        path.parent.mkdir(exist_ok=True)
        font.save(path)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for weight in (400, 700):
        make_font(tmp_path / "fonts" / f"Waha-{weight}.ttf", weight)
    (tmp_path / "waha.toml").write_text(THEME, encoding="utf-8")
    return tmp_path


CONTENT = """\
warraq: 1
meta: {title: عنوان, languages: [ar], profiles: {ar: qatar}}
purpose: الغرض
summary: [نقطة]
"""


def made(theme: str, format: str) -> bytes:
    return warraq.render(warraq.load_text(CONTENT), "briefing", format, theme=theme).data


def families(pdf: bytes) -> set[str]:
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    used = [page["/Resources"]["/Font"] for page in pages]  # type: ignore[index]
    names = {str(font[key]["/BaseFont"]) for font in used for key in font}
    return {name.partition("+")[2].partition("-")[0] for name in names}


def test_a_pdf_carries_them_and_the_next_does_not(house: Path) -> None:
    assert families(made(str(house / "waha.toml"), "pdf")) == {"Waha"}
    assert families(made("formal", "pdf")) == {"Amiri"}


@pytest.mark.full
def test_a_page_carries_them(house: Path) -> None:
    page = made(str(house / "waha.toml"), "html")
    assert b'font-family: "Waha"; font-weight: 700' in page
    assert b'font-family: "Amiri"; font-weight' not in page


def test_they_come_along_with_a_theme_that_is_extended(house: Path) -> None:
    (house / "sub").mkdir()
    file = house / "sub" / "department.toml"
    file.write_text('extends = "../waha.toml"\n', encoding="utf-8")
    assert {font.path.name for font in theme.load(file).own_fonts} == {
        "Waha-400.ttf", "Waha-700.ttf",
    }  # fmt: skip


def test_a_file_that_changes_is_read_anew(house: Path) -> None:
    (before, _) = theme.load(house / "waha.toml").own_fonts
    make_font(before.path, 400 if before.weight == 700 else 700)
    (after, _) = theme.load(house / "waha.toml").own_fonts
    assert (before.path, before.weight) != (after.path, after.weight)
    assert before.sha256 != after.sha256


def test_a_family_of_ours_is_taken_from_the_house(house: Path) -> None:
    (own, *_) = theme.load(house / "waha.toml").own_fonts
    assert fonts.family("waha", [own]) == (own,)
    assert fonts.family("waha") == ()
    assert fonts.family("Amiri", [own]) == fonts.family("Amiri")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ('["fonts/none.ttf"]', "theme.missing-file"),
        ('["fonts"]', "theme.missing-file"),
        ('["waha.toml"]', "theme.font-file"),
        ('["fonts/cut.ttf"]', "theme.font-file"),
        ('["fonts/restricted.ttf"]', "theme.font-restricted"),
        ('"fonts/Waha-400.ttf"', "theme.value"),
        ("[1]", "theme.value"),
    ],
)
def test_what_cannot_be_carried_is_told_where_it_is_named(
    house: Path, files: str, code: str
) -> None:
    make_font(house / "fonts" / "restricted.ttf", rights=2)
    whole_file = (house / "fonts" / "Waha-400.ttf").read_bytes()
    (house / "fonts" / "cut.ttf").write_bytes(whole_file[:3000])
    file = house / "mine.toml"
    file.write_text(f'extends = "formal"\n[fonts]\nfiles = {files}\n', encoding="utf-8")
    with pytest.raises(WarraqError) as caught:
        theme.load(file)
    (one,) = caught.value.diagnostics
    assert (one.code, str(one.place)) == (code, f"{file}:3:1")


def test_they_travel_with_the_source(house: Path) -> None:
    content = house / "content.yaml"
    content.write_text(CONTENT, encoding="utf-8")
    pdf = warraq.render(
        content, "briefing", "pdf", theme=str(house / "waha.toml"), embed_source=True
    ).data
    ((names, *_),) = [list(pypdf.PdfReader(BytesIO(pdf)).attachments.values())]
    assert b"theme/fonts/Waha-400.ttf" in names[0]
