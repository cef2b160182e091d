"""Tables of many columns: nothing stands in the margin, on whatever paper and in whatever size."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import warraq
from tests.tagged import tree

HEADS = {
    "ar": "المحطة المسؤوليات الاستراتيجيات الكمية الاستهلاك ملاحظات المستفيدون الإقليم "
    "التمويل المتابعة",
    "en": "Station Responsibilities Implementation Quantity Use Notes Beneficiaries Region "
    "Cost End",
}
#: So many pixels nobody sees.
UNSEEN = 2.5


def words(number: int) -> dict[str, str]:
    return {language: heads.split()[number % 10] for language, heads in HEADS.items()}


def content(columns: int) -> dict[str, Any]:
    rows = [[words(row + column) for column in range(columns)] for row in range(5)]
    heads = [{"label": words(column)} for column in range(columns)]
    return {
        "warraq": 1,
        "meta": {
            "title": {"ar": "تقرير", "en": "Report"},
            "languages": ["ar", "en"],
            "profiles": {"ar": "qatar", "en": "english-uk"},
        },
        "purpose": {"ar": "غرض.", "en": "Purpose."},
        "summary": [{"ar": "نص.", "en": "Text."}],
        "body": [{"table": {"columns": heads, "rows": rows, "caption": words(0)}}],
    }


def outside(
    layouts: list[Any], columns: int, language: str, **options: str
) -> tuple[float, list[str]]:
    """How far cells or words stand out of the text's area, and the codes of what is said."""
    from weasyprint.formatting_structure import boxes

    result = warraq.render(
        content(columns), kind="briefing", format="pdf", lang=language, options=options
    )
    most = 0.0
    for page in (one._page_box for one in layouts[-1].pages):
        left = page.content_box_x()
        for box in page.descendants():
            if isinstance(box, boxes.TextBox | boxes.TableCellBox):
                end = box.position_x + box.width
                most = max(most, left - box.position_x, end - left - page.width)
    return most, [one.code for one in result.diagnostics]


@pytest.mark.parametrize(
    ("columns", "options", "said"),
    [
        (6, {"paper": "A4"}, []),
        (8, {"paper": "A5"}, []),  # set a little smaller
        (6, {"paper": "A5", "size": "large-print"}, ["pdf.wide-table"]),
    ],
)
def test_a_wide_table_is_set_smaller(
    columns: int, options: dict[str, str], said: list[str], layouts: list[Any]
) -> None:
    most, told = outside(layouts, columns, "ar", **options)
    assert most <= UNSEEN
    assert told == said


@pytest.mark.full
@pytest.mark.parametrize("language", ["ar", "en", "ar+en"])
@pytest.mark.parametrize("columns", [2, 5, 7, 10])
def test_nothing_stands_in_the_margin(columns: int, language: str, layouts: list[Any]) -> None:
    for paper, size, density in product(
        ("A4", "A5", "Letter"), ("standard", "large-print"), ("comfortable", "compact")
    ):
        most, _ = outside(layouts, columns, language, paper=paper, size=size, density=density)
        assert most <= UNSEEN, (paper, size, density)


@given(
    st.lists(st.tuples(st.floats(1, 300), st.floats(0, 900)), min_size=1, max_size=12),
    st.floats(0.3, 0.99),
)
def test_columns_share_the_room_that_there_is(
    columns: list[tuple[float, float]], part: float
) -> None:
    """All of it; words stay whole where their column needs no more than others can spare."""
    from warraq.formats.pdf.wide import _shares

    least = [word for word, _ in columns]
    room = sum(least) * part
    shares = _shares(least, [word + text for word, text in columns], room)
    assert sum(shares) == pytest.approx(room)
    divided = [place for place, word in enumerate(least) if shares[place] != word]
    equal = sum(shares[place] for place in divided) / len(divided)
    for place in divided:
        assert least[place] > equal * 0.999
        assert shares[place] >= 0.74 * equal


@pytest.mark.parametrize("length", [14, 60])
def test_heads_that_leave_no_room_for_a_row_are_not_lost(length: int) -> None:
    """Neither where they fill a page, nor where they need more than one."""
    shown = content(2)
    heads = [" ".join(words(place)["ar"] for place in range(length)) + f" {n}" for n in "12"]
    table = shown["body"][0]["table"]
    table["columns"] = [{"label": {"ar": head, "en": "x"}} for head in heads]
    table["rows"] = [[words(n) for n in range(2)] for _ in range(3)]
    options = {"paper": "A5", "size": "large-print"}
    made = warraq.render(shown, kind="briefing", format="pdf", lang="ar", options=options)
    (head,) = tree(made.data).all("THead")
    letters = [
        sum(map(str.isalnum, text)) for text in (*heads, *(cell.text for cell in head.all("TH")))
    ]
    assert letters[:2] == letters[2:]


def test_what_is_small_in_any_table_does_not_count() -> None:
    shown = content(2)
    shown["body"][0]["table"]["rows"][0][0] = {
        "ar": "اتفاق COP28[^a]، انظره[^a]",
        "en": "COP28[^a]",
    }
    shown["footnotes"] = {"a": {"ar": "حاشية.", "en": "Note."}}
    options = {"paper": "A5"}
    made = warraq.render(
        shown, kind="briefing", format="pdf", lang="ar", theme="modern", options=options
    )
    assert list(made.diagnostics) == []
