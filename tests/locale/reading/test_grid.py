"""The ways in which people type a date, all of them with all month names and all digits.

Names come from the tables that the program writes with; the forms, the days of the week and the
typists' spellings stand here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from warraq.document.values import DateSpan, DateValue
from warraq.locale import tables
from warraq.locale.calendars import Calendar, CalendarDate, from_calendar
from warraq.locale.reading import read_dates

DIGITS = {
    "latn": {},
    "arab": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    "arabext": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
}
ARABIC = {
    "months": ("gulf", "levant", "un", "algeria", "algeria-gazette", "morocco", "mauritania"),
    "hijri": ("arabic", "egypt", "algeria"),
    "solar": ("arabic", "persian", "dari"),
}
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
TYPED = ("الإثنين", "الثّلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد")
FORMS = (
    "{d} {m} {y}",
    "{d} {m} {y}{era}",
    "{d} {m} {y} {era}",
    "{dd} {m} {y}",
    "{d} {m}، {y}",
    "{d} من {m} {y}",
    "{d} من شهر {m} عام {y}{era}",
    "{d} {m} سنة {y}{era}",
    "{d} {m} لعام {y}",
    "{d}{m}{y}{era}",
    "{d}-{m}-{y}",
    "{d}/{m}/{y}{era}",
    "{w} {d} {m} {y}",
    "{w}، {d} {m} {y} {era}",
    "{t} {d} {m} {y}",
    "{w} الموافق {d} {m} {y}",
    "{word} من {m} {y}{era}",
)
WORDS = {7: "السابع", 1: "الأول", 11: "الحادي عشر", 22: "الثاني والعشرين", 29: "التاسع والعشرون"}
ERAS: dict[Calendar, tuple[str, ...]] = {
    "gregorian": ("م", "ميلادية"),
    "hijri": ("هـ", "ه", "هجرية"),
    "solar": ("هـ ش", "ش"),
}
YEARS: dict[Calendar, int] = {"gregorian": 2020, "hijri": 1442, "solar": 1399}


def typed(calendar: Calendar, file: str, days: tuple[int, ...]) -> Iterator[tuple[str, date]]:
    families = tables.read("data", file) or {}
    for family in ARABIC[file]:
        for number, month in enumerate(families[family], 1):
            day = days[number % len(days)]
            true = from_calendar(CalendarDate(YEARS[calendar], number, day), calendar)
            assert true is not None
            parts = {
                "d": day, "dd": f"{day:02d}", "m": month, "y": YEARS[calendar],
                "w": WEEKDAYS[true.weekday()], "t": TYPED[true.weekday()], "word": WORDS[day],
            }  # fmt: skip
            for index, form in enumerate(FORMS):
                eras = ERAS[calendar]
                yield form.format(**parts, era=eras[(index + number) % len(eras)]), true


def figures(calendar: Calendar) -> Iterator[tuple[str, date]]:
    """Dates in figures; without an era, 1442 is Hijri."""
    eras = ("", *ERAS[calendar]) if calendar != "solar" else ERAS[calendar]
    for month in range(1, 13):
        true = from_calendar(CalendarDate(YEARS[calendar], month, 13), calendar)
        assert true is not None
        for sign in ("/", "-", "."):
            y, m, d = str(YEARS[calendar]), f"{month:02d}", "13"
            for text in (sign.join((y, m, d)), sign.join((d, m, y)), sign.join((d, str(month), y))):
                yield from (
                    (f"{text}{gap}{era}".strip(), true) for era in eras for gap in ("", " ")
                )


GRIDS: dict[Calendar, dict[str, date]] = {
    "gregorian": dict((*typed("gregorian", "months", (7, 1, 11, 22)), *figures("gregorian"))),
    "hijri": dict((*typed("hijri", "hijri", (7, 1, 11, 22, 29)), *figures("hijri"))),
    "solar": dict((*typed("solar", "solar", (7, 1, 11, 22, 29)), *figures("solar"))),
}
GRID = tuple((text, true) for grid in GRIDS.values() for text, true in grid.items())


def test_the_grid_is_no_smaller_than_it_was() -> None:
    assert len(GRID) * len(DIGITS) >= 9_495


@pytest.mark.parametrize("family", DIGITS)
def test_every_date_of_the_grid_is_read_and_none_wrongly(family: str) -> None:
    unread, wrong = [], []
    for latin, true in GRID:
        text = latin.translate(DIGITS[family])
        found = read_dates(text, "ar")
        value = DateValue(true.year, true.month, true.day)
        if [(one.start, one.end) for one in found] != [(0, len(text))]:
            unread.append(text)
        elif found[0].value != value or found[0].faults:
            wrong.append(text)
    assert (unread, wrong) == ([], [])


@pytest.mark.parametrize("family", DIGITS)
def test_spans_of_days_are_read_in_every_family_of_months(family: str) -> None:
    for name in ARABIC["months"]:
        months = (tables.read("data", "months") or {})[name]
        for number, month in enumerate(months, 1):
            later = months[number % 12]
            first, last = DateValue(2020, number, 7), DateValue(2020, number, 9)
            next_month = DateValue(2020, number + 1, 9)
            cases = [
                (f"من 7 إلى 9 {month} 2020", DateSpan(first, last)),
                (f"7 - 9 {month} 2020م", DateSpan(first, last)),
                (f"من 7 حتى 9 {month} لسنة 2020", DateSpan(first, last)),
            ]
            if number < 12:
                cases += [
                    (f"من 7 {month} إلى 9 {later} 2020", DateSpan(first, next_month)),
                    (f"من 7 {month} 2020 إلى 9 {later} 2020", DateSpan(first, next_month)),
                    (f"من {month} إلى {later} 2020",
                     DateSpan(DateValue(2020, number), DateValue(2020, number + 1))),
                ]  # fmt: skip
            for latin, span in cases:
                text = latin.translate(DIGITS[family])
                (found,) = read_dates(text)
                assert (text[found.start : found.end], found.value) == (text, span)
