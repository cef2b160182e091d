"""Letters and marks that are not in Unicode's composed form (NFC): ا and ٔ apart for أ.

Equal words then compare as different. A shadda, or a dagesh, before the vowel sign is how keyboards
write it, and is left alone although NFC has them the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from warraq.lint import Flaw, Manner, Passage, Rule
from warraq.lint._letters import MARKS

_CLUSTER = re.compile(rf"\w[{MARKS}]+|[{MARKS}]{{2,}}|[\u212a\u212b\ufb1d-\ufb4e]")
_TYPED_FIRST = re.compile("([\u0651\u05bc])([\u064b-\u0650\u05b0-\u05bb]+)")
#: What can be in another form than NFC at all, roughly; marks alone are not rare enough.
_SIGNS = frozenset(
    chr(code)
    for code in (*range(0x0300, 0x0370), *range(0x0591, 0x05C8), *range(0x064B, 0x0660), 0x0670,
                 0x212A, 0x212B, *range(0xFB1D, 0xFB4F))
)  # fmt: skip


def _signs(manner: Manner) -> frozenset[str]:
    return _SIGNS


def _look(passage: Passage) -> Iterator[Flaw]:
    prose = passage.prose
    if is_normalized("NFC", prose):
        return
    for match in _CLUSTER.finditer(prose):
        typed = match.group()
        if not is_normalized("NFC", _TYPED_FIRST.sub(r"\2\1", typed)):
            yield Flaw(*match.span(), normalize("NFC", typed), {"text": typed})


RULE = Rule(code="lint.mark-order", signs=_signs, look=_look)
