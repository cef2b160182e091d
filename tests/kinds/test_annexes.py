"""Annexes: numbered, each on pages of its own, referred to and listed."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.contents import whole
from tests.formats.docx.conftest import lint
from tests.formats.docx.read_text import W
from warraq import WarraqError, load, render

COSTS = {
    "id": "costs",
    "title": {"ar": "كلفة الأعمال", "en": "Cost of the works"},
    "body": [
        {"id": "basis", "heading": {"ar": "الأساس", "en": "Basis"}},
        {
            "id": "cross",
            "paragraph": {
                "ar": "انظر {numref}`basis` و{numref}`text` و{numref}`background`.",
                "en": "See {numref}`basis`, {numref}`text`, {numref}`background`.",
            },
        },
        {"id": "detail", "heading": {"ar": "تفصيل", "en": "Detail"}, "level": 2},
        {
            "id": "amounts",
            "table": {
                "caption": {"ar": "المبالغ", "en": "Amounts"},
                "columns": [{"label": {"ar": "البند", "en": "Item"}}],
                "rows": [[{"ar": "حفر", "en": "Digging"}]],
            },
        },
    ],
}
TEXT = {
    "id": "text",
    "title": {"ar": "نص القرار", "en": "Text of the decision"},
    "body": {
        "ar": "# عنوان\n\nفقرة.[^a]\n\n[^a]: حاشية.",
        "en": "# Title\n\nWords.[^a]\n\n[^a]: Note.",
    },
}


def content(**more: Any) -> dict[str, Any]:
    data = whole() | {"annexes": [COSTS, TEXT]} | more
    data["meta"]["contents"] = "yes"
    del data["attachments"]
    return data


def text(kind: str = "memo", lang: str = "ar", **more: Any) -> str:
    return render(content(**more), kind, "text", lang).data.decode()


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", ["الملحق (1): كلفة الأعمال", "أولاً: الأساس", "1- تفصيل", "جدول 2: المبالغ",
                "الملحق (2): نص القرار", "أولاً: عنوان"]),
        ("en", ["Annex A: Cost of the works", "1. Basis", "1.1 Detail", "Table 2: Amounts",
                "Annex B: Text of the decision", "1. Title"]),
    ],
)  # fmt: skip
def test_each_counts_its_headings_anew_and_goes_on_with_tables(
    lang: str, expected: list[str]
) -> None:
    lines = text(lang=lang).splitlines()
    start = max(n for n, line in enumerate(lines) if line == expected[0])
    assert [line for line in lines[start:] if line in expected] == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", "انظر القسم الأول، الملحق (1) والملحق (2) والقسم الأول."),
        ("en", "See Section 1, Annex A, Annex B, Section 1."),
    ],
)
def test_references_name_the_annex(lang: str, expected: str) -> None:
    assert expected in text(lang=lang)


@pytest.mark.parametrize(
    ("profile", "lang", "first", "second"),
    [
        ("un", "ar", "المرفق الأول", "المرفق الثاني"),
        ("english-un", "en", "Annex I", "Annex II"),
        ("french", "fr", "Annexe 1", "Annexe 2"),
        ("hebrew", "he", "נספח א", "נספח ב"),
        ("persian", "fa", "پیوست ۱", "پیوست ۲"),
        ("urdu", "ur", "ضمیمہ 1", "ضمیمہ 2"),
    ],
)
def test_a_profile_says_what_they_are_called(
    profile: str, lang: str, first: str, second: str
) -> None:
    data = content()
    data["meta"] |= {
        "languages": list(dict.fromkeys(["ar", "en", lang])),
        "profiles": {lang: profile},
    }
    made = render(data, "memo", "text", lang).data.decode()
    assert first in made
    assert second in made


def test_they_are_listed_where_the_author_lists_nothing() -> None:
    listed = "الملحق (1): كلفة الأعمال، الملحق (2): نص القرار"
    assert f"المرفقات:\t{listed}" in text()
    assert "المرفقات:\t2" in text()
    assert "• الملحق (1): كلفة الأعمال\n• الملحق (2): نص القرار" in text("briefing")
    data = content() | {"attachments": [{"ar": "الجداول", "en": "Tables"}]}
    made = render(data, "memo", "text", "ar").data.decode()
    assert "المرفقات:\tالجداول" in made
    assert listed not in made


@pytest.mark.parametrize("lang", ["ar", pytest.param("ar+en", marks=pytest.mark.full)])
def test_each_begins_a_page(lang: str) -> None:
    data = render(content(), "briefing", "pdf", lang).data
    pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data)]
    for title in ("كلفة الأعمال", "نص القرار"):
        (number,) = [n for n, page in enumerate(pages[2:], 2) if title in page and "•" not in page]
        assert pages[number].index(title) < 120


@pytest.mark.parametrize("lang", ["ar", pytest.param("ar+en", marks=pytest.mark.full)])
def test_in_word_too_and_among_its_contents(lang: str, tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    data = render(content(), "memo", "docx", lang).data
    path.write_bytes(data)
    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    *_, title = (
        paragraph
        for paragraph in body.iter(f"{W}p")
        if "".join(map(str, paragraph.itertext(f"{W}t"))) == "الملحق (1): كلفة الأعمال"
    )
    style = title.find(f"{W}pPr/{W}pStyle")
    assert style is not None
    assert style.get(f"{W}val") == "Heading1"
    assert len([br for br in body.iter(f"{W}br") if br.get(f"{W}type") == "page"]) == 3
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert lint(data) == []


def test_readers_of_less_rank_see_no_gap() -> None:
    data = content()
    data["annexes"] = [COSTS | {"audience": "leadership", "body": TEXT["body"]}, TEXT]
    made = render(data, "memo", "text", "ar").data.decode()
    assert "كلفة الأعمال" not in made
    assert "الملحق (1): نص القرار" in made


def test_a_kind_that_is_not_meant_leaves_them_out() -> None:
    data = content()
    data["annexes"] = [TEXT | {"only": ["briefing"]}]
    assert "نص القرار" not in render(data, "memo", "text", "ar").data.decode()
    data["annexes"] = [TEXT | {"only": ["breifing"]}]
    with pytest.raises(WarraqError) as error:
        render(data, "memo", "text", "ar")
    assert [one.code for one in error.value.errors] == ["job.unknown-kind"]


def test_a_fact_sheet_has_none() -> None:
    result = render(content(), "factsheet", "text", "ar")
    told = [one.params["word"] for one in result.diagnostics if one.code == "kind.ignored-field"]
    assert "annexes" in told


def test_texts_may_stand_in_files(tmp_path: Path) -> None:
    (tmp_path / "annex.md").write_text("# الباب\n\nمن ملف.\n", encoding="utf-8")
    (tmp_path / "content.yaml").write_text(
        "warraq: 1\nmeta: {title: {ar: عنوان}, languages: [ar]}\npurpose: {ar: غرض}\n"
        "summary: [{ar: نقطة}]\nannexes:\n  - title: {ar: نص}\n    body: {ar: annex.md}\n",
        encoding="utf-8",
    )
    made = render(load(tmp_path / "content.yaml"), "briefing", "text", "ar").data.decode()
    assert "الملحق (1): نص\n\nأولاً: الباب\n\nمن ملف." in made
