"""Faults of direction, put into a good file: each is told by its code, at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.formats.docx.conftest import SAMPLES, write
from tests.formats.docx.faults import BODY, NOTES, STYLES, Fault, good, replaced, with_fault
from tests.formats.docx.test_faults import TEXT_FAULTS
from tests.samples import every_node
from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.document.plain import lines
from warraq.verify import checker
from warraq.verify.docx import CHECKER

ONE_RTL_RUN = r"<w:rPr><w:rtl/></w:rPr><w:t "


def verify(data: bytes) -> list[Diagnostic]:
    found = Diagnostics()
    reader = checker(".docx")
    assert reader
    reader.verify(data, found, Place("file.docx"), None)
    return list(found)


@dataclass(frozen=True)
class Case:
    """What is put in, and every code that is told for it."""

    fault: Fault
    codes: frozenset[str]


def case(fault: Fault, *codes: str) -> Case:
    return Case(fault, frozenset(f"rtl.{code}" for code in codes))


def in_body(pattern: str, by: str, count: int = 1) -> Fault:
    return replaced(BODY, pattern, by, count)


CASES = {
    "a run without rtl": case(in_body(ONE_RTL_RUN, "<w:t "), "run"),
    "all runs without rtl": case(in_body("<w:rtl/>", "", 0), "run", "figures"),
    "paragraphs without bidi": case(replaced(STYLES, '<w:bidi w:val="1"/>', ""), "paragraph"),
    "right-to-left text that is only moved": case(
        in_body(
            r'<w:pPr><w:pStyle w:val="Addressee"/>',
            '<w:pPr><w:pStyle w:val="Addressee"/><w:bidi w:val="0"/><w:jc w:val="right"/>',
        ),
        "faked",
    ),
    "a table without bidiVisual": case(in_body("<w:bidiVisual/>", ""), "table"),
    "a section without bidi": case(in_body("<w:bidi/>", ""), "section"),
    "the far edge": case(in_body('<w:jc w:val="left"/>', '<w:jc w:val="right"/>'), "alignment"),
    "an embedding": case(in_body("هيئة", "\u202bهيئة\u202c"), "control"),
    "an isolate": case(in_body("هيئة", "\u2067هيئة\u2069"), "control"),
    "bold for Latin only": case(
        replaced(STYLES, r'(<w:b w:val="1"/>)<w:bCs w:val="1"/>', r"\1"), "half-style"
    ),
    "sizes for Latin only": case(replaced(STYLES, r'<w:szCs w:val="\d+"/>', "", 0), "half-style"),
    "no font for Arabic": case(
        replaced(STYLES, r' w:cs="[^"]+"', "", 0), "half-style", "default-font"
    ),
    "bold for Latin only, in a run": case(
        in_body(f"{ONE_RTL_RUN}([^>]*>باشرت)", r"<w:rPr><w:b/><w:rtl/></w:rPr><w:t \1"), "half"
    ),
    "a size for Latin only, in a run": case(
        in_body(ONE_RTL_RUN, '<w:rPr><w:sz w:val="40"/><w:rtl/></w:rPr><w:t '), "half"
    ),
    "letters set apart": case(
        replaced(STYLES, "(<w:rPr>)(<w:b )", r'\1<w:spacing w:val="20"/>\2', 0), "spacing-style"
    ),
    "letters set apart, in a run": case(
        in_body(ONE_RTL_RUN, '<w:rPr><w:spacing w:val="20"/><w:rtl/></w:rPr><w:t '), "spacing"
    ),
    "Latin in an rtl run": case(
        in_body(r"(<w:rPr><w:rtl/></w:rPr><w:t[^>]*>)", r"\1abc"), "latin"
    ),
    "a value without marks": case(in_body("\u200e3.5%\u200e", "3.5%"), "neutral"),
    "a phone number with the words": case(
        in_body("باشرت الهيئة", "باشرت +974 4400 0000 الهيئة"), "phone"
    ),
    "a footer's field without rtl": case(
        replaced("word/footer1.xml",
                 r"<w:rPr><w:rtl/></w:rPr>(<w:(?:fldChar|instrText))", r"\1", 0),
        "field",
    ),
    "a number in a separator": case(
        replaced(NOTES, "<w:separator/>", "<w:footnoteRef/>"), "separator-number"
    ),
    "the rule above the notes at the left": case(
        replaced(NOTES, '<w:bidi w:val="1"/>', '<w:bidi w:val="0"/>', 0), "separator"
    ),
    "a list's numbers": case(
        replaced("word/numbering.xml", r'<w:rPr><w:rFonts w:hint="cs"/><w:rtl/></w:rPr>',
                 '<w:rPr><w:rtl w:val="0"/></w:rPr>', 0),
        "list",
    ),
    "no language": case(
        replaced("docProps/core.xml", "<dc:language>.*?</dc:language>", ""), "language"
    ),
    "no language for proofing": case(
        replaced(STYLES, r'(<w:lang [^>]*) w:bidi="[^"]+"', r"\1"), "default-language"
    ),
    "no language for the theme's fonts": case(
        replaced("word/settings.xml", r'(<w:themeFontLang [^>]*) w:bidi="[^"]+"', r"\1"),
        "theme-language",
    ),
    "compatibility mode": case(
        replaced("word/settings.xml", 'w:val="15"', 'w:val="14"'), "compatibility"
    ),
}  # fmt: skip


def test_our_own_file_is_faultless() -> None:
    assert verify(good()) == []


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_told_by_its_code(name: str) -> None:
    found = verify(with_fault(CASES[name].fault))
    assert {one.code for one in found} == CASES[name].codes
    for one in found:
        assert all(one.hint(language) for language in ("en", "ar"))


def test_a_place_names_part_paragraph_and_run() -> None:
    (found,) = verify(with_fault(in_body(ONE_RTL_RUN, "<w:t ")))
    assert found.place.file == "file.docx"
    assert re.fullmatch(r"word/document\.xml ¶\d+ r\d+", found.place.field)
    assert found.params["text"] == "دولة سهيل"


@pytest.mark.parametrize("where", ["header1", "header2", "footer1", "footer2", "footnotes"])
def test_all_parts_that_hold_text_are_read(where: str) -> None:
    found = verify(with_fault(replaced(f"word/{where}.xml", "<w:rtl/>", "", 0)))
    assert {one.place.field.partition(" ")[0] for one in found} == {f"word/{where}.xml"}


def test_a_classified_file_is_not_quoted() -> None:
    secret = replaced("docProps/core.xml", "</cp:coreProperties>",
                      "<cp:category>secret</cp:category></cp:coreProperties>")  # fmt: skip

    def fault(parts: dict[str, bytes]) -> None:
        secret(parts)
        in_body("<w:rtl/>", "", 0)(parts)

    found = verify(with_fault(fault))
    assert found
    assert {one.params.get("text") for one in found} == {"…"}


# --- against what it should say ------------------------------------------------------------------


def against_content(data: bytes, *more: str) -> list[str]:
    """The codes for a file of which it is known what it should say."""
    found = Diagnostics()
    reader = checker(".docx")
    assert reader
    expected = (*lines(every_node("ar")), *more)
    reader.verify(data, found, Place("file.docx"), expected)
    return [one.code for one in found]


def test_our_own_file_says_what_the_document_says() -> None:
    assert against_content(good()) == []
    assert against_content(good(), "ما نطق بهذا أحد") == ["verify.lost-words"]


@pytest.mark.parametrize("name", TEXT_FAULTS)
def test_lost_words_are_told(name: str) -> None:
    assert "verify.lost-words" in against_content(with_fault(TEXT_FAULTS[name]))


@pytest.mark.parametrize("sample", SAMPLES)
def test_all_samples_are_read_back(sample: str) -> None:
    document = SAMPLES[sample]()
    found = Diagnostics()
    CHECKER.verify(write(document), found, Place("file.docx"), tuple(lines(document)))
    assert list(found) == []


def test_a_field_that_does_not_end_is_told() -> None:
    open_field = replaced("word/footer1.xml", r'<w:fldChar w:fldCharType="end"/>', "")
    found = verify(with_fault(open_field))
    assert [one.code for one in found] == ["verify.field-open"]
    assert found[0].place.field == "word/footer1.xml ¶2"
