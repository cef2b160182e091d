"""Whatever stands in a profile is told or shown: no value of it ends in a traceback."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest

from warraq.diagnostics import Diagnostics
from warraq.locale import choose, tables
from warraq.locale.shown import sections

GARBAGE: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, "", " ", "{", "{}", "{0}", "{day", "%", "\u200f", "x",
    "أ", "1.1.1", "ا" * 300, [], [""], ["1", 2], {}, {"": ""}, {"x": "y"}, {"minister": {"m": 1}},
    "../qatar",
)  # fmt: skip


def leaves(tree: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, value in tree.items():
        yield (*above, key)
        if isinstance(value, dict):
            yield from leaves(value, (*above, key))


PATHS = (*leaves(tables.read("profiles", "arabic") or {}), ("words", "to"), ("extends",))


def garbled(path: tuple[str, ...], value: Any) -> dict[str, Any]:
    said: dict[str, Any] = {"extends": "qatar"}
    here = said
    for step in path[:-1]:
        here = here.setdefault(step, {})
    here[path[-1]] = copy.deepcopy(value)
    return said


def look(path: tuple[str, ...], value: Any) -> None:
    found = Diagnostics()
    profile = choose({"ar": garbled(path, value)}, ["ar"], found)["ar"]
    assert all(one.message("ar") and one.message("en") for one in found)
    if not found.errors:
        assert sections(profile)


CASES = [(path, value) for path in PATHS for value in GARBAGE]


def test_no_value_of_a_profile_ends_in_a_traceback() -> None:
    for path, value in random.Random(7).sample(CASES, 60):
        look(path, value)


@pytest.mark.full
@pytest.mark.parametrize("path", PATHS, ids=".".join)
def test_nor_does_any_other(path: tuple[str, ...]) -> None:
    for value in GARBAGE:
        look(path, value)
