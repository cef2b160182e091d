"""Characters without width that come in with pasted text: U+200B, and U+FEFF inside a text.

Neither changes how its neighbours join (Joining_Type T), so that nothing is lost with them; but
searching and comparing stumble over them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.lint import Flaw, Manner, Passage, Rule

_INVISIBLE = frozenset("\u200b\ufeff")
_WRONG = re.compile("([\u200b\ufeff])\\1*")


def _signs(manner: Manner) -> frozenset[str]:
    return _INVISIBLE


def _look(passage: Passage) -> Iterator[Flaw]:
    for match in _WRONG.finditer(passage.typed):
        yield Flaw(*match.span(), "", {"name": f"U+{ord(match[1]):04X}"})


RULE = Rule(code="lint.invisible", signs=_signs, look=_look)
