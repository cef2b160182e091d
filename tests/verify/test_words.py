"""Words compared with words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from warraq.diagnostics import Diagnostics, Place
from warraq.verify._words import compare, is_rtl, lost_lines, words

LINES = ("أولاً: خلفية الموضوع", "عُقد في 15 ديسمبر 2019 لقاء", "The third dialogue", "1 حاشية")


def lost(expected: tuple[str, ...], got: str) -> list[tuple[str, list[str]]]:
    found = words(got)
    rtl = [word for word in found if is_rtl(word)]
    return list(lost_lines(expected, rtl, [word for word in found if not is_rtl(word)]))


def test_words_are_letters_marks_and_digits() -> None:
    assert words("«نصٌّ»، (COVID-19)\u200f 2nd می\u200cخواهد") == [
        "نصٌّ", "COVID", "19", "2", "nd", "میخواهد",
    ]  # fmt: skip
    assert words("اهـabc") == ["اهـ", "abc"]
    assert words("e\u0301") == ["é"]


def test_nothing_is_lost_from_the_text_itself() -> None:
    assert lost(LINES, " ".join(LINES)) == []


def test_lines_may_stand_elsewhere_with_others_between() -> None:
    got = "صفحة 1 من 5 حاشية The third dialogue صفحة أولاً خلفية الموضوع عُقد 2019 في ديسمبر 15 لقاء"
    assert lost(LINES, got) == []


def test_a_marker_may_stand_after_all_else() -> None:
    assert lost(("أولاً: بند آخر", "ثانياً: بند"), "بند آخر بند ثانياً أولاً") == []
    assert lost(("أولاً: بند آخر",), "بند آخر") == [("أولاً: بند آخر", ["أولاً"])]


def test_a_note_between_the_halves_of_a_paragraph_keeps_its_words() -> None:
    first, second = "بلغ الفاقد خمسة ملايين متر وكان", "في الشبكة وما حولها أكثر من ذلك"
    note = "الفرق بين ما يضخ في الشبكة وما يقاس"
    assert lost((f"{first} {second}", note), f"{first} {note} {second}") == []
    item = f"1 {note}"
    assert lost((f"{first} {second}", item), f"{first} {note} {second} 1") == []


def test_a_changed_word_is_lost_and_so_is_its_line() -> None:
    got = " ".join(LINES).replace("أولاً", "أولا").replace("third", "thrid")
    assert lost(LINES, got) == [(LINES[0], ["أولاً"]), (LINES[2], ["third"])]


def test_the_order_of_words_counts() -> None:
    assert lost(("هذا كتاب الواحة الجديد",), "هذا الجديد الواحة كتاب") != []
    assert lost(("the new book",), "book new the") != []


def test_a_word_is_found_once_for_each_time_it_stands_there() -> None:
    assert lost(("نعم", "نعم"), "نعم") == [("نعم", ["نعم"])]


@given(
    st.lists(st.sampled_from(["كتاب", "في", "2019", "قطر", "on", "the"]), min_size=2, max_size=12)
)
def test_one_missing_word_is_always_told(line: list[str]) -> None:
    wanted = (" ".join(line), "خاتمة")
    assert lost(wanted, f"{' '.join(line)} خاتمة") == []
    for gone in set(line):
        short = list(line)
        short.remove(gone)
        [(told, _)] = lost(wanted, f"{' '.join(short)} خاتمة")
        assert told == wanted[0]


def test_findings_are_told_up_to_a_number() -> None:
    found = Diagnostics()
    compare([f"سطر{'ا' * n}" for n in range(2, 30)], [], [], found, Place("x.pdf"))
    codes = [one.code for one in found]
    assert (codes.count("verify.lost-words"), codes[-1]) == (20, "verify.more-lost")
    assert list(found)[-1].params["count"] == "8"
