"""TOML files of a house and of ours: found by name, one extending another, each value in its place.

Folders are searched in their order. A file may extend one of its own name further on, so that a
house's ``formal`` or ``qatar`` says only in what it differs from ours.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from warraq.diagnostics import Diagnostics, Place
from warraq.folder import note_read
from warraq.model.located import LocatedDict, LocatedList, LocatedStr

__all__ = ["Shelf", "TomlFile", "merged"]

_KEY = re.compile(r"""\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+))\s*""")
# What a value is made of, as far as its end goes: strings, comments, brackets, the rest.
_VALUE = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[{]|[\]}]|\n|.',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A file that was read; ``content`` is empty where it is no TOML."""

    path: Path
    content: dict[str, Any]
    text: str = ""

    def located(self) -> LocatedDict:
        """The content with the line and column of every key and value."""
        places = _places(self.text, str(self.path))
        tree: LocatedDict = _located(self.content, (), places, Place(str(self.path)))
        return tree

    def places(self) -> dict[str, Place]:
        """Where each table and key stands, by its path as it is written: ``page.top``."""
        pairs = _places(self.text, str(self.path))
        return {".".join(path): key for path, (key, _) in pairs.items()}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where files of one sort stand: ``folders``, searched in their order.

    ``syntax`` is the code of what is no TOML. ``unknown`` tells of a name for which there is no
    file, given it, the names that there are, and its place if a file extends it.
    """

    folders: tuple[Path, ...]
    syntax: str
    unknown: Callable[[str, list[str], Place | None], None]

    def names(self) -> list[str]:
        """The names of the files that there are, sorted."""
        return sorted({path.stem for folder in self.folders for path in folder.glob("*.toml")})

    def chain(self, wanted: str | Path, found: Diagnostics) -> Iterator[TomlFile]:
        """The file of that name or path, the one that it extends, and so on."""
        seen: list[Path] = []
        place: Place | None = None
        while True:
            path = self._find(wanted, seen)
            if path is None:
                # What was read already is no answer to its own question.
                known = [name for name in self.names() if self._find(name, seen)]
                self.unknown(str(wanted), known, place)
                return
            file = _read(path, self.syntax, found)
            yield file
            seen.append(path)
            parent = file.content.get("extends")
            if parent is None:
                return
            place = file.places()["extends"]
            wanted = path.parent / parent if str(parent).endswith(".toml") else str(parent)

    def _find(self, wanted: str | Path, seen: list[Path]) -> Path | None:
        """The first file of that name that was not read yet."""
        if isinstance(wanted, Path):
            path = wanted.resolve()
            return path if _is_file(path) and path not in seen else None
        for folder in self.folders:
            path = (folder / f"{wanted}.toml").resolve()
            # A name is no way into other folders.
            if Path(wanted).name == wanted and _is_file(path) and path not in seen:
                return path
        return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is longer than the system takes
        return False


def merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> LocatedDict:
    """``base`` with what ``own`` says in its place, table by table, each value where it stands."""
    items = dict(base)
    for key, value in own.items():
        deeper = isinstance(value, Mapping) and isinstance(base.get(key), Mapping)
        items[key] = merged(base[key], value) if deeper else value
    return LocatedDict(
        items,
        place=getattr(own, "place", Place()),
        key_places={**getattr(base, "key_places", {}), **getattr(own, "key_places", {})},
        value_places={**getattr(base, "value_places", {}), **getattr(own, "value_places", {})},
    )


@lru_cache(maxsize=16)
def _parsed(text: str) -> dict[str, Any]:
    """What a file says; many documents are made by a few files."""
    return tomllib.loads(text)


def _copied(value: Any) -> Any:
    """Tables and lists that whoever reads them may change; other values never change."""
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _read(path: Path, syntax: str, found: Diagnostics) -> TomlFile:
    note_read(path)
    try:
        # Editors on Windows put a byte order mark before UTF-8.
        text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        return TomlFile(path, _copied(_parsed(text)), text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(at[1]), int(at[2])) if at else (0, 0)
        found.add(syntax, Place(str(path), line, column), reason=str(error))
    except RecursionError:
        found.add(syntax, Place(str(path)), reason="brackets within brackets, too deep to read")
    except OSError as error:
        reason = error.strerror or str(error)
        found.add("file.unreadable", Place(str(path)), name=path.name, reason=reason)
    return TomlFile(path, {})


# --- places ----------------------------------------------------------------------------------

_Path = tuple[str, ...]
_Places = Mapping[_Path, tuple[Place, Place]]


def _places(text: str, file: str) -> dict[_Path, tuple[Place, Place]]:
    """For the path of each table and key: the place of the key, and that of its value.

    ``text`` is sound TOML (tomllib has read it). Keys inside an inline table or a table of an array
    stand where the value does that holds them.
    """
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    places: dict[_Path, tuple[Place, Place]] = {}
    table: _Path = ()
    position = 0

    def place(at: int, path: _Path) -> Place:
        line = bisect_right(starts, at) - 1
        return Place(file, line + 1, at - starts[line] + 1, ".".join(path))

    while position < len(text):
        start = _after_space(text, position)
        if text[start : start + 1] == "[":
            brackets = 2 if text.startswith("[[", start) else 1
            table, end = _key(text, start + brackets)
            places[table] = (place(start, table), place(start, table))
            end += brackets
        elif text[start : start + 1] in ("", "\n", "#"):
            end = start
        else:
            key, equals = _key(text, start)
            path, end = (*table, *key), _after_space(text, equals + 1)
            places[path] = (place(start, path), place(end, path))
        position = _end(text, end)
    return places


def _after_space(text: str, position: int) -> int:
    while text[position : position + 1] in (" ", "\t"):
        position += 1
    return position


def _key(text: str, position: int) -> tuple[_Path, int]:
    """A dotted key, and where it ends."""
    parts: list[str] = []
    while match := _KEY.match(text, position):
        parts.append(next(part for part in match.groups() if part is not None))
        position = match.end()
        if text[position : position + 1] != ".":
            break
        position += 1
    return tuple(parts), position


def _end(text: str, position: int) -> int:
    """Where the line begins that follows a value: brackets may hold several lines."""
    depth = 0
    for match in _VALUE.finditer(text, position):
        part = match.group()
        depth += (part in ("[", "{")) - (part in ("]", "}"))
        if part == "\n" and depth == 0:
            return match.end()
    return len(text)


def _located(value: Any, path: _Path, places: _Places, above: Place) -> Any:
    here = places.get(path, (above, above))[1]
    if isinstance(value, str):
        return LocatedStr(value, here)
    if isinstance(value, list):
        items = [_located(item, (*path, ""), places, here) for item in value]
        return LocatedList(items, place=here, value_places=[here] * len(items))
    if not isinstance(value, dict):
        return value
    own = {key: places.get((*path, key), (here, here)) for key in value}
    return LocatedDict(
        {key: _located(item, (*path, key), places, here) for key, item in value.items()},
        place=here,
        key_places={key: pair[0] for key, pair in own.items()},
        value_places={key: pair[1] for key, pair in own.items()},
    )
