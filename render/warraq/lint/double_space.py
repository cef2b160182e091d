"""Two spaces where one is meant: Word shows them, and they grow where a line is justified."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule

_DOUBLE = re.compile(r"(?<=\S)  +(?=\S)")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(["  "])


def _look(passage: Passage) -> Iterator[Flaw]:
    for match in _DOUBLE.finditer(passage.prose):
        yield Flaw(*match.span(), " ")


RULE = Rule(code="lint.double-space", signs=_signs, look=_look)
