"""What a profile states, with samples: for people who choose one, or write one of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from warraq.document.values import LabelValue, MarkerValue, Value
from warraq.locale import calendars, cldr, names
from warraq.locale.numbers import digits
from warraq.locale.profile import Profile
from warraq.locale.setting import Formatted, Setting
from warraq.locale.style import CounterStyle
from warraq.locale.values import format_value
from warraq.locale.words import keys, word
from warraq.model.parse import INLINE_ROLES

__all__ = ["Line", "Section", "sections"]

#: No sample refers to anything.
_NOTHING: Any = None
#: A Sunday in Jumada al-Akhirah 1447.
_DAY = "2025-12-07"
#: Values as an author writes them: role, forms and what stands between the backticks.
_SAMPLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "numbers": (
        ("number", "1234567.89"), ("number", "1234"), ("number", "-5"), ("percent", "3.5"),
        ("percent", "3/5"), ("number:compact", "1250000"), ("number:words", "21"), ("ordinal", "3"),
        ("ordinal", "21"), ("ordinal:f+definite", "3"),
    ),
    "dates": (
        ("date", _DAY), ("date:full", _DAY), ("date:medium", _DAY), ("date:short", _DAY),
        ("date", "2025-12"),
        ("date", "2025"), ("date:dual", _DAY), ("date:hijri", _DAY), ("date:short+hijri", _DAY),
        ("date:solar", _DAY), ("date:gregorian", _DAY), ("date", "2025-12-07/2025-12-09"),
        ("date", "2025-11-30/2025-12-09"), ("date", "2025-12-30/2026-01-02"),
        ("date", "2025-11/2025-12"), ("date", "2024/2025"), ("date:week", _DAY),
    ),
    "times": (
        ("time", "00:00"), ("time", "09:05"), ("time", "12:00"), ("time", "12:30"),
        ("time", "15:45"), ("time", "09:00/11:30"), ("datetime", "2025-12-07T15:45"),
    ),
    "amounts": (
        ("money", "1 USD"), ("money", "2 USD"), ("money", "3 USD"), ("money", "11 USD"),
        ("money", "1250.50 USD"), ("money", "-100 USD"), ("money:code", "1250 USD"),
        ("money:symbol", "1250 USD"), ("money:words", "1250 USD"), ("duration", "P1Y2M"),
        ("duration", "PT2H30M"), ("measure", "3 kilometer"), ("measure:short", "3 kilometer"),
    ),
    "what stays as it is": (("phone", "+974 4412 3456"), ("ref", "A/RES/72/284")),
}  # fmt: skip


class Line(NamedTuple):
    """One thing that a profile states; ``text`` may be isolated in parts (see `Formatted`)."""

    name: str
    text: Formatted


class Section(NamedTuple):
    name: str
    lines: tuple[Line, ...]


def sections(profile: Profile) -> tuple[Section, ...]:
    """All that the profile states, and how values look under it."""
    setting = Setting(profile, _NOTHING)
    found = [
        Section("profile", tuple(_lines(_profile(profile)))),
        Section("calendar", tuple(_lines(_calendar(profile)))),
        *(Section(name, tuple(_values(name, setting))) for name in _SAMPLES),
        Section("names", tuple(_lines(_names(profile)))),
        Section("counters", tuple(_counters(setting))),
        Section("labels", tuple(_labels(setting))),
    ]
    return tuple(found)


def _lines(pairs: Mapping[str, str]) -> Iterator[Line]:
    return (Line(name, Formatted(text)) for name, text in pairs.items())


# --- what is stated --------------------------------------------------------------------------


def _profile(profile: Profile) -> dict[str, str]:
    spelling = profile.spelling
    first = [calendars.month(number, profile) for number in (1, 2, 3)]
    outer, inner = profile.quotes[:2], profile.quotes[2:]
    found = {
        "about": profile.about,
        "language": profile.language,
        "locale": profile.locale,
        "digits": f"{profile.numbers.digits} {digits('0123456789', profile)}",
        "quotes": f"{outer[0]}…{inner[0]}…{inner[1]}…{outer[1]}",
        "list": names.joined(first, profile),
        "money": profile.money.style,
        "units": profile.units.style,
    }
    if profile.language == "ar":
        found |= {"tanwin": f"جد{spelling.tanwin}", "hundred": spelling.hundred}
    found |= {f"spelling of {given}": right for given, right in spelling.prefer.items()}
    return found


def _calendar(profile: Profile) -> dict[str, str]:
    style = profile.calendar
    days: Any = cldr.find(profile.locale, "days", "format", "wide")
    week = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    named = {day: cldr.without_marks(str(days[index])) for index, day in enumerate(week)}
    separator = word("separator", Setting(profile, _NOTHING))
    months = {"months": "gregorian", "hijri-months": "hijri", "solar-months": "solar"}
    shown = {
        key: separator.join(
            calendars.month_name(number, calendar, profile, alone=True)  # type: ignore[arg-type]
            for number in range(1, 13)
        )
        for key, calendar in months.items()
    }
    return {
        "prose": style.prose,
        "letterhead": style.letterhead + ", figures" * style.letterhead_figures,
        **shown,
        "week-start": named[style.week_start],
        "weekend": separator.join(named[day] for day in style.weekend),
    }


def _names(profile: Profile) -> dict[str, str]:
    style = profile.titles
    found: dict[str, str] = {"policy": style.policy}
    if style.policy != "source":
        found |= {"order": ", ".join(style.order)}
    found |= {"slash in an address": "yes" if style.slash else "no"}
    if style.policy == "source":
        return found
    for grade, one in style.courtesies.items():
        found[grade] = one.m if one.m == one.f else f"{one.m} / {one.f}"
    return found


# --- samples ---------------------------------------------------------------------------------


def _values(name: str, setting: Setting) -> Iterator[Line]:
    for written, text in (*_SAMPLES[name], *_zones(name, setting.profile)):
        role, _, form = written.partition(":")
        value = INLINE_ROLES[role].parse(text, form)
        yield Line(f"{{{written}}}`{text}`", _formatted(value, setting))


def _zones(name: str, profile: Profile) -> Iterator[tuple[str, str]]:
    if name == "times":
        for offset in profile.time.zones or {"+03:00": ""}:
            yield "datetime:zone", f"2025-12-07T15:45{offset}"


def _counters(setting: Setting) -> Iterator[Line]:
    """The first five of each level."""
    for counter in CounterStyle.model_fields:
        for level in range(1, len(setting.profile.counters[counter]) + 1):
            above = (1,) * (level - 1)
            values = (MarkerValue(counter, level, (*above, n)) for n in range(1, 6))  # type: ignore[arg-type]
            markers = dict.fromkeys(_formatted(value, setting).text for value in values)
            yield Line(f"{counter} {level}", Formatted("  ".join(markers)))


def _labels(setting: Setting) -> Iterator[Line]:
    return (Line(key, _formatted(LabelValue(key), setting)) for key in keys())


def _formatted(value: Value, setting: Setting) -> Formatted:
    return format_value(value, setting.profile, setting.references, setting.diagnostics)
