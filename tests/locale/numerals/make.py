"""Writes icu.json.xz: what ICU's rules (RBNF) say of numbers in the languages where they are right.

By hand, in an environment of its own: ``pip install PyICU`` (which needs Debian's ``libicu-dev``),
then ``python tests/locale/numerals/make.py``. The committed file is of ICU 72.1, CLDR 42. Arabic is
not among them (إثنان, ثلاثة مائة), and Urdu has no rules there: see make.mjs.
"""

from __future__ import annotations

import importlib
import json
import lzma
import random
from pathlib import Path
from typing import Any

SERIES = {
    "en-GB": ("en", "cardinal-verbose"),
    "en-US": ("en", "cardinal"),
    "fr-m": ("fr", "cardinal-masculine"),
    "fr-f": ("fr", "cardinal-feminine"),
    "fa": ("fa", "cardinal"),
    "he-m": ("he", "cardinal-masculine-standalone"),
    "he-f": ("he", "cardinal-feminine-standalone"),
}


def numbers() -> list[int]:
    """All to 2000, round ones, and some of every length."""
    chosen = random.Random(7)
    some = [chosen.randrange(10**length) for length in range(4, 16) for _ in range(50)]
    noughts = (1, 2, 3, 8, 10, 11, 12, 20, 21, 80, 100, 101, 200, 300, 999)
    return [*range(2001), *(n * 10**e for e in (3, 6, 9, 12) for n in noughts), *some]


def main() -> None:
    icu: Any = importlib.import_module("icu")
    asked = numbers()
    found: dict[str, Any] = {"icu": icu.ICU_VERSION, "numbers": asked}
    for name, (tag, rules) in SERIES.items():
        spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(tag))
        found[name] = [spell.format(number, f"%spellout-{rules}") for number in asked]
    packed = lzma.compress(json.dumps(found, ensure_ascii=False).encode())
    Path(__file__).with_name("icu.json.xz").write_bytes(packed)


if __name__ == "__main__":
    main()
