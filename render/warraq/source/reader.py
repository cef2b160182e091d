"""The ways in: a content file, a content text, and a Markdown body beside a content file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from warraq.diagnostics import Diagnostics, Place
from warraq.model.located import LocatedDict, LocatedStr
from warraq.source.errors import collecting, fail
from warraq.source.files import checked_text, read_source
from warraq.source.from_json import parse_json
from warraq.source.from_markdown import parse_markdown
from warraq.source.from_yaml import parse_yaml
from warraq.source.text import SourceText

__all__ = ["Syntax", "read", "read_markdown_body", "read_text", "syntax_of"]

Syntax = Literal["yaml", "json", "markdown"]

_PARSERS: dict[Syntax, Callable[[SourceText, Diagnostics], LocatedDict]] = {
    "yaml": parse_yaml,
    "json": parse_json,
    "markdown": parse_markdown,
}
_SUFFIXES: dict[str, Syntax] = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
}


def read(path: str | os.PathLike[str], diagnostics: Diagnostics) -> LocatedDict:
    """The mapping that the content file at ``path`` holds, its syntax told by its suffix.

    Places name the file as ``path`` does. Every error that can be found is added to
    ``diagnostics``; then `WarraqError` is raised if there is one. No other file is read.
    """
    with collecting(diagnostics) as found:
        suffix = Path(path).suffix
        syntax = syntax_of(path)
        if syntax is None:
            place = Place(os.fspath(path))
            if Path(path).is_dir():
                fail(found, "source.directory", place, file=place.file)
            fail(found, "source.unknown-suffix", place, suffix=suffix or Path(path).name)
        return _PARSERS[syntax](read_source(path, found), found)


def syntax_of(path: str | os.PathLike[str]) -> Syntax | None:
    """What a content file is written in, by its suffix; None where that says nothing."""
    return _SUFFIXES.get(Path(path).suffix.lower())


def read_text(text: str, *, file: str, syntax: Syntax, diagnostics: Diagnostics) -> LocatedDict:
    """The same for text that is at hand; ``file`` is what places call it. Raises as `read`."""
    with collecting(diagnostics) as found:
        return _PARSERS[syntax](checked_text(text, file, found), found)


def read_markdown_body(
    path: str | os.PathLike[str], diagnostics: Diagnostics, text: str | None = None
) -> LocatedStr:
    """The whole text of the file at ``path``, each character with its place; or ``text`` as if it
    stood there. Raises as `read`."""
    with collecting(diagnostics) as found:
        if text is not None:
            return checked_text(text, os.fspath(path), found).located_lines(0)
        return read_source(path, found).located_lines(0)
