"""The base parts of a Word file: readable XML in ``templates/docx/``."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from warraq import assets
from warraq.formats.docx.ooxml import Element
from warraq.zipped import zipped

__all__ = ["STYLES", "THEME", "base_package", "canonical", "skeleton"]

STYLES = "word/styles.xml"
THEME = "word/theme/theme1.xml"

# Content types come first, as 10.2.1 of ECMA-376 Part 2 wants a reader to find them.
_BASE = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    STYLES,
    "word/settings.xml",
    "word/fontTable.xml",
    THEME,
)


def base_package(folders: Sequence[Path], own: Mapping[str, bytes]) -> io.BytesIO:
    """The parts that every file has, as a package for python-docx to open; ``own`` take the place
    of ours."""
    parts = ((name, own.get(name) or _find(name, folders).read_bytes()) for name in _BASE)
    return io.BytesIO(zipped(parts))


def skeleton(name: str, folders: Sequence[Path]) -> Element:
    """The root of a part that only some files have."""
    from docx.oxml.parser import parse_xml

    return parse_xml(_find(name, folders).read_bytes())


def canonical(package: bytes) -> bytes:
    """The same parts, their order and dates fixed: the same input gives the same bytes."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    first = [name for name in _BASE if name in parts]
    rest = sorted(set(parts) - set(first))
    return zipped((name, parts[name]) for name in (*first, *rest))


def _find(name: str, folders: Sequence[Path]) -> Path:
    for folder in folders:
        own = folder / "docx" / name
        if own.is_file():
            return own
    return assets.path("templates", "docx", *name.split("/"))
