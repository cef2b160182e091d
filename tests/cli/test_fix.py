"""``warraq check --fix`` and ``--ignore``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import CONTENT, Call

WRONG = CONTENT.replace("تقرير الواحة", "تقريـر  الواحة").replace(
    "Losses fell by half", "Losses\u200b fell by 3–5 %"
)

OUTPUTS = """\
outputs:
  - {kind: briefing, format: text, lang: ar}
  - {kind: factsheet, format: text, lang: ar+en}
"""


@pytest.fixture
def wrong(here: Path) -> Path:
    text = WRONG.replace("انخفض الفاقد إلى النصف", "انخفض الفاقد إلى 3–5%") + OUTPUTS
    (here / "content.yaml").write_text(text, encoding="utf-8")
    return Path("content.yaml")


RANGE = (
    "content.yaml:9:27: warning: summary[0].ar: the figures of “3–5%” change places in "
    "right-to-left text; write it in words, as “من 3% إلى 5%”, or as a value: {percent}`3/5`, "
    "{date}`1990/2019`; a code is {ref}`…`"
)


def heavy(out: str) -> list[str]:
    """The lines that are no notes."""
    return [line for line in out.splitlines() if " note: " not in line]


def test_check_tells_what_is_wrong(warraq: Call, wrong: Path) -> None:
    before = wrong.read_bytes()
    answer = warraq("check", wrong)
    assert answer.status == 1
    lines = heavy(answer.out)
    assert lines[0].startswith("content.yaml:3:19: warning: meta.title.ar: “تقريـر” is stretched")
    assert lines[1] == (
        "content.yaml:3:21: warning: meta.title.ar: two spaces or more stand side by side; keep one"
    )
    assert lines[2] == RANGE
    assert lines[3] == (
        "content.yaml:9:43: error: summary[0].en: an invisible character (U+200B) stands in the "
        "text; delete it: searching stumbles over it"
    )
    assert wrong.read_bytes() == before


def test_fix_writes_and_tells_what_is_left(warraq: Call, wrong: Path) -> None:
    before = wrong.read_text("utf-8")
    answer = warraq("check", wrong, "--fix")
    assert (answer.status, answer.err) == (0, "")
    assert heavy(answer.out)[:5] == [
        "fixed: lint.double-space: 1",
        "fixed: lint.invisible: 1",
        "fixed: lint.tatweel: 1",
        "written: content.yaml",
        RANGE,
    ]
    after = before.replace("تقريـر  الواحة", "تقرير الواحة").replace("\u200b", "")
    assert wrong.read_text("utf-8") == after
    again = warraq("check", wrong, "--fix")
    assert heavy(again.out)[0] == RANGE
    assert wrong.read_text("utf-8") == after
    assert warraq("build", wrong).status == 0


def test_fix_in_arabic_and_quietly(warraq: Call, wrong: Path) -> None:
    copy = wrong.read_bytes()
    answer = warraq("check", wrong, "--fix", "--messages", "ar")
    assert answer.out.splitlines()[0] == "أُصلح: lint.double-space: 1"
    assert "كُتب الملف: content.yaml" in answer.out
    wrong.write_bytes(copy)
    assert warraq("check", wrong, "--fix", "--quiet").out == ""
    assert wrong.read_bytes() != copy


def test_fix_in_json(warraq: Call, wrong: Path) -> None:
    answer = warraq("check", wrong, "--fix", "--json")
    told = answer.json
    assert set(told) == {"fixed", "files", "diagnostics", "exit"}
    assert [(one["code"], one["line"], one["column"]) for one in told["fixed"]] == [
        ("lint.tatweel", 3, 19),
        ("lint.double-space", 3, 21),
        ("lint.invisible", 9, 43),
    ]
    assert told["files"] == ["content.yaml"]
    assert "lint.range" in {one["code"] for one in told["diagnostics"]}
    assert told["exit"] == answer.status == 0


def test_strict_fails_on_what_is_left(warraq: Call, wrong: Path) -> None:
    assert warraq("check", wrong, "--fix", "--strict").status == 1
    assert warraq("check", wrong, "--strict", "--ignore", "lint.range").status == 0
    assert warraq("check", wrong, "--strict").status == 1


def test_ignore(warraq: Call, wrong: Path) -> None:
    before = wrong.read_text("utf-8")
    options = (
        "--ignore",
        "lint.tatweel",
        "--ignore",
        "lint.double-space",
        "--ignore",
        "lint.range",
    )
    answer = warraq("check", wrong, *options)
    assert re.findall(r"(?:warning|error): (\S+):", answer.out) == ["summary[0].en"]
    answer = warraq("check", wrong, *options, "--fix")
    assert answer.out.splitlines()[0] == "fixed: lint.invisible: 1"
    assert wrong.read_text("utf-8") == before.replace("\u200b", "")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("lint.tatwil", "; did you mean “lint.tatweel”?"),
        ("lint.invisible", ""),  # what spoils a document cannot be ignored
        ("kind.untranslated", ""),
    ],
)
def test_ignore_takes_customs_only(warraq: Call, wrong: Path, code: str, told: str) -> None:
    answer = warraq("check", wrong, "--ignore", code, "--fix")
    assert answer.status == 2
    assert f"error: --ignore: “{code}” is not one of the values that can stand here" in answer.out
    assert told in answer.out
    assert "\u200b" in wrong.read_text("utf-8")


def test_standard_input_is_not_fixed(warraq: Call) -> None:
    answer = warraq("check", "-", "--fix", stdin=WRONG.encode())
    assert answer.status == 2
    assert "error: --fix: what comes from standard input cannot be fixed" in answer.out


def test_content_that_does_not_load_is_not_fixed(warraq: Call, wrong: Path) -> None:
    text = wrong.read_text("utf-8").replace("purpose:", "porpose:")
    wrong.write_text(text, encoding="utf-8")
    answer = warraq("check", wrong, "--fix")
    assert answer.status == 1
    assert "did you mean “purpose”?" in answer.out
    assert "fixed:" not in answer.out
    assert wrong.read_text("utf-8") == text


def test_profile_of_the_command_line(warraq: Call, here: Path) -> None:
    (here / "c.yaml").write_text(CONTENT.replace("إلى النصف", "إلى 3"), encoding="utf-8")
    assert "lint" not in warraq("check", "c.yaml", "--json").out
    told = warraq("check", "c.yaml", "--profile", "ar=egypt", "--json").json
    assert "lint.digits" in {one["code"] for one in told}
    assert warraq("check", "c.yaml", "--profile", "ar=egypt", "--fix").status == 0
    assert "إلى ٣" in (here / "c.yaml").read_text("utf-8")


def test_a_build_stops_at_errors_alone(warraq: Call, wrong: Path) -> None:
    answer = warraq("build", wrong)
    assert answer.status == 1
    assert "U+200B" in answer.err
    assert "tatweel" not in answer.err
    # The briefing is in Arabic; the fact sheet shows English too.
    assert sorted(path.name for path in Path().iterdir()) == ["briefing.ar.txt", "content.yaml"]
