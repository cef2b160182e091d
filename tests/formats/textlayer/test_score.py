"""The bench excuses the faults of its list, and nothing beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.textlayer.faults import faults
from tests.bench.textlayer.readers import READERS
from tests.bench.textlayer.score import Score, score

WORDS = st.lists(st.sampled_from(["ab", "b", "abc", "ca"]), min_size=1, max_size=7)
SAID = "قرار، وعدد 15 شخصا من ٢٠٢٠"


def test_each_fault_has_a_reason_and_readers_of_the_bench() -> None:
    assert {one.change for one in faults()} == {"reversed", "spaced", "mirrored"}
    for fault in faults():
        assert set(fault.readers) <= set(READERS)
        assert fault.reason.strip()


@pytest.mark.parametrize("reader", READERS)
def test_text_that_comes_back_is_whole(reader: str) -> None:
    assert score(SAID, f"\u200f{SAID}\n", reader) == Score(1, 1, 0, 0)


@pytest.mark.parametrize(
    ("got", "reader", "excused"),
    [
        # The space beside a number or comma is lost or moved.
        ("قرار ،وعدد  15شخصا من ٢٠٢٠", "pdftotext", 4),
        ("قرار ،وعدد  15شخصا من ٢٠٢٠", "pdfjs", 0),
        ("قرار، وعدد 51 شخصا من ٢٠٢٠", "pdftotext", 0),
        ("قرار، وعدد شخصا من ٢٠٢٠", "pdftotext", 0),
        ("قرا، وعدد 15 شخصا من ٢٠٢٠", "pdftotext", 0),
        ("قرار وعدد 15 شخصا من ٢٠٢٠", "pdftotext", 0),
        # Arabic-Indic digits are reversed.
        ("قرار، وعدد 15 شخصا من ٠٢٠٢", "mupdf", 1),
        ("قرار، وعدد 15 شخصا من ٠٢٠٢", "pdfium", 0),
        ("قرار، وعدد 51 شخصا من ٢٠٢٠", "mupdf", 0),
        ("قرار، وعدد 15 شخصا من ٢٢٠٠", "pypdf", 0),
    ],
)
def test_only_faults_of_the_list_are_excused(got: str, reader: str, excused: int) -> None:
    count = len(SAID.split())
    assert score(SAID, got, reader).excused * count == pytest.approx(excused)
    assert score(SAID, got, reader).recall < 1


@given(WORDS, WORDS)
def test_order_and_characters_by_the_book(wanted: list[str], got: list[str]) -> None:
    made = score(" ".join(wanted), " ".join(got), "pdfjs")
    assert made.order * len(wanted) == pytest.approx(_longest(tuple(wanted), tuple(got)))
    a, b = (" ".join(one) for one in (wanted, got))
    assert made.errors * len(a) == pytest.approx(min(len(a), _edits(a, b)))


def _longest(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    if not a or not b:
        return 0
    if a[0] == b[0]:
        return 1 + _longest(a[1:], b[1:])
    return max(_longest(a[1:], b), _longest(a, b[1:]))


def _edits(a: str, b: str) -> int:
    row: list[int] = [*range(len(b) + 1)]
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def test_brackets_count_without_their_side_in_pdfium_alone() -> None:
    assert score("(أول) ثم", ")أول( ثم", "pdfium").recall == 1
    assert score("(أول) ثم", ")أول( ثم", "mupdf").recall == 0.5
