"""A date as ISO 8601 writes it, typed into right-to-left text, where it is shown backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._figures import figures, signs_in_rtl

_DATE = re.compile(r"(?<![\w/.:+-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w/-])")


def _signs(manner: Manner) -> frozenset[str]:
    return signs_in_rtl("-", manner)


def _look(passage: Passage) -> Iterator[Flaw]:
    yield from figures(_DATE, passage)


RULE = Rule(code="lint.bare-date", signs=_signs, look=_look)
