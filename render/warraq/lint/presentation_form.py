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
    prose = passage.prose
    for match in _run().finditer(prose):
        start, end = match.span()
        params = {"text": match.group()}
        before, after = prose[start - 1 : start], prose[end : end + 1]
        if _is_reversed(match.group(), before, after):
            yield Flaw(start, end, None, params, "hint.lint.reversed")
        else:
            yield Flaw(start, end, "".join(map(_letters, match.group())), params)


def _letters(form: str) -> str:
    # A vowel sign alone comes on a space or a tatweel, which carries it in isolation only.
    return normalize("NFKC", form).lstrip(" \u0640") or form


def _is_reversed(run: str, before: str, after: str) -> bool:
    """Whether the letters stand as they are seen, from left to right.

    Then a word begins with a form that only ends words, and the other way round.
    """
    starts_joined = _context(run[0]) in ("<final>", "<medial>") and not before.isalpha()
    ends_joined = _context(run[-1]) in ("<initial>", "<medial>") and not after.isalpha()
    return starts_joined or ends_joined


RULE = Rule(code="lint.presentation-form", signs=_signs, look=_look)
