"""Words of the other script, typed as they come: the look of their own, in evenly spaced lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any, Literal

import pytest
from lxml import html

import warraq
from tests.formats.test_setting import context, lines, pages, text
from tests.samples import every_node
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Document, Foreign, Paragraph, Str
from warraq.formats.html import Medium, render
from warraq.formats.pdf import PdfOptions
from warraq.pipeline import Job, document

ARABIC = (
    "برنامج COVID-19 ومنظمة (WHO) ثم UNESCO وطابعات 3D، " * 6 + "ثم نص بلا كلمات أجنبية فيه. " * 6
)
ENGLISH = "The Council (مجلس الشورى) and مركز الدراسات met. " * 6 + "Then words of English. " * 9
Typed = tuple[Literal["ar", "en"], str, str, str]
CASES: list[Typed] = [
    ("ar", ARABIC, "COVID-19", "Gentium Book Plus"),
    ("en", ENGLISH, "مجلس الشورى", "Amiri"),
]


def only(lang: Literal["ar", "en"], *content: Any) -> Document:
    return replace(every_node(lang), blocks=(Paragraph(id="a", lang=lang, content=content),))


@pytest.mark.parametrize("case", CASES, ids=["ar", "en"])
def test_words_look_as_they_do_where_they_are_declared(case: Typed) -> None:
    lang, raw, word, family = case
    other = "en" if lang == "ar" else "ar"
    declared = "Geneva" if lang == "ar" else "جنيف"
    typed = only(lang, Str(raw), Foreign(other, (Str(declared),)))
    looks = {}
    for page in pages(typed):
        for line in lines(page, "main"):
            for box in line.descendants():
                shown = getattr(box, "text", "")
                if shown and getattr(box, "element", None) is not None:
                    style = box.style
                    looks[shown] = (style["font_family"][0], round(float(style["font_size"]), 3))
    assert looks[word][0] == family
    assert looks[word] == looks[declared]


@pytest.mark.parametrize("case", CASES, ids=["ar", "en"])
@pytest.mark.parametrize("theme", ["formal", "modern"])
def test_lines_with_such_words_stand_as_far_apart_as_others(case: Typed, theme: str) -> None:
    lang, raw, _, _ = case
    [page] = pages(only(lang, Str(raw)), theme)
    found = [line for line in lines(page, "main") if line.element.get("class") == "paragraph block"]
    assert len(found) > 4
    apart = {round(after.position_y - one.position_y, 2) for one, after in pairwise(found)}
    assert len(apart) == 1
    assert " ".join("".join(map(text, found)).split())[:8] == raw[:8]


@pytest.mark.parametrize("case", CASES, ids=["ar", "en"])
def test_no_word_changes_and_nothing_is_isolated(case: Typed) -> None:
    lang, raw, word, _ = case
    shown = html.document_fromstring(
        render(only(lang, Str(raw)), context("formal", PdfOptions()), Medium.PAGED).html
    )
    paragraph = shown.find("body/main/p")
    assert paragraph is not None
    assert "".join(map(str, paragraph.itertext())) == raw
    assert {one.tag for one in paragraph.iter()} == {"p", "span"}
    spans = paragraph.findall("span")
    assert word in [one.text for one in spans]
    assert not [one for one in spans if one.get("lang") or one.get("dir")]


def test_latin_beside_hebrew_is_as_large() -> None:
    content = {
        "warraq": 1,
        "meta": {"title": "דוח", "languages": ["he"]},
        "purpose": "התוכנית (UNDP) שותפה במיזם.",
        "summary": ["תקציר."],
    }
    job = Job(content=warraq.load(content), kind="briefing", format="pdf", languages=("he",))
    (page,) = pages(document(job, Diagnostics()))
    sizes = {
        box.text: box.style["font_size"]
        for line in lines(page, "main")
        for box in line.descendants()
        if "UNDP" in getattr(box, "text", "") or "התוכנית" in getattr(box, "text", "")
    }
    assert len(sizes) == 2
    assert len(set(sizes.values())) == 1
