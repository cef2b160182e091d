"""Reading finished files back: whether they say what was written, and as their readers need it.

A checker is a module of this folder that names a `Checker` as ``CHECKER``. Modules whose name
begins with an underscore are helpers that all of them may use.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.verify._words import short

__all__ = ["Checker", "Expected", "checker", "findings", "line_told", "suffixes"]

#: What a file should say: the lines of `warraq.document.plain.lines`.
Expected = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """``verify(data, found, place, expected)`` records what is wrong with a file's bytes.

    ``place`` is the file; ``expected`` is None where nobody says what it should hold. Nothing that
    is in the file makes it raise. Where ``tells_secrecy``, files say themselves whether what they
    hold may be quoted, and findings keep to it.
    """

    suffix: str
    tells_secrecy: bool = False
    verify: Callable[[bytes, Diagnostics, Place, Expected | None], None]


def checker(suffix: str) -> Checker | None:
    """The checker of files that end in ``suffix`` (``.pdf``), if there is one."""
    return _all().get(suffix.lower())


def findings(suffix: str, data: bytes, place: Place, expected: Expected | None) -> Diagnostics:
    """What is wrong with the bytes of a file that ends in ``suffix``, which has a checker."""
    found = Diagnostics()
    chosen = checker(suffix)
    assert chosen is not None
    chosen.verify(data, found, place, expected)
    return found


def line_told(one: Diagnostic, said: Expected) -> int:
    """Which line of ``said``, counted from 1, a finding tells of words lost; 0 for another."""
    if one.code != "verify.lost-words":
        return 0
    return [short(line) for line in said].index(one.params["text"]) + 1


def suffixes() -> tuple[str, ...]:
    """The endings of all files that can be checked."""
    return tuple(sorted(_all()))


@cache
def _all() -> dict[str, Checker]:
    names = (module.name for module in pkgutil.iter_modules(__path__))
    found = (import_module(f"{__name__}.{name}") for name in names if not name.startswith("_"))
    return {module.CHECKER.suffix: module.CHECKER for module in found}
