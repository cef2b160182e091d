"""Terms and bodies out of the rows of a table: one a row, a column for each form and language.

id,ar,ar short,en,en short
hub,المركز الدولي للرؤى السلوكية,المركز الدولي,International Hub on Behavioural Insights,Hub
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from warraq.diagnostics import Diagnostics, Place
from warraq.model.base import report_unknown
from warraq.model.located import LocatedDict, LocatedStr
from warraq.model.text import LANGUAGE_TAG
from warraq.source.budget import MAX_VALUES
from warraq.source.errors import fail

__all__ = ["Cells", "add_form", "terms_of"]

_COLUMN = re.compile(rf"(?P<tag>{LANGUAGE_TAG.pattern})(?P<short>[ :_]short)?")

#: More text than any glossary has. A few bytes of an archive may unpack to any number of cells, and
#: thousands of cells may say one shared string.
_MOST_CHARACTERS = 2_000_000


class Cells:
    """Holds a table to a sane number of cells and characters."""

    def __init__(self, found: Diagnostics) -> None:
        self._cells = self._characters = 0
        self._found = found

    def spend(self, place: Place, cells: int = 1) -> None:
        """Count cells; end the reading where there are too many."""
        self._cells += cells
        if self._cells > MAX_VALUES:
            fail(self._found, "source.too-many-cells", place, limit=MAX_VALUES)

    def spend_text(self, place: Place, characters: int) -> None:
        """Count characters; each keeps its place, so that they weigh more than a file's."""
        self._characters += characters
        if self._characters > _MOST_CHARACTERS:
            fail(self._found, "source.too-much-text", place, limit=_MOST_CHARACTERS)


class _Column(NamedTuple):
    tag: str
    is_short: bool


def terms_of(
    rows: Iterable[list[LocatedStr]], start: Place, part: str, long: str, found: Diagnostics
) -> LocatedDict:
    """The mapping of ids that stands under ``part`` (``terms``); ``long`` is the key of the long
    form, ``start`` where the table begins. Errors are added to ``found``; raises `WarraqError`
    where there is no header."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        fail(found, "source.empty-table", start)
    header, *others = filled
    columns = _columns(header, found)
    terms = LocatedDict(place=_at(start, Place(field=part)))
    for row in others:
        if len(row) > len(header):
            extra = row[len(header)].place
            found.add("source.table-row", extra, count=len(row), columns=len(header))
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
        add_form(term, "short" if column.is_short else long, column.tag, cell.stripped())
    terms[str(id)] = term
    terms.key_places[str(id)] = terms.value_places[str(id)] = place


def add_form(term: LocatedDict, form: str, tag: str, text: LocatedStr) -> None:
    """Say what a form of a term is in a language, at the place where ``text`` stands; of several
    the first stands."""
    path = term.place.child(form)
    texts = term.setdefault(form, LocatedDict(place=_at(text.place, path)))
    term.key_places.setdefault(form, texts.place)
    term.value_places.setdefault(form, texts.place)
    if tag not in texts:
        here = _at(text.place, path.child(tag))
        texts[tag] = LocatedStr(text, here, text.segments)
        texts.key_places[tag] = texts.value_places[tag] = here


def _at(where: Place, path: Place) -> Place:
    """A position in the file with a path of fields."""
    return Place(where.file, where.line, where.column, path.field)
