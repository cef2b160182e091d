"""Writing the files of a bundle into a folder: all of them, or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from warraq.bundle.archive import BundleError
from warraq.writing import unwritable

__all__ = ["restore"]


def restore(files: Mapping[str, bytes], folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Write the files below ``folder``, which is made where there is none; give back where.

    Files that are there already are replaced only by ``force``; nothing is written through links.
    Raises `BundleError` (``bundle.exists``, ``bundle.in-the-way``), and `WarraqError` where the
    system does not let it.
    """
    try:
        root = folder.resolve()
        existing = _existing(root, files, force=force)
        root.parent.mkdir(parents=True, exist_ok=True)
        # Beside the folder, so that a file is moved and never half there.
        with tempfile.TemporaryDirectory(dir=root.parent, prefix=".warraq-") as beside:
            _write(Path(beside), files)
            _move(Path(beside), root, files, existing)
    except OSError as error:
        raise unwritable(str(error.filename or folder), error) from None
    return tuple(folder / name for name in files)


def _existing(root: Path, names: Iterable[str], *, force: bool) -> set[str]:
    """The files that are there already, where they may be replaced."""
    existing = set()
    for name in names:
        path = root / name
        above = [parent for parent in path.parents if parent.is_relative_to(root)]
        for parent in above:
            if parent.is_symlink() or (parent.exists() and not parent.is_dir()):
                raise BundleError("bundle.in-the-way", name=parent)
        if not os.path.lexists(path):
            continue
        if path.is_symlink() or not path.is_file():
            raise BundleError("bundle.in-the-way", name=path)
        if not force:
            raise BundleError("bundle.exists", name=path)
        existing.add(name)
    return existing


def _write(beside: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = beside / "new" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _move(beside: Path, root: Path, files: Iterable[str], existing: set[str]) -> None:
    """Put the new in place; if that fails midway, everything is as it was."""
    made: list[Path] = []
    moved: list[str] = []
    try:
        for name in files:
            target = root / name
            made += _make_folders(target.parent)
            if name in existing:
                kept = beside / "old" / name
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(target, kept)
            (beside / "new" / name).replace(target)
            moved.append(name)
    except BaseException:
        for name in moved:
            with suppress(OSError):
                if name in existing:
                    (beside / "old" / name).replace(root / name)
                else:
                    (root / name).unlink()
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir()
        raise


def _make_folders(path: Path) -> list[Path]:
    """Make a folder; give back all that were made, from the top."""
    missing = [one for one in (path, *path.parents) if not one.exists()][::-1]
    for one in missing:
        one.mkdir()
    return missing
