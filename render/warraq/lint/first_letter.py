"""A hamza on a joining alef: إجتماع for اجتماع. The list of words is exact: إستراتيجي is right."""

from __future__ import annotations

from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._misspelling import misspelled, signs


def _signs(manner: Manner) -> frozenset[str]:
    return signs(manner.habits.first_letter, manner)


def _look(passage: Passage) -> Iterator[Flaw]:
    table = passage.manner.habits.first_letter
    if table is not None:
        yield from misspelled(table, passage)


RULE = Rule(code="lint.first-letter", signs=_signs, look=_look)
