"""Quotations that stand out, between the marks of the language."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.contents import whole
from warraq import render


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
