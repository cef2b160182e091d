"""Word files from anywhere: other programs', old ones, broken ones, and ones made to do harm."""

from __future__ import annotations

import io
import re

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.docx.faults import BODY, STYLES, good, replaced, with_fault, zipped
from tests.verify.test_docx import verify
from warraq.opc import MAX_PART

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = (
    f'<w:document xmlns:w="{WORD}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{}'
    "</w:body></w:document>"
)


def codes(data: bytes) -> list[str]:
    return [one.code for one in verify(data)]


def body(content: str) -> list[str]:
    """The codes for a file that is nothing but a body, without those for what it lacks."""
    found = codes(zipped({BODY: DOCUMENT.format(content).encode()}))
    lacking = ("rtl.default", "rtl.theme", "rtl.compat", "rtl.language", "rtl.section")
    return [code for code in found if not code.startswith(lacking)]


def p(*runs: str, bidi: bool = True, more: str = "") -> str:
    direction = "<w:bidi/>" if bidi else ""
    return f"<w:p><w:pPr>{direction}{more}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, rtl: bool = True, more: str = "") -> str:
    return f"<w:r><w:rPr>{more}{'<w:rtl/>' if rtl else ''}</w:rPr><w:t>{text}</w:t></w:r>"


# --- other programs ------------------------------------------------------------------------------


def saved(file: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def test_arabic_by_plain_python_docx() -> None:
    file = docx.Document()
    file.add_heading("مذكرة داخلية", 0)
    moved = file.add_paragraph("وُقِّعت المذكرة مع UNESCO.")
    moved.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    moved.add_run("وهي نافذة").bold = True
    table = file.add_table(rows=1, cols=2)
    for cell, text in zip(table.rows[0].cells, ("البند", "العدد"), strict=True):
        cell.text = text
    assert codes(saved(file)) == [
        "rtl.paragraph", "rtl.run", "rtl.faked", "rtl.run", "rtl.half",
        "rtl.paragraph", "rtl.run", "rtl.paragraph", "rtl.run",
        "rtl.table", "rtl.section", "rtl.spacing-style",
        "rtl.theme-language", "rtl.compatibility", "rtl.language",
    ]  # fmt: skip


def test_a_file_without_right_to_left_text_has_no_faults() -> None:
    file = docx.Document()
    file.add_heading("Minutes", 0)
    file.add_paragraph("All were present.").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    assert codes(saved(file)) == []


def test_the_strict_variant_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = DOCUMENT.replace(WORD, strict).format(p(r("نص", rtl=False))).encode()
    assert "rtl.run" in codes(zipped({BODY: data}))


# --- what counts, and what does not --------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (p(r("نص")), []),
        # An Arabic sentence may begin with an English name, and the other way round.
        (p(r("WHO", rtl=False), r(" أعلنت ذلك في بيان"), bidi=False), ["rtl.paragraph"]),
        (p(r("ورّاق"), r(" is a copyist of books", rtl=False), bidi=False), []),
        (p(r("Restricted · ", rtl=False), r("محدود التداول"), bidi=False), []),
        (p(r("נוסח"), bidi=False), ["rtl.paragraph"]),
        # Figures and signs need rtl, unless something strong beside them says otherwise.
        (p(r("نص "), r("2025", rtl=False)), ["rtl.figures"]),
        (p(r("نص "), r("(2025)", rtl=False)), ["rtl.neutral"]),
        (p(r("نص "), r("\u200e+974 4400\u200e", rtl=False)), []),
        (p(r("نص "), r("A/72", rtl=False), r("/284", rtl=False)), []),
        (p(r("هاتف +974 4400 0000")), ["rtl.phone"]),
        (p(r("من 2019 إلى 2020")), []),
        # Embeddings say the direction for their runs.
        (p('<w:dir w:val="rtl">' + r("نص", rtl=False) + "</w:dir>"), []),
        (p('<w:bdo w:val="rtl">' + r("نص", rtl=False) + "</w:bdo>"), []),
        # What is struck out of a reviewed file, or hidden, is not read.
        (p("<w:del><w:r><w:delText>نص</w:delText></w:r></w:del>"), []),
        (p(r("نص", rtl=False, more="<w:vanish/>")), []),
        (p("<w:ins>" + r("نص", rtl=False) + "</w:ins>"), ["rtl.run"]),
        # Content controls and text boxes are.
        ("<w:sdt><w:sdtContent>" + p(r("نص"), bidi=False) + "</w:sdtContent></w:sdt>",
         ["rtl.paragraph"]),
        (p(r("نص"), "<w:r><w:pict><w:txbxContent>" + p(r("مربع"), bidi=False)
           + "</w:txbxContent></w:pict></w:r>"), ["rtl.paragraph"]),
        # What stands there twice for older programs is read once.
        (p("<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p(r("نص", rtl=False))
           + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p(r("نص", rtl=False))
           + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"), ["rtl.run"]),
        # One column has no order, and foreign columns are none of ours.
        ("<w:tbl><w:tr><w:tc>" + p(r("نص")) + "</w:tc></w:tr></w:tbl>", []),
        ("<w:tbl><w:tr><w:tc>" + p(r("نص")) + "</w:tc><w:tc>" + p(r("ثان")) +
         "</w:tc></w:tr></w:tbl>", ["rtl.table"]),
        (p(r("Item", rtl=False), bidi=False) * 9 + "<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr>"
         "<w:tc>" + p(r("A", rtl=False), bidi=False) + "</w:tc><w:tc>" +
         p(r("B", rtl=False), bidi=False) + "</w:tc></w:tr></w:tbl>" + p(r("نص")),
         ["rtl.table-turned"]),
    ],
)  # fmt: skip
def test_what_counts(content: str, expected: list[str]) -> None:
    assert body(content) == expected


@pytest.mark.parametrize("said", ["<w:b/><w:bCs/>", '<w:sz w:val="20"/><w:szCs w:val="20"/>'])
def test_what_a_style_says_for_both_need_not_be_said_again(said: str) -> None:
    latin_only = said[: said.index("<", 1)]
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>{}</w:rPr></w:style>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/styles" Target="/word/styles.xml"/></Relationships>'
    )

    def found(style: str) -> bool:
        styles = f'<w:styles xmlns:w="{WORD}">{normal.format(style)}</w:styles>'
        parts = {
            BODY: DOCUMENT.format(p(r("نص", more=latin_only))).encode(),
            "word/_rels/document.xml.rels": relations.encode(),
            STYLES: styles.encode(),
        }
        return "rtl.half" in codes(zipped(parts))

    assert not found(said)
    assert found("")


# --- broken and hostile --------------------------------------------------------------------------

BOMB = (
    b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"]><w>&m;</w>"
)
HOSTILE = {
    "nothing": (b"", "docx.broken"),
    "no archive": (b"%PDF-1.7", "docx.broken"),
    "half an archive": (b"PK\x03\x04" + bytes(100), "docx.broken"),
    "an old file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "docx.compound"),
    "one with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "docx.password",
    ),
    "another archive": (zipped({"readme.txt": b"x"}), "docx.part-missing"),
    "a spreadsheet": (zipped({BODY: b"<workbook/>"}), "docx.broken"),
    "no XML": (zipped({BODY: b"hello"}), "docx.part-xml"),
    "an empty part": (zipped({BODY: b" "}), "docx.part-empty"),
    "half of it": (zipped({BODY: b"<a>\n<b"}), "docx.part-cut"),
    "all but its last letters": (zipped({BODY: "<a>نصّ</a>".encode()[:-2]}), "docx.part-cut"),
    "a comment without end": (zipped({BODY: b"<a><!-- x"}), "docx.part-cut"),
    "elements that cross": (zipped({BODY: b"<a><b></a></b>"}), "docx.part-xml"),
    "a control": (zipped({BODY: b"<a>\x01</a>"}), "docx.part-characters"),
    "an unknown encoding": (zipped({BODY: b'<?xml version="1.0" encoding="x"?><a/>'}),
                            "docx.part-characters"),
    "entities that grow": (zipped({BODY: BOMB}), "docx.part-limits"),
    "an outside entity": (
        zipped({BODY: b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'}),
        "docx.part-doctype",
    ),
    "XML without end": (zipped({BODY: b"<a>" * 5000}), "docx.part-limits"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_told(name: str) -> None:
    data, code = HOSTILE[name]
    assert codes(data) == [code]


def test_where_xml_is_broken_is_told_in_our_own_words() -> None:
    (one,) = verify(zipped({BODY: b"<a>\n  <b></c>\n</a>"}))
    assert one.message() == (
        "the part “word/document.xml” of the file is no sound XML: line 2, column 10"
    )
    assert "السطر 2، العمود 10" in one.message("ar")


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    bomb = zipped({BODY: b"<a>" + b" " * MAX_PART})
    assert len(bomb) < MAX_PART // 500
    assert codes(bomb) == ["docx.too-large"]


def test_elements_that_weigh_little_and_cost_much_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("warraq.opc.MAX_MARKS", 1_000)
    assert body("<w:p/>" * 900) == []
    assert codes(zipped({BODY: DOCUMENT.format("<w:p/>" * 1_000).encode()})) == [
        "docx.too-many-elements"
    ]


def test_paragraphs_and_runs_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each costs a reader more than its few bytes of XML."""
    monkeypatch.setattr("warraq.opc.MAX_RUNS", 1_000)
    for one in ("<w:p/>", "<w:p><w:r/></w:p>", "<w:p a='b'></w:p>"):
        assert body(one * 400) == []
        many = zipped({BODY: DOCUMENT.format(one * 1_001).encode()})
        assert codes(many) == ["docx.too-many-runs"]
    assert body("<w:pPr/>" * 1_001) == []


def test_an_archive_with_a_password_is_refused() -> None:
    encrypted = bytearray(good())
    for entry in re.finditer(rb"PK\x01\x02", encrypted):
        encrypted[entry.start() + 8] |= 1
    assert codes(bytes(encrypted)) == ["docx.part-broken"]


def test_styles_that_are_based_on_each_other_do_not_hang() -> None:
    circle = replaced(
        STYLES, r'(<w:style [^>]*w:styleId="Normal">)', r'\1<w:basedOn w:val="Title"/>'
    )
    assert codes(with_fault(circle)) == []


DAMAGED = (
    BODY, STYLES, "word/numbering.xml", "word/settings.xml", "word/_rels/document.xml.rels",
    "word/footnotes.xml",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DAMAGED), st.data())
def test_no_damage_raises(part: str, data: st.DataObject) -> None:
    """Elements lose their names and attributes, or the whole part is cut short."""

    def damage(parts: dict[str, bytes]) -> None:
        text = parts[part].decode()
        places = [m.span() for m in re.finditer(r"(?<=<w:)\w+|\"[^\"]*\"|<w:[^>]*/>", text)]
        for _ in range(data.draw(st.integers(1, 8))):
            start, end = data.draw(st.sampled_from(places or [(0, 0)]))
            text = text[:start] + "x" * (end - start) + text[end:]
        parts[part] = text.encode()

    verify(with_fault(damage))
