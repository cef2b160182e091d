"""LibreOffice opens every Word file, and shows its pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.contents import whole
from tests.formats.mixed.drawn import office_lines
from warraq import render
from warraq.registry import kind_names

pytestmark = pytest.mark.full


def shown(folder: Path, *names: str) -> list[pypdfium2.PdfDocument]:
    """What LibreOffice makes of ``NAME.docx`` in ``folder``."""
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing; .ci/setup --full installs it"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = [str(folder / f"{name}.docx") for name in names]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    return [pypdfium2.PdfDocument((folder / f"{name}.pdf").read_bytes()) for name in names]


def text(pdf: pypdfium2.PdfDocument) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pdf)


def test_libreoffice_shows_each_kind_in_each_language(tmp_path: Path) -> None:
    names = [f"{kind}.{lang}" for kind in kind_names() for lang in ("ar", "en", "ar+en")]
    for name in names:
        kind, _, lang = name.partition(".")
        render(whole(), kind, "docx", lang).save(tmp_path / f"{name}.docx")
    for name, pdf in zip(names, shown(tmp_path, *names), strict=True):
        assert 1 <= len(pdf) <= 8, name
        assert ("Oasis" if "en" in name else "الواحة") in text(pdf), name


def test_a_draft_says_so_on_every_page(tmp_path: Path) -> None:
    content = whole()
    content["meta"]["status"] = "draft"
    names = ["ar", "en", "ar+en"]
    for lang in names:
        render(content, "memo", "docx", lang).save(tmp_path / f"{lang}.docx")
    for lang, pdf in zip(names, shown(tmp_path, *names), strict=True):
        for page in pdf:
            picture: Image.Image = page.render(scale=0.5).to_pil().convert("L")
            pale = sum(picture.histogram()[0xD0:0xE8]) / (picture.width * picture.height)
            assert pale > 0.02, lang


def test_the_first_page_has_its_own_header(tmp_path: Path) -> None:
    render(whole(), "factsheet", "docx", "ar+en").save(tmp_path / "sheet.docx")
    first, second, *_ = shown(tmp_path, "sheet")[0]
    heads = [page.get_textpage().get_text_bounded(bottom=740) for page in (first, second)]
    assert ["2026/7" in head for head in heads] == [False, True]


@pytest.mark.parametrize("lang", ["en", "ar+en"])
def test_comments_leave_notes_their_words(lang: str, tmp_path: Path) -> None:
    made = whole()
    numbers = range(3)
    made["body"] = [
        {
            "paragraph": {"ar": f"فقرة.[^n{number}]", "en": f"Text.[^n{number}]"},
            "review": [{"note": "See."}, {"note": {"ar": "انظر.", "en": "See."}}],
        }
        for number in numbers
    ]
    made["footnotes"] = {
        f"n{number}": {"ar": f"كلام N{number}.", "en": f"Words E{number}."} for number in numbers
    }
    options = {"review": True}
    render(made, "memo", "docx", lang, options=options).save(tmp_path / "memo.docx")
    said = text(shown(tmp_path, "memo")[0])
    wanted = {f"{letter}{number}" for number in numbers for letter in "EN"[: 1 + ("ar" in lang)]}
    assert {one: said.count(one) for one in wanted} == dict.fromkeys(wanted, 1)


@pytest.mark.parametrize(
    ("written", "shown_as"),
    [
        ("{phone}`+97444001235`", r"\+974 4400 1235"),
        ("ذلك[^n] {date}`2019-12-15`", "2019"),
        ("ذلك[^n] مكتب (CTED)", "[()]CTED[()]"),
    ],
)
def test_no_line_ends_within_a_value(written: str, shown_as: str, tmp_path: Path) -> None:
    """Words before it, one letter longer each time, move it over the end of the line."""
    made = whole()
    made["footnotes"] = {"n": {"ar": "كلام.", "en": "Words."}}
    made["body"] = [
        {"paragraph": {"ar": f"{'م' * number} تحدث عن {written}، ثم مضى وعاد", "en": "Text."}}
        for number in range(20, 80)
    ]
    lines = office_lines(render(made, "memo", "docx", "ar").data, tmp_path)
    found = [re.findall(shown_as, line.replace("\u202f", " ")) for line in lines]
    assert sum(map(len, found)) == 60
