"""``warraq check`` tells where the languages of a content do not say the same."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import CONTENT, Call
from warraq import Diagnostic, check, load
from warraq.lint._parity import CODES


def test_check_tells_and_strict_fails(warraq: Call, here: Path) -> None:
    text = CONTENT.replace("Losses fell by half", "Losses fell by 77%")
    (here / "content.yaml").write_text(text, encoding="utf-8")
    answer = warraq("check", "content.yaml")
    assert answer.status == 0
    assert "“77%” stands here and not in “ar”" in answer.out
    assert warraq("check", "content.yaml", "--strict").status == 1
    silent = warraq("check", "content.yaml", "--ignore", "parity.only-here")
    assert "77%" not in silent.out
    assert {one.code for one in check(load("content.yaml"))} >= {"parity.only-here"}
    for code in CODES:
        assert Diagnostic(code).severity == "warning"


def test_a_text_that_an_output_lacks_is_told_once(warraq: Call, here: Path) -> None:
    text = CONTENT.replace(", en: Losses fell by half", "")
    assert text != CONTENT
    (here / "content.yaml").write_text(text, encoding="utf-8")
    answer = warraq("check", "content.yaml")
    assert answer.out.count("there is no text in “en” here") == 1
    found = [one for one in check(load("content.yaml")) if "no text" in one.message()]
    assert [one.code for one in found] == ["parity.missing"]
    # What is not to be told of texts is still told of outputs.
    silent = warraq("check", "content.yaml", "--ignore", "parity.missing")
    assert "the one in “ar” is shown" in silent.out
