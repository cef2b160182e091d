"""Signs of one family of digits with figures of another: ٣٫٥% for ٣٫٥٪."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule

_EASTERN = "٠-٩۰-۹"
_PERCENT = {"latn": "%", "arab": "٪", "arabext": "٪"}
_WRONG = re.compile(
    rf"(?P<percent>[%٪])(?:(?<=[{_EASTERN}0-9].)|(?<=[{_EASTERN}0-9][ \u00a0].))"
    r"|(?P<separator>[٬٫])(?<=[0-9].)(?=[0-9])"
    rf"|(?P<comma>,)(?<=[{_EASTERN}].)(?=[{_EASTERN}])"
)
_LATIN = {"٬": ",", "٫": "."}


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset("%٪٬٫,")


def _look(passage: Passage) -> Iterator[Flaw]:
    own = passage.manner.profile.numbers.percent
    for match in _WRONG.finditer(passage.prose):
        group = match.lastgroup or ""
        sign = match[group]
        right: str | None
        if group == "percent":
            latin = passage.prose[: match.start()].rstrip()[-1] in "0123456789"
            right = own or _PERCENT["latn" if latin else "arab"]
            # The profile's own sign is right with its digits; others are told for their digits.
            right = None if right == sign else right
            if right is None:
                continue
        else:
            # A comma among Arabic digits may part thousands or decimals.
            right = _LATIN.get(sign)
        params = {"name": sign, "own": right or "٬ ٫"}
        yield Flaw(*match.span(group), right, params)


RULE = Rule(code="lint.number-sign", signs=_signs, look=_look)
