"""Faults put into a good file: the judges that hold the others up must see them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.formats.docx.conftest import write
from tests.formats.docx.read_text import read_text
from tests.formats.docx.rtl_lint import lint
from tests.samples import every_node
from warraq.document.plain import lines

Parts = dict[str, bytes]
Fault = Callable[[Parts], None]

BODY, STYLES, NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"


def replaced(part: str, pattern: str, by: str, count: int = 1) -> Fault:
    def put_in(parts: Parts) -> None:
        text = parts[part].decode()
        changed = re.sub(pattern, by, text, count=count, flags=re.DOTALL)
        assert changed != text, pattern
        parts[part] = changed.encode()

    return put_in


RTL_FAULTS = {
    "a run without rtl": replaced(BODY, r"<w:rPr><w:rtl/></w:rPr><w:t ", "<w:t "),
    "all runs without rtl": replaced(BODY, r"<w:rtl/>", "", 0),
    "paragraphs without bidi": replaced(STYLES, r'<w:bidi w:val="1"/>', ""),
    "a table without bidiVisual": replaced(BODY, r"<w:bidiVisual/>", ""),
    "a section without bidi": replaced(BODY, r"<w:bidi/>", ""),
    "jc=right": replaced(BODY, r'<w:jc w:val="left"/>', '<w:jc w:val="right"/>'),
    "an embedding": replaced(BODY, "هيئة", "\u202bهيئة\u202c"),
    "bold for Latin only": replaced(STYLES, r'<w:bCs w:val="1"/>', ""),
    "no size for Arabic": replaced(STYLES, r'<w:szCs w:val="\d+"/>', "", 0),
    "no font for Arabic": replaced(STYLES, r' w:cs="[^"]+"', ""),
    "Latin in an rtl run": replaced(
        BODY, r"(<w:rPr><w:rtl/></w:rPr><w:t[^>]*>)", r"\1abc"
    ),
    "a value without marks": replaced(BODY, "\u200e3.5%\u200e", "3.5%"),
    "a footer's field without rtl": replaced(
        "word/footer1.xml",
        r"<w:rPr><w:rtl/></w:rPr>(<w:(?:fldChar|instrText))",
        r"\1",
        0,
    ),
    "a number in a separator": replaced(NOTES, r"<w:separator/>", "<w:footnoteRef/>"),
    "a head row that is not repeated": replaced(BODY, r"<w:tblHeader/>", ""),
    "no language": replaced("docProps/core.xml", r"<dc:language>.*?</dc:language>", ""),
    "compatibility mode": replaced("word/settings.xml", r'w:val="15"', 'w:val="14"'),
}  # fmt: skip

SCHEMA_FAULTS = {
    "properties out of order": replaced(
        BODY, r'<w:pPr>(<w:pStyle w:val="[^"]+"/>)', r'<w:pPr><w:jc w:val="both"/>\1'
    ),
    "unknown element": replaced(BODY, r"<w:pPr>", "<w:pPr><w:foo/>"),
    "cell without paragraph": replaced(
        BODY, r"(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)<w:p>(?:(?!<w:p>).)*?</w:p></w:tc>",
        r"\1</w:tc>"
    ),
    "unknown style": replaced(BODY, r'<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Nope"/>'),
    "dangling footer": replaced(BODY, r'(<w:footerReference [^>]*r:id=")[^"]+"', r'\1rId99"'),
    "dangling note": replaced(
        BODY, r'<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="9"/>'
    ),
}  # fmt: skip

TEXT_FAULTS = {
    "a word is gone": replaced(BODY, "سهيل", ""),
    "a list starts elsewhere": replaced(
        "word/numbering.xml", r'<w:start w:val="1"/><w:numFmt w:val="decimal"/>',
        '<w:start w:val="2"/><w:numFmt w:val="decimal"/>', 0,
    ),
    "a note is gone": replaced(NOTES, "يُقاس", ""),
}  # fmt: skip


@cache
def good() -> bytes:
    return write(every_node("ar"))


def with_fault(fault: Fault) -> bytes:
    with zipfile.ZipFile(io.BytesIO(good())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    fault(parts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("fault", RTL_FAULTS)
def test_the_lint_sees_what_runs_the_wrong_way(fault: str) -> None:
    assert lint(with_fault(RTL_FAULTS[fault]))


@pytest.mark.parametrize("fault", SCHEMA_FAULTS)
def test_the_validator_sees_what_word_would_not_open(fault: str, tmp_path: Path) -> None:
    path = tmp_path / "fault.docx"
    path.write_bytes(with_fault(SCHEMA_FAULTS[fault]))
    assert OpenXmlValidator().validate(path).errors


@pytest.mark.parametrize("fault", TEXT_FAULTS)
def test_the_reader_sees_what_is_not_said(fault: str) -> None:
    assert read_text(with_fault(TEXT_FAULTS[fault])) != lines(every_node("ar"))
