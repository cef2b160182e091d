"""TOML with places: every key and value is found where it was written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import LocatedDict
from warraq.toml_files import Shelf, merged

TRICKY = '''\
# [no.table] x = 1
top = "a # no comment" # one
multi = """
[not.a.table]
key = "not a key" \\""" x
"""
literal = \'\'\'
"x" = 1\'\'\'
  list = [ "a]", # ] not yet
    [1, 2], {k = "}"},
  ]
inline = { a = 1, b = { c = "=" } }
"quoted.key" = 1
'single' . dotted."x y" = true
[ table . "heading.1" ]
\tkey = 1
[table.other]
key = 2
[[rows]]
name = "r"
'''


def read(folder: Path, text: str) -> LocatedDict:
    (folder / "x.toml").write_text(text, encoding="utf-8")
    found = Diagnostics()
    (file,) = Shelf((folder,), "theme.syntax", lambda *_: None).chain("x", found)
    assert list(found) == []
    return file.located()


def test_keys_and_values_are_where_they_were_written(tmp_path: Path) -> None:
    tree = read(tmp_path, TRICKY)

    def at(tree: LocatedDict, key: str) -> tuple[int, int, int, int]:
        one, other = tree.key_places[key], tree.value_places[key]
        return one.line, one.column, other.line, other.column

    assert at(tree, "top") == (2, 1, 2, 7)
    assert at(tree, "multi") == (3, 1, 3, 9)
    assert at(tree, "literal") == (7, 1, 7, 11)
    assert at(tree, "list") == (9, 3, 9, 10)
    assert at(tree, "inline") == (12, 1, 12, 10)
    # What an inline table holds stands where the table does.
    assert at(tree["inline"], "b") == (12, 10, 12, 10)
    assert at(tree, "quoted.key") == (13, 1, 13, 16)
    assert at(tree["single"]["dotted"], "x y") == (14, 1, 14, 27)
    assert at(tree["table"], "heading.1") == (15, 1, 15, 1)
    assert at(tree["table"]["heading.1"], "key") == (16, 2, 16, 8)
    assert at(tree["table"]["other"], "key") == (18, 1, 18, 7)
    assert tree["list"] == ["a]", [1, 2], {"k": "}"}]


_KEYS = st.text(st.sampled_from("ab-_1 .#=[]\u0645"), min_size=1, max_size=4)
_STRINGS = st.text(st.sampled_from("ab #=[]{}\u0645'"), max_size=6)
_VALUES = st.one_of(_STRINGS, st.integers(-9, 9), st.booleans(), st.lists(_STRINGS, max_size=3))


def toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[\n" + "".join(f" {toml(one)}, # ]\n" for one in value) + "]"
    return str(value) if isinstance(value, int) else f'"{value}"'


@given(st.dictionaries(_KEYS, st.dictionaries(_KEYS, _VALUES, max_size=3), max_size=3))
def test_what_stands_at_a_place_is_the_key(
    tmp_path_factory: pytest.TempPathFactory, tables: dict[str, dict[str, Any]]
) -> None:
    text = "".join(
        f'["{table}"]\n' + "".join(f' "{key}" = {toml(value)}\n' for key, value in said.items())
        for table, said in tables.items()
    )
    lines = text.split("\n")
    tree = read(tmp_path_factory.mktemp("toml"), text)
    assert tree == tables
    for table, said in tables.items():
        assert lines[tree.key_places[table].line - 1] == f'["{table}"]'
        for key, value in said.items():
            place, at = tree[table].key_places[key], tree[table].value_places[key]
            assert lines[place.line - 1][place.column - 1 :].startswith(f'"{key}" = ')
            assert lines[at.line - 1][at.column - 1 :].startswith(toml(value).split("\n")[0])


def test_what_is_merged_keeps_the_place_where_it_was_said(tmp_path: Path) -> None:
    base = read(tmp_path, "[a]\nx = 1\ny = 2\n")
    own = read(tmp_path, "\n\n[a]\ny = 3\n")
    both = merged(base, own)
    assert both == {"a": {"x": 1, "y": 3}}
    assert (both["a"].key_places["x"].line, both["a"].key_places["y"].line) == (2, 4)
    assert base == {"a": {"x": 1, "y": 2}}


def test_names_do_not_lead_into_other_folders(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "secret.toml").write_text("x = 1\n", encoding="utf-8")
    told: list[tuple[str, list[str], Place | None]] = []
    shelf = Shelf((tmp_path / "inner",), "theme.syntax", lambda *one: told.append(one))
    assert list(shelf.chain("../secret", Diagnostics())) == []
    assert told == [("../secret", [], None)]


def test_what_a_reader_changes_is_its_own(tmp_path: Path) -> None:
    """A text is parsed once, however often it is read."""
    (tmp_path / "file.toml").write_text("a = {b = [1]}\n", encoding="utf-8")
    shelf = Shelf((tmp_path,), "theme.syntax", lambda *_: None)
    for _ in range(2):
        [file] = shelf.chain("file", Diagnostics())
        assert file.content == {"a": {"b": [1]}}
        file.content["a"]["b"].append(2)
        file.content["c"] = 3
