"""Words with a wrong letter at one end, by a list of the right ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage
from warraq.lint._letters import MARKS
from warraq.locale.hygiene import Misspelling

__all__ = ["misspelled", "signs"]

_MARKS = frozenset(c for c in map(chr, range(0x300, 0x900)) if re.match(f"[{MARKS}]", c))


def signs(table: Misspelling | None, manner: Manner) -> frozenset[str]:
    """The wrong letter, where the profile's locale finds it wrong."""
    if table is None or manner.profile.locale in table.except_locales:
        return frozenset()
    return frozenset(table.wrong)


def misspelled(table: Misspelling, passage: Passage) -> Iterator[Flaw]:
    """The words of ``table`` that stand in the passage with its wrong letter."""
    prose = passage.prose
    for match in re.finditer(table.wrong, prose):
        at, after = match.span()
        start, end = _word_around(prose, at, after)
        right = prose[start:at] + table.right + prose[after:end]
        if right in table.alone or any(
            rest in table.forms for rest in _bare(right, table.prefixes)
        ):
            yield Flaw(at, after, table.right, {"text": prose[start:end], "word": right})


def _word_around(prose: str, start: int, end: int) -> tuple[int, int]:
    while start and (prose[start - 1].isalnum() or prose[start - 1] in _MARKS):
        start -= 1
    while end < len(prose) and (prose[end].isalnum() or prose[end] in _MARKS):
        end += 1
    return start, end


def _bare(word: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """The word, and what is left of it without each prefix that it has."""
    yield word
    yield from (word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix))
