"""What is refused, with which code and hint, and where."""

from pathlib import Path

import pytest

from tests.source.reading import points, refused
from warraq.diagnostics import Diagnostic, Diagnostics
from warraq.source import Syntax, read_text

# text, code, line, column, and the hint where the code has several.
YAML_ONE = [
    ("", "source.empty", 1, 1, ""),
    ("# تعليق\n", "source.empty", 1, 1, ""),
    ("---\n", "source.empty", 2, 1, ""),
    ("- a\n", "source.not-a-mapping", 1, 1, ""),
    ("\n  كلمة\n", "source.not-a-mapping", 2, 3, ""),
    ("a: 1\n---\nb: 2\n", "source.several-documents", 2, 1, ""),
    ("a: 1\nb: 2\na: 3\n", "source.duplicate-key", 3, 1, ""),
    ("a:\n  - {b: 1, 'b': 2}\n", "source.duplicate-key", 2, 12, ""),
    ("a: !person x\n", "source.tag", 1, 4, ""),
    ("a: !!str x\n", "source.tag", 1, 4, ""),
    ("a: ! x\n", "source.tag", 1, 4, ""),
    ("!x\na: b\n", "source.tag", 1, 1, ""),
    ("1: a\n", "source.key-not-text", 1, 1, ""),
    ("a:\n  true: b\n", "source.key-not-text", 2, 3, ""),
    ("a: {: b}\n", "source.key-not-text", 1, 6, ""),
    ("? [a]\n: b\n", "source.key-not-text", 1, 3, ""),
    ("a: &x k\n*x : b\n", "source.key-not-text", 2, 1, ""),
    ("a: &x {b: c}\nd:\n  <<: *x\n", "source.merge-key", 3, 3, ""),
    ("a: *x\n", "source.unknown-alias", 1, 4, ""),
    ("a: &x\n  b: *x\n", "source.unknown-alias", 2, 6, ""),
    ("a: &x 1\nb: &x [*x]\n", "source.unknown-alias", 2, 8, ""),
    ('a: "\\ud83d x"\n', "source.bad-escape", 1, 5, ""),
    ('a: "\\U00110000"\n', "source.bad-escape", 1, 5, ""),
    ('a: "ok \\e"\n', "source.control-character", 1, 8, ""),
    ("a: x\x07\n", "source.control-character", 1, 5, ""),
    ("a: \x00\n", "source.control-character", 1, 4, ""),
    ("a: " + "[" * 60, "source.too-deep", 1, 54, ""),
    ("- {person}`الوزير`\n", "source.yaml-syntax", 1, 11, "quote-start"),
    ("a: `code`\n", "source.yaml-syntax", 1, 4, "quote-start"),
    ("a: @name\n", "source.yaml-syntax", 1, 4, "quote-start"),
    ("a: *bold* نص\nb: *\n", "source.yaml-syntax", 1, 11, "quote-start"),
    ("a: [link](x)\n", "source.yaml-syntax", 1, 10, "quote-start"),
    ("a: 1\nنص: قال: إن\n", "source.yaml-syntax", 2, 8, "colon"),
    ("a: x\n  b: y\n", "source.yaml-syntax", 2, 4, "colon"),
    ("a:x\nb: y\n", "source.yaml-syntax", 2, 2, "colon-space"),
    ("a:\n\t- b\n", "source.yaml-syntax", 2, 1, "tab"),
    ('a: x\nb: "نص\nc: y\n', "source.yaml-syntax", 2, 4, "quote-open"),
    ("a: 'x\n", "source.yaml-syntax", 1, 4, "quote-open"),
    ('a: "x\nb: "y"\n', "source.yaml-syntax", 2, 5, "quote-open-above"),
    ('a:\n  - {b: "x.}\n  - {b: "y"}\n', "source.yaml-syntax", 3, 10, "quote-open-above"),
    ("a: {b: c\nd: [e]\n", "source.yaml-syntax", 2, 2, "bracket"),
    ("a: {b: c,\n  d: {e}`f`}\n", "source.yaml-syntax", 2, 9, "quote-start"),
    ('a: "الورّاق" في بغداد\n', "source.yaml-syntax", 1, 14, "quote-ends"),
    ('a: "C:\\dir"\n', "source.yaml-syntax", 1, 8, "backslash"),
    ("a: | نص\n", "source.yaml-syntax", 1, 6, "block-header"),
    ("a: [b, c\n", "source.yaml-syntax", 1, 4, "bracket"),
    ("a: {b: c\nd: e\n", "source.yaml-syntax", 2, 2, "bracket"),
    ("a: x\nكلام\nb: y\n", "source.yaml-syntax", 2, 1, "no-colon"),
    ("a:\n  - x\n - y\n", "source.yaml-syntax", 3, 2, "indentation"),
    ('a: "x\n  y"\nb:\n  - c\n - d\n', "source.yaml-syntax", 5, 2, "indentation"),
    ("a:\n  https://x.y\n  b: c\n", "source.yaml-syntax", 3, 4, "colon"),
]
JSON_ONE = [
    (" ", "source.empty", 1, 1, ""),
    ("\n [1]", "source.not-a-mapping", 2, 2, ""),
    ('{"a": 1,\n "a": 2}', "source.duplicate-key", 2, 2, ""),
    ('{"a": "x\\u0000"}', "source.control-character", 1, 9, ""),
    ('{"a": "\\udc00"}', "source.bad-escape", 1, 8, ""),
    ('{"a":' + "[" * 60 + "]" * 60 + "}", "source.too-deep", 1, 56, ""),
    ("[" * 100_000, "source.too-deep", 1, 1, ""),
    ('{"a": "NaN", "b": NaN}', "source.json-syntax", 1, 19, "json-number"),
    ('{"a": [-Infinity]}', "source.json-syntax", 1, 8, "json-number"),
    ('{"a": 1} # x', "source.json-syntax", 1, 10, "json-comment"),
    ("// x\n{}", "source.json-syntax", 1, 1, "json-comment"),
    ("{'a': 1}", "source.json-syntax", 1, 2, "json-quotes"),
    ('{"a": "x\ny"}', "source.json-syntax", 1, 9, "json-control"),
    ('{"a": "\\d"}', "source.json-syntax", 1, 8, "json-backslash"),
    ('{"a":\n "x', "source.json-syntax", 2, 2, "quote-open"),
    ('{"a" 1}', "source.json-syntax", 1, 6, ""),
    ('{"a": }', "source.json-syntax", 1, 7, ""),
]
MARKDOWN_ONE = [
    ("", "source.empty", 1, 1, ""),
    ("# عنوان\n", "source.no-front-matter", 1, 1, ""),
    ("---\na: b\n", "source.front-matter-open", 1, 1, ""),
    ("---\n---\nمتن\n", "source.empty", 2, 1, ""),
    ("---\na: b\n---\nمتن\n", "source.no-body-language", 2, 1, ""),
    ("---\na: b\nmeta: {languages: 3}\n---\nمتن\n", "source.no-body-language", 2, 1, ""),
    ("---\nlang: ar\nbody: x\n---\nمتن\n", "source.two-bodies", 3, 1, ""),
    ("---\nlang: ar\nlang: en\n---\nمتن\n", "source.duplicate-key", 3, 1, ""),
    ("---\na: قال: إن\n---\nb: c: d\n", "source.yaml-syntax", 2, 7, "colon"),
    ("---\na: 'x\n---\nit's\n", "source.yaml-syntax", 2, 4, "quote-open"),
]
CASES = [
    (syntax, *case)
    for syntax, cases in (("yaml", YAML_ONE), ("json", JSON_ONE), ("markdown", MARKDOWN_ONE))
    for case in cases
]


@pytest.mark.parametrize(("syntax", "text", "code", "line", "column", "hint"), CASES)
def test_one_fault(syntax: Syntax, text: str, code: str, line: int, column: int, hint: str) -> None:
    found = refused(text, syntax)
    one = next(one for one in found if one.code == code)
    assert (one.place.file, one.place.line, one.place.column) == ("f", line, column)
    assert one.hint_code == (f"hint.source.{hint}" if hint else "")
    others = {other.code for other in found if other is not one}
    assert others <= {"source.unknown-alias"}
    check_tellable(one)


def check_tellable(one: Diagnostic) -> None:
    """Both languages have a message and a hint, with every parameter filled in."""
    for language in ("en", "ar"):
        assert one.message(language)
        assert one.hint(language)


def test_all_faults_come_in_one_go() -> None:
    text = "a: 1\na: !x 2\n1: 3\n<<: {b: &y c, b: *z}\nd: قال: إن\n"
    assert points(refused(text)) == [
        ("source.duplicate-key", 2, 1),
        ("source.tag", 2, 4),
        ("source.key-not-text", 3, 1),
        ("source.merge-key", 4, 1),
        ("source.duplicate-key", 4, 15),
        ("source.unknown-alias", 4, 18),
        ("source.yaml-syntax", 5, 7),
    ]


def test_a_duplicate_names_both_places_and_its_field() -> None:
    (one,) = refused("p:\n  - x: 1\n    x: 2\n")
    assert one.place.field == "p[0].x"
    assert one.params == {"key": "x", "first_line": "2", "first_column": "5"}


@pytest.mark.parametrize(
    "width", [10, *(pytest.param(width, marks=pytest.mark.full) for width in (2, 100))]
)
def test_a_bomb_of_aliases_is_refused_at_once(width: int) -> None:
    rows = ['a0: &a0 ["lol"]']
    rows += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * width) + "]" for n in range(1, 40)]
    # Read to its end it would fill the memory, or take for ever.
    assert [one.code for one in refused("\n".join(rows))] == ["source.too-many-values"]


def test_a_long_text_repeated_is_refused() -> None:
    text = "a: &a " + "نص " * 100_000 + "\nb: [" + ", ".join(["*a"] * 1000) + "]\n"
    assert [one.code for one in refused(text)] == ["source.too-many-values"]


def test_aliases_cannot_dig_deeper_than_brackets() -> None:
    rows = ["a0: &a0 [x]"]
    rows += [f"a{n}: &a{n} [[[[[[[[[[*a{n - 1}]]]]]]]]]]" for n in range(1, 7)]
    assert [one.code for one in refused("\n".join(rows))] == ["source.too-deep"]


def test_fifty_levels_and_shared_values_are_fine() -> None:
    deep = "a: " + "[" * 49 + "x" + "]" * 49
    shared = "\nb: &b {c: [1, 2]}\nd: [*b, *b, *b]\n"
    found = Diagnostics()
    value = read_text(deep + shared, file="f", syntax="yaml", diagnostics=found)
    assert value["d"] == [{"c": [1, 2]}] * 3
    assert not len(found)


def test_faults_of_other_files_do_not_refuse_a_sound_one(tmp_path: Path) -> None:
    found = Diagnostics()
    found.add("source.empty")
    assert read_text("a: 1", file="f", syntax="yaml", diagnostics=found) == {"a": 1}
    assert len(found) == 1
