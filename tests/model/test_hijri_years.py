"""A year that looks like a Hijri one, in a date that ISO 8601 makes a Gregorian one, is told."""

from __future__ import annotations

import pytest

import warraq
from warraq.diagnostics import Diagnostic, Diagnostics
from warraq.loading import load_text

HEAD = "warraq: 1\nmeta: {title: t, languages: [%s], date: %s}\n"


def told(rest: str, language: str = "ar", date: str = "2025-05-18") -> list[Diagnostic]:
    found = Diagnostics()
    load_text(HEAD % (language, date) + rest, file="a.yaml", diagnostics=found)
    return list(found)


def in_text(text: str, language: str = "ar") -> list[Diagnostic]:
    return told(f"purpose: On {text}\n", language)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("{date}`1445-09-01`", "2024-03-11"),
        ("{date:full}`١٤٤٥-٠٩-٠١`", "2024-03-11"),
        ("{date:dual}`1445-09-01`", "2024-03-11"),
        ("{date}`1445-09-01/1445-09-10`", "2024-03-11/2024-03-20"),
        # Of what is no day of a known year nothing is said but that it is doubtful.
        ("{date}`1445`", None), ("{date}`1445-09`", None), ("{date}`1300-01-01`", None),
        ("{datetime}`1445-09-01T10:00`", None), ("{datetime}`1445-09-01T10:00/12:00`", None),
    ],
)  # fmt: skip
def test_it_is_told_with_the_day_that_is_meant(text: str, meant: str | None) -> None:
    (found,) = in_text(text)
    assert (found.code, str(found.severity)) == ("value.hijri-year", "warning")
    assert str(found.place) == "a.yaml:3:13"
    assert found.params.get("suggestion") == meant
    hint = f"did you mean “{meant}”?" if meant else "write the Gregorian date"
    assert found.hint().startswith(hint)
    assert all("gregorian" in found.hint(language) for language in ("en", "ar"))


def test_in_persian_it_is_a_solar_one() -> None:
    (found,) = in_text("{date}`1403-09-01`", "fa")
    assert found.params["suggestion"] == "2024-11-21"


@pytest.mark.parametrize(
    "text",
    [
        "{date}`1299-12-31`", "{date}`1501-01-01`", "{date:hijri}`2024-03-11`",
        "{date:gregorian}`1453-05-29`", "{date:gregorian+full}`1453-05-29/1453-06-01`",
        "{datetime:gregorian}`1453-05-29T05:00`", "{number}`1445`", "{ref}`1445-09-01`",
    ],
)  # fmt: skip
def test_other_years_and_what_is_said_to_be_gregorian_are_not(text: str) -> None:
    assert in_text(text) == []


def test_fields_and_cells_are_looked_at_too() -> None:
    (found,) = told("purpose: x\n", date="1445-09-01")
    assert (found.place.field, found.params["suggestion"]) == ("meta.date", "2024-03-11")
    assert (found.place.line, found.place.column) == (2, 41)
    (event,) = told('events: [{date: 1445-09-01/1445-09-02, text: "x"}]\n')
    assert event.place.field == "events[0].date"
    cells = told("body: [{table: {columns: [{label: x, type: date}], rows: [[1445-09-01]]}}]\n")
    assert [one.params["suggestion"] for one in cells] == ["2024-03-11"]


def test_a_script_that_is_strict_is_told() -> None:
    assert warraq.format("1445-09-01", "date", profile="qatar") == "1 سبتمبر 1445"
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.format("1445-09-01", "date", profile="qatar", strict=True)
    (found,) = caught.value.diagnostics
    assert (found.code, found.params["suggestion"]) == ("value.hijri-year", "2024-03-11")


def test_what_is_classified_is_not_quoted() -> None:
    text = "body: [{paragraph: '{date}`1445-09-01`', audience: leadership}]\n"
    found = Diagnostics()
    source = "warraq: 1\nmeta: {title: t, languages: [ar], classification: secret}\n" + text
    load_text(source, diagnostics=found)
    (one,) = found
    assert not any(year in one.render() for year in ("1445", "2024"))
