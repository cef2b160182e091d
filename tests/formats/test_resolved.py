"""Values that stay on one line, whole or by their end."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from lxml import html
from markupsafe import Markup

from tests.contents import whole
from warraq import render
from warraq.document.tree import Piece, Resolved
from warraq.document.values import (
    CodeValue,
    DateValue,
    MoneyValue,
    NumberValue,
    PercentValue,
    Value,
)
from warraq.formats.html.resolved import compounds, show


def plainly(piece: Piece, inner: Callable[[str], Markup]) -> Markup:
    return inner(piece.text)


def kept(node: Resolved) -> list[str]:
    """What is held together; the words themselves stay as they are."""
    shown = html.fragment_fromstring(str(show(node, plainly)), create_parent="p")
    assert shown.text_content() == node.text
    return [one.text_content() for one in shown.find_class("unbroken")]


DAY = DateValue(2025, 5, 18)
AMOUNT = MoneyValue(Decimal(1250), "QAR")


@pytest.mark.parametrize(
    ("text", "value", "whole"),
    [
        ("18 مايو 2025", DAY, ["18 مايو 2025"]),
        ("18 أيار/مايو 2025", DAY, ["18 أيار/مايو 2025"]),
        ("20 كانون الثاني/يناير 2025", DAY, ["20 كانون الثاني/", "يناير 2025"]),
        ("فقط ألف ومئتان وخمسون ريالاً قطرياً لا غير", AMOUNT, ["لا غير"]),
        ("1,250 Qatari riyals", AMOUNT, ["1,250 Qatari riyals"]),
        ("3.5%", PercentValue(Decimal("3.5")), []),
        ("1.3 مليون", NumberValue(Decimal(1250000)), ["1.3 مليون"]),
        ("A RES 72", CodeValue("A RES 72"), []),
        ("A/RES/72/284", CodeValue("A/RES/72/284"), ["A/RES/72/284"]),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, value: Value, whole: list[str]) -> None:
    assert kept(Resolved(text, value)) == whole


def test_pieces_stay_isolated() -> None:
    node = Resolved(
        "من -5 إلى 3 ملايين ريال قطري",
        AMOUNT,
        pieces=(Piece("من "), Piece("-5", "ltr"), Piece(" إلى 3 ملايين ريال قطري")),
    )
    assert kept(node) == ["3 ملايين ريال قطري"]
    assert '<bdi dir="ltr">-5</bdi>' in show(node, plainly)


def test_no_line_of_a_title_ends_in_half_a_word() -> None:
    shown = str(compounds("Counter-Terrorism, all-too-long-compound-words"))
    assert shown == '<span class="unbroken">Counter-Terrorism,</span> all-too-long-compound-words'
    content = whole()
    content["meta"]["title"]["en"] = "The Office of Counter-Terrorism"
    page = render(content, kind="briefing", format="html", lang="en").data.decode()
    assert '<span class="unbroken">Counter-Terrorism</span></h1>' in page
