"""Terms and bodies out of the first sheet of a workbook (SpreadsheetML, ECMA-376 Part 1, 18).

Places are those of the cells: the line is the row, the column is the column. What a formula says is
what the program that saved the file found for it; nothing is worked out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from typing import Any

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import FORBIDDEN, LocatedDict, LocatedStr
from warraq.opc import Package, PackageError
from warraq.source.errors import fail
from warraq.source.terms_table import Cells, terms_of

__all__ = ["parse_terms_xlsx"]

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# A zip archive, or what Excel writes of old and where there is a password.
_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_INDEX = re.compile("[0-9]{1,9}")
_REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
#: 22.9.2.19: what XML cannot hold, a line break for one, is written _x000D_.
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
#: More columns than any glossary has, and fewer than would fill the memory.
_MOST_COLUMNS = 200
#: What is wrong with a package, said of a workbook; anything else: it is damaged.
_REFUSED = {
    "docx.password": "source.workbook-password",
    "docx.compound": "source.workbook-old",
    "docx.too-large": "source.workbook-large",
    "docx.too-many-elements": "source.workbook-large",
    "docx.too-many-runs": "source.workbook-large",
    "source.not-workbook": "source.not-workbook",
}


def parse_terms_xlsx(
    data: bytes, file: str, part: str, long: str, found: Diagnostics
) -> LocatedDict:
    """The mapping of ids that stands under ``part`` (``terms``); ``long`` is the key of the long
    form. Errors are added to ``found``; raises `WarraqError` where there is no table."""
    try:
        if not data.startswith(_BEGINNINGS):
            raise PackageError("source.not-workbook")
        package = Package(data)
        sheet = _first_sheet(package)
        strings = _shared(package)
        rows = list(_rows(sheet, strings, file, found))
    except PackageError as error:
        fail(found, _REFUSED.get(error.code, "source.workbook-damaged"), Place(file))
    return terms_of(rows, Place(file, 1, 1), part, long, found)


def _first_sheet(package: Package) -> Any:
    """The first sheet that is not hidden."""
    main = package.main()
    if main not in package or not main.endswith(".xml"):  # .bin: a binary workbook, .xlsb
        raise PackageError("source.not-workbook")
    targets = {relation.id: relation.target for relation in package.relations(main)}
    for sheet in package.xml(main).iter(f"{_S}sheet"):
        target = targets.get(sheet.get(_ID, ""), "")
        if sheet.get("state", "visible") == "visible" and target:
            return package.xml(target)
    raise PackageError("source.not-workbook")


def _shared(package: Package) -> list[str]:
    """The strings that cells refer to by number (18.4)."""
    for name in package.related(package.main(), "sharedStrings"):
        return [_text(item) for item in package.xml(name).iterchildren(f"{_S}si")]
    return []


def _text(item: Any) -> str:
    """A string, whole or in runs; how it is read aloud (18.4.6) is none of it."""
    parts = [t.text or "" for t in item.iter(f"{_S}t") if t.getparent().tag != f"{_S}rPh"]
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def _rows(
    sheet: Any, strings: list[str], file: str, found: Diagnostics
) -> Iterator[list[LocatedStr]]:
    budget = Cells(found)
    for number, row in enumerate(sheet.iter(f"{_S}row"), 1):
        cells: dict[int, LocatedStr] = {}
        for position, cell in enumerate(row.iterchildren(f"{_S}c"), 1):
            match = _REFERENCE.fullmatch(cell.get("r", ""))
            column = _column(match[1]) if match else position
            place = Place(file, int(match[2]) if match else number, column)
            said = _said(cell, strings, place, found)
            if said.strip():
                budget.spend_text(place, len(said))
                cells[column] = _located(said, place, found)
        if max(cells, default=0) > _MOST_COLUMNS:
            place = cells[max(cells)].place
            found.add("source.table-row", place, count=max(cells), columns=_MOST_COLUMNS)
        elif cells:
            first = next(iter(cells.values())).place
            budget.spend(first, max(cells))
            blanks = (Place(file, first.line, n) for n in range(1, max(cells) + 1))
            yield [cells.get(place.column, LocatedStr("", place)) for place in blanks]


def _column(letters: str) -> int:
    return reduce(lambda number, letter: number * 26 + ord(letter) - 64, letters, 0)


def _said(cell: Any, strings: list[str], place: Place, found: Diagnostics) -> str:
    """What a cell holds (18.18.11); how a number would be shown is none of it."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(f"{_S}is")
        return "" if inline is None else _text(inline)
    value = cell.findtext(f"{_S}v") or ""
    if kind == "s":
        if not _INDEX.fullmatch(value) or int(value) >= len(strings):
            raise PackageError("source.workbook-damaged")
        return strings[int(value)]
    if kind == "e":
        found.add("source.cell-fault", place, text=value)
    return _unescaped(value) if kind == "str" else value


def _located(text: str, place: Place, found: Diagnostics) -> LocatedStr:
    """The text, of which every character stands in the cell."""
    if match := FORBIDDEN.search(text):
        found.add("source.control-character", place, name=f"U+{ord(match.group()):04X}")
        return LocatedStr("", place)
    return LocatedStr(text, place, [(n, place.line, place.column) for n in range(len(text))])
