"""Thirty-one faults that Word files of other programs have, each put into a good file of ours."""

from __future__ import annotations

from tests.formats.docx.faults import BODY, NOTES, STYLES, Fault, Parts, replaced

__all__ = ["FAULTS"]

_NUMBERS, _FOOTER = "word/numbering.xml", "word/footer1.xml"
_HEADING = r'<w:pStyle w:val="Heading1"/>'
_TWICE = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>' * 2


def _without(part: str) -> Fault:
    def take_out(parts: Parts) -> None:
        del parts[part]

    return take_out


FAULTS: dict[str, Fault] = {
    # what the schemas say
    "paragraph: alignment before style": replaced(
        BODY, rf"<w:pPr>({_HEADING})", r'<w:pPr><w:jc w:val="both"/>\1'
    ),
    "paragraph: bidi after alignment": replaced(
        BODY, r'<w:jc w:val="center"/>', '<w:jc w:val="center"/><w:bidi/>'
    ),
    "run: language before rtl": replaced(
        BODY, r"<w:rPr><w:rtl/>", '<w:rPr><w:lang w:bidi="ar-QA"/><w:rtl/>'
    ),
    "run: complex weight before weight": replaced(
        STYLES, r"<w:rPr><w:b/><w:bCs/>", "<w:rPr><w:bCs/><w:b/>"
    ),
    "table: width before bidiVisual": replaced(
        BODY, r"<w:bidiVisual/>(<w:tblW [^>]*/>)", r"\1<w:bidiVisual/>"
    ),
    "section: bidi before columns": replaced(
        BODY, r"(<w:cols [^>]*/>.*)<w:bidi/>", r"<w:bidi/>\1"
    ),
    "unknown element": replaced(BODY, r"<w:pPr>", "<w:pPr><w:foo/>"),
    "unknown alignment": replaced(BODY, r'<w:jc w:val="center"/>', '<w:jc w:val="middle"/>'),
    "on or off as yes": replaced(BODY, r"<w:rtl/>", '<w:rtl w:val="yes"/>'),
    "alignment without value": replaced(BODY, r'<w:jc w:val="center"/>', "<w:jc/>"),
    "two sets of properties": replaced(BODY, r"(<w:pPr>.*?</w:pPr>)", r"\1\1"),
    "text outside a run": replaced(BODY, r"</w:pPr><w:r>", "</w:pPr><w:t>x</w:t><w:r>"),
    "cell without paragraph": replaced(
        BODY, r"(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)<w:p>(?:(?!<w:p>).)*?</w:p></w:tc>",
        r"\1</w:tc>",
    ),
    "table without grid": replaced(BODY, r"<w:tblGrid>.*?</w:tblGrid>", ""),
    "section not last": replaced(BODY, r"(<w:sectPr>.*?</w:sectPr>)(</w:body>)", r"\1<w:p/>\2"),
    "not well-formed": replaced(BODY, r"</w:body>", "</w:bdy>"),
    # what refers to what
    "field without end": replaced(_FOOTER, r'<w:fldChar w:fldCharType="end"/>', ""),
    "bookmark twice": replaced(BODY, r"(</w:pPr>)", rf"\1{_TWICE}"),
    "footnote number twice": replaced(NOTES, r'<w:footnote w:id="1">', '<w:footnote w:id="0">'),
    "no such footnote": replaced(
        BODY, r'<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="9"/>'
    ),
    "footnote mark in separator": replaced(
        NOTES, r"<w:r><w:separator/>", "<w:r><w:footnoteRef/></w:r><w:r><w:separator/>"
    ),
    "style twice": replaced(STYLES, r'w:styleId="Heading2"', 'w:styleId="Heading1"'),
    "no such style": replaced(BODY, _HEADING, '<w:pStyle w:val="Nope"/>'),
    "no such list": replaced(BODY, r'<w:numId w:val="2"/>', '<w:numId w:val="77"/>'),
    "lists before their definitions": replaced(
        _NUMBERS, r"(<w:abstractNum .*</w:abstractNum>)(<w:num .*</w:num>)", r"\2\1"
    ),
    "no such footer": replaced(BODY, r'(<w:footerReference [^>]*r:id=")[^"]+"', r'\1rId99"'),
    "part missing": _without(NOTES),
    "part of no type": replaced("[Content_Types].xml", r"<Override [^>]*numbering[^>]*/>", ""),
    # what no schema knows
    "rtl: runs not marked": replaced(BODY, r"<w:rtl/>", "", 0),
    "rtl: paragraphs not marked": replaced(STYLES, r'<w:bidi w:val="1"/>', "", 0),
    "rtl: no complex weight": replaced(STYLES, r'<w:bCs[^>]*/>', "", 0),
}  # fmt: skip
