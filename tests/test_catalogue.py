"""The catalogue of diagnostics: both languages say the same, and the code knows no other codes."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from warraq.diagnostics import Diagnostic, Severity, codes, languages

PACKAGE = Path(__file__).resolve().parent.parent / "render" / "warraq"
# Functions that take a code, beside the method `add`: their name, and which argument it is.
TAKERS = {"add": 0, "fail": 1}


@cache
def catalogue(language: str) -> dict[str, dict[str, str]]:
    text = (PACKAGE / "catalogue" / f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def parameters(entry: dict[str, str]) -> dict[str, set[str]]:
    """The names in braces, for each text of an entry."""
    return {
        key: {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        for key, text in entry.items()
        if key != "severity"
    }


def codes_in(tree: ast.AST) -> Iterator[str]:
    """The codes that a module writes out where it records a diagnostic, hints too."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        wanted: list[Any] = [word.value for word in node.keywords if word.arg == "hint"]
        if name in TAKERS and len(node.args) > TAKERS[name]:
            wanted.append(node.args[TAKERS[name]])
        for value in wanted:
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                yield value.value


def test_languages_have_the_same_codes_in_the_same_order() -> None:
    english, *others = (list(catalogue(language)) for language in languages())
    for other in others:
        assert other == english


@pytest.mark.parametrize("code", codes())
def test_languages_agree_on_an_entry(code: str) -> None:
    english, arabic = catalogue("en")[code], catalogue("ar")[code]
    assert english.keys() == arabic.keys()
    assert english.get("severity") == arabic.get("severity")
    assert parameters(english) == parameters(arabic)
    assert english["hint" if code.startswith("hint.") else "message"]
    if not code.startswith("hint."):
        Severity(english["severity"])


def test_every_code_in_the_source_is_in_the_catalogue() -> None:
    unknown = {
        f"{path.relative_to(PACKAGE)}: {code}"
        for path in PACKAGE.rglob("*.py")
        for code in codes_in(ast.parse(path.read_text(encoding="utf-8")))
        # Sets have a method `add` too; codes are told by their point.
        if "." in code and " " not in code and code not in codes()
    }
    assert not unknown


def test_a_code_is_found_where_it_is_written() -> None:
    written = 'found.add("a.b", place)\nfail(found, "c.d", place, hint="hint.e")\nnames.add(x)'
    assert set(codes_in(ast.parse(written))) == {"a.b", "c.d", "hint.e"}


def test_arabic_messages_are_arabic() -> None:
    for code, entry in catalogue("ar").items():
        for text in (entry.get("message", ""), entry.get("hint", "")):
            assert not text or any("\u0621" <= char <= "\u064a" for char in text), code


def arabic() -> Iterator[tuple[str, str]]:
    for code, entry in catalogue("ar").items():
        yield from ((code, entry.get(key, "")) for key in ("message", "hint"))


def test_tanwin_stands_before_its_alef_as_in_documents() -> None:
    assert [code for code, text in arabic() if "\u064b\u0627" in text] == []


def test_no_arabic_noun_depends_on_a_number_that_is_filled_in() -> None:
    counted = re.compile(
        r"\{(?:limit|count|columns|minimum|megabytes)\} (?!ميغابايت|بايت)[\u0621-\u064a]"
    )
    assert [code for code, text in arabic() if counted.search(text)] == []


def test_names_that_stay_english_stand_in_quotes_in_arabic() -> None:
    bare = re.compile(r"(?<!«)\{(?:kind|word|classification|output)\}")
    told = [code for code, text in arabic() if bare.search(text)]
    # A list of names, which is introduced as such.
    assert told == ["content.block-ambiguous"]


def test_rendering_fills_parameters_in() -> None:
    one = Diagnostic("source.not-utf8", {"byte": "0xE3"})
    assert "0xE3" in one.render("en")
    assert "0xE3" in one.render("ar")
