"""WeasyPrint's warnings, as diagnostics instead of log lines.

Its logger is the host's too: only records of our own thread are taken, and only while we work.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from warraq.diagnostics import Diagnostics

__all__ = ["collected"]

_LOCK = threading.Lock()
_LOGGERS = ("weasyprint", "weasyprint.progress", "fontTools", "fontTools.subset")


class _Taker(logging.Filter):
    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__()
        self._diagnostics = diagnostics
        self._thread = threading.get_ident()

    def filter(self, record: logging.LogRecord) -> bool:
        if record.thread != self._thread:
            return True
        if record.name == "weasyprint" and record.levelno >= logging.WARNING:
            self._diagnostics.add("pdf.engine", text=record.getMessage())
        return False


@contextmanager
def collected(diagnostics: Diagnostics) -> Iterator[None]:
    """Take what WeasyPrint says in this thread meanwhile."""
    taker = _Taker(diagnostics)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    # Lists are replaced, not changed: another thread may be going through them.
    with _LOCK:
        for logger in loggers:
            logger.filters = [*logger.filters, taker]
    try:
        yield
    finally:
        with _LOCK:
            for logger in loggers:
                logger.filters = [one for one in logger.filters if one is not taker]
