"""What stands above its line belongs to it, for whoever reads: calls of footnotes above all."""

from __future__ import annotations

import pytest

from tests.formats.textlayer.setting import ours, page, picture, plain, text_of
from tests.formats.textlayer.test_picture import MOST, apart
from tests.formats.textlayer.test_reading import UNSEEN, outside, same
from warraq.formats.pdf.textlayer import seam

STYLE = (
    "<style>.f { float: footnote } .f::footnote-call { content: attr(data-m); line-height: 0;"
    " font-size: 0.72em; vertical-align: super } .f::footnote-marker { content: attr(data-m) ' ' }"
    "sup { vertical-align: super; font-size: .7em } sub { vertical-align: sub; font-size: .7em }"
    "table { width: 100% }</style>"
)
# Noted texts, and each line as it should be read.
NOTED = {
    "ar": (
        "<h2>نتائج العام{1} الماضي</h2><p>أُنجز العمل قبل موعده المقرر{٢} وانخفض الفاقد{٣} كثيراً.",
        "نتائج العام1 الماضي",
        "أُنجز العمل قبل موعده المقرر٢ وانخفض الفاقد٣ كثيراً.",
    ),
    "fa": (
        "این نوشته می‌خواهد{۲} که پچ‌پچ نشود{۳}؛ و بس.",
        "این نوشته می‌خواهد۲ که پچ‌پچ نشود۳؛ و بس.",
    ),
    "he": ("מסמך רשמי{1} של הממשלה{2}, עמוד שני.", "מסמך רשמי1 של הממשלה2, עמוד שני."),
    "en": ("The losses fell{1} in <b>all</b>{2} districts.", "The losses fell1 in all2 districts."),
    "ar-table": (
        "<table><tr><td>المنطقة{1} الأولى<td>القيمة<td>كثيرة جداً</table>",
        "المنطقة1 الأولى القيمة كثيرة جداً",
    ),
    "en-index": ("H<sub>2</sub>O and 5 m<sup>3</sup> of it", "H2O and 5 m3 of it"),
}


def noted(name: str, *, font: str = "Noto Naskh Arabic", style: str = "") -> str:
    text = NOTED[name][0]
    for mark in "12٢٣۲۳":
        text = text.replace(f"{{{mark}}}", f'<span class="f" data-m="{mark}">note</span>')
    return page(f"{STYLE}<div style='{style}'>{text}</div>", font=font, lang=name[:2])


def lines(pdf: bytes) -> list[str]:
    return [same(line) for line in text_of(pdf).splitlines()]


@pytest.mark.parametrize("name", NOTED)
def test_lines_with_calls_are_read_in_their_order(name: str) -> None:
    read = lines(ours(noted(name)))
    for line in NOTED[name][1:]:
        assert same(line) in read


def test_justified_lines_with_calls_are_read_in_their_order() -> None:
    read = lines(ours(noted("ar", style="width: 330px; text-align: justify")))
    assert same(NOTED["ar"][-1]) == " ".join(read[1:3])


def test_without_it_such_lines_come_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seam, "arounds", lambda _: {})
    for name, (_, *wanted) in NOTED.items():
        assert same(wanted[-1]) not in lines(ours(noted(name)))


@pytest.mark.parametrize("name", ["ar", "en-index"])
def test_raised_outlines_stand_where_they_stood(name: str) -> None:
    html = noted(name)
    assert apart(html) < MOST
    one, other = picture(plain(html)), picture(ours(html))
    assert (outside(one, other), outside(other, one)) == (0, 0)


def test_what_is_far_off_its_line_stays_apart() -> None:
    far = '<span style="vertical-align: 30px; font-size: 12px">رقم 2</span>'
    read = lines(ours(page(f"كلمة أولى {far} ثم ثانية")))
    assert same("كلمة أولى رقم 2 ثم ثانية") not in read


# --- spaces ----------------------------------------------------------------------------------


def test_spaces_between_boxes_are_kept_by_readers_that_drop_blanks() -> None:
    """pdf.js drops a code of a blank alone before the pen moves back; see `Sized.held`."""
    read = text_of(ours(page("عدد <b>كبير</b> من الناس منذ <bdi>2020</bdi> هنا")))
    assert same(read) == "عدد كبير من الناس منذ 2020 هنا"
    borders = read.split("\u200f")
    assert [UNSEEN.sub("", part) for part in borders[:3]] == ["عدد ", "كبير ", "من الناس منذ "]
    assert "\u200f" not in text_of(ours(page("عدد كبير من الناس")))


def test_cells_are_told_apart_by_more_than_room() -> None:
    cells = "<table><tr><td>العدد الأول<td>2020<td>القيمة</table>"
    read = text_of(ours(page(STYLE + cells)))
    assert same(read) == "العدد الأول 2020 القيمة"
    assert read.count(" \u200f") == 2
