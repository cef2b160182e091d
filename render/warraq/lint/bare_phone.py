"""A telephone number typed into right-to-left text, where its parts change places (E.123)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._figures import figures, signs_in_rtl

_PHONE = re.compile(r"(?<![\w+])\+[0-9][0-9 ()./-]{5,24}[0-9](?!\w)")


def _signs(manner: Manner) -> frozenset[str]:
    return signs_in_rtl("+", manner)


def _look(passage: Passage) -> Iterator[Flaw]:
    yield from figures(_PHONE, passage)


RULE = Rule(code="lint.bare-phone", signs=_signs, look=_look)
