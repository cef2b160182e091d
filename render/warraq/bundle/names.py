"""Names of files that are safe to write on any system, and do not get into each other's way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

__all__ = ["clashes", "is_safe"]

# What paths and streams are made of on Windows, controls, and signs that turn a name around.
_FORBIDDEN = re.compile('[\\\\:*?"<>|\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]')
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: devices, with any ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?")
#: Bytes of one step of a path, and of a path, that file systems take.
_LONGEST_STEP = 255
_LONGEST = 1024


def is_safe(name: str) -> bool:
    """Whether ``name`` is a relative path that stays below where it is written."""
    try:
        length = len(name.encode())
    except UnicodeEncodeError:
        return False
    return length <= _LONGEST and all(_is_safe_step(step) for step in name.split("/"))


def _is_safe_step(step: str) -> bool:
    return (
        step not in ("", ".", "..")
        and len(step.encode()) <= _LONGEST_STEP
        # Windows drops a point or a space at the end of a name.
        and step[-1] not in ". "
        and not _FORBIDDEN.search(step)
        and not _DEVICE.fullmatch(step.casefold())
    )


def clashes(names: Iterable[str]) -> Iterator[str]:
    """The names that some system takes for another of them, or for a folder of another.

    Systems differ in whether case counts, and in the normal form of what they store.
    """
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        steps = folded.split("/")
        above = {"/".join(steps[:count]) for count in range(1, len(steps))}
        if folded in files or folded in folders or above & files:
            yield name
        files.add(folded)
        folders |= above
