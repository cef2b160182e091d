"""What the designed page of facts holds itself to."""

from __future__ import annotations

import io
from typing import Any

import pytest
from lxml import etree, html

import warraq
from tests.contents import whole
from warraq.diagnostics import Diagnostics
from warraq.document.tree import Figure
from warraq.document.walk import descend
from warraq.job import Job
from warraq.pipeline import document


@pytest.mark.parametrize(
    "link", ["https://example.org", "https://example.org/" + "a-long-address/" * 8]
)
def test_the_code_itself_is_twenty_millimetres_wide(link: str) -> None:
    """Whatever it holds, and the blank modules around it not counted."""
    raw = whole()
    raw["meta"]["link"] = link
    job = Job(content=warraq.load(raw), kind="factsheet", format="html", languages=("ar", "en"))
    [code] = [n for n in descend(document(job, Diagnostics())) if isinstance(n, Figure)]
    assert code.role == "qr"
    assert code.width is not None
    box = etree.parse(io.BytesIO(code.image.data)).getroot().get("viewBox")
    assert box is not None
    side = float(box.split()[2])
    assert code.width * (side - 8) / side == pytest.approx(20)


def test_the_date_above_the_title_stays_on_one_line() -> None:
    shown = warraq.render(whole(), "factsheet", "html", "ar+en").data.decode()
    page: Any = html.document_fromstring(shown)
    lines = page.find_class("masthead-kicker")
    kept = [[one.text_content() for one in line.find_class("unbroken")] for line in lines]
    assert [list(dict.fromkeys(line)) for line in kept] == [
        ["صحيفة وقائع", "15 فبراير 2026"],
        ["Fact sheet", "15 February 2026"],
    ]


def test_no_line_ends_in_the_article_of_a_name() -> None:
    shown = warraq.render(whole(), "factsheet", "html", "en").data.decode()
    page: Any = html.document_fromstring(shown)
    [name, *_] = page.find_class("person-name")
    assert name.text_content().strip() == "Her Excellency Dr Salma Al-Wahi"
    assert [one.text for one in name.find_class("unbroken")] == ["Al-Wahi"]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"money": "1300000000 QAR", "form": "compact"}, ["1.3 مليار ريال قطري"]),
        ({"number": 1_250_000, "form": "compact"}, ["1.3 مليون"]),
        ({"number": 21, "form": "words+f"}, ["إحدى وعشرون"]),
        ({"measure": "3 km", "form": "short"}, ["3 كم"]),
        ({"number": "0.0000001"}, ["0.0000001"]),
        ({"number": 5, "form": None}, ["5"]),
    ],
)
def test_a_figure_has_the_forms_of_texts(figure: dict[str, Any], expected: list[str]) -> None:
    raw = whole() | {"key_figures": [figure | {"label": {"ar": "الكلفة", "en": "Cost"}}]}
    text = warraq.render(raw, "factsheet", "text", "ar").data.decode().replace("\u00a0", " ")
    assert [line for line in text.splitlines() if line in expected] == expected


@pytest.mark.parametrize(
    ("figure", "code", "field"),
    [
        ({"number": 3, "form": "compct"}, "content.unknown-form", "form"),
        ({"number": 3, "form": "words+compact"}, "text.forms-exclude", "form"),
        ({"money": "3 QAR", "form": "code+code"}, "text.forms-exclude", "form"),
        ({"percent": 3, "form": "compact"}, "content.unknown-form", "form"),
        ({"words": "الثاني", "form": "compact"}, "content.unknown-form", "form"),
        ({"number": 3, "form": "f"}, "value.form-of-words", "form"),
        ({"money": "x", "form": "compact"}, "value.money", "money"),
    ],
)
def test_a_form_that_a_figure_has_not_is_told(
    figure: dict[str, Any], code: str, field: str
) -> None:
    raw = whole() | {"key_figures": [figure | {"label": {"ar": "الكلفة", "en": "Cost"}}]}
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.load(raw)
    told = [(one.code, one.place.field) for one in caught.value.errors]
    assert told == [(code, f"key_figures[0].{field}")]


def test_a_form_too_many_is_told_with_those_of_its_group() -> None:
    figure = {"number": 3, "form": "words+compact", "label": {"ar": "الكلفة", "en": "Cost"}}
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.load(whole() | {"key_figures": [figure]})
    assert (
        caught.value.errors[0]
        .render()
        .endswith(
            "“compact” cannot stand beside the one before it; keep one of these: words, compact"
        )
    )
