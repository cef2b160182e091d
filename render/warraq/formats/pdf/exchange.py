"""One function of WeasyPrint exchanged for another while we work, and put back afterwards.

What stands in its place must ask whether the work is ours (by a context variable) and call the
original for whoever else works meanwhile, in whatever thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

__all__ = ["Exchange"]

_LOCK = threading.Lock()


class Exchange:
    """``in_place_of`` makes our function out of theirs, which is ``module``'s ``name``."""

    def __init__(
        self, module: ModuleType, name: str, in_place_of: Callable[[Callable[..., Any]], Any]
    ) -> None:
        self._module = module
        self._name = name
        self._in_place_of = in_place_of
        self._users = 0
        self._ours: Any = None
        self._theirs: Any = None

    @contextmanager
    def made(self) -> Iterator[None]:
        """Have ours in the place of theirs meanwhile."""
        with _LOCK:
            if not self._users:
                self._theirs = getattr(self._module, self._name)
                self._ours = self._in_place_of(self._theirs)
                setattr(self._module, self._name, self._ours)
            self._users += 1
        try:
            yield
        finally:
            with _LOCK:
                self._users -= 1
                # Somebody may have put a function around ours meanwhile; theirs it stays.
                if not self._users and getattr(self._module, self._name) is self._ours:
                    setattr(self._module, self._name, self._theirs)
