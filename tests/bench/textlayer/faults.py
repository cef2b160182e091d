"""Words that are lost by a fault of the reader: ``faults.toml`` lists these faults."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

__all__ = ["Fault", "excused", "faults", "unmirrored"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One of the list; the file explains each key."""

    readers: tuple[str, ...]
    signs: str
    change: Literal["reversed", "spaced", "mirrored"]
    reason: str


@cache
def faults() -> tuple[Fault, ...]:
    """The list."""
    data = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))
    return tuple(Fault(**one | {"readers": tuple(one["readers"])}) for one in data["fault"])


def unmirrored(text: str, reader: str) -> str:
    """The text with one bracket for both of a pair, where ``reader`` takes one for the other."""
    for fault in faults():
        if reader in fault.readers and fault.change == "mirrored":
            text = text.translate(str.maketrans(fault.signs[1::2], fault.signs[::2]))
    return text


def excused(wanted: Sequence[str], got: Sequence[str], reader: str) -> int:
    """How many words of ``wanted`` are not among those ``got`` by a fault of ``reader``."""
    lost = [*(Counter(wanted) - Counter(got)).elements()]
    count = 0
    for fault in faults():
        if reader in fault.readers and fault.change in _DUE:
            due = _DUE[fault.change](lost, wanted, got, re.compile(fault.signs))
            count += len(due)
            lost = [*(Counter(lost) - Counter(due)).elements()]
    return count


def _reversed(
    lost: Sequence[str], wanted: Sequence[str], got: Sequence[str], signs: re.Pattern[str]
) -> list[str]:
    """The lost words that were got with their signs in reverse."""
    beyond = Counter(got) - Counter(wanted)
    due = []
    for word in lost:
        turned = signs.sub(lambda match: match[0][::-1], word)
        if turned != word and beyond[turned]:
            beyond[turned] -= 1
            due.append(word)
    return due


def _spaced(
    lost: Sequence[str], wanted: Sequence[str], got: Sequence[str], signs: re.Pattern[str]
) -> list[str]:
    """The lost words of which each piece was got as often as it is wanted."""
    missing = _pieces(wanted, signs) - _pieces(got, signs)
    return [word for word in lost if not _pieces([word], signs) & missing]


_DUE = {"reversed": _reversed, "spaced": _spaced}


def _pieces(words: Sequence[str], signs: re.Pattern[str]) -> Counter[str]:
    """The signs of words, and what stands between them."""
    apart = (signs.sub(lambda match: f" {match[0]} ", word).split() for word in words)
    return Counter(piece for pieces in apart for piece in pieces)
