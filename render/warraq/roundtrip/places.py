"""Where in a content the changed words of a paragraph stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice, product

from warraq.model.located import LocatedStr

__all__ = ["MOST_WAYS", "Place", "are_apart", "places"]

# Values, code and the targets of links are not words.
_TYPED = re.compile(r"\{[^{}`]*\}`[^`]*`|`[^`]*`|\]\([^)]*\)|\[\^[^\]]*\]|\{#[^}]*\}")
_BREAKS = re.compile(r"[\n\t]")
#: Ways to read a change that are tried, where the same words stand in several places.
MOST_WAYS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """``source[start:end]`` of the content becomes ``replacement``."""

    source: LocatedStr
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words ``first`` to ``last`` of the old text become ``words``."""

    first: int
    last: int
    words: tuple[str, ...]


def places(
    old: str, new: str, sources: Iterable[LocatedStr], *, some: bool = False
) -> Iterator[tuple[Place, ...]]:
    """The ways to make ``new`` of ``old`` in the texts of a content, likeliest first.

    Each is a set of places, one for every stretch of words that changed. None where one of these is
    not to be found as it stands: it is a value, a label, or goes across an emphasis; with ``some``,
    that one is left out.
    """
    known = tuple(sources)
    found = [
        tuple(_found(one, words, known))
        for words, others in _lines(old, new)
        for one in _stretches(words, others)
    ]
    if some:
        found = [one for one in found if one]
    if found:
        yield from filter(are_apart, islice(product(*found), MOST_WAYS))


def _lines(old: str, new: str) -> Iterator[tuple[list[str], list[str]]]:
    """The words line by line, and on both sides of a tab: each may be another text's, as a cell of
    two languages has them below each other."""
    was, becomes = _BREAKS.split(old), _BREAKS.split(new)
    if len(was) != len(becomes):
        was, becomes = [old], [new]
    for one, other in zip(was, becomes, strict=True):
        yield one.split(), other.split()


def _stretches(old: list[str], new: list[str]) -> Iterator[_Stretch]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    ranges: list[tuple[int, int, int, int]] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if tag in ("insert", "delete"):
            # With a word beside it, since a space goes or comes too.
            if first > 0:
                first, start = first - 1, start - 1  # noqa: PLW2901
            else:
                last, end = last + 1, end + 1  # noqa: PLW2901
        if ranges and first < ranges[-1][1]:
            first, _, start, _ = ranges.pop()  # noqa: PLW2901 - both took the word between them
        ranges.append((first, last, start, end))
    for first, last, start, end in ranges:
        yield _Stretch(first, last, tuple(new[start:end]))


def _found(one: _Stretch, words: list[str], sources: tuple[LocatedStr, ...]) -> Iterator[Place]:
    """Its places, with as many of the words around it as stand there too."""
    own = [source for source in sources if _pattern(one, words, 0).search(source)]
    for reach in range(max(one.first, len(words) - one.last), -1, -1):
        pattern = _pattern(one, words, reach)
        found = [
            _trimmed(Place(source, *match.span(1), " ".join(one.words)))
            for source in own
            for match in pattern.finditer(source)
            if not _is_typed(source, *match.span(1))
        ]
        if found:
            yield from found
            return


def _trimmed(place: Place) -> Place:
    """Without the characters that old and new begin and end with: a sign that stays may be written
    in a way of its own. One at least is left, to be found by."""
    old, new = place.source[place.start : place.end], place.replacement
    head = _alike(old[:-1], new)
    old, new = old[head:], new[head:]
    tail = _alike(old[:0:-1], new[::-1])
    return Place(place.source, place.start + head, place.end - tail, new[: len(new) - tail])


def _alike(one: str, other: str) -> int:
    """With how many equal characters they begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _pattern(one: _Stretch, words: list[str], reach: int) -> re.Pattern[str]:
    before = words[max(one.first - reach, 0) : one.first]
    after = words[one.last : one.last + reach]
    left = "".join(rf"{re.escape(word)}\s+" for word in before)
    inner = r"\s+".join(map(re.escape, words[one.first : one.last]))
    right = "".join(rf"\s+{re.escape(word)}" for word in after)
    return re.compile(rf"(?<!\w){left}({inner}){right}(?!\w)")


def _is_typed(source: str, start: int, end: int) -> bool:
    return any(m.start() < end and start < m.end() for m in _TYPED.finditer(source))


def are_apart(way: tuple[Place, ...]) -> bool:
    """Whether no two of them are about the same words."""
    return all(
        one.source is not other.source or one.end <= other.start or other.end <= one.start
        for number, one in enumerate(way)
        for other in way[:number]
    )
