"""UAX #9, against hand-made cases, its invariants and Unicode's own conformance data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from unicodedata import bidirectional, category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from warraq.document.bidi import (
    _resolve_whole,
    first_strong,
    levels,
    resolve,
    split_by_direction,
)
from warraq.document.tree import Direction

UNICODE_DATA = Path("/usr/share/unicode")
DIRECTIONS: tuple[Direction, ...] = ("ltr", "rtl")
_EXPLICIT = {"LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "B"}

#: What Unicode 15.0 has of records without explicit formatting, which ours leaves to formats; a
#: record of BidiTest.txt counts once a paragraph direction.
CHARACTER_RECORDS = 91_605
CLASS_RECORDS = 92_898

letters = st.text(
    st.sampled_from("abcZé ١٢٣0159۳.,،؛:-/%+()[]«»\"'\tابتةوًّ ـשלום\u200e\u200f\ufffc"), max_size=40
)


@pytest.mark.parametrize(
    ("text", "base", "pieces"),
    [
        ("", "rtl", []),
        ("قال في 15 ديسمبر 2019", "rtl", [("قال في 15 ديسمبر 2019", True)]),
        ("Plain 15.5% text (a)", "ltr", [("Plain 15.5% text (a)", False)]),
        ("وفق ISO 27001 فقط", "rtl", [("وفق ", True), ("ISO 27001", False), (" فقط", True)]),
        ("(UNODC, CTED)", "rtl", [("(", True), ("UNODC, CTED", False), (")", True)]),
        ("مكتب (UNOCT) هنا", "rtl", [("مكتب (", True), ("UNOCT", False), (") هنا", True)]),
        ("see قطر 2020 for", "ltr", [("see ", False), ("قطر 2020", True), (" for", False)]),
        ("2020", "rtl", [("2020", True)]),
        ("2020", "ltr", [("2020", False)]),
        ("«Doha».", "rtl", [("«", True), ("Doha", False), ("».", True)]),
    ],
)  # fmt: skip
def test_split(text: str, base: Direction, pieces: list[tuple[str, bool]]) -> None:
    assert split_by_direction(text, base) == pieces


@given(letters, st.sampled_from(DIRECTIONS))
def test_pieces_join_to_the_text(text: str, base: Direction) -> None:
    pieces = split_by_direction(text, base)
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)
    assert all(a[1] != b[1] for a, b in pairwise(pieces))


@given(letters, st.sampled_from(DIRECTIONS))
def test_strong_letters_keep_their_direction(text: str, base: Direction) -> None:
    for piece, rtl in split_by_direction(text, base):
        kinds = {bidirectional(character) for character in piece}
        assert not kinds & ({"L"} if rtl else {"R", "AL"})


@given(st.text(st.characters(codec="utf-8"), max_size=30), st.sampled_from(DIRECTIONS))
def test_short_cuts_change_nothing(text: str, base: Direction) -> None:
    if any(bidirectional(c) in _EXPLICIT | {"S"} or category(c) == "Cn" for c in text):
        return
    flags = [rtl for piece, rtl in split_by_direction(text, base) for _ in piece]
    assert flags == [kind != "L" for kind in resolve(text, base)]


@given(letters | st.text(max_size=30), st.sampled_from(DIRECTIONS))
@example("1א-", "ltr")
def test_stretches_between_letters_resolve_as_in_the_whole(text: str, base: Direction) -> None:
    assert resolve(text, base) == _resolve_whole(text, base)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=40))
def test_latin_never_runs_right_to_left(text: str) -> None:
    assert not any(rtl for _, rtl in split_by_direction(text, "ltr"))


def test_first_strong() -> None:
    assert first_strong("12 - قطر Qatar") == "rtl"
    assert first_strong("(Qatar) قطر") == "ltr"
    assert first_strong("12 %") is None


def _records(name: str) -> Iterator[str]:
    with (UNICODE_DATA / name).open(encoding="utf-8") as lines:
        for line in lines:
            text = line.split("#")[0].strip()
            if text:
                yield text


def _order(text: str, base: Direction) -> list[int]:
    """The places of the characters from left to right, by our levels and rule L2."""
    found = levels(text, base)
    order = [i for i, character in enumerate(text) if bidirectional(character) != "BN"]
    for level in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


def _differs(text: str, base: Direction, wanted: list[str], order: list[int]) -> bool:
    pairs = zip(levels(text, base), text, strict=True)
    found = [str(level) for level, character in pairs if bidirectional(character) != "BN"]
    return found != wanted or _order(text, base) != order


@pytest.mark.full
def test_conformance_by_character() -> None:
    """BidiCharacterTest.txt: levels and order of all records without explicit formatting."""
    checked, wrong = 0, []
    for record in _records("BidiCharacterTest.txt"):
        codes, paragraph, resolved, expected, order = record.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        if any(bidirectional(c) in _EXPLICIT for c in text):
            continue
        assert paragraph == "2" or DIRECTIONS[int(paragraph)] == DIRECTIONS[int(resolved)]
        base = DIRECTIONS[int(resolved)]
        assert paragraph != "2" or (first_strong(text) or "ltr") == base, record
        wanted = [level for level in expected.split() if level != "x"]
        if _differs(text, base, wanted, [int(place) for place in order.split()]):
            wrong.append(record)
        checked += 1
    assert (checked, wrong) == (CHARACTER_RECORDS, [])


@pytest.mark.full
def test_conformance_by_class() -> None:
    """BidiTest.txt: levels and order of all records without explicit formatting, in each of their
    paragraph directions, one character for each class."""
    sample = {
        "L": "a", "R": "א", "AL": "ا", "EN": "1", "AN": "١", "ES": "+", "ET": "$", "CS": ",",
        "NSM": "\u0300", "BN": "\u200b", "S": "\t", "WS": " ", "ON": "!",
    }  # fmt: skip
    checked, wrong, wanted, order = 0, [], [""], [0]
    for record in _records("BidiTest.txt"):
        if record.startswith("@Levels:"):
            wanted = [level for level in record.split()[1:] if level != "x"]
        elif record.startswith("@Reorder:"):
            order = [int(place) for place in record.split()[1:]]
        elif not record.startswith("@"):
            classes, bits = record.split(";")
            if _EXPLICIT & set(classes.split()):
                continue
            text = "".join(sample[kind] for kind in classes.split())
            for bit, base in ((1, first_strong(text) or "ltr"), (2, "ltr"), (4, "rtl")):
                if int(bits, 16) & bit:
                    checked += 1
                    if _differs(text, base, wanted, order):
                        wrong.append(record)
    assert (checked, wrong) == (CLASS_RECORDS, [])
