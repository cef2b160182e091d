"""Figures in other digits than the profile's, which also finds two families in one text.

Codes with Latin letters (A/RES/72/284، ISO 27001) and international telephone numbers are Latin
everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import DIGITS, FAMILIES

_SEPARATORS = str.maketrans("٬٫", ",.")
_BEFORE_CODE = re.compile(r"(?:[A-Za-z][A-Za-z0-9.,:/+#@()×$ _-]*|\+[0-9 ()-]*|[/_#@])\Z")
_AFTER_CODE = re.compile(r"[-/_.:#@]?[ ]?[A-Za-z]")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(DIGITS) - set(FAMILIES[manner.profile.numbers.digits])


@cache
def _pattern(own: str) -> re.Pattern[str]:
    others = "".join(digits for name, digits in FAMILIES.items() if name != own)
    return re.compile(rf"[{others}]+(?:[٬٫.,:/-][{others}]+)*")


def _look(passage: Passage) -> Iterator[Flaw]:
    own, prose = passage.manner.profile.numbers.digits, passage.prose
    for match in _pattern(own).finditer(prose):
        number = match.group()
        if any(digit in number for digit in FAMILIES["latn"]) and _is_in_code(prose, *match.span()):
            continue
        replacement = _in_family(number, own)
        params = {"text": number, "word": replacement or _translated(number, own)}
        yield Flaw(*match.span(), replacement, params)


def _is_in_code(prose: str, start: int, end: int) -> bool:
    line = prose.rfind("\n", 0, start) + 1
    return bool(_BEFORE_CODE.search(prose, max(line, start - 60), start)) or bool(
        _AFTER_CODE.match(prose, end)
    )


def _translated(number: str, own: str) -> str:
    return "".join(
        FAMILIES[own][next(d.index(c) for d in FAMILIES.values() if c in d)] if c.isdigit() else c
        for c in number
    )


def _in_family(number: str, own: str) -> str | None:
    """The number with its separators; None where a point may be one of a section or a date."""
    if "." in number or "," in number:
        return None
    translated = _translated(number, own)
    return translated.translate(_SEPARATORS) if own == "latn" else translated


RULE = Rule(code="lint.digits", signs=_signs, look=_look)
