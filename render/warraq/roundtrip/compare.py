"""What changed between a document as its content has it and as it came back from Word.

Paragraphs are matched by their marks. Those that have lost theirs are matched by what they say: the
same words first, then what is alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from warraq.roundtrip.reading import Paragraph

__all__ = ["Change", "Kind", "Piece", "compare", "pieces"]

_WORDS = re.compile(r"\s+|[^\s]+")
#: From here on, two paragraphs are one that was changed.
_ALIKE = 0.5
#: More words or paragraphs than these are not held against each other one by one.
_MOST = 2_000


class Kind(StrEnum):
    """What happened to a paragraph."""

    CHANGED = "changed"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in the old text alone (``deleted``), the new alone (``inserted``), or both
    (empty)."""

    text: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One paragraph: what it said and says; ``authors`` tracked the change, ``mark`` finds it."""

    kind: Kind
    old: str
    new: str
    authors: tuple[str, ...] = ()
    mark: str = ""


def compare(ours: Sequence[Paragraph], theirs: Sequence[Paragraph]) -> tuple[Change, ...]:
    """The changes that lead from ``ours`` to ``theirs``, in the order of the file."""
    matched = _by_marks(ours, theirs)
    matched |= _by_text(ours, theirs, matched)
    used = set(matched.values())
    left = [place for place in range(len(ours)) if place not in used]
    changes: list[Change] = []
    for place, paragraph in enumerate(theirs):
        own = matched.get(place)
        if own is None:
            if paragraph.text:
                kind = Kind.INSERTED
                changes.append(Change(kind, "", paragraph.text, paragraph.authors))
            continue
        while left and left[0] < own:
            changes.append(_deleted(ours[left.pop(0)]))
        changes.extend(_change(ours[own], paragraph))
    return (*changes, *(_deleted(ours[place]) for place in left))


def _deleted(paragraph: Paragraph, authors: tuple[str, ...] = ()) -> Change:
    return Change(Kind.DELETED, paragraph.text, "", authors, "".join(paragraph.marks[:1]))


def _change(own: Paragraph, other: Paragraph) -> Iterator[Change]:
    if own.text == other.text:
        return
    if not other.text:
        yield _deleted(own, other.authors)
        return
    mark = "".join(own.marks[:1])
    yield Change(Kind.CHANGED, own.text, other.text, other.authors, mark)


# --- matching --------------------------------------------------------------------------------


def _by_marks(ours: Sequence[Paragraph], theirs: Sequence[Paragraph]) -> dict[int, int]:
    places = {mark: place for place, one in enumerate(ours) for mark in one.marks}
    matched: dict[int, int] = {}
    for place, paragraph in enumerate(theirs):
        own = next((places.pop(mark) for mark in paragraph.marks if mark in places), None)
        if own is not None:
            matched[place] = own
    return matched


def _by_text(
    ours: Sequence[Paragraph], theirs: Sequence[Paragraph], matched: dict[int, int]
) -> dict[int, int]:
    used = set(matched.values())
    old = [place for place in range(len(ours)) if place not in used]
    new = [place for place in range(len(theirs)) if place not in matched]
    found: dict[int, int] = {}
    matcher = SequenceMatcher(
        None, [ours[i].text for i in old], [theirs[i].text for i in new], autojunk=False
    )
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            found |= dict(zip(new[start:end], old[first:last], strict=True))
        elif tag == "replace":
            found |= _alike(ours, theirs, old[first:last], new[start:end])
    return found


def _alike(
    ours: Sequence[Paragraph], theirs: Sequence[Paragraph], old: list[int], new: list[int]
) -> dict[int, int]:
    """Each of the new with the first of the old that is like it, in their order."""
    found: dict[int, int] = {}
    if len(old) * len(new) > _MOST:
        return found
    for place in new:
        for number, own in enumerate(old):
            if _likeness(ours[own].text, theirs[place].text) >= _ALIKE:
                found[place] = own
                del old[: number + 1]
                break
    return found


def _likeness(one: str, other: str) -> float:
    first, second = one.split()[:_MOST], other.split()[:_MOST]
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


# --- words -----------------------------------------------------------------------------------


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Old and new text in one, word by word."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) + len(after) > 2 * _MOST:
        return (Piece(old, Kind.DELETED), Piece(new, Kind.INSERTED))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(_pieces(matcher.get_opcodes(), before, after))


def _pieces(
    opcodes: Iterable[tuple[str, int, int, int, int]], before: list[str], after: list[str]
) -> Iterator[Piece]:
    for tag, first, last, start, end in opcodes:
        if tag == "equal":
            yield Piece("".join(before[first:last]))
            continue
        if last > first:
            yield Piece("".join(before[first:last]), Kind.DELETED)
        if end > start:
            yield Piece("".join(after[start:end]), Kind.INSERTED)
