"""What an output should say, kept beside it or compared with it."""

from __future__ import annotations

from pathlib import Path

from warraq.diagnostics import Diagnostics, Place
from warraq.document.plain import lines
from warraq.pipeline import Job, Result, document
from warraq.verify import Expected, checker
from warraq.writing import save

__all__ = ["RECORD_SUFFIX", "expected", "read_back", "write_record"]

#: The record of ``briefing.ar.pdf`` is ``briefing.ar.pdf.txt``.
RECORD_SUFFIX = ".txt"


def expected(job: Job) -> Expected:
    """The lines of a job's document. Raises `WarraqError`."""
    # What is remarkable in the content is told when the file is made; errors are raised.
    return tuple(lines(document(job, Diagnostics())))


def write_record(job: Job, path: Path) -> Path:
    """Write what the output at ``path`` says beside it, as plain text; give back where."""
    record = path.with_name(path.name + RECORD_SUFFIX)
    save(record, "".join(f"{line}\n" for line in expected(job)).encode())
    return record


def read_back(job: Job, result: Result, path: Path, found: Diagnostics) -> None:
    """Record what of the document cannot be read in what was made of it.

    Formats that nothing reads back are as they were written.
    """
    chosen = checker(path.suffix)
    if chosen is not None:
        chosen.verify(result.data, found, Place(file=str(path)), expected(job))
