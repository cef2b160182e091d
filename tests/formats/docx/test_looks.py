"""What a theme says of Word files alone: kashida, and fonts that travel in the file."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.formats.docx.conftest import lint, write
from tests.samples import every_node
from warraq import fonts, theme
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Direction
from warraq.formats.docx.base import skeleton
from warraq.formats.docx.looks import Looks, looks_of
from warraq.formats.docx.styles import StyleSheet
from warraq.theme import Theme, WordLooks


def formal(**looks: Any) -> Theme:
    return replace(theme.load("formal"), docx=WordLooks(**looks))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def alignments(data: bytes) -> set[str]:
    return set(re.findall(r'<w:jc w:val="(\w+)"', parts(data)["word/styles.xml"].decode()))


@pytest.mark.parametrize("amount", ["low", "medium", "high"])
def test_justified_arabic_is_lengthened_where_the_theme_says_so(amount: str) -> None:
    made = alignments(write(every_node("ar"), formal(kashida=amount)))
    assert f"{amount}Kashida" in made
    assert "both" not in made


def test_nothing_is_lengthened_otherwise() -> None:
    assert "both" in alignments(write(every_node("ar"), formal()))
    assert "both" in alignments(write(every_node("en"), formal(kashida="high")))


def styles_xml(theme: Theme, kind: str, way: Direction, hebrew: bool) -> bytes:
    root = skeleton("word/styles.xml", ())
    sheet = StyleSheet(theme, kind, way, hebrew=hebrew)
    sheet.character("Hyperlink")
    sheet.write(root, "en-GB", "ar-SA")
    return etree.tostring(root)


def test_styles_are_kept_only_for_what_they_follow_from(monkeypatch: pytest.MonkeyPatch) -> None:
    """Direction, script, kind and every word of the theme; loading it anew changes nothing."""
    other = {"paragraph": {**formal().roles["paragraph"], "color": "#123456"}}
    themes = [formal(), replace(formal(), roles={**formal().roles, **other})]
    ways: list[tuple[Direction, bool]] = [("rtl", False), ("rtl", True), ("ltr", False)]
    cases = [(one, kind, *way) for one in themes for kind in ("memo", "briefing") for way in ways]
    kept = [styles_xml(*case) for _ in range(2) for case in cases]
    assert looks_of(formal(), "memo") is looks_of(formal(), "memo")
    monkeypatch.setattr("warraq.formats.docx.styles.looks_of", Looks)
    assert kept == [styles_xml(*case) for case in cases] * 2
    assert len(set(kept)) == len(cases)


def test_a_theme_file_says_both(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('extends = "formal"\n[docx]\nkashida = "low"\nembed_fonts = true\n')
    assert theme.load(file).docx == WordLooks(kashida="low", embed_fonts=True)


def unmasked(data: bytes, key: str) -> bytes:
    """17.8.1, read backwards, as a reader does it."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    return bytes(byte ^ mask[n % 16] for n, byte in enumerate(data[:32])) + data[32:]


def test_embedded_fonts_are_the_released_files(tmp_path: Path) -> None:
    data = write(every_node("ar"), formal(embed_fonts=True))
    found = parts(data)
    table = found["word/fontTable.xml"].decode()
    relations = found["word/_rels/fontTable.xml.rels"].decode()
    targets = {}
    for relation in re.findall(r"<Relationship [^>]*>", relations):
        said = dict(re.findall(r'(\w+)="([^"]*)"', relation))
        targets[said["Id"]] = f"word/{said['Target']}"
    embedded = re.findall(r'w:(embed\w+) w:fontKey="([^"]+)" r:id="([^"]+)"', table)
    shipped = {font.path.read_bytes() for f in ("Amiri", "Gentium Book Plus", "IBM Plex Mono")
               for font in fonts.family(f)}  # fmt: skip
    assert {unmasked(found[targets[id]], key) for _, key, id in embedded} == shipped
    assert b"<w:embedTrueTypeFonts/>" in found["word/settings.xml"]
    path = tmp_path / "fonts.docx"
    path.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert lint(data) == []


def test_no_font_is_embedded_unless_wanted() -> None:
    found = parts(write(every_node("ar"), formal()))
    assert not any("odttf" in name for name in found)
    assert b"embed" not in found["word/fontTable.xml"] + found["word/settings.xml"]


def test_a_font_that_is_not_ours_is_told() -> None:
    house = formal(embed_fonts=True)
    text = replace(house.fonts["text"], word_arabic="Sakkal Majalla")
    mono = replace(house.fonts["mono"], word_latin="Courier New")
    found = Diagnostics()
    house = replace(house, fonts={**house.fonts, "text": text, "mono": mono})
    write(every_node("ar"), house, found)
    told = {one.params["family"] for one in found if one.code == "docx.font-not-embedded"}
    assert told == {"Sakkal Majalla", "Courier New"}


@pytest.mark.full
def test_libreoffice_uses_the_fonts_of_the_file(tmp_path: Path) -> None:
    """With a set-up of fonts that has none of ours."""
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing; .ci/setup --full installs it"
    (tmp_path / "memo.docx").write_bytes(write(every_node("ar"), formal(embed_fonts=True)))
    other = next(Path("/usr/share/fonts").rglob("DejaVuSans.ttf")).parent
    config = tmp_path / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{other}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(config)}
    subprocess.run([*command, str(tmp_path / "memo.docx")], check=True, capture_output=True,
                   timeout=120, env=environment)  # fmt: skip
    with (tmp_path / "memo.pdf").open("rb") as file:
        page: Any = pypdf.PdfReader(file).pages[0]
        named = {font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()}
    assert any("Amiri" in name for name in named), named
