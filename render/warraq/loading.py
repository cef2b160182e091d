"""From a file, a mapping or standard input to `Content`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from warraq.diagnostics import Diagnostics
from warraq.folder import resolve_inside
from warraq.model.content import Content
from warraq.model.located import LocatedDict, LocatedList, LocatedStr, from_python
from warraq.model.validate import validate
from warraq.source import Syntax, read, read_markdown_body, read_text

__all__ = ["load", "load_text"]


def load(
    source: str | os.PathLike[str] | Mapping[str, Any] | Content,
    *,
    folder: str | os.PathLike[str] | None = None,
    diagnostics: Diagnostics | None = None,
) -> Content:
    """The content of a file (YAML, JSON, Markdown), or of a mapping with the same keys.

    ``folder`` is where the pictures and body files lie that the content names: a file's own folder
    unless given; without one, a mapping may name none. Warnings and notes go to ``diagnostics``.

    Raises `WarraqError` with every fault of the content, each at its place.
    """
    found = diagnostics if diagnostics is not None else Diagnostics()
    if isinstance(source, Content):
        return source if folder is None else source.in_folder(Path(folder))
    if isinstance(source, Mapping):
        return _content(from_python(source, diagnostics=found), _path(folder), found)
    tree = read(source, found)
    return _content(tree, _path(folder) or Path(source).parent, found)


def load_text(
    text: str,
    *,
    syntax: Syntax = "yaml",
    file: str = "<stdin>",
    folder: str | os.PathLike[str] | None = None,
    diagnostics: Diagnostics | None = None,
) -> Content:
    """As `load`, for content that is a string already."""
    found = diagnostics if diagnostics is not None else Diagnostics()
    tree = read_text(text, file=file, syntax=syntax, diagnostics=found)
    return _content(tree, _path(folder), found)


def _path(folder: str | os.PathLike[str] | None) -> Path | None:
    return Path(folder) if folder is not None else None


def _content(tree: Any, folder: Path | None, found: Diagnostics) -> Content:
    if isinstance(tree, LocatedDict):
        tree = _with_body_files(tree, folder, found)
    return validate(tree, found).in_folder(folder)


def _with_body_files(tree: LocatedDict, folder: Path | None, found: Diagnostics) -> LocatedDict:
    """The tree with ``body: {ar: body.ar.md}``, and the ``text:`` blocks of a body that is a list,
    replaced by what those files say."""
    body = tree.get("body")
    if isinstance(body, LocatedList):
        blocks = [_with_text_files(block, folder, found) for block in body]
        read_in: Any = LocatedList(blocks, place=body.place, value_places=body.value_places)
    else:
        read_in = _texts(body, folder, found)
    return tree if read_in is body else tree.having({**tree, "body": read_in})


def _with_text_files(block: Any, folder: Path | None, found: Diagnostics) -> Any:
    if not isinstance(block, LocatedDict) or "text" not in block:
        return block
    return block.having({**block, "text": _texts(block["text"], folder, found)})


def _texts(raw: Any, folder: Path | None, found: Diagnostics) -> Any:
    """A Markdown file's name, or one a language, becomes what the files say."""
    if not isinstance(raw, LocatedDict):
        return _body_text(raw, folder, found)
    return raw.having({key: _body_text(text, folder, found) for key, text in raw.items()})


def _body_text(text: Any, folder: Path | None, found: Diagnostics) -> Any:
    if not isinstance(text, LocatedStr) or "\n" in text or not text.strip().endswith(".md"):
        return text
    path = resolve_inside(folder, text.strip(), found, text.place)
    if path is None or folder is None:
        return text
    # Places name the file as the author would: relative to where the content was found.
    return read_markdown_body(folder / text.strip(), found)
