"""The cover: a page of its own, with what names the document and nothing else."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.contents import whole
from tests.formats.docx.conftest import lint
from tests.formats.docx.read_text import W
from warraq import Result, render

#: One case of several that is quick enough for every day.
LANGUAGES = [
    pytest.param("ar", marks=pytest.mark.full),
    pytest.param("en", marks=pytest.mark.full),
    "ar+en",
]
SAID = {
    "ar": ("هيئة الواحة", "تقرير الواحة", "موجز سنوي", "مسودة", "رئيسة المجلس"),
    "en": ("Oasis Authority", "Report on the Oasis", "Annual summary", "Draft", "15 February 2026"),
}
FIRST = {"ar": "الغرض", "en": "Purpose"}


def covered(format: str, lang: str, kind: str = "briefing", **options: Any) -> Result:
    content = whole()
    content["meta"] |= {"cover": True, "status": "draft"}
    return render(content, kind, format, lang, **options)


@cache
def paper(lang: str) -> list[str]:
    """The pages of the file, which is made once."""
    return pages(covered("pdf", lang).data)


def pages(data: bytes) -> list[str]:
    texts = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data)]
    return [" ".join(text.replace("\u200f", "").split()) for text in texts]


@pytest.mark.full
@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_names_the_document_on_one_page(lang: str) -> None:
    first, second, *_ = paper(lang)
    for one in lang.split("+"):
        for text in SAID[one]:
            assert text in first, text
        assert FIRST[one] not in first
        assert FIRST[one] in second
    # Classified at the top and the bottom, and no running line between.
    assert first.count({"ar": "محدود التداول", "en": "Restricted"}[lang[:2]]) == 2


def test_it_counts_and_bears_no_number() -> None:
    first, second, *others = paper("ar+en")
    assert "صفحة" not in first
    assert "Page" not in first
    assert f"صفحة 2 من {len(others) + 2}" in second
    assert "تقرير الواحة" in second  # the running line begins on the first page of the text


@pytest.mark.full
@pytest.mark.parametrize("setting", [{"size": "large-print"}, {"paper": "A5"}], ids=str)
def test_what_has_no_room_goes_on_overleaf(setting: dict[str, str]) -> None:
    first, second, *_ = pages(covered("pdf", "ar", options=setting).data)
    assert FIRST["ar"] in second
    assert "رئيسة المجلس" in first
    first, second, third, *_ = pages(covered("pdf", "ar+en", options=setting).data)
    assert "The President of the Council" in first + second
    assert FIRST["ar"] not in first
    assert FIRST["ar"] in second + third


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_word_it_is_a_section(lang: str, tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    data = covered("docx", lang).data
    path.write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    body = etree.fromstring(files["word/document.xml"])[0]
    cover, rest = body.iter(f"{W}sectPr")
    relations = etree.fromstring(files["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in relations}
    fields = []
    for section in (cover, rest):
        names = [
            targets[
                one.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
            ]
            for one in section.iterfind(f"{W}footerReference")
        ]
        fields.append(b"".join(files[f"word/{name}"] for name in names).count(b"NUMPAGES"))
    assert fields[0] == 0
    assert fields[1] == len(lang.split("+"))
    ending = next(n for n, child in enumerate(body) if child.find(f".//{W}sectPr") is not None)
    before = "".join(
        str(text) for child in list(body)[: ending + 1] for text in child.itertext(f"{W}t")
    )
    for one in lang.split("+"):
        assert SAID[one][1] in before
        assert FIRST[one] not in before
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert lint(data) == []


@pytest.mark.parametrize("format", ["html", "text"])
def test_the_title_stands_once(format: str) -> None:
    text = covered(format, "en").data.decode()
    assert text.count("Annual summary") == 1
    assert text.index("Oasis Authority") < text.index("Annual summary") < text.index("Purpose")


@pytest.mark.parametrize("kind", ["memo", "factsheet"])
def test_kinds_without_one_say_so(kind: str) -> None:
    result = covered("html", "ar", kind)
    assert "kind.no-cover" in [one.code for one in result.diagnostics]
    assert 'class="page-cover' not in result.data.decode()


@pytest.mark.parametrize("lang", ["ar", "en", "ar+en"])
def test_the_example_has_nothing_to_complain_of(lang: str) -> None:
    example = Path(__file__).resolve().parents[2] / "examples/water-strategy/content.yaml"
    result = render(example, "briefing", "text", lang)
    assert [one.render() for one in result.diagnostics] == []
    text = result.data.decode()
    assert text.count({"ar": "الملحق (1)", "en": "Annex A"}[lang[:2]]) >= 4
