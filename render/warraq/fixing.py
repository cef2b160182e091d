"""Putting right in the files themselves what is wrong with how texts are typed, where that is safe.

Files are written only if the content then loads and differs from the old one by the fixes alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warraq.diagnostics import Diagnostic, Diagnostics, Place, WarraqError
from warraq.lint._findings import Finding, Judge, Named
from warraq.lint._repair import Change, Repaired, repaired
from warraq.lint._texts import Written, written
from warraq.loading import load_text
from warraq.model.base import Model
from warraq.model.content import Content
from warraq.model.located import LocatedStr
from warraq.model.text import MultiProse, Text
from warraq.source import syntax_of
from warraq.source.edit import Edit, Original
from warraq.writing import save

__all__ = ["Fixes", "fix"]


@dataclass(frozen=True, slots=True)
class Fixes:
    """What was put right, each at the place where it stood; and the files that were written."""

    diagnostics: tuple[Diagnostic, ...] = ()
    files: tuple[str, ...] = ()


def fix(
    content: Content,
    file: Path,
    named: Named,
    folders: tuple[Path, ...],
    found: Diagnostics,
    ignored: Collection[str] = (),
) -> Fixes:
    """Fix the texts of ``content``, which was loaded from ``file``, but for the ``ignored`` codes.

    Raises `WarraqError` where a file cannot be written, or would say something else.
    """
    work = _Work(Judge(named, folders), frozenset(ignored), found)
    for group in _groups(content):
        work.take(group)
    texts = {name: work.originals[name].with_edits(edits) for name, edits in work.edits.items()}
    if not texts:
        return Fixes()
    _check(content, file, texts, work, found)
    for name, text in texts.items():
        save(Path(name), text.encode("utf-8"))
    return Fixes(tuple(Diagnostics(work.done)), tuple(texts))


_Key = tuple[Any, ...]


def _key(source: LocatedStr) -> _Key:
    """What is the same for all that one place in a file says: an alias repeats what it names."""
    return (source.place.file, source.segments, str(source))


def _groups(content: Content) -> Iterator[list[Written]]:
    groups: dict[_Key, list[Written]] = {}
    for where in written(content):
        if where.source.place.line:
            groups.setdefault(_key(where.source), []).append(where)
    yield from groups.values()


@dataclass(slots=True)
class _Work:
    judge: Judge
    ignored: frozenset[str]
    found: Diagnostics
    originals: dict[str, Original] = field(default_factory=dict)
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    right: dict[_Key, str] = field(default_factory=dict)
    done: list[Diagnostic] = field(default_factory=list)

    def take(self, group: list[Written]) -> None:
        """Fix a text, if all who repeat it would have it fixed in the same way."""
        answers = [self._repaired(where) for where in group]
        first, *others = answers
        if not first.changes or any(other.changes != first.changes for other in others):
            return
        source = group[0].source
        edits = self._edits(source, first.changes)
        if edits is None:
            return
        self.edits.setdefault(source.place.file, []).extend(edits)
        self.right[_key(source)] = first.text
        for rule, flaw in first.flaws:
            self.done.append(Finding(rule, flaw, group[0]).diagnostic)

    def _repaired(self, where: Written) -> Repaired:
        def flaws(text: str) -> Iterator[Any]:
            for rule, flaw in self.judge.flaws(text, where.language, where.markup):
                if rule.code not in self.ignored:
                    yield rule, flaw

        return repaired(str(where.source), flaws)

    def _edits(self, source: LocatedStr, changes: tuple[Change, ...]) -> list[Edit] | None:
        """All of them or none: half a pair of quotation marks is worse than none."""
        file = source.place.file
        if file not in self.originals:
            self.originals[file] = Original.read(file, self.found)
        original = self.originals[file]
        edits = [original.edit(source, c.start, c.end, c.replacement) for c in changes]
        taken = [edit for edit in edits if edit is not None]
        return taken if len(taken) == len(edits) else None


# --- checking --------------------------------------------------------------------------------


def _check(
    content: Content, file: Path, texts: Mapping[str, str], work: _Work, found: Diagnostics
) -> None:
    """Raise `WarraqError` unless the files with ``texts`` say what is right and nothing else."""
    main = str(file)
    text = texts.get(main)
    if text is None:
        text = Original.read(main, found).text
    syntax = syntax_of(file)
    assert syntax is not None
    folder = content.folder
    new: Content | None = None
    # What would be wrong with it is not told: the author did not write it.
    with suppress(WarraqError):
        new = load_text(text, syntax=syntax, file=main, folder=folder, bodies=texts)
    if new is None or not _alike(content, new, lambda s: work.right.get(_key(s), str(s))):
        found.add("cli.cannot-fix", Place(main))
        found.raise_errors()


def _alike(old: Any, new: Any, right: Callable[[LocatedStr], str]) -> bool:
    """Whether ``new`` is ``old`` with each of its texts put ``right``; places may differ."""
    match old:
        case Text() | MultiProse():
            return type(new) is type(old) and _alike(old.sources, new.sources, right)
        case LocatedStr():
            return bool(right(old) == new)
        case Model():
            names = type(old).model_fields
            return type(new) is type(old) and all(
                _alike(getattr(old, name), getattr(new, name), right) for name in names
            )
        case Place():
            return isinstance(new, Place)
        case tuple() | list():
            pairs = zip(old, new, strict=True)
            return len(old) == len(new) and all(_alike(a, b, right) for a, b in pairs)
        case dict():
            return list(old) == list(new) and all(_alike(old[k], new[k], right) for k in old)
        case _:
            return bool(old == new)
