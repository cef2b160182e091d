"""Profiles: how one jurisdiction or house writes, as data in ``profiles/*.toml``.

There is no one "Arabic": digits, month names, eras, courtesies and numbering differ, so a profile
states each. One may extend another and then says only what differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place, WarraqError
from warraq.document.tree import Direction, direction
from warraq.locale import tables
from warraq.locale.style import (
    CalendarStyle,
    DateStyle,
    ListStyle,
    MoneyStyle,
    NumberStyle,
    SpanStyle,
    SpellingStyle,
    Table,
    TimeStyle,
    TitleStyle,
    UnitStyle,
)
from warraq.model.base import report_unknown

__all__ = ["DEFAULTS", "Profile", "choose", "load", "profiles"]

#: The profile of a language for which the content names none. For Arabic this is a choice that
#: belongs to the author, so it is told (``locale.default-profile``).
DEFAULTS: Mapping[str, str] = {
    "ar": "arabic",
    "en": "english-uk",
    "fa": "persian",
    "fr": "french",
    "he": "hebrew",
    "ur": "urdu",
}


class Profile(Table):
    """How one jurisdiction or house writes one language; ``name`` is that of its file."""

    name: str
    about: str
    language: str
    locale: str
    colon: str
    quotes: tuple[str, str, str, str]
    numbers: NumberStyle
    calendar: CalendarStyle
    date: DateStyle
    span: SpanStyle
    time: TimeStyle
    list: ListStyle
    money: MoneyStyle = MoneyStyle()
    units: UnitStyle = UnitStyle()
    titles: TitleStyle = TitleStyle()
    spelling: SpellingStyle = SpellingStyle()
    counters: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]

    @property
    def direction(self) -> Direction:
        """The direction of the profile's language."""
        return direction(self.language)


def profiles() -> tuple[str, ...]:
    """The names of the profiles that there are."""
    return tables.names("profiles")


@cache
def _read(name: str) -> Profile:
    return Profile.model_validate({**_extended(name), "name": name})


def _extended(name: str, above: tuple[str, ...] = ()) -> dict[str, Any]:
    own = dict(tables.read("profiles", name) or {})
    base = own.pop("extends", "")
    if base in above:
        raise ValueError(f"profiles extend each other: {' → '.join((*above, name, base))}")
    return _merged(_extended(base, (*above, name)), own) if base else own


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in own.items():
        deeper = isinstance(value, dict) and isinstance(base.get(key), dict)
        merged[key] = _merged(base[key], value) if deeper else value
    return merged


def load(name: str, place: Place = NOWHERE) -> Profile:
    """The profile of that name; raises `WarraqError` where there is none."""
    if name not in profiles():
        diagnostics = Diagnostics()
        report_unknown(diagnostics, "locale.unknown-profile", name, list(profiles()), place)
        raise WarraqError(diagnostics)
    return _read(name)


def choose(
    named: Mapping[str, str],
    languages: Iterable[str],
    diagnostics: Diagnostics,
    place: Place = NOWHERE,
) -> dict[str, Profile]:
    """A profile for each language: the one that ``named`` gives it, else the language's default.

    Faults are recorded, and the default stands in, so that later stages can still run.
    """
    return {lang: _choose(lang, named, diagnostics, place) for lang in languages}


def _choose(lang: str, named: Mapping[str, str], diagnostics: Diagnostics, place: Place) -> Profile:
    primary = lang.split("-", maxsplit=1)[0]
    name = named.get(lang, named.get(primary))
    where = place.child(lang)
    if name is None:
        if primary == "ar":
            diagnostics.add("locale.default-profile", place, language=lang, profile=DEFAULTS["ar"])
        return default(lang, diagnostics, place)
    try:
        profile = load(name, where)
    except WarraqError as error:
        diagnostics.extend(error.diagnostics)
        return default(lang, diagnostics, place)
    if profile.language != primary:
        diagnostics.add("locale.profile-language", where, profile=name, language=lang)
        return default(lang, diagnostics, place)
    return profile


def default(lang: str, diagnostics: Diagnostics, place: Place = NOWHERE) -> Profile:
    """The default profile of a language; British English, told, for one that has none."""
    primary = lang.split("-", maxsplit=1)[0]
    if primary in DEFAULTS:
        return _read(DEFAULTS[primary])
    diagnostics.add("locale.no-profile", place, language=lang)
    update = {"language": primary, "locale": lang}
    return _read(DEFAULTS["en"]).model_copy(update=update)
