"""Signs of one family of digits with figures of another: ٣٫٥% for ٣٫٥٪.

What goes with the profile's digits is right; figures in others are told by the rule of digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import DIGITS, FAMILIES

_PERCENT = {"latn": "%", "arab": "٪", "arabext": "٪"}
_SEPARATORS = {"٬": ",", "٫": "."}
_LATIN = FAMILIES["latn"]
_EASTERN = FAMILIES["arab"] + FAMILIES["arabext"]
# What is looked behind for stands after what is looked for, which is quicker to find.
_SIGN_AFTER_FIGURE = re.compile(rf"[%٪](?:(?<=[{DIGITS}].)|(?<=[{DIGITS}][ \u00a0].))")
_EASTERN_SEPARATOR = re.compile(rf"[٬٫](?<=[{_LATIN}].)(?=[{_LATIN}])")
_COMMA = re.compile(rf",(?<=[{_EASTERN}].)(?=[{_EASTERN}])")


def _percent(manner: Manner) -> str:
    numbers = manner.profile.numbers
    return numbers.percent or _PERCENT[numbers.digits]


def _signs(manner: Manner) -> frozenset[str]:
    separators = "٬٫" if manner.profile.numbers.digits == "latn" else ","
    return frozenset("%٪" + separators) - {_percent(manner)}


def _look(passage: Passage) -> Iterator[Flaw]:
    percent = _percent(passage.manner)
    for match in _SIGN_AFTER_FIGURE.finditer(passage.prose):
        if match.group() != percent:
            yield _wrong(match, percent)
    if passage.manner.profile.numbers.digits == "latn":
        for match in _EASTERN_SEPARATOR.finditer(passage.prose):
            yield _wrong(match, _SEPARATORS[match.group()])
    else:
        for match in _COMMA.finditer(passage.prose):
            # It may part thousands or decimals: that takes a reader.
            yield Flaw(*match.span(), None, {"name": match.group(), "own": "٬ ٫"})


def _wrong(match: re.Match[str], right: str) -> Flaw:
    return Flaw(*match.span(), right, {"name": match.group(), "own": right})


RULE = Rule(code="lint.number-sign", signs=_signs, look=_look)
