"""Workbooks as tests want them, made of the least that a reader needs."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from warraq.zipped import zipped

__all__ = ["MAIN", "workbook"]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(
    rows: Sequence[Sequence[str]], *, sheet: str = "", strings: str = "", hidden: bool = False
) -> bytes:
    """A workbook whose first sheet holds ``rows`` as inline strings; ``sheet`` and ``strings`` are
    the XML inside of a sheet and of the shared strings that take their place. ``hidden``: before
    it stands a hidden one."""
    data = sheet or "".join(_row(number, row) for number, row in enumerate(rows, 1))
    sheets = '<sheet name="Terms" sheetId="1" r:id="r1"/>'
    if hidden:
        sheets = f'<sheet name="Old" sheetId="2" state="hidden" r:id="r3"/>{sheets}'
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{_P}"><Relationship Id="r"'
        f' Type="{_R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_R}"><sheets>{sheets}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_P}">'
        f'<Relationship Id="r1" Type="{_R}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_R}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="r3" Type="{_R}/worksheet" Target="worksheets/sheet2.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": _sheet(data),
        "xl/worksheets/sheet2.xml": _sheet(_row(1, ["old"])),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
    }
    return zipped((name, text.encode()) for name, text in parts.items())


def _sheet(data: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'


def _row(number: int, cells: Sequence[str]) -> str:
    filled = "".join(
        f'<c r="{chr(64 + n)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
        for n, text in enumerate(cells, 1)
        if text
    )
    return f'<row r="{number}">{filled}</row>'
