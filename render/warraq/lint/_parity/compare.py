"""What one text says and its translation does not."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from warraq.lint._parity.facts import ANY, Fact

__all__ = ["Leftover", "Side", "differences"]


@dataclass(frozen=True, slots=True)
class Leftover:
    """A fact that the other text does not have; ``soft``: it does, less often."""

    fact: Fact
    soft: bool = False


@dataclass(slots=True)
class Side:
    """The facts of one of two texts, and whether it may say one of the other's by other means."""

    facts: list[Fact]
    may_say: Callable[[Fact], bool] = field(default=lambda fact: False)


Pair = tuple[Leftover | None, Leftover | None]


def differences(one: Side, other: Side) -> Iterator[Pair]:
    """What stands in one text and not in the other; what stands in each other's place, in pairs."""
    left, right = one.facts, other.facts
    for same in (_in_one_way, _exactly, _loosely):
        left, right = _matched(left, right, same)
    here, there = _leftovers(left, other), _leftovers(right, one)
    for family in ("figure", "name", "address"):
        ours = [each for each in here if each.fact.family == family]
        theirs = [each for each in there if each.fact.family == family]
        yield from _paired(ours, theirs, one, other)


def _in_one_way(one: Fact, other: Fact) -> bool:
    return _exactly(one, other) and (one.typed, one.weak) == (other.typed, other.weak)


def _exactly(one: Fact, other: Fact) -> bool:
    return one.family == other.family and one.key == other.key


def _loosely(one: Fact, other: Fact) -> bool:
    if one.loose is None or one.loose != other.loose:
        return False
    if one.detail is None or other.detail is None or one.detail[0] != other.detail[0]:
        return True
    return _may_agree(one.detail[1], other.detail[1])


def _may_agree(one: str, other: str) -> bool:
    """Whether two details leave the same open: دولار is US dollars or Canadian ones, no euros."""
    if ANY in (one, other):
        return True
    ours, theirs = (set(each.removeprefix(ANY).split(",")) for each in (one, other))
    return not ours.isdisjoint(theirs)


def _matched(
    left: list[Fact], right: list[Fact], same: Callable[[Fact, Fact], bool]
) -> tuple[list[Fact], list[Fact]]:
    """What is left of both when each fact has taken the one that says the same."""
    rest, open_ = [], list(right)
    for fact in left:
        like = next((other for other in open_ if same(fact, other)), None)
        if like is None:
            rest.append(fact)
        else:
            open_.remove(like)
    return rest, open_


def _leftovers(facts: list[Fact], other: Side) -> list[Leftover]:
    return [found for fact in facts if (found := _leftover(fact, other))]


def _leftover(fact: Fact, other: Side) -> Leftover | None:
    """A fact is soft where the other text says it, too, once less: by a pronoun, or not again.

    A weak one is none, but a short name of which there is no trace may have given its place to
    another, and so may “the first” where nothing says one."""
    again = [each for each in other.facts if _said(each) == _said(fact)]
    if fact.weak:
        is_gone = fact.family == "name" and not other.may_say(fact)
        is_gone = is_gone or (fact.picks and not again)
        return Leftover(fact, soft=True) if is_gone else None
    typed = fact.typed and fact.family != "name" and all(each.typed for each in again)
    return Leftover(fact, soft=bool(again) and not typed)


def _said(fact: Fact) -> Hashable:
    return fact.loose if fact.loose is not None else fact.key


def _paired(ours: list[Leftover], theirs: list[Leftover], one: Side, other: Side) -> Iterator[Pair]:
    for mine in list(ours):
        like = next((each for each in theirs if _may_replace(mine, each)), None)
        if like:
            yield mine, like
            ours.remove(mine)
            theirs.remove(like)
    # One out of a row stands for no other figure.
    rest = ([each for each in found if not _is_pick(each)] for found in (ours, theirs))
    for left, right in zip_longest(*rest):
        if right is None:
            alone = left is not None and _is_missing(left, other)
        else:
            alone = left is None and _is_missing(right, one)
        if alone or (left and right and not (left.fact.weak and right.fact.weak)):
            yield left, right


def _is_pick(one: Leftover) -> bool:
    return one.fact.picks and one.fact.weak


def _is_missing(one: Leftover, elsewhere: Side) -> bool:
    return not one.soft and not elsewhere.may_say(one.fact)


def _may_replace(one: Leftover, other: Leftover) -> bool:
    """A date stands for a date, a person for a person; of two weak facts, nobody knows, unless each
    is one out of a row. One out of a row stands for nothing that the other text says already."""
    if _kind(one.fact) != _kind(other.fact):
        return False
    if _is_pick(one) or _is_pick(other):
        return all(_is_pick(each) or not each.soft for each in (one, other))
    return not (one.fact.weak and other.fact.weak)


def _kind(fact: Fact) -> Hashable:
    return fact.key[0] if isinstance(fact.key, tuple) else fact.family
