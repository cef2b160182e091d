"""Faults put into a good file: the judges that hold the others up must see them."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.formats.docx.faults import BODY, NOTES, replaced, with_fault
from tests.formats.docx.read_text import read_text
from tests.samples import every_node
from warraq.document.plain import lines

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


@pytest.mark.parametrize("fault", SCHEMA_FAULTS)
def test_the_validator_sees_what_word_would_not_open(fault: str, tmp_path: Path) -> None:
    path = tmp_path / "fault.docx"
    path.write_bytes(with_fault(SCHEMA_FAULTS[fault]))
    assert OpenXmlValidator().validate(path).errors


@pytest.mark.parametrize("fault", TEXT_FAULTS)
def test_the_reader_sees_what_is_not_said(fault: str) -> None:
    assert read_text(with_fault(TEXT_FAULTS[fault])) != lines(every_node("ar"))
