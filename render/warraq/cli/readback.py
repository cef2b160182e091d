"""What an output should say, kept beside it or compared with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.document.plain import lines
from warraq.model.secrecy import redacted
from warraq.pipeline import Job, Result, document, settled
from warraq.verify import Expected, checker, findings
from warraq.writing import save

__all__ = ["RECORD_SUFFIX", "discreet", "expected", "read_back", "write_record"]

#: The record of ``briefing.ar.pdf`` is ``briefing.ar.pdf.txt``.
RECORD_SUFFIX = ".txt"


def expected(job: Job) -> Expected:
    """The lines of a job's document. Raises `WarraqError`."""
    # What is remarkable in the content is told when the file is made; errors are raised.
    return tuple(lines(document(job, Diagnostics())))


def discreet(found: Iterable[Diagnostic], job: Job) -> Iterable[Diagnostic]:
    """What was found in a job's output, quoting nothing of one that may show what is classified:
    a word that is lost has no place in the content to judge it by."""
    content = job.content
    is_classified = content.secrecy.nodes and settled(job).classification != "public"
    return map(redacted, found) if is_classified else found


def write_record(job: Job, path: Path) -> Path:
    """Write what the output at ``path`` says beside it, as plain text; give back where."""
    record = path.with_name(path.name + RECORD_SUFFIX)
    save(record, "".join(f"{line}\n" for line in expected(job)).encode())
    return record


def read_back(job: Job, result: Result, path: Path, found: Diagnostics) -> None:
    """Record what of the document cannot be read in what was made of it.

    Formats that nothing reads back are as they were written.
    """
    if checker(path.suffix) is not None:
        read = findings(path.suffix, result.data, Place(file=str(path)), expected(job))
        found.extend(discreet(read, job))
