"""`warraq.format`: single values for scripts, in somebody else's program."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_date as babel_date

import warraq
from warraq.document.values import DateValue, NumberValue, PercentValue
from warraq.locale import profiles

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2025, 5, 18)
DOHA = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("value", "role", "profile", "expected"),
    [
        (DAY, "", "qatar", "18 مايو 2025"),
        (DAY, "", "jordan", "18 أيار 2025"),
        (DAY, "", "english-uk", "18 May 2025"),
        (DAY, "", "persian", "۲۸ اردیبهشت ۱۴۰۴"),
        (DAY, "date:dual", "saudi", "1446/11/20 هـ الموافق: 18/05/2025 م"),
        ("2025-05", "date", "un", "أيار/مايو 2025"),
        ((date(2025, 3, 1), date(2025, 3, 21)), "", "qatar", "من 1 إلى 21 مارس 2025"),
        (datetime(2025, 5, 18, 14, 30, 59, tzinfo=DOHA), "date", "qatar", "18 مايو 2025"),
        (datetime(2025, 5, 18, 14, 30, tzinfo=DOHA), "time", "qatar", "2:30 مساءً"),
        (time(9, 5, 30), "", "qatar", "9:05 صباحاً"),
        (time(14, 30, tzinfo=UTC), "", "qatar", "2:30 مساءً"),
        (time(14, 30, tzinfo=DOHA), "time", "english-uk", "14:30"),
        (timedelta(days=2, hours=3), "", "qatar", "يومان و3 ساعات"),
        (1234567, "", "qatar", "1,234,567"),
        (1234.5, "", "egypt", "١٬٢٣٤٫٥"),
        (Decimal("1E+3"), "", "qatar", "1,000"),
        (Decimal("2.50"), "", "english-uk", "2.50"),
        ((3, 5), "percent", "qatar", "من 3% إلى 5%"),
        ((Decimal("1250.50"), "QAR"), "", "qatar", "1,250.50 ريال قطري"),
        ((1250, "EGP"), "money:words", "egypt", "فقط ألف ومائتان وخمسون جنيهاً مصرياً لا غير"),
        (("1000/2000", "QAR"), "money", "english-uk", None),
        (3, "ordinal:f+definite", "qatar", "الثالثة"),
        ("+97444441234", "phone", "qatar", "+974 4444 1234"),
        ((3, "km"), "measure", "qatar", "3 كيلومترات"),
    ],
)
def test_values(value: Any, role: str, profile: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(warraq.WarraqError):
            warraq.format(value, role, profile=profile)
    else:
        assert warraq.format(value, role, profile=profile) == expected


def test_an_aware_datetime_is_never_converted() -> None:
    moments = (datetime(2025, 5, 18, 14, 30, tzinfo=zone) for zone in (DOHA, UTC, None))
    shown = {warraq.format(moment, profile="qatar") for moment in moments}
    assert len(shown) == 1
    assert "2:30 مساءً" in shown.pop()


def test_isolates_are_there_for_those_who_ask() -> None:
    value = (Decimal(-3), 5)
    assert warraq.format(value, "percent", profile="qatar") == "من -3% إلى 5%"
    isolated = warraq.format(value, "percent", profile="qatar", isolated=True)
    assert isolated == "من \u2066-3%\u2069 إلى \u20665%\u2069"
    assert warraq.format(-3, profile="english-uk", isolated=True) == "-3"


def test_a_profile_with_values_of_its_own() -> None:
    own = {"extends": "qatar", "numbers": {"digits": "arab"}}
    assert warraq.format(1234.5, profile=own) == "١٬٢٣٤٫٥"
    assert warraq.format(1234.5, profile="qatar") == "1,234.5"


@pytest.mark.parametrize(
    ("value", "role", "profile", "code"),
    [
        (3, "", "qatr", "locale.unknown-profile"),
        (3, "", {"numbers": {"digits": "arab"}}, "locale.unknown-profile"),
        (3, "", {"extends": "qatar", "numbers": {"digit": "arab"}}, "content.unknown-key"),
        (3, "nmber", "qatar", "text.unknown-role"),
        ("3", "", "qatar", "text.unknown-role"),
        (3, "date:fll", "qatar", "text.unknown-form"),
        (3, "date", "qatar", "value.date"),
        (True, "", "qatar", "value.number"),
        (float("nan"), "", "qatar", "value.number"),
        (float("inf"), "", "qatar", "value.number"),
        (timedelta(days=-1), "", "qatar", "value.duration"),
        (timedelta(seconds=1.5), "", "qatar", "value.duration"),
        ((5, 3), "", "qatar", "value.span-order"),
        ("salma", "person", "qatar", "locale.unknown-person"),
        ("2 station", "count", "qatar", "locale.unknown-noun"),
        ("1900-01-01", "date:hijri", "qatar", "locale.hijri-range"),
        (None, "", "qatar", "value.type"),
        ([1], "number", "qatar", "value.type"),
        (b"5", "number", "qatar", "value.type"),
        ((1, None), "", "qatar", "value.type"),
        ((), "", "qatar", "value.pair"),
        ((1,), "", "qatar", "value.pair"),
        ((1, 2, 3), "", "qatar", "value.pair"),
        (3, 5, "qatar", "text.unknown-role"),
        (3, "", 5, "content.profile"),
        (3, "", None, "content.profile"),
    ],
)
def test_what_is_wrong_is_told(value: Any, role: str, profile: Any, code: str) -> None:
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.format(value, role, profile=profile)
    assert code in [one.code for one in caught.value.errors]


def test_a_date_that_people_can_read_is_told_in_iso_form() -> None:
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.format("7/12/2020", "date", profile="qatar")
    (found,) = caught.value.errors
    assert found.hint() == "did you mean “2020-12-07”?"


def test_our_profiles_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    warraq.format(3, profile="qatar")
    monkeypatch.setattr(Path, "glob", lambda *_: pytest.fail("a folder was listed"))
    assert warraq.format(3, profile="qatar") == "3"


def test_the_values_of_a_profile_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def own(digits: str) -> dict[str, Any]:
        return {"extends": "qatar", "numbers": {"digits": digits}}

    assert warraq.format(31, profile=own("arab")) == "٣١"
    monkeypatch.setattr("warraq.locale.named.choose", lambda *_: pytest.fail("read again"))
    assert warraq.format(32, profile=own("arab")) == "٣٢"
    monkeypatch.undo()
    assert warraq.format(33, profile=own("latn")) == "33"


def test_warnings_are_for_the_strict() -> None:
    assert warraq.format("+1 123 456 7890", "phone", profile="qatar") == "+1 1234567890"
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.format("+1 123 456 7890", "phone", profile="qatar", strict=True)
    assert [one.code for one in caught.value.diagnostics] == ["locale.phone-unassigned"]


# --- order, threads, neighbours --------------------------------------------------------------

SAMPLES: tuple[tuple[Any, str], ...] = (
    ("2025-12-07", "date:full"),
    ("2025-12", "date"),
    ("2025-12-07", "date:hijri"),
    ("2025-12-07/2026-01-03", "date"),
    ("14:30", "time"),
    ("-1234567.50", "number"),
    ("3/5", "percent"),
    ("11 QAR", "money"),
    ("1250.50 USD", "money:code"),
    ("3", "ordinal"),
    ("P1Y2M", "duration"),
)
_SCRIPT = """
import json, sys, warraq
print(json.dumps([warraq.format(v, r, profile=p) for p, v, r in json.load(sys.stdin)]))
"""


def grid() -> list[tuple[str, Any, str]]:
    return [(profile, value, role) for profile in profiles() for value, role in SAMPLES]


def answers(calls: list[tuple[str, Any, str]]) -> dict[tuple[str, Any, str], str]:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], input=json.dumps(calls), capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return dict(zip(calls, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.full)])
def test_the_order_of_calls_does_not_matter(seed: int) -> None:
    calls = grid()
    random.Random(seed).shuffle(calls)
    here = {call: warraq.format(call[1], call[2], profile=call[0]) for call in grid()}
    assert answers(calls) == here


def test_threads_do_not_matter() -> None:
    calls = grid()
    alone = [warraq.format(value, role, profile=profile) for profile, value, role in calls]
    with ThreadPoolExecutor(8) as pool:
        futures = [
            pool.submit(warraq.format, v, r, profile=p) for _ in range(3) for p, v, r in calls
        ]
        together = [future.result() for future in futures]
    assert together == alone * 3


@pytest.mark.full
def test_a_host_s_babel_is_as_it_was() -> None:
    """What Babel says in a fresh process and beside us; not what it says after other locales."""
    script = (
        "import sys\n"
        "from datetime import date\n"
        "from babel.dates import format_date\n"
        "from babel.numbers import format_decimal\n"
        "if len(sys.argv) > 1:\n"
        "    import warraq\n"
        "    for profile in sys.argv[1:]:\n"
        "        warraq.format(date(2025, 12, 7), profile=profile)\n"
        "        warraq.format('11 QAR', 'money', profile=profile)\n"
        "for tag in ('ar_JO', 'ar', 'ar_EG', 'he', 'fa'):\n"
        "    print(format_date(date(2025, 12, 7), 'MMM', tag), format_decimal(-1.5, locale=tag))\n"
    )
    command = [sys.executable, "-c", script]
    said = [
        subprocess.run([*command, *names], capture_output=True, text=True, check=True).stdout
        for names in ((), profiles())
    ]
    assert said[0] == said[1]
    assert len(said[0].splitlines()) == 5


def test_a_host_s_locales_are_not_touched() -> None:
    before = Locale.parse("ar_JO")
    shown = babel_date(DAY, "long", before)
    for profile in profiles():
        warraq.format(DAY, "date:full", profile=profile)
    assert babel_date(DAY, "long", before) == shown


def test_it_waits_for_nothing_that_it_does_not_need() -> None:
    code = (
        "import sys, warraq\n"
        "warraq.format(3, profile='qatar')\n"
        "late = {'warraq.pipeline', 'weasyprint', 'docx', 'phonenumbers', 'stdnum', 'jinja2'}\n"
        "assert not late & set(sys.modules), late & set(sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT).returncode == 0


@pytest.mark.parametrize(
    ("tag", "date", "number"),
    [
        ("de", "18. Mai 2025", "1.234,5"),
        ("ar-EG", "١٨ مايو ٢٠٢٥", "١٬٢٣٤٫٥"),
        ("en-US", "May 18, 2025", "1,234.5"),
        ("es-MX", "18 de mayo de 2025", "1,234.5"),
    ],
)
def test_languages_by_tag(tag: str, date: str, number: str) -> None:
    assert warraq.format(DAY, profile=tag) == date
    assert warraq.format(1234.5, profile=tag) == number
    assert warraq.read_dates(date, profile=tag)[0].value == DateValue(2025, 5, 18)
    assert warraq.read_numbers(number, profile=tag)[0].value == NumberValue(Decimal("1234.5"))


def test_a_language_without_a_profile_is_told_to_who_is_strict() -> None:
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.format(DAY, profile="de", strict=True)
    assert [one.code for one in caught.value.diagnostics] == ["locale.no-profile"]


def test_reading_what_people_typed() -> None:
    (found,) = warraq.read_dates("عُقد في ٧ كانون الأول ٢٠٢٠")
    assert str(getattr(found.value, "iso", "")) == "2020-12-07"
    (number,) = warraq.read_numbers("بلغ ٣٫٥٪")
    assert number.value == PercentValue(Decimal("3.5"))
