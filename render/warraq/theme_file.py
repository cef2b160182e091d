"""Reading a theme's TOML: the search for its file, ``extends``, and the check of every key."""

from __future__ import annotations

import difflib
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from functools import cache, cached_property
from math import isfinite
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from warraq import assets
from warraq.diagnostics import Diagnostics, Place
from warraq.document.roles import ROLES
from warraq.fonts import Font
from warraq.model.base import did_you_mean
from warraq.theme import (
    Border,
    FontStack,
    Letterhead,
    Page,
    RoleStyle,
    Setting,
    Theme,
    WordLooks,
)
from warraq.theme_fonts import own_fonts
from warraq.toml_files import Shelf, TomlFile

__all__ = ["read"]

_TOP = (
    "extends", "setting", "colors", "fonts", "page", "letterhead", "docx", "roles", "kinds",
)  # fmt: skip
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
#: Fields that hold the name of a colour.
_COLORS = frozenset({"color", "background"})
#: Measures of which nothing is left where they are 0; the indents alone may go backwards.
_POSITIVE = frozenset(
    {"width", "height", "size", "latin_size", "leading", "latin_leading", "line", "latin_ratio"}
)
_SIGNED = frozenset({"first_line", "indent_start", "indent_end"})
_SMALLEST, _LARGEST = 0.1, 2000
#: Weights that a static family can have.
_WEIGHTS = tuple(range(100, 1000, 100))


def read(name_or_path: str | Path, folders: tuple[Path, ...], found: Diagnostics) -> Theme:
    """Read a theme and what it extends; what is wrong goes to ``found``."""

    def unknown(name: str, names: list[str], place: Place | None) -> None:
        likely = did_you_mean(name, names)
        hint = "hint.did-you-mean" if likely else ""
        known = ", ".join(names)
        found.add("theme.unknown", place, hint=hint, theme=name, known=known, suggestion=likely)

    path = Path(name_or_path)
    wanted = path if isinstance(name_or_path, Path) or path.suffix == ".toml" else name_or_path
    files = list(Shelf(tuple(_search(folders)), "theme.syntax", unknown).chain(wanted, found))
    said = tuple((file.path, file.text) for file in files)
    for known, theme in tuple(_KNOWN):
        if known == said:
            return theme
    merged: dict[str, Any] = {}
    own: list[Font] = []
    for file in reversed(files):
        _anchor_logo(file.content, file.path)
        own.extend(own_fonts(file, found))
        _merge(merged, file.content)
    path = files[0].path if files else path
    wrong = Diagnostics()
    theme = replace(
        _Checker(path, files, wrong).theme(path.stem, merged), own_fonts=tuple(reversed(own))
    )
    if "text" not in theme.fonts and not wrong.errors and not found.errors:
        wrong.add("theme.no-base", Place(file=str(path)))
    found.extend(wrong)
    # A logo or a font may be taken away, whatever the files say.
    if not len(wrong) and not theme.letterhead.logo and not own:
        _KNOWN.appendleft((said, theme))
    return theme


#: Themes that were read without fault, by the files that say them: many documents have few.
_KNOWN: deque[tuple[tuple[tuple[Path, str], ...], Theme]] = deque(maxlen=16)


# --- files -----------------------------------------------------------------------------------


def _search(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        yield folder
        yield folder / "themes"
    yield assets.path("templates", "themes")


def _anchor_logo(content: dict[str, Any], path: Path) -> None:
    """Tie the logo to the file that names it, before themes are merged."""
    letterhead = content.get("letterhead")
    if isinstance(letterhead, dict) and isinstance(letterhead.get("logo"), str):
        letterhead["logo"] = str(path.parent / letterhead["logo"])


def _merge(into: dict[str, Any], new: Mapping[str, Any]) -> None:
    """Tables are merged, everything else is replaced; borders count as one value."""
    for key, value in new.items():
        if isinstance(value, Mapping) and not key.startswith("border_"):
            old = into.get(key)
            table: dict[str, Any] = dict(old) if isinstance(old, Mapping) else {}
            _merge(table, value)
            into[key] = table
        else:
            into[key] = value


def _nearest(wanted: str, known: Iterable[str]) -> str:
    """The names that may have been meant, else all of them."""
    names = list(known)
    return ", ".join(difflib.get_close_matches(wanted, names, n=2) or names)


@cache
def _hints(model: type) -> Mapping[str, Any]:
    return get_type_hints(model)


# --- content ---------------------------------------------------------------------------------


class _Checker:
    """Turns merged TOML into a `Theme`; whatever is wrong is reported and left out."""

    def __init__(self, path: Path, files: Sequence[TomlFile], found: Diagnostics) -> None:
        self._path = path
        self._files = files
        self._found = found
        self._colors: dict[str, str] = {}
        self._font_names: tuple[str, ...] = ()

    def theme(self, name: str, content: Mapping[str, Any]) -> Theme:
        self._only(content, _TOP, "")
        self._colors = dict(self._read_colors(self._table(content, "colors")))
        self._font_names = tuple(self._table(content, "fonts"))
        kinds = self._table(content, "kinds")
        page = self._table(content, "page")
        names = {field.name for field in fields(Page)}
        return Theme(
            name=name,
            colors=self._colors,
            fonts=dict(self._read_fonts(self._table(content, "fonts"))),
            letterhead=self._letterhead(self._table(content, "letterhead")),
            setting=Setting(**self._values(Setting, self._table(content, "setting"), "setting")),
            docx=WordLooks(**self._values(WordLooks, self._table(content, "docx"), "docx")),
            roles=self._roles(self._table(content, "roles"), "roles"),
            kind_roles={kind: self._kind(said, f"kinds.{kind}") for kind, said in kinds.items()},
            # A table under [page] is that of a kind; kinds are no business of a theme's, so that
            # a third party's kind can be named too.
            pages=self._values(
                Page, {k: v for k, v in page.items() if not isinstance(v, Mapping)}, "page"
            ),
            kind_pages={
                key: self._values(Page, value, f"page.{key}")
                for key, value in page.items()
                if isinstance(value, Mapping) and key not in names
            },
        )

    def _kind(self, said: Any, where: str) -> Mapping[str, Mapping[str, Any]]:
        if not isinstance(said, Mapping):
            self._wrong(where, said, "table")
            return {}
        self._only(said, ("roles",), where)
        return self._roles(self._table(said, "roles", where), f"{where}.roles")

    def _roles(self, said: Mapping[str, Any], where: str) -> dict[str, Mapping[str, Any]]:
        checked: dict[str, Mapping[str, Any]] = {}
        for role, style in said.items():
            if role not in ROLES:
                self._unknown("theme.unknown-role", role, ROLES, where)
            elif not isinstance(style, Mapping):
                self._wrong(f"{where}.{role}", style, "table")
            else:
                checked[role] = self._values(RoleStyle, style, f"{where}.{role}")
        return checked

    def _read_colors(self, said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for name, value in said.items():
            if isinstance(value, str) and _HEX.fullmatch(value):
                yield name, value.lower()
            else:
                self._wrong(f"colors.{name}", value, "#rrggbb")
                # Known all the same, lest every role that uses it be reported too.
                yield name, "#000000"

    def _read_fonts(self, said: Mapping[str, Any]) -> Iterator[tuple[str, FontStack]]:
        needed = {field.name for field in fields(FontStack) if field.default is MISSING}
        for name, value in said.items():
            if not isinstance(value, Mapping):
                self._wrong(f"fonts.{name}", value, "table")
                continue
            checked = self._values(FontStack, value, f"fonts.{name}")
            for key in sorted(needed - set(value)):
                self._found.add("theme.missing", self._place(f"fonts.{name}"), key=key)
            if needed <= set(checked):
                yield name, FontStack(**checked)

    def _letterhead(self, said: Mapping[str, Any]) -> Letterhead:
        checked = self._values(Letterhead, said, "letterhead")
        logo = checked.get("logo")
        if logo and not Path(logo).is_file():
            self._found.add("theme.missing-file", self._place("letterhead.logo"), name=logo)
        return Letterhead(**checked)

    # --- values ------------------------------------------------------------------------------

    def _values(self, model: type, said: Mapping[str, Any], where: str) -> dict[str, Any]:
        hints = _hints(model)
        self._only(said, hints, where)
        checked: dict[str, Any] = {}
        for key, value in said.items():
            if key in hints:
                result = self._value(key, hints[key], value, f"{where}.{key}")
                if result is not MISSING:
                    checked[key] = result
        return checked

    def _value(self, key: str, hint: Any, value: Any, where: str) -> Any:
        if key in _COLORS:
            return self._color(value, where)
        if key.startswith("border_"):
            return self._border(value, where)
        if key == "font":
            return self._font(value, where)
        if key == "weight":
            allowed: tuple[Any, ...] = _WEIGHTS
        elif get_origin(hint) is not None and get_args(hint) and isinstance(get_args(hint)[0], str):
            allowed = get_args(hint)
        else:
            return self._plain(hint, value, where)
        if value not in allowed:
            self._wrong(where, value, " | ".join(map(str, allowed)))
            return MISSING
        return value

    def _plain(self, hint: Any, value: Any, where: str) -> Any:
        kinds: tuple[type, ...] = get_args(hint) or (hint,)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if float in kinds and is_number:
            return self._measured(float(value), where)
        if (str in kinds and isinstance(value, str)) or (bool in kinds and isinstance(value, bool)):
            return value
        self._wrong(where, value, "number" if float in kinds else kinds[0].__name__)
        return MISSING

    def _measured(self, value: float, where: str) -> Any:
        key = where.rpartition(".")[2]
        if key in _SIGNED and isfinite(value):
            return value
        least = 0 if key not in _POSITIVE or (key == "width" and "border" in where) else _SMALLEST
        if least <= value <= _LARGEST:
            return value
        self._wrong(where, value, f"{least}–{_LARGEST}")
        return MISSING

    def _color(self, value: Any, where: str) -> Any:
        if value == "none" and where.endswith(".background"):
            return None
        if isinstance(value, str) and value in self._colors:
            return self._colors[value]
        self._unknown("theme.unknown-color", str(value), self._colors, where)
        return MISSING

    def _font(self, value: Any, where: str) -> Any:
        if value in self._font_names:
            return value
        self._unknown("theme.unknown-font", str(value), self._font_names, where)
        return MISSING

    def _border(self, value: Any, where: str) -> Any:
        if value == "none":
            return None
        if not isinstance(value, Mapping):
            self._wrong(where, value, "{ width, color }")
            return MISSING
        checked = self._values(Border, value, where)
        if set(checked) != {"width", "color"}:
            if set(value) <= {"width", "color"} and len(value) < 2:
                self._wrong(where, dict(value), "{ width, color }")
            return MISSING
        return Border(**checked)

    # --- reports -----------------------------------------------------------------------------

    @cached_property
    def _places(self) -> Mapping[str, Place]:
        """Where each key stands, in the file that says it last; needed only for what is wrong."""
        files = reversed(self._files)
        return {where: place for file in files for where, place in file.places().items()}

    def _place(self, where: str) -> Place:
        """Where it stands, in whichever file says it; what stands nowhere, in the theme's own."""
        return self._places.get(where, Place(file=str(self._path), field=where))

    def _table(self, content: Mapping[str, Any], key: str, where: str = "") -> Mapping[str, Any]:
        value = content.get(key, {})
        if isinstance(value, Mapping):
            return value
        self._wrong(f"{where}.{key}" if where else key, value, "table")
        return {}

    def _only(self, said: Mapping[str, Any], known: Iterable[str], where: str) -> None:
        names = list(known)
        for key in said:
            if key not in names:
                self._unknown("theme.unknown-key", key, names, where)

    def _unknown(self, code: str, name: str, known: Iterable[str], where: str) -> None:
        own = self._places.get(f"{where}.{name}" if where else name)
        self._found.add(code, own or self._place(where), name=name, known=_nearest(name, known))

    def _wrong(self, where: str, value: object, wanted: str) -> None:
        self._found.add("theme.value", self._place(where), value=value, wanted=wanted)
