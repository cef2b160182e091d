"""A final yeh without dots: فى for في. Where that is how the country writes, it is right."""

from __future__ import annotations

from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._misspelling import misspelled, signs


def _signs(manner: Manner) -> frozenset[str]:
    return signs(manner.habits.last_letter, manner)


def _look(passage: Passage) -> Iterator[Flaw]:
    table = passage.manner.habits.last_letter
    if table is not None:
        yield from misspelled(table, passage)


RULE = Rule(code="lint.last-letter", signs=_signs, look=_look)
