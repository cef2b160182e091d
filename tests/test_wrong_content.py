"""Twenty-odd ways to get it wrong: each gives an error with its place and a hint, or is printed as
it was typed; and an output that existed is still what it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from warraq.cli import main

HEAD = "warraq: 1\nmeta:\n  title: {ar: عنوان, en: Title}\n"
REST = "overview: {ar: نبذة}\nkey_figures:\n  - {number: 1, label: {ar: واحد}}\n"

BOMBED = "a bomb of aliases"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

WRONG: dict[str, tuple[str | bytes, str, str]] = {
    # name: (content, where it is, code)
    "a wrong type": (HEAD + "people: 3\n" + REST, "4:9", "content.not-a-list"),
    "a wrong date": (HEAD + "  date: 2019-13-15\n" + REST, "4:9", "value.date"),
    "a date in Markdown": (
        HEAD + REST + "purpose:\n  ar: |\n    سطر\n    {date}`2019-02-30`\n",
        "10:5",
        "value.date",
    ),
    "an unknown key": (HEAD + "sumary: [x]\n" + REST, "4:1", "content.unknown-key"),
    "a duplicate key": (HEAD + REST + "overview: {ar: نبذة}\n", "7:1", "source.duplicate-key"),
    "a tag": (HEAD + "people: !!python/object:os.system [x]\n", "4:9", "source.tag"),
    "a tag of one's own": (HEAD + "people: !include x.yaml\n", "4:9", "source.tag"),
    "an empty file": ("", "", "source.empty"),
    "only a comment": ("# nothing\n", "", "source.empty"),
    "UTF-16": (HEAD.encode("utf-16"), "", "source.wide-encoding"),
    "not UTF-8": (HEAD.encode() + b"overview: {ar: \xff}\n", "4:16", "source.not-utf8"),
    "NUL": (HEAD + 'overview: {ar: "a\0b"}\n', "4:18", "source.control-character"),
    BOMBED: (HEAD + BOMB, "", "source.too-many-values"),
    "a list at the top": ("- a\n- b\n", "1:1", "source.not-a-mapping"),
    "two documents": (HEAD + "---\n" + HEAD, "4:1", "source.several-documents"),
    "a colon in prose": (HEAD + "overview: قال: إن\n", "4:14", "source.yaml-syntax"),
    "a role that begins a value": (HEAD + "overview: `x`\n", "4:11", "source.yaml-syntax"),
    "a missing picture": (
        HEAD + REST + "body:\n  - {figure: a.png, alt: {ar: صورة}, only: [factsheet]}\n",
        "8:5",
        "file.missing",
    ),
    "a picture from above": (
        HEAD + REST + "body:\n  - {figure: ../a.png, alt: {ar: صورة}, only: [factsheet]}\n",
        "8:5",
        "file.outside",
    ),
    "a picture from an address": (
        HEAD + REST + "body:\n  - {figure: 'https://example.org/a.png', alt: {ar: ص}, "
        "only: [factsheet]}\n",
        "8:5",
        "file.address",
    ),
    "a body file from above": (HEAD + REST + "body: {ar: ../b.md}\n", "7:12", "file.outside"),
    "a newer format": (HEAD.replace("1", "9") + REST, "1:9", "content.version-newer"),
    "an unknown person": (
        HEAD + REST + 'decisions:\n  - {ar: "قال {person}`x`"}\n',
        "8:15",
        "locale.unknown-person",
    ),
    "an unknown profile": (
        HEAD + "  profiles: {ar: katar}\n" + REST,
        "4:18",
        "locale.unknown-profile",
    ),
    "a field that is missing": (HEAD, "", "kind.missing-field"),
}


@pytest.fixture
def old_output(tmp_path: Path) -> Path:
    output = tmp_path / "out.txt"
    output.write_text("what was there")
    return output


# Reading the bomb takes a second; tests/source try it on the way.
@pytest.fixture(
    params=[
        pytest.param(name, marks=[pytest.mark.full] if name == BOMBED else []) for name in WRONG
    ]
)
def wrong(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str, str]:
    content, where, code = WRONG[request.param]
    file = tmp_path / "content.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file, where, code


def factsheet(file: Path, output: Path) -> int:
    return main(["factsheet", str(file), "-o", str(output), "--lang", "ar"])


def test_wrong_content_is_told_and_loses_nothing(
    wrong: tuple[Path, str, str], old_output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, where, _ = wrong
    assert factsheet(file, old_output) == 1
    told = capsys.readouterr().err
    assert "Traceback" not in told
    if where:
        assert f"content.yaml:{where}: " in told
    assert old_output.read_text() == "what was there"
    assert {p.name for p in file.parent.iterdir()} == {"content.yaml", "out.txt"}


def test_each_error_has_its_code_its_place_and_a_hint(
    wrong: tuple[Path, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    file, where, code = wrong
    assert main(["check", str(file), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    findings = told["diagnostics"] if isinstance(told, dict) else told
    found = [d for d in findings if d["code"] == code]
    assert found, findings
    assert all(d["hint"] and d["severity"] == "error" for d in found)
    if where:
        assert where in [f"{d['line']}:{d['column']}" for d in found]


@pytest.mark.parametrize("name", ["", "missing.yaml"])
def test_a_directory_and_a_missing_file(
    name: str, tmp_path: Path, old_output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert factsheet(tmp_path / name, old_output) == 3
    assert "Traceback" not in capsys.readouterr().err
    assert old_output.read_text() == "what was there"


def shown(html: str) -> str:
    """What a browser shows of it."""
    return "".join(map(str, etree.fromstring(html, etree.HTMLParser()).itertext()))


@pytest.mark.parametrize(
    "typed",
    ["{{ 7*7 }}", "{% include 'x' %}", "<b>x</b>", "<script>1</script>", "${HOME}", "%(x)s", "{0}"],
)
@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_printed_as_typed(typed: str, suffix: str, tmp_path: Path) -> None:
    file = tmp_path / "content.yaml"
    file.write_text(HEAD + REST.replace("نبذة", f'"نبذة {typed}"'), encoding="utf-8")
    output = tmp_path / f"out.{suffix}"
    assert factsheet(file, output) == 0
    text = output.read_text(encoding="utf-8")
    assert typed in (text if suffix == "txt" else shown(text))
