"""Fixes come to an end, leave nothing that they could fix, and touch nothing that is right."""

from __future__ import annotations

from typing import Any

import pytest
from arabic_reshaper import ArabicReshaper
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lint.support import fixed, found
from warraq.lint import Flaw, Rule
from warraq.lint._findings import Judge
from warraq.lint._repair import Change, repaired
from warraq.lint._rules import rules

PATIENT = settings(deadline=None)
LANGUAGES = st.sampled_from(
    [("ar", "qatar"), ("ar", "egypt"), ("ar", "un"), ("fa", None), ("ur", None), ("he", None),
     ("fr", None), ("en", None)]
)  # fmt: skip
PIECES = st.sampled_from(
    [*" \n,;:.?!،؛؟\"«»“”()[]-–%٪٬٫+0129٠١٩۰۹ـويىکيكهةابلأإفىab`*_|#\\<>&@/{}",
     "  ", "\n\n", " و ", "إجتماع", "فى", "ﺍﻟﺤﻮﺍﺭ", "\u0651\u064e", "\u0654", "\u200b", "\u200c",
       "\u200f", "\u200e", "\u061c", "\u202a", "\u202c", "\u202e", "\u2068", "\u2069", "\ufeff",
       "\u00ad", "\u00a0", "{ref}`A/1`", "`x`", "{lang:fa}`كي`", "{lang:ar}`کی`", "- ", "1. ",
       "| ", "https://x.org", "\u05da\u05d0", "ةل"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)
MARKUP = st.sampled_from(["inline", "blocks"])


@PATIENT
@given(TEXTS, LANGUAGES, MARKUP)
def test_fixing_comes_to_an_end(text: str, manner: tuple[str, Any], markup: Any) -> None:
    language, profile = manner
    once = fixed(text, language, profile, markup)
    left = found(once.text, language, profile, markup)
    assert [one for one in left if one[2] is not None] == []
    again = fixed(once.text, language, profile, markup)
    assert (again.text, again.changes, again.flaws) == (once.text, (), ())


@PATIENT
@given(TEXTS, LANGUAGES, MARKUP)
def test_changes_lead_from_one_text_to_the_other(
    text: str, manner: tuple[str, Any], markup: Any
) -> None:
    result = fixed(text, *manner, markup)
    changed, at = "", 0
    for change in result.changes:
        assert at <= change.start < change.end
        changed += text[at : change.start] + change.replacement
        at = change.end
    assert changed + text[at:] == result.text
    assert bool(result.changes) == bool(result.flaws)


@PATIENT
@given(TEXTS, LANGUAGES, MARKUP)
def test_what_has_no_flaw_stays(text: str, manner: tuple[str, Any], markup: Any) -> None:
    if not found(text, *manner, markup):
        assert fixed(text, *manner, markup).text == text


@settings(PATIENT, max_examples=25)
@given(TEXTS, LANGUAGES)
def test_a_rule_that_is_obeyed_finds_nothing_more(text: str, manner: tuple[str, Any]) -> None:
    """Each rule alone: after its own fixes it has none to offer."""
    language, profile = manner
    judge = Judge({language: profile} if profile else {})
    for rule in rules():

        def look(typed: str, own: Rule = rule) -> list[tuple[Rule, Flaw]]:
            return [one for one in judge.flaws(typed, language, "inline") if one[0] is own]

        text_then = repaired(text, look).text
        assert [flaw for _, flaw in look(text_then) if flaw.replacement is not None] == []


WORDS = st.lists(
    st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=8), min_size=1, max_size=4
).map(" ".join)
SHAPE = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


@PATIENT
@given(WORDS)
def test_shaped_text_gets_its_letters_back(text: str) -> None:
    shaped = SHAPE.reshape(text)
    assert fixed(shaped).text in (text, fixed(text).text)


def joins(text: str) -> bool:
    """Whether a letter of the text joins to the next one; in لا, which is one form, it does not."""
    words = text.replace("لا", "ا").split()
    return any(char not in "ادذرزو" for word in words for char in word[:-1])


@PATIENT
@given(WORDS.filter(joins))
def test_text_that_is_turned_round_is_left_alone(text: str) -> None:
    shown = str(get_display(SHAPE.reshape(text), base_dir="R"))
    told = [one for one in found(shown) if one[0] == "lint.presentation-form"]
    assert {replacement for _, _, replacement in told} == {None}


def test_what_goes_round_in_circles_is_left_as_it_was() -> None:
    rule = rules()[0]

    def swap(text: str) -> list[tuple[Rule, Flaw]]:
        return [(rule, Flaw(0, 1, "b" if text[0] == "a" else "a"))]

    assert repaired("ax", swap).text == "ax"
    assert repaired("ax", swap).changes == ()


def test_one_of_two_that_overlap_waits_for_the_next_round() -> None:
    rule = rules()[0]

    def look(text: str) -> list[tuple[Rule, Flaw]]:
        found = [(text.find(wrong), right) for wrong, right in (("ab", "x"), ("bc", "y"))]
        return [(rule, Flaw(at, at + 2, right)) for at, right in found if at >= 0]

    result = repaired("0abc1bc", look)
    assert result.text == "0xc1y"
    assert result.changes == (Change(1, 3, "x"), Change(5, 7, "y"))


def test_what_cannot_be_changed_stays() -> None:
    judge = Judge({"ar": "qatar"})
    result = repaired(
        "نعم , لا , بل", lambda text: judge.flaws(text, "ar", "inline"), lambda at: at not in (3, 9)
    )
    assert result.text == "نعم ، لا , بل"


def test_fixes_are_counted_each_where_it_was_typed() -> None:
    result = fixed("نعم , إجتماع")
    assert result.changes == (Change(3, 5, "،"), Change(6, 7, "ا"))
    assert [(rule.code, flaw.start) for rule, flaw in result.flaws] == [
        ("lint.first-letter", 6),
        ("lint.punctuation", 4),
        ("lint.space-before", 3),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n", "نعم"])
def test_nothing_to_do(text: str) -> None:
    assert fixed(text).changes == ()
