"""Key figures stand in their tiles, however long they are."""

from __future__ import annotations

from typing import Any

import pytest

import warraq

#: So many pixels nobody sees.
UNSEEN = 1

FIGURES = (
    {"number": 1_250_000},
    {"money": "1250 QAR", "form": "code"},
    {"money": "1250000 QAR"},
    {"money": "1300000000 SAR", "form": "compact"},
    {"number": 1_300_000, "form": "compact"},
    {"measure": "15000 km"},
    {"percent": "12.5"},
    {"number": 888_888},
)


@pytest.mark.parametrize("theme", ["formal", "modern"])
def test_a_figure_stands_within_its_tile(theme: str, layouts: list[Any]) -> None:
    from weasyprint.formatting_structure import boxes

    label = {"ar": "التمويل", "en": "Funding"}
    content = {
        "warraq": 1,
        "meta": {"title": {"ar": "تقرير", "en": "Report"}, "languages": ["ar", "en"]},
        "overview": {"ar": "نص.", "en": "Text."},
        "key_figures": [figure | {"label": label} for figure in FIGURES],
    }
    warraq.render(content, "factsheet", "pdf", "ar+en", theme=theme)
    (page,) = (one._page_box for one in layouts[-1].pages)
    tiles = [box for box in page.descendants() if isinstance(box, boxes.TableCellBox)]
    tiles = [box for box in tiles if "tile" in (box.element.get("class") or "").split()]
    assert len(tiles) == len(FIGURES)
    for tile in tiles:
        end = tile.content_box_x() + tile.width
        for box in tile.descendants():
            if isinstance(box, boxes.TextBox):
                assert box.position_x >= tile.content_box_x() - UNSEEN, box.text
                assert box.position_x + box.width <= end + UNSEEN, box.text
