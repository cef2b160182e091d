"""A faster start for the command line, which owns its process; never used by the library.

Importing WeasyPrint takes 0.84 s here, and 0.39 s with these tricks; a short briefing as PDF takes
1.45 s instead of 1.85 s (medians of four, warm, on two cores), byte for byte the same. Two tricks:
cffi looks libraries up with `ctypes.util.find_library`, which starts ``ldconfig`` and ``gcc`` some
twenty times before WeasyPrint comes to the exact name, and that needs no looking up; and the parts
of fontTools that it imports serve only where HarfBuzz is too old to cut fonts down.
"""

from __future__ import annotations

import ctypes.util
import io
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["import_weasyprint"]

_SUBSET = "fontTools.subset"
_INSTANCER = "fontTools.varLib.instancer"


def import_weasyprint() -> None:
    """Import it, quickly where that is possible. Raises `OSError` if a library is missing."""
    if "weasyprint" in sys.modules:
        return
    # About a missing library it prints an essay to standard output.
    with redirect_stdout(io.StringIO()):
        if sys.platform == "linux":
            try:
                _import_quickly()
            except OSError:
                pass  # a library under another name, perhaps: look properly
            else:
                return
        import_module("weasyprint")


def _import_quickly() -> None:
    with ExitStack() as stack:
        stack.enter_context(_no_lookup())
        stack.enter_context(_late(_SUBSET))
        stack.enter_context(_late(_INSTANCER, "instantiateVariableFont"))
        import_module("weasyprint")


@contextmanager
def _no_lookup() -> Iterator[None]:
    before = ctypes.util.find_library
    ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = before


def _find_nothing(name: str) -> str | None:
    return None


@contextmanager
def _late(name: str, *functions: str) -> Iterator[None]:
    """Whoever imports the module meanwhile gets one that is only loaded when it is used."""
    if name in sys.modules:
        yield
        return
    stand_in = _StandIn(name)
    for function in functions:
        setattr(stand_in, function, stand_in.later(function))
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        sys.modules.pop(name, None)


class _StandIn(ModuleType):
    """Has what the real module has, which it imports when first asked."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)

    def later(self, function: str) -> Any:
        """A function that is looked up when it is called."""

        def call(*arguments: Any, **named: Any) -> Any:
            return getattr(import_module(self.__name__), function)(*arguments, **named)

        return call
