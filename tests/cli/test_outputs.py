"""Which files are written, and what never happens to those that stood there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CONTENT, OUTPUTS, Call


@pytest.mark.parametrize(
    ("arguments", "name", "start"),
    [
        (["briefing", "-o", "b.txt"], "b.txt", "التاريخ:".encode()),
        (
            ["briefing", "-o", "B.HTML", "--option", "embed_fonts=false"],
            "B.HTML",
            b"<!doctype html>",
        ),
        (["briefing", "-o", "b.x", "--format", "text"], "b.x", "التاريخ:".encode()),
        (["briefing", "-o", "b", "--format", "text"], "b", "التاريخ:".encode()),
        (["memo", "-o", "m.docx"], "m.docx", b"pk"),
        (["memo"], "memo.ar.docx", b"pk"),
        (["memo", "--lang", "en"], "memo.en.docx", b"pk"),
        (["memo", "--format", "text"], "memo.ar.txt", b""),
        (["factsheet", "--format", "text"], "factsheet.ar-en.txt", b""),
        (["briefing", "-f", "text", "-l", "en+ar"], "briefing.en-ar.txt", b""),
    ],
)
def test_names_and_formats(
    warraq: Call, content: Path, arguments: list[str], name: str, start: bytes
) -> None:
    kind, *options = arguments
    answer = warraq(kind, content, *options)
    assert (answer.status, answer.out, answer.err) == (0, name + "\n", "")
    assert Path(name).read_bytes().lstrip().lower().startswith(start)


def test_a_briefing_is_pdf(warraq: Call, content: Path) -> None:
    answer = warraq("briefing", content)
    assert (answer.status, answer.out) == (0, "briefing.ar.pdf\n")
    assert Path("briefing.ar.pdf").read_bytes().startswith(b"%PDF-")


def test_languages_are_those_of_the_contents_output(warraq: Call, here: Path) -> None:
    (here / "c.yaml").write_text(
        CONTENT + "outputs:\n  - {kind: memo, format: text, lang: en}\n", encoding="utf-8"
    )
    assert warraq("memo", "c.yaml").out == "memo.en.docx\n"


def test_a_folder_gets_the_usual_name(warraq: Call, content: Path, here: Path) -> None:
    (here / "out.d").mkdir()
    assert warraq("memo", content, "-o", "out.d").out == "out.d/memo.ar.docx\n"


def test_standard_output(warraq: Call, content: Path, here: Path) -> None:
    answer = warraq("memo", content, "-o", "-")
    assert (answer.status, answer.data[:2], answer.err) == (0, b"PK", "")
    assert warraq("briefing", content, "-o", "-", "--format", "text").out.startswith("التاريخ:")
    assert [file.name for file in here.iterdir()] == ["content.yaml"]


def test_standard_output_is_not_shared_with_json(warraq: Call, content: Path) -> None:
    answer = warraq("memo", content, "-o", "-", "--json")
    assert answer.status == 2
    assert answer.json["diagnostics"][0]["code"] == "cli.stdout-twice"


def test_binary_is_kept_from_terminals(
    warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    answer = warraq("memo", content, "-o", "-")
    assert (answer.status, answer.data) == (2, b"")
    assert "--output: a terminal cannot show docx; write to a file" in answer.err
    assert warraq("memo", content, "-o", "-", "--format", "text").status == 0


def test_standard_input(warraq: Call) -> None:
    answer = warraq("briefing", "-", "-o", "b.txt", stdin=CONTENT.encode())
    assert (answer.status, answer.out) == (0, "b.txt\n")


def test_files_named_on_standard_input_lie_in_this_folder(warraq: Call, here: Path) -> None:
    (here / "body.md").write_text("## Wells\n", encoding="utf-8")
    given = CONTENT + "body: {en: body.md}\n"
    answer = warraq("briefing", "-", "-o", "-", "-f", "text", "-l", "en", stdin=given.encode())
    assert "Wells" in answer.out


def test_standard_input_that_is_no_utf8(warraq: Call) -> None:
    answer = warraq("check", "-", stdin="warraq: 1\nكم".encode("cp1256"))
    assert answer.status == 1
    assert answer.out.startswith("<stdin>:2:1: error: the byte 0xDF is not UTF-8")


def test_build_makes_everything(warraq: Call, content: Path) -> None:
    answer = warraq("build", content, "-o", "new/out")
    names = ["briefing.ar.txt", "memo.ar.docx", "factsheet.ar-en.txt"]
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines() == [f"new/out/{name}" for name in names]
    assert sorted(path.name for path in Path("new/out").iterdir()) == sorted(names)


def test_build_in_other_languages(warraq: Call, content: Path) -> None:
    answer = warraq("build", content, "--lang", "en")
    assert answer.out.split() == ["briefing.en.txt", "memo.en.docx", "factsheet.en.txt"]


def test_one_that_fails_does_not_stop_the_others(warraq: Call, here: Path) -> None:
    lines = [line for line in CONTENT.splitlines() if "overview" not in line]
    (here / "c.yaml").write_text("\n".join(lines) + "\n" + OUTPUTS, encoding="utf-8")
    (here / "out").mkdir()
    (here / "out" / "factsheet.ar-en.txt").write_text("of old")
    answer = warraq("build", "c.yaml", "-o", "out")
    assert answer.status == 1
    assert answer.out.split() == ["out/briefing.ar.txt", "out/memo.ar.docx"]
    assert "error: overview: a factsheet needs “overview”; add it" in answer.err
    assert (here / "out" / "factsheet.ar-en.txt").read_text() == "of old"
    assert len(list((here / "out").iterdir())) == 3


@pytest.mark.parametrize(
    ("outputs", "code", "hint"),
    [
        ("", "cli.no-outputs", "warraq briefing"),
        (
            "outputs:\n" + "  - {kind: memo, format: text, lang: ar}\n" * 2,
            "cli.same-name",
            "differ",
        ),
        ("outputs: [{kind: mem, format: text, lang: ar}]\n", "job.unknown-kind", "memo"),
        ("outputs: [{kind: memo, format: txt, lang: ar}]\n", "job.unknown-format", "text"),
    ],
)
def test_outputs_that_cannot_be(
    warraq: Call, here: Path, outputs: str, code: str, hint: str
) -> None:
    (here / "c.yaml").write_text(CONTENT + outputs, encoding="utf-8")
    answer = warraq("build", "c.yaml", "-o", "out", "--json")
    [one] = answer.json["diagnostics"]
    assert (answer.status, answer.json["exit"], one["code"]) == (1, 1, code)
    assert one["file"] == "c.yaml"
    assert hint in one["hint"]
    assert not (here / "out").exists()


def test_build_wants_a_folder(warraq: Call, content: Path, here: Path) -> None:
    assert warraq("build", content, "-o", "-").status == 2
    (here / "file").touch()
    answer = warraq("build", content, "-o", "file")
    assert (answer.status, answer.out) == (3, "")
    assert answer.err.startswith(
        "file: error: the file cannot be written; a file of that name is in the way"
    )


def test_what_stood_there_is_untouched_by_an_error(warraq: Call, here: Path) -> None:
    (here / "c.yaml").write_text("warraq: 1\nmeta: {title: x}\n", encoding="utf-8")
    (here / "b.txt").write_text("of old")
    assert warraq("briefing", "c.yaml", "-o", "b.txt").status == 1
    assert (here / "b.txt").read_text() == "of old"
    assert len(list(here.iterdir())) == 2


def test_an_unwritable_file(warraq: Call, content: Path) -> None:
    answer = warraq("briefing", content, "-o", "none/b.txt")
    assert (answer.status, answer.out) == (3, "")
    assert answer.err.startswith(
        "none/b.txt: error: the file cannot be written; there is no such folder"
    )


def test_the_content_is_not_overwritten(warraq: Call, content: Path) -> None:
    before = content.read_bytes()
    answer = warraq("briefing", content, "-o", content, "-f", "text")
    assert answer.status == 2
    assert "--output: “content.yaml” is the content itself" in answer.err
    assert content.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["-o", "b.odt"],
            "--output: “b.odt” does not say which format is wanted; end it in",
        ),
        (["-o", "b.txt", "-f", "html"], "--output: “b.txt” ends as another format than html does"),
        (["-f", "htm"], "--format: there is no format “htm”; did you mean “html”?"),
    ],
)
def test_a_format_that_nobody_named(
    warraq: Call, content: Path, arguments: list[str], message: str
) -> None:
    answer = warraq("briefing", content, *arguments)
    assert answer.status == 2
    assert message in answer.err
