"""Which profile a language has: the one that the content names, with what it changes in it; else
the default of the language; else what CLDR says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place, WarraqError
from warraq.locale import unprofiled
from warraq.locale.profile import (
    DEFAULTS,
    Profile,
    default_name,
    load,
    read_tree,
    validated,
    without,
)
from warraq.model.located import LocatedDict, from_python, written
from warraq.toml_files import merged

__all__ = ["choose", "default"]


def choose(
    named: Mapping[str, str | Mapping[str, Any]],
    languages: Iterable[str],
    diagnostics: Diagnostics,
    place: Place = NOWHERE,
    folders: Sequence[Path] = (),
) -> dict[str, Profile]:
    """A profile for each language: the one that ``named`` gives it, else the language's default.

    A mapping in place of a name overrides single values of the profile that it ``extends``, else of
    the default. Faults are recorded, and the default stands in, so that later stages can still run.
    """
    return {lang: _choose(lang, named, diagnostics, place, folders) for lang in languages}


def _choose(
    lang: str,
    named: Mapping[str, str | Mapping[str, Any]],
    diagnostics: Diagnostics,
    place: Place,
    folders: Sequence[Path],
) -> Profile:
    primary = lang.split("-", maxsplit=1)[0]
    said = named.get(lang, named.get(primary))
    own: Place | None = getattr(said, "place", None)
    where = own if own and own.file else place.child(lang)
    unsaid = said is None or (isinstance(said, Mapping) and "extends" not in said)
    if unsaid and default_name(lang) == DEFAULTS["ar"]:
        diagnostics.add("locale.default-profile", place, language=lang, profile=DEFAULTS["ar"])
    try:
        if said is None:
            return default(lang, diagnostics, place, folders)
        if isinstance(said, Mapping):
            profile = _overridden(lang, said, diagnostics, where, folders)
        else:
            profile = load(said, where, folders)
    except WarraqError as error:
        diagnostics.extend(error.diagnostics)
        return default(lang, diagnostics, place)
    if profile.language != primary:
        diagnostics.add("locale.profile-language", where, profile=profile.name, language=lang)
        return default(lang, diagnostics, place)
    return profile


def default(
    lang: str,
    diagnostics: Diagnostics,
    place: Place = NOWHERE,
    folders: Sequence[Path] = (),
) -> Profile:
    """The default profile of a language; for one that has none, what CLDR says of it, told, with
    English labels."""
    name = default_name(lang)
    if name:
        return load(name, place, folders)
    return validated(DEFAULTS["en"], _unprofiled(lang, diagnostics, place), Diagnostics())


def _overridden(
    lang: str,
    said: Mapping[str, Any],
    diagnostics: Diagnostics,
    place: Place,
    folders: Sequence[Path],
) -> Profile:
    """The profile that a content ``extends``, else the language's default, with single values of
    its own."""
    found = Diagnostics()
    own: LocatedDict = from_python(said, place, found)
    name = written(own.get("extends", default_name(lang) or DEFAULTS["en"]))
    if "extends" in own or default_name(lang):
        base = read_tree(name, folders, found, own.value_places.get("extends", place))
    else:
        base = _unprofiled(lang, diagnostics, place)
    found.raise_errors()
    return validated(name, merged(base, without(own, "extends")), found)


def _unprofiled(lang: str, diagnostics: Diagnostics, place: Place) -> LocatedDict:
    """What CLDR says of a language for which there is no profile, told, with English labels."""
    conventions = unprofiled.conventions(lang)
    code = "locale.no-profile" if conventions else "locale.unknown-language"
    diagnostics.add(code, place, language=lang)
    base = load(DEFAULTS["en"]).model_dump(by_alias=True)
    # English courtesies are no other language's.
    own = {"language": lang.split("-", maxsplit=1)[0], "titles": {"policy": "source"}}
    return merged(base, {**own, **conventions})
