"""How often plain Babel and ours write what ICU writes, and how fast ours is.

``python -m tests.bench.cldr`` goes through the grid of tests/locale/icu, directional marks aside,
and writes ``cldr.md`` beside this file with the versions of all that took part.
"""

from __future__ import annotations

import platform
import time
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import Any

from babel import Locale, dates, numbers
from babel import lists as babel_lists
from babel import units as babel_units

from tests.locale.icu.grid import Cell, cells, grid, ours
from tests.locale.support import Content
from warraq.diagnostics import Diagnostics
from warraq.document.values import (
    DateValue,
    MeasureValue,
    MoneyValue,
    NumberValue,
    PercentValue,
    Value,
)
from warraq.locale import cldr, format_value, load

RESULTS = Path(__file__).with_name("cldr.md")


def _moment(clock: str, day: str = "2020-12-07") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=UTC)


class Plain:
    """Babel as its documentation has one call it, with the numbering system that was asked for."""

    def __init__(self, tag: str, system: str) -> None:
        self.locale = Locale.parse(tag.replace("-", "_"))
        self.system = system or "default"

    def __call__(self, kind: str, *arguments: Any) -> str:
        return str(getattr(self, kind)(*arguments))

    def date(self, day: str, length: Any) -> str:
        return dates.format_date(date.fromisoformat(day), length, self.locale)

    def month(self, day: str) -> str:
        return dates.format_skeleton("yMMMM", _moment("00:00", day), locale=self.locale)

    def time(self, clock: str, length: Any) -> str:
        return dates.format_time(_moment(clock), length, locale=self.locale)

    def datetime(self, day: str, length: Any) -> str:
        # Babel has one length for both; Intl was asked for a short time.
        joined = str(dates.get_datetime_format(length, self.locale)).replace("'", "")
        clock = dates.format_time(_moment("14:30:05"), "short", locale=self.locale)
        return joined.replace("{0}", clock).replace("{1}", self.date(day, length))

    def decimal(self, number: str) -> str:
        return numbers.format_decimal(
            Decimal(number), locale=self.locale, numbering_system=self.system
        )

    def percent(self, number: str) -> str:
        return numbers.format_percent(
            Decimal(number) / 100, locale=self.locale, decimal_quantization=False,
            numbering_system=self.system,
        )  # fmt: skip

    def currency(self, amount: str, code: str, form: str) -> str:
        asked: Any = "name" if form == "name" else "standard"
        pattern = None
        if form == "code":
            pattern = self.locale.currency_formats["standard"].pattern.replace("¤", "¤¤")
        return numbers.format_currency(
            Decimal(amount), code, pattern, self.locale, format_type=asked,
            numbering_system=self.system,
        )  # fmt: skip

    def compact(self, number: str, length: Any) -> str:
        value = Decimal(number)
        places = 1 if len(str(abs(int(value)))) % 3 == 1 and abs(value) >= 1000 else 0
        return numbers.format_compact_decimal(
            value, format_type=length, locale=self.locale, fraction_digits=places,
            numbering_system=self.system,
        )  # fmt: skip

    def unit(self, number: str, name: str, width: Any) -> str:
        return babel_units.format_unit(
            Decimal(number), name, width, locale=self.locale, numbering_system=self.system
        )

    def list(self, items: list[str]) -> str:
        return babel_lists.format_list(items, "standard", self.locale)

    def plural(self, number: str, _: str) -> str:
        return self.locale.plural_form(Decimal(number))


def by_babel(cell: Cell) -> str:
    """Plain Babel's string; empty where it raises."""
    tag, _, system = cell.column.partition(" ")
    try:
        return cldr.without_marks(Plain(tag, system)(cell.kind, *cell.arguments))
    except Exception:
        return ""


def compared() -> dict[str, Counter[str]]:
    """By group of languages: how many strings, and how many of each are ICU's."""
    found: dict[str, Counter[str]] = {}
    for cell, how in cells():
        group = "Arabic" if cell.tag.startswith("ar") else "others"
        counts = found.setdefault(group, Counter())
        counts["all"] += 1
        counts["ours"] += ours(cell, how) == cell.expected
        counts["Babel"] += by_babel(cell) == cell.expected
    return found


def speeds() -> dict[str, float]:
    """Values a second of the processor, warm."""
    values: dict[str, Value] = {
        "dates": DateValue(2020, 12, 7, "full"),
        "numbers": NumberValue(Decimal("1234567.5")),
        "percentages": PercentValue(Decimal("3.5")),
        "amounts": MoneyValue(Decimal(1250), "QAR"),
        "measures": MeasureValue(Decimal(11), "kilometer"),
        "compact numbers": NumberValue(Decimal(1234567), "compact"),
    }
    return {name: _rate(value) for name, value in values.items()}


def _rate(value: Value, seconds: float = 1.0) -> float:
    profile, references, diagnostics = load("qatar"), Content(), Diagnostics()
    format_value(value, profile, references, diagnostics)
    done, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        for _ in range(100):
            format_value(value, profile, references, diagnostics)
        done += 100
    return done / (time.process_time() - start)


def main() -> None:
    """Compare, measure, and write the results."""
    versions = grid()["versions"]
    rows = "".join(
        f"| {group} | {counts['all']:,} | {counts['Babel'] / counts['all']:.1%} | "
        f"{counts['ours'] / counts['all']:.1%} |\n"
        for group, counts in compared().items()
    )
    rates = "".join(f"| {name} | {round(rate, -2):,.0f} |\n" for name, rate in speeds().items())
    text = (
        "# What CLDR says, against ICU\n\n"
        f"`python -m tests.bench.cldr`: ICU {versions['icu']} (CLDR {versions['cldr']}, node "
        f"{versions['node']}), Babel {version('babel')}, Python {platform.python_version()}; "
        "directional marks aside.\n\n"
        "| strings | | plain Babel like ICU | ours like ICU |\n| --- | --: | --: | --: |\n"
        f"{rows}\n| values of the profile qatar | a second of the processor |\n| --- | --: |\n"
        f"{rates}"
    )
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
