"""Finished PDFs: what is on which page, which fonts are in them, and how they are tagged."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.conftest import Golden
from tests.samples import every_node, every_node_parallel, factsheet
from warraq import fonts, theme
from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.document.tree import (
    Document,
    Foreign,
    Heading,
    Link,
    Note,
    Paragraph,
    Resolved,
    Str,
    Strong,
)
from warraq.document.values import CodeValue, MarkerValue
from warraq.formats import WriteContext
from warraq.formats.html import Medium, render
from warraq.formats.pdf import FORMAT, PdfOptions

SAMPLES = {
    "every-node.ar": every_node("ar"),
    "every-node.en": every_node("en"),
    "every-node.ar-en": every_node_parallel(),
    "factsheet.ar-en": factsheet("ar", "en"),
}
NAMES = {"every-node.ar": "formal", "factsheet.ar-en": "modern"}


def context(name: str = "formal", **options: Any) -> WriteContext:
    return WriteContext(
        theme=theme.load(name), options=PdfOptions(**options), diagnostics=Diagnostics()
    )


def pdf(document: Document, name: str = "formal", **options: Any) -> bytes:
    given = context(name, **options)
    data = FORMAT.write(document, given)
    assert list(given.diagnostics) == []
    return data


#: What tests only read is made once: setting pages is what takes the time here.
_made: dict[str, bytes] = {}


def made(document: Document, name: str = "formal", **options: Any) -> bytes:
    key = repr((document, name, options))
    if key not in _made:
        _made[key] = pdf(document, name, **options)
    return _made[key]


def read(document: Document, name: str = "formal", **options: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made(document, name, **options)))


def elements(reader: pypdf.PdfReader) -> Iterator[Any]:
    """The structure elements, in reading order."""

    def walk(node: Any) -> Iterator[Any]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, dict):
            if "/S" in node:
                yield node
            kids = node.get("/K", [])
            for kid in kids if isinstance(kids, list) else [kids]:
                yield from walk(kid)

    root: Any = reader.trailer["/Root"]
    yield from walk(root["/StructTreeRoot"])


def tagged(reader: pypdf.PdfReader, tag: str) -> list[Any]:
    return [element for element in elements(reader) if element["/S"] == tag]


# --- layout ----------------------------------------------------------------------------------


_laid_out: dict[str, Any] = {}


def lay_out(document: Document, name: str) -> Any:
    from warraq.formats.pdf.write import lay_out as set_pages

    key = repr((document, name))
    if key not in _laid_out:
        _laid_out[key] = set_pages(render(document, context(name), Medium.PAGED), "a-3a")
    return _laid_out[key]


def lines(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        # A table in a line (the fields of a letterhead) has lines of its own.
        inner = [one for each in getattr(child, "children", ()) for one in _children(each)]
        has_table = any(type(one).__name__ == "InlineTableBox" for one in inner)
        if type(child).__name__ == "LineBox" and not has_table:
            yield child
        else:
            yield from lines(getattr(child, "_box", child))


def _children(box: Any) -> list[Any]:
    return list(getattr(box, "children", ()))


def words(box: Any) -> str:
    if hasattr(box, "text"):
        return str(box.text)
    return "".join(words(child) for child in getattr(box, "children", ()))


def dump(pages: Any) -> str:
    """Each page's lines, as they were broken, with the class of their block."""
    out: list[str] = []
    for number, page in enumerate(pages.pages, 1):
        out.append(f"--- page {number}")
        for line in lines(page._page_box):
            source = line.element
            role = (source.get("class") or source.tag).split()[0] if source is not None else "-"
            if words(line).strip():
                out.append(f"{role}: {' '.join(words(line).split())}")
    return "\n".join(out) + "\n"


@pytest.mark.parametrize("name", SAMPLES)
def test_layout(name: str, golden: Golden) -> None:
    golden.check(f"pdf/{name}.txt", dump(lay_out(SAMPLES[name], NAMES.get(name, "modern"))))


def test_justified_lines_end_at_the_margin() -> None:
    """Also where a line mixes weights, which the engine alone gets wrong."""
    pages = lay_out(every_node("ar"), "formal")
    found = [
        line
        for line in lines(pages.pages[0]._page_box)
        if line.element is not None and line.element.get("id") == "history"
    ]
    assert len(found) > 2
    for line in found[:-1]:
        boxes = [box for box in line.descendants() if hasattr(box, "text")]
        assert min(box.position_x for box in boxes) == pytest.approx(line.position_x, abs=0.1)


def test_justified_lines_are_drawn_as_wide_as_they_were_laid_out() -> None:
    from weasyprint.text.line_break import line_size

    pages = lay_out(every_node("ar"), "formal")
    texts = [
        box
        for page in pages.pages
        for line in lines(page._page_box)
        for box in line.descendants()
        if hasattr(box, "text") and box.justification_spacing and " " in box.text.strip()
    ]
    assert texts
    for box in texts:
        box.pango_layout.reactivate(box.style)
        width, _ = line_size(box.pango_layout.get_first_line()[0], box.style)
        assert width == pytest.approx(box.width, abs=0.1)


def _with_note(number: int, length: int) -> Paragraph:
    marker = Resolved(str(number), MarkerValue("note", 1, (number,)))
    note = Note(f"n{number}", marker, (Paragraph(role="note", lang="ar", content=(Str("حاشية"),)),))
    return Paragraph(lang="ar", content=(note, Str("نص طويل في الفقرة " * length)))


@pytest.mark.parametrize(
    "length",
    [13, 19, 25, *(pytest.param(one, marks=pytest.mark.full) for one in (16, 22, 28))],
)
def test_a_footnote_stands_on_the_page_of_its_call(length: int) -> None:
    blocks = tuple(_with_note(number, length) for number in range(1, 16))
    pages = lay_out(replace(every_node("ar"), blocks=blocks), "formal")
    for page in pages.pages:
        classes: list[tuple[str, str]] = [
            (box.element_tag, box.element.get("id"))
            for box in page._page_box.descendants()
            if box.element is not None and "footnote" in box.element.get("class", "").split()
        ]
        calls = {name for tag, name in classes if tag.endswith("::footnote-call")}
        notes = {name for tag, name in classes if tag == "span"}
        assert calls == notes


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_long_title_has_no_lost_word(lang: Any) -> None:
    word = {"ar": "المياه", "en": "Water"}[lang]
    for count in (9, 10, 11, 12, 13):
        title = Heading(lang=lang, level=1, role="title", content=(Str(f"{word} " * count),))
        pages = lay_out(replace(every_node(lang), blocks=(title, _text(lang))), "formal")
        found = [
            line.width
            for line in lines(pages.pages[0]._page_box)
            if line.element is not None and line.element.tag == "h1"
        ][-2:]
        assert found[-1] > 0.45 * found[0]


def _text(lang: Any) -> Paragraph:
    return Paragraph(lang=lang, content=(Str("نص"),))


@pytest.mark.full
def test_only_the_page_that_changes_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages before it stay as they are."""
    from weasyprint.layout import page as engine

    from warraq.formats.pdf.write import lay_out as set_pages

    numbers: list[int] = []
    theirs = engine.make_page

    def make_page(*given: Any) -> Any:
        numbers.append(given[4])
        return theirs(*given)

    monkeypatch.setattr(engine, "make_page", make_page)
    loose = Str(f"كلمة قصيرة {30 * 'م'} " * 8)  # some of its lines have wide gaps
    blocks = [_with_note(number, 25) for number in range(1, 16)]
    sample = replace(every_node("ar"), blocks=(*blocks, Paragraph(lang="ar", content=(loose,))))
    made = len(set_pages(render(sample, context(), Medium.PAGED), "a-3a").pages)
    assert numbers[:made] == list(range(1, made + 1))
    assert numbers[made:]
    assert min(numbers[made:]) > 1


# --- fonts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("every-node.ar", "formal"),
        ("every-node.ar-en", "modern"),
        *(
            pytest.param(sample, name, marks=pytest.mark.full)
            for sample, name in product(SAMPLES, ("formal", "modern"))
            if (sample, name) not in {("every-node.ar", "formal"), ("every-node.ar-en", "modern")}
        ),
    ],
)
def test_only_our_fonts_are_embedded(sample: str, name: str) -> None:
    ours = {font.family.replace(" ", "") for font in fonts.catalogue()}
    reader = read(SAMPLES[sample], name)
    names = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            names.add(str(font.get_object()["/BaseFont"]))
    assert names
    for found in names:
        family = found.split("+")[1].replace("-", "")
        assert any(family.startswith(one) for one in ours), found


def test_a_letter_that_no_font_has_is_told_and_not_borrowed() -> None:
    given = context()
    place = Place("a.yaml", 3, 7)
    block = Paragraph(lang="ar", place=place, content=(Str("نص 漢"), Strong((Str("漢字 א"),))))
    with pytest.raises(WarraqError):
        FORMAT.write(replace(every_node("ar"), blocks=(block,)), given)
    told = [(found.code, found.params["number"], found.place) for found in given.diagnostics]
    assert told == [("pdf.no-glyph", "U+6F22", place), ("pdf.no-glyph", "U+5B57", place)]


def test_a_family_that_is_not_ours_is_told() -> None:
    given = context()
    stack = replace(given.theme.fonts["text"], arabic="Traditional Arabic")
    theme = replace(given.theme, fonts={**given.theme.fonts, "text": stack})
    FORMAT.write(factsheet("ar"), replace(given, theme=theme))
    [found] = given.diagnostics
    assert (found.code, found.params["family"]) == ("pdf.no-family", "Traditional Arabic")
    assert found.place.field == "fonts.text"


# --- accessibility ---------------------------------------------------------------------------


def test_reading_direction_and_titles() -> None:
    for lang, direction in (("ar", "/R2L"), ("en", "/L2R")):
        root: Any = read(every_node(lang)).trailer["/Root"]  # type: ignore[arg-type]
        assert root["/ViewerPreferences"]["/Direction"] == direction
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert root["/Lang"] == lang


def test_lists_say_how_they_are_numbered() -> None:
    numbering = [str(one["/A"]["/ListNumbering"]) for one in tagged(read(every_node("ar")), "/L")]
    assert numbering == [
        "/Disc", "/LowerAlpha", "/Decimal", "/Disc", "/Decimal", "/Disc",
    ]  # fmt: skip


def test_list_items_hold_labels_and_bodies_only() -> None:
    for item in tagged(read(every_node("ar")), "/LI"):
        kids = [kid.get_object()["/S"] for kid in item["/K"]]
        assert kids == ["/Lbl", "/LBody"]


def test_headings_of_tables_say_what_they_head() -> None:
    reader = read(every_node("ar"))
    scopes = [str(cell["/A"]["/Scope"]) for cell in tagged(reader, "/TH")]
    assert {"/Column", "/Row"} == set(scopes)
    levels = next(t for t in tagged(reader, "/Table") if "/THead" in _tags(t))
    cells = [
        kid
        for body in levels["/K"]
        if body.get_object()["/S"] == "/TBody"
        for row in body.get_object()["/K"]
        for kid in (cell.get_object() for cell in row.get_object()["/K"])
    ]
    sections = [cell["/ID"] for cell in cells if cell["/A"].get("/ColSpan") == 4]
    data = [cell for cell in cells if cell["/S"] == "/TD"]
    for cell in data:
        assert len(set(sections) & set(cell["/A"]["/Headers"])) == 1
    assert sections[1] in data[-1]["/A"]["/Headers"]


def _tags(element: Any) -> list[str]:
    return [str(kid.get_object()["/S"]) for kid in element["/K"]]


def test_footnotes_are_notes_with_ids() -> None:
    reader = read(every_node_parallel(), "modern")
    ids = [str(note["/ID"]) for note in tagged(reader, "/Note")]
    assert len(ids) == 2
    assert len(set(ids)) == 2


def test_words_of_another_language_say_so() -> None:
    sample = every_node("ar")
    words_of = (Foreign("en", (Str("well"),)), Str(" بئر"))
    reader = read(replace(sample, blocks=(Paragraph(lang="ar", content=words_of),)))
    assert [str(one["/Lang"]) for one in elements(reader) if "/Lang" in one] == ["en"]


def test_links_say_their_words() -> None:
    reader = read(every_node("en"))
    shown = [
        str(annotation.get_object()["/Contents"])
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if annotation.get_object().get("/Contents")
    ]
    assert "wells@water.example" in shown
    assert "the portal" in shown


def test_a_link_is_one_annotation_whatever_is_in_it() -> None:
    shown = Resolved("example.org", CodeValue("example.org"), "ltr")
    link = Link("https://example.org/", (shown, Str(" هنا")))
    sample = every_node("ar")
    reader = read(replace(sample, blocks=(Paragraph(lang="ar", content=(link,)),)))
    assert len(reader.pages[0]["/Annots"]) == 1  # type: ignore[arg-type]
    assert len(tagged(reader, "/Link")) == 1


def test_only_the_first_language_is_in_the_outline() -> None:
    def titles(items: Any) -> Iterator[str]:
        for item in items:
            if isinstance(item, list):
                yield from titles(item)
            else:
                yield str(item.title)

    shown = list(titles(read(every_node_parallel(), "modern").outline))
    assert "أولاً: خلفية الموضوع" in shown
    assert not [title for title in shown if title.isascii()]


@pytest.mark.parametrize(
    ("variant", "part"),
    [("a-3a", b'pdfaid:part="3"'), ("a-2a", b'pdfaid:part="2"'), ("ua-1", b"")],
)
def test_the_file_says_what_it_keeps_to(variant: str, part: bytes) -> None:
    root: Any = read(factsheet("ar"), variant=variant).trailer["/Root"]
    xmp = root["/Metadata"].get_data()
    assert b'pdfuaid:part="1"' in xmp
    assert part in xmp


# --- bytes -----------------------------------------------------------------------------------


def test_dates_come_from_the_document_or_not_at_all() -> None:
    dated: Any = read(factsheet("ar")).metadata
    assert dated["/CreationDate"] == "D:20250312"
    sample = factsheet("ar")
    undated = replace(sample, properties=replace(sample.properties, date=None))
    assert "/CreationDate" not in (read(undated).metadata or {})


_PRINT = """
import hashlib
from tests.formats.test_pdf import pdf, factsheet
print(hashlib.sha256(pdf(factsheet("ar", "en"))).hexdigest())
"""


@pytest.mark.full
def test_the_same_bytes_in_every_process(checkout: Path) -> None:
    expected = hashlib.sha256(pdf(factsheet("ar", "en"))).hexdigest()
    for seed in ("0", "7"):
        done = subprocess.run(
            [sys.executable, "-c", _PRINT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(checkout)},
            cwd=checkout,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == expected


@pytest.mark.full
def test_the_same_bytes_in_every_thread() -> None:
    expected = pdf(factsheet("ar"))
    got: list[bytes] = []
    threads = [threading.Thread(target=lambda: got.append(pdf(factsheet("ar")))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [expected, expected]


def test_a_hosts_own_weasyprint_is_left_alone() -> None:
    import weasyprint

    source = "<html lang=en><title>t</title><p>Host <b>text</b>"
    before = weasyprint.HTML(string=source).write_pdf()
    environment = dict(os.environ)
    logger = logging.getLogger("weasyprint")
    state = (list(logger.filters), list(logger.handlers), logger.level)
    pdf(factsheet("ar"))
    assert weasyprint.HTML(string=source).write_pdf() == before
    assert dict(os.environ) == environment
    assert (list(logger.filters), list(logger.handlers), logger.level) == state


def test_nothing_but_the_documents_pictures_is_served() -> None:
    from warraq.formats.pdf.write import _fetch

    for url in ("file:///etc/passwd", "https://example.org/", "warraq:image/2", "data:,x"):
        with pytest.raises(ValueError, match="not served"):
            _fetch({}, url)


def test_marks_stand_at_the_top_and_bottom_of_every_page() -> None:
    pages = lay_out(every_node("ar"), "formal")
    for page in pages.pages:
        boxes = [box for box in page._page_box.children if type(box).__name__ == "MarginBox"]
        marked = [box.at_keyword for box in boxes if "محدود التداول" in words(box)]
        assert sorted(marked) == ["@bottom-center", "@top-center"]


@pytest.mark.full
def test_the_watermark_is_on_every_page_and_in_no_tag() -> None:
    sample = every_node("ar")
    draft = replace(sample, furniture=replace(sample.furniture, watermark=(Str("مسودة"),)))
    pages = lay_out(draft, "formal")
    for page in pages.pages:
        boxes = [box for box in page._page_box.children if type(box).__name__ == "MarginBox"]
        assert [box.at_keyword for box in boxes if "مسودة" in words(box)] == ["@left-middle"]
    count = len(list(elements(read(sample))))
    assert len(list(elements(read(draft)))) == count


def test_foot_counts_the_pages() -> None:
    pages = lay_out(every_node("ar"), "formal")
    shown = [words(page._page_box) for page in pages.pages]
    for number, text in enumerate(shown, 1):
        assert re.search(rf"صفحة {number} من {len(shown)}", text)


def test_pages_are_not_listed_at_each_element(monkeypatch: pytest.MonkeyPatch) -> None:
    """That would take a time that grows with the square of the pages."""
    import pydyf  # type: ignore[import-untyped]

    asked: list[int] = []
    theirs = pydyf.PDF.page_references.fget

    def page_references(self: Any) -> Any:
        asked.append(1)
        return theirs(self)

    monkeypatch.setattr(pydyf.PDF, "page_references", property(page_references))
    assert len(list(elements(pypdf.PdfReader(BytesIO(pdf(factsheet("en"))))))) > 50
    assert len(asked) < 10
