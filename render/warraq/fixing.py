"""Putting right in the files themselves what is wrong with how texts are typed, where that is safe.

Files are written only if the content then loads and differs from the old one by the fixes alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warraq.diagnostics import Diagnostic, Diagnostics, Place, WarraqError
from warraq.lint import Flaw, Rule
from warraq.lint._findings import Finding, Judge, Named
from warraq.lint._repair import Repaired, repaired
from warraq.lint._texts import Written, written
from warraq.loading import load_text
from warraq.model.base import Model
from warraq.model.content import Content
from warraq.model.located import LocatedStr
from warraq.model.text import MultiProse, Text
from warraq.source import syntax_of
from warraq.source.edit import Edit, Original
from warraq.writing import save

__all__ = ["Fixes", "alike", "fix", "text_key"]


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
    files = _Files(content, file, found)
    judge = _Judge(Judge(named, folders), frozenset(ignored))
    mended = [one for group in _groups(content) if (one := _mended(group, judge, files))]
    if mended and not files.hold(mended):
        # Some text lives on its fault, as one in a block whose first line then begins with a space.
        mended = [one for one in mended if files.hold([one])]
    if not mended:
        return Fixes()
    if not files.hold(mended):
        found.add("cli.cannot-fix", Place(str(file)))
        found.raise_errors()
    texts = files.texts(mended)
    for name, text in texts.items():
        save(Path(name), text.encode("utf-8"))
    return Fixes(tuple(Diagnostics(told for one in mended for told in one.told)), tuple(texts))


# --- texts -----------------------------------------------------------------------------------

_Key = tuple[Any, ...]


def text_key(source: LocatedStr) -> _Key:
    """What is the same for all that one place in a file says: an alias repeats what it names."""
    return (source.place.file, source.segments, str(source))


def _groups(content: Content) -> Iterable[list[Written]]:
    groups: dict[_Key, list[Written]] = {}
    for where in written(content):
        if where.source.place.line:
            groups.setdefault(text_key(where.source), []).append(where)
    return groups.values()


@dataclass(frozen=True, slots=True)
class _Judge:
    judge: Judge
    ignored: frozenset[str]

    def repaired(self, where: Written, original: Original) -> Repaired:
        return repaired(
            str(where.source),
            lambda text: self._flaws(text, where),
            lambda offset: original.holds(where.source, offset),
        )

    def _flaws(self, text: str, where: Written) -> Iterator[tuple[Rule, Flaw]]:
        for rule, flaw in self.judge.flaws(text, where.language, where.markup):
            if rule.code not in self.ignored:
                yield rule, flaw


@dataclass(frozen=True, slots=True)
class _Mended:
    """A text that was put right: how its file changes, and what is told of it."""

    source: LocatedStr
    text: str
    edits: tuple[Edit, ...]
    told: tuple[Diagnostic, ...]


def _mended(group: list[Written], judge: _Judge, files: _Files) -> _Mended | None:
    """The text put right, if all who repeat it would have it so; None if there is nothing to do."""
    source = group[0].source
    original = files.original(source.place.file)
    first, *others = (judge.repaired(where, original) for where in group)
    if not first.changes or any(other.changes != first.changes for other in others):
        return None
    edits = [original.edit(source, c.start, c.end, c.replacement) for c in first.changes]
    taken = tuple(edit for edit in edits if edit is not None)
    if len(taken) < len(edits):
        return None  # half a pair of quotation marks is worse than none
    told = tuple(
        Finding(rule, flaw, group[0], files.content.secrecy).diagnostic
        for rule, flaw in first.flaws
    )
    return _Mended(source, first.text, taken, told)


# --- files -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Files:
    """The files that a content was loaded from, and what they would say."""

    content: Content
    file: Path
    found: Diagnostics
    _originals: dict[str, Original] = field(default_factory=dict)

    def original(self, name: str) -> Original:
        if name not in self._originals:
            self._originals[name] = Original.read(name, self.found)
        return self._originals[name]

    def texts(self, mended: Iterable[_Mended]) -> dict[str, str]:
        """What each file says then, by its name."""
        edits: dict[str, list[Edit]] = {}
        for one in mended:
            edits.setdefault(one.source.place.file, []).extend(one.edits)
        return {name: self.original(name).with_edits(made) for name, made in edits.items()}

    def hold(self, mended: Collection[_Mended]) -> bool:
        """Whether the content then loads, and differs by what is mended and by nothing else."""
        texts = self.texts(mended)
        main = str(self.file)
        syntax = syntax_of(self.file)
        assert syntax is not None
        text = texts.get(main) or self.original(main).text
        right = {text_key(one.source): one.text for one in mended}
        try:
            new = load_text(
                text, syntax=syntax, file=main, folder=self.content.folder, bodies=texts
            )
        except WarraqError:
            return False
        return alike(self.content, new, lambda source: right.get(text_key(source), str(source)))


def alike(old: Any, new: Any, right: Callable[[LocatedStr], str]) -> bool:
    """Whether ``new`` is ``old`` with each of its texts put ``right``; places may differ."""
    match old:
        case Text() | MultiProse():
            return type(new) is type(old) and alike(old.sources, new.sources, right)
        case LocatedStr():
            return bool(right(old) == new)
        case Model():
            names = type(old).model_fields
            return type(new) is type(old) and all(
                alike(getattr(old, name), getattr(new, name), right) for name in names
            )
        case Place():
            return isinstance(new, Place)
        case tuple() | list():
            pairs = zip(old, new, strict=True)
            return len(old) == len(new) and all(alike(a, b, right) for a, b in pairs)
        case dict():
            return list(old) == list(new) and all(alike(old[k], new[k], right) for k in old)
        case _:
            return bool(old == new)
