"""Large print, density, paper and two-sided print, in the pages and in Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import product
from typing import Any, Literal
from zipfile import ZipFile

import pytest
from lxml import etree

import warraq
from tests.contents import whole
from tests.samples import every_node, every_node_parallel, factsheet
from warraq import theme
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Band, Document, Furniture, PageBreak, Paragraph, Str
from warraq.formats import WriteContext
from warraq.formats.docx import FORMAT as DOCX
from warraq.formats.docx import DocxOptions
from warraq.formats.html import Medium, render
from warraq.formats.pdf import PdfOptions
from warraq.pipeline import Job, document
from warraq.theme import Setting
from warraq.theme_setting import PAPERS

Lang = Literal["ar", "en"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 96 / 25.4
THEMES = ("formal", "modern")
SAMPLES = {
    "every-node.ar": every_node("ar"),
    "every-node.en": every_node("en"),
    "every-node.ar-en": every_node_parallel(),
    "factsheet.ar-en": factsheet("ar", "en"),
}


def context(name: str, options: Any, **setting: Any) -> WriteContext:
    loaded = replace(theme.load(name), setting=Setting(**setting))
    return WriteContext(theme=loaded, options=options, diagnostics=Diagnostics())


def pages(written: Document, name: str = "formal", **setting: Any) -> list[Any]:
    from warraq.formats.pdf.write import lay_out

    given = context(name, PdfOptions(), **setting)
    return [page._page_box for page in lay_out(render(written, given, Medium.PAGED), "ua-1").pages]


def lines(box: Any, kind: str) -> Iterator[Any]:
    """The lines of a page's text, or of its margins."""
    for child in box.children:
        if (type(child).__name__ == "MarginBox") == (kind == "margin"):
            yield from (one for one in child.descendants() if type(one).__name__ == "LineBox")


def text(line: Any) -> str:
    return "".join(getattr(one, "text", "") for one in line.descendants())


def two_pages(lang: Lang) -> Document:
    start, end = ("عنوان", "رقم") if lang == "ar" else ("Title", "Number")
    body = [Paragraph(lang=lang, content=(Str(word),)) for word in "ab"]
    return replace(
        every_node(lang),
        blocks=(body[0], PageBreak(lang=lang), body[1], PageBreak(lang=lang), body[0]),
        furniture=Furniture(head=Band(start=(Str(start),), end=(Str(end),))),
    )


# --- pages -----------------------------------------------------------------------------------


def assert_within(page: Any) -> None:
    """No line of text reaches over the margins, none of the margins over the paper."""
    left, right = page.content_box_x(), page.content_box_x() + page.width
    for line in lines(page, "text"):
        assert line.position_x >= left - 1, text(line)
        assert line.position_x + line.width <= right + 1, text(line)
    for line in lines(page, "margin"):
        if line.width and line.height < 60:  # but for the watermark, which lies across
            assert line.position_y >= -1, text(line)
            assert line.position_y + line.height <= page.margin_height() + 1, text(line)


SETTINGS: tuple[dict[str, Any], ...] = (
    {"paper": "A5"},
    {"size": "large-print"},
    {"size": "large-print", "paper": "A5"},
)


@pytest.mark.parametrize(
    ("sample", "name", "setting"),
    [
        ("factsheet.ar-en", "modern", {"paper": "A5"}),
        ("every-node.ar", "formal", {"size": "large-print"}),
        *(pytest.param(*one, marks=pytest.mark.full) for one in product(SAMPLES, THEMES, SETTINGS)),
    ],
)
def test_nothing_runs_over_however_it_is_set(
    sample: str, name: str, setting: dict[str, Any]
) -> None:
    for page in pages(SAMPLES[sample], name, **setting):
        assert_within(page)


@pytest.mark.parametrize(
    ("kind", "name", "setting"),
    [
        ("factsheet", "formal", {"paper": "A5"}),
        *(
            pytest.param(*one, marks=pytest.mark.full)
            for one in product(("briefing", "memo", "factsheet"), THEMES, ({}, *SETTINGS))
        ),
    ],
)
def test_a_classification_keeps_clear_of_the_edge(
    kind: str, name: str, setting: dict[str, Any]
) -> None:
    """Printers leave a few millimetres of the paper blank."""
    content = warraq.load(whole())
    job = Job(content=content, kind=kind, format="pdf", languages=("ar", "en"))
    for page in pages(document(job, Diagnostics()), name, **setting)[:2]:
        shown = [line for line in lines(page, "margin") if line.width and line.height < 60]
        assert "محدود التداول" in text(shown[0])
        assert shown[0].position_y >= 3 * MM, text(shown[0])


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_have_the_size_of_their_paper(paper: str) -> None:
    page = pages(two_pages("ar"), paper=paper)[0]
    assert (page.margin_width() / MM, page.margin_height() / MM) == pytest.approx(PAPERS[paper])


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_margins_and_running_lines_change_sides(lang: Lang) -> None:
    """The first page is bound where its lines begin: an Arabic one at the right."""
    odd, even, third = pages(two_pages(lang), two_sided=True)
    wide, narrow = 30 * MM, 20 * MM
    inner, outer = ("right", "left") if lang == "ar" else ("left", "right")
    for page, bound, free in ((odd, inner, outer), (even, outer, inner), (third, inner, outer)):
        assert getattr(page, f"margin_{bound}") == pytest.approx(wide)
        assert getattr(page, f"margin_{free}") == pytest.approx(narrow)
    heads = [[text(line) for line in lines(page, "margin")] for page in (odd, even, third)]
    title, number = ("عنوان", "رقم") if lang == "ar" else ("Title", "Number")
    assert [word for word in heads[1] if word] == [number, title]
    assert [word for word in heads[2] if word] == [title, number]


def test_pages_printed_on_one_side_are_all_alike() -> None:
    first, *others = pages(two_pages("ar"))
    assert all((page.margin_left, page.margin_right) == (first.margin_left, first.margin_right)
               for page in others)  # fmt: skip


# --- Word ------------------------------------------------------------------------------------


def parts(document: Document, **setting: Any) -> dict[str, etree._Element]:
    data = DOCX.write(document, context("formal", DocxOptions(), **setting))
    with ZipFile(BytesIO(data)) as file:
        return {
            name: etree.fromstring(file.read(name))
            for name in file.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        }


def test_word_has_the_paper_and_the_sizes() -> None:
    made = parts(two_pages("ar"), paper="A5", size="large-print")
    size = made["word/document.xml"].find(f".//{W}pgSz")
    assert size is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("8391", "11906")
    defaults = made["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    shown = {tag: defaults.findall(W + tag)[0].get(f"{W}val") for tag in ("sz", "szCs")}
    assert shown == {"sz": "36", "szCs": "46"}


def test_word_mirrors_margins_and_heads() -> None:
    made = parts(two_pages("ar"), two_sided=True)
    settings = made["word/settings.xml"]
    assert settings.find(f"{W}mirrorMargins") is not None
    assert settings.find(f"{W}evenAndOddHeaders") is not None
    margins = made["word/document.xml"].find(f".//{W}pgMar")
    assert margins is not None
    assert (margins.get(f"{W}right"), margins.get(f"{W}left")) == ("1701", "1134")
    heads = [made[f"word/header{number}.xml"].xpath("string()") for number in (1, 3)]
    assert heads == ["عنوانرقم", "رقمعنوان"]


def test_word_files_for_one_side_mirror_nothing() -> None:
    made = parts(two_pages("ar"))
    assert made["word/settings.xml"].find(f"{W}mirrorMargins") is None
    assert "word/header3.xml" not in made


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("name", ["formal", "modern"])
def test_large_print_on_small_paper_keeps_the_foot_on_one_line(lang: Lang, name: str) -> None:
    only = replace(every_node(lang), blocks=(Paragraph(lang=lang, content=(Str("1"),)),))
    [page, *_] = pages(only, name, size="large-print", paper="A5")
    parts = [one for one in page.descendants() if "band-part" in classes(one)]
    counts = {len(list(filter(is_line, one.descendants()))) for one in parts if is_cell(one)}
    assert counts == {1}


def classes(box: Any) -> str:
    return "" if box.element is None else str(box.element.get("class", ""))


def is_line(box: Any) -> bool:
    return type(box).__name__ == "LineBox"


def is_cell(box: Any) -> bool:
    return type(box).__name__ == "TableCellBox"
