"""Files that are whole or not there at all."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from warraq.diagnostics import Diagnostics, Place, WarraqError

__all__ = ["save", "unwritable"]

# What the system says most, as the cure that it asks for.
_CURES = {
    errno.ENOENT: "no-folder",
    errno.ENOTDIR: "no-folder",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EEXIST: "in-the-way",
    errno.ENAMETOOLONG: "long-name",
}


def save(path: Path, data: bytes) -> None:
    """Write beside, flush to the disk, then rename: what stood there stays until then.

    What is no file but takes bytes all the same (``/dev/stdout``, a pipe) is written to as it is.

    Raises `WarraqError` (``file.unwritable``).
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise unwritable(path, error) from None


def unwritable(path: str | Path, error: OSError) -> WarraqError:
    """What to raise where the system does not let ``path`` be written."""
    found = Diagnostics()
    cure = _CURES.get(error.errno or 0)
    hint = f"hint.file.{cure}" if cure else ""
    reason = error.strerror or str(error)
    found.add("file.unwritable", Place(file=str(path)), hint=hint, reason=reason)
    return WarraqError(found)


def _replace(path: Path, data: bytes) -> None:
    # A link is followed, so that it goes on pointing at what it pointed at.
    target = path.resolve()
    # A name of its own: with a part of the target's it could be too long for the system.
    beside = target.with_name(f".warraq-{secrets.token_hex(8)}")
    # Not tempfile: a new file gets the rights that the process gives its files, not 0600.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
