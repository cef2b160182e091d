"""Writing back: what is meant changes where it stands, and no other byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.source.reading import parsed, strings
from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import LocatedStr
from warraq.source import Syntax, read_markdown_body
from warraq.source.edit import Edit, Original

PATIENT = settings(deadline=None)
LETTERS = st.text("أبجده abc«»،.'\"\\\u200b\u2028😀", min_size=1, max_size=12)
NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])
MARK = st.sampled_from(["", "\ufeff"])


def double(value: str, spare: bool) -> str:
    """In double quotes, with escapes for all that may have one, or as few as possible."""
    return json.dumps(value, ensure_ascii=not spare)


def single(value: str, spare: bool) -> str:
    return "'" + value.replace("'", "''") + "'"


def block(value: str, spare: bool) -> str:
    return f"|-\n    {value}"


STYLES = st.sampled_from([double, single, block])


def replaced(original: Original, value: LocatedStr, start: int, end: int, new: str) -> str | None:
    edit = original.edit(value, start, end, new)
    return None if edit is None else original.with_edits([edit])


@PATIENT
@given(LETTERS, STYLES, st.booleans(), NEWLINES, MARK, st.data())
def test_a_part_of_a_scalar(
    value: str, style: object, spare: bool, newline: str, mark: str, data: st.DataObject
) -> None:
    assume(value.strip())
    if style is block:
        value = value.strip()
    assert callable(style)
    text = f"a: # قبل\n  b: {style(value, spare)}\nc: بعد\n".replace("\n", newline)
    text = mark + text
    source = parsed(text)["a"]["b"]
    assert source == value
    start = data.draw(st.integers(0, len(value) - 1))
    end = data.draw(st.integers(start + 1, len(value)))
    new = data.draw(st.text("xيز", max_size=3))
    # Whether what is left is still one scalar is for the caller to find out.
    changed = replaced(Original(text), source, start, end, new)
    if changed is None:
        assert any(char in value for char in "'\\😀")
        return
    head, tail = text.index("b: "), len(text) - text.index(f"{newline}c: ")
    assert changed.startswith(text[:head])
    assert changed.endswith(text[-tail:])
    expected = value[:start] + new + value[end:]
    if expected.strip() == expected and expected and "'" not in value:
        assert parsed(changed)["a"]["b"] == expected


@PATIENT
@given(LETTERS, st.booleans(), st.data())
def test_json(value: str, ascii_only: bool, data: st.DataObject) -> None:
    text = json.dumps({"k": ["قبل", value], "z": "بعد"}, ensure_ascii=ascii_only, indent=1)
    source = parsed(text, "json")["k"][1]
    start = data.draw(st.integers(0, len(value) - 1))
    changed = replaced(Original(text), source, start, start + 1, "ز")
    if changed is None:
        assert value[start] in "😀\\'"
        return
    assert json.loads(changed) == {
        "k": ["قبل", value[:start] + "ز" + value[start + 1 :]],
        "z": "بعد",
    }


@PATIENT
@given(st.lists(LETTERS, min_size=1, max_size=4), NEWLINES, MARK, st.data())
def test_markdown(lines: list[str], newline: str, mark: str, data: st.DataObject) -> None:
    text = mark + newline.join(lines)
    source = read_markdown_body("b.md", Diagnostics(), text)
    at = data.draw(st.integers(0, len(source) - 1))
    assume(source[at] != "\n")
    changed = replaced(Original(text), source, at, at + 1, "ز")
    if changed is None:
        assert source[at : at + 2] in ("''", "\\\\")
        return
    assert len(changed) == len(text)
    assert read_markdown_body("b.md", Diagnostics(), changed) == f"{source[:at]}ز{source[at + 1 :]}"


@pytest.mark.parametrize(
    ("text", "syntax", "span"),
    [
        ("a: >\n  one\n  two", "yaml", (2, 5)),  # over a folded line's end
        ("a: one\n  two", "yaml", (3, 4)),
        ("a: 'it''s'", "yaml", (2, 4)),
        ('a: "x\\\n  y"', "yaml", (0, 2)),
        ('{"a": "\\ud83d\\ude00"}', "json", (0, 1)),
    ],
)
def test_what_is_not_written_in_one_piece_stays(
    text: str, syntax: Syntax, span: tuple[int, int]
) -> None:
    (source,) = strings(parsed(text, syntax))
    assert Original(text).edit(source, *span, "z") is None


def test_a_file_that_says_something_else_now_stays() -> None:
    source = parsed("a: قديم")["a"]
    for text in ("", "a:", "a: جديد", "\na: قديم"):
        assert Original(text).edit(source, 0, 4, "z") is None
    assert Original("b: قديم # و").edit(source, 0, 4, "z") == Edit(3, 7, "z")


def test_what_stands_in_no_file_stays() -> None:
    assert Original("x").edit(LocatedStr("x", Place(field="a")), 0, 1, "z") is None
    source = parsed("a: x")["a"]
    assert Original("a: x").edit(source, 0, 0, "z") is None


def test_several_edits_in_any_order() -> None:
    original = Original("0123456789")
    edits = [Edit(8, 9, ""), Edit(1, 3, "ab-c"), Edit(8, 9, ""), Edit(4, 5, "!")]
    assert original.with_edits(edits) == "0ab-c3!5679"


def test_reading_keeps_every_byte(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    data = b"\xef\xbb\xbfa: x\r\nb: y\rc: z\n"
    file.write_bytes(data)
    assert Original.read(file, Diagnostics()).text.encode() == data
    file.write_bytes(b"\xff")
    assert Original.read(file, Diagnostics()).text == ""
