"""What of a Markdown text the rules look at."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lint.support import codes, fixed, found
from warraq.lint import HIDDEN
from warraq.lint._prose import parts


def prose(text: str, *, blocks: bool = False) -> str:
    """The prose of a text: ``_`` is a stretch of what is none, ``/`` begins or parts blocks."""
    first = next(parts(text, blocks=blocks))
    shown = "".join("/" if p == "\n" != t else p for t, p in zip(text, first.prose, strict=True))
    return re.sub(f"{HIDDEN}+", "_", shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a `b` c", "a _ c"),
        ("a ``b ` c`` d", "a _ d"),
        ("a `b c", "a `b c"),
        (r"a \`b\` c", r"a \`b\` c"),
        ("a {date}`2019` c", "a _ c"),
        ("a {lang:fa}`x` c", "a _ c"),
        ("a {b} c", "a {b} c"),
        ("[text](https://x.org/a,b) c", "[text]_ c"),
        ('[text](a.md "title") c', "[text]_ c"),
        ("<https://x.org> c", "<_> c"),
        ("https://x.org/a?b، c (https://x.org/a,b)", "_، c (_)"),
        ("a@b.org c", "_ c"),
        ("a[^n] c", "a_ c"),
        ("# A {#id}", "# A _"),
        ("&nbsp; &#8203; & b", "_ _ & b"),
    ],
)
def test_inline(text: str, shown: str) -> None:
    assert prose(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# A\n\n- b\n1. c\n> d\n", "//A\n\n//b\n///c\n//d\n"),
        ("| a  | b |\n|---|---|\n| c | d |", "//a////b//\n/////////\n//c///d//"),
        ("a\n\n---\n\nb", "a\n\n///\n\nb"),
        ("a\n\n```\nb  c\n```\n\nd", "a\n\n_\n_\n_\n\nd"),
        ("a\n\n    b  c\n\nd", "a\n\n_\n\nd"),
        ("- a\n\n    b", "//a\n\n    b"),
        ("[^n]: a\n\n    b", "_ a\n\n    b"),
        ("2019 – a", "2019 – a"),
    ],
)
def test_blocks(text: str, shown: str) -> None:
    assert prose(text, blocks=True) == shown


def test_words_of_another_language_are_judged_by_its_habits() -> None:
    assert found("نعم {lang:fa}`كتاب می\u200cشود` {lang:en}`a , b`") == [
        ("lint.foreign-letter", "ك", "ک"),
        ("lint.space-before", " ", ""),
    ]
    assert codes("نعم {lang:xx}`كتاب`") == set()
    assert codes("{lang:fa}`كتاب`", "en") == {"foreign-letter"}


def test_block_marks_are_no_figures() -> None:
    assert fixed("1. أول\n2. ثانٍ", "ar", "egypt", "blocks").text == "1. أول\n2. ثانٍ"
    assert fixed("1. أول", "ar", "egypt", "inline").text == "١. أول"


@settings(deadline=None)
@given(st.text("a \n`{}:_lang[]()<>@#|-1.\\&;\"'~ب", max_size=30), st.booleans())
def test_prose_is_as_long_as_the_text(text: str, blocks: bool) -> None:
    whole, *foreign = parts(text, blocks=blocks)
    assert whole.typed == text
    assert len(whole.prose) == len(text)
    for typed, shown in zip(text, whole.prose, strict=True):
        assert shown in (typed, HIDDEN, "\n")
    for part in foreign:
        assert text[part.start : part.start + len(part.typed)] == part.typed
