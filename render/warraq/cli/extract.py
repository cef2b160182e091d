"""``warraq extract``: the files that travel in an output, restored."""

from __future__ import annotations

import sys

from warraq.bundle import extract as restore
from warraq.cli import report
from warraq.cli.command_options import ExtractOptions
from warraq.cli.exits import Exit, exit_for
from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.source.files import read_bytes

__all__ = ["extract"]

#: Larger files than outputs ever are.
_MOST = 256 * 1024 * 1024


def extract(options: ExtractOptions) -> int:
    """Restore the files, or tell why none was written."""
    found = Diagnostics()
    language = report.language_for(options.messages)
    written: list[str] = []
    try:
        report.check_messages(options.messages, found)
        found.raise_errors()
        place = Place(file=str(options.file))
        data = read_bytes(options.file, found, _MOST + 1)
        if len(data) > _MOST:
            found.add("source.too-large", place, megabytes=_MOST // 1024**2)
            found.raise_errors()
        paths = restore(data, options.output, found, place, force=options.force)
        written = [str(path) for path in paths]
    except WarraqError as error:
        found.extend(error.diagnostics)
    status = exit_for(found)
    if status is Exit.CONTENT:  # what is wrong is in an output here
        status = Exit.OUTPUT
    if options.as_json:
        told = [one.as_dict(language) for one in found]
        report.print_json({"files": written, "diagnostics": told, "exit": int(status)})
        return status
    if not options.quiet:
        for path in written:
            report.write(path, sys.stdout)
    report.print_diagnostics(found, language, sys.stderr)
    return status
