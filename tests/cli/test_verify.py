"""``warraq verify``, ``build --verify`` and ``build --record``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import pytest

from tests.cli.conftest import CONTENT, Call
from warraq.cli import main
from warraq.formats.pdf.textlayer.clusters import Code

PDF = "outputs:\n  - {kind: briefing, format: pdf, lang: ar}\n"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a content, a briefing of it and its record."""
    folder = tmp_path_factory.mktemp("finished")
    (folder / "content.yaml").write_text(CONTENT + PDF, encoding="utf-8")
    given = [str(folder / "content.yaml"), "-o", str(folder / "out")]
    assert main(["build", *given, "--verify", "--record", "--quiet"]) == 0
    assert sorted(one.name for one in (folder / "out").iterdir()) == [
        "briefing.ar.pdf",
        "briefing.ar.pdf.txt",
    ]
    return folder


@pytest.fixture
def built(finished: Path, here: Path) -> Path:
    """A briefing; its record and its content lie beside it."""
    copytree(finished, here, dirs_exist_ok=True)
    return Path("out/briefing.ar.pdf")


def test_a_record_says_what_the_file_says(warraq: Call, built: Path) -> None:
    record = built.with_name("briefing.ar.pdf.txt")
    assert "• انخفض الفاقد إلى النصف" in record.read_text(encoding="utf-8").splitlines()
    for arguments in ((), (record,), ("content.yaml",)):
        answer = warraq("verify", built, *arguments)
        assert (answer.status, answer.out) == (0, "errors: 0, warnings: 0, notes: 0\n")


def test_words_that_are_not_there_have_an_exit_code(warraq: Call, built: Path, here: Path) -> None:
    record = built.with_name("briefing.ar.pdf.txt")
    record.write_text("تقرير الواحة\nانخفض الفاقد إلى الثلث\n", encoding="utf-8")
    answer = warraq("verify", built, record)
    assert answer.status == 5
    # Nothing says whether the record is of a secret document.
    assert answer.out.splitlines()[0] == (
        "out/briefing.ar.pdf.txt:2:1: error: “…” cannot be read in its place, in: …; look whether "
        "the file is of this content, and made by this program"
    )
    (one,) = warraq("verify", built, record, "--json").json
    assert (one["code"], one["line"]) == ("verify.lost-words", 2)
    (here / "content.yaml").write_text((CONTENT + PDF).replace("النصف", "الثلث"), encoding="utf-8")
    answer = warraq("verify", built, "content.yaml")
    assert answer.status == 5
    assert "out/briefing.ar.pdf: error: “الثلث” cannot be read in its place, in: " in answer.out
    arabic = warraq("verify", built, "content.yaml", "--messages", "ar")
    assert "لا يُقرأ «الثلث» في موضعه" in arabic.out


def test_a_build_whose_words_are_lost_fails(
    warraq: Call, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mute(text: str, picture: object, advance: int, **_: object) -> Iterator[Code]:
        yield Code("ا" if text == "ف" else text, picture, advance)  # type: ignore[arg-type]

    monkeypatch.setattr("warraq.formats.pdf.textlayer.sized.codes", mute)
    answer = warraq("build", "content.yaml", "-o", "out", "--verify")
    assert answer.status == 5
    assert "الفاقد" in answer.err
    assert warraq("build", "content.yaml", "-o", "out").status == 0


def test_which_document_it_is_may_be_said(warraq: Call, built: Path) -> None:
    other = built.rename("other.pdf")
    assert warraq("verify", other, "content.yaml").status == 0  # the only one there is
    path = Path("content.yaml")
    path.write_text(CONTENT, encoding="utf-8")
    answer = warraq("verify", other, path)
    assert answer.status == 2
    assert "verify.which-job" in {
        one["code"] for one in warraq("verify", other, path, "--json").json
    }
    assert warraq("verify", other, path, "--kind", "briefing", "--lang", "ar").status == 0
    assert warraq("verify", other, path, "--kind", "memo", "--lang", "ar").status == 5
    assert warraq("verify", other, path, "--kind", "brief").status == 2


def test_languages_and_layout_may_be_said_of_the_only_document(warraq: Call, here: Path) -> None:
    output = "outputs:\n  - {kind: briefing, format: docx, lang: [ar]}\n"
    (here / "content.yaml").write_text(CONTENT + output, encoding="utf-8")
    asked = ["--lang", "en+ar", "--layout", "sequential"]
    assert warraq("briefing", "content.yaml", "-o", "sent.docx", *asked).status == 0
    assert warraq("verify", "sent.docx", "content.yaml", *asked).status == 0
    assert warraq("diff", "content.yaml", "sent.docx", *asked).status == 0
    assert warraq("diff", "content.yaml", "sent.docx").status == 5


def test_files_that_cannot_be_read_back(warraq: Call, here: Path) -> None:
    (here / "a.csv").write_text("x", encoding="utf-8")
    (here / "a.pdf").write_text("x", encoding="utf-8")
    answer = warraq("verify", "a.csv")
    assert (answer.status, "known endings" in answer.out) == (2, True)
    assert warraq("verify", "a.pdf").status == 3
    assert warraq("verify", "b.pdf").status == 3
    answer = warraq("verify", ".")
    assert (answer.status, "is a folder" in answer.out) == (3, True)


@pytest.mark.parametrize("reading", [(), ("content.yaml",)])
def test_reading_back_may_take_only_so_long(
    warraq: Call, built: Path, reading: tuple[str, ...]
) -> None:
    answer = warraq("verify", built, *reading, "--time-limit", "0.01")
    assert (answer.status, answer.out.splitlines()[0]) == (
        4,
        "error: the work was not done within 0.01 seconds",
    )
    answer = warraq("verify", built, *reading, "--time-limit", "60")
    assert (answer.status, answer.out) == (0, "errors: 0, warnings: 0, notes: 0\n")


def test_a_word_file_that_cannot_be_read_is_no_fault_of_a_content(warraq: Call, here: Path) -> None:
    (here / "memo.docx").write_bytes(b"PK\x03\x04")
    assert warraq("verify", "memo.docx").status == 3
    assert warraq("verify", "memo.docx", "--json").json[0]["code"] == "docx.broken"


def test_a_word_file_that_runs_the_wrong_way_says_not_what_it_should(
    warraq: Call, here: Path
) -> None:
    body = "<w:p><w:r><w:t>تقرير الواحة</w:t></w:r></w:p>"
    with ZipFile(here / "memo.docx", "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{body}</w:body></w:document>",
        )
    answer = warraq("verify", "memo.docx", "--json")
    assert "rtl.paragraph" in {one["code"] for one in answer.json}
    assert answer.status == 5


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_words_of_secret_documents_are_not_told(warraq: Call, here: Path, form: str) -> None:
    secret = CONTENT.replace("meta:\n", "meta:\n  classification: secret\n", 1)
    outputs = f"outputs:\n  - {{kind: briefing, format: {form}, lang: ar}}\n"
    (here / "content.yaml").write_text(secret + outputs, encoding="utf-8")
    assert warraq("build", "content.yaml", "-o", "out", "--record").status == 0
    made = here / f"out/briefing.ar.{form}"
    (here / "content.yaml").write_text(
        (secret + outputs).replace("النصف", "الثلث"), encoding="utf-8"
    )
    record = made.with_name(made.name + ".txt")
    record.write_text("انخفض الفاقد إلى الثلث\n", encoding="utf-8")
    for arguments in (["content.yaml"], [str(record)]):
        answer = warraq("verify", made, *arguments)
        assert answer.status == 5
        assert "“…” cannot be read in its place, in: …;" in answer.out
        assert "الثلث" not in answer.out + warraq("verify", made, *arguments, "--json").out


def test_a_build_tells_no_lost_words_of_secret_documents(
    warraq: Call, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mute(text: str, picture: object, advance: int, **_: object) -> Iterator[Code]:
        yield Code("ا" if text == "ف" else text, picture, advance)  # type: ignore[arg-type]

    monkeypatch.setattr("warraq.formats.pdf.textlayer.sized.codes", mute)
    secret = CONTENT.replace("meta:\n", "meta:\n  classification: secret\n", 1)
    (here / "content.yaml").write_text(secret + PDF, encoding="utf-8")
    answer = warraq("build", "content.yaml", "-o", "out", "--verify")
    assert answer.status == 5
    assert "“…” cannot be read in its place" in answer.err
    assert "الفاقد" not in answer.err
