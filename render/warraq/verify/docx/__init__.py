"""Word files, from anywhere: what does not run right to left where it should, and what is missing.

No schema knows these faults, and LibreOffice does not show them: the words are all there and the
file opens, but in Word lines stand on the wrong side, signs jump, and Arabic loses its font, size
and weight. See ECMA-376 Part 1, 17.3.1.6 (bidi), 17.3.2.30 (rtl) and 17.4.1 (bidiVisual).
"""

from __future__ import annotations

from warraq.diagnostics import Diagnostics, Place
from warraq.verify import Checker, Expected

__all__ = ["CHECKER"]


def _verify(data: bytes, found: Diagnostics, place: Place, expected: Expected | None) -> None:
    from warraq.verify.docx.check import check

    check(data, found, place, expected)


CHECKER = Checker(suffix=".docx", verify=_verify, tells_secrecy=True)
