"""What pdf.js, the reader of Firefox, makes of lines that it used to take apart."""

from __future__ import annotations

import json
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.formats.textlayer.setting import ours, page
from tests.formats.textlayer.test_around import NOTED, STYLE, noted
from tests.formats.textlayer.test_reading import CASES, FAMILIES, UNSEEN, same
from tests.npm import installed

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = ROOT / "tests" / "bench" / "textlayer" / "pdfjs_text.mjs"

FONTS_CHANGE = "הואיל והכרה בכבוד, יסוד החופש; הצדק והשלום בעולם."
BOXES = (
    "انخفض <b>الفاقد</b> من المياه <b>في المدينة </b>كلها منذ <bdi>18 مايو 2025</bdi> وبلغ "
    "<bdi dir=ltr>10</bdi> ثم <b><i>انتهى</i></b>."
)
BARE = "انخفض الفاقد من المياه في المدينة كلها منذ 18 مايو 2025 وبلغ 10 ثم انتهى."


def hebrew() -> str:
    return page(FONTS_CHANGE, font="Noto Sans Hebrew", lang="he").replace(
        "'Noto Sans Hebrew', Amiri", "'Noto Sans Hebrew', 'Frank Ruhl Libre'"
    )


def test_parts_of_a_line_stand_in_the_file_as_in_the_text() -> None:
    """pypdf, too, gives what changes its font in the order of the file."""
    read = PdfReader(BytesIO(ours(hebrew()))).pages[0].extract_text()
    assert [word for word in same(read).split() if word.isalpha()] == [
        word for word in FONTS_CHANGE.split() if word.isalpha()
    ]
    assert "בכבוד," in UNSEEN.sub("", read)


@pytest.fixture(scope="session")
def pdfjs() -> Path:
    """The folder that npm has put pdf.js into."""
    return installed("pdfjs-dist@5.6.205")


def read_by(pdfjs: Path, file: Path, html: str) -> str:
    file.write_bytes(ours(html))
    command: list[str | Path] = ["node", SCRIPT, pdfjs, file]
    done = subprocess.run(command, capture_output=True, check=True, text=True, timeout=120)
    pages: dict[str, list[str]] = json.loads(done.stdout.strip().splitlines()[-1])
    return same("\n".join(pages[str(file)]))


@pytest.mark.full
@pytest.mark.parametrize("family", FAMILIES)
def test_vowels_stay_with_their_words(family: str, pdfjs: Path, tmp_path: Path) -> None:
    cases = (*CASES[3:6], "كان أيضاً كبيراً جداً، ثم انتهى حالاً. أَوَّلاً")
    read = read_by(pdfjs, tmp_path / "vowels.pdf", page(*cases, font=family))
    assert read == same(" ".join(cases))


@pytest.mark.full
def test_spaces_stay_between_boxes_and_cells(pdfjs: Path, tmp_path: Path) -> None:
    cells = "<table><tr><td>العدد الأول<td>2020<td>القيمة</table>"
    read = read_by(pdfjs, tmp_path / "boxes.pdf", page(STYLE + BOXES, cells))
    assert read == same(f"{BARE} العدد الأول 2020 القيمة")


@pytest.mark.full
@pytest.mark.parametrize("name", ["ar", "he", "en", "ar-table"])
def test_calls_of_notes_stand_in_their_lines(name: str, pdfjs: Path, tmp_path: Path) -> None:
    read = read_by(pdfjs, tmp_path / "noted.pdf", noted(name))
    for line in NOTED[name][1:]:
        assert same(line) in read


@pytest.mark.full
def test_fonts_may_change_within_a_line(pdfjs: Path, tmp_path: Path) -> None:
    assert read_by(pdfjs, tmp_path / "fonts.pdf", hebrew()) == same(FONTS_CHANGE)
