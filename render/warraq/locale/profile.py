"""Profiles: how one jurisdiction or house writes, as data in ``profiles/*.toml``.

There is no one "Arabic": digits, month names, eras, courtesies and numbering differ, so a profile
states each. One may extend another and then says only what differs; a house's folder may hold
profiles of its own, and a content file may override single values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PrivateAttr, ValidationError
from pydantic_core import PydanticCustomError

from warraq.diagnostics import NOWHERE, Diagnostics, Place
from warraq.document.tree import Direction, direction
from warraq.locale import cldr, tables
from warraq.locale.soundness import check_texts, check_whole
from warraq.locale.style import (
    CalendarStyle,
    CounterStyle,
    DateStyle,
    ListStyle,
    MoneyStyle,
    NameStyle,
    NumberStyle,
    SpanStyle,
    SpellingStyle,
    TimeStyle,
    TitleStyle,
    UnitStyle,
)
from warraq.locale.table import Table
from warraq.model.base import report_unknown
from warraq.model.located import LocatedDict
from warraq.model.validate import report_faults
from warraq.toml_files import Shelf, merged

__all__ = [
    "DEFAULTS", "Profile", "default_name", "load", "profiles", "read_tree", "validated", "without",
]  # fmt: skip

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


def _known_word(key: str) -> str:
    known = list(tables.read("words", "en") or {})
    if key not in known:
        raise PydanticCustomError("content.unknown-key", "{known}", {"known": known})
    return key


def _known_locale(tag: str) -> str:
    if cldr.negotiate(tag) == "root":
        raise PydanticCustomError("locale.unknown-locale", "{text}", {"text": tag})
    return tag


def _four(quotes: Any) -> Any:
    if isinstance(quotes, (list, tuple)) and len(quotes) != 4:
        raise PydanticCustomError("locale.quotes", "four quotation marks")
    return quotes


class Profile(Table):
    """How one jurisdiction or house writes one language."""

    about: str
    language: str
    locale: Annotated[str, AfterValidator(_known_locale)]
    colon: str
    quotes: Annotated[tuple[str, str, str, str], BeforeValidator(_four)]
    numbers: NumberStyle
    calendar: CalendarStyle
    date: DateStyle
    span: SpanStyle
    time: TimeStyle
    list: ListStyle
    money: MoneyStyle = MoneyStyle()
    units: UnitStyle = UnitStyle()
    titles: TitleStyle = TitleStyle()
    names: NameStyle = NameStyle()
    spelling: SpellingStyle = SpellingStyle()
    counters: CounterStyle
    words: Mapping[Annotated[str, AfterValidator(_known_word)], str] = {}

    _name: str = PrivateAttr("")

    @property
    def name(self) -> str:
        """The name of the profile's file; of the one that it extends, where a content overrides
        single values."""
        return self._name

    @property
    def direction(self) -> Direction:
        """The direction of the profile's language."""
        return direction(self.language)


# --- reading ---------------------------------------------------------------------------------

_OURS = Path(__file__).parent / "profiles"


def _shelf(folders: Sequence[Path], found: Diagnostics, place: Place = NOWHERE) -> Shelf:
    """Where profiles stand; in each folder of a house, ``profiles/`` is looked into too."""

    def unknown(name: str, known: list[str], named: Place | None) -> None:
        report_unknown(found, "locale.unknown-profile", name, known, named or place)

    for folder in folders:
        if not folder.is_dir():
            found.add("locale.no-folder", place, name=folder)
    search = [one for folder in folders for one in (folder, folder / "profiles")]
    return Shelf((*search, _OURS), "locale.profile-syntax", unknown)


def profiles(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """The names of the profiles that there are, those of the ``folders`` of a house included.

    Raises `WarraqError` where one of them is no folder.
    """
    found = Diagnostics()
    shelf = _shelf(folders, found)
    found.raise_errors()
    return tuple(shelf.names())


def load(name: str, place: Place = NOWHERE, folders: Sequence[Path] = ()) -> Profile:
    """The profile of that name; ``folders`` come before our own.

    Raises `WarraqError` with everything that is wrong with it.
    """
    return _house(name, place, folders) if folders else _ours(name, place)


@cache
def _our_names() -> tuple[str, ...]:
    return profiles()


def _ours(name: str, place: Place) -> Profile:
    return _read(name) if name in _our_names() else _house(name, place, ())


@cache
def _read(name: str) -> Profile:
    return _house(name, NOWHERE, ())


def _house(name: str, place: Place, folders: Sequence[Path]) -> Profile:
    found = Diagnostics()
    tree = read_tree(name, folders, found, place)
    if not tree and not found.errors:
        found.add("locale.profile-empty", tree.place)
    found.raise_errors()
    return validated(name, tree, found)


def read_tree(name: str, folders: Sequence[Path], found: Diagnostics, place: Place) -> LocatedDict:
    """All that a profile says, with what it extends, each value where it stands."""
    tree = LocatedDict()
    for file in reversed(list(_shelf(folders, found, place).chain(name, found))):
        tree = merged(tree, file.located())
    return without(tree, "extends")


def without(tree: LocatedDict, key: str) -> LocatedDict:
    """The tree but for one of its keys."""
    return tree.having({name: value for name, value in tree.items() if name != key})


def validated(name: str, tree: LocatedDict, found: Diagnostics) -> Profile:
    """The profile that a tree says. Raises `WarraqError` with everything that is wrong."""
    profile: Profile | None = None
    check_texts(tree, tree.place, found)
    try:
        profile = Profile.model_validate(tree, context={"diagnostics": found})
    except ValidationError as error:
        report_faults(tree, error, found)
    else:
        check_whole(profile, tree, found)
    found.raise_errors()
    assert profile is not None
    profile._name = name
    return profile


@cache
def default_name(lang: str) -> str | None:
    """The profile of the region that a tag names (``ar-MA``, ``en-US``) where there is one, else
    that of its language; None for a language without one."""
    own = DEFAULTS.get(lang.split("-", maxsplit=1)[0])
    locale = cldr.negotiate(lang)
    if own is None or "_" not in locale:
        return own
    # A language's default comes first, where a region has several.
    names = dict.fromkeys((own, *_our_names()))
    return next((one for one in names if cldr.negotiate(_locale(one)) == locale), own)


def _locale(name: str) -> str:
    """The locale that a profile of ours states, or the one that it extends."""
    said = tables.read("profiles", name) or {}
    return str(said["locale"]) if "locale" in said else _locale(said["extends"])
