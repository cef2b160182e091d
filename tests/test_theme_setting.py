"""Large print, density, paper and two-sided print: what follows from a theme's own numbers."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq import theme
from warraq.diagnostics import WarraqError
from warraq.document.roles import ROLES
from warraq.formats.html import HtmlOptions
from warraq.theme import RoleStyle, Setting, Theme
from warraq.theme_setting import LARGE_BODY, LARGE_LEAST, PAPERS, Density

OURS = ("formal", "modern")
KINDS = ("briefing", "memo", "factsheet")
PICTURES = ("watermark", "letterhead.emblem")


def loaded(name: str, **setting: object) -> Theme:
    return replace(theme.load(name), setting=Setting(**setting))  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "kind"), list(product(OURS, KINDS)))
def test_large_print_has_a_large_body_and_no_small_text(name: str, kind: str) -> None:
    large = loaded(name, size="large-print")
    body = large.style("paragraph", kind)
    assert min(body.size, body.latin_size) == pytest.approx(LARGE_BODY)
    for role in ROLES:
        style = large.style(role, kind)
        if role not in PICTURES:
            assert min(style.size, style.latin_size) >= LARGE_LEAST, role
        assert style.align != "justify", role


@pytest.mark.parametrize("name", OURS)
def test_pictures_keep_their_size_in_large_print(name: str) -> None:
    for role in PICTURES:
        large = loaded(name, size="large-print").style(role, "memo")
        assert large == theme.load(name).style(role, "memo")


@given(st.floats(8, 40), st.floats(8, 30), st.floats(1.2, 2), st.floats(1.2, 2))
def test_scripts_that_match_still_match_in_large_print(
    size: float, latin: float, leading: float, latin_leading: float
) -> None:
    said = RoleStyle(
        size=size, latin_size=latin, leading=size * leading, latin_leading=latin * latin_leading
    )
    body = Setting(size="large-print").applied(said, said, frozenset({"paragraph"}), Density())
    assert body.size / body.latin_size == pytest.approx(
        size / latin, rel=0.001 if min(size, latin) < LARGE_BODY else 1
    )
    assert body.leading / body.size == pytest.approx(leading)
    assert body.latin_leading / body.latin_size == pytest.approx(latin_leading)


@given(st.floats(0.5, 1))
def test_large_print_is_set_closer_but_never_smaller(factor: float) -> None:
    said = RoleStyle(size=14, latin_size=11, space_after=7)
    large = Setting(size="large-print")
    alone = large.applied(said, said, frozenset({"paragraph"}), Density())
    fitted = large.applied(said, said, frozenset({"paragraph"}), Density(size=factor, space=factor))
    assert fitted.size == alone.size
    assert fitted.space_after == pytest.approx(alone.space_after * factor)


@pytest.mark.parametrize("name", OURS)
def test_compact_brings_lines_and_blocks_closer_and_leaves_sizes_alone(name: str) -> None:
    plain, compact = theme.load(name), loaded(name, density="compact")
    for role in ("paragraph", "heading.1", "list.item", "table.cell"):
        wide, close = plain.style(role, "briefing"), compact.style(role, "briefing")
        assert (close.size, close.latin_size) == (wide.size, wide.latin_size)
        assert close.leading < wide.leading
        assert close.line < wide.line
        assert close.space_after < wide.space_after or wide.space_after == 0
    assert compact.style("running.head", "briefing") == plain.style("running.head", "briefing")


@pytest.mark.parametrize(("name", "kind", "paper"), list(product(OURS, KINDS, PAPERS)))
def test_margins_shrink_with_the_paper(name: str, kind: str, paper: str) -> None:
    own, page = theme.load(name).page(kind), loaded(name, paper=paper).page(kind)
    assert (page.width, page.height) == PAPERS[paper]
    assert page.start / page.width <= own.start / own.width + 1e-9
    assert page.start <= own.start
    if paper == "A4":
        assert page == own


@pytest.mark.parametrize(("name", "kind"), list(product(OURS, KINDS)))
def test_two_sided_pages_have_a_wider_inner_margin_and_the_same_measure(
    name: str, kind: str
) -> None:
    own, page = theme.load(name).page(kind), loaded(name, two_sided=True).page(kind)
    assert page.start - page.end == pytest.approx(own.start - own.end + 2 * own.binding)
    assert page.start + page.end == own.start + own.end


def test_a_theme_says_how_it_is_set_and_an_output_says_otherwise(tmp_path: Path) -> None:
    file = tmp_path / "large.toml"
    file.write_text(
        'extends = "modern"\n[setting]\nsize = "large-print"\npaper = "Letter"\n', encoding="utf-8"
    )
    large = theme.load(file)
    assert large.setting == Setting(size="large-print", paper="Letter")
    here = HtmlOptions(size="standard", two_sided=True).applied(large)
    assert here.setting == Setting(paper="Letter", two_sided=True)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ('size = "huge"', "standard | large-print"),
        ('density = "loose"', "comfortable | compact"),
        ('paper = "A3"', "own | A4 | A5 | Letter"),
        ('two_sided = "yes"', "bool"),
    ],
)
def test_a_setting_that_there_is_not(tmp_path: Path, said: str, wanted: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f'extends = "formal"\n[setting]\n{said}\n', encoding="utf-8")
    with pytest.raises(WarraqError) as caught:
        theme.load(file)
    (fault,) = caught.value.diagnostics
    assert fault.code == "theme.value"
    assert fault.params["wanted"] == wanted
    assert fault.place.line == 3
