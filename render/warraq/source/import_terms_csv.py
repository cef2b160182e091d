"""Terms and bodies out of a table in text (CSV, RFC 4180); see `warraq.source.terms_table`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.diagnostics import Diagnostics
from warraq.model.located import LocatedDict, LocatedStr
from warraq.source.errors import fail
from warraq.source.terms_table import Cells, terms_of
from warraq.source.text import Piece, SourceText

__all__ = ["parse_terms_csv"]

_QUOTED = re.compile(r'"((?:[^"]|"")*)"')


def parse_terms_csv(source: SourceText, part: str, long: str, found: Diagnostics) -> LocatedDict:
    """The mapping of ids that stands under ``part`` (``terms``); ``long`` is the key of the long
    form. Errors are added to ``found``; raises `WarraqError` where there is no table."""
    return terms_of(_rows(source, found), source.place(0), part, long, found)


def _rows(source: SourceText, found: Diagnostics) -> Iterator[list[LocatedStr]]:
    text, at = source.text, 0
    separator = _separator(source.lines[0])
    row: list[LocatedStr] = []
    budget = Cells(found)
    while at < len(text):
        cell, at = _cell(source, at, separator, found)
        row.append(cell)
        budget.spend(cell.place)
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


def _cell(
    source: SourceText, at: int, separator: str, found: Diagnostics
) -> tuple[LocatedStr, int]:
    """The cell that begins at ``at``, and where it ends."""
    quoted = _QUOTED.match(source.text, at)
    if quoted:
        end = _end(source, quoted.end(), separator)
        if not source.text[quoted.end() : end].strip():
            return source.located(_pieces(quoted[1], at + 1), at + 1), end
    elif source.text.startswith('"', at):
        # What follows it, to the end of the file, would be one cell.
        fail(found, "source.open-quote", source.place(at))
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
    end = re.compile(f"[{separator}\n]").search(source.text, at)
    return end.start() if end else len(source.text)
