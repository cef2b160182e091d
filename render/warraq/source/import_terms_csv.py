"""Terms and bodies out of a table (CSV, RFC 4180): one a row, a column for each form and language.

id,ar,ar short,en,en short
hub,المركز الدولي للرؤى السلوكية,المركز الدولي,International Hub on Behavioural Insights,Hub
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from warraq.diagnostics import Diagnostics, Place
from warraq.model.base import report_unknown
from warraq.model.located import LocatedDict, LocatedStr
from warraq.model.text import LANGUAGE_TAG
from warraq.source.errors import fail
from warraq.source.text import Piece, SourceText

__all__ = ["parse_terms_csv"]

_COLUMN = re.compile(rf"(?P<tag>{LANGUAGE_TAG.pattern})(?P<short>[ :_]short)?")
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')


class _Column(NamedTuple):
    tag: str
    is_short: bool


def parse_terms_csv(source: SourceText, part: str, long: str, found: Diagnostics) -> LocatedDict:
    """The mapping of ids that stands under ``part`` (``terms``); ``long`` is the key of the long
    form. Errors are added to ``found``; raises `WarraqError` where there is no header."""
    rows = [row for row in _rows(source) if any(cell.strip() for cell in row)]
    if not rows:
        fail(found, "source.empty-table", source.place(0))
    columns = _columns(rows[0], found)
    place = source.place(0, part)
    terms = LocatedDict(place=place)
    for row in rows[1:]:
        if len(row) > len(rows[0]):
            extra = row[len(rows[0])].place
            found.add("source.table-row", extra, count=len(row), columns=len(rows[0]))
            continue
        _add(terms, row, columns, long, found)
    return terms


def _columns(header: list[LocatedStr], found: Diagnostics) -> list[_Column | None]:
    """What each column holds; None for the ids, which come first."""
    columns: list[_Column | None] = []
    for number, cell in enumerate(header):
        match = _COLUMN.fullmatch(cell.strip())
        column = _Column(match["tag"], bool(match["short"])) if match else None
        if number == 0 and cell.strip() == "id":
            columns.append(None)
        elif number and column in columns[1:]:
            at = header[columns.index(column)].place
            found.add(
                "source.duplicate-key",
                cell.place,
                key=cell.strip(),
                first_line=at.line,
                first_column=at.column,
            )
        elif number and column:
            columns.append(column)
        else:
            known = ["id"] if number == 0 else ["ar", "ar short", "en", "en short"]
            report_unknown(found, "content.unknown-key", cell.strip(), known, cell.place)
    found.raise_errors()
    return columns


def _add(
    terms: LocatedDict,
    row: list[LocatedStr],
    columns: list[_Column | None],
    long: str,
    found: Diagnostics,
) -> None:
    id = row[0].stripped()
    if id in terms:
        found.add("content.duplicate-id", id.place, word=id)
        return
    place = _at(id.place, terms.place.child(str(id)))
    term = LocatedDict(place=place)
    for column, cell in zip(columns, row, strict=False):
        if column is None or not cell.strip():
            continue
        form = "short" if column.is_short else long
        text = cell.stripped()
        here = _at(text.place, place.child(form).child(column.tag))
        texts = term.setdefault(form, LocatedDict(place=_at(text.place, place.child(form))))
        texts[column.tag] = LocatedStr(text, here, text.segments)
        texts.key_places[column.tag] = texts.value_places[column.tag] = here
        term.key_places[form] = term.value_places[form] = texts.place
    terms[str(id)] = term
    terms.key_places[str(id)] = terms.value_places[str(id)] = place


def _at(where: Place, path: Place) -> Place:
    """A position in the file with a path of fields."""
    return Place(where.file, where.line, where.column, path.field)


def _rows(source: SourceText) -> Iterator[list[LocatedStr]]:
    text, at = source.text, 0
    separator = _separator(source.lines[0])
    row: list[LocatedStr] = []
    while at < len(text):
        cell, at = _cell(source, at, separator)
        row.append(cell)
        if at >= len(text) or text[at] == "\n":
            yield row
            row = []
        elif at == len(text) - 1:  # a last cell that is empty
            row.append(source.located([], len(text)))
            yield row
        at += 1


def _separator(header: str) -> str:
    """What parts the cells: spreadsheets of many countries write a semicolon."""
    return max(",;\t", key=header.count)


def _cell(source: SourceText, at: int, separator: str) -> tuple[LocatedStr, int]:
    """The cell that begins at ``at``, and where it ends."""
    quoted = _QUOTED.match(source.text, at)
    if quoted:
        end = _end(source, quoted.end(), separator)
        if not source.text[quoted.end() : end].strip():
            return source.located(_pieces(quoted[1], at + 1), at + 1), end
    end = _end(source, at, separator)
    return source.located([(source.text[at:end], at)], at), end


def _pieces(quoted: str, at: int) -> Iterator[Piece]:
    """What a quoted cell says: a quotation mark in it is written twice."""
    start = 0
    for match in re.finditer('""', quoted):
        yield quoted[start : match.start() + 1], at + start
        start = match.end()
    yield quoted[start:], at + start


def _end(source: SourceText, at: int, separator: str) -> int:
    line = source.text.find("\n", at)
    line = line if line >= 0 else len(source.text)
    end = source.text.find(separator, at, line)
    return end if end >= 0 else line
