"""Packages of npm that slow tests are held against: fetched once, and no part of this repository.

Tests run in several processes: one of them fetches, the others wait for it. A registry that does
not answer is asked again, and not for ever.
"""

from __future__ import annotations

import fcntl
import subprocess
from functools import cache
from pathlib import Path

__all__ = ["installed"]

_FOLDER = Path(__file__).resolve().parents[1] / "build" / "npm"
_TRIES, _SECONDS = 3, 150


@cache
def installed(package: str) -> Path:
    """The folder whose ``node_modules`` hold ``package`` (``name@version``) and what it needs.

    Raises `subprocess.SubprocessError` where npm cannot get it.
    """
    assert "@" in package[1:], "a version that is not told may be another one tomorrow"
    folder = _FOLDER / package.strip("@").replace("/", "-")
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "done"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            _install(package, folder)
            done.touch()
    return folder


def _install(package: str, folder: Path) -> None:
    # Without one, npm installs beside the next that it finds above.
    (folder / "package.json").write_text("{}", encoding="utf-8")
    quietly = ("npm", "install", "--silent", "--no-audit", "--no-fund")
    command = [*quietly, "--prefix", str(folder), package]
    for left in reversed(range(_TRIES)):
        try:
            subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=_SECONDS)
        except subprocess.SubprocessError:
            if not left:
                raise
        else:
            return
