"""Ours against ICU, string by string (see tests/locale/icu).

ICU 77.1 with CLDR 47, as node 24.4.1 has it: 52,812 strings over 60 locales, of which 29 are
Arabic, in their own digits and in others. 51,941 are the same to the letter, directional marks
aside; 871 stand in ``icu/excused.toml``, each with its reason. Of the 31,779 in Arabic, Persian,
Urdu and Hebrew 31,717 are the same, and 62 differ by choice: years and hours written out, and
months that stand alone.
"""

import re
import tomllib
from collections import Counter
from itertools import islice
from typing import Any, NamedTuple

import pytest
from babel.core import get_cldr_version

from tests.locale.icu.grid import HERE, Cell, cells, grid, ours

EXCUSED: list[dict[str, Any]] = tomllib.loads((HERE / "excused.toml").read_text("utf-8"))["excused"]

COMPARED = 52_812


def excuse(cell: Cell, text: str) -> int | None:
    """The number of the row that excuses a string of ours; None where there is none."""
    language = cell.tag.partition("-")[0]
    digits = cell.column.partition(" ")[2]
    for number, row in enumerate(EXCUSED):
        named = cell.kind in row["kinds"] and language in row.get("tags", [language])
        if named and digits in row.get("digits", [digits]) and is_mended(text, cell, row):
            return number
    return None


def is_mended(text: str, cell: Cell, row: dict[str, Any]) -> bool:
    """Whether what a row excuses is all that keeps our string from being ICU's."""
    for wrong, right in row.get("mended", []):
        text = re.sub(wrong, right, text)
    if row.get("shuffled"):
        return sorted("".join(text.split())) == sorted("".join(cell.expected.split()))
    return text == cell.expected


class Comparison(NamedTuple):
    """How many strings were compared, how many each row excuses, in which languages there are some
    that we did not choose, and what nothing excuses."""

    compared: int
    excused: Counter[int]
    languages: Counter[str]
    faults: list[str]


def compare(step: int) -> Comparison:
    """Compare every so many-th string."""
    compared, excused, languages, faults = 0, Counter[int](), Counter[str](), list[str]()
    for cell, how in islice(cells(), 0, None, step):
        compared += 1
        text = ours(cell, how)
        if text == cell.expected:
            continue
        row = excuse(cell, text)
        if row is None:
            faults.append(f"{cell.column} {cell.kind} {cell.arguments}: {text} ≠ {cell.expected}")
        else:
            excused[row] += 1
            if not EXCUSED[row].get("choice"):
                languages[cell.tag.partition("-")[0]] += 1
    return Comparison(compared, excused, languages, faults)


def check(found: Comparison) -> None:
    """Nothing differs without a reason, and in these languages nothing that was not chosen."""
    assert found.faults == []
    assert not {"ar", "fa", "ur", "he"} & set(found.languages)


@pytest.mark.full
def test_a_sample_is_as_icu_has_it() -> None:
    found = compare(step=11)
    assert found.compared > COMPARED // 12
    check(found)


@pytest.mark.full
def test_all_is_as_icu_has_it() -> None:
    found = compare(step=1)
    check(found)
    assert found.compared == COMPARED
    assert [found.excused[row] for row in range(len(EXCUSED))] == [row["count"] for row in EXCUSED]


def test_the_grid_is_of_babels_own_cldr() -> None:
    data = grid()
    assert data["versions"]["cldr"].split(".")[0] == get_cldr_version()
    arabic = {name for name, _ in data["columns"] if name.startswith("ar") and " " not in name}
    assert len(arabic) == 29
    assert {"fa", "ur", "he", "en-GB", "en-US", "fr"} <= {name for name, _ in data["columns"]}
