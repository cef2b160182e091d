"""The place of each character, in every style that YAML and JSON can write it in."""

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.events import ScalarEvent

from tests.source.reading import check_places, parsed, strings
from warraq.diagnostics import Diagnostics, WarraqError
from warraq.model.located import FORBIDDEN, LocatedStr
from warraq.source import read_text

# A busy machine is no fault.
PATIENT = settings(deadline=None)
WORDS = st.text(
    "أبجدهabc123«»،.:#-'\"\\{}[]&*!|>%@`\u2028\x85\ufeff\u200f😀", min_size=1, max_size=6
)
LINES = st.lists(WORDS, max_size=4).map(" ".join)
INDENTED = st.tuples(st.integers(0, 3), LINES).map(lambda pair: " " * pair[0] + pair[1])
NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])
ESCAPES = {"\n": r"\n", "\t": r"\t", '"': r"\"", "\\": r"\\", "/": r"\/", "ا": r"\u0627"}


@PATIENT
@given(st.lists(INDENTED, min_size=1, max_size=6), st.integers(1, 4), st.integers(0, 3), NEWLINES)
def test_literal_blocks(rows: list[str], indent: int, ends: int, newline: str) -> None:
    if not "".join(rows).strip():
        rows = [*rows, "x"]
    while not rows[-1].strip():
        rows.pop()
    written = "".join(" " * indent + row + "\n" for row in rows) + "\n" * ends
    text = f"a:\n b: |{indent}+\n" + written.replace("\n", "\n ").removesuffix(" ")
    text = text.replace(f"|{indent}+\n", f"|{indent}+\n ").replace("\n", newline)
    value = parsed(text)["a"]["b"]
    assert value == "\n".join(rows) + "\n" * (ends + 1)
    check_places(text, value)
    for offset, char in enumerate(value):
        line = text.split(newline)[value.at(offset).line - 1]
        assert char != "\n" or value.at(offset).column == len(line) + 1


@PATIENT
@given(
    st.sampled_from(["|", ">"]),
    st.sampled_from(["", "-", "+", "2", "2-", "+2", " # ت-ع+"]),
    st.lists(INDENTED, min_size=1, max_size=8),
    st.booleans(),
)
@example(">", "", ["a", "", " b", "", "", "c", "d"], True)
@example("|", "", ["\u2028"], False)
@example("|", "-", ["", "\t", "a\t", ""], False)
def test_blocks_read_as_the_library_reads_them(
    style: str, header: str, rows: list[str], more: bool
) -> None:
    text = f"k:\n  - {style}{header}\n" + "".join(f"    {row}\n" for row in rows)
    agrees_with_the_library(text + ("x: y\n" if more else ""))
    agrees_with_the_library(text.removesuffix("\n"))


@PATIENT
@given(st.sampled_from(["", '"', "'"]), st.lists(INDENTED, min_size=1, max_size=5), st.booleans())
@example('"', ["a \\", "  b", "", "c\\", "", "d"], False)
@example("'", ["it''s", "", "", " so "], False)
@example("", ["كلمة", "  أخرى  ", "", "ثالثة # تعليق"], False)
def test_flow_scalars_read_as_the_library_reads_them(
    quote: str, rows: list[str], nested: bool
) -> None:
    value = quote + "\n  ".join(rows) + quote
    agrees_with_the_library(f"k: [{value}, y]\n" if nested else f"k: &n {value}\nx: y\n")


@PATIENT
@given(st.text("ab: -[]{}&*!|>'\"%@`#,?\n\\\tق\u2028", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    agrees_with_the_library(text)


def agrees_with_the_library(text: str) -> None:
    """Our second reading of scalars gives the library's strings; or ``text`` is refused."""
    try:
        ours = read_text(text, file="f", syntax="yaml", diagnostics=Diagnostics())
    except WarraqError:
        return
    # The library takes these for ends of lines and we do not: let it see others.
    swapped = {0x85: "\ue000", 0x2028: "\ue001", 0xFEFF: "\ue002"}
    events = list(YAML(typ="safe", pure=True).parse(text.translate(swapped)))
    back = {ord(new): chr(old) for old, new in swapped.items()}
    theirs = [one.value.translate(back) for one in events if isinstance(one, ScalarEvent)]
    for value in strings(ours):
        assert str(value) in theirs
        if "\\" not in text:
            check_places(text, value)


CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(lambda char: not FORBIDDEN.match(char))


@PATIENT
@given(st.lists(st.tuples(st.one_of(st.sampled_from(list(ESCAPES)), CHARACTERS), st.booleans())))
@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_escapes(syntax: Any, parts: list[tuple[str, bool]]) -> None:
    written = [written_out(char, by_escape) for char, by_escape in parts]
    text = '{\n "ك": ["' + "".join(written) + '"]}'
    value = parsed(text, syntax)["ك"][0]
    assert value == "".join(char for char, _ in parts)
    column = len(' "ك": ["') + 1
    for offset, one in enumerate(written):
        assert (value.at(offset).line, value.at(offset).column) == (2, column)
        column += len(one)


def written_out(char: str, by_escape: bool) -> str:
    if char in ESCAPES and (by_escape or char in '"\\\n\t'):
        return ESCAPES[char]
    return json.dumps(char)[1:-1] if by_escape or char == "\r" else char


def test_line_folding_in_double_quotes() -> None:
    text = 'a: "كلمة \\\n  أخرى\n\n  \\  نص"\n'
    value = parsed(text)["a"]
    assert value == "كلمة أخرى\n  نص"
    assert (value.at(0).line, value.at(0).column) == (1, 5)
    assert (value.at(5).line, value.at(5).column) == (2, 3)
    assert (value.at(10).line, value.at(10).column) == (4, 3)


@pytest.mark.parametrize("written", ["س  \n  ص", "'س  \n  ص'", '"س  \n  ص"', ">\n  س\n  ص\n"])
def test_the_space_of_a_folded_line_stands_at_its_break(written: str) -> None:
    text = f"a: {written}\n"
    value = parsed(text)["a"]
    place = value.at(value.index(" "))
    assert place.line == value.at(0).line
    assert place.column == len(text.split("\n")[place.line - 1]) + 1


def test_a_doubled_quote_stands_at_its_first() -> None:
    value = parsed("a: '''س'''''\n")["a"]
    assert value == "'س''"
    assert [value.at(offset).column for offset in range(4)] == [5, 7, 8, 10]


def test_only_line_breaks_count_lines() -> None:
    text = "a: |\n  س\u2028ص\x85ع\n  \ufeffف\rb: ق\r\nc: ك\n"
    value = parsed(text)
    assert value["a"] == "س\u2028ص\x85ع\n\ufeffف\n"
    assert (value["a"].at(7).line, value["a"].at(7).column) == (3, 4)
    assert (value["b"].place.line, value["c"].place.line) == (4, 5)


def test_field_paths() -> None:
    value = parsed("people:\n- titles: [أ, ب]\n  name: &n س\n  born: 1980\nlast: *n\n")
    person = value["people"][0]
    assert person["titles"][1].place.field == "people[0].titles[1]"
    assert person.key_places["born"].field == person.value_places["born"].field
    assert str(person.value_places["born"]) == "f:4:9"
    assert str(person.key_places["born"]) == "f:4:3"
    assert person.value_places["born"].field == "people[0].born"
    assert value["people"].value_places[0].field == "people[0]"


def test_an_alias_has_its_own_field_and_the_place_of_its_text() -> None:
    value = parsed("a: &x\n  k: [نص]\nb:\n  c: *x\n")
    assert value["b"]["c"]["k"][0].place.field == "b.c.k[0]"
    assert str(value["b"]["c"]["k"][0].place) == "f:2:7"
    assert str(value["b"].value_places["c"]) == "f:4:6"
    assert value["b"]["c"].key_places["k"].field == "b.c.k"
    assert value["a"]["k"][0].place.field == "a.k[0]"


def test_json_and_yaml_agree_on_places() -> None:
    text = '{"a": {"b": ["نص", 1.50, null]},\n "c": true, "d": ""}'
    ours, theirs = parsed(text, "json"), parsed(text)
    assert ours == theirs
    assert ours.place == theirs.place
    assert ours.value_places == theirs.value_places
    assert ours.key_places == theirs.key_places
    assert ours["a"]["b"].value_places == theirs["a"]["b"].value_places
    assert ours["a"]["b"][0].segments == theirs["a"]["b"][0].segments
    assert ours["d"].place == theirs["d"].place


@pytest.mark.parametrize("again", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_and_pickles_keep_places(again: Any) -> None:
    value = again(parsed("a: |\n  س\n  ص\n"))
    assert isinstance(value["a"], LocatedStr)
    assert str(value["a"].at(2)) == "f:3:3"
    assert str(value.key_places["a"]) == "f:1:1"
