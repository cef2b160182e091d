"""A profile as scripts name it: by its own name, by the tag of a language, or by what it says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostic, Diagnostics
from warraq.locale import cldr, unprofiled
from warraq.locale.choosing import choose
from warraq.locale.profile import DEFAULTS, Profile, load, profiles
from warraq.model.located import written

__all__ = ["named"]


def named(given: str | Mapping[str, Any] | Any, found: Diagnostics) -> Profile:
    """The profile of that name, or of that language (BCP 47); or a mapping's, which overrides
    single values of the one that it ``extends``.

    A tag gives the profile of its region (``en-US``, ``ar-QA``), else that of its language, whose
    signs and short dates are then the region's, else what CLDR says of the language; what a content
    of that language is told is recorded. Raises `WarraqError` where there is none.
    """
    if isinstance(given, str):
        profile, told = _by_name(given)
        found.extend(told)
        return profile
    if not isinstance(given, Mapping):
        found.add("content.profile", NOWHERE, text=written(given))
        found.raise_errors()
    try:
        profile, told = _by_said(json.dumps(given))
    except TypeError:  # values that are no profile's, which are told as they are
        profile, told = _overridden(given)
    found.extend(told)
    return profile


@lru_cache(maxsize=64)
def _by_said(said: str) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """What a mapping makes of a profile; a script asks for it with every value."""
    return _overridden(json.loads(said))


def _overridden(given: Mapping[str, Any]) -> tuple[Profile, tuple[Diagnostic, ...]]:
    told = Diagnostics()
    language = load(str(given.get("extends", ""))).language
    chosen = choose({language: given}, [language], told)[language]
    told.raise_errors()
    return chosen, tuple(told)


@lru_cache(maxsize=64)
def _by_name(name: str) -> tuple[Profile, tuple[Diagnostic, ...]]:
    told = Diagnostics()
    known = cldr.negotiate(name)
    if name in profiles() or known == "root":
        return load(name), ()
    return _by_locale(known, told), tuple(told)


def _by_locale(known: str, told: Diagnostics) -> Profile:
    """The profile of one of CLDR's locales."""
    tag = known.replace("_", "-")
    profile = choose({}, [tag], told)[tag]
    has_region = known.partition("_")[0] in DEFAULTS and "_" in known
    if not has_region or cldr.negotiate(profile.locale) == known:
        return profile
    short = unprofiled.conventions(tag)["date"]["short"]
    date = profile.date.model_copy(update={"short": short})
    return profile.model_copy(update={"locale": tag, "date": date})
