"""Where words of the other direction begin and end."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from warraq.document.bidi import levels, visual_order
from warraq.document.scripts import is_figure, parts_by_script
from warraq.document.tree import Direction

CHARACTERS = "abéZאבعغ١٢12 .,:;-–/+%()[]«»\u200e\u200f\u0651'"
DIRECTIONS = st.sampled_from(["rtl", "ltr"])


@pytest.mark.parametrize(
    ("text", "base", "foreign"),
    [
        ("برنامج COVID-19 ومنظمة UNESCO.", "rtl", ["COVID-19", "UNESCO"]),
        ("(Centre for Climate Studies, CCS)", "rtl", ["Centre for Climate Studies, CCS"]),
        ("طابعة 3D وشبكة 5G", "rtl", ["3D", "5G"]),
        ("في 12.5 من 2024", "rtl", []),
        ("the Majlis (مجلس الشورى), in session", "ltr", ["مجلس الشورى"]),
        ("مركز המים", "rtl", []),
        ("plain English, 2024", "ltr", []),
        ("", "rtl", []),
    ],
)
def test_words_of_the_other_direction(text: str, base: Direction, foreign: list[str]) -> None:
    parts = list(parts_by_script(text, base))
    assert "".join(part for part, _ in parts) == text
    assert [part for part, is_foreign in parts if is_foreign] == foreign


def shown(text: str, base: Direction) -> str:
    return "".join(text[place] for place in visual_order(levels(text, base)))


@given(st.text(CHARACTERS, max_size=14), DIRECTIONS)
@example("\u200e:١1:a", "rtl")  # the last colon stands among what runs to the right
@example("(]א)1(1", "ltr")
def test_parts_alone_show_what_the_whole_shows(text: str, base: Direction) -> None:
    parts = list(parts_by_script(text, base))
    assert "".join(part for part, _ in parts) == text
    alone = [shown(part, base) for part, _ in parts]
    assert "".join(alone if base == "ltr" else reversed(alone)) == shown(text, base)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,000 QAR", True),
        ("A/RES/72/284", True),
        ("12", True),
        ("UNESCO", False),
        ("a@b.qa", False),
    ],
)
def test_figures(text: str, expected: bool) -> None:
    assert is_figure(text) is expected
