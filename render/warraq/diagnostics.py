"""What went wrong, where, and what to do about it.

A diagnostic is a code and parameters, never a ready sentence: its wording stands once in
``catalogue/<language>.toml`` beside this file, so that one finding can be told in English, in
Arabic, or as JSON. Stages collect diagnostics and report them together.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Diagnostic", "Diagnostics", "Place", "Severity", "WarraqError"]


class Severity(StrEnum):
    """How much a diagnostic weighs; only errors stop an output."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """A point in the content: a file position, a field path, or both.

    ``line`` and ``column`` count from 1, in characters; 0 means unknown (content that was given as
    Python objects has a field path only). ``field`` is written like ``people[2].titles[0]``.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    field: str = ""

    def __str__(self) -> str:
        if self.file and self.line:
            return f"{self.file}:{self.line}:{self.column}"
        return self.file or self.field

    def child(self, step: str | int) -> Place:
        """The same position, one step further down the field path."""
        if isinstance(step, int):
            return replace(self, field=f"{self.field}[{step}]")
        return replace(self, field=f"{self.field}.{step}" if self.field else step)


NOWHERE = Place()


@cache
def _catalogue(language: str) -> Mapping[str, Mapping[str, str]]:
    source = files("warraq") / "catalogue" / f"{language}.toml"
    loaded: dict[str, dict[str, str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return loaded


def languages() -> tuple[str, ...]:
    """The languages that diagnostics can be told in."""
    return ("en", "ar")


def codes() -> tuple[str, ...]:
    """Every code of the catalogue, in its order."""
    return tuple(_catalogue("en"))


# What could move the cursor, end the line or not be written at all.
_UNPRINTABLE = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def printable(text: str) -> str:
    """``text`` with its control characters written out (``\\x1b``): content and names are
    anybody's."""
    return _UNPRINTABLE.sub(_code_of, text)


def _code_of(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a code of the catalogue, its parameters and its place.

    ``hint`` is the code of a hint of its own (``hint.*`` in the catalogue) where the one that the
    code always carries is not enough.
    """

    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    place: Place = NOWHERE
    hint_code: str = ""

    @property
    def severity(self) -> Severity:
        return Severity(_catalogue("en")[self.code]["severity"])

    def message(self, language: str = "en", wrap: Callable[[str], str] = str) -> str:
        """What is wrong, as one sentence in ``language`` (``en`` or ``ar``); ``wrap`` is put around
        each value in it, of whatever direction it is."""
        return self._filled(_catalogue(language)[self.code]["message"], wrap)

    def hint(self, language: str = "en", wrap: Callable[[str], str] = str) -> str:
        """What to do about it; empty where nothing sensible can be said."""
        entry = _catalogue(language)[self.hint_code or self.code]
        return self._filled(entry.get("hint", ""), wrap)

    def _filled(self, text: str, wrap: Callable[[str], str]) -> str:
        return text.format_map({key: wrap(printable(value)) for key, value in self.params.items()})

    def render(self, language: str = "en") -> str:
        """``file:line:column: field: message; hint``, as the command line prints it."""
        where = ": ".join(
            dict.fromkeys(printable(part) for part in (str(self.place), self.place.field) if part)
        )
        text = self.message(language)
        hint = self.hint(language)
        if hint:
            text = f"{text}{'؛ ' if language == 'ar' else '; '}{hint}"
        return f"{where}: {text}" if where else text

    def as_dict(self, language: str = "en") -> dict[str, Any]:
        """For ``--json``: plain values only."""
        return {
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message(language),
            "hint": self.hint(language),
            "file": printable(self.place.file),
            "line": self.place.line,
            "column": self.place.column,
            "field": printable(self.place.field),
            "params": {key: printable(value) for key, value in self.params.items()},
        }


class Diagnostics:
    """A collector that stages share; iteration gives what was found, in the order of the source.

    ``clean`` changes each finding as it comes in: what is classified is not to be quoted.
    """

    def __init__(
        self,
        found: Iterable[Diagnostic] = (),
        *,
        clean: Callable[[Diagnostic], Diagnostic] | None = None,
    ) -> None:
        self._found: dict[tuple[Any, ...], Diagnostic] = {}
        self._clean = clean
        self.extend(found)

    def add(
        self, code: str, place: Place | None = None, *, hint: str = "", **params: object
    ) -> Diagnostic:
        """Record a finding; an equal one at the same place is recorded once."""
        found = Diagnostic(
            code, {key: str(value) for key, value in params.items()}, place or NOWHERE, hint
        )
        self.extend([found])
        return found

    def extend(self, found: Iterable[Diagnostic]) -> None:
        for one in map(self._clean, found) if self._clean else found:
            key = (one.code, tuple(sorted(one.params.items())), one.place, one.hint_code)
            self._found.setdefault(key, one)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(
            sorted(self._found.values(), key=lambda d: (d.place.file, d.place.line, d.place.column))
        )

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self if d.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self if d.severity is Severity.WARNING)

    def raise_errors(self) -> None:
        """Raise `WarraqError` with everything found, if any of it is an error."""
        if self.errors:
            raise WarraqError(self)


class WarraqError(Exception):
    """The work cannot be done; ``diagnostics`` says why, all of it at once."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        told = [d for d in self.diagnostics if d.severity is not Severity.NOTE]
        super().__init__("\n".join(d.render() for d in told))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The errors among them; warnings and notes that were found on the way are there too."""
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    def __reduce__(self) -> tuple[type[WarraqError], tuple[tuple[Diagnostic, ...]]]:
        return type(self), (self.diagnostics,)
