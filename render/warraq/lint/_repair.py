"""A text with all of its safe fixes, and how it differs from what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from warraq.lint import Flaw, Rule

__all__ = ["Change", "Repaired", "repaired"]

#: One fix can lay another fault open (a Latin comma after a space); more rounds than this are none.
_ROUNDS = 10

Flaws = Callable[[str], Iterable[tuple[Rule, Flaw]]]


@dataclass(frozen=True, slots=True)
class Change:
    """``typed[start:end]`` becomes ``replacement``."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text, its changes in order, and the flaws that they put right, as they were typed."""

    text: str
    changes: tuple[Change, ...] = ()
    flaws: tuple[tuple[Rule, Flaw], ...] = ()


def _anywhere(offset: int) -> bool:
    return True


def repaired(typed: str, look: Flaws, may_change: Callable[[int], bool] = _anywhere) -> Repaired:
    """``typed`` without the flaws that ``look`` finds and has a replacement for.

    ``may_change`` says of an offset whether what was typed there can be changed. Unchanged where
    the fixing comes to no end.
    """
    draft = _Draft(typed)
    for _ in range(_ROUNDS):
        found = (pair for pair in look(draft.text) if draft.is_free(pair[1], may_change))
        chosen = list(_apart(found))
        if not chosen:
            return Repaired(draft.text, tuple(draft.changes(typed)), tuple(draft.flaws))
        for rule, flaw in reversed(chosen):
            draft.apply(rule, flaw)
    return Repaired(typed)


def _apart(found: Iterable[tuple[Rule, Flaw]]) -> Iterator[tuple[Rule, Flaw]]:
    """Those that do not overlap; the others come in the next round."""
    end = 0
    for rule, flaw in sorted(found, key=lambda pair: (pair[1].start, pair[1].end)):
        if flaw.start >= end:
            yield rule, flaw
            end = flaw.end


class _Draft:
    """Characters, each with the offset where it was typed, or None for what is new."""

    def __init__(self, typed: str) -> None:
        self.chars: list[tuple[str, int | None]] = [(char, at) for at, char in enumerate(typed)]
        self.flaws: list[tuple[Rule, Flaw]] = []

    @property
    def text(self) -> str:
        return "".join(char for char, _ in self.chars)

    def is_free(self, flaw: Flaw, may_change: Callable[[int], bool]) -> bool:
        """Whether all of a flaw can be changed."""
        if flaw.replacement is None:
            return False
        span = self.chars[flaw.start : flaw.end]
        return all(at is None or may_change(at) for _, at in span)

    def apply(self, rule: Rule, flaw: Flaw) -> None:
        assert flaw.replacement is not None
        start = self._typed_before(flaw.start)
        self.flaws.append((rule, replace(flaw, start=start, end=start)))
        self.chars[flaw.start : flaw.end] = [(char, None) for char in flaw.replacement]

    def _typed_before(self, index: int) -> int:
        """Where what stands at ``index`` was typed, or what stood before it."""
        here = next((at for _, at in self.chars[index : index + 1] if at is not None), None)
        if here is not None:
            return here
        before = (at for _, at in reversed(self.chars[:index]) if at is not None)
        return next(before, 0)

    def changes(self, typed: str) -> Iterator[Change]:
        start, new = 0, ""
        for char, at in [*self.chars, ("", len(typed))]:
            if at is None:
                new += char
                continue
            if at > start or new:
                yield Change(start, at, new)
            start, new = at + 1, ""
