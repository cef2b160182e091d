"""Marks of direction stand where a reader would put a line out of order, and nowhere else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.formats.textlayer.setting import ours, page, text_of
from tests.formats.textlayer.test_reading import CASES, FAMILIES, UNSEEN, same
from warraq.formats.pdf.textlayer.around import Line
from warraq.formats.pdf.textlayer.order import ENDS_RIGHT, Flow, Meeting, sides

MARK = "\u200f"


def is_divided(left: str, right: str, *, of_right: bool) -> bool:
    met = sides(left, rtl=True).right & sides(right, rtl=of_right).left
    return bool(met & ~ENDS_RIGHT)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # A space to the left of a number, comma or Latin word.
        (" ", "2", True), (" ", "٢", True), (" ", "،", True), (" ", "T", True),
        # Punctuation to the left of a number or vowel.
        ("،", "9", True), (".", "نَ", True), (" ", "نَ", False),
        (" ", "م", False), ("م", "2", False), ("م", "،", False), (" ", "؟", False),
    ],
)  # fmt: skip
def test_what_is_kept_apart(left: str, right: str, expected: bool) -> None:
    is_rtl = right not in "29٢T"
    assert is_divided(left, right, of_right=is_rtl) is expected


def test_text_from_the_left_has_no_marks() -> None:
    assert not sides(" ", rtl=False).right & sides("2", rtl=False).left
    assert not sides(".", rtl=False).right & sides("2", rtl=False).left
    for lines in (("The office, 2019: 15% (A)",), ("Prix : 12,5 €",)):
        assert MARK not in text_of(ours(page(*lines, lang="en")))


def test_plain_words_have_no_marks() -> None:
    assert MARK not in text_of(ours(page(CASES[0], "شكر المجلس (أول) اللجنة؟")))


def meet(flow: Flow, left: float, right: float, text: str, *, rtl: bool) -> Meeting:
    around = sides(text[-1 if rtl else 0], rtl), sides(text[0 if rtl else -1], rtl)
    return flow.meet((left, right, 100.0), 16.0, around, text, Line(text), rtl=rtl)


def test_boxes_that_touch() -> None:
    flow = Flow()
    assert meet(flow, 500, 600, "عدد ", rtl=True) == Meeting()
    # A number in a box of its own, left of that: its line runs from the right.
    assert meet(flow, 460, 500, "2020", rtl=False) == Meeting(mark_left=True)
    assert meet(flow, 400, 460, " شخص", rtl=True) == Meeting()
    # One that begins a line cannot know; what follows it makes up for that.
    flow = Flow()
    assert meet(flow, 500, 600, "2020", rtl=False) == Meeting()
    assert meet(flow, 400, 500, " شخص", rtl=True) == Meeting(mark_right=True)
    # From the left what runs from the right has an end.
    flow = Flow()
    assert meet(flow, 100, 200, "The ", rtl=False) == Meeting()
    assert meet(flow, 200, 240, "2020", rtl=False) == Meeting()
    assert meet(flow, 240, 300, "كتاب", rtl=True) == Meeting(close_right=True)


def test_columns_of_two_languages() -> None:
    flow = Flow()
    meet(flow, 100, 200, "The council", rtl=False)
    assert meet(flow, 500, 600, "المجلس", rtl=True).is_apart
    flow = Flow()
    meet(flow, 100, 200, "UNOCT", rtl=False)
    assert not meet(flow, 500, 600, "المجلس", rtl=True).is_apart
    # What was drawn before the last one counts, too.
    assert meet(flow, 300, 400, "21 March", rtl=False).is_apart
    assert not meet(flow, 200, 250, "2025", rtl=False).is_apart


def test_pages_do_not_meet() -> None:
    """What a page ends with touches nothing of the next."""
    text = "<span>12 </span><b>words</b>"
    pages = f"<div>{text}</div><div style='break-before: page'>{text}</div>"
    html = page(f"<style>p, body {{ margin: 0 }}</style>{pages}", lang="en")
    assert MARK not in text_of(ours(html))


def test_what_stands_left_of_a_text_is_told_from_it() -> None:
    flow = Flow()
    meet(flow, 500, 600, "العدد", rtl=True)
    assert meet(flow, 300, 400, "القيمة", rtl=True).is_spaced
    assert not meet(flow, 220, 300, " ريال", rtl=True).is_spaced
    assert meet(flow, 100, 180, "2020", rtl=False).is_spaced
    flow = Flow()
    meet(flow, 500, 600, "Number", rtl=False)
    assert not meet(flow, 300, 400, "Value", rtl=False).is_spaced


ROWS = (
    ("The council thanked the committee", "شَكَرَ المَجلِسُ لَجنَتَهُ"),
    ("The report of the year 2019 was read", "قُرِئَ تَقْرِيرُ سَنَةِ 2019"),
    ("Water and land", "ماء وأرض"),
    ("<b>Done</b> since <i>21 March</i> now", "أُنجز في عام <b>2025</b>."),
)
TAG = re.compile("<[^>]*>")


@pytest.mark.parametrize("way", ["ltr", "rtl"])
def test_rows_of_two_languages_are_read_cell_by_cell(way: str) -> None:
    rows = []
    for english, arabic in ROWS:
        cells = [f"<td lang=en dir=ltr>{english}", f"<td lang=ar dir=rtl>{arabic}"]
        rows.append(f"<tr>{''.join(cells if way == 'ltr' else reversed(cells))}")
    table = f'<table dir={way} style="width: 100%">{"".join(rows)}</table>'
    lines = [same(line) for line in text_of(ours(page(table))).splitlines()]
    for english, arabic in ROWS:
        assert same(TAG.sub("", english)) in lines
        assert same(TAG.sub("", arabic)) in lines


ENGLISH = (
    "The word كتاب is Arabic.", "He said (السلام عليكم) and left.",
    'The ministry (<bdi dir="rtl">وزارة الخارجية</bdi>) issued 15 notes in 2019, twice.',
)  # fmt: skip


@pytest.mark.full
def test_pdftotext_reads_arabic_in_english(tmp_path: Path) -> None:
    assert _lost(page(*ENGLISH, lang="en"), ENGLISH, tmp_path) == []


@pytest.mark.full
@pytest.mark.parametrize("family", FAMILIES)
def test_pdftotext_reads_to_the_letter(family: str, tmp_path: Path) -> None:
    cases = (*CASES, "نص <b>عريض</b> ثم <bdi dir=ltr>2020</bdi> شخص و<bdi dir=ltr>10%</bdi> هنا")
    html = page(*cases, font=family).replace("1000px 500px", "1000px 2000px")
    assert _lost(html, cases, tmp_path) == []


def _lost(html: str, cases: tuple[str, ...], folder: Path) -> list[str]:
    file = folder / "cases.pdf"
    file.write_bytes(ours(html))
    done = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True)
    controls = re.compile("[\u202a-\u202e\u2066-\u2069]")
    read = " ".join(UNSEEN.sub("", controls.sub("", done.stdout.decode())).split())
    texts = (" ".join(re.sub("<[^>]*>", "", case).split()) for case in cases)
    return [text for text in texts if text not in read]
