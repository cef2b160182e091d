"""From a file, a mapping or standard input to `Content`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warraq.diagnostics import Diagnostic, Diagnostics
from warraq.folder import reads_recorded, resolve_inside
from warraq.model.content import Content
from warraq.model.located import LocatedDict, LocatedList, LocatedStr, from_python
from warraq.model.validate import validate
from warraq.source import Syntax, read, read_markdown_body, read_text
from warraq.source.parts import PARTS, read_part, suffixes

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
    file = Path(source)
    return _content(tree, _path(folder) or file.parent, found).from_file(file)


def load_text(
    text: str,
    *,
    syntax: Syntax = "yaml",
    file: str = "<stdin>",
    folder: str | os.PathLike[str] | None = None,
    bodies: Mapping[str, str] | None = None,
    diagnostics: Diagnostics | None = None,
) -> Content:
    """As `load`, for content that is a string already. ``bodies`` are what other files of
    the content say, by the names that places have for them; others are read."""
    found = diagnostics if diagnostics is not None else Diagnostics()
    tree = read_text(text, file=file, syntax=syntax, diagnostics=found)
    return _content(tree, _path(folder), found, bodies)


def _path(folder: str | os.PathLike[str] | None) -> Path | None:
    return Path(folder) if folder is not None else None


def _content(
    tree: Any, folder: Path | None, found: Diagnostics, bodies: Mapping[str, str] | None = None
) -> Content:
    with reads_recorded() as read_in:
        if isinstance(tree, LocatedDict):
            files = _Files(folder, found, bodies or {})
            tree = files.parts(files.bodies(tree))
    language = _language(tree)
    content = validate(tree, found, lambda told: _explained(told, language))
    return content.in_folder(folder, tuple(dict.fromkeys(one.name for one in read_in)))


def _language(tree: Any) -> str:
    """The first language that the content names, whether or not all else is right with it."""
    meta = tree.get("meta") if isinstance(tree, LocatedDict) else None
    named = meta.get("languages") if isinstance(meta, LocatedDict) else None
    first = named[0] if isinstance(named, list) and named else named
    return first.partition("+")[0] if isinstance(first, str) else ""


def _explained(told: Iterable[Diagnostic], language: str) -> list[Diagnostic]:
    """What was told of dates, with what they may mean."""
    found = list(told)
    if not any(one.code in ("value.date", "value.hijri-year") for one in found):
        return found
    # Imported late: few contents need all that it takes to read dates.
    from warraq.locale.reading.hints import with_dates_meant

    return list(with_dates_meant(found, language))


@dataclass(frozen=True, slots=True)
class _Files:
    """The files that a content consists of; ``given`` holds texts that stand in for some."""

    folder: Path | None
    found: Diagnostics
    given: Mapping[str, str]

    def parts(self, tree: LocatedDict) -> LocatedDict:
        """The tree with ``people: protocol.yaml``, ``terms: glossary.csv`` and the like replaced by
        what those files say."""
        named = {part: self._part(tree[part], part) for part in PARTS if part in tree}
        return tree.having({**tree, **named})

    def _part(self, raw: Any, part: str) -> Any:
        name = raw.strip() if isinstance(raw, LocatedStr) else ""
        if not isinstance(raw, LocatedStr) or not Path(name).suffix or "\n" in name:
            return raw
        known = suffixes(part)
        if Path(name).suffix.lower() not in known:
            told = {"name": name, "word": part, "known": ", ".join(known)}
            self.found.add("source.part-suffix", raw.place, **told)
            self.found.raise_errors()
        path = resolve_inside(self.folder, name, self.found, raw.place)
        if path is None or self.folder is None:
            self.found.raise_errors()
            return raw
        file = self.folder / name
        return read_part(file, part, self.found, self.given.get(str(file)))

    def bodies(self, tree: LocatedDict) -> LocatedDict:
        """The tree with ``body: {ar: body.ar.md}``, and the ``text:`` blocks of a body that is a
        list, replaced by what those files say; in annexes, too."""
        tree = self._body(tree)
        annexes = tree.get("annexes")
        if not isinstance(annexes, LocatedList):
            return tree
        read_in = [self._body(one) if isinstance(one, LocatedDict) else one for one in annexes]
        listed = LocatedList(read_in, place=annexes.place, value_places=annexes.value_places)
        return tree.having({**tree, "annexes": listed})

    def _body(self, tree: LocatedDict) -> LocatedDict:
        body = tree.get("body")
        if isinstance(body, LocatedList):
            blocks = [self._block(block) for block in body]
            read_in: Any = LocatedList(blocks, place=body.place, value_places=body.value_places)
        else:
            read_in = self._texts(body)
        return tree if read_in is body else tree.having({**tree, "body": read_in})

    def _block(self, block: Any) -> Any:
        if not isinstance(block, LocatedDict) or "text" not in block:
            return block
        return block.having({**block, "text": self._texts(block["text"])})

    def _texts(self, raw: Any) -> Any:
        """A Markdown file's name, or one a language, becomes what the files say."""
        if not isinstance(raw, LocatedDict):
            return self._text(raw)
        return raw.having({key: self._text(text) for key, text in raw.items()})

    def _text(self, text: Any) -> Any:
        if not isinstance(text, LocatedStr) or "\n" in text or not text.strip().endswith(".md"):
            return text
        path = resolve_inside(self.folder, text.strip(), self.found, text.place)
        if path is None or self.folder is None:
            return text
        # Places name the file as the author would: relative to where the content was found.
        file = self.folder / text.strip()
        return read_markdown_body(file, self.found, self.given.get(str(file)))
