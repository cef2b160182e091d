"""Words whose letters stand in reverse, as programs without Arabic store them.

A word that begins with a letter which only ends words betrays them; one alone is a slip of the
space bar (مدين ةالدوحة).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._display import paragraphs
from warraq.lint._letters import MARKS, RTL


@cache
def _words(letters: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Those that begin with one of ``letters``, and those that end with one."""
    # What is looked behind for stands after what is looked for, which is quicker to find.
    starting = re.compile(rf"[{letters}](?<![\w{MARKS}].)[{RTL}{MARKS}]+")
    return starting, re.compile(rf"[{RTL}][{MARKS}]*[{letters}](?![\w{MARKS}])")


def _signs(manner: Manner) -> frozenset[str]:
    return frozenset(manner.habits.never_first)


def _look(passage: Passage) -> Iterator[Flaw]:
    starting, ending = _words(passage.manner.habits.never_first)
    for begin, paragraph in paragraphs(passage.prose):
        reversed_words = list(starting.finditer(paragraph))
        if len(reversed_words) > max(1, len(ending.findall(paragraph))):
            start, end = reversed_words[0].span()
            text = passage.typed[begin + start : begin + end]
            yield Flaw(begin + start, begin + end, None, {"text": text})


RULE = Rule(code="lint.reversed-text", signs=_signs, look=_look)
