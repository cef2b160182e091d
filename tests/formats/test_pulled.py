"""Quotations that stand out, between the marks of the language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Literal

import pytest

from tests.contents import whole
from tests.formats.test_setting import lines, pages
from tests.samples import every_node
from warraq import render
from warraq.document.tree import Paragraph, Quote, Str


def content(**more: Any) -> dict[str, Any]:
    data = whole()
    said = {"ar": "الماء أمانة", "en": "Water is a trust", "fr": "L’eau nous oblige"}
    data["body"] = [{"quote": said, "attribution": {"ar": "الشعار", "en": "Motto"}, **more}]
    data["footnotes"] = {}
    return data


@pytest.mark.parametrize(
    ("lang", "profile", "shown"),
    [
        ("ar", "qatar", "«الماء أمانة»"),
        ("ar", "un", "”الماء أمانة“"),
        ("en", "english-uk", "‘Water is a trust’"),
        ("en", "english-us", "“Water is a trust”"),
        ("fr", "french", "«\u00a0L’eau nous oblige\u00a0»"),
    ],
)
def test_the_profile_says_between_which(lang: str, profile: str, shown: str) -> None:
    data = content(pull=True)
    data["meta"] |= {"languages": ["ar", "en", "fr"], "profiles": {lang: profile}}
    assert shown in render(data, "memo", "text", lang).data.decode()


def test_others_stay_as_they_were_typed() -> None:
    assert "\nالماء أمانة\n" in render(content(), "memo", "text", "ar").data.decode()


def test_marks_go_around_all_of_it() -> None:
    data = content(pull=True)
    data["body"][0]["quote"] = {"ar": "أولى.\n\nثانية."}
    shown = render(data, "memo", "text", "ar").data.decode()
    assert "«أولى.\n\nثانية.»\n\nالشعار" in shown


def test_it_stands_out_on_paper_and_the_attribution_does_not() -> None:
    page = render(content(pull=True), "memo", "html", "ar").data.decode()
    style = dict(re.findall(r"\n\.(quote-[\w-]+) \{([^}]*)\}", page))
    sizes = {name: float(re.findall(r"font-size: ([\d.]+)pt", style[name])[0]) for name in style}
    assert sizes["quote-pull"] > 16 > sizes["quote-pull-attribution"]
    assert re.search(r"<blockquote[^>]*\bquote-pull\b[^>]*>", page)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_ends_in_no_lost_word(lang: Literal["ar", "en"]) -> None:
    word = {"ar": "المياه", "en": "Water"}[lang]
    quotes = tuple(
        Quote(id=f"q{count}", role="quote.pull", lang=lang, attribution=(Str("Who"),), blocks=(
            Paragraph(id=f"p{count}", lang=lang, content=(Str(f"{word} " * count),)),
        ))
        for count in range(9, 15)
    )  # fmt: skip
    made = pages(replace(every_node(lang), blocks=quotes))
    widths: dict[str, list[float]] = {}
    for page in made:
        for line in lines(page, "main"):
            widths.setdefault(line.element.get("id", ""), []).append(line.width)
    found = [widths[f"p{count}"] for count in range(9, 15)]
    assert max(map(len, found)) > 1
    assert all(one[-1] > 0.45 * one[0] for one in found)
