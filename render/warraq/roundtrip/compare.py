"""What changed between a document as its content has it and as it came back from Word.

Paragraphs are matched by their marks and what they say: first those that agree in both, then in the
text, then in the mark; last those that are alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from warraq.roundtrip.reading import Comment, Paragraph, Returned

__all__ = ["Change", "Kind", "Piece", "compare", "new_comments", "pieces"]

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
    matched = _by_marks(ours, theirs, same=True)
    for more in (_same_text, _by_marks, _alike_text):
        matched |= more(ours, theirs, matched)
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


def new_comments(ours: Returned, theirs: Returned) -> tuple[Comment, ...]:
    """The comments that the file did not have when it left."""
    known = {(one.author, one.text) for one in ours.comments}
    return tuple(one for one in theirs.comments if (one.author, one.text) not in known)


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


_Matched = dict[int, int]
"""The place of a paragraph of theirs, and that of ours."""


def _by_marks(
    ours: Sequence[Paragraph],
    theirs: Sequence[Paragraph],
    matched: _Matched | None = None,
    *,
    same: bool = False,
) -> _Matched:
    """By what is left of the marks; if ``same``, those alone that still say the same.

    A mark counts those that said the same from the start of the file, and the content may have
    changed since: so a mark alone is weaker than a mark and the text, or the text.
    """
    done = matched or {}
    used = set(done.values())
    places = {
        mark: place for place, one in enumerate(ours) for mark in one.marks if place not in used
    }
    found: _Matched = {}
    for place, paragraph in enumerate(theirs):
        mark = next((mark for mark in paragraph.marks if mark in places), None)
        if mark is None or place in done:
            continue
        if not same or ours[places[mark]].text == paragraph.text:
            found[place] = places.pop(mark)
    return found


def _left(
    ours: Sequence[Paragraph], theirs: Sequence[Paragraph], matched: _Matched
) -> tuple[list[int], list[int], Sequence[tuple[str, int, int, int, int]]]:
    """Those of ours and theirs that have no partner, and how their texts go together."""
    used = set(matched.values())
    old = [place for place in range(len(ours)) if place not in used]
    new = [place for place in range(len(theirs)) if place not in matched]
    texts = ([ours[place].text for place in old], [theirs[place].text for place in new])
    return old, new, SequenceMatcher(None, *texts, autojunk=False).get_opcodes()


def _same_text(
    ours: Sequence[Paragraph], theirs: Sequence[Paragraph], matched: _Matched
) -> _Matched:
    old, new, opcodes = _left(ours, theirs, matched)
    found: _Matched = {}
    for tag, first, last, start, end in opcodes:
        if tag == "equal":
            found |= dict(zip(new[start:end], old[first:last], strict=True))
    return found


def _alike_text(
    ours: Sequence[Paragraph], theirs: Sequence[Paragraph], matched: _Matched
) -> _Matched:
    old, new, opcodes = _left(ours, theirs, matched)
    found: _Matched = {}
    for tag, first, last, start, end in opcodes:
        if tag == "replace":
            found |= _alike(ours, theirs, old[first:last], new[start:end])
    return found


def _alike(
    ours: Sequence[Paragraph], theirs: Sequence[Paragraph], old: list[int], new: list[int]
) -> _Matched:
    """Each of the new with the first of the old that is like it, in their order."""
    found: _Matched = {}
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
