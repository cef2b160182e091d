"""Plain text: logical order with isolates; visual order only where it was asked for."""

from __future__ import annotations

import unicodedata

import pytest

from tests.conftest import Golden
from tests.contents import whole
from warraq import render

RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"


def text(kind: str, lang: str, **options: object) -> str:
    return render(whole(), kind, "text", lang, options=options).data.decode()


@pytest.mark.parametrize(
    ("kind", "lang"), [("briefing", "ar"), ("memo", "en"), ("factsheet", "ar+en")]
)
def test_whole_documents(kind: str, lang: str, golden: Golden) -> None:
    visible = text(kind, lang).translate({ord(FSI): "⟨", ord(RLI): "⟨←", ord(PDI): "⟩"})
    golden.check(f"text/{kind}.{lang.replace('+', '-')}.txt", visible)


def test_values_that_would_jump_are_isolated_and_nothing_else_is_marked() -> None:
    shown = text("briefing", "ar")
    for value in ("+974 4400 0000", "A/RES/72/284", "3.5%", "x=1", "Oasis Compact"):
        assert f"{FSI}{value}{PDI}" in shown
    assert f"{FSI}18 مايو 2025" not in shown
    # No letter tells that this runs right to left.
    assert f"{RLI}5\u00a0€{PDI}" in shown
    assert shown.count(FSI) + shown.count(RLI) == shown.count(PDI)
    controls = {c for c in shown if unicodedata.category(c) == "Cf"}
    assert controls == {FSI, RLI, PDI}


def test_letters_stay_letters() -> None:
    assert "\ufe8d" not in text("briefing", "ar")
    assert "أولاً: الغرض" in text("briefing", "ar")


def test_width_wraps_between_words() -> None:
    shown = text("briefing", "ar", width=40)
    assert max(map(len, shown.splitlines())) <= 40
    assert shown.split() == text("briefing", "ar").split()


def test_shape_puts_lines_in_visual_order_for_surfaces_that_cannot() -> None:
    shown = text("briefing", "ar", shape=True, width=60)
    assert not {FSI, RLI, PDI} & set(shown)
    line = next(one for one in shown.splitlines() if "4400" in one)
    assert "+974 4400 0000" in line
    title = next(one for one in shown.splitlines() if one.strip())
    assert title == title.strip().rjust(60)
    assert any("\ufe70" <= c <= "\ufefc" for c in shown)
    # The first letter is drawn at the right, in its initial form; brackets face their inside.
    assert "ﺔﺣﺍﻮﻟﺍ ﺮﻳﺮﻘﺗ" in shown
    assert "«ﺔﻄﺨﻟﺍ»" in shown
    assert "(1 ﻝﻭﺪﺟ ﺮﻈﻧﺍ)" in shown


def test_shape_leaves_left_to_right_lines_as_they_are() -> None:
    shown = text("memo", "en", shape=True, width=80)
    assert "Report on the Oasis" in shown
    assert not next(one for one in shown.splitlines() if "Oasis Authority" in one).startswith(" ")


def test_an_address_that_its_words_do_not_show_stands_after_them() -> None:
    data = whole()
    data["body"] = [{"paragraph": "[example](https://example.org/x) <https://example.org/y>"}]
    shown = render(data, "briefing", "text", "en").data.decode().replace(FSI, "").replace(PDI, "")
    assert "example (https://example.org/x) https://example.org/y" in shown
    assert "https://example.org/y (" not in shown
