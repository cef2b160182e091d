"""What travels inside an output: the files that it was made of, to be restored byte for byte."""

from __future__ import annotations

from pathlib import Path

from warraq.bundle.archive import MANIFEST, Bundle, BundleError, unpack
from warraq.bundle.carriers import find_archive
from warraq.bundle.gather import Reads, pack_source
from warraq.bundle.restore import restore
from warraq.diagnostics import Diagnostics, Place

__all__ = ["Reads", "extract", "opened", "pack_source"]


def opened(data: bytes, found: Diagnostics, place: Place) -> Bundle:
    """The files that travel in a file's bytes. Raises `WarraqError` where there are none that can
    be trusted to be what they were."""
    try:
        return unpack(find_archive(data))
    except BundleError as error:
        found.add(error.code, place, **error.params)
        found.raise_errors()
        raise


def extract(
    data: bytes, folder: Path, found: Diagnostics, place: Place, *, force: bool = False
) -> tuple[Path, ...]:
    """Restore the files that travel in a file's bytes, and their manifest; give back their paths.

    Raises `WarraqError`, and then has written nothing.
    """
    bundle = opened(data, found, place)
    try:
        files = {**bundle.files, MANIFEST: bundle.manifest}
        return restore(files, folder, force=force)
    except BundleError as error:
        found.add(error.code, Place(file=str(folder)), **error.params)
        found.raise_errors()
        raise
