"""Arabic cardinals of any size, read back by a small reader of number words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from warraq.locale.numerals import LAST, Gender, Shape
from warraq.locale.numerals.arabic import cardinal

GENDERS: tuple[Gender, ...] = ("m", "f")


def say(number: int, gender: Gender = "m", oblique: bool = False, noun: bool = False) -> str:
    return cardinal(number, Shape(gender, oblique, noun))


_UNITS = (
    "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
    "واحدة اثنتان ثلاث أربع خمس ست سبع ثمانٍ تسع عشر",
    "أحد اثنين ثلاثة أربعة خمسة ستة سبعة ثماني تسعة عشرة",
    "إحدى اثنتين ثلاث أربع خمس ست سبع ثماني تسع عشر",
    "واحد اثنا ثلاثة أربعة خمسة ستة سبعة ثماني تسعة عشر",
    "واحد اثني ثلاثة أربعة خمسة ستة سبعة ثماني تسعة عشر",
    "واحد اثنتا ثلاثة أربعة خمسة ستة سبعة ثماني تسعة عشر",
    "واحد اثنتي ثلاثة أربعة خمسة ستة سبعة ثماني تسعة عشر",
)
VALUES = {word: n for row in _UNITS for n, word in enumerate(row.split(), 1)}
VALUES |= {
    f"{stem}{ending}": 10 * n
    for n, stem in enumerate(["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"], 2)
    for ending in ("ون", "ين")
}
VALUES |= {
    f"{stem}مئة": 100 * n
    for n, stem in enumerate(["", "", *["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]], 1)
    if n != 2
}
VALUES |= dict.fromkeys(("مئتان", "مئتين", "مئتا", "مئتي"), 200)
SCALES = {
    1000: ("ألف", "آلاف"), 10**6: ("مليون", "ملايين"), 10**9: ("مليار", "مليارات"),
    10**12: ("تريليون", "تريليونات"),
}  # fmt: skip


def read(text: str) -> int:
    """The number that words say: groups, each with what it is multiplied by."""
    total = group = 0
    for raw in text.split():
        word = raw if raw in VALUES else raw.removeprefix("و") if raw[1:] else raw
        word = word if word in VALUES or not word.endswith("اً") else word[:-2]
        if word in VALUES:
            group += VALUES[word]
            continue
        scale, factor = scaled(word)
        total, group = total + (factor or group or 1) * scale, 0
    return total + group


def scaled(word: str) -> tuple[int, int]:
    for value, (one, many) in SCALES.items():
        if word in (one, many):
            return value, 0
        if word in {one + ending for ending in ("ان", "ين", "ا", "ي")}:
            return value, 2
    raise ValueError(word)


NUMBERS = st.one_of(
    st.integers(1, LAST),
    st.integers(1000, 10**6),
    # Numbers of many noughts, where scales stand alone.
    st.builds(
        lambda count, scale, rest: count * scale + rest,
        st.integers(1, 999),
        st.sampled_from(list(SCALES)),
        st.sampled_from([0, 1, 2, 8, 11, 100, 200]),
    ),
)


@given(NUMBERS, st.sampled_from(GENDERS), st.booleans(), st.booleans())
def test_words_can_be_read_back(number: int, gender: Gender, oblique: bool, noun: bool) -> None:
    assert read(say(number, gender, oblique, noun)) == number


@given(NUMBERS)
def test_thousands_are_counted_as_masculine_nouns(number: int) -> None:
    text = say(number)
    assert not re.search(r"(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر) (?:آلاف|ملايين|مليارات)", text)
    # What is counted stands in the plural after 3 to 10 only, and else in the singular.
    for count, word in re.findall(r"(\S+) (آلاف|ملايين|مليارات|تريليونات)\b", text):
        assert count.removeprefix("و") in _UNITS[0].split()[2:], word
