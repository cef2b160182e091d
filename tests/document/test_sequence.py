"""One language after the other: each a whole document, in one file, in every format."""

from __future__ import annotations

import io
import re
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from docx import Document as WordFile
from lxml import html
from openxml_audit import OpenXmlValidator

import warraq
from tests.contents import whole
from tests.tagged import tree
from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.document.plain import lines
from warraq.document.tree import Heading, Link, Note
from warraq.document.walk import descend
from warraq.model.fields import Layout
from warraq.pipeline import Job, document
from warraq.verify import findings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def content(**meta: Any) -> warraq.Content:
    raw = whole()
    raw["meta"] |= meta
    return warraq.load(raw)


def rendered(format: str, kind: str = "briefing", lang: str = "ar+en", **options: Any) -> bytes:
    return warraq.render(content(), kind, format, lang, layout="sequential", **options).data


@pytest.fixture(scope="module")
def word() -> bytes:
    return rendered("docx")


def test_the_whole_of_each_language_stands_alone() -> None:
    """What is said is what each language says by itself, in that order."""
    for kind in ("briefing", "memo", "factsheet"):
        alone = [
            warraq.render(content(), kind, "text", lang).data.decode().strip()
            for lang in ("ar", "en")
        ]
        assert rendered("text", kind).decode().split() == "\n".join(alone).split()


def test_notes_and_numbers_begin_anew_and_links_stay_in_their_language() -> None:
    made = document(
        Job(
            content=content(), kind="briefing", format="html", languages=("ar", "en"),
            layout=Layout.SEQUENTIAL,
        ),
        Diagnostics(),
    )  # fmt: skip
    assert made.all_languages == ("ar", "en")
    assert list(made.properties.titles) == ["ar", "en"]
    arabic, english = made.parts
    for part in (arabic, english):
        markers = [n.marker.text for n in descend(part) if isinstance(n, Note) and n.blocks]
        assert markers == [str(n) for n in range(1, len(markers) + 1)] != []
        ids = [n.id for n in descend(part) if getattr(n, "id", "")]
        links = {
            n.target[1:] for n in descend(part) if isinstance(n, Link) and n.target.startswith("#")
        }
        assert links
        assert links <= set(ids)
    both = [{n.id for n in descend(part) if isinstance(n, Heading) and n.id} for part in made.parts]
    assert both[0].isdisjoint(both[1])


def test_the_page_has_both_directions_and_no_id_twice() -> None:
    page: Any = html.document_fromstring(rendered("html").decode())
    [part] = page.find_class("part")
    assert (page.get("dir"), part.get("lang"), part.get("dir")) == ("rtl", "en", "ltr")
    assert len(page.findall(".//main")) == 1
    assert part.find(".//h1").text_content().strip() == "Report on the Oasis"
    assert {note.get("lang") for note in part.find_class("endnote")} == {"en"}
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for link in page.xpath("//a[starts-with(@href, '#')]"):
        assert link.get("href")[1:] in ids
        inside = part in link.iterancestors()
        [target] = page.xpath("//*[@id=$id]", id=link.get("href")[1:])
        assert (part in target.iterancestors()) == inside


def test_the_pdf_begins_a_page_with_the_other_language() -> None:
    import pypdfium2

    data = rendered("pdf", "factsheet")
    said = [tag for tag in tree(data).walk() if any(isinstance(kid, str) for kid in tag.kids)]
    # Arabic is read first, then English, and nothing between.
    assert [lang for lang, _ in groupby(tag.lang for tag in said)] == ["ar", "en"]
    pdf = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    english = [n for n, text in enumerate(pages) if "Overview" in text]
    assert english
    assert not any(re.search("[\u0621-\u064a]{3}", pages[n]) for n in range(english[0], len(pages)))
    assert all("Restricted" in page for page in pages[english[0] :])
    titles = [item.get_title() for item in pdf.get_toc()]
    assert "تقرير الواحة" in titles
    assert "Report on the Oasis" in titles
    assert f"Page {english[0] + 1} of {len(pages)}" in pages[english[0]]


def test_word_has_a_section_for_each(word: bytes, tmp_path: Path) -> None:
    file = WordFile(io.BytesIO(word))
    arabic, english = (section._sectPr for section in file.sections)
    assert arabic.find(f"{W}bidi") is not None
    assert english.find(f"{W}bidi") is None
    assert "Report on the Oasis" in file.sections[1].header.paragraphs[1].text
    assert "تقرير الواحة" in file.sections[0].header.paragraphs[1].text
    restarts: list[Any] = [s.find(f"{W}footnotePr/{W}numRestart") for s in (arabic, english)]
    assert [one.get(f"{W}val") for one in restarts] == ["eachSect"] * 2
    path = tmp_path / "both.docx"
    path.write_bytes(word)
    assert OpenXmlValidator().validate(path).errors == []


def test_word_counts_captions_from_one_in_each(word: bytes) -> None:
    body = WordFile(io.BytesIO(word)).element.body
    codes = [one.text for one in body.iter(f"{W}instrText") if "SEQ Table" in one.text]
    assert [code.split()[2:4] == ["\\r", "1"] for code in codes].count(True) == 1


@pytest.mark.full
def test_files_read_back_whole(word: bytes) -> None:
    made = document(
        Job(
            content=content(), kind="briefing", format="docx", languages=("ar", "en"),
            layout=Layout.SEQUENTIAL,
        ),
        Diagnostics(),
    )  # fmt: skip
    pdf = rendered("pdf")
    for data, suffix in ((word, ".docx"), (pdf, ".pdf")):
        assert [d.render() for d in findings(suffix, data, Place(), tuple(lines(made)))] == []


def test_the_content_or_an_output_says_so() -> None:
    raw = whole()
    raw["outputs"] = [{"kind": "memo", "format": "text", "lang": "ar+en", "layout": "sequential"}]
    by_output = warraq.render(raw, "memo", "text", "ar+en").data
    by_meta = warraq.render(content(layout="sequential"), "memo", "text", "ar+en").data
    assert by_output == by_meta == rendered("text", "memo")
    side_by_side = warraq.render(content(), "memo", "text", "ar+en").data
    assert side_by_side != by_meta
    assert warraq.render(raw, "memo", "text", "ar+en", layout="parallel").data == side_by_side


def test_another_word_is_refused_with_what_was_meant() -> None:
    with pytest.raises(WarraqError) as caught:
        content(layout="sequentiel")
    [error] = caught.value.errors
    assert (error.code, error.place.field) == ("content.not-one-of", "meta.layout")
    assert "sequential" in error.hint()


def test_a_rule_beside_a_quotation_stands_where_its_language_begins(word: bytes) -> None:
    quoted = [
        one
        for one in WordFile(io.BytesIO(word)).element.body.iter(f"{W}p")
        if (style := one.find(f"{W}pPr/{W}pStyle")) is not None and style.get(f"{W}val") == "Quote"
    ]
    borders = [one.find(f"{W}pPr/{W}pBdr") for one in quoted]
    assert borders[0] is None  # as the style has it, at the right
    sides = {child.tag.removeprefix(W): child.get(f"{W}val") for child in borders[-1]}
    assert (sides["left"], sides["right"]) == ("single", "nil")
