"""WeasyPrint's warnings, as diagnostics instead of log lines."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from warraq.diagnostics import Diagnostics
from warraq.logs import taken

__all__ = ["collected"]

_LOGGERS = ("weasyprint", "weasyprint.progress", "fontTools", "fontTools.subset")


@contextmanager
def collected(diagnostics: Diagnostics) -> Iterator[None]:
    """Take what WeasyPrint says in this thread meanwhile."""

    def take(record: logging.LogRecord) -> None:
        if record.name == "weasyprint" and record.levelno >= logging.WARNING:
            diagnostics.add("pdf.engine", text=record.getMessage())

    with taken(_LOGGERS, take):
        yield
