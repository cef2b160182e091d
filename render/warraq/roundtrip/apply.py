"""Writing back into a content what a colleague changed in Word, where that is beyond doubt.

A change is taken if the content then loads, differs by the changed words alone, and its document
says in that paragraph what the colleague wrote, and in all others what it said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from warraq.diagnostics import Diagnostics, WarraqError
from warraq.fixing import alike, text_key
from warraq.lint._texts import written
from warraq.loading import load_text
from warraq.locale.profile import Profile
from warraq.model.content import Content
from warraq.model.located import LocatedStr
from warraq.roundtrip.compare import Change, Kind
from warraq.roundtrip.places import Place, are_apart, places
from warraq.roundtrip.reading import Paragraph
from warraq.roundtrip.values import value_places
from warraq.source import syntax_of
from warraq.source.edit import Edit, Original

__all__ = ["Applied", "apply"]

#: The paragraphs of a content's document; raises `WarraqError` where there is none.
Render = Callable[[Content], Sequence[Paragraph]]


@dataclass(frozen=True, slots=True)
class Applied:
    """The changes that were taken, those that were left and the code of why; and what each file of
    the content says then, by its name."""

    taken: tuple[Change, ...] = ()
    left: tuple[tuple[Change, str], ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


def apply(
    content: Content,
    file: Path,
    changes: Sequence[Change],
    render: Render,
    profiles: Mapping[str, Profile],
) -> Applied:
    """Find out which of the changes can be taken; nothing is written.

    ``content`` was loaded from ``file``, and its document, in the languages of these ``profiles``,
    is that of ``render``.
    """
    drafts = _Drafts(content, file, render)
    sources = _sources(content, profiles)
    taken: list[Change] = []
    left: list[tuple[Change, str]] = []
    for change in changes:
        reason = _take(change, drafts, sources, tuple(profiles.values()))
        if reason:
            left.append((change, reason))
        else:
            taken.append(change)
    return Applied(tuple(taken), tuple(left), drafts.texts() if taken else {})


def _take(
    change: Change,
    drafts: _Drafts,
    sources: Sequence[LocatedStr],
    profiles: Sequence[Profile],
) -> str:
    """Take a change into the drafts; the code of why not, where it cannot be."""
    if change.kind is not Kind.CHANGED:
        return "diff.whole-paragraph"
    if _breaks(change.new) != _breaks(change.old):
        return "diff.line-break"
    ways = list(_ways(change.old, change.new, sources, profiles))
    if not ways:
        return "diff.not-plain"
    return "" if any(drafts.take(change, way) for way in ways) else "diff.not-the-same"


def _ways(
    old: str, new: str, sources: Sequence[LocatedStr], profiles: Sequence[Profile]
) -> Iterator[tuple[Place, ...]]:
    """Words alone, values alone, then both."""
    yield from places(old, new, sources)
    values = list(value_places(old, new, sources, profiles))
    yield from values
    for words in places(old, new, sources, some=True) if values else ():
        yield from filter(are_apart, (words + way for way in values[:1]))


def _breaks(text: str) -> list[str]:
    return [sign for sign in text if sign in "\n\t"]


def _sources(content: Content, languages: Collection[str]) -> tuple[LocatedStr, ...]:
    """The texts that may stand in the document; what an alias repeats, once."""
    found = {
        text_key(one.source): one.source
        for one in written(content)
        if one.source.place.line and (not one.language or one.language in languages)
    }
    return tuple(found.values())


@dataclass
class _Drafts:
    """The files as they would be, with the changes that were taken so far."""

    content: Content
    file: Path
    render: Render
    _taken: list[Place] = field(default_factory=list)
    _originals: dict[str, Original] = field(default_factory=dict)
    _paragraphs: list[Paragraph] = field(default_factory=list)

    def take(self, change: Change, way: tuple[Place, ...]) -> bool:
        """Take a change in one way, if all holds then."""
        wanted = self._wanted(change)
        edits = self._edits([*self._taken, *way])
        if edits is None or wanted is None:
            return False
        new = self._loaded(self._with(edits))
        if new is None or not self._differs_by([*self._taken, *way], new):
            return False
        try:
            said = [one.text for one in self.render(new)]
        except WarraqError:
            return False
        if said != [one.text for one in wanted]:
            return False
        self._taken.extend(way)
        self._paragraphs = wanted
        return True

    def texts(self) -> dict[str, str]:
        """What each changed file says then."""
        return self._with(self._edits(self._taken) or {})

    def _wanted(self, change: Change) -> list[Paragraph] | None:
        """The paragraphs as they should be; None where nobody can tell which one is meant."""
        if not self._paragraphs:
            self._paragraphs = list(self.render(self.content))
        same = [n for n, one in enumerate(self._paragraphs) if change.mark in one.marks]
        if len(same) != 1 or self._paragraphs[same[0]].text != change.old:
            return None
        wanted = list(self._paragraphs)
        wanted[same[0]] = replace(wanted[same[0]], text=change.new)
        return wanted

    # --- files ---

    def _original(self, name: str) -> Original:
        if name not in self._originals:
            self._originals[name] = Original.read(name, Diagnostics())
        return self._originals[name]

    def _edits(self, taken: Sequence[Place]) -> dict[str, list[Edit]] | None:
        """What is to be written, file by file; None where a file says it in another way."""
        found: dict[str, list[Edit]] = {}
        for one in taken:
            name = one.source.place.file
            edit = self._original(name).edit(one.source, one.start, one.end, one.replacement)
            if edit is None:
                return None
            found.setdefault(name, []).append(edit)
        for edits in found.values():
            if any(a.end > b.start for a, b in pairwise(sorted(edits))):
                return None
        return found

    def _with(self, edits: Mapping[str, list[Edit]]) -> dict[str, str]:
        return {name: self._original(name).with_edits(made) for name, made in edits.items()}

    def _loaded(self, texts: Mapping[str, str]) -> Content | None:
        name = str(self.file)
        syntax = syntax_of(self.file)
        assert syntax is not None
        try:
            return load_text(
                texts.get(name) or self._original(name).text,
                syntax=syntax,
                file=name,
                folder=self.content.folder,
                bodies=texts,
            )
        except WarraqError:
            return None

    def _differs_by(self, taken: Sequence[Place], new: Content) -> bool:
        """Whether the new content says the new words, and all else as before."""
        right: dict[object, str] = {}
        for one in _from_the_end(taken):
            key = text_key(one.source)
            text = right.get(key, str(one.source))
            right[key] = text[: one.start] + one.replacement + text[one.end :]
        return alike(self.content, new, lambda source: right.get(text_key(source), str(source)))


def _from_the_end(taken: Sequence[Place]) -> Iterator[Place]:
    """So that what comes earlier in a text stays where it is."""
    yield from sorted(taken, key=lambda one: one.start, reverse=True)
