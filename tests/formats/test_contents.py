"""The table of contents as each format shows it."""

from __future__ import annotations

import ctypes
import io
import re
from functools import cache
from typing import Any

import pypdfium2 as pdfium
import pytest
from lxml import html
from pypdf import PdfReader
from pypdfium2 import raw

from tests.contents import whole
from warraq import render

TITLES = {"ar": "المحتويات", "en": "Contents"}


def long_content(**meta: Any) -> dict[str, Any]:
    content = whole()
    content["meta"] |= {"contents": "yes", "classification": "public", **meta}
    content["footnotes"], content["annexes"] = {}, []
    content["body"] = [
        block
        for n in range(1, 6)
        for block in (
            {"id": f"c{n}", "heading": {"ar": f"باب {n * 111}", "en": f"Chapter {n * 111}"}},
            {"paragraph": {"ar": "كلمة " * 260, "en": "word " * 260}},
        )
    ]
    return content


def links(data: bytes) -> dict[str, int]:
    """The links of the first pages by what they say, and the page that each leads to."""
    reader = PdfReader(io.BytesIO(data))
    found = {}
    for page in reader.pages:
        for one in page.get("/Annots", ()):
            link = one.get_object()
            target = link.get("/Dest") or link.get("/A", {}).get("/D")
            if "/Contents" in link and target is not None:
                place = reader.named_destinations[target]
                found[str(link["/Contents"])] = (reader.get_destination_page_number(place) or 0) + 1
    return found


def texts(data: bytes) -> list[str]:
    """What stands on each page, without marks of direction."""
    return [text_of(page) for page in pdfium.PdfDocument(data)]


def text_of(page: pdfium.PdfPage) -> str:
    text: str = page.get_textpage().get_text_range()
    return text.replace("\u200f", "")


@cache
def paper(lang: str) -> bytes:
    """The file, which is made once."""
    return render(long_content(), "briefing", "pdf", lang).data


@pytest.mark.parametrize("lang", ["ar", pytest.param("en", marks=pytest.mark.full)])
def test_on_paper_each_line_gives_the_page_of_its_heading(lang: str) -> None:
    data = paper(lang)
    led = {key: page for key, page in links(data).items() if re.search(r"\d{3}$", key)}
    assert len(led) == 5
    assert led == dict(sorted(led.items(), key=lambda one: one[1]))
    assert len(set(led.values())) > 1
    pages = texts(data)
    first = next(text for text in pages if TITLES[lang] in text)
    lines = {m[1]: int(m[2]) for m in re.finditer(r"(\d{3})\s+(\d+)\s*$", first, re.MULTILINE)}
    assert lines == {key[-3:]: page for key, page in led.items()}
    for number, page in lines.items():
        assert number in pages[page - 1]


@pytest.mark.full
@pytest.mark.parametrize("theme", ["formal", "modern"])
def test_side_by_side_the_lines_of_both_languages_are_level(theme: str) -> None:
    data = render(long_content(), "briefing", "pdf", "ar+en", theme=theme).data
    first = next(page for page in pdfium.PdfDocument(data) if "Chapter" in text_of(page))
    page = first.get_textpage()
    bases: dict[str, list[float]] = {"111": [], "222": [], "333": [], "444": [], "555": []}
    for number, found in bases.items():
        search = page.search(number)
        while place := search.get_next():
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(page.raw, place[0], x, y)
            found.append(y.value)
    assert all(len(found) >= 2 for found in bases.values())
    assert max(abs(found[0] - found[1]) for found in bases.values()) < 1


@pytest.mark.full
def test_pages_are_counted_in_the_digits_of_the_document() -> None:
    content = long_content(profiles={"ar": {"extends": "qatar", "numbers": {"digits": "arab"}}})
    data = render(content, "briefing", "pdf", "ar").data
    text = texts(data)[0]
    assert len(re.findall(r"\d{3}\s+[١-٩]\s*$", text, re.MULTILINE)) >= 3


def test_it_is_tagged_as_contents() -> None:
    """ISO 32000-1, 14.8.4.2: each line one reference, in it one link with all its words."""
    root = PdfReader(io.BytesIO(paper("ar"))).root_object["/StructTreeRoot"]

    def found(element: Any, kind: str) -> list[Any]:
        kids = element.get("/K", [])
        kids = [one.get_object() for one in (kids if isinstance(kids, list) else [kids])]
        inner = [one for kid in kids if hasattr(kid, "get") for one in found(kid, kind)]
        return [element, *inner] if element.get("/S") == kind else inner

    (listed,) = found(root, "/TOC")
    items = [kid.get_object() for kid in listed["/K"]]
    assert {item["/S"] for item in items} == {"/TOCI"}
    assert len(items) == 14
    for item in items:
        assert [kid.get_object()["/S"] for kid in item["/K"]] == ["/Reference"]
        assert len(found(item, "/Link")) == 1
        assert "/A" not in listed


@pytest.mark.parametrize("lang", ["ar", "ar+en"])
def test_on_the_screen_each_line_is_a_link(lang: str) -> None:
    page: Any = html.fromstring(render(long_content(), "briefing", "html", lang).data)
    lists = page.xpath("//nav//ul")
    assert len(lists) == len(lang.split("+"))
    for one in lists:
        targets = one.xpath("li/a/@href")
        assert len(targets) == 14
        for target in targets:
            assert len(page.xpath(f"//*[@id='{target[1:]}']")) == 1
    assert not page.xpath("//*[contains(@class, 'contents-page')]")


def test_plain_text_names_the_headings() -> None:
    text = render(long_content(), "briefing", "text", "ar").data.decode()
    block = next(part for part in text.split("\n\n") if part.startswith("أولاً: الغرض\nثانياً"))
    assert block.splitlines()[2] == "ثالثاً: باب 111"
    assert "المحتويات\n\n" + block in text
