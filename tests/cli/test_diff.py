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


def test_lines_of_a_cell_are_told_in_one(warraq: Call, here: Path) -> None:
    columns = "[{label: a}, {label: b}, {label: c}, {label: d}]"
    row = "[{ar: جدول, en: Plan}, 1, 2, 3]"
    (here / "two.yaml").write_text(
        "warraq: 1\nmeta: {title: {ar: س, en: T}, languages: [ar, en]}\n"
        "memo: {to: {ar: ع, en: A}, from: {ar: ص, en: B}}\n"
        f"body: [{{table: {{columns: {columns}, rows: [{row}]}}}}]\n",
        encoding="utf-8",
    )
    assert warraq("memo", "two.yaml", "--lang", "ar+en").status == 0
    memo = here / "memo.ar-en.docx"

    def edit(document: Any) -> None:
        of_text(document, "Plan").findall(f".//{_T}")[-1].text = "Draft"

    memo.write_bytes(changed(memo.read_bytes(), edit))
    answer = warraq("diff", "two.yaml", memo)
    assert "~ \u2068جدول [-Plan-]{+Draft+}\u2069" in answer.out.splitlines()


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
        (["content.yaml", "content.yaml", "-k", "memo"], 3, "this is no Word file"),
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


# --- applying --------------------------------------------------------------------------------


def _replace(memo: Path, *pairs: tuple[str, str]) -> None:
    def edit(document: Any) -> None:
        for old, new in pairs:
            for element in of_text(document, old).iter(_T):
                element.text = (element.text or "").replace(old, new)

    memo.write_bytes(changed(memo.read_bytes(), edit))


def test_applied(warraq: Call, content: Path, memo: Path) -> None:
    before = content.read_bytes()
    _replace(memo, ("إطلاع المجلس", "إطلاع الوزارة"), ("رئيسة", "نائبة"))
    answer = warraq("diff", content, memo, "--apply")
    assert (answer.status, answer.err) == (0, "")
    assert "written: content.yaml" in answer.out.splitlines()
    after = before.decode().replace("إطلاع المجلس", "إطلاع الوزارة").replace("رئيسة", "نائبة")
    assert content.read_bytes().decode() == after
    assert warraq("diff", content, memo).status == 0


def test_nothing_is_written_in_doubt(warraq: Call, content: Path, memo: Path) -> None:
    before = content.read_bytes()
    _replace(memo, ("إطلاع المجلس", "إطلاع الوزارة"), ("إلى", "نحو"))
    answer = warraq("diff", content, memo, "--apply")
    assert answer.status == 5
    assert "no plain text of the content" in answer.err
    assert "nothing was written" in answer.err
    assert "written:" not in answer.out
    assert content.read_bytes() == before
    answer = warraq("diff", content, memo, "--apply", "--partial", "--json")
    assert (answer.status, answer.json["files"]) == (5, ["content.yaml"])
    assert [one["applied"] for one in answer.json["changes"]].count(True) == 1
    codes = [one["code"] for one in answer.json["diagnostics"] if "diff." in one["code"]]
    assert codes == ["diff.not-plain"]
    assert "الوزارة".encode() in content.read_bytes()


def test_classified_words_are_not_quoted(warraq: Call, content: Path, memo: Path) -> None:
    text = content.read_text(encoding="utf-8")
    secret = text.replace("meta:\n", "meta:\n  classification: secret\n")
    content.write_text(secret, encoding="utf-8")
    assert warraq("memo", content).status == 0
    _replace(memo, ("إلى", "نحو"))
    answer = warraq("diff", content, memo, "--apply", "-q")
    assert (answer.status, answer.out) == (5, "")
    assert "إلى" not in answer.err


def test_wrong_ways_to_apply(warraq: Call, content: Path, memo: Path) -> None:
    assert warraq("diff", content, memo, "--partial").status == 2
    answer = warraq("diff", "-", memo, "--apply", "-k", "memo", stdin=content.read_bytes())
    assert answer.status != 0
    assert "standard input cannot be fixed" in answer.err
