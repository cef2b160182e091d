"""How the readers record errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from warraq.diagnostics import Diagnostics, Place, WarraqError

__all__ = ["collecting", "fail", "refuse_duplicate", "short"]


def fail(
    found: Diagnostics, code: str, place: Place, *, hint: str = "", **params: object
) -> NoReturn:
    """Record an error after which nothing more can be read, and raise `WarraqError`."""
    found.add(code, place, hint=hint, **params)
    raise WarraqError(found)


@contextmanager
def collecting(diagnostics: Diagnostics) -> Iterator[Diagnostics]:
    """A collector for one file, handed on to ``diagnostics`` at the end.

    Raises `WarraqError` if this file has errors; those that ``diagnostics`` already held of other
    files do not make a sound one fail.
    """
    found = Diagnostics()
    try:
        yield found
    except WarraqError:
        pass  # what it says is in `found`
    finally:
        diagnostics.extend(found)
    if found.errors:
        diagnostics.raise_errors()


def refuse_duplicate(found: Diagnostics, key: str, place: Place, first: Place) -> None:
    """Record that ``key`` stands at ``place`` although it stood at ``first`` before."""
    found.add(
        "source.duplicate-key",
        place,
        key=short(key),
        first_line=first.line,
        first_column=first.column,
    )


def short(text: str) -> str:
    """Enough of ``text`` to know it by, on one line."""
    line = text.partition("\n")[0]
    return line if len(line) <= 60 else f"{line[:60]}…"
