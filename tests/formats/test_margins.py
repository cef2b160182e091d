"""Running lines keep to their margin, however many lines a title takes in them."""

from __future__ import annotations

from typing import Any

import pytest

import warraq

TITLE = {
    "ar": "متابعة تنفيذ التوصيات الصادرة عن الاجتماع المشترك " * 4,
    "en": "Follow-up of the recommendations of the joint meeting " * 4,
}


def content(title: dict[str, str]) -> dict[str, Any]:
    meta = {
        "title": title,
        "languages": ["ar", "en"],
        "reference": "EX/1",
        "classification": "secret",
    }
    memo = {"to": {"ar": "المدير", "en": "Director"}, "from": {"ar": "المكتب", "en": "Office"}}
    body = [{"paragraph": {"ar": "نص.", "en": "Text."}}, {"page_break": True}] * 2
    return {"warraq": 1, "meta": meta, "memo": memo, "body": body}


def heads(document: Any) -> list[tuple[float, float]]:
    """Of each page, where the words in the margin at its head begin and end, in its margin's
    height."""
    found = []
    for page in (page._page_box for page in document.pages):
        box = next(box for box in page.children if getattr(box, "at_keyword", "") == "@top-center")
        last = box.children[-1]
        end = last.position_y + last.margin_height()
        found.append((box.children[0].position_y, end / page.margin_top))
    return found


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_long_running_title_keeps_the_classification_on_the_sheet(
    layouts: list[Any], lang: str
) -> None:
    warraq.render(content(TITLE), kind="memo", format="pdf", lang=lang)
    first, *others = heads(layouts[-1])
    for start, end in (first, *others):
        assert start >= 3 * 96 / 25.4 - 0.1
        assert end < 1
    assert first[0] != others[0][0]


def test_margins_that_hold_their_lines_stay_as_the_theme_has_them(layouts: list[Any]) -> None:
    title = {"ar": "تقرير الواحة", "en": "Report on the Oasis"}
    warraq.render(content(title), kind="memo", format="pdf", lang="ar")
    _, second, _ = layouts[-1].pages
    assert second._page_box.margin_top == pytest.approx(25 * 96 / 25.4)
