"""The picture is what WeasyPrint alone draws: by the outlines in the file, and drawn."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from tests.formats.textlayer.outlines import contours, farthest
from tests.formats.textlayer.setting import ours, page, picture, plain
from tests.formats.textlayer.test_reading import CASES, FAMILIES
from tests.npm import installed

#: Offsets within a composite are whole units of the font, of which an em has a thousand: half a
#: unit to either side, each way.
MOST = 0.71 + 0.02

URDU = (
    "چونکہ ہر انسان کی ذاتی عزت اور حرمت اور انسانوں کے مساوی حقوق کو تسلیم کرنا",
    "دنیا میں آزادی، انصاف اور امن کی بنیاد ہے، اور 2019 میں یہ طے پایا۔",
)
PLAIN, VOCALISED = CASES[:3] + CASES[6:12], CASES[3:6]


def apart(html: str) -> float:
    """How far a contour stands at most from where WeasyPrint has it, in thousandths of an em."""
    pages = zip(contours(plain(html)), contours(ours(html)), strict=True)
    return max(farthest(before, after)[2] for before, after in pages)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_contour_stands_where_it_stood(family: str) -> None:
    html = page(*CASES[:9], "The office, 2019", font=family)
    assert len(contours(plain(html))[0]) > 400
    assert apart(html) < MOST


def test_contours_of_justified_and_mixed_lines_stay() -> None:
    words = "بلغ عدد المشاركين 2020 شخصا من UNESCO، وقيمتها ١٬٢٣٤ دولار " * 4
    html = page(f'<span style="display: block; text-align: justify">{words}</span>')
    assert apart(html) < MOST


def test_a_contour_that_moves_is_seen() -> None:
    one, other = (contours(ours(page(text)))[0] for text in ("نبت", "نبت."))
    assert farthest(one, other)[2] == float("inf")
    moved = contours(plain(page('<span style="letter-spacing: .1px">نبت 12</span>')))[0]
    assert farthest(contours(plain(page("<span>نبت 12</span>")))[0], moved)[2] > MOST


# --- drawn -----------------------------------------------------------------------------------


def mended(pdf: bytes) -> bytes:
    """The same page for PDFium, which passes over a number at the end of a TJ's operand: in plain
    files words of justified lines stand elsewhere."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    for one in writer.pages:
        content = one.get_contents()
        assert content is not None
        stream = DecodedStreamObject()
        stream.set_data(re.sub(rb">(-?[\d.]+)\] TJ", rb">] TJ [\1] TJ", content.get_data()))
        one[NameObject("/Contents")] = writer._add_object(stream)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def drawn(pdf: bytes) -> Image.Image:
    """The page at 100 dpi, out of outlines at 800: large letters are not set to whole points."""
    return picture(mended(pdf), 800 / 72).reduce(8)


def differing(html: str) -> tuple[float, int]:
    """The share of points that differ by more than 2 of 255, in per cent, and the most."""
    one, other = drawn(plain(html)), drawn(ours(html))
    counts = ImageChops.difference(one, other).histogram()
    share = 100 * sum(counts[3:]) / (one.width * one.height)
    return share, max(value for value, count in enumerate(counts) if count)


def test_the_ends_of_lines_stand_where_they_stood() -> None:
    """Of fonts that divide the em by 2048, PDFium takes widths without what is behind the point."""
    html = page("The boy wrote<sup>1</sup> the lesson of the day. " * 3, font="Gentium Book Plus")
    assert differing(html)[1] < 4


@pytest.mark.parametrize(("family", "most"), [("Amiri", 0.9), ("Noto Naskh Arabic", 1)])
def test_small_letters_stand_where_they_belong(family: str, most: float) -> None:
    """PDFium hands on what it rounds from one letter of an operand to the next."""
    html = page(" ".join([*PLAIN, *PLAIN]), font=family)
    ideal = drawn(plain(html))
    before, after = (
        sum(ImageStat.Stat(ImageChops.difference(ideal, picture(pdf, 100 / 72))).sum)
        for pdf in (mended(plain(html)), ours(html))
    )
    assert after < most * before


@pytest.mark.full
@pytest.mark.parametrize("family", FAMILIES)
def test_the_picture_at_100_dpi_stays(family: str) -> None:
    share, most = differing(page(*PLAIN, font=family))
    assert share <= 0.05
    assert most < 32
    share, most = differing(page(*VOCALISED, font=family))
    assert share <= 0.15
    assert most < 32


@pytest.mark.full
def test_the_picture_of_nastaliq_stays(nastaliq: Path) -> None:
    face = f'<style>@font-face {{ font-family: N; src: url("{nastaliq.as_uri()}") }}</style>'
    html = page(face, *URDU, lang="ur").replace("'Amiri'", "N")
    assert apart(html) < MOST
    share, most = differing(html)
    assert share <= 0.15
    assert most < 32


@pytest.fixture(scope="session")
def nastaliq() -> Path:
    """Noto Nastaliq Urdu, which we do not ship, from npm."""
    package = "@expo-google-fonts/noto-nastaliq-urdu"
    folder = installed(f"{package}@0.4.2") / "node_modules" / package
    return folder / "400Regular" / "NotoNastaliqUrdu_400Regular.ttf"
