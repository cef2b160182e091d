"""Boxes: where Word may break them between pages."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

import warraq
from tests.contents import whole
from tests.formats.docx.conftest import lint, write
from tests.formats.docx.read_text import W
from tests.samples import every_node
from warraq.document.tree import Blocks, Group, Heading, Paragraph, Str


def text_of(element: Any) -> str:
    return "".join(element.itertext())


def main_part(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def rows_with(data: bytes, text: str) -> list[Any]:
    body = main_part(data).find(f"{W}body")
    table = next(each for each in body.findall(f"{W}tbl") if text in text_of(each))
    rows: list[Any] = table.findall(f"{W}tr")
    return rows


@pytest.mark.parametrize("lang", ["ar", "ar+en"])
def test_a_summary_breaks_between_its_points_and_never_after_its_head(lang: str) -> None:
    points = [{"ar": f"نقطة {n} " + "قول " * 12, "en": f"Point {n} " + "text " * 9}
              for n in ("أ", "ب", "ج")]  # fmt: skip
    data = warraq.render({**whole(), "summary": points}, "briefing", "docx", lang).data
    rows = rows_with(data, "الخلاصة")
    assert [("الخلاصة" in text_of(row), text_of(row).count("نقطة")) for row in rows] == [
        (True, 1), (False, 1), (False, 1),
    ]  # fmt: skip
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    margins = [row.find(f"{W}tc/{W}tcPr/{W}tcMar") for row in rows]
    sizes = [[int(room.find(f"{W}{side}").get(f"{W}w")) for side in ("top", "bottom")]
             for room in margins]  # fmt: skip
    assert [[bool(size) for size in pair] for pair in sizes] == [
        [True, False], [False, False], [False, True],
    ]  # fmt: skip
    # Nothing holds a row to the next, as Word would read the heading's style.
    titles = [p for p in rows[0].iter(f"{W}pPr")
              if p.find(f"{W}pStyle").get(f"{W}val") == "SummaryTitle"]  # fmt: skip
    assert titles
    assert all(p.find(f"{W}keepNext").get(f"{W}val") == "0" for p in titles)
    assert lint(data) == []


def test_a_long_point_may_break_itself() -> None:
    points = [{"ar": "قول " * 300}, {"ar": "قول"}]
    data = warraq.render({**whole(), "summary": points}, "briefing", "docx", "ar").data
    assert [row.find(f"{W}trPr/{W}cantSplit") is None for row in rows_with(data, "الخلاصة")] == [
        True, False,
    ]  # fmt: skip


@pytest.mark.parametrize("keep", [True, False])
def test_a_box_is_whole_where_that_is_asked_for(keep: bool) -> None:
    blocks: Blocks = (
        Heading(lang="ar", level=2, content=(Str("رأس"),)),
        *(Paragraph(lang="ar", content=(Str(word),)) for word in ("واحد", "اثنان")),
    )
    box = Group(role="summary", lang="ar", blocks=blocks, keep=keep)
    data = write(replace(every_node("ar"), blocks=(box,)))
    rows = rows_with(data, "رأس")
    assert [text_of(row) for row in rows] == (["رأسواحداثنان"] if keep else ["رأسواحد", "اثنان"])
