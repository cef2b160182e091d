"""Only what we draw is drawn by us, and what we cannot draw is left to WeasyPrint and told."""

from __future__ import annotations

import threading
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from pypdf import PdfReader
from weasyprint import HTML
from weasyprint.draw import text as drawing

from tests.formats.textlayer.setting import ours, page, plain, text_of
from tests.formats.textlayer.test_picture import MOST, apart
from tests.formats.textlayer.test_reading import same
from tests.samples import factsheet
from warraq import assets, theme
from warraq.diagnostics import Diagnostics
from warraq.formats import WriteContext
from warraq.formats.pdf import FORMAT, PdfOptions
from warraq.formats.pdf.textlayer import layered, map_codes, seam

CUT = page(
    '<span style="display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; '
    f'width: 200px">{"Office " * 9}</span>'
)
HOST = page("مُحَمَّدٌ رَسُولٌ، أُمّة 2019")


def test_a_host_gets_its_own_bytes_before_while_and_after() -> None:
    function = drawing.draw_first_line
    before = plain(HOST)
    meanwhile: list[bytes] = []
    with layered(Diagnostics(), HTML(string=HOST).render()):
        assert drawing.draw_first_line is not function
        host = threading.Thread(target=lambda: meanwhile.append(plain(HOST)))
        host.start()
        host.join()
    assert drawing.draw_first_line is function
    assert meanwhile == [before]
    assert plain(HOST) == before
    assert ours(HOST) != before


def test_drawings_of_ours_may_overlap() -> None:
    function = drawing.draw_first_line
    expected = ours(HOST)
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(ours(HOST))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [expected] * 3
    assert drawing.draw_first_line is function


def test_it_is_put_back_after_a_fault() -> None:
    function = drawing.draw_first_line
    with pytest.raises(ZeroDivisionError), layered(Diagnostics(), HTML(string=HOST).render()):
        _ = 1 / 0
    assert drawing.draw_first_line is function


def test_a_function_that_a_host_puts_in_stays() -> None:
    def theirs(*arguments: Any) -> Any:
        return around(*arguments)

    expected, before, function = ours(HOST), ours(CUT), drawing.draw_first_line
    with layered(Diagnostics(), HTML(string=HOST).render()):
        around: Any = drawing.draw_first_line
        drawing.draw_first_line = theirs
    assert drawing.draw_first_line is theirs
    assert (ours(HOST), ours(CUT)) == (expected, before)
    drawing.draw_first_line = function


def test_with_another_weasyprint_it_steps_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seam, "TESTED", frozenset({"69.0"}))
    found = Diagnostics()
    assert ours(HOST, found) == plain(HOST)
    assert [(one.code, one.params) for one in found] == [
        ("pdf.text-layer-version", {"version": "70.0"})
    ]
    given = WriteContext(
        theme=theme.load("modern"), options=PdfOptions(), diagnostics=Diagnostics()
    )
    assert FORMAT.write(factsheet("ar"), given).startswith(b"%PDF")
    assert [one.code for one in given.diagnostics] == ["pdf.text-layer-version"]


@pytest.fixture
def postscript(tmp_path: Path) -> Path:
    """A font with PostScript outlines, of which nothing can be composed."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "a", "space"])
    builder.setupCharacterMap({ord("a"): "a", ord(" "): "space"})
    pen = T2CharStringPen(600, None)
    pen.moveTo((0, 0))
    pen.lineTo((500, 0))
    pen.lineTo((500, 500))
    pen.closePath()
    drawn = pen.getCharString()
    blank = T2CharStringPen(600, None).getCharString()
    builder.setupCFF("Outlines", {}, {".notdef": blank, "a": drawn, "space": blank}, {})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", "a", "space"), (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Outlines", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    out = BytesIO()
    builder.save(out)
    path = tmp_path / "outlines.otf"
    path.write_bytes(out.getvalue())
    return path


def test_a_font_that_cannot_be_composed_is_told(postscript: Path) -> None:
    assert_left_to_weasyprint(postscript)


def assert_left_to_weasyprint(font: Path) -> None:
    """Lines with the font are drawn by WeasyPrint, which is told, and the others are ours."""
    style = (
        f'<style>@font-face {{ font-family: O; src: url("{font.as_uri()}") }}'
        "b { font: 20px O }</style>"
    )
    html = page("aaa", f"{style}<b>a a</b>", "كتاب")
    found = Diagnostics()
    pages = HTML(string=html).render()
    with layered(found, pages):
        data = pages.write_pdf(finisher=map_codes)
    assert [(one.code, one.params) for one in found] == [("pdf.text-layer-font", {"name": "O"})]
    assert "a a" in text_of(data)
    assert text_of(data).split()[-1] == "كتاب"


# The least that says that a table is there: a header of version 1 without strikes; a list without
# documents; one strike of PNG pictures without any.
PNG_OF_APPLE = b"\0\1\0\1\0\0\0\0"
SVG = b"\0\0\0\0\0\x0a\0\0\0\0\0\0"
PNG_OF_GOOGLE = {"CBDT": b"\0\3\0\0", "CBLC": b"\0\3\0\0\0\0\0\0"}


@pytest.mark.parametrize("sort", ["layers", "paint", "sbix", "SVG ", "CBDT", "variable"])
def test_coloured_and_variable_fonts_are_told(sort: str, tmp_path: Path) -> None:
    glyphs = (".notdef", "a", "space")
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord("a"): "a", ord(" "): "space"})
    pen = TTGlyphPen(None)
    for number, point in enumerate(((0, 0), (500, 0), (500, 500))):
        (pen.lineTo if number else pen.moveTo)(point)
    pen.closePath()
    blank = TTGlyphPen(None).glyph()
    builder.setupGlyf({".notdef": blank, "a": pen.glyph(), "space": blank})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Outlines", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    add_sort(builder, sort)
    path = tmp_path / "outlines.ttf"
    builder.save(path)
    assert_left_to_weasyprint(path)


def add_sort(builder: FontBuilder, sort: str) -> None:
    if sort == "layers":
        builder.setupCOLR({"a": [("a", 0)]}, version=0)
        builder.setupCPAL([[(1, 0, 0, 1)]])
    elif sort == "paint":
        solid = {"Format": 2, "PaletteIndex": 0, "Alpha": 1}
        builder.setupCOLR({"a": {"Format": 10, "Paint": solid, "Glyph": "a"}}, version=1)
        builder.setupCPAL([[(1, 0, 0, 1)]])
    elif sort == "variable":
        builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
        builder.setupGvar({})
    else:
        tables = {
            "sbix": {"sbix": PNG_OF_APPLE}, "SVG ": {"SVG ": SVG}, "CBDT": PNG_OF_GOOGLE,
        }[sort]  # fmt: skip
        for tag, data in tables.items():
            table = builder.font[tag] = DefaultTable(tag)
            table.data = data


@pytest.mark.parametrize(
    "style",
    ["overflow: hidden; text-overflow: ellipsis; width: 100px; white-space: nowrap",
     "continue: discard; max-lines: 1; block-ellipsis: auto; width: 100px"],
)  # fmt: skip
def test_lines_that_are_cut_are_left_to_weasyprint(style: str) -> None:
    cut = f'<span style="display: block; {style}">%s</span>'
    html = page(*[cut % "كلمة كلمة كلمة كلمة كلمة"] * 3, cut % "What runs from the left", "كِتَابٌ")
    found = Diagnostics()
    assert "كِتَابٌ" in text_of(ours(html, found))
    # What is Latin alone loses nothing.
    assert [(one.code, one.params) for one in found] == [("pdf.text-layer-line", {"count": "3"})]


@pytest.mark.parametrize("display", ["block", "inline-block"])
def test_lines_that_fit_are_drawn_though_they_might_be_cut(display: str) -> None:
    style = f"display: {display}; overflow: hidden; text-overflow: ellipsis"
    html = page(f'<span style="{style}">مُحَمَّدٌ رَسُولٌ <b>كَرِيمٌ</b></span>')
    assert same("مُحَمَّدٌ رَسُولٌ كَرِيمٌ") in same(text_of(ours(html)))
    assert apart(html) < MOST


@pytest.mark.parametrize("gap", ["40em", "99em"])
def test_letters_spaced_beyond_what_a_font_can_say_are_left_to_weasyprint(gap: str) -> None:
    found = Diagnostics()
    html = page(f'<span style="letter-spacing: {gap}">كِتَ</span>', "مُحَمَّدٌ")
    assert same("مُحَمَّدٌ") in same(text_of(ours(html, found)))
    assert [(one.code, one.params) for one in found] == [("pdf.text-layer-line", {"count": "1"})]


def test_two_files_of_one_family_are_two_fonts() -> None:
    """Where documents share a configuration, families of one may have the name of another's."""
    for folder in ("amiri/Amiri-Regular", "noto-sans-hebrew/NotoSansHebrew-Regular"):
        file = assets.path("fonts", *f"{folder}.ttf".split("/"))
        face = f'<style>@font-face {{ font-family: Shared; src: url("{file.as_uri()}") }}'
        html = page(f"{face} b {{ font: 20px Shared }}</style><b>كِتَابٌ שלום 2019</b>", "لا")
        data = ours(html)
        assert same("كِتَابٌ שלום 2019") in same(text_of(data))
    # Both words were found in a file called Shared.
    fonts = PdfReader(BytesIO(data)).pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]
    assert sum("Shared" in one["/BaseFont"] for one in fonts) == 2


def test_form_fields_and_text_do_not_share_a_font() -> None:
    html = page("كِتَابٌ", '<input name=a value="abc" style="appearance: auto; font: 20px Amiri">')
    assert "كِتَابٌ" in text_of(ours(html, pdf_forms=True))


def test_the_same_bytes_each_time() -> None:
    assert ours(HOST) == ours(HOST)
