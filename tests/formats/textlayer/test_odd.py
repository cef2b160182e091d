"""Unusual text and styles: drawn as WeasyPrint draws them, and read back."""

from __future__ import annotations

import pytest

from tests.formats.textlayer.setting import ours, page, text_of
from tests.formats.textlayer.test_picture import MOST, apart
from tests.formats.textlayer.test_reading import UNSEEN, same
from warraq.diagnostics import Diagnostics

READ = {
    "كلمة&nbsp;كلمة": "كلمة كلمة",
    "می‌خواهد": "می\u200cخواهد",
    "ه‍ ثم ع‍": "ه\u200d ثم ع\u200d",
    "كل&shy;مة": "كل\u00adمة",
    "كلمة\u200bكلمة": "كلمة\u200bكلمة",
    "\ufeffكلمة": "كلمة",
    '<span lang="en">extra&shy;ordinary</span>': "extraordinary",
    '<span style="letter-spacing: 1px">Latin spaced 2019</span>': "Latin spaced 2019",
    '<span style="word-spacing: 9px">كلمة كلمة</span>': "كلمة كلمة",
    '<span style="font-variant: small-caps">Office</span>': "Office",
    '<i style="font-style: italic">كلمة</i>': "كلمة",
    '<b style="transform: rotate(20deg); display: block">كلمة 2019، كلمة</b>': "كلمة 2019، كلمة",
    '<span style="font-size: 300px">كل</span>': "كل",
    "e\u0301 a\u0308": "é ä",
    "\u064e \u0650": "",
    "<u>مُعَلَّم</u>": "مُعَلَّم",
}


@pytest.mark.parametrize("text", READ)
def test_odd_text_is_read(text: str) -> None:
    assert same(READ[text]) in same(text_of(ours(page(text, font="Noto Naskh Arabic"))))


@pytest.mark.parametrize(
    "text", ["كلمة " * 500, "ك" * 800, "x" * 800], ids=["words", "word", "Latin"]
)
def test_long_lines(text: str) -> None:
    read = text_of(ours(page(f'<div style="width: 900px">{text}</div>')))
    assert "".join(UNSEEN.sub("", read).split()) == "".join(text.split())


def test_outlines_of_odd_text_stay() -> None:
    assert apart(page(*READ, font="Noto Naskh Arabic")) < MOST


@pytest.mark.logs
@pytest.mark.parametrize("text", ["كتاب \U00012000", "كتاب 😀"])
def test_a_line_with_a_character_that_no_font_has_is_left_to_weasyprint(text: str) -> None:
    found = Diagnostics()
    assert "كتاب" in text_of(ours(page(text), found))
    assert [one.code for one in found] == ["pdf.text-layer-line"]
