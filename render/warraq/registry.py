"""What kinds and formats there are: those of our folders, and third parties'."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from warraq.diagnostics import NOWHERE, Diagnostics, Place

if TYPE_CHECKING:
    from warraq.formats import Format
    from warraq.kinds import Kind

__all__ = ["format_names", "get_format", "get_kind", "is_format", "is_kind", "kind_names"]


def _own(group: str) -> Iterator[str]:
    """The modules of a folder, none of which is imported: that takes longer than most commands."""
    package = find_spec(group)
    assert package is not None
    for module in pkgutil.iter_modules(package.submodule_search_locations):
        if not module.name.startswith("_"):
            yield module.name


@cache
def _index(group: str) -> dict[str, str]:
    """Name → module; raises `WarraqError` where two have one name, before either is used."""
    found = {name: f"{group}.{name}" for name in _own(group)}
    doubles = Diagnostics()
    for point in entry_points(group=group):
        if point.name in found:
            doubles.add("job.name-twice", None, word=point.name, group=group, value=point.value)
        found[point.name] = point.value
    doubles.raise_errors()
    return dict(sorted(found.items()))


def kind_names() -> tuple[str, ...]:
    """The names of all kinds."""
    return tuple(_index("warraq.kinds"))


def format_names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(_index("warraq.formats"))


def is_kind(name: str, found: Diagnostics, place: Place = NOWHERE) -> bool:
    """Whether there is a kind of that name; recorded where there is none."""
    return _is_known("job.unknown-kind", name, kind_names(), found, place)


def is_format(name: str, found: Diagnostics, place: Place = NOWHERE) -> bool:
    """Whether there is a format of that name; recorded where there is none."""
    return _is_known("job.unknown-format", name, format_names(), found, place)


def _is_known(
    code: str, name: str, names: tuple[str, ...], found: Diagnostics, place: Place
) -> bool:
    if name not in names:
        from warraq.model.base import report_unknown

        report_unknown(found, code, name, list(names), place)
    return name in names


def get_kind(name: str) -> Kind:
    """The kind of that name; raises `KeyError`."""
    kind: Kind = _attribute(_index("warraq.kinds")[name], "KIND")
    return kind


def get_format(name: str) -> Format:
    """The format of that name; raises `KeyError`. Only this one is imported."""
    found: Format = _attribute(_index("warraq.formats")[name], "FORMAT")
    return found


def _attribute(value: str, default: str) -> Any:
    module, _, name = value.partition(":")
    return getattr(import_module(module), name or default)
