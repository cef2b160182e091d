"""Parts of a content that stand in files of their own, shared by several contents."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import Any

from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.model.located import LocatedDict
from warraq.source.errors import collecting, fail
from warraq.source.files import MAX_BYTES, checked_text, read_bytes, read_source
from warraq.source.from_json import parse_json
from warraq.source.from_yaml import parse_yaml
from warraq.source.import_terms_csv import parse_terms_csv
from warraq.source.import_terms_tbx import parse_terms_tbx
from warraq.source.import_terms_xlsx import parse_terms_xlsx
from warraq.source.text import SourceText

__all__ = ["PARTS", "read_part", "suffixes"]

#: What may stand in a file of its own, and the key of the long form where a table may say it.
PARTS = {"people": "", "organisations": "name", "terms": "full"}
_TREES = {".yaml": parse_yaml, ".yml": parse_yaml, ".json": parse_json}
_TABLES = {".csv": parse_terms_csv, ".tbx": parse_terms_tbx}
_WORKBOOK = ".xlsx"


def suffixes(part: str) -> tuple[str, ...]:
    """The endings of the files that may hold a part."""
    return (*_TREES, *((*_TABLES, _WORKBOOK) if PARTS[part] else ()))


def read_part(
    path: str | os.PathLike[str], part: str, diagnostics: Diagnostics, text: str | None = None
) -> Any:
    """What a file says under the key ``part``; a table has no key. ``text`` is read as if it stood
    there.

    Raises `WarraqError` with what is wrong with the file.
    """
    name = os.fspath(path)
    suffix = PurePosixPath(name).suffix.lower()
    with collecting(diagnostics) as found:
        if suffix == _WORKBOOK:
            data = read_bytes(name, found, MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                fail(found, "source.too-large", Place(name), megabytes=MAX_BYTES // 1_000_000)
            return parse_terms_xlsx(data, name, part, PARTS[part], found)
        source = read_source(name, found) if text is None else checked_text(text, name, found)
        if suffix in _TABLES:
            return _TABLES[suffix](source, part, PARTS[part], found)
        return _named(suffix, source, part, found)


def _named(suffix: str, source: SourceText, part: str, found: Diagnostics) -> Any:
    """What stands under the key ``part``; who wrote its value alone is told of the key."""
    seen = Diagnostics()
    try:
        tree = _TREES[suffix](source, seen)
    except WarraqError:
        if not any(item.code == "source.not-a-mapping" for item in seen):
            found.extend(seen)
            raise
        tree = LocatedDict()
    else:
        found.extend(seen)
    if tree.get(part) is None:
        fail(found, "source.no-part", Place(source.file), word=part)
    return tree[part]
