"""How many typed dates dateparser reads, beside ours, on the grid of the tests.

dateparser is no dependency of ours. By hand, in an environment of its own that has Warraq in it::

    python3 -m venv bench && bench/bin/pip install -e . pytest dateparser==1.5.0
    bench/bin/python -m tests.bench.dates

Writes ``dates.md`` beside this file. dateparser is told the language and the order of
days and months; its own parser of Hijri dates is measured by itself.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from importlib import import_module
from importlib.metadata import version
from itertools import product
from pathlib import Path

from tests.locale.reading.test_grid import DIGITS, GRIDS
from warraq.document.values import DateValue
from warraq.locale.reading import read_dates

RESULTS = Path(__file__).with_name("dates.md")
Read = Callable[[str], date | None]


def ours(text: str) -> date | None:
    found = read_dates(text, "ar")
    value = found[0].value if len(found) == 1 else None
    return value.date if isinstance(value, DateValue) else None


def dateparser(text: str) -> date | None:
    found = import_module("dateparser").parse(
        text, languages=["ar"], settings={"DATE_ORDER": "DMY"}
    )
    return found.date() if found else None


def dateparser_hijri(text: str) -> date | None:
    hijri = import_module("dateparser.calendars.hijri")
    try:
        found = hijri.HijriCalendar(text).get_date()
    except (ValueError, OverflowError, AttributeError):
        return None
    return found.date_obj.date() if found else None


def measured(read: Read, texts: list[tuple[str, date]]) -> tuple[Counter[str], float]:
    counts: Counter[str] = Counter()
    start = time.perf_counter()
    for text, true in texts:
        found = read(text)
        counts["unread" if found is None else "right" if found == true else "wrong"] += 1
    return counts, time.perf_counter() - start


READERS: dict[str, Read] = {
    f"Warraq {version('warraq')}": ours,
    f"dateparser {version('dateparser')}": dateparser,
    "dateparser, its Hijri parser": dateparser_hijri,
}


def row(calendar: str, grid: dict[str, date], name: str) -> str:
    texts = [(text.translate(d), true) for text, true in grid.items() for d in DIGITS.values()]
    READERS[name](texts[0][0])
    counts, seconds = measured(READERS[name], texts)
    shares = [f"{100 * counts[what] / len(texts):.1f}%" for what in ("right", "wrong", "unread")]
    each = f"{1000 * seconds / len(texts):.2f}"
    return f"| {calendar}, {len(texts):,} | {name} | {' | '.join(shares)} | {each} |\n"


def main() -> None:
    rows = "".join(
        row(calendar, grid, name)
        for (calendar, grid), name in product(GRIDS.items(), READERS)
        if calendar == "hijri" or READERS[name] is not dateparser_hijri
    )
    RESULTS.write_text(
        "# Dates that people type\n\n"
        "`python -m tests.bench.dates`: all Arabic month families of three calendars, in 17 forms "
        "and in figures, in three families of digits (`tests/locale/reading/test_grid.py`).\n\n"
        "| strings | | right | wrong | unread | ms each |\n"
        "| --- | --- | --: | --: | --: | --: |\n" + rows,
        encoding="utf-8",
    )
    print(RESULTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
