"""What an output should say, kept beside it or compared with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.document.plain import lines
from warraq.model.secrecy import redacted
from warraq.pipeline import Job, Result, document, settled
from warraq.verify import Expected, checker, findings, line_told
from warraq.writing import save

__all__ = ["RECORD_SUFFIX", "discreet", "expected", "follow_up", "pointed"]

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


def pointed(found: Iterable[Diagnostic], record: Path, said: Expected) -> Iterable[Diagnostic]:
    """What was found against a record alone: nothing says whether it is of a classified document,
    so lines are not quoted but named by their place in the record."""
    for one in found:
        line = line_told(one, said)
        yield replace(redacted(one), place=Place(str(record), line, 1)) if line else one


def follow_up(
    job: Job, result: Result, path: Path, found: Diagnostics, *, record: bool, verify: bool
) -> None:
    """Keep what the output at ``path`` says beside it, as plain text, and record what of that
    cannot be read in the output, each if so wished.

    Formats that nothing reads back are as they were written.
    """
    reads = verify and checker(path.suffix) is not None
    if not (record or reads):
        return
    said = expected(job)
    if record:
        text = "".join(f"{line}\n" for line in said)
        save(path.with_name(path.name + RECORD_SUFFIX), text.encode())
    if reads:
        read = findings(path.suffix, result.data, Place(file=str(path)), said)
        found.extend(discreet(read, job))
