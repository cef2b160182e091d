"""`--embed-source` and `warraq extract`, as they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CONTENT, OUTPUTS, Call


@pytest.fixture
def memo(warraq: Call, content: Path) -> Path:
    assert warraq("memo", content, "--embed-source").status == 0
    return Path("memo.ar.docx")


def test_restored_and_told(warraq: Call, memo: Path) -> None:
    answer = warraq("extract", memo, "-o", "there")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines() == ["there/content/content.yaml", "there/warraq-source.json"]
    assert Path("there/content/content.yaml").read_bytes() == Path("content.yaml").read_bytes()
    assert warraq("extract", memo, "-o", "quiet", "-q").out == ""


def test_as_json(warraq: Call, memo: Path) -> None:
    answer = warraq("extract", memo, "-o", "there", "--json")
    assert answer.json["files"] == ["there/content/content.yaml", "there/warraq-source.json"]
    assert (answer.json["exit"], answer.status) == (0, 0)
    answer = warraq("extract", memo, "-o", "there", "--json", "--messages", "ar")
    assert (answer.json["files"], answer.status) == ([], 3)
    (told,) = answer.json["diagnostics"]
    assert (told["code"], told["message"]) == (
        "bundle.exists",
        f"«{Path.cwd()}/there/content/content.yaml» موجود من قبل",
    )
    assert warraq("extract", memo, "-o", "there", "--force").status == 0


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["nowhere.pdf", "-o", "x"], 3, "there is no file"),
        ([".", "-o", "x"], 3, "is a folder"),
        (["content.yaml", "-o", "x"], 3, "neither a PDF nor a Word file"),
        (["plain.docx", "-o", "x"], 5, "no source travels"),
        (["plain.docx"], 2, "--output"),
        (["plain.docx", "-o", "x", "--messages", "xx"], 2, "--messages"),
        (["memo.ar.docx", "-o", "content.yaml"], 3, "no folder"),
    ],
)
def test_what_goes_wrong(
    warraq: Call, memo: Path, words: list[str], status: int, said: str
) -> None:
    assert warraq("memo", "content.yaml", "-o", "plain.docx").status == 0
    answer = warraq("extract", *words)
    assert answer.status == status
    assert said in answer.err
    assert not Path("x").exists()


def test_build_embeds_where_it_can(warraq: Call, content: Path) -> None:
    answer = warraq("build", content, "-o", "out", "--embed-source", "-v")
    assert answer.status == 0
    assert answer.err.count("its format carries no other files") == 2
    assert warraq("extract", "out/memo.ar.docx", "-o", "there").status == 0


def test_build_that_nothing_could_embed(warraq: Call, here: Path) -> None:
    (here / "c.yaml").write_text(
        CONTENT + "outputs:\n  - {kind: memo, format: text, lang: en}\n", encoding="utf-8"
    )
    answer = warraq("build", "c.yaml", "-o", "out", "--embed-source")
    assert answer.status == 2
    assert "--embed-source: a file of the format text" in answer.err


def test_refused_and_forced(warraq: Call, here: Path) -> None:
    text = CONTENT.replace("meta:\n", "meta:\n  classification: secret\n") + OUTPUTS
    (here / "c.yaml").write_text(text, encoding="utf-8")
    answer = warraq("memo", "c.yaml", "--embed-source")
    assert answer.status == 1
    assert answer.err.startswith("c.yaml:3:3: error: meta.classification: the source holds")
    assert not Path("memo.ar.docx").exists()
    answer = warraq("memo", "c.yaml", "--embed-source", "--embed-classified")
    assert answer.status == 0
    assert "classified parts" in answer.err
    assert warraq("memo", "c.yaml", "--embed-classified").status == 2
    assert warraq("memo", "c.yaml", "-f", "html", "--embed-source").status == 2


def test_standard_input_is_no_file(warraq: Call, content: Path) -> None:
    answer = warraq("memo", "-", "--embed-source", stdin=content.read_bytes())
    assert answer.status == 1
    assert "save it as a file" in answer.err
