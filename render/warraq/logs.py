"""What libraries write into their logs, taken where it is diagnostics that people shall see.

A library's logger is the host's too: only records of our own thread are taken, and only meanwhile.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

__all__ = ["taken"]

_LOCK = threading.Lock()


class _Taker(logging.Filter):
    def __init__(self, take: Callable[[logging.LogRecord], None]) -> None:
        super().__init__()
        self._take = take
        self._thread = threading.get_ident()

    def filter(self, record: logging.LogRecord) -> bool:
        if record.thread != self._thread:
            return True
        self._take(record)
        return False


@contextmanager
def taken(names: Iterable[str], take: Callable[[logging.LogRecord], None]) -> Iterator[None]:
    """Give ``take`` what this thread writes meanwhile to the loggers of these names."""
    taker = _Taker(take)
    loggers = [logging.getLogger(name) for name in names]
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
