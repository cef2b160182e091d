"""Arabic presentation forms (U+FB50–U+FDFB, U+FE70–U+FEFC), which older tools leave behind.

The Unicode Standard (9.2, "Arabic Presentation Forms") keeps them for round trips only: neither
searching nor reading aloud finds the words. Each is mapped back by itself: normalising the whole
text (NFKC) would change what is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import decomposition, normalize

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._display import paragraphs

#: Ornate parentheses, and ligatures that are used as signs.
_RIGHT = "\ufd3e\ufd3f\ufdfa\ufdfb\ufdfc"
_CONTEXTS = ("<initial>", "<medial>", "<final>", "<isolated>")


def _context(char: str) -> str:
    return decomposition(char).partition(" ")[0]


@cache
def _forms() -> frozenset[str]:
    chars = map(chr, (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)))
    return frozenset(c for c in chars if c not in _RIGHT and _context(c) in _CONTEXTS)


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_forms()))}]+")


def _signs(manner: Manner) -> frozenset[str]:
    return _forms()


def _look(passage: Passage) -> Iterator[Flaw]:
    for begin, paragraph in paragraphs(passage.prose):
        runs = list(_run().finditer(paragraph))
        # Some words have no letters that join, and do not tell: so they are judged together.
        is_reversed = sum(_disorder(paragraph, match) for match in runs) > 0
        for match in runs:
            start, end = begin + match.start(), begin + match.end()
            params = {"text": match.group()}
            if is_reversed:
                yield Flaw(start, end, None, params, "hint.lint.reversed")
            else:
                yield Flaw(start, end, "".join(map(_letters, match.group())), params)


def _letters(form: str) -> str:
    # A vowel sign alone comes on a space or a tatweel, which carries it in isolation only.
    return normalize("NFKC", form).lstrip(" \u0640") or form


def _disorder(text: str, match: re.Match[str]) -> int:
    """Above 0 where the letters stand as they are seen, from left to right.

    Forms say on which sides a letter joins. Read in one order their sides meet, in the other not.
    """
    run = match.group()
    if len(run) == 1:
        return 0
    joins_before = [_context(form) in ("<final>", "<medial>") for form in run]
    joins_after = [_context(form) in ("<initial>", "<medial>") for form in run]
    ends = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return _loose(joins_after, joins_before, *ends) - _loose(joins_before, joins_after, *ends)


def _loose(first: list[bool], second: list[bool], before: str, after: str) -> int:
    """How often a letter's side does not meet the next one's, or joins to nothing at an end."""
    between = sum(one != other for one, other in zip(first, second[1:], strict=False))
    at_ends = (second[0] and not before.isalpha(), first[-1] and not after.isalpha())
    return between + sum(at_ends)


RULE = Rule(code="lint.presentation-form", signs=_signs, look=_look)
