"""The one gate to the files that content may name: those of its own folder.

A name is resolved, links included, before it is checked, so that neither ``..`` nor a symbolic link
leads out; absolute names and addresses are refused as such.

What is read for an output, here and elsewhere, can be recorded for whoever wants to keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from warraq.diagnostics import Diagnostics, Place

__all__ = ["FileRead", "note_read", "reads_recorded", "resolve_inside"]


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read; ``name`` is what the content calls it, empty for other files."""

    path: Path
    name: str = ""


_reads: ContextVar[list[FileRead] | None] = ContextVar("reads", default=None)


@contextmanager
def reads_recorded() -> Iterator[list[FileRead]]:
    """The files that are read inside, in this thread, as they come."""
    found: list[FileRead] = []
    token = _reads.set(found)
    try:
        yield found
    finally:
        _reads.reset(token)


def note_read(path: Path, name: str = "") -> None:
    """Tell whoever records that a file is read."""
    found = _reads.get()
    if found is not None:
        found.append(FileRead(path, name))


_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def resolve_inside(
    folder: Path | None, name: str, diagnostics: Diagnostics, place: Place
) -> Path | None:
    """The regular file ``name`` of ``folder``; None, with a diagnostic, where there is none."""
    if _ADDRESS.match(name) or name.startswith("//"):
        diagnostics.add("file.address", place, name=name)
        return None
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or "\\" in name:
        diagnostics.add("file.absolute", place, name=name)
        return None
    if folder is None:
        diagnostics.add("file.no-folder", place, name=name)
        return None
    root = folder.resolve()
    try:
        path = (root / name).resolve()
        # False for what is missing, but an error for a name too long, or in a closed folder.
        found = path.is_file()
    except (OSError, RuntimeError, ValueError):
        diagnostics.add("file.missing", place, name=name)
        return None
    if not path.is_relative_to(root):
        diagnostics.add("file.outside", place, name=name)
        return None
    if not found:
        diagnostics.add("file.missing", place, name=name)
        return None
    note_read(path, name)
    return path
