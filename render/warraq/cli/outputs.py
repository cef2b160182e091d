"""Which format and which file an output is, and writing it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from warraq.cli.report import writing
from warraq.diagnostics import Diagnostics, Place
from warraq.model.fields import Layout
from warraq.pipeline import Job, settled
from warraq.registry import format_names, get_format, get_kind, is_format
from warraq.writing import unwritable

__all__ = [
    "BETWEEN",
    "STDOUT",
    "choose_format",
    "file_name",
    "format_with",
    "make_folder",
    "write_stdout",
]

STDOUT = Path("-")

_OPTION = Place(field="--output")


def suffix_of(format: str) -> str:
    """``.pdf`` for ``pdf``."""
    return "." + get_format(format).suffix.lstrip(".")


def choose_format(kind: str, named: str, output: Path | None, found: Diagnostics) -> str:
    """The format that ``--format`` names, else the output's suffix, else the kind's usual one.

    Raises `WarraqError` where they say nothing of a format, or two things.
    """
    if named:
        is_format(named, found, Place(field="--format"))
    is_file = output is not None and output != STDOUT and not output.is_dir()
    name = output.name if output is not None and is_file else ""
    suffix = Path(name).suffix.lower()
    told = format_with(suffix)
    if suffix and not told and not named:
        known = ", ".join(suffix_of(one) for one in format_names())
        found.add("cli.no-format", _OPTION, name=name, known=known)
    if named and told and named != told:
        found.add("cli.two-formats", _OPTION, name=name, format=named)
    found.raise_errors()
    return named or told or get_kind(kind).format


def format_with(suffix: str) -> str:
    """The format whose files end so; empty for none."""
    if not suffix:
        return ""
    # The names come first: they spare importing the others.
    by_name = sorted(format_names(), key=lambda name: name != suffix[1:])
    return next((name for name in by_name if suffix_of(name) == suffix), "")


#: What stands between the languages of a file's name, by their layout.
BETWEEN = {Layout.PARALLEL: "-", Layout.SEQUENTIAL: "-then-"}


def file_name(job: Job) -> str:
    """``factsheet.ar-en.pdf``; ``factsheet.ar-then-en.pdf`` where one follows the other."""
    job = settled(job)
    assert job.layout is not None
    return f"{job.kind}.{BETWEEN[job.layout].join(job.languages)}{suffix_of(job.format)}"


def make_folder(folder: Path) -> None:
    """Raises `WarraqError` if there is no such folder and none can be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from None


def write_stdout(data: bytes) -> None:
    """Raises `WarraqError` if it cannot be written, and `BrokenPipeError` if nobody reads."""
    if getattr(sys.stdout, "name", "") == os.devnull:  # the process came without one
        raise unwritable("<stdout>", OSError(errno.EBADF, os.strerror(errno.EBADF)))
    with writing(sys.stdout):
        sys.stdout.buffer.write(data)
