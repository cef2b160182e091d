"""Terms out of workbooks, and what nobody should be able to do by one."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.source.test_parts import CSV, content
from tests.source.workbook import workbook
from warraq import WarraqError
from warraq.diagnostics import Diagnostics
from warraq.fixing import alike
from warraq.source.files import checked_text
from warraq.source.import_terms_csv import parse_terms_csv
from warraq.source.import_terms_xlsx import parse_terms_xlsx
from warraq.zipped import zipped

ROWS = list(csv.reader(io.StringIO(CSV)))


def read(data: bytes) -> tuple[dict[str, dict[str, dict[str, str]]], Diagnostics]:
    found = Diagnostics()
    terms = parse_terms_xlsx(data, "t.xlsx", "terms", "full", found)
    return {
        id: {form: dict(texts) for form, texts in term.items()} for id, term in terms.items()
    }, found


def refused(data: bytes) -> list[tuple[str, int, int]]:
    try:
        _, found = read(data)
    except WarraqError as error:
        found = Diagnostics(error.diagnostics)
    return [(one.code, one.place.line, one.place.column) for one in found.errors]


def test_a_workbook_says_what_the_table_says(tmp_path: Path) -> None:
    (tmp_path / "terms.xlsx").write_bytes(workbook(ROWS, hidden=True))
    book = content(tmp_path, {"terms.csv": CSV}, terms="terms.xlsx")
    table = content(tmp_path, {}, terms="terms.csv")
    assert alike(book.terms, table.terms, str)
    assert list(book.terms) == ["hub", "fund"]
    short = book.terms["hub"].short
    assert short is not None
    place = short.sources["ar"].at(5)
    assert (Path(place.file).name, place.line, place.column) == ("terms.xlsx", 2, 3)
    assert place.field == "terms.hub.short.ar"


def test_strings_that_cells_share_are_read_whole_and_without_their_reading() -> None:
    header = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    first = '<c r="A2" t="str"><f>"h"&amp;1</f><v>h1</v></c>'
    row = f'<row r="2">{first}<c r="B2" t="s"><v>2</v></c></row>'
    strings = (
        "<si><t>id</t></si><si><t>en</t></si>"
        "<si><r><t>Trust </t></r><r><t>Fund_x000D__x005F_x</t></r><rPh><t>no</t></rPh></si>"
    )
    terms, found = read(workbook([], sheet=header + row, strings=strings))
    assert terms == {"h1": {"full": {"en": "Trust Fund\r_x"}}}
    assert not list(found)


def test_formulas_are_never_worked_out() -> None:
    sheet = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>en</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c>'
        '<c r="B2" t="str"><f>WEBSERVICE("http://example.org")</f><v>seen</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>y</t></is></c>'
        '<c r="B3" t="inlineStr"><is><t>=1+1</t></is></c></row>'
    )
    terms, _ = read(workbook([], sheet=sheet))
    assert terms == {"x": {"full": {"en": "seen"}}, "y": {"full": {"en": "=1+1"}}}


def with_sheet(text: str) -> bytes:
    """The workbook with another text for its sheet."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(ROWS))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, text if name.endswith("sheet1.xml") else old.read(name))
    return buffer.getvalue()


def memo() -> bytes:
    """A file of Word, as anybody may choose by mistake."""
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    parts = {"_rels/.rels": relation, "word/document.xml": "<document/>"}
    return zipped((name, text.encode()) for name, text in parts.items())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("source.not-workbook", 0, 0)),
        (b"id,ar\n", ("source.not-workbook", 0, 0)),
        (memo(), ("source.not-workbook", 0, 0)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ("source.workbook-old", 0, 0)),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            ("source.workbook-password", 0, 0),
        ),
        (workbook(ROWS)[:-40], ("source.workbook-damaged", 0, 0)),
        (with_sheet("<worksheet>"), ("source.workbook-damaged", 0, 0)),
        (
            with_sheet('<!DOCTYPE w [<!ENTITY a "b">]><worksheet>&a;</worksheet>'),
            ("source.workbook-damaged", 0, 0),
        ),
        (workbook([]), ("source.empty-table", 1, 1)),
        (workbook([["id", "ar", "remark"], ["x", "ا", "b"]]), ("content.unknown-key", 1, 3)),
        (workbook([["id", "ar"], ["x", "ا", "", "b"]]), ("source.table-row", 2, 3)),
        (workbook([["id", "en"], ["x", "a"], [], ["x", "b"]]), ("content.duplicate-id", 4, 1)),
        (
            workbook([], sheet='<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'),
            ("source.cell-fault", 1, 1),
        ),
        (
            workbook([], sheet='<row r="9"><c r="XFD9" t="n"><v>1</v></c></row>'),
            ("source.table-row", 9, 16384),
        ),
        (workbook([["id", "en"], ["x", "a_x0007_"]]), ("source.control-character", 2, 2)),
    ],
)
def test_what_is_wrong_has_its_place(data: bytes, expected: tuple[str, int, int]) -> None:
    assert expected in refused(data)


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warraq.opc.MAX_PART", 3_000)
    assert read(workbook(ROWS))[0]
    bomb = with_sheet("<worksheet>" + " " * 3_000 + "</worksheet>")
    assert refused(bomb) == [("source.workbook-large", 0, 0)]


def test_a_workbook_of_more_elements_than_anybody_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warraq.opc.MAX_MARKS", 200)
    assert read(workbook(ROWS))[0]
    assert refused(with_sheet("<worksheet>" + "<a/>" * 200 + "</worksheet>")) == [
        ("source.workbook-large", 0, 0)
    ]


@pytest.mark.parametrize("number", ["1", "-1", "9" * 5_000, "", "٠"])
def test_a_shared_string_that_there_is_none_of(number: str) -> None:
    cell = f'<row r="1"><c r="A1" t="s"><v>{number}</v></c></row>'
    data = workbook([], sheet=cell, strings="<si><t>id</t></si>")
    assert refused(data) == [("source.workbook-damaged", 0, 0)]


def test_cells_that_say_one_string_again_and_again() -> None:
    cells = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'
    data = workbook([], sheet=cells, strings=f"<si><t>{'a' * 900_000}</t></si>")
    assert refused(data) == [("source.too-much-text", 1, 3)]


@pytest.mark.full
def test_a_table_of_more_cells_than_anybody_reads() -> None:
    row = '<row><c r="{}{}"><v>1</v></c></row>'
    rows = "".join(row.format("GR", number) for number in range(1, 502))  # 200 columns each
    assert refused(workbook([], sheet=rows)) == [("source.too-many-cells", 501, 200)]
    found = Diagnostics()
    source = checked_text("id," + "," * 100_000, "t.csv", found)
    with pytest.raises(WarraqError) as raised:
        parse_terms_csv(source, "terms", "full", found)
    assert [one.code for one in raised.value.diagnostics] == ["source.too-many-cells"]


@given(st.binary(max_size=300), st.integers(0, 1500))
def test_no_damage_makes_it_fall(junk: bytes, at: int) -> None:
    sound = workbook(ROWS)
    refused(sound[:at] + junk + sound[at + len(junk) :])


def test_a_workbook_that_openpyxl_wrote(tmp_path: Path) -> None:
    """Of two sheets, the first of them hidden, with fonts, widths and shared strings."""
    shutil.copy(Path(__file__).with_name("glossary.xlsx"), tmp_path / "t.xlsx")
    book = content(tmp_path, {"t.csv": CSV}, terms="t.xlsx")
    assert alike(book.terms, content(tmp_path, {}, terms="t.csv").terms, str)
