"""The base parts of a Word file: readable XML in ``templates/docx/``."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from lxml import etree

from warraq import assets
from warraq.formats.docx.ooxml import Element, as_bytes
from warraq.formats.docx.package import Package

__all__ = ["STYLES", "THEME", "base_package", "skeleton"]

STYLES = "word/styles.xml"
THEME = "word/theme/theme1.xml"


def base_package(folders: Sequence[Path], own: Mapping[str, bytes]) -> Package:
    """The parts that every file has; ``own`` take the place of ours."""

    def root(name: str) -> Element:
        return _parsed(own[name]) if own.get(name) else skeleton(name, folders)

    package = Package(root("word/document.xml"), root("docProps/core.xml"))
    main = package.main
    main.relate_to(package.part(STYLES, "styles", root(STYLES)), "styles")
    for name in ("settings", "fontTable"):
        path = f"word/{name}.xml"
        main.relate_to(package.part(path, name, root(path)), name)
    theme = "application/vnd.openxmlformats-officedocument.theme+xml"
    drawn = root(THEME) if own.get(THEME) else _bytes_of(_find(THEME, folders))
    main.relate_to(package.part(THEME, theme, drawn), "theme")
    return package


def skeleton(name: str, folders: Sequence[Path]) -> Element:
    """The root of a part as the templates have it."""
    path = _find(name, folders)
    return _read(path, _changed(path)).__copy__()


def _bytes_of(path: Path) -> bytes:
    """A part that every file has as the templates have it."""
    return _written(path, _changed(path))


def _changed(path: Path) -> tuple[int, ...]:
    """What is another once a file was written: the time of its content may be kept (``cp -p``)."""
    there = os.stat(path)  # noqa: PTH116 - half the time
    return there.st_mtime_ns, there.st_ctime_ns, there.st_size


@lru_cache(maxsize=64)
def _read(path: Path, changed: tuple[int, ...]) -> Element:
    """Read once, and again when the file has ``changed``."""
    return _parsed(path.read_bytes())


@lru_cache(maxsize=16)
def _written(path: Path, changed: tuple[int, ...]) -> bytes:
    return as_bytes(_read(path, changed))


def _parsed(data: bytes) -> Element:
    parser = etree.XMLParser(remove_blank_text=True, resolve_entities=False, no_network=True)
    return etree.fromstring(data, parser)


def _find(name: str, folders: Sequence[Path]) -> Path:
    for folder in folders:
        own = folder / "docx" / name
        if own.is_file():
            return own
    return _ours(name)


@cache
def _ours(name: str) -> Path:
    return assets.path("templates", "docx", *name.split("/"))
