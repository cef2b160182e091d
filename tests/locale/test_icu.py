"""Ours against ICU, string by string (see tests/locale/icu).

ICU 77.1 with CLDR 47, as node 24.4.1 has it: 73,128 strings over 60 locales, of which 29 are
Arabic, in their own digits and in others. 72,102 are the same to the letter, directional marks
aside, among them all 43,745 in Arabic, Persian, Urdu and Hebrew; 1,026 stand in
``icu/excused.toml``, each with its reason.
"""

import tomllib
from collections import Counter
from itertools import islice
from typing import Any, NamedTuple

import pytest
from babel.core import get_cldr_version

from tests.locale.icu.grid import HERE, Cell, cells, grid, ours

EXCUSED: list[dict[str, Any]] = tomllib.loads((HERE / "excused.toml").read_text("utf-8"))["excused"]

COMPARED = 73_128


def excuse(cell: Cell, text: str) -> int | None:
    """The number of the row that excuses a string of ours; None where there is none."""
    language = cell.tag.partition("-")[0]
    digits = cell.column.partition(" ")[2]
    for number, row in enumerate(EXCUSED):
        named = cell.kind in row["kinds"] and language in row.get("tags", [language])
        mended = text.replace(*row.get("mended", ["", ""])) == cell.expected
        if named and digits in row.get("digits", [digits]) and (mended or "mended" not in row):
            return number
    return None


class Comparison(NamedTuple):
    """How many strings were compared, how many each row excuses, and what nothing excuses."""

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
            languages[cell.tag.partition("-")[0]] += 1
    return Comparison(compared, excused, languages, faults)


def check(found: Comparison) -> None:
    """Nothing differs without a reason, and in these languages nothing at all."""
    assert found.faults == []
    assert not {"ar", "fa", "ur", "he"} & set(found.languages)


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
