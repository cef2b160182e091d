"""What the process ends with."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from warraq.diagnostics import Diagnostic, Severity

__all__ = ["Exit", "exit_for"]


class Exit(IntEnum):
    """Exit codes, in rising order of weight; `warraq.cli` says what each means."""

    DONE = 0
    CONTENT = 1
    USAGE = 2
    FILE = 3
    LIMIT = 4
    OUTPUT = 5
    FAULT = 70


_CODES = {
    "cli.fault": Exit.FAULT,
    "limit.crashed": Exit.FAULT,
    "limit.time": Exit.LIMIT,
    "limit.size": Exit.LIMIT,
    "cli.missing-library": Exit.FILE,
    "cli.system": Exit.FILE,
    "file.unwritable": Exit.FILE,
    "bundle.unreadable": Exit.FILE,
    "bundle.password": Exit.FILE,
    "bundle.exists": Exit.FILE,
    "bundle.in-the-way": Exit.FILE,
    "diff.partial-of-nothing": Exit.USAGE,
    "bundle.format": Exit.USAGE,
    "bundle.nothing-embedded": Exit.USAGE,
    "verify.unreadable": Exit.FILE,
    "verify.password": Exit.FILE,
    "verify.unknown-suffix": Exit.USAGE,
    "verify.which-job": Exit.USAGE,
    # Word files that are read: returned, read back, or an institution's own.
    "docx.broken": Exit.FILE,
    "docx.compound": Exit.FILE,
    "docx.password": Exit.FILE,
    "docx.too-large": Exit.FILE,
    "docx.too-many-elements": Exit.FILE,
    "docx.too-many-runs": Exit.FILE,
    "docx.part-missing": Exit.FILE,
    "docx.part-broken": Exit.FILE,
    "docx.part-empty": Exit.FILE,
    "docx.part-cut": Exit.FILE,
    "docx.part-characters": Exit.FILE,
    "docx.part-limits": Exit.FILE,
    "docx.part-xml": Exit.FILE,
    "docx.part-doctype": Exit.FILE,
    "source.not-found": Exit.FILE,
    "source.no-permission": Exit.FILE,
    "source.directory": Exit.FILE,
    "source.not-a-file": Exit.FILE,
    "source.cannot-read": Exit.FILE,
}


def exit_for(found: Iterable[Diagnostic], *, strict: bool = False) -> Exit:
    """The weightiest of what the diagnostics call for."""
    return max((_exit_for(one, strict) for one in found), default=Exit.DONE)


def _exit_for(one: Diagnostic, strict: bool) -> Exit:
    if one.severity is not Severity.ERROR:
        failed = strict and one.severity is Severity.WARNING
        return Exit.CONTENT if failed else Exit.DONE
    if one.code in _CODES:
        return _CODES[one.code]
    if one.code.startswith(("verify.", "rtl.")):
        return Exit.OUTPUT
    # What an option or an argument (NAME) says has no file; the same fault in the content has.
    field = one.place.field
    is_option = field.startswith("-") or field.isupper() or one.code.startswith("job.")
    return Exit.USAGE if is_option and not one.place.file else Exit.CONTENT
