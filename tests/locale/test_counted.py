"""Counted nouns in words: gender from the content, forms from the content, number from us."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.locale.support import Content
from warraq.diagnostics import Diagnostics
from warraq.document.values import CountValue
from warraq.locale import format_value, load
from warraq.model.people import Noun, NounForms

DAY: Noun = {
    "ar": NounForms(
        gender="m", zero="يوم", one="يوم واحد", two="يومان", two_oblique="يومين", few="أيام",
        many="يوماً", other="يوم",
    ),
    "en": NounForms(one="day", other="days"),
    "fr": NounForms(gender="m", one="jour", other="jours"),
    "fa": NounForms(other="روز"),
    "ur": NounForms(other="دن"),
    "he": NounForms(gender="m", one="יום", two="יומיים", other="ימים"),
}  # fmt: skip
STATE: Noun = {
    "ar": NounForms(
        gender="f", one="دولة واحدة", two="دولتان", two_oblique="دولتين", few="دول", many="دولةً",
        other="دولة",
    ),
    "fr": NounForms(gender="f", one="livre", other="livres"),
}  # fmt: skip
PAGE: Noun = {
    "ar": NounForms(one="صفحة", two="صفحتان", few="صفحات", many="صفحةً", other="صفحة"),
    "he": NounForms(one="עמוד", two="עמודים", other="עמודים"),
    "en": NounForms(one="page", other="pages"),
}


LEAF: Noun = {"ar": NounForms(gender="f", two="ورقتان", other="ورقة")}


@dataclass
class Nouns(Content):
    def noun(self, key: str) -> Noun | None:
        return {"day": DAY, "state": STATE, "page": PAGE, "leaf": LEAF}.get(key)


def count(
    number: int, noun: str, profile: str = "qatar", *, words: bool = True, oblique: bool = False
) -> tuple[str, list[str]]:
    found = Diagnostics()
    value = CountValue(number, noun, oblique, words)
    text = format_value(value, load(profile), Nouns(), found).text
    return text, [one.code for one in found]


@pytest.mark.parametrize(
    ("profile", "noun", "number", "oblique", "expected"),
    [
        ("qatar", "state", 0, False, "صفر دولة"),
        ("qatar", "state", 1, False, "دولة واحدة"),
        ("qatar", "state", 2, False, "دولتان"),
        ("qatar", "state", 2, True, "دولتين"),
        ("qatar", "state", 3, False, "ثلاث دول"),
        ("qatar", "day", 3, False, "ثلاثة أيام"),
        ("qatar", "state", 11, False, "إحدى عشرة دولةً"),
        ("qatar", "state", 12, True, "اثنتي عشرة دولةً"),
        ("qatar", "day", 25, True, "خمسة وعشرين يوماً"),
        ("qatar", "state", 100, False, "مئة دولة"),
        ("egypt", "state", 100, False, "مائة دولة"),
        ("egypt", "day", 200, True, "مائتي يوم"),
        # The numeral is spelled as the house does, the author's noun as the author did.
        ("un", "day", 11000, False, "أحد عشر ألف يوم"),
        ("un", "day", 11, False, "أحد عشر يوماً"),
        ("saudi", "day", 11050, False, "أحد عشر ألفًا وخمسون يوماً"),
        ("english-uk", "day", 1, False, "one day"),
        ("english-uk", "day", 1250, False, "one thousand two hundred and fifty days"),
        ("french", "state", 1, False, "une livre"),
        ("french", "day", 1000000, False, "un million de jours"),
        ("persian", "day", 25, False, "بیست و پنج روز"),
        ("urdu", "day", 25, False, "پچیس دن"),
        ("hebrew", "day", 1, False, "יום אחד"),
        ("hebrew", "day", 2, False, "יומיים"),
        ("hebrew", "day", 3, False, "שלושה ימים"),
    ],
)
def test_counts_in_words(
    profile: str, noun: str, number: int, oblique: bool, expected: str
) -> None:
    assert count(number, noun, profile, oblique=oblique) == (expected, [])


def test_figures_stay_without_the_form() -> None:
    assert count(3, "state", words=False) == ("3 دول", [])
    assert count(2, "state", words=False, oblique=True) == ("دولتين", [])
    assert count(3, "page", words=False) == ("3 صفحات", [])
    assert count(2, "day", "hebrew", words=False) == ("יומיים", [])
    assert count(2, "page", "hebrew", words=False) == ("2 עמודים", [])


@pytest.mark.parametrize("profile", ["qatar", "hebrew"])
def test_a_noun_without_gender_is_told_where_words_agree(profile: str) -> None:
    text, codes = count(3, "page", profile)
    assert text.startswith("3 ")
    assert codes == ["locale.no-noun-gender"]
    assert count(3, "page", "english-uk") == ("three pages", [])


def test_other_faults_are_those_of_figures() -> None:
    assert count(3, "days")[1] == ["locale.unknown-noun"]
    assert count(3, "state", "english-uk")[1] == ["locale.no-noun"]
    assert count(10**15, "day") == (
        "1,000,000,000,000,000 يوم",
        ["locale.number-words-range"],
    )


def test_a_form_that_is_missing_is_told_and_another_stands_in() -> None:
    assert count(2, "leaf", oblique=True) == ("ورقتان", ["locale.no-noun-form"])
    assert count(3, "leaf") == ("ثلاث ورقة", ["locale.no-noun-form"])
