"""Telling what was found: lines for people and editors, JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from warraq.diagnostics import (
    Diagnostic,
    Diagnostics,
    Place,
    Severity,
    languages,
    printable,
)
from warraq.writing import unwritable

__all__ = [
    "Part", "check_messages", "counts", "language_for", "message_language", "print_diagnostics",
    "print_fixes", "print_json", "print_parts", "write", "writing",
]  # fmt: skip

if TYPE_CHECKING:
    from warraq.fixing import Fixes

#: Text with the style that a terminal shows it in.
Part = tuple[str, str]

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


def language_for(asked: str) -> str:
    """The language of messages: the one that ``--messages`` names, else the environment's."""
    return asked if asked in languages() else message_language(os.environ)


def check_messages(asked: str, found: Diagnostics) -> None:
    """Record that there are no messages in the language that is asked for."""
    if asked and asked not in languages():
        from warraq.model.base import report_unknown

        place = Place(field="--messages")
        report_unknown(found, "content.not-one-of", asked, list(languages()), place)


def message_language(environment: Mapping[str, str]) -> str:
    """The language of messages that the environment asks for: ``ar``, else ``en``."""
    wanted = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((value for value in wanted if value), "")
    language = locale.replace(".", "_").replace("@", "_").split("_")[0]
    return "ar" if language.lower() == "ar" else "en"


def print_diagnostics(found: Iterable[Diagnostic], language: str, stream: IO[str]) -> None:
    """A line for each: ``file:line:column: severity: field: message; hint``."""
    print_parts([_parts(one, language) for one in found], stream)


def counts(found: Iterable[Diagnostic], language: str) -> str:
    """How many there are of each severity, in words."""
    numbers = Counter(one.severity for one in found)
    values = {f"{severity}s": str(numbers[severity]) for severity in Severity}
    return Diagnostic("cli.counts", values).message(language)


def print_fixes(fixes: Fixes, language: str, stream: IO[str]) -> None:
    """A line for each code of what was put right, with how often, and one for each file."""
    for code, count in sorted(Counter(one.code for one in fixes.diagnostics).items()):
        told = Diagnostic("cli.fixed", {"code": code, "count": str(count)})
        write(told.message(language), stream)
    for file in fixes.files:
        write(printable(Diagnostic("cli.fixed-file", {"name": file}).message(language)), stream)


def print_json(value: Any) -> None:
    """``value`` on standard output; Arabic as it is, if the output can hold it."""
    plain = "utf" not in (getattr(sys.stdout, "encoding", None) or "").lower()
    write(json.dumps(value, ensure_ascii=plain, indent=2), sys.stdout)


def write(line: str, stream: IO[str]) -> None:
    """A line. Raises `WarraqError` if it cannot be written, `BrokenPipeError` if nobody reads."""
    with writing(stream):
        stream.write(line + "\n")


@contextmanager
def writing(stream: IO[str]) -> Iterator[None]:
    """The same for whatever writes to the stream inside; it is flushed at the end."""
    try:
        yield
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(stream.name, error) from None


def _parts(one: Diagnostic, language: str) -> list[Part]:
    word = Diagnostic(f"cli.severity.{one.severity}").message(language)
    parts = [(f"{one.place}: ", "bold")] if one.place.file else []
    parts.append((f"{word}: ", _STYLES[one.severity]))
    if one.place.field:
        parts.append((f"{one.place.field}: ", ""))
    parts.append((one.message(language), ""))
    hint = one.hint(language)
    if hint:
        parts.append((f"{'؛' if language == 'ar' else ';'} {hint}", "dim"))
    return parts


def print_parts(lines: list[list[Part]], stream: IO[str]) -> None:
    """Lines in their styles, where the stream shows any; control characters are written out."""
    lines = [[(printable(text), style) for text, style in line] for line in lines]
    if not (stream.isatty() or os.environ.get("FORCE_COLOR")):
        for line in lines:
            write("".join(text for text, _ in line), stream)
        return
    # Only terminals pay for importing it.
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    with writing(stream):
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
