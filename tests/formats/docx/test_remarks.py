"""What reviewers say of a block: a comment in Word where that is asked for, and nowhere else."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import mammoth
import pytest
from docx2python import docx2python
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.contents import whole
from tests.formats.docx.conftest import lint
from tests.formats.docx.read_text import W, read_text
from tests.unpacked import unpacked
from warraq import WarraqError, render
from warraq.roundtrip import new_comments, read

NOTE = {
    "by": {"ar": "سلمى الواحي", "en": "Salma Al-Wahi"},
    "date": "2026-02-10",
    "note": {"ar": "راجع {ref}`A/RES/72/284` و**UNOCT**.", "en": "See {ref}`A/RES/72/284`."},
}
BARE = {"note": {"ar": "من أين الرقم؟", "en": "Where is the figure from?"}}


def content(*notes: dict[str, Any], block: dict[str, Any] | None = None) -> dict[str, Any]:
    made = whole()
    said = block or {"paragraph": {"ar": "كلّف العمل 5.", "en": "It cost 5."}}
    made["body"] = [{**said, "review": list(notes)}]
    return made


def written(made: dict[str, Any], lang: str = "ar", kind: str = "memo", **more: Any) -> bytes:
    return render(made, kind, "docx", lang, options={"review": True}, **more).data


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_comment_says_who_when_and_what() -> None:
    comments = list(docx.Document(io.BytesIO(written(content(NOTE, BARE)))).comments)
    first, second = comments
    assert (first.author, first.initials) == ("سلمى الواحي", "س ا")
    assert first.timestamp is not None
    assert first.timestamp.date().isoformat() == "2026-02-10"
    assert first.text.replace("\u200e", "") == "راجع A/RES/72/284 وUNOCT."
    assert (second.author, second.timestamp) == ("هيئة الواحة", None)


def test_the_comment_stands_around_its_block() -> None:
    body: Any = etree.fromstring(parts(written(content(NOTE)))["word/document.xml"])
    start = body.find(f".//{W}commentRangeStart")
    paragraph = start.getparent()
    assert "".join(paragraph.itertext(f"{W}t")) == "كلّف العمل 5."
    names = [etree.QName(child).localname for child in paragraph]
    assert names.index("commentRangeStart") < names.index("r")
    assert names[names.index("commentRangeEnd") + 1] == "r"


@pytest.mark.parametrize("block", [
    {"table": {"columns": [{"label": "أ"}], "rows": [["1"], ["2"]]}},
    {"callout": "إطار"},
    {"quote": "اقتباس"},
    {"heading": "عنوان"},
    {"list": ["واحد", "اثنان"]},
    {"text": "فقرة\n\n- بند"},
])  # fmt: skip
def test_every_block_can_have_one(block: dict[str, Any]) -> None:
    data = written(content(BARE, block=block))
    (comment,) = read(data).comments
    assert comment.text == "من أين الرقم؟"
    assert comment.about
    assert lint(data) == []


def test_what_is_said_of_a_box_of_both_languages_stands_there_in_both() -> None:
    data = written(content(NOTE, block={"callout": {"ar": "إطار", "en": "Box"}}), "ar+en")
    comments = read(data).comments
    assert [one.author for one in comments] == ["سلمى الواحي", "Salma Al-Wahi"]
    assert lint(data) == []


@pytest.mark.parametrize("lang", ["ar", "en", "ar+en"])
def test_files_with_comments_are_valid(lang: str, tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(written(content(NOTE, BARE), lang))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert lint(path.read_bytes()) == []


def test_by_itself_each_language_has_its_own() -> None:
    data = written(content(NOTE), "ar+en", layout="sequential")
    assert [one.author for one in read(data).comments] == ["سلمى الواحي", "Salma Al-Wahi"]


def test_unless_asked_for_they_stay_inside() -> None:
    for form in ("docx", "html", "text"):
        result = render(content(NOTE, BARE), "memo", form, "ar")
        told = [one for one in result.diagnostics if one.code == "job.review-left-out"]
        assert [one.params["count"] for one in told] == ["2"]
        assert "word/comments.xml" not in (parts(result.data) if form == "docx" else {})
        assert "سلمى الواحي، راجع".encode() not in unpacked(result.data, form)
    assert read_text(written(content(NOTE))) == read_text(
        render(content(NOTE), "memo", "docx", "ar").data
    )


def test_they_change_nothing_of_what_the_document_says() -> None:
    made = content(block={"paragraph": {"ar": "قالت {person:short}`salma`.", "en": "x"}})
    made["people"].append({
        "id": "other", "rank": {"ar": "الدكتورة", "en": "Dr"},
        "name": {"ar": "هند الواحي", "en": "Hind Al-Wahi"},
        "family": {"ar": "الواحي", "en": "Al-Wahi"},
    })  # fmt: skip
    before = read_text(written(made))
    made["body"][0]["review"] = [{"note": {"ar": "وقالت {person:short}`other`.", "en": "x"}}]
    assert read_text(written(made)) == before


def test_readers_of_lower_rank_do_not_see_those_for_others() -> None:
    secret = {**BARE, "audience": "leadership"}
    assert len(read(written(content(NOTE, secret))).comments) == 1
    with pytest.raises(WarraqError) as caught:
        written(content({**BARE, "classification": "secret"}))
    errors = [one.code for one in caught.value.diagnostics if one.severity == "error"]
    assert errors == ["kind.outranks"]


def test_a_colleague_has_not_said_what_we_said() -> None:
    ours = read(written(content(NOTE)))
    theirs = read(written(content(NOTE, BARE)))
    assert new_comments(ours, ours) == ()
    assert [one.text for one in new_comments(ours, theirs)] == ["من أين الرقم؟"]


@pytest.mark.full
@pytest.mark.parametrize("lang", ["ar", "en", "ar+en"])
def test_other_readers_find_them(lang: str) -> None:
    # docx2python takes it that every comment has a date.
    data = written(content(NOTE), lang)
    said = [one.text for one in read(data).comments]
    with docx2python(io.BytesIO(data)) as found:
        in_docx2python = "".join(str(part) for part in found.comments)
    style_map = "comment-reference => sup"
    page = mammoth.convert_to_html(io.BytesIO(data), style_map=style_map).value
    in_mammoth = re.sub("<[^>]*>", "", page)
    for text in said:
        last = text.split()[-1]
        assert last in in_docx2python
        assert last in in_mammoth
