"""Embeddings and overrides (U+202A–U+202E): values are isolated by their type instead.

Unicode discourages them in favour of isolates (UAX #9, §2.1 and §2.2); an override also lets a text
read otherwise than it is stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.document.marks import EMBEDDINGS
from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._display import flaws_of, paragraphs

_WRONG = re.compile(f"[{EMBEDDINGS}]")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(EMBEDDINGS)


def _look(passage: Passage) -> Iterator[Flaw]:
    for start, paragraph in paragraphs(passage.typed):
        wrong = [match.start() for match in _WRONG.finditer(paragraph)]
        if wrong:
            yield from flaws_of(passage, start, paragraph, wrong)


RULE = Rule(code="lint.bidi-control", signs=_signs, look=_look)
