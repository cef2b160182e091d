"""What changed in a Word file, told as it was changed."""

from __future__ import annotations

import copy
import io
import re
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

import warraq
from tests.roundtrip.word import changed, of_text, split, track_delete, track_insert, unmarked
from warraq.opc import PackageError
from warraq.roundtrip import Change, Kind, Paragraph, compare, pieces, read

EXAMPLES = Path(__file__).parents[2] / "examples"
CONTENT = {
    "warraq": 1,
    "meta": {"title": {"ar": "تقرير", "en": "Report"}, "languages": ["ar", "en"],
             "profiles": {"ar": "qatar", "en": "english-uk"}},
    "memo": {"to": {"ar": "رئيسة المجلس", "en": "The President"},
             "from": {"ar": "مديرة الهيئة", "en": "The Director"}},
    "body": [
        {"paragraph": {"ar": "انخفض الفاقد **كثيراً** هذا العام.", "en": "Losses fell *much*."}},
        {"paragraph": {"ar": "كلّف العمل {money}`1250 QAR` فقط.", "en": "It cost {money}`9 QAR`."}},
        {"paragraph": {"ar": "سطر واحد.", "en": "One line."}},
        {"paragraph": {"ar": "سطر واحد.", "en": "One line."}},
        {"list": [{"ar": "أولى النقاط", "en": "First point"}, {"ar": "ثانيتها", "en": "Second"}]},
        {"paragraph": {"ar": "نص[^a] وحاشية.", "en": "Text[^a] and note."}},
    ],
    "footnotes": {"a": {"ar": "نص الحاشية.", "en": "The note."}},
}  # fmt: skip


@cache
def memo(lang: str = "ar") -> bytes:
    return warraq.render(CONTENT, "memo", "docx", lang).data


def diff(new: bytes, old: bytes | None = None) -> tuple[Change, ...]:
    return compare(read(old or memo()).paragraphs, read(new).paragraphs)


def told(new: bytes) -> list[tuple[str, str, str]]:
    return [(str(one.kind), one.old, one.new) for one in diff(new)]


@pytest.mark.parametrize("example", ["strategic-dialogue", "water-report"])
@pytest.mark.parametrize("kind", ["briefing", "memo", "factsheet"])
@pytest.mark.parametrize("lang", ["ar", "en", "ar+en"])
def test_nothing_changed(example: str, kind: str, lang: str) -> None:
    data = warraq.render(EXAMPLES / example / "content.yaml", kind, "docx", lang).data
    again = changed(data, lambda _: None)
    ours, theirs = read(data), read(again)
    assert len(ours.paragraphs) > 10
    assert all(one.marks for one in ours.paragraphs)
    assert compare(ours.paragraphs, theirs.paragraphs) == ()
    assert theirs.comments == ()


def test_a_table_of_contents_says_nothing_of_its_own() -> None:
    content = {**CONTENT, "body": [{"heading": {"ar": "خلفية"}}, *CONTENT["body"]]}  # type: ignore[misc]
    content["meta"] = {**CONTENT["meta"], "contents": "yes"}  # type: ignore[dict-item]
    data = warraq.render(content, "memo", "docx", "ar").data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read("word/document.xml").decode().count("خلفية") == 2
    assert sum("خلفية" in one.text for one in read(data).paragraphs) == 1


def test_marks_name_one_paragraph_each() -> None:
    marks = [mark for one in read(memo("ar+en")).paragraphs for mark in one.marks]
    assert len(set(marks)) == len(marks)
    assert all(re.fullmatch(r"_w[0-9a-f]{16}_\d+", mark) for mark in marks)
    assert read(memo("en")).paragraphs[0].marks


def test_a_word_changed_in_a_run() -> None:
    def change(document: Any) -> None:
        for t in of_text(document, "انخفض").iter(qn("w:t")):
            t.text = (t.text or "").replace("العام", "الشهر")

    assert told(changed(memo(), change)) == [
        ("changed", "انخفض الفاقد كثيراً هذا العام.", "انخفض الفاقد كثيراً هذا الشهر.")
    ]


def test_a_whole_paragraph_rewritten_keeps_its_mark() -> None:
    def change(document: Any) -> None:
        first, *rest = of_text(document, "انخفض").iter(qn("w:t"))
        first.text = "لا شيء مما كان"
        for one in rest:
            one.text = ""

    ((kind, old, new),) = told(changed(memo(), change))
    assert (kind, old[:5], new) == ("changed", "انخفض", "لا شيء مما كان")


def test_a_field_in_its_control() -> None:
    def change(document: Any) -> None:
        for t in of_text(document, "رئيسة").iter(qn("w:t")):
            t.text = (t.text or "").replace("رئيسة", "رئيس")

    assert told(changed(memo(), change)) == [("changed", "رئيسة المجلس", "رئيس المجلس")]


def test_tracked_changes() -> None:
    def change(document: Any) -> None:
        track_delete(of_text(document, "انخفض"), "كثيراً")
        track_insert(of_text(document, "أولى"), "أولى", " وأهمها")

    data = changed(memo(), change)
    one, other = diff(data)
    assert (one.old, one.new) == (
        "انخفض الفاقد كثيراً هذا العام.", "انخفض الفاقد  هذا العام.",
    )  # fmt: skip
    assert (one.authors, other.authors) == (("سالم",), ("سالم",))
    assert other.new == "أولى النقاط وأهمها"
    befores = [p.before for p in read(data).paragraphs]
    assert befores == [p.text for p in read(memo()).paragraphs]


def test_a_paragraph_deleted_with_changes_tracked() -> None:
    def change(document: Any) -> None:
        track_delete(of_text(document, "أولى"), "أولى")

    assert told(changed(memo(), change)) == [("deleted", "أولى النقاط", "")]


def test_deleted_inserted_and_split() -> None:
    def change(document: Any) -> None:
        gone = of_text(document, "سطر واحد")
        gone.getparent().remove(gone)
        last = of_text(document, "ثانيتها")
        new = copy.deepcopy(last)
        for t in new.iter(qn("w:t")):
            t.text = "ثالثتها"
        for mark in list(new.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)
        last.addnext(new)
        split(of_text(document, "انخفض"), "هذا")

    assert told(changed(memo(), change)) == [
        ("changed", "انخفض الفاقد كثيراً هذا العام.", "انخفض الفاقد كثيراً"),
        ("inserted", "", "هذا العام."),
        ("deleted", "سطر واحد.", ""),
        ("inserted", "", "ثالثتها"),
    ]


def test_a_note() -> None:
    def change(document: Any) -> None:
        part = next(p for p in document.part.package.parts if p.partname.endswith("footnotes.xml"))
        part._blob = part.blob.replace("الحاشية".encode(), "الهامش".encode())

    ((kind, old, new),) = told(changed(memo(), change))
    assert (kind, old, new) == ("changed", "نص الحاشية.", "نص الهامش.")


def test_without_marks() -> None:
    def change(document: Any) -> None:
        unmarked(document)
        for t in of_text(document, "انخفض").iter(qn("w:t")):
            t.text = (t.text or "").replace("العام", "الشهر")
        gone = of_text(document, "ثانيتها")
        gone.getparent().remove(gone)

    assert diff(changed(memo(), unmarked)) == ()
    assert told(changed(memo(), change)) == [
        ("changed", "انخفض الفاقد كثيراً هذا العام.", "انخفض الفاقد كثيراً هذا الشهر."),
        ("deleted", "ثانيتها", ""),
    ]


def test_comments() -> None:
    def change(document: Any) -> None:
        paragraph = next(p for p in document.paragraphs if "أولى" in p.text)
        document.add_comment(paragraph.runs[0], text="لماذا؟", author="سالم", initials="س")

    data = changed(memo(), change)
    assert diff(data) == ()
    (comment,) = read(data).comments
    assert (comment.author, comment.text, comment.about) == ("سالم", "لماذا؟", "أولى النقاط")


# --- rules -----------------------------------------------------------------------------------

_WORDS = st.sampled_from(["الفاقد", "انخفض", "a", "b", "c", "1,250", "«نص»"])
_TEXTS = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join)
_PARAGRAPHS = st.lists(_TEXTS, max_size=6).map(
    lambda texts: [Paragraph((f"_w{n}",), text, text) for n, text in enumerate(texts)]
)


@given(_TEXTS, _TEXTS)
def test_pieces_are_both_texts(old: str, new: str) -> None:
    found = pieces(old, new)
    assert "".join(one.text for one in found if one.kind is not Kind.INSERTED) == old
    assert "".join(one.text for one in found if one.kind is not Kind.DELETED) == new


@given(_PARAGRAPHS, st.data())
def test_every_paragraph_is_accounted_for(ours: list[Paragraph], data: st.DataObject) -> None:
    """Whatever was done, with marks or without: old less deleted plus inserted is new."""
    theirs = [
        Paragraph(one.marks if data.draw(st.booleans()) else (), text, text)
        for one in data.draw(st.permutations(ours))
        if (text := data.draw(st.sampled_from([one.text, "x y z"])))
    ][: data.draw(st.integers(0, 6))]
    found = compare(ours, theirs)
    before = sorted(one.text for one in ours)
    after = sorted(one.text for one in theirs)
    for one in found:
        if one.kind is not Kind.INSERTED:
            before.remove(one.old)
        if one.kind is not Kind.DELETED:
            after.remove(one.new)
    assert before == after


@given(_PARAGRAPHS)
def test_the_same_is_no_change(ours: list[Paragraph]) -> None:
    assert compare(ours, ours) == ()
    assert compare(ours, [Paragraph((), one.text, one.text) for one in ours]) == ()


# --- files from anywhere ---------------------------------------------------------------------


@given(st.binary(max_size=100))
def test_no_word_file(data: bytes) -> None:
    with pytest.raises(PackageError):
        read(data)


def test_a_file_of_another_program() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("word/document.xml", "<workbook/>")
    with pytest.raises(PackageError, match=r"docx\.broken"):
        read(buffer.getvalue())


def with_body(body: str) -> bytes:
    """The memo with another main part."""
    buffer = io.BytesIO()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(io.BytesIO(memo())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            said = f'<w:document xmlns:w="{space}">{body}</w:document>'.encode()
            new.writestr(name, said if name == "word/document.xml" else old.read(name))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        "", "<w:body/>", "<w:p/>", "<w:p><w:r><w:t/></w:r></w:p>",
        "<w:p><w:bookmarkStart/><w:r><w:fldChar w:fldCharType='end'/><w:t>x</w:t></w:r></w:p>",
        "<w:p><w:r><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType='begin'/></w:r></w:p>",
        "<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins><w:commentReference/></w:p>",
        "<w:p><w:fldSimple><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>",
    ],
)  # fmt: skip
def test_odd_bodies(body: str) -> None:
    deleted = [one for one in diff(with_body(body)) if one.kind is Kind.DELETED]
    assert len(deleted) >= 8


def test_many_paragraphs_without_marks_take_no_age() -> None:
    ours = [Paragraph((), f"a {n}", "") for n in range(3_000)]
    theirs = [Paragraph((), f"b {n}", "") for n in range(3_000)]
    assert len(compare(ours, theirs)) == 6_000


@pytest.mark.full
@pytest.mark.parametrize("kind", ["briefing", "memo", "factsheet"])
@pytest.mark.parametrize("lang", ["ar", "en", "ar+en"])
def test_saved_again_by_libreoffice(tmp_path: Path, kind: str, lang: str) -> None:
    content = EXAMPLES / "strategic-dialogue" / "content.yaml"
    data = warraq.render(content, kind, "docx", lang).data
    (tmp_path / "file.docx").write_bytes(data)
    office = shutil.which("soffice")
    assert office
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "docx", "--outdir"]
    subprocess.run(
        [*command, str(tmp_path / "out"), str(tmp_path / "file.docx")],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    again = read((tmp_path / "out" / "file.docx").read_bytes())
    ours = read(data)
    assert compare(ours.paragraphs, again.paragraphs) == ()
    # It loses those of some notes.
    marks = {mark for one in ours.paragraphs for mark in one.marks}
    lost = marks - {mark for one in again.paragraphs for mark in one.marks}
    assert len(lost) <= len(marks) // 20
