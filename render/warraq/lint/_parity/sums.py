"""Numbers that two stretches of a text say together: مليون و250 ألف, 3 million and 200 thousand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from warraq.lint._parity.facts import Fact
from warraq.lint._parity.spans import Span, words
from warraq.locale.reading.letters import fold
from warraq.locale.reading.scales import power, scale_words

__all__ = ["summed"]

_HUNDRED, _THOUSAND = 2, 3


def summed(spans: Iterable[Span], prose: str, language: str) -> list[Span]:
    """The stretches in their order, where a scale and a smaller number after it are one."""
    done: list[Span] = []
    for one in sorted(spans):
        whole = _sum(done[-1], one, prose, language) if done else None
        if whole:
            done[-1] = whole
        else:
            done.append(one)
    return done


def _sum(first: Span, second: Span, prose: str, language: str) -> Span | None:
    rest = _number(second.facts[0]) if len(second.facts) == 1 else None
    heads = [_plain(fact) for fact in first.facts]
    if rest is None or not heads or None in heads:
        return None
    unit = _unit(prose[first.start : first.end], heads[0] or Decimal(0), language)
    joint = _joint().fullmatch(fold(prose[first.end : second.start]))
    tail = prose[second.start : second.end]
    # Without a joint, only a scale says that both are one number: 12 لاکھ 50 ہزار.
    joined = joint and (joint["and"] or any(map(str.isalpha, tail)))
    if not joined or not 0 < rest < unit:
        return None
    weak = len(heads) > 1
    facts = (_with(second.facts[0], head + rest, first, weak=weak) for head in heads if head)
    return Span(first.start, second.end, tuple(facts))


def _with(fact: Fact, number: Decimal, first: Span, *, weak: bool) -> Fact:
    """The last part of a number, which has its currency, with the whole of it."""
    key = fact.key
    assert isinstance(key, tuple)
    loose = ("money", number) if key[0] == "money" else number
    whole = (key[0], number, *key[2:])
    return replace(fact, key=whole, loose=loose, start=first.start, weak=weak)


def _number(fact: Fact) -> Decimal | None:
    key = fact.key
    if isinstance(key, tuple) and key[0] in ("number", "money") and isinstance(key[1], Decimal):
        return key[1]
    return None


def _plain(fact: Fact) -> Decimal | None:
    """A number that has no currency yet."""
    is_money = isinstance(fact.key, tuple) and fact.key[0] == "money"
    return None if is_money else _number(fact)


def _unit(text: str, number: Decimal, language: str) -> int:
    """The value of the scale that a number was written with; 0 where it was written without."""
    if not any(map(str.isalpha, text)):
        return 0
    found = [power(one[0], language) for one in re.finditer(scale_words(language), fold(text))]
    if found:
        return int(10 ** min(found))
    # مئتان, ألفان, مليونا
    zeros = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    power_of_ten = zeros // _THOUSAND * _THOUSAND or (_HUNDRED if zeros == _HUNDRED else 0)
    return int(10**power_of_ten)


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"\s+(?P<and>(?:{words('and')})\s*-?\s*)?")
