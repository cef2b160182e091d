"""`warraq diff`, as it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.roundtrip.word import changed, of_text

_T = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@pytest.fixture
def memo(warraq: Call, content: Path) -> Path:
    assert warraq("memo", content).status == 0
    return Path("memo.ar.docx")


def _edit(document: Any) -> None:
    first, *_ = of_text(document, "إطلاع").iter(_T)
    first.text = "إطلاع الوزارة"
    gone = of_text(document, "مديرة")
    gone.getparent().remove(gone)

    document.add_comment(document.paragraphs[0].runs[0], text="a\nb", author="S", initials="S")


@pytest.fixture
def edited(memo: Path) -> Path:
    memo.write_bytes(changed(memo.read_bytes(), _edit))
    return memo


def test_nothing_changed(warraq: Call, content: Path, memo: Path) -> None:
    answer = warraq("diff", content, memo)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out == "paragraphs changed: 0, inserted: 0, deleted: 0; comments: 0\n"


def test_told_readably(warraq: Call, content: Path, edited: Path) -> None:
    answer = warraq("diff", content, edited)
    assert answer.status == 5
    assert "~ \u2068إطلاع [-المجلس-]{+الوزارة+}\u2069" in answer.out.splitlines()
    assert "# \u2068S\u2069: \u2068a b\u2069" in answer.out
    arabic = warraq("diff", content, edited, "--messages", "ar").out
    assert "الفقرات: المعدّلة 1" in arabic
    assert warraq("diff", content, edited, "-q").out == ""


def test_as_json(warraq: Call, content: Path, edited: Path) -> None:
    answer = warraq("diff", content, edited, "--json")
    assert (answer.status, answer.json["exit"]) == (5, 5)
    one = next(one for one in answer.json["changes"] if one["kind"] == "changed")
    assert (one["old"], one["new"]) == ("إطلاع المجلس", "إطلاع الوزارة")
    assert [piece["kind"] for piece in one["pieces"]] == ["equal", "deleted", "inserted"]
    assert answer.json["comments"][0]["author"] == "S"


def test_which_document(warraq: Call, content: Path, memo: Path) -> None:
    memo.rename("back.docx")
    # It is the content's only Word output; named otherwise, it is compared with another document.
    assert warraq("diff", content, "back.docx").status == 0
    assert warraq("diff", content, "back.docx", "--kind", "memo", "--lang", "ar").status == 0
    assert warraq("diff", content, "back.docx", "--lang", "en", "-k", "memo").status == 5
    assert warraq("diff", content, "back.docx", "--kind", "mem").status == 2


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["content.yaml", "nowhere.docx"], 3, "there is no file"),
        (["content.yaml", "content.yaml", "-k", "memo"], 1, "this is no Word file"),
        (["nowhere.yaml", "memo.ar.docx"], 3, "there is no file"),
        (["content.yaml"], 2, "file"),
    ],
)
def test_what_goes_wrong(
    warraq: Call, memo: Path, words: list[str], status: int, said: str
) -> None:
    answer = warraq("diff", *words)
    assert answer.status == status
    assert said in answer.err
    assert answer.out == ""
