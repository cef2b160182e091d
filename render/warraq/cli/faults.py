"""What is no fault of the content: a library that the system lacks, a mistake of ours."""

from __future__ import annotations

import traceback
from pathlib import Path

from warraq.diagnostics import Diagnostic, Place

__all__ = ["diagnostic"]

#: The Debian packages of the libraries that WeasyPrint loads.
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def diagnostic(error: Exception) -> Diagnostic:
    """The error as a finding. Its message is left out: it may quote content."""
    if isinstance(error, OSError) and _is_missing_library(str(error)):
        return Diagnostic("cli.missing-library", {"packages": PACKAGES})
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return Diagnostic("cli.system", {"reason": reason}, Place(file=str(error.filename or "")))
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return Diagnostic("cli.fault", {"name": type(error).__name__, "where": where})


def _is_missing_library(message: str) -> bool:
    """Tell what cffi and our font configuration raise."""
    return "cannot load library" in message or "fontconfig cannot be loaded" in message
