"""Fields that Word keeps up to date: the table of contents, references to tables and figures."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.contents import whole
from tests.formats.docx.conftest import lint
from tests.formats.docx.read_text import W
from warraq import render


def body(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml")).find(f"{W}body")


def codes(root: Any) -> list[str]:
    return [code.text.strip() for code in root.iter(f"{W}instrText")]


def marked(root: Any) -> dict[str, str]:
    """The text that each bookmark encloses, within one paragraph."""
    texts: dict[str, str] = {}
    for paragraph in root.iter(f"{W}p"):
        here: dict[str, str] = {}
        for element in paragraph.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
            number = element.get(f"{W}id")
            if element.tag == f"{W}bookmarkStart":
                here[number] = element.get(f"{W}name")
                texts[here[number]] = ""
            elif element.tag == f"{W}bookmarkEnd":
                here.pop(number, None)
            else:
                for name in here.values():
                    texts[name] += element.text or ""
    return texts


def is_sound(data: bytes, folder: Path) -> bool:
    path = folder / "file.docx"
    path.write_bytes(data)
    return not OpenXmlValidator().validate(path).errors and not lint(data)


def long_content(sections: int = 8, words: int = 300) -> dict[str, Any]:
    content = whole()
    content["body"] = [
        block
        for n in range(1, sections + 1)
        for block in (
            {"heading": {"ar": f"باب **{n}**[^n]", "en": f"Chapter **{n}**[^n]"}, "id": f"c{n}"},
            {"paragraph": {"ar": "كلمة " * words, "en": "word " * words}},
        )
    ]
    content["footnotes"] = {"n": {"ar": "حاشية", "en": "A note"}}
    return content


# --- contents ------------------------------------------------------------------------------------


def contents(data: bytes) -> Any:
    galleries = body(data).iter(f"{W}docPartGallery")
    found = [g for g in galleries if g.get(f"{W}val") == "Table of Contents"]
    return next(found[0].iterancestors(f"{W}sdt")) if found else None


def entries(control: Any) -> list[str]:
    return ["".join(p.itertext(f"{W}t")).strip() for p in control.iter(f"{W}p")]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_long_document_has_contents(lang: str, tmp_path: Path) -> None:
    data = render(long_content(), "memo", "docx", lang).data
    control = contents(data)
    title, *listed = entries(control)
    assert title == {"ar": "المحتويات", "en": "Contents"}[lang]
    # Footnotes of a heading are not in its line.
    assert [line for line in listed if re.search(r"[1-8]$", line)] == listed[:8]
    assert codes(control)[0] == 'TOC \\o "1-2" \\h \\z'
    begin = next(control.iter(f"{W}fldChar"))
    assert begin.get(f"{W}dirty") == "1"
    anchors = [link.get(f"{W}anchor") for link in control.iter(f"{W}hyperlink")]
    assert len(anchors) >= 8
    assert set(anchors) <= marked(body(data)).keys()
    assert is_sound(data, tmp_path)


def test_contents_stand_below_the_summary() -> None:
    content = long_content()
    children = list(body(render(content, "briefing", "docx", "ar").data))
    place = next(n for n, child in enumerate(children) if child.tag == f"{W}sdt")
    before = "".join("".join(child.itertext()) for child in children[:place])
    assert "الخلاصة" in before
    assert "باب" not in before


def test_languages_side_by_side_have_lines_of_their_own(tmp_path: Path) -> None:
    """Word's field would mix the languages; numbers of pages it works out here, too."""
    data = render(long_content(), "memo", "docx", "ar+en").data
    assert contents(data) is None
    found = codes(body(data))
    assert not any(code.startswith("TOC") for code in found)
    cells = [
        [link.get(f"{W}anchor") for link in cell.iter(f"{W}hyperlink")]
        for cell in body(data).iter(f"{W}tc")
        if any(code.startswith("PAGEREF") for code in codes(cell))
    ]
    assert len(cells) == 2
    assert all(len(links) >= 8 for links in cells)
    assert {anchor for links in cells for anchor in links} <= marked(body(data)).keys()
    assert is_sound(data, tmp_path)


# --- references ----------------------------------------------------------------------------------


def referring() -> dict[str, Any]:
    content = whole()
    table = {
        "table": {
            "columns": [{"label": {"ar": "البند", "en": "Item"}}],
            "rows": [[{"ar": "ماء", "en": "Water"}]],
            "caption": {"ar": "القطاعات", "en": "Sectors"},
        },
        "id": "t",
    }
    text = {"ar": "انظر {numref}`t`.", "en": "See {numref}`t`."}
    content["body"] = [{"paragraph": text}, table]
    return content


@pytest.mark.parametrize(
    ("lang", "shown"),
    [("ar", {"جدول 1"}), ("en", {"Table 1"}), ("ar+en", {"جدول 1", "Table 1"})],
)
def test_a_reference_repeats_the_captions_number(
    lang: str, shown: set[str], tmp_path: Path
) -> None:
    data = render(referring(), "briefing", "docx", lang).data
    root = body(data)
    names = [code.split()[1] for code in codes(root) if code.startswith("REF ")]
    bookmarks = marked(root)
    assert {bookmarks[name] for name in names} == shown
    assert is_sound(data, tmp_path)


def test_where_word_does_not_count_a_reference_is_a_link() -> None:
    content = referring()
    content["meta"]["profiles"]["ar"] = "egypt"
    root = body(render(content, "briefing", "docx", "ar").data)
    assert not [code for code in codes(root) if code.startswith(("REF", "SEQ"))]
    links = {"".join(link.itertext(f"{W}t")) for link in root.iter(f"{W}hyperlink")}
    assert "جدول ١" in links
