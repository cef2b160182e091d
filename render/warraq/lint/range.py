"""Two figures with a dash between them in right-to-left text, where they change places: 3–5%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._figures import figures, signs_in_rtl
from warraq.lint._letters import DIGITS

_NUMBER = rf"(?:[{DIGITS}]+(?:[.,٫٬][{DIGITS}]+)*[%٪]?)"
_RANGE = re.compile(
    rf"(?<![\w/.,:+%@#-]){_NUMBER}[ \u00a0]?[-–—][ \u00a0]?{_NUMBER}(?![\w/:@-]|[.,]\w)"
)


def _signs(manner: Manner) -> frozenset[str]:
    return signs_in_rtl("-–—", manner)


def _look(passage: Passage) -> Iterator[Flaw]:
    yield from figures(_RANGE, passage)


RULE = Rule(code="lint.range", signs=_signs, look=_look)
